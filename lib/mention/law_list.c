#include "mention/law_list.h"

#include "mention/words.h"

/** The known law whose bare name begins at `token`, with a capital; NULL: none does. */
static const tdn_hit *bare_law(const tdn_reader *r, size_t token)
{
    const bool begins = tdn_starts_with_capital(r, token) && !tdn_has_flag(r, token, TDN_SENTENCE);
    return begins ? tdn_hit_at(r->hits, token, TDN_PHRASE_LAW) : NULL;
}

size_t tdn_skip_colon_of_laws(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ':') && bare_law(r, token + 1) != NULL ? token + 1 : token;
}

bool tdn_announces_laws(const tdn_reader *r, size_t token, size_t behind)
{
    if (tdn_skip_colon_of_laws(r, behind) > behind) {
        return true;
    }
    const bool counted = token > 0 && (tdn_is_word(r, token - 1, "các") || tdn_is_word(r, token - 1, "những") ||
                                       tdn_token_at(r, token - 1)->kind == TDN_TOKEN_NUMBER);
    return counted && !tdn_has_flag(r, token, TDN_SENTENCE);
}

/** True if a name ends before `token`: "Luật Đầu tư | công trình" is not the law on investment. */
static bool ends_item(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"và", "năm", "ngày", "được", "đã", "có"};
    const tdn_token *t = tdn_token_at(r, token);
    return t->kind != TDN_TOKEN_WORD || (t->flags & TDN_SENTENCE) != 0 ||
           tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS)) > 0;
}

size_t tdn_next_bare_law(const tdn_reader *r, size_t token)
{
    const bool joined = tdn_is_mark(r, token, ',') || tdn_is_word(r, token, "và");
    const tdn_hit *law = joined ? bare_law(r, token + 1) : NULL;
    if (law == NULL) {
        return token;
    }
    const size_t end = token + 1 + law->count;
    return ends_item(r, end) ? end : token;
}
