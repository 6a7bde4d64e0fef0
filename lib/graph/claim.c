/*
 * claim.c - a hash table of identities. Their strings are interned, so that comparing pointers is enough.
 */
#include "graph/claim.h"

#define FIRST_SLOTS 256u

/* An identity as words without padding: seven pointers, the books, and the small members in two words. */
#define IDENTITY_WORDS (9u + TDN_BOOKS_MAX)

static uint64_t word_of(const char *interned)
{
    return (uint64_t)(uintptr_t)interned;
}

static void spell(const tdn_identity *identity, uint64_t words[IDENTITY_WORDS])
{
    const tdnref_date date = identity->date;
    words[0] = word_of(identity->type);
    words[1] = word_of(identity->number);
    words[2] = word_of(identity->serial);
    words[3] = word_of(identity->name);
    words[4] = word_of(identity->content);
    words[5] = word_of(identity->book);
    words[6] = word_of(identity->period);
    words[7] = (uint64_t)identity->year << 32 | (uint64_t)date.year << 16 | (uint64_t)date.month << 8 | date.day;
    words[8] = (uint64_t)identity->level << 2 | (uint64_t)identity->by_name << 1 | (uint64_t)identity->complete;
    for (size_t i = 0; i < TDN_BOOKS_MAX; i++) {
        words[9 + i] = word_of(identity->books[i]);
    }
}

static bool is_same(const tdn_identity *identity, const uint64_t words[IDENTITY_WORDS])
{
    uint64_t own[IDENTITY_WORDS];
    spell(identity, own);
    return memcmp(own, words, sizeof own) == 0;
}

static uint64_t slot_of(const tdn_claims *claims, const tdn_identity *identity)
{
    uint64_t words[IDENTITY_WORDS];
    spell(identity, words);
    const uint64_t last = claims->slots.count - 1;
    uint64_t at = tdn_hash((const char *)words, sizeof words) & last;
    while (claims->slots.items[at] != 0 &&
           !is_same(&claims->identities.items[claims->slots.items[at] - 1].value, words)) {
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

bool tdn_claims_add(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity)
{
    if (claims->identities.count >= claims->slots.count / 4 * 3 && !grow(alloc, claims)) {
        return false;
    }
    uint32_t *slot = &claims->slots.items[slot_of(claims, identity)];
    if (*slot == 0) {
        if (!TDN_RESERVE(alloc, &claims->identities)) {
            return false;
        }
        claims->identities.items[claims->identities.count++] = (tdn_claimed){.value = *identity, .node = TDN_NO_NODE};
        *slot = (uint32_t)claims->identities.count;
    }
    return TDN_PUSH(alloc, &claims->all, ((tdn_claim){*slot - 1, TDN_NO_NODE}));
}

void tdn_claims_release(const tdnref_alloc *alloc, tdn_claims *claims)
{
    TDN_ARRAY_FREE(alloc, &claims->all);
    TDN_ARRAY_FREE(alloc, &claims->identities);
    TDN_ARRAY_FREE(alloc, &claims->slots);
}
