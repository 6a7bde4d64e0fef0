/*
 * chains.c - all lists in one array, linked backwards: each value knows the one before it under the same key.
 */
#include "audit/chains.h"

void tdn_chains_init(tdn_chains *chains, const tdnref_alloc *alloc)
{
    *chains = (tdn_chains){0};
    tdn_intern_init(&chains->heads, alloc);
}

void tdn_chains_release(tdn_chains *chains)
{
    TDN_ARRAY_FREE(chains->heads.alloc, &chains->links);
    tdn_intern_release(&chains->heads);
}

bool tdn_chains_add(tdn_chains *chains, const char *key, uint64_t value)
{
    uint64_t *head = tdn_intern_value(&chains->heads, key, strlen(key));
    if (head == NULL || !TDN_PUSH(chains->heads.alloc, &chains->links, ((tdn_chain_link){value, *head}))) {
        return false;
    }
    *head = chains->links.count - 1;
    return true;
}

tdn_chain tdn_chain_of(const tdn_chains *chains, const char *key)
{
    return (tdn_chain){chains->links.items, tdn_intern_find(&chains->heads, key, strlen(key))};
}

bool tdn_chain_next(tdn_chain *chain, uint64_t *value)
{
    if (chain->next == TDN_NO_VALUE) {
        return false;
    }
    *value = chain->links[chain->next].value;
    chain->next = chain->links[chain->next].next;
    return true;
}
