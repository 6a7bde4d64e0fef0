/*
 * words.h - what the readers of names need to know about a word.
 */
#ifndef TDN_WORDS_H
#define TDN_WORDS_H

#include "mention/draft.h"

static inline bool tdn_has_type_flag(const tdn_hit *type, unsigned flag)
{
    return type != NULL && (tdn_lexicon_type(type->id)->flags & flag) != 0;
}

static inline bool tdn_starts_with_capital(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_CAPITAL);
}

/** Takes "năm 2015" or "2013" directly after the name in out->range as the date; false: there is none. */
bool tdn_take_year_behind_name(const tdn_reader *r, tdn_draft *out);

#endif
