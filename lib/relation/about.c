/*
 * about.c - what the text says that a cited directive is about.
 *
 * "Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh | về công tác thông tin đối ngoại năm 2024;": the clause that
 * follows the mention, up to the end of the item. It is what distinguishes the directive that a plan carries out from
 * those that it merely names, when the text of neither is held. Other directives named in the clause belong to it; the
 * next item of the list, the body that then acts and a remark in brackets do not.
 */
#include "relation/about.h"

#include "field/issuer.h"
#include "relation/gap.h"

/* A clause is read no further than this past the number: a region is sure to hold that much (scan.c). */
#define REACH_BYTES 960u
#define REACH_TOKENS 200u
/* First token of the clause; TDN_NO_TOKEN if none begins after the mention. */
static size_t clause_start(const tdn_reader *r, const tdn_draft *m)
{
    const size_t limit =
        m->range.end + REACH_TOKENS < tdn_token_count(r) ? m->range.end + REACH_TOKENS : tdn_token_count(r);
    size_t token = tdn_skip_remark(r, m->range.end, limit);
    token = token < limit ? tdn_skip_unknown_body(r, token, limit) : token;
    token =
        token < limit && tdn_is_mark(r, token, ',') && !tdn_has_flag(r, token + 1, TDN_SENTENCE) ? token + 1 : token;
    if (token < limit && tdn_is_mark(r, token, '"')) {
        return token;
    }
    return token < limit && tdn_opens_clause(r, token) ? token : TDN_NO_TOKEN;
}

/* ", Ủy ban nhân dân tỉnh ban hành ...": the body that acts, after a comma. */
static bool begins_actor(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ',') && tdn_has_flag(r, token + 1, TDN_CAPITAL) &&
           tdn_hit_at(r->hits, token + 1, TDN_PHRASE_BODY) != NULL;
}

static bool ends_clause(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if ((t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    if (t->kind == TDN_TOKEN_WORD) {
        return tdn_are_words(r, token, "như sau") || tdn_are_words(r, token, "cụ thể như sau");
    }
    return t->mark == ';' || t->mark == '|' || begins_actor(r, token) ||
           (t->mark == '(' && tdn_skip_remark(r, token, token + 40) != token);
}

/* True if a mention depends on the one whose clause is being read: "... triển khai Kết luận số 57-KL/TW". */
static bool belongs_to(const tdn_drafts *drafts, uint64_t inner, uint64_t outer)
{
    while (inner > outer) {
        const tdn_draft *m = &drafts->items[inner];
        if (m->outer != TDN_NO_DRAFT && m->outer < inner) {
            inner = m->outer;
        } else if (m->record.from.kind == TDNREF_REF_MENTION && m->record.from.index < inner) {
            inner = m->record.from.index;
        } else {
            return false;
        }
    }
    return inner == outer;
}

/* "... triển khai thực hiện Kết luận số 57-KL/TW | đã được phổ biến": what is then said about the directive. */
static bool begins_predicate(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"được", "đã", "bị", "là", "có"};
    return tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS)) > 0;
}

/* First token of the next item of the list, including the words that join it, or of a predicate after a directive that
 * the clause names; `end` if neither comes before it. */
static size_t next_item(const tdn_reader *r, const tdn_drafts *drafts, uint64_t index, size_t start, size_t end)
{
    for (uint64_t i = index + 1; i < drafts->count && drafts->items[i].range.first < end; i++) {
        const tdn_range range = drafts->items[i].range;
        if (range.first >= start && belongs_to(drafts, i, index)) {
            if (range.end < end && begins_predicate(r, range.end)) {
                return range.end;
            }
            continue;
        }
        if (range.first < start) {
            continue;
        }
        size_t item = tdn_skip_list_words_back(r, range.first, start);
        while (item > start && (tdn_is_word(r, item - 1, "và") || tdn_is_mark(r, item - 1, ',') ||
                                tdn_is_word(r, item - 1, "cùng") || tdn_is_word(r, item - 1, "tại"))) {
            item--;
        }
        return item;
    }
    return end;
}

static size_t clause_end(const tdn_reader *r, size_t start, uint64_t from)
{
    const bool quoted = tdn_is_mark(r, start, '"');
    const size_t count = tdn_token_count(r);
    size_t token = start + 1;
    while (token < count && token - start < REACH_TOKENS &&
           tdn_token_end(tdn_token_at(r, token)) - from < REACH_BYTES) {
        if (quoted && tdn_is_mark(r, token, '"')) {
            return token + 1;
        }
        if (ends_clause(r, token)) {
            break;
        }
        token++;
    }
    return token;
}

static tdn_range trim(const tdn_reader *r, tdn_range range)
{
    while (range.end > range.first && tdn_token_at(r, range.end - 1)->kind == TDN_TOKEN_PUNCT &&
           !tdn_is_mark(r, range.end - 1, '"') && !tdn_is_mark(r, range.end - 1, ')')) {
        range.end--;
    }
    return range;
}

tdn_range tdn_clause_from(const tdn_reader *r, size_t token, uint64_t from)
{
    return trim(r, (tdn_range){token, clause_end(r, token, from)});
}

static bool read_subject(const tdn_reader *r, tdn_drafts *drafts, uint64_t index)
{
    tdn_draft *m = &drafts->items[index];
    const size_t start = clause_start(r, m);
    if (start == TDN_NO_TOKEN) {
        return true;
    }
    size_t end = clause_end(r, start, m->text_start);
    end = next_item(r, drafts, index, start, end);
    const tdn_range range = trim(r, (tdn_range){start, end});
    if (range.end <= range.first + 1) {
        return true;
    }
    m->record.subject =
        (tdnref_field){tdn_range_plain_text(r, range), tdn_source_span(r, range), TDNREF_ORIGIN_PRINTED};
    return m->record.subject.text != NULL;
}

bool tdn_read_subjects(const tdn_reader *r, tdn_drafts *drafts, uint64_t first)
{
    for (uint64_t i = first; i < drafts->count; i++) {
        if (drafts->items[i].record.kind == TDNREF_KIND_NUMBERED && !read_subject(r, drafts, i)) {
            return false;
        }
    }
    return true;
}
