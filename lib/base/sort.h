/*
 * sort.h - sorting in place with the caller's order.
 *
 * Not qsort(): it takes no user data, and the C library's version may allocate without the caller's knowledge. This
 * never does, and its worst case is n log n. It is not stable, so every order used with it is total.
 */
#ifndef TDN_SORT_H
#define TDN_SORT_H

#include "base/base.h"

/** Less than 0, 0 or greater than 0, like strcmp(). */
typedef int (*tdn_compare)(const void *a, const void *b, const void *ud);

/** Largest item that tdn_sort() takes. */
#define TDN_SORT_ITEM 512

void tdn_sort(void *items, uint64_t count, size_t size, tdn_compare compare, const void *ud);

/** Index of the first of the sorted items that does not come before `wanted`; `count` if all do. `compare` gets an item
 * first and `wanted`, which may be of another type, second. */
uint64_t tdn_lower_bound(const void *items, uint64_t count, size_t size, tdn_compare compare, const void *wanted,
                         const void *ud);

static inline int tdn_compare_u64(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

#endif
