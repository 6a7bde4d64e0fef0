/*
 * short_list.h - lists of short forms: "chỉ thị số 20, 23, 25 của Ban Bí thư".
 */
#ifndef TDN_SHORT_LIST_H
#define TDN_SHORT_LIST_H

#include "mention/draft.h"

/** "của Ban Bí thư" behind the number of a short form or behind the last of its list: the issuer, which a number alone
 * takes into its range. False: no memory. */
bool tdn_take_issuer_of_short_list(const tdn_reader *r, size_t number, tdn_draft *out);

#endif
