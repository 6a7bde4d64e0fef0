/*
 * chains.h - lists of values under strings.
 */
#ifndef TDN_CHAINS_H
#define TDN_CHAINS_H

#include "audit/review.h"

void tdn_chains_init(tdn_chains *chains, const tdnref_alloc *alloc);
void tdn_chains_release(tdn_chains *chains, const tdnref_alloc *alloc);
/** Appends a value; false: no memory. */
bool tdn_chains_add(tdn_chains *chains, const tdnref_alloc *alloc, const char *key, uint64_t value);
/** The link that was added last under a key, TDN_NONE: none. */
uint64_t tdn_chains_find(const tdn_chains *chains, const char *key);

#endif
