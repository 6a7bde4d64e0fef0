/*
 * claim.c - a hash table over identities. Their strings are interned, so that they are compared as they lie.
 */
#include "graph/claim.h"

#define FIRST_SLOTS 256u

/* The same, with nothing between its members that could differ. */
static tdn_identity plain(const tdn_identity *identity)
{
    tdn_identity copy;
    memset(&copy, 0, sizeof copy);
    copy.type = identity->type;
    copy.number = identity->number;
    copy.serial = identity->serial;
    copy.name = identity->name;
    copy.content = identity->content;
    copy.book = identity->book;
    for (size_t i = 0; i < TDN_BOOKS_MAX; i++) {
        copy.books[i] = identity->books[i];
    }
    copy.period = identity->period;
    copy.year = identity->year;
    copy.date = identity->date;
    copy.level = identity->level;
    copy.by_name = identity->by_name;
    copy.complete = identity->complete;
    return copy;
}

static uint64_t slot_of(const tdn_claims *claims, const tdn_identity *identity)
{
    const uint64_t last = claims->slots.count - 1;
    uint64_t at = tdn_hash((const char *)identity, sizeof *identity) & last;
    while (claims->slots.items[at] != 0 &&
           memcmp(&claims->identities.items[claims->slots.items[at] - 1].value, identity, sizeof *identity) != 0) {
        at = (at + 1) & last;
    }
    return at;
}

/* Makes the table for twice as many. */
static bool grow(const tdnref_alloc *alloc, tdn_claims *claims)
{
    const uint64_t wanted = claims->slots.count == 0 ? FIRST_SLOTS : claims->slots.count * 2;
    claims->slots.count = 0;
    for (uint64_t i = 0; i < wanted; i++) {
        if (!TDN_PUSH(alloc, &claims->slots, 0)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < claims->identities.count; i++) {
        claims->slots.items[slot_of(claims, &claims->identities.items[i].value)] = (uint32_t)i + 1;
    }
    return true;
}

bool tdn_claims_add(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity, tdn_claim claim)
{
    const tdn_identity copy = plain(identity);
    if (claims->identities.count >= claims->slots.count / 4 * 3 && !grow(alloc, claims)) {
        return false;
    }
    uint32_t *slot = &claims->slots.items[slot_of(claims, &copy)];
    if (*slot == 0) {
        if (!TDN_RESERVE(alloc, &claims->identities)) {
            return false;
        }
        tdn_claimed *made = &claims->identities.items[claims->identities.count++];
        memset(made, 0, sizeof *made);
        memcpy(&made->value, &copy, sizeof copy);
        made->node = TDN_NO_NODE;
        *slot = (uint32_t)claims->identities.count;
    }
    claim.identity = *slot - 1;
    return TDN_PUSH(alloc, &claims->all, claim);
}

void tdn_claims_release(const tdnref_alloc *alloc, tdn_claims *claims)
{
    TDN_ARRAY_FREE(alloc, &claims->all);
    TDN_ARRAY_FREE(alloc, &claims->identities);
    TDN_ARRAY_FREE(alloc, &claims->slots);
}
