#include "base/sort.h"

typedef struct heap {
    unsigned char *items;
    size_t size;
    tdn_compare compare;
    const void *ud;
} heap;

static void heap_swap(const heap *h, uint64_t a, uint64_t b)
{
    unsigned char spare[TDN_SORT_ITEM];
    memcpy(spare, h->items + a * h->size, h->size);
    memcpy(h->items + a * h->size, h->items + b * h->size, h->size);
    memcpy(h->items + b * h->size, spare, h->size);
}

static bool heap_less(const heap *h, uint64_t a, uint64_t b)
{
    return h->compare(h->items + a * h->size, h->items + b * h->size, h->ud) < 0;
}

static void heap_sink(const heap *h, uint64_t at, uint64_t count)
{
    while (at < count / 2) {
        uint64_t child = 2 * at + 1;
        if (child + 1 < count && heap_less(h, child, child + 1)) {
            child++;
        }
        if (!heap_less(h, at, child)) {
            return;
        }
        heap_swap(h, at, child);
        at = child;
    }
}

void tdn_sort(void *items, uint64_t count, size_t size, tdn_compare compare, const void *ud)
{
    assert(size <= TDN_SORT_ITEM);
    const heap h = {items, size, compare, ud};
    for (uint64_t at = count / 2; at > 0; at--) {
        heap_sink(&h, at - 1, count);
    }
    for (uint64_t end = count; end > 1; end--) {
        heap_swap(&h, 0, end - 1);
        heap_sink(&h, 0, end - 1);
    }
}
