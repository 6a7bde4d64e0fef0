/*
 * number_fields.h - from a number to a mention.
 */
#ifndef TDN_NUMBER_FIELDS_H
#define TDN_NUMBER_FIELDS_H

#include "mention/draft.h"

/** Makes the mention that begins at token `first` from its number: the number's text, the date and issuer after it, and
 * what its symbol says. `said` is the type named before the number, TDN_NO_ID: none. False: no memory. */
bool tdn_take_number(const tdn_reader *r, size_t first, const tdn_number *n, uint16_t said, tdn_draft *out);

#endif
