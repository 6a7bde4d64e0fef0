/*
 * compare.h - how alike the words of titles and subjects are, and the years in them.
 */
#ifndef TDN_AUDIT_COMPARE_H
#define TDN_AUDIT_COMPARE_H

#include "base/base.h"

/** Share of the words of the shorter text that the other has too, in per cent; texts as tdn_dashed() makes them. */
unsigned tdn_likeness(const char *a, const char *b);
/** True if two subjects are the same words in the same order, as far as the shorter one goes, and enough of them to
 * distinguish acts; a leading "về việc" is ignored. In a table the next cell may have run into a subject. */
bool tdn_reads_alike(const char *a, const char *b);
/** First and last year that a text names ("giai đoạn 2021-2025"); false: none. */
bool tdn_years_in(const char *text, uint16_t *from, uint16_t *to);

#endif
