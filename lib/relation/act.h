/*
 * act.h - what the types, numbers and dates of two cited acts imply about what one can do to the other.
 */
#ifndef TDN_ACT_H
#define TDN_ACT_H

#include "mention/draft.h"

/** A law, code or ordinance. */
bool tdn_is_law(const tdn_draft *m);

bool tdn_has_type(const tdn_draft *m, const char *code);

/** An act says nothing about one issued after it; compared to the day. */
bool tdn_is_younger(const tdn_draft *m, const tdn_draft *than);

/** The same number, and no differing dates: every province has its own "Kế hoạch số 8/KH-UBND". */
bool tdn_has_same_number(const tdn_draft *a, const tdn_draft *b);

/** "Hướng dẫn 43" for "Hướng dẫn 43-HD/BTCTW": the same type and digits, without a symbol. */
bool tdn_is_short_form_of(const tdn_draft *a, const tdn_draft *b);

#endif
