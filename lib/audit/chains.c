/*
 * chains.c - lists linked backwards: each value knows the previous one under the same string.
 */
#include "audit/chains.h"

void tdn_chains_init(tdn_chains *chains, const tdnref_alloc *alloc)
{
    *chains = (tdn_chains){0};
    tdn_intern_init(&chains->heads, alloc);
}

void tdn_chains_release(tdn_chains *chains, const tdnref_alloc *alloc)
{
    tdn_intern_release(&chains->heads);
    TDN_ARRAY_FREE(alloc, &chains->links);
}

bool tdn_chains_add(tdn_chains *chains, const tdnref_alloc *alloc, const char *key, uint64_t value)
{
    uint64_t *head = tdn_intern_value(&chains->heads, key, strlen(key));
    if (head == NULL || !TDN_PUSH(alloc, &chains->links, ((tdn_chain_link){value, TDN_NONE}))) {
        return false;
    }
    chains->links.items[chains->links.count - 1].next = *head == TDN_NO_VALUE ? TDN_NONE : *head;
    *head = chains->links.count - 1;
    return true;
}

uint64_t tdn_chains_find(const tdn_chains *chains, const char *key)
{
    const uint64_t head = tdn_intern_find(&chains->heads, key, strlen(key));
    return head == TDN_NO_VALUE ? TDN_NONE : head;
}
