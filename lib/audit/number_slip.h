/*
 * number_slip.h - numbers of one document that differ by one slip: a digit missing, doubled, wrong or swapped.
 */
#ifndef TDN_AUDIT_NUMBER_SLIP_H
#define TDN_AUDIT_NUMBER_SLIP_H

#include "audit/review.h"

/** A number as a document prints it, with its day. */
typedef struct tdn_printed {
    const tdn_mention_record *cited; /**< NULL: in the document's own letterhead */
    const char *symbol;              /**< after the digits */
    uint64_t serial;                 /**< the digits */
    uint32_t day;
    uint64_t order; /**< place among the mentions, 0: the letterhead */
} tdn_printed;

/** Decides on two numbers of one symbol and day that are a slip apart, `a` printed before `b`; true if it has reported
 * them. */
typedef bool (*tdn_judge)(tdn_review *review, const tdn_case *c, const tdn_printed *a, const tdn_printed *b);

/** Asks for a judgement on each such pair of a document, until one of their symbol and day has been reported. The rule
 * that runs has checked each symbol and day, and abstains, for the reason `undated`, from numbers without a whole date.
 */
void tdn_judge_slips(tdn_review *review, const tdn_case *c, tdn_judge judge, const tdn_words *undated);

/** True if one wrong, missing, doubled or swapped digit makes one number of the other. */
bool tdn_is_one_slip(uint64_t a, uint64_t b);

#endif
