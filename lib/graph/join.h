/*
 * join.h - which claims are one directive.
 *
 * A claim is a record's identity. Complete claims with one key are one node. An incomplete claim joins a complete one
 * only if exactly one fits, looked for first in the same document, then in the same source, then in the archive; if
 * several fit it stays a node of its own with those as candidates. Nothing is merged on likeness.
 */
#ifndef TDN_JOIN_H
#define TDN_JOIN_H

#include "graph/identity.h"

typedef struct tdn_claim {
    tdn_identity identity;
    uint64_t source;     /**< rank of the source's name: equal order as the records */
    uint64_t document;   /**< index among the documents of the source */
    uint64_t node;       /**< TDN_NONE: it names nothing */
    uint32_t day;        /**< of the document that cites it, yyyymmdd; 0: not known */
    const char *content; /**< of a held document without a number: its title in normal form */
    bool held;
    bool named_law; /**< complete by name, but a numbered law may be the same */
} tdn_claim;

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
    TDN_ARRAY(tdn_claim) claims;
    TDN_ARRAY(tdn_seed) seeds;
    TDN_ARRAY(uint64_t) candidates;  /**< seeds */
    const char *const *source_names; /**< by rank */
} tdn_joining;

/** Gives every claim its node; false when memory is out. */
bool tdn_join(tdn_joining *joining);

#endif
