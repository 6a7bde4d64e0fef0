/*
 * region.c - room for the tokens of a region and the lists of them, which grow together.
 */
#include "text/region.h"

void tdn_region_init(tdn_region *region, const tdnref_alloc *alloc)
{
    *region = (tdn_region){.alloc = alloc};
    tdn_forms_init(&region->forms, alloc);
}

void tdn_region_release(tdn_region *region)
{
    tdn_free(region->alloc, region->norm);
    TDN_ARRAY_FREE(region->alloc, &region->tokens);
    TDN_ARRAY_FREE(region->alloc, &region->openings);
    TDN_ARRAY_FREE(region->alloc, &region->starts);
    TDN_ARRAY_FREE(region->alloc, &region->numbers);
    tdn_forms_release(&region->forms);
    tdn_region_init(region, region->alloc);
}

/* Room for normalised text per token, in bytes: a word and its blank are some five bytes, each given room for three. */
#define BYTES_OF_TOKEN 12u

static bool reserve_list(tdn_region *region, tdn_token_list *list)
{
    return list->capacity >= region->tokens.capacity || TDN_ARRAY_RESERVE(region->alloc, list, region->tokens.capacity);
}

bool tdn_region_grow(tdn_region *region, uint64_t count)
{
    const uint64_t twice = region->tokens.capacity * 2;
    const uint64_t usual = region->norm_capacity / BYTES_OF_TOKEN;
    const uint64_t better = twice > usual ? twice : usual;
    const bool grown = TDN_ARRAY_RESERVE(region->alloc, &region->tokens, count > better ? count : better) &&
                       reserve_list(region, &region->openings) && reserve_list(region, &region->starts) &&
                       reserve_list(region, &region->numbers);
    region->room = grown ? region->tokens.capacity : region->room;
    return grown;
}

size_t tdn_region_token_at(const tdn_region *region, size_t norm, size_t from)
{
    const tdn_token *tokens = region->tokens.items;
    const size_t last = region->tokens.count - 1;
    size_t low = from;
    size_t step = 1; /* the target is usually near: first doubling steps, then halving the last one */
    while (last - low > step && tokens[low + step].norm < norm) {
        low += step;
        step *= 2;
    }
    size_t high = last - low > step ? low + step : last;
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        if (tokens[mid].norm < norm) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}
