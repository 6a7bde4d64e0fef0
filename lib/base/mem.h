/*
 * mem.h - the caller's allocator, an arena, growing arrays.
 *
 * One arena per source: everything of one parse is freed at once by tdn_arena_reset(), which keeps the blocks for the
 * next parse. Growing arrays are plain pointers with a count and a capacity; TDN_PUSH makes room for one more.
 */
#ifndef TDN_MEM_H
#define TDN_MEM_H

#include "base/base.h"

/** The allocator to use: the caller's, or the C library's if `given` is NULL. */
tdnref_alloc tdn_alloc_of(const tdnref_alloc *given);

void *tdn_malloc(const tdnref_alloc *alloc, size_t size);
void *tdn_calloc(const tdnref_alloc *alloc, size_t size);
void tdn_free(const tdnref_alloc *alloc, void *block);

/** Room for `count` items of `size` bytes, zeroed; for one where `count` is 0. NULL when memory is out. */
void *tdn_new_array(const tdnref_alloc *alloc, uint64_t count, size_t size);

typedef struct tdn_block tdn_block;

typedef struct tdn_arena {
    const tdnref_alloc *alloc;
    tdn_block *first;
    tdn_block *current;
} tdn_arena;

void tdn_arena_init(tdn_arena *arena, const tdnref_alloc *alloc);

/** Aligned for any type; NULL when memory is out. Lives until reset or release. */
void *tdn_arena_alloc(tdn_arena *arena, size_t size);

/** Gives back what follows the first `size` bytes of the most recent allocation. */
void tdn_arena_trim(tdn_arena *arena, const void *last, size_t size);

/** A NUL-terminated copy; unaligned, so that short texts are packed closely. */
char *tdn_arena_copy(tdn_arena *arena, const char *text, size_t len);

/** Forgets everything, keeps the blocks. */
void tdn_arena_reset(tdn_arena *arena);

/** Gives the blocks back. */
void tdn_arena_release(tdn_arena *arena);

/** Makes room for one more item of `size` bytes in an array; false when memory is out, the array unchanged. */
bool tdn_grow(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size);

/** Makes room for `count` items in all; false when memory is out, the array unchanged. */
bool tdn_reserve(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size);

/** Gives back the room that an array does not use, if the allocator can; the array stays as it is. */
void tdn_trim(const tdnref_alloc *alloc, void **items, uint64_t count, uint64_t *capacity, size_t size);

/** Declares a growing array of T. */
#define TDN_ARRAY(T)                                                                                                   \
    struct {                                                                                                           \
        T *items;                                                                                                      \
        uint64_t count;                                                                                                \
        uint64_t capacity;                                                                                             \
    }

/** Growing arrays of numbers, and of indexes of what there are fewer than 4 billion of. */
typedef TDN_ARRAY(uint64_t) tdn_numbers;
typedef TDN_ARRAY(uint32_t) tdn_indexes;

/** Makes an array `count` times `value`; false when memory is out. */
bool tdn_numbers_fill(const tdnref_alloc *alloc, tdn_numbers *array, uint64_t count, uint64_t value);

/** Makes an array the numbers from 0 to count - 1; false when memory is out. */
bool tdn_numbers_count_up(const tdnref_alloc *alloc, tdn_numbers *array, uint64_t count);

/** True if `array` has room for one more after this; then write to array.items[array.count++]. */
#define TDN_RESERVE(alloc, array)                                                                                      \
    ((array)->count < (array)->capacity ||                                                                             \
     tdn_grow((alloc), (void **)&(array)->items, (array)->count, &(array)->capacity, sizeof *(array)->items))

#define TDN_PUSH(alloc, array, value)                                                                                  \
    (TDN_RESERVE(alloc, array) ? ((array)->items[(array)->count++] = (value), true) : false)

#define TDN_ARRAY_RESERVE(alloc, array, count)                                                                         \
    tdn_reserve((alloc), (void **)&(array)->items, (count), &(array)->capacity, sizeof *(array)->items)

#define TDN_ARRAY_TRIM(alloc, array)                                                                                   \
    tdn_trim((alloc), (void **)&(array)->items, (array)->count, &(array)->capacity, sizeof *(array)->items)

#define TDN_ARRAY_FREE(alloc, array)                                                                                   \
    do {                                                                                                               \
        tdn_free((alloc), (array)->items);                                                                             \
        (array)->items = NULL;                                                                                         \
        (array)->count = 0;                                                                                            \
        (array)->capacity = 0;                                                                                         \
    } while (0)

#endif
