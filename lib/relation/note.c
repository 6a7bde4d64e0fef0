#include "relation/note.h"

#include "relation/cue.h"

/* "[2]": tokens of a mark. */
#define MARK_TOKENS 3u
/* How far before a mark to look for the clause that contains it. */
#define CLAUSE_TOKENS 100u
/* "các văn bản chỉ đạo của Chính phủ[2], Bộ Y tế | [3]": how far before it acts may be named. */
#define ACTS_TOKENS 24u
/* "Báo cáo số 2554/BC-TTCP ngày 17/10/2025 của cơ quan này | [3]". */
#define BESIDE_TOKENS 4u

/** Number of the mark that begins at a token, 0 if none does. */
static size_t number_at(const tdn_reader *r, size_t token)
{
    if (!tdn_is_mark(r, token, '[') || tdn_token_at(r, token + 1)->kind != TDN_TOKEN_NUMBER ||
        !tdn_is_mark(r, token + 2, ']')) {
        return 0;
    }
    const tdn_slice digits = tdn_token_text(r->region, token + 1);
    size_t number = 0;
    for (size_t i = 0; i < digits.len && number < TDN_NOTES; i++) {
        number = number * 10 + (size_t)(digits.ptr[i] - '0');
    }
    return number < TDN_NOTES ? number : 0;
}

/** True if acts are named by their kind right before a mark: "các văn bản chỉ đạo của Chính phủ". */
static bool names_acts(const tdn_reader *r, size_t from, size_t mark)
{
    from = mark > from + ACTS_TOKENS ? mark - ACTS_TOKENS : from;
    for (size_t at = from; at < mark; at++) {
        if (tdn_are_words(r, at, "văn bản") || tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) != NULL) {
            return true;
        }
    }
    return false;
}

static bool carries_over(tdnref_relation relation)
{
    return relation == TDNREF_REL_BASIS || relation == TDNREF_REL_IMPLEMENTS || relation == TDNREF_REL_GUIDES ||
           relation == TDNREF_REL_PROPOSAL;
}

static tdn_note read_mark(const tdn_reader *r, uint64_t mention, size_t end, tdn_government last, size_t mark)
{
    const size_t least = mark > CLAUSE_TOKENS ? mark - CLAUSE_TOKENS : 0;
    const size_t sentence = tdn_sentence_start(r, mark, least);
    const bool behind = mention != TDN_NO_DRAFT && end > sentence;
    const size_t from = behind ? end : sentence;
    const tdn_cue_place c = tdn_governing_cue(r, (tdn_range){from, mark});
    tdn_note note = {true, behind ? last : TDN_UNGOVERNED, TDN_NO_DRAFT};
    if (c.cue != NULL) {
        note.lists = (tdn_government){(tdnref_relation)c.cue->relation, TDN_NO_DRAFT, c.range, true, false};
    }
    const bool fits = note.lists.holder == TDN_NO_DRAFT && carries_over(note.lists.relation);
    note.lists.known = note.lists.known && fits && names_acts(r, c.cue != NULL ? c.range.end : from, mark);
    note.about = behind && mark - end <= BESIDE_TOKENS ? mention : TDN_NO_DRAFT;
    return note;
}

void tdn_collect_notes(tdn_notes *notes, const tdn_reader *r, uint64_t mention, size_t end, tdn_government last,
                       size_t token)
{
    for (size_t at = notes->next; (at = tdn_next_mark(r, at, token, '[')) < token; at++) {
        const size_t number = number_at(r, at);
        if (number != 0 && !notes->notes[number].marked && !tdn_has_flag(r, at, TDN_LINE)) {
            notes->notes[number] = read_mark(r, mention, end, last, at);
        }
    }
    notes->next = token > notes->next ? token : notes->next;
}

/** First token of the note's text if a sentence is a note, else TDN_NO_TOKEN. */
static size_t text_start(const tdn_reader *r, size_t sentence)
{
    if (tdn_has_flag(r, sentence, TDN_LINE) && number_at(r, sentence) != 0) {
        return sentence + MARK_TOKENS;
    }
    const bool below = sentence >= MARK_TOKENS && number_at(r, sentence - MARK_TOKENS) != 0;
    return below && tdn_has_flag(r, sentence - MARK_TOKENS, TDN_LINE) ? sentence : TDN_NO_TOKEN;
}

const tdn_note *tdn_note_at(const tdn_notes *notes, const tdn_reader *r, size_t sentence)
{
    const size_t start = text_start(r, sentence);
    const tdn_note *note = start == TDN_NO_TOKEN ? NULL : &notes->notes[number_at(r, start - MARK_TOKENS)];
    return note != NULL && note->marked ? note : NULL;
}

bool tdn_note_tells_subject(const tdn_reader *r, size_t sentence)
{
    const size_t start = text_start(r, sentence);
    return start != TDN_NO_TOKEN && tdn_is_word(r, start, "về");
}
