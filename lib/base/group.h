/*
 * group.h - items by the group that each belongs to, by counting: one pass counts them, one puts them in their places.
 *
 * Items and groups are numbers; in their group, items keep their order. Inline, so that a compiler that sees which
 * function tells the group makes a loop without calls of it.
 */
#ifndef TDN_GROUP_H
#define TDN_GROUP_H

#include "base/mem.h"

/** In place of a group: the item is in none. */
#define TDN_NO_GROUP UINT32_MAX

/** The group of an item. */
typedef uint32_t (*tdn_group_of)(const void *ud, uint64_t item);

/** Zero-initialise; free either array with TDN_ARRAY_FREE(). Those of a group g are items[first[g]] up to
 * items[first[g + 1]]. */
typedef struct tdn_groups {
    tdn_indexes items;
    tdn_indexes first;
} tdn_groups;

/** Groups the items from 0 to item_count - 1; false when memory is out: free what there is. */
static inline bool tdn_group(const tdnref_alloc *alloc, tdn_groups *out, uint64_t group_count, uint64_t item_count,
                             tdn_group_of group_of, const void *ud)
{
    if (!TDN_ARRAY_RESERVE(alloc, &out->first, group_count + 1)) {
        return false;
    }
    uint32_t *const first = out->first.items;
    out->first.count = group_count + 1;
    memset(first, 0, (size_t)(group_count + 1) * sizeof *first);
    for (uint64_t i = 0; i < item_count; i++) {
        const uint32_t group = group_of(ud, i);
        if (group != TDN_NO_GROUP) {
            first[group]++;
        }
    }
    for (uint64_t group = 1; group <= group_count; group++) { /* counts become ends */
        first[group] += first[group - 1];
    }
    if (!TDN_ARRAY_RESERVE(alloc, &out->items, first[group_count])) {
        return false;
    }
    out->items.count = first[group_count];
    for (uint64_t i = item_count; i > 0; i--) { /* ends become beginnings */
        const uint32_t group = group_of(ud, i - 1);
        if (group != TDN_NO_GROUP) {
            out->items.items[--first[group]] = (uint32_t)(i - 1);
        }
    }
    return true;
}

#endif
