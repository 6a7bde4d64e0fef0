/*
 * sort.c - quicksort with a bound: where it splits badly, a heap sort takes over, so that the worst case costs what the
 * usual one does; and binary search.
 */
#include "base/sort.h"

/* Ranges up to this are sorted by insertion. */
#define SHORT_RANGE 12u

typedef struct sorting {
    unsigned char *items;
    size_t size;
    tdn_compare compare;
    const void *ud;
} sorting;

/* Items from `first` up to `end`; `halvings`: how many it has left. */
typedef struct range {
    uint64_t first;
    uint64_t end;
    unsigned halvings;
} range;

static unsigned char *item_at(const sorting *s, uint64_t at)
{
    return s->items + at * s->size;
}

static void swap(const sorting *s, uint64_t a, uint64_t b)
{
    unsigned char *x = item_at(s, a);
    unsigned char *y = item_at(s, b);
    size_t left = s->size;
    for (; left >= sizeof(uint64_t); left -= sizeof(uint64_t), x += sizeof(uint64_t), y += sizeof(uint64_t)) {
        uint64_t one;
        uint64_t other;
        memcpy(&one, x, sizeof one);
        memcpy(&other, y, sizeof other);
        memcpy(x, &other, sizeof other);
        memcpy(y, &one, sizeof one);
    }
    for (; left > 0; left--, x++, y++) {
        const unsigned char spare = *x;
        *x = *y;
        *y = spare;
    }
}

static bool is_less(const sorting *s, uint64_t a, uint64_t b)
{
    return s->compare(item_at(s, a), item_at(s, b), s->ud) < 0;
}

/* ------------------------------------------------------------------ heap */

static void heap_sink(const sorting *s, uint64_t at, uint64_t count)
{
    while (at < count / 2) {
        uint64_t child = 2 * at + 1;
        if (child + 1 < count && is_less(s, child, child + 1)) {
            child++;
        }
        if (!is_less(s, at, child)) {
            return;
        }
        swap(s, at, child);
        at = child;
    }
}

static void heap_sort(const sorting *all, const range *r)
{
    const sorting s = {item_at(all, r->first), all->size, all->compare, all->ud};
    const uint64_t count = r->end - r->first;
    for (uint64_t at = count / 2; at > 0; at--) {
        heap_sink(&s, at - 1, count);
    }
    for (uint64_t end = count; end > 1; end--) {
        swap(&s, 0, end - 1);
        heap_sink(&s, 0, end - 1);
    }
}

/* ------------------------------------------------------------- quicksort */

static void insertion_sort(const sorting *s, const range *r)
{
    for (uint64_t i = r->first + 1; i < r->end; i++) {
        for (uint64_t at = i; at > r->first && is_less(s, at, at - 1); at--) {
            swap(s, at, at - 1);
        }
    }
}

/* Moves the median of first, middle and last into the middle. */
static void choose_pivot(const sorting *s, uint64_t first, uint64_t middle, uint64_t last)
{
    if (is_less(s, middle, first)) {
        swap(s, middle, first);
    }
    if (is_less(s, last, middle)) {
        swap(s, last, middle);
        if (is_less(s, middle, first)) {
            swap(s, middle, first);
        }
    }
}

/* Splits a range of at least three items in two, neither of them empty, no item of the first greater than one of the
 * second; returns where the second begins. */
static uint64_t part(const sorting *s, const range *r)
{
    _Alignas(max_align_t) unsigned char pivot[TDN_SORT_ITEM]; /* `compare` takes it for an item */
    const uint64_t middle = r->first + (r->end - r->first) / 2;
    uint64_t low = r->first;
    uint64_t high = r->end - 1;
    choose_pivot(s, low, middle, high);
    memcpy(pivot, item_at(s, middle), s->size);
    for (;;) { /* the ends hold no item on the wrong side: neither loop runs out */
        do {
            low++;
        } while (s->compare(item_at(s, low), pivot, s->ud) < 0);
        do {
            high--;
        } while (s->compare(pivot, item_at(s, high), s->ud) < 0);
        if (low >= high) {
            return high + 1;
        }
        swap(s, low, high);
    }
}

void tdn_sort(void *items, uint64_t count, size_t size, tdn_compare compare, const void *ud)
{
    assert(size <= TDN_SORT_ITEM);
    const sorting s = {items, size, compare, ud};
    range waiting[64]; /* each at most half as long as the previous one */
    size_t depth = 0;
    range r = {0, count, 2};
    for (uint64_t left = count; left > 1; left /= 2) {
        r.halvings += 2;
    }
    for (;;) {
        while (r.end - r.first > SHORT_RANGE && r.halvings > 0) {
            const uint64_t middle = part(&s, &r);
            const range low = {r.first, middle, r.halvings - 1};
            const range high = {middle, r.end, r.halvings - 1};
            const bool low_is_longer = middle - r.first > r.end - middle;
            waiting[depth++] = low_is_longer ? low : high;
            r = low_is_longer ? high : low;
        }
        if (r.end - r.first > SHORT_RANGE) {
            heap_sort(&s, &r);
        } else {
            insertion_sort(&s, &r);
        }
        if (depth == 0) {
            return;
        }
        r = waiting[--depth];
    }
}

uint64_t tdn_lower_bound(const void *items, uint64_t count, size_t size, tdn_compare compare, const void *wanted,
                         const void *ud)
{
    uint64_t low = 0;
    uint64_t high = count;
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        if (compare((const unsigned char *)items + middle * size, wanted, ud) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
