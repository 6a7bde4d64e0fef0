/*
 * rules.h - the rules by name, one file each.
 *
 * A new rule takes a file of its own, listed in lib/CMakeLists.txt; a line here and one in register.c, which decides on
 * the order; and its cases in tests/audit/RULE.case.
 */
#ifndef TDN_AUDIT_RULES_H
#define TDN_AUDIT_RULES_H

#include "audit/rule.h"

extern const tdn_rule tdn_rule_no_parent;
extern const tdn_rule tdn_rule_only_legal_basis;
extern const tdn_rule tdn_rule_number_conflict;
extern const tdn_rule tdn_rule_date_conflict;
extern const tdn_rule tdn_rule_year_mismatch;
extern const tdn_rule tdn_rule_cites_future;
extern const tdn_rule tdn_rule_issuer_conflict;
extern const tdn_rule tdn_rule_type_conflict;
extern const tdn_rule tdn_rule_level_skipped;
extern const tdn_rule tdn_rule_expected_parent_missing;
extern const tdn_rule tdn_rule_stale_parent;
extern const tdn_rule tdn_rule_parent_period_over;
extern const tdn_rule tdn_rule_cites_superseded;
extern const tdn_rule tdn_rule_late;
extern const tdn_rule tdn_rule_defunct_body;
extern const tdn_rule tdn_rule_broken_chain;
extern const tdn_rule tdn_rule_copied_text;
extern const tdn_rule tdn_rule_not_sent_up;
extern const tdn_rule tdn_rule_malformed_number;
extern const tdn_rule tdn_rule_padding;
extern const tdn_rule tdn_rule_first_citation_incomplete;
extern const tdn_rule tdn_rule_identity_incomplete;
extern const tdn_rule tdn_rule_duplicate_identity;
extern const tdn_rule tdn_rule_unresolved_parent;
extern const tdn_rule tdn_rule_cycle;

#endif
