/*
 * number_book.h - what the other numbers of a book say about a number and a day.
 */
#ifndef TDN_AUDIT_NUMBER_BOOK_H
#define TDN_AUDIT_NUMBER_BOOK_H

#include "audit/rule.h"

/** Which of two numbers of one book fits the day better: 0 for `a`, 1 for `b`, -1 if the book does not decide.
 * `*witness` is the directive of the book that decided. */
int tdn_book_prefers(const tdn_review *review, uint64_t a, uint64_t b, uint32_t day, uint64_t *witness);

#endif
