#include "document/opening.h"

#include "document/cell.h"

#define OPENING_BYTES 12000u
/* As much of an opening as its record keeps: the recitals of a plan are rarely longer. */
#define OPENING_TEXT 2000u

static bool is_line_start(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_LINE) || (token > 0 && tdn_is_mark(r, token - 1, '|'));
}

/** "1. | Thông tư số 25/2025/TT-BCT": an item of the recitals, which may be numbered: those of a consolidated text that
 * lists what amended it ("được sửa đổi, bổ sung bởi:"), and grounds. */
static bool is_numbered_ground(const tdn_reader *r, size_t token)
{
    const size_t at = tdn_is_mark(r, token + 1, '.') || tdn_is_mark(r, token + 1, ')') ? token + 2 : token + 1;
    const tdn_hit *type = tdn_has_flag(r, at, TDN_CAPITAL) ? tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && tdn_is_word(r, at + type->count, "số") && tdn_begins_number(r, at + type->count + 1);
}

/** At the beginning of a line, the recitals end with "QUYẾT ĐỊNH:" or "QUYẾT NGHỊ:", or before the first article or
 * part. */
static bool ends_at_line(const tdn_reader *r, size_t token, size_t *end)
{
    if (tdn_has_flag(r, token, TDN_UPPER) &&
        (tdn_are_words(r, token, "quyết định") || tdn_are_words(r, token, "quyết nghị"))) {
        *end = token + 2;
        return true;
    }
    *end = token;
    const bool article = tdn_is_word(r, token, "điều") && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER;
    const bool chapter = tdn_has_flag(r, token, TDN_CAPITAL) && tdn_is_word(r, token, "chương") &&
                         tdn_is_roman(tdn_token_text(r->region, token + 1));
    const bool part = tdn_begins_item(r->region, token) && (tdn_is_roman(tdn_token_text(r->region, token)) ||
                                                            tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER);
    return article || chapter || (part && !is_numbered_ground(r, token));
}

/** True if more stands here than the rule under a title, "-----" or "*". */
static bool holds_words(const tdn_reader *r, tdn_range range)
{
    for (size_t at = range.first; at < range.end; at++) {
        const int kind = (int)tdn_token_at(r, at)->kind;
        if (kind == TDN_TOKEN_WORD || kind == TDN_TOKEN_NUMBER) {
            return true;
        }
    }
    return false;
}

/** False: no memory. */
static bool keep_opening(const tdn_reader *r, tdn_range range, tdn_document_draft *out)
{
    const bool worded = holds_words(r, range);
    char *text = worded ? tdn_range_plain_text_within(r, range, OPENING_TEXT) : tdn_arena_copy(r->arena, "", 0);
    const tdnref_span span = worded ? tdn_source_span(r, range) : (tdnref_span){0, 0};
    if (text == NULL) {
        return false;
    }
    out->record.opening = (tdnref_field){text, span, TDNREF_ORIGIN_PRINTED};
    return true;
}

bool tdn_find_opening(const tdn_reader *r, size_t from, tdn_document_draft *out)
{
    const size_t count = tdn_token_count(r);
    const uint64_t start = from < count ? tdn_token_at(r, from)->start : 0;
    for (size_t at = from; at < count && tdn_token_at(r, at)->start - start < OPENING_BYTES; at++) {
        const bool line = is_line_start(r, at);
        if (line && at > from && tdn_classify_line(r, at) == TDN_LINE_NUMBER) {
            return true; /* the next document begins */
        }
        size_t end = at + 2;
        if (tdn_are_words(r, at, "như sau") || (line && ends_at_line(r, at, &end))) {
            out->opening_start = start;
            out->opening_end = end > from ? tdn_token_end(tdn_token_at(r, end - 1)) : start;
            return keep_opening(r, (tdn_range){from, end}, out);
        }
    }
    return true;
}
