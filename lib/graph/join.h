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
#include "graph/seeds.h"

typedef struct tdn_joining {
    const tdnref_graph *graph; /**< arranged */
    const uint32_t *ranks;     /**< of its sources, by name */
    TDN_ARRAY(uint32_t) days;  /**< of its documents, the last that they may be of, yyyymmdd; 0: not known */
    tdn_namer namer;
    tdn_claims claims;
    tdn_seeds seeds;
} tdn_joining;

/** Gives every claim its seed; false when memory is out. */
bool tdn_join(tdn_joining *joining);

#endif
