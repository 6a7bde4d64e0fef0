/*
 * place.h - the places that a finding quotes.
 */
#ifndef TDN_AUDIT_PLACE_H
#define TDN_AUDIT_PLACE_H

#include "audit/review.h"

/** Marks nothing in particular: all of a mention. */
static const tdnref_span TDN_ALL_OF_IT = {0, 0};

/** A mention; `mark` is the part that is wrong. */
tdnref_place tdn_place_of_mention(const tdn_review *review, const tdn_mention_record *cited, tdnref_span mark);
/** The document's own title, or its head if it has none. */
tdnref_place tdn_place_of_document(const tdn_review *review, const tdn_case *c);
/** The number or the date in its letterhead; the document where there is none. */
tdnref_place tdn_place_of_number(const tdn_review *review, const tdn_case *c);
tdnref_place tdn_place_of_date(const tdn_review *review, const tdn_case *c);
/** Its opening; the document where there is none. */
tdnref_place tdn_place_of_opening(const tdn_review *review, const tdn_case *c);
/** A directive without a number that it names. */
tdnref_place tdn_place_of_unnumbered(const tdn_review *review, const tdn_case *c, const tdnref_unnumbered *named);
/** A task, recipient or deadline. */
tdnref_place tdn_place_of_duty(const tdn_review *review, const tdn_stored_duty *duty);

#endif
