/*
 * duty_place.c - the marks, headings and formulas that tell the walk over a document where it is.
 */
#include "duty/duty_place.h"

#include "duty/duty_words.h"

/* A heading is no longer than this: "V. THỜI GIAN VÀ TRÁCH NHIỆM TỔ CHỨC THỰC HIỆN KẾ HOẠCH". */
#define HEADING_TOKENS 20u

tdn_item_kind tdn_item_at(const tdn_reader *r, size_t token, size_t *content, unsigned *depth)
{
    *content = token;
    *depth = 0;
    if (!tdn_begins_item(r->region, token)) {
        return TDN_ITEM_NONE;
    }
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_PUNCT) {
        *content = token + 1;
        return TDN_ITEM_DASH;
    }
    if (t->kind == TDN_TOKEN_NUMBER) {
        size_t at = token + 2;
        *depth = 1;
        while (tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER && !tdn_has_flag(r, at, TDN_SPACE)) {
            at += tdn_is_mark(r, at + 1, '.') || tdn_is_mark(r, at + 1, ')') ? 2 : 1; /* "2.13." */
            (*depth)++;
        }
        *content = at;
        return TDN_ITEM_DIGIT;
    }
    const bool article = tdn_is_word(r, token, "điều");
    *content = token + (article ? 3 : 2);
    return article                                          ? TDN_ITEM_ARTICLE
           : tdn_is_roman(tdn_token_text(r->region, token)) ? TDN_ITEM_ROMAN
                                                            : TDN_ITEM_LETTER;
}

bool tdn_is_task_heading(const tdn_reader *r, size_t content, size_t end, tdn_item_kind kind)
{
    if (kind == TDN_ITEM_DASH || end - content > HEADING_TOKENS) {
        return false;
    }
    for (size_t at = content; at < end; at++) {
        const size_t words = tdn_duty_words_at(r, at, TDN_WORDS_SECTION);
        if (words == 0) {
            continue;
        }
        const size_t behind = at + words;
        const bool whole = at == content && (behind + 1 >= end || tdn_is_mark(r, behind, ':'));
        const bool upper = tdn_has_flag(r, at, TDN_UPPER) && tdn_has_flag(r, behind - 1, TDN_UPPER);
        return upper || whole || ((kind == TDN_ITEM_ROMAN || kind == TDN_ITEM_ARTICLE) && at <= content + 6);
    }
    return false;
}

bool tdn_is_signature(const tdn_reader *r, size_t token)
{
    static const char *const SIGNS[] = {"tm", "kt",  "tl",    "tuq",    "t",    "k",    "giám", "chủ", "phó",
                                        "bộ", "cục", "chánh", "trưởng", "hiệu", "tổng", "bí",   "thủ", "q"};
    return tdn_has_flag(r, token, TDN_LINE | TDN_GAP) && tdn_has_flag(r, token, TDN_UPPER) &&
           tdn_any_words_at(r, token, SIGNS, TDN_COUNT(SIGNS)) > 0;
}

bool tdn_begins_recipients(const tdn_reader *r, size_t token)
{
    return tdn_are_words(r, token, "nơi nhận") && tdn_has_flag(r, token, TDN_CAPITAL) &&
           (token == 0 || tdn_has_flag(r, token, TDN_LINE | TDN_GAP) || tdn_is_mark(r, token - 1, '|'));
}
