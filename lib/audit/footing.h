/*
 * footing.h - what a document says of itself that it carries out, with a number, by name, or without either.
 */
#ifndef TDN_AUDIT_FOOTING_H
#define TDN_AUDIT_FOOTING_H

#include "audit/review.h"

/** Fills the footing of a case whose scope is known; undecided and reason where its opening could not be read. */
void tdn_find_footing(tdn_review *review, tdn_case *c);

/** True if the document itself does the pointing. */
bool tdn_points_itself(const tdn_review *review, const tdn_case *c, const tdn_mention_record *cited);

/** The act that the title says is carried out, by name and without a number, NULL if there is none. */
const tdn_mention_record *tdn_named_in_title(tdn_review *review, const tdn_case *c);

/** A superior's directive that title or opening names without its number: the first from `*at` on, which moves after
 * it; NULL if there are no more. The tasks of the body are full of what others have ordered, and do not count. */
const tdnref_unnumbered *tdn_next_unnumbered(const tdn_review *review, const tdn_case *c, uint64_t *at);

#endif
