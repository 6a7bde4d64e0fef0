/*
 * claim.h - what each record claims to be: one claim per document or mention, and their identities, each stored once.
 *
 * Most mentions of a directive print the same, so that there are far fewer identities than claims; what depends on the
 * identity alone, such as the key, is computed once for all of them.
 */
#ifndef TDN_CLAIM_H
#define TDN_CLAIM_H

#include "graph/identity.h"

typedef struct tdn_claim {
    uint32_t identity; /**< index in tdn_claims.identities */
    uint32_t node;     /**< seed; TDN_NO_NODE: it names nothing */
} tdn_claim;

/** An identity with what was made of it. */
typedef struct tdn_claimed {
    tdn_identity value;
    uint32_t node; /**< of its key, TDN_NO_NODE: not asked for yet */
} tdn_claimed;

/** Zero-initialise. */
typedef struct tdn_claims {
    TDN_ARRAY(tdn_claim) all; /**< of the documents, then of the mentions, in the order of the graph */
    TDN_ARRAY(tdn_claimed) identities;
    TDN_ARRAY(uint32_t) slots; /**< hash table of indexes in `identities`, plus one; 0: free */
} tdn_claims;

/** Adds a claim; false when memory is out. */
bool tdn_claims_add(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity);

static inline const tdn_identity *tdn_identity_of(const tdn_claims *claims, const tdn_claim *claim)
{
    return &claims->identities.items[claim->identity].value;
}

void tdn_claims_release(const tdnref_alloc *alloc, tdn_claims *claims);

#endif
