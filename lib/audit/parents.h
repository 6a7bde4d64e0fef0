/*
 * parents.h - what a plan is based on, as several rules need it.
 */
#ifndef TDN_AUDIT_PARENTS_H
#define TDN_AUDIT_PARENTS_H

#include "audit/rule.h"
#include "cascade/superiority.h"

/** A plan of which enough is known. */
bool tdn_is_reviewed_plan(const tdn_case *c);

/** The first of a plan's parents, no legal ground; TDN_NONE if it has none. */
uint64_t tdn_primary_parent(const tdn_case *c);

/** The mention of a directive in the document, in title or opening if there is one; NULL: it is not named there. */
const tdn_mention_record *tdn_citation_of(tdn_review *review, const tdn_case *c, uint64_t node);

/** Where that is; the opening if the directive is not named. */
tdnref_place tdn_place_of_citation(tdn_review *review, const tdn_case *c, uint64_t node);

/** A parent whose period ended before that of the plan began. */
typedef struct tdn_past_parent {
    uint64_t node;
    uint16_t from;
    uint16_t to;
} tdn_past_parent;

/** True if the primary parent of a plan is such a one. The rule that runs has checked it; where the parent names no
 * period, it abstains. Plans that look back are passed over. */
bool tdn_has_past_parent(tdn_review *review, const tdn_case *c, tdn_past_parent *out);
/** The reason for abstaining then. */
extern const tdn_words tdn_period_unknown;

/** What the parent is about, as tdn_dashed() writes it: its own title, or the words after its mention; "" if unknown.
 */
const char *tdn_subject_of_parent(tdn_review *review, const tdn_case *c, uint64_t parent);

/** The relation of the body of another directive to that of the document, on its day. */
tdn_standing tdn_stands_to(const tdn_case *c, const tdn_directive *other);

#endif
