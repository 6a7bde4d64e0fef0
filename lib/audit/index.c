/*
 * index.c - what the running rule keeps.
 */
#include "audit/index.h"

const char *tdn_index_key(tdn_review *review, const char *a, const char *b, const char *c)
{
    const char *const parts[] = {a, b, c};
    size_t len = TDN_COUNT(parts);
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        len += strlen(parts[i]);
    }
    char *key = tdn_arena_alloc(&review->audit->arena, len);
    if (key == NULL) {
        review->failed = true;
        return "";
    }
    char *at = key;
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        const size_t part = strlen(parts[i]);
        memcpy(at, parts[i], part);
        at += part;
        *at++ = i + 1 < TDN_COUNT(parts) ? '|' : '\0';
    }
    return key;
}

void tdn_index_add(tdn_review *review, const char *key, uint64_t value)
{
    review->failed = review->failed || !tdn_chains_add(&review->index, key, value);
}

tdn_search tdn_index_find(const tdn_review *review, const char *key)
{
    return (tdn_search){tdn_chain_of(&review->index, key), TDN_SEARCH_REACH};
}

bool tdn_index_next(tdn_review *review, tdn_search *search, uint64_t *value)
{
    if (search->left == 0 || !tdn_chain_next(&search->chain, value)) {
        return false;
    }
    search->left--;
    review->steps++;
    return true;
}

void tdn_use_marks(tdn_review *review)
{
    const uint64_t count = review->graph->nodes.count;
    review->failed = review->failed || !tdn_numbers_fill(review->audit->alloc, &review->marks, count, TDN_NONE);
}
