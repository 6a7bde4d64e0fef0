/*
 * chains.h - lists of numbers under strings: the plans of a topic, the rows of the registry with a number.
 */
#ifndef TDN_CHAINS_H
#define TDN_CHAINS_H

#include "base/intern.h"

typedef struct tdn_chain_link {
    uint64_t value;
    uint64_t next; /**< link added before it under the same key, TDN_NO_VALUE: none */
} tdn_chain_link;

/** Initialise with tdn_chains_init(). */
typedef struct tdn_chains {
    tdn_intern heads; /**< key -> link added last */
    TDN_ARRAY(tdn_chain_link) links;
} tdn_chains;

/** A walk over the list of one key. */
typedef struct tdn_chain {
    const tdn_chain_link *links;
    uint64_t next;
} tdn_chain;

void tdn_chains_init(tdn_chains *chains, const tdnref_alloc *alloc);
void tdn_chains_release(tdn_chains *chains);

/** Adds a value to the list of a key; false when memory is out. */
bool tdn_chains_add(tdn_chains *chains, const char *key, uint64_t value);

/** The list of a key, the value added last first. */
tdn_chain tdn_chain_of(const tdn_chains *chains, const char *key);

/** Takes the next value; false at the end. */
bool tdn_chain_next(tdn_chain *chain, uint64_t *value);

#endif
