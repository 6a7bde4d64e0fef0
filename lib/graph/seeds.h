/*
 * seeds.h - nodes in the making: one for each key, in the order in which keys are first met.
 */
#ifndef TDN_SEEDS_H
#define TDN_SEEDS_H

#include "base/slots.h"
#include "graph/graph.h"

/** A node in the making. */
typedef struct tdn_seed {
    const char *key;          /**< interned */
    uint32_t first_candidate; /**< in `candidates` */
    uint8_t candidate_count;
    bool open; /**< as in tdnref_node */
} tdn_seed;

/** Zero-initialise. */
typedef struct tdn_seeds {
    TDN_ARRAY(tdn_seed) all;
    tdn_slots slots;                /**< `all` by key */
    TDN_ARRAY(uint32_t) candidates; /**< seeds, grouped by the open one that might be one of them */
} tdn_seeds;

/** Index of the seed of a key, made if it is new; TDN_NONE when memory is out, as when the key is NULL. */
uint64_t tdn_seed_of(const tdnref_alloc *alloc, tdn_seeds *seeds, const char *key);

/** Gives a seed the ones that it might be, unless it has some; false when memory is out. */
bool tdn_seed_give_candidates(const tdnref_alloc *alloc, tdn_seeds *seeds, uint64_t seed, const uint32_t *candidates,
                              size_t count);

void tdn_seeds_release(const tdnref_alloc *alloc, tdn_seeds *seeds);

#endif
