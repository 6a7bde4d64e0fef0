/*
 * slots.h - finding an item of an array by its hash: a table of indexes, four bytes each.
 *
 * The array stays the caller's, and so does what makes two items equal: the table gives the indexes that a hash may
 * stand for, one after the other, and the caller compares.
 */
#ifndef TDN_SLOTS_H
#define TDN_SLOTS_H

#include "base/mem.h"

/** Zero-initialise; free with TDN_ARRAY_FREE(). Each is an index plus one, 0: free. There is always a free one. */
typedef TDN_ARRAY(uint32_t) tdn_slots;

/** The hash of the item of that index. */
typedef uint32_t (*tdn_item_hash)(const void *ud, uint64_t index);

/** Makes room for one more than the `count` items that the array has; false when memory is out. */
bool tdn_slots_make_room(const tdnref_alloc *alloc, tdn_slots *slots, uint64_t count, tdn_item_hash hash_of,
                         const void *ud);

/** Where the indexes of a hash begin. Needs room. */
static inline uint64_t tdn_slots_first(const tdn_slots *slots, uint32_t hash)
{
    return hash & (slots->count - 1);
}

/** The slot after one. */
static inline uint64_t tdn_slots_next(const tdn_slots *slots, uint64_t slot)
{
    return (slot + 1) & (slots->count - 1);
}

/** Takes the index in a slot; false if it is free: the item is not there, and would go there. */
static inline bool tdn_slots_get(const tdn_slots *slots, uint64_t slot, uint64_t *index)
{
    *index = slots->items[slot] - UINT64_C(1);
    return slots->items[slot] != 0;
}

static inline void tdn_slots_put(tdn_slots *slots, uint64_t slot, uint64_t index)
{
    slots->items[slot] = (uint32_t)(index + 1);
}

#endif
