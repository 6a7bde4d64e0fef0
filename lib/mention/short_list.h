/*
 * short_list.h - lists of short forms: "chỉ thị số 20, 23, 25 của Ban Bí thư".
 */
#ifndef TDN_SHORT_LIST_H
#define TDN_SHORT_LIST_H

#include "mention/draft.h"

/** "của Ban Bí thư" after the number of a short form or after the last of its list: the issuer; it becomes part of the
 * mention's range if the number stands alone. False: no memory. */
bool tdn_take_issuer_of_short_list(const tdn_reader *r, size_t number, tdn_draft *out);

#endif
