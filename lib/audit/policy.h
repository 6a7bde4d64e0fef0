/*
 * policy.h - the demands of the reviewer's office: scopes, wanted directives, settings.
 */
#ifndef TDN_AUDIT_POLICY_H
#define TDN_AUDIT_POLICY_H

#include "audit/review.h"

/** What is wrong with the caller's options, as a constant text; NULL: nothing. */
const char *tdn_check_options(const tdnref_audit_options *options);

/** Items of the policy; the caller has checked the index. */
const tdnref_demand *tdn_demand_at(const tdn_review *review, uint64_t index);
const tdnref_wanted *tdn_wanted_at(const tdnref_demand *demand, uint64_t index);
const tdnref_deadline *tdn_deadline_at(const tdn_review *review, uint64_t index);
const tdnref_tasked *tdn_tasked_at(const tdn_review *review, uint64_t index);

/** True if the document fits in everything that is set. */
bool tdn_fits_scope(tdn_review *review, const tdn_case *c, const tdnref_scope *scope);
/** The same for a directive; `subject` is what a citation says that it is about, NULL if unknown. */
bool tdn_fits_wanted(tdn_review *review, uint64_t node, const char *subject, const tdnref_wanted *wanted);
/** True if the text contains these words in a row. */
bool tdn_holds_words(tdn_review *review, const char *text, const char *words);

/** What the policy changes about a rule, NULL: nothing. */
const tdnref_setting *tdn_setting_of(const tdn_review *review, const char *rule);

#endif
