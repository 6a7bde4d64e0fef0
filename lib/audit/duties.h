/*
 * duties.h - which bodies a text tasks, and whether the body of a plan is one of them.
 */
#ifndef TDN_AUDIT_DUTIES_H
#define TDN_AUDIT_DUTIES_H

#include "audit/rule.h"

static inline uint64_t tdn_case_duty_count(const tdn_case *c)
{
    return c->held->duty_count;
}

static inline const tdn_tasked *tdn_case_duty(const tdn_review *review, const tdn_case *c, uint64_t index)
{
    return &review->graph->duties.items[c->held->first_duty + index];
}

typedef enum tdn_cover {
    TDN_COVER_NO,
    TDN_COVER_CLASS, /**< "các sở, ban, ngành" for a department of the place */
    TDN_COVER_NAMED
} tdn_cover;

/** Whether the body of a duty in `of` is the one that issued the plan. A class counts inside one province. `*failed`:
 * no memory. */
tdn_cover tdn_duty_covers(tdn_review *review, const tdn_case *of, const tdnref_duty *duty, const tdn_case *plan,
                          bool *failed);

/** Bytes of the province in an authority, "@dak-lak"; "" if it has none, or it is not known. */
const char *tdn_place_of(const char *authority);

/** A place of the report. */
tdnref_place tdn_place_of_duty(const tdn_review *review, const tdn_tasked *duty);

#endif
