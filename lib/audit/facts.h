/*
 * facts.h - what every rule needs to know about a document.
 */
#ifndef TDN_FACTS_H
#define TDN_FACTS_H

#include "audit/review.h"

/** Fills `mentions` and `cases`. False: no memory. */
bool tdn_collect_facts(tdn_review *review);

/** The act that the title says is carried out, by name and without a number, NULL if there is none. */
const tdn_cited *tdn_named_in_title(const tdn_review *review, const tdn_case *c);

/** True if the document itself does the pointing. */
bool tdn_points_itself(const tdn_review *review, const tdn_case *c, const tdn_cited *cited);

/** The first document that has this identity, NULL if the directive is not held. */
tdn_case *tdn_case_of_node(const tdn_review *review, uint64_t node);

#endif
