/*
 * intern.h - each distinct string once, so that equal strings have equal pointers; optionally with a number per string.
 *
 * A graph keeps "Bộ Chính trị" once for thousands of mentions, and later stages compare pointers. The same table serves
 * as a map from a string to a number (source name -> source, key -> node).
 */
#ifndef TDN_INTERN_H
#define TDN_INTERN_H

#include "base/blocks.h"

/** The number of a string that was never given one. */
#define TDN_NO_VALUE UINT64_MAX

typedef struct tdn_intern {
    const tdnref_alloc *alloc;
    tdn_blocks texts; /**< each with its length before it and a NUL after it */
    uint64_t *slots;  /**< place of a string, plus one, with some bits of its hash; 0: free */
    uint64_t *values; /**< one per slot; NULL until some string is given a number */
    uint64_t capacity;
    uint64_t count;
} tdn_intern;

/** A hash of a string of bytes. */
uint32_t tdn_hash(const char *bytes, size_t len);

void tdn_intern_init(tdn_intern *table, const tdnref_alloc *alloc);
void tdn_intern_release(tdn_intern *table);

/** Frees the table but keeps its strings: nothing can be looked up or added any more. */
void tdn_intern_close(tdn_intern *table);

/** The one copy of a string, NUL-terminated; NULL when memory is out, or for 4 GB and more. Lives as long as the table.
 */
const char *tdn_intern_text(tdn_intern *table, const char *text, size_t len);

/** A copy of a string that nothing will look up, kept among the others: it costs no place in the table, and equal ones
 * are kept twice. NULL when memory is out. */
const char *tdn_intern_apart(tdn_intern *table, const char *text, size_t len);

/** As tdn_intern_text(), but the place of the copy, for tdn_intern_at(); TDN_NO_PLACE when memory is out. The bytes may
 * hold anything. */
uint64_t tdn_intern_place(tdn_intern *table, const char *text, size_t len);

static inline const char *tdn_intern_at(const tdn_intern *table, uint64_t place)
{
    return (const char *)tdn_blocks_at(&table->texts, place);
}

/** The bytes of a string at a place, without its NUL. */
size_t tdn_intern_len(const tdn_intern *table, uint64_t place);

/** The location of a string's number; adds the string. NULL when memory is out. Valid until the next addition. */
uint64_t *tdn_intern_value(tdn_intern *table, const char *text, size_t len);

/** The number of a string, TDN_NO_VALUE if it is not there. */
uint64_t tdn_intern_find(const tdn_intern *table, const char *text, size_t len);

#endif
