/*
 * register.h - the table of rules.
 */
#ifndef TDN_REGISTER_H
#define TDN_REGISTER_H

#include "audit/review.h"

/** A rule: what it says of itself, and what it does. */
typedef struct tdn_register_line {
    tdnref_rule value;
    const tdn_rule *rule;
} tdn_register_line;

/** The register; the place of a rule in it is its index. */
extern const tdn_register_line tdn_rules[];
extern const size_t tdn_rule_total;

#endif
