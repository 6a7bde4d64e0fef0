/*
 * claim.c - a hash table of identities. Their strings are interned, so that comparing pointers is enough.
 */
#include "graph/claim.h"

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

static uint32_t hash_words(const uint64_t words[IDENTITY_WORDS])
{
    return tdn_hash((const char *)words, IDENTITY_WORDS * sizeof *words);
}

static uint32_t hash_of(const void *ud, uint64_t index)
{
    const tdn_claims *claims = ud;
    uint64_t words[IDENTITY_WORDS];
    spell(&claims->identities.items[index].value, words);
    return hash_words(words);
}

static bool is_same(const tdn_identity *identity, const uint64_t words[IDENTITY_WORDS])
{
    uint64_t own[IDENTITY_WORDS];
    spell(identity, own);
    return memcmp(own, words, sizeof own) == 0;
}

/* Index of an identity, which is added if it is new; TDN_NONE when memory is out. */
static uint64_t keep_identity(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity)
{
    const uint64_t count = claims->identities.count;
    uint64_t words[IDENTITY_WORDS];
    if (!tdn_slots_make_room(alloc, &claims->slots, count, hash_of, claims)) {
        return TDN_NONE;
    }
    spell(identity, words);
    uint64_t known = 0;
    uint64_t slot = tdn_slots_first(&claims->slots, hash_words(words));
    for (; tdn_slots_get(&claims->slots, slot, &known); slot = tdn_slots_next(&claims->slots, slot)) {
        if (is_same(&claims->identities.items[known].value, words)) {
            return known;
        }
    }
    if (!TDN_PUSH(alloc, &claims->identities, ((tdn_claimed){.value = *identity, .node = TDN_NO_NODE}))) {
        return TDN_NONE;
    }
    tdn_slots_put(&claims->slots, slot, count);
    return count;
}

bool tdn_claims_add(const tdnref_alloc *alloc, tdn_claims *claims, const tdn_identity *identity)
{
    const uint64_t kept = keep_identity(alloc, claims, identity);
    return kept != TDN_NONE && TDN_PUSH(alloc, &claims->all, ((tdn_claim){(uint32_t)kept, TDN_NO_NODE}));
}

void tdn_claims_forget(const tdnref_alloc *alloc, tdn_claims *claims)
{
    TDN_ARRAY_FREE(alloc, &claims->identities);
    TDN_ARRAY_FREE(alloc, &claims->slots);
}

void tdn_claims_release(const tdnref_alloc *alloc, tdn_claims *claims)
{
    tdn_claims_forget(alloc, claims);
    TDN_ARRAY_FREE(alloc, &claims->all);
}
