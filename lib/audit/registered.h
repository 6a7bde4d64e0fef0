/*
 * registered.h - the lines of the registry, and which directive each one is.
 */
#ifndef TDN_REGISTERED_H
#define TDN_REGISTERED_H

#include "audit/review.h"

/** Reads the numbers of the registry. */
void tdn_read_registry(tdn_review *review);

/** The line of the registry that is this directive, NULL: none, or several. */
const tdnref_registered *tdn_registered_as(const tdn_review *review, const tdn_directive *node,
                                           const tdn_numbered *number);

/** The line of a State act that differs from this directive in the year alone and has this subject ("" for none), as
 * tdn_dashed() makes it; NULL: none, or several. `*any`: some line differs in the year alone. */
const tdnref_registered *tdn_registered_in_other_year(tdn_review *review, uint64_t node, const char *subject,
                                                      bool *any);

#endif
