/*
 * given.c - a type word defined in brackets as the short name of a numbered act: "Nghị định số 200/2025/NĐ-CP ... (sau
 * đây viết tắt là Nghị định)", and from there on "triển khai thi hành Nghị định" in that document.
 */
#include "mention/readers.h"

/* "(sau đây được gọi chung tắt là": words between the bracket and the name. */
#define BRACKET_WORDS 8u
/* How many mentions back from the bracket the act it names may be; the subject clause may contain others. */
#define NAMED_BACK 8u

/** Takes the place of the digits that such a name lacks, so that it binds only to the act given that name. */
static const char GIVEN_SERIAL[] = "*";

static bool is_one_of(const tdn_reader *r, size_t token, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (tdn_is_word(r, token, words[i])) {
            return true;
        }
    }
    return false;
}

/** "(sau đây gọi tắt là | Nghị định)", with or without quotation marks. */
static bool is_giving(const tdn_spot *spot)
{
    const tdn_reader *r = spot->r;
    size_t first = spot->token;
    size_t behind = spot->token + spot->type->count;
    if (first > 0 && tdn_is_mark(r, first - 1, '"') && tdn_is_mark(r, behind, '"')) {
        first--;
        behind++;
    }
    if (first == 0 || !tdn_is_word(r, first - 1, "là") || !tdn_is_mark(r, behind, ')')) {
        return false;
    }
    size_t at = first;
    while (at > 0 && first - at < BRACKET_WORDS && !tdn_is_mark(r, at - 1, '(')) {
        at--;
    }
    for (size_t word = at; word < first; word++) {
        if (tdn_is_word(r, word, "chung")) {
            return false; /* "(gọi chung là Nghị quyết)": names several acts */
        }
    }
    const tdn_hit *cue = at > 0 && tdn_is_mark(r, at - 1, '(') ? tdn_hit_at(r->hits, at, TDN_PHRASE_CUE) : NULL;
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_ALIAS) != 0;
}

/** True if a numbered act of the type comes before the bracket in the same sentence. */
static bool names_numbered(const tdn_spot *spot)
{
    const char *code = tdn_lexicon_type(spot->type->id)->code;
    const size_t start = tdn_sentence_start(spot->r, spot->token, 0);
    const tdn_drafts *drafts = spot->drafts;
    for (uint64_t i = drafts->count; i-- > spot->region_first && drafts->count - i <= NAMED_BACK;) {
        const tdnref_mention *m = &drafts->items[i].record;
        if (drafts->items[i].range.first >= start && m->kind == TDNREF_KIND_NUMBERED && m->type.text != NULL &&
            strcmp(m->type.text, code) == 0) {
            return true;
        }
    }
    return false;
}

/** "Kế hoạch" in a plan may be the plan itself. */
static bool is_own_type(const tdn_document_draft *d, const tdn_spot *spot)
{
    return d->record.type.text != NULL && tdn_is_same_text(d->record.type.text, tdn_lexicon_type(spot->type->id)->code);
}

static bool is_given(const tdn_spot *spot, uint64_t document)
{
    const tdn_given_names *given = spot->given;
    for (size_t i = 0; i < given->count && given->document == document; i++) {
        if (given->types[i] == spot->type->id) {
            return true;
        }
    }
    return false;
}

static void give(const tdn_spot *spot, uint64_t document)
{
    tdn_given_names *given = spot->given;
    if (given->document != document) {
        *given = (tdn_given_names){.document = document};
    }
    if (given->count < TDN_GIVEN_MAX && !is_given(spot, document)) {
        given->types[given->count++] = spot->type->id;
    }
}

/** True if the surrounding words leave the name with the meaning it was given: not "các Nghị định", "Nghị định của
 * Chính phủ về ...", "Luật, Nghị định", or a heading consisting of nothing else. */
static bool stands_alone(const tdn_spot *spot)
{
    static const char *const BEFORE[] = {"các", "những", "mọi", "thảo", "số", "từng", "loại"};
    static const char *const BEHIND[] = {"số", "này", "của", "năm", "khác", "mới", "thay", "về", "sửa", "do"};
    const tdn_reader *r = spot->r;
    const size_t behind = spot->token + spot->type->count;
    const bool line = tdn_has_flag(r, spot->token, TDN_LINE) && tdn_has_flag(r, behind, TDN_LINE);
    const bool heading = line && tdn_has_flag(r, spot->token, TDN_UPPER);
    const bool followed =
        !tdn_has_flag(r, behind, TDN_SENTENCE) &&
        (tdn_token_at(r, behind)->kind == TDN_TOKEN_NUMBER || is_one_of(r, behind, BEHIND, TDN_COUNT(BEHIND)));
    if (heading || followed || (spot->token > 0 && is_one_of(r, spot->token - 1, BEFORE, TDN_COUNT(BEFORE)))) {
        return false;
    }
    const bool joined = tdn_is_mark(r, behind, ',') || tdn_is_mark(r, behind, '/') || tdn_is_word(r, behind, "và");
    const bool joins =
        spot->token > 1 && (tdn_is_mark(r, spot->token - 1, ',') || tdn_is_mark(r, spot->token - 1, '/') ||
                            tdn_is_word(r, spot->token - 1, "và"));
    return !(joined && tdn_hit_at(r->hits, behind + 1, TDN_PHRASE_TYPE) != NULL) &&
           !(joins && tdn_hit_before(r->hits, spot->token - 1, 0, TDN_PHRASE_TYPE) != NULL);
}

tdn_read tdn_read_given(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL || spot->inner || !tdn_has_flag(r, spot->token, TDN_CAPITAL) ||
        (tdn_lexicon_type(spot->type->id)->flags & (TDN_TYPE_REJECT | TDN_TYPE_TREATY | TDN_TYPE_LAW)) != 0) {
        return TDN_READ_NOTHING;
    }
    const bool giving = is_giving(spot) && names_numbered(spot);
    if (!giving && spot->given->count == 0) {
        return TDN_READ_NOTHING;
    }
    const uint64_t document = tdn_document_of(spot->documents, tdn_token_at(r, spot->token)->start);
    if (is_own_type(&spot->documents->items[document], spot)) {
        return TDN_READ_NOTHING;
    }
    if (giving) {
        give(spot, document);
    } else if (!is_given(spot, document) || !stands_alone(spot)) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_SHORT, spot->type->id);
    out->range = (tdn_range){spot->token, spot->token + spot->type->count};
    out->serial = GIVEN_SERIAL;
    out->given = true;
    out->bare_name = true;
    out->alias = giving;
    return TDN_READ_MENTION;
}
