/*
 * rules.h - the rules by name, one file each.
 *
 * A new rule takes a file of its own, listed in lib/CMakeLists.txt; an entry in rules.inc, with its texts; and its
 * cases in tests/audit/RULE.case.
 */
#ifndef TDN_AUDIT_RULES_H
#define TDN_AUDIT_RULES_H

#include "audit/rule.h"

#define RULE(name, ...) extern const tdn_rule tdn_rule_##name;
#include "audit/rules.inc"
#undef RULE

#endif
