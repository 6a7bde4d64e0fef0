/*
 * number_fields.h - from a number to a mention.
 */
#ifndef TDN_NUMBER_FIELDS_H
#define TDN_NUMBER_FIELDS_H

#include "mention/draft.h"

/** Makes the mention of a number that begins at token `first`: the number's text, date and issuer behind it, and what
 * its symbol tells. `said` is the type that the words before it name, TDN_NO_ID: none. False: no memory. */
bool tdn_take_number(const tdn_reader *r, size_t first, const tdn_number *n, uint16_t said, tdn_draft *out);

#endif
