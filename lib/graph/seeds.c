/*
 * seeds.c - seeds by the addresses of their keys, which are interned: one key, one address.
 */
#include "graph/seeds.h"

static uint32_t hash_of_key(const char *key)
{
    const uint64_t address = (uint64_t)(uintptr_t)key;
    return tdn_hash((const char *)&address, sizeof address);
}

static uint32_t hash_of(const void *ud, uint64_t index)
{
    const tdn_seeds *seeds = ud;
    return hash_of_key(seeds->all.items[index].key);
}

uint64_t tdn_seed_of(const tdnref_alloc *alloc, tdn_seeds *seeds, const char *key)
{
    const uint64_t count = seeds->all.count;
    if (key == NULL || !tdn_slots_make_room(alloc, &seeds->slots, count, hash_of, seeds)) {
        return TDN_NONE;
    }
    uint64_t seed = 0;
    uint64_t slot = tdn_slots_first(&seeds->slots, hash_of_key(key));
    for (; tdn_slots_get(&seeds->slots, slot, &seed); slot = tdn_slots_next(&seeds->slots, slot)) {
        if (seeds->all.items[seed].key == key) {
            return seed;
        }
    }
    if (!TDN_PUSH(alloc, &seeds->all, (tdn_seed){.key = key})) {
        return TDN_NONE;
    }
    tdn_slots_put(&seeds->slots, slot, count);
    return count;
}

bool tdn_seed_give_candidates(const tdnref_alloc *alloc, tdn_seeds *seeds, uint64_t seed, const uint32_t *candidates,
                              size_t count)
{
    tdn_seed *given = &seeds->all.items[seed];
    if (given->candidate_count > 0) {
        return true; /* the same words in the same document have the same candidates */
    }
    given->first_candidate = (uint32_t)seeds->candidates.count;
    for (size_t i = 0; i < count; i++) {
        if (seeds->candidates.count == UINT32_MAX || !TDN_PUSH(alloc, &seeds->candidates, candidates[i])) {
            return false;
        }
    }
    given->candidate_count = (uint8_t)count;
    return true;
}

void tdn_seeds_release(const tdnref_alloc *alloc, tdn_seeds *seeds)
{
    TDN_ARRAY_FREE(alloc, &seeds->all);
    TDN_ARRAY_FREE(alloc, &seeds->slots);
    TDN_ARRAY_FREE(alloc, &seeds->candidates);
}
