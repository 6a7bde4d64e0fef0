/*
 * short_list.h - lists of short forms: "chỉ thị số 20, 23, 25 của Ban Bí thư".
 */
#ifndef TDN_SHORT_LIST_H
#define TDN_SHORT_LIST_H

#include "mention/draft.h"

/** "của Ban Bí thư" behind the number of a short form or behind the last of its list: the issuer, which a number alone
 * takes into its range. False: no memory. */
bool tdn_take_issuer_of_short_list(const tdn_reader *r, size_t number, tdn_draft *out);

/* Of short.c, for the items of a list. */

/** True if nothing of the phrase before goes on at a token. */
bool tdn_ends_phrase(const tdn_reader *r, size_t token);

/** What makes a number behind a type word no serial: a unit, a range, a share. */
bool tdn_is_quantity(const tdn_reader *r, size_t number);

/** Takes the digits in [number, end) as the serial; false: no memory. */
bool tdn_take_serial(const tdn_reader *r, size_t number, size_t end, tdn_draft *out);

#endif
