/*
 * compare.h - comparisons of days, numbers and words.
 */
#ifndef TDN_AUDIT_COMPARE_H
#define TDN_AUDIT_COMPARE_H

#include "audit/review.h"

#include "base/calendar.h"

/** Days from a whole day to a later one (yyyymmdd); 0 if it is not later. */
uint32_t tdn_days_between(uint32_t from, uint32_t to);
/** Basis, implements, guides: what a plan rests on. */
bool tdn_rests_on(tdnref_relation relation);
/** Title or opening. */
bool tdn_is_front(tdnref_clause clause);
/** Share of the words of the shorter text that the other has too, in per cent; texts as tdn_dashed() makes them. */
unsigned tdn_likeness(const char *a, const char *b);
/** True if two subjects are the same words in the same order, as far as the shorter one goes, and enough of them to
 * tell acts apart; "về việc" in front aside. What stands after a subject in a table may have run into it. */
bool tdn_reads_alike(const char *a, const char *b);
/** True if one wrong, missing, doubled or swapped digit makes one number of the other. */
bool tdn_is_one_slip(uint64_t a, uint64_t b);
/** First and last year that a text names ("giai đoạn 2021-2025"); false: none. */
bool tdn_years_in(const char *text, uint16_t *from, uint16_t *to);

#endif
