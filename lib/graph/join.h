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
    uint64_t first_candidate;
    uint64_t candidate_count;
    bool open;
} tdn_seed;

typedef struct tdn_joining {
    const tdnref_alloc *alloc;
    tdn_namer namer;
    tdn_intern keys; /**< key -> seed */
    tdn_claims claims;
    TDN_ARRAY(tdn_seed) seeds;
    TDN_ARRAY(uint64_t) candidates;  /**< seeds */
    const char *const *source_names; /**< by rank */
} tdn_joining;

/** Gives every claim its node; false when memory is out. */
bool tdn_join(tdn_joining *joining);

#endif
