/*
 * claim.h - what each record claims to be: one claim per document or mention, and their identities, each stored once.
 *
 * Most mentions of a directive print the same, so that there are far fewer identities than claims; what depends on the
 * identity alone, such as the key, is computed once for all of them.
 */
#ifndef TDN_CLAIM_H
#define TDN_CLAIM_H

#include "base/slots.h"
#include "graph/identity.h"

typedef struct tdn_claim {
    uint32_t identity; /**< index in tdn_claims.identities */
    uint32_t node;     /**< seed; TDN_NO_NODE: it names nothing */
} tdn_claim;

/** An identity with what was made of it. */
typedef struct tdn_claimed {
    tdn_identity value;
    uint32_t node; /**< seed of its key, TDN_NO_NODE: not asked for yet */
} tdn_claimed;

/** Zero-initialise. */
typedef struct tdn_claims {
    TDN_ARRAY(tdn_claim) all; /**< of the documents, then of the mentions, in the order of the graph */
    TDN_ARRAY(tdn_claimed) identities;
    tdn_slots slots; /**< `identities` by what they are */
} tdn_claims;

/** Adds a claim; false when memory is out. */
bool tdn_claims_add(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity);

/** Gives back the identities; what each claim is was decided. */
void tdn_claims_forget(const tdnref_alloc *alloc, tdn_claims *claims);
void tdn_claims_release(const tdnref_alloc *alloc, tdn_claims *claims);

/** What a claim claims to be. */
static inline const tdn_identity *tdn_claimed_identity(const tdn_claims *claims, uint64_t claim)
{
    return &claims->identities.items[claims->all.items[claim].identity].value;
}

/** True if a claim is that of a document: what it claims to be is held. */
static inline bool tdn_is_document_claim(const tdnref_graph *graph, uint64_t claim)
{
    return claim < graph->documents.count;
}

/** The document that makes a claim, or that holds the mention that does. */
static inline uint32_t tdn_claim_document(const tdnref_graph *graph, uint64_t claim)
{
    return (uint32_t)(tdn_is_document_claim(graph, claim)
                          ? claim
                          : tdn_mention_place_at(graph, claim - graph->documents.count).document);
}

#endif
