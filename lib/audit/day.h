/*
 * day.h - days and numbers as reports write them.
 */
#ifndef TDN_AUDIT_DAY_H
#define TDN_AUDIT_DAY_H

#include "audit/review.h"

/** "09/4/2024", "01/2025", "2024"; "" for no date. NULL: no memory. */
const char *tdn_day_text(tdn_review *review, tdnref_date date);
/** "12". NULL: no memory. */
const char *tdn_count_text(tdn_review *review, uint64_t number);

#endif
