/*
 * slots.c - open addressing, at most three quarters full.
 */
#include "base/slots.h"

#define FIRST_SLOTS 64u

bool tdn_slots_make_room(const tdnref_alloc *alloc, tdn_slots *slots, uint64_t count, tdn_item_hash hash_of,
                         const void *ud)
{
    if (count < slots->count / 4 * 3) {
        return true;
    }
    const uint64_t wanted = slots->count == 0 ? FIRST_SLOTS : slots->count * 2;
    if (!TDN_ARRAY_RESERVE(alloc, slots, wanted)) {
        return false;
    }
    slots->count = wanted;
    memset(slots->items, 0, (size_t)wanted * sizeof *slots->items);
    for (uint64_t i = 0; i < count; i++) { /* all differ: nothing to compare */
        uint64_t slot = tdn_slots_first(slots, hash_of(ud, i));
        while (slots->items[slot] != 0) {
            slot = tdn_slots_next(slots, slot);
        }
        tdn_slots_put(slots, slot, i);
    }
    return true;
}
