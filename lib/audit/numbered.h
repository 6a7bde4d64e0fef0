/*
 * numbered.h - numbers of directives, taken apart.
 */
#ifndef TDN_AUDIT_NUMBERED_H
#define TDN_AUDIT_NUMBERED_H

#include "audit/review.h"

/** Fills review->numbers from the keys of the graph; the registry has been read. */
void tdn_read_numbers(tdn_review *review);

#endif
