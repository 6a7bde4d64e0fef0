/*
 * mem.c - an arena as a chain of growing blocks; arrays that double.
 */
#include "base/mem.h"

#include <stdlib.h>

#define FIRST_BLOCK ((size_t)16 * 1024)
#define LARGEST_STEP ((size_t)1024 * 1024)

struct tdn_block {
    tdn_block *next;
    size_t size;
    size_t used;
    max_align_t bytes[];
};

static void *libc_malloc(size_t size, void *ud)
{
    (void)ud;
    return malloc(size);
}

static void *libc_realloc(void *block, size_t old_size, size_t size, void *ud)
{
    (void)old_size;
    (void)ud;
    return realloc(block, size);
}

static void libc_free(void *block, void *ud)
{
    (void)ud;
    free(block);
}

tdnref_alloc tdn_alloc_of(const tdnref_alloc *given)
{
    if (given != NULL) {
        return *given;
    }
    return (tdnref_alloc){libc_malloc, libc_realloc, libc_free, NULL};
}

void *tdn_malloc(const tdnref_alloc *alloc, size_t size)
{
    return alloc->malloc(size, alloc->ud);
}

void *tdn_calloc(const tdnref_alloc *alloc, size_t size)
{
    void *block = tdn_malloc(alloc, size);
    if (block != NULL) {
        memset(block, 0, size);
    }
    return block;
}

void *tdn_new_array(const tdnref_alloc *alloc, uint64_t count, size_t size)
{
    size_t bytes = 0;
    return count <= SIZE_MAX && tdn_mul_size(count == 0 ? 1 : (size_t)count, size, &bytes) ? tdn_calloc(alloc, bytes)
                                                                                           : NULL;
}

void tdn_free(const tdnref_alloc *alloc, void *block)
{
    if (block != NULL) {
        alloc->free(block, alloc->ud);
    }
}

void tdn_arena_init(tdn_arena *arena, const tdnref_alloc *alloc)
{
    *arena = (tdn_arena){.alloc = alloc};
}

static tdn_block *arena_add_block(tdn_arena *arena, size_t need)
{
    size_t size = FIRST_BLOCK;
    if (arena->current != NULL) {
        size = arena->current->size < LARGEST_STEP ? arena->current->size * 2 : arena->current->size;
    }
    if (size < need) {
        size = need;
    }
    if (size > SIZE_MAX - sizeof(tdn_block)) {
        return NULL;
    }
    tdn_block *block = tdn_malloc(arena->alloc, sizeof(tdn_block) + size);
    if (block == NULL) {
        return NULL;
    }
    *block = (tdn_block){.size = size};
    if (arena->current == NULL) {
        arena->first = block;
    } else {
        block->next = arena->current->next;
        arena->current->next = block;
    }
    arena->current = block;
    return block;
}

/** The first byte at or after `used` with that alignment, a power of two. */
static size_t aligned(size_t used, size_t align)
{
    return (used + align - 1) & ~(align - 1);
}

static bool has_room(const tdn_block *block, size_t size, size_t align)
{
    const size_t from = aligned(block->used, align);
    return from <= block->size && block->size - from >= size;
}

static void *arena_take(tdn_arena *arena, size_t size, size_t align)
{
    tdn_block *block = arena->current;
    while (block == NULL || !has_room(block, size, align)) {
        if (block != NULL && block->next != NULL) {
            block = block->next;
            block->used = 0;
            arena->current = block;
        } else if ((block = arena_add_block(arena, size)) == NULL) {
            return NULL;
        }
    }
    const size_t from = aligned(block->used, align);
    block->used = from + size;
    return (char *)block->bytes + from;
}

void *tdn_arena_alloc(tdn_arena *arena, size_t size)
{
    return arena_take(arena, size, _Alignof(max_align_t));
}

void tdn_arena_trim(tdn_arena *arena, const void *last, size_t size)
{
    tdn_block *block = arena->current;
    block->used = (size_t)((const char *)last - (const char *)block->bytes) + size;
}

char *tdn_arena_copy(tdn_arena *arena, const char *text, size_t len)
{
    char *copy = arena_take(arena, len + 1, 1);
    if (copy != NULL) {
        if (len > 0) {
            memcpy(copy, text, len);
        }
        copy[len] = '\0';
    }
    return copy;
}

void tdn_arena_reset(tdn_arena *arena)
{
    arena->current = arena->first;
    if (arena->first != NULL) {
        arena->first->used = 0;
    }
}

void tdn_arena_release(tdn_arena *arena)
{
    tdn_block *block = arena->first;
    while (block != NULL) {
        tdn_block *next = block->next;
        tdn_free(arena->alloc, block);
        block = next;
    }
    tdn_arena_init(arena, arena->alloc);
}

bool tdn_reserve(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size)
{
    size_t bytes = 0;
    if (count <= *capacity) {
        return true;
    }
    if (count > SIZE_MAX || !tdn_mul_size((size_t)count, size, &bytes)) {
        return false;
    }
    void *grown = *items == NULL ? alloc->malloc(bytes, alloc->ud)
                                 : alloc->realloc(*items, (size_t)*capacity * size, bytes, alloc->ud);
    if (grown == NULL) {
        return false;
    }
    *items = grown;
    *capacity = count;
    return true;
}

bool tdn_grow(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size)
{
    return count < *capacity || tdn_reserve(alloc, items, *capacity == 0 ? 16 : *capacity * 2, capacity, size);
}

void tdn_trim(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size)
{
    if (count == 0 || count == *capacity) {
        return;
    }
    void *smaller = alloc->realloc(*items, (size_t)*capacity * size, (size_t)count * size, alloc->ud);
    if (smaller != NULL) {
        *items = smaller;
        *capacity = count;
    }
}

bool tdn_numbers_fill(const tdnref_alloc *alloc, tdn_numbers *array, uint64_t count, uint64_t value)
{
    if (!TDN_ARRAY_RESERVE(alloc, array, count)) {
        return false;
    }
    array->count = count;
    for (uint64_t i = 0; i < count; i++) {
        array->items[i] = value;
    }
    return true;
}

bool tdn_numbers_count_up(const tdnref_alloc *alloc, tdn_numbers *array, uint64_t count)
{
    if (!tdn_numbers_fill(alloc, array, count, 0)) {
        return false;
    }
    for (uint64_t i = 0; i < count; i++) {
        array->items[i] = i;
    }
    return true;
}
