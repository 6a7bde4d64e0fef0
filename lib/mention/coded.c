/*
 * coded.c - letters of companies and chambers whose numbers have a form of their own: "công văn số JHDPC/2025/276 ngày
 * 5/9/2025 của Công ty ...", "công văn số 128.2025/OL.WMCLV", "công văn số USABC-HN-20251121-01".
 *
 * Such a number follows no regulation, so nothing in it is read: it is whatever stands without a blank between "số" and
 * the date or the sender. Customs and tax offices begin their answers with it.
 */
#include "mention/readers.h"

#include "mention/tail.h"

/* "USABC-HN-20251121-01" has seven tokens. */
#define CODE_TOKENS 14u

/** What a code is made of. */
typedef struct code {
    size_t end; /**< the token after it */
    bool letters;
    bool digits;
    bool marks;
} code;

static bool is_mark_of_code(const tdn_token *t)
{
    return t->mark == '/' || t->mark == '-' || t->mark == '.' || t->mark == '&' || t->mark == '_';
}

/** The run of capitals, digits and marks without a blank that begins at a token. */
static code read_code(const tdn_reader *r, size_t token)
{
    code found = {.end = token};
    for (size_t at = token; at < token + CODE_TOKENS && at < tdn_token_count(r); at++) {
        const tdn_token *t = tdn_token_at(r, at);
        if ((at > token && (t->flags & (TDN_SPACE | TDN_LINE)) != 0) || (t->flags & TDN_SENTENCE) != 0) {
            break;
        }
        const bool letters = t->kind == TDN_TOKEN_WORD && (t->flags & TDN_UPPER) != 0;
        const bool digits = t->kind == TDN_TOKEN_NUMBER;
        if (!letters && !digits && !is_mark_of_code(t)) {
            return (code){.end = token};
        }
        found.letters = found.letters || letters;
        found.digits = found.digits || digits;
        found.marks = found.marks || (!letters && !digits && at > token);
        found.end = at + 1;
    }
    return found;
}

tdn_read tdn_read_coded(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t number = spot->token + spot->type->count + 1;
    if (!tdn_is_word(r, number - 1, "số") || tdn_has_flag(r, number - 1, TDN_SENTENCE)) {
        return TDN_READ_NOTHING;
    }
    const code found = read_code(r, number);
    const bool ends_in_mark = found.end > number && tdn_token_at(r, found.end - 1)->kind == TDN_TOKEN_PUNCT;
    const bool told =
        tdn_is_word(r, found.end, "ngày") || tdn_are_words(r, found.end, "đề ngày") || tdn_is_word(r, found.end, "của");
    if (!found.letters || !found.digits || !found.marks || ends_in_mark || !told) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NUMBERED, spot->type->id);
    out->range = (tdn_range){spot->token, found.end};
    const tdn_range printed = {number, found.end};
    out->record.number = (tdnref_field){tdn_range_text(r, printed), tdn_source_span(r, printed), TDNREF_ORIGIN_PRINTED};
    return out->record.number.text != NULL && tdn_read_tail(r, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}
