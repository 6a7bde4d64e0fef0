#include "field/person.h"

#define NAME_TOKENS 8u

static bool is_name_word(const tdn_reader *r, size_t token)
{
    return tdn_is_word_token(r, token) && tdn_has_flag(r, token, TDN_CAPITAL) &&
           !tdn_has_flag(r, token, TDN_SENTENCE) && tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) == NULL &&
           tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL;
}

/** The apostrophe inside "H'Bé". */
static bool is_inside_word(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '\'') && !tdn_has_flag(r, token, TDN_SPACE) && !tdn_has_flag(r, token + 1, TDN_SPACE);
}

size_t tdn_person_end(const tdn_reader *r, size_t token)
{
    size_t at = token;
    while (at - token <= NAME_TOKENS && (is_name_word(r, at) || (at > token && is_inside_word(r, at)))) {
        at++;
    }
    return at - token >= 2 && at - token <= NAME_TOKENS ? at : token;
}
