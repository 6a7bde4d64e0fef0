/*
 * rule.h - everything that the file of a rule includes.
 */
#ifndef TDN_RULE_H
#define TDN_RULE_H

#include "audit/chains.h"
#include "audit/compare.h"
#include "audit/day.h"
#include "audit/describe.h"
#include "audit/facts.h"
#include "audit/policy.h"
#include "audit/registered.h"
#include "audit/remark.h"
#include "audit/words.h"

/** Asks a rule of each case in turn; false when memory is out. */
static inline bool tdn_each_case(tdn_review *review, bool (*check)(tdn_review *review, uint64_t document))
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        if (!check(review, i)) {
            return false;
        }
    }
    return true;
}

#endif
