/*
 * join.h - which claims are the same directive.
 *
 * A claim is the identity of a record. Complete claims with equal keys are one node. An incomplete claim joins a
 * complete one only if exactly one fits, looked for first in the same document, then in the same source, then in the
 * archive; if several fit, it stays a node of its own with those as candidates. Nothing is merged because it is
 * similar.
 */
#ifndef TDN_JOIN_H
#define TDN_JOIN_H

#include "graph/claim.h"

/** A node in the making. */
typedef struct tdn_seed {
    const char *key;
    uint32_t first_candidate;
    uint8_t candidate_count;
    bool open;
} tdn_seed;

typedef struct tdn_joining {
    const tdnref_alloc *alloc;
    const tdnref_graph *graph; /**< arranged */
    const uint32_t *ranks;     /**< of its sources, by name */
    TDN_ARRAY(uint32_t) days;  /**< of its documents, yyyymmdd; 0: not known */
    tdn_namer namer;
    tdn_claims claims;
    TDN_ARRAY(tdn_seed) seeds;
    TDN_ARRAY(uint32_t) slots;      /**< hash table of indexes in `seeds`, plus one; 0: free */
    TDN_ARRAY(uint32_t) candidates; /**< seeds */
} tdn_joining;

/** Gives every claim its node; false when memory is out. */
bool tdn_join(tdn_joining *joining);

/** Gives back what only joining needs: identities, and the ways to them. Claims and seeds stay. */
void tdn_joining_forget(tdn_joining *joining);

#endif
