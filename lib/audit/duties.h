/*
 * duties.h - which bodies a text tasks, and whether the body of a plan is one of them.
 */
#ifndef TDN_AUDIT_DUTIES_H
#define TDN_AUDIT_DUTIES_H

#include "audit/rule.h"
#include "lexicon/authority.h"

/** Duty number `index` of a case. */
static inline const tdn_stored_duty *tdn_case_duty(const tdn_review *review, const tdn_case *c, uint64_t index)
{
    return &review->graph->duties.items[c->first_duty + index];
}

/** True if the body of a duty in `of` is the one that issued the plan: by its name, or as one of a class inside one
 * province ("các sở, ban, ngành" for a department). */
bool tdn_duty_covers(tdn_review *review, const tdn_case *of, const tdnref_duty *duty, const tdn_case *plan);

/** The province in an authority, "dak-lak"; empty if it has none, or several, or it is not known. */
tdn_slice tdn_place_in(const char *authority);

#endif
