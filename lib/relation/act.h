/*
 * act.h - what the types, numbers and days of two cited acts tell of what one can do with the other.
 */
#ifndef TDN_ACT_H
#define TDN_ACT_H

#include "mention/draft.h"

/** A law, code or ordinance. */
bool tdn_is_law(const tdn_draft *m);

bool tdn_has_type(const tdn_draft *m, const char *code);

/** An act says nothing of one that was not yet there, to the day. */
bool tdn_is_younger(const tdn_draft *m, const tdn_draft *than);

/** The same number, and no other day: "Kế hoạch số 8/KH-UBND" is one in each province. */
bool tdn_has_same_number(const tdn_draft *a, const tdn_draft *b);

#endif
