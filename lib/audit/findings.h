/*
 * findings.h - what a review leaves to the caller: findings with their places, a verdict for each document, a tally for
 * each rule.
 */
#ifndef TDN_FINDINGS_H
#define TDN_FINDINGS_H

#include "base/mem.h"

typedef struct tdn_finding {
    tdnref_finding value;
    uint64_t first_place; /**< in `places` */
    uint64_t order;       /**< in which it was made: the last thing to sort by */
} tdn_finding;

struct tdnref_audit {
    const tdnref_alloc *alloc;
    tdn_arena arena; /**< all texts */
    TDN_ARRAY(tdnref_reviewed) documents;
    TDN_ARRAY(tdn_finding) findings;
    TDN_ARRAY(tdnref_place) places;
    TDN_ARRAY(tdnref_rule_tally) tallies; /**< one a rule of the register, same index */
    uint64_t steps; /**< of work: grows linearly with the records, so that a test can show it without a clock */
};

#endif
