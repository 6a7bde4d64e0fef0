/*
 * facts.h - what every rule needs first.
 */
#ifndef TDN_FACTS_H
#define TDN_FACTS_H

#include "audit/review.h"

/** Fills numbers, mentions and cases; the registry has been read. */
void tdn_collect_facts(tdn_review *review);

#endif
