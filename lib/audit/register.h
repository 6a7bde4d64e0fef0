/*
 * register.h - the table of rules.
 */
#ifndef TDN_REGISTER_H
#define TDN_REGISTER_H

#include "audit/review.h"

/** The register; the place of a rule in it is its index. */
extern const tdn_rule *const tdn_rules[];
extern const size_t tdn_rule_total;

#endif
