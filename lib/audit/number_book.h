/*
 * number_book.h - what the other numbers of a book say about a number and a day.
 */
#ifndef TDN_AUDIT_NUMBER_BOOK_H
#define TDN_AUDIT_NUMBER_BOOK_H

#include "audit/rule.h"

/** Which of two numbers of one book fits the day better: 0 for `a`, 1 for `b`, -1 if the book tells nothing. `*witness`
 * is the directive of that book that told it. */
int tdn_book_prefers(const tdn_review *review, uint64_t a, uint64_t b, uint32_t day, uint64_t *witness);

#endif
