/*
 * intern.c - a hash table of the places of strings, which lie in blocks with their lengths before them.
 */
#include "base/intern.h"

#define FIRST_CAPACITY 64u

/* A slot has the place of its string in the low bits and as much of the hash as fits above them: a table of millions of
 * strings is a fifth of what an unsealed graph takes. */
#define PLACE_BITS 36
#define PLACE_MASK ((UINT64_C(1) << PLACE_BITS) - 1)
#define HASH_BITS (64 - PLACE_BITS)
#define HASH_MASK ((UINT32_C(1) << HASH_BITS) - 1)

/* At least as many bytes as the length of any string takes. */
#define LENGTH_MAX 5u

/* Eight bytes at a time, each time mixed down, because the low bits pick the slot. */
static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

uint32_t tdn_hash(const char *bytes, size_t len)
{
    uint64_t hash = len;
    uint64_t word = 0;
    for (; len >= sizeof word; len -= sizeof word, bytes += sizeof word) {
        memcpy(&word, bytes, sizeof word);
        hash = mix(hash, word);
    }
    word = 0;
    memcpy(&word, bytes, len);
    hash = mix(mix(hash, word), len);
    return (uint32_t)hash;
}

static uint64_t make_slot(uint64_t place, uint32_t hash)
{
    return (uint64_t)(hash & HASH_MASK) << PLACE_BITS | (place + 1);
}

static uint64_t place_in(uint64_t slot)
{
    return (slot & PLACE_MASK) - 1;
}

/* The length is stored backwards ahead of the text, seven bits a byte, the lowest next to the text: so the place of a
 * text is where the text begins. Returns how many bytes it takes. */
static size_t put_length(size_t len, unsigned char bytes[LENGTH_MAX])
{
    size_t count = 0;
    for (; len >= 0x80; len >>= 7) {
        bytes[LENGTH_MAX - ++count] = (unsigned char)(len | 0x80);
    }
    bytes[LENGTH_MAX - ++count] = (unsigned char)len;
    return count;
}

static size_t length_before(const char *text)
{
    const unsigned char *at = (const unsigned char *)text - 1;
    size_t len = *at & 0x7F;
    for (unsigned shift = 7; *at >= 0x80; shift += 7) {
        len |= (size_t)(*--at & 0x7F) << shift;
    }
    return len;
}

static bool holds(const tdn_intern *table, uint64_t slot, const char *text, size_t len)
{
    const char *own = tdn_intern_at(table, place_in(slot));
    return length_before(own) == len && memcmp(own, text, len) == 0;
}

/* The slot of a string, or the free one where it would be. Needs a free slot. */
static uint64_t find_slot(const tdn_intern *table, uint32_t hash, const char *text, size_t len)
{
    uint64_t at = hash & (table->capacity - 1);
    while (table->slots[at] != 0) {
        if (table->slots[at] >> PLACE_BITS == (hash & HASH_MASK) && holds(table, table->slots[at], text, len)) {
            return at;
        }
        at = (at + 1) & (table->capacity - 1);
    }
    return at;
}

/* The bits of a slot's hash that a table of that capacity needs. */
static uint32_t hash_for(const tdn_intern *table, uint64_t slot, uint64_t capacity)
{
    if (capacity <= UINT64_C(1) << HASH_BITS) {
        return (uint32_t)(slot >> PLACE_BITS);
    }
    const char *text = tdn_intern_at(table, place_in(slot));
    return tdn_hash(text, length_before(text));
}

/* Room for one number per slot, none assigned yet; NULL when memory is out. */
static uint64_t *new_values(const tdn_intern *table, uint64_t capacity)
{
    size_t bytes = 0;
    if (capacity > SIZE_MAX || !tdn_mul_size((size_t)capacity, sizeof(uint64_t), &bytes)) {
        return NULL;
    }
    uint64_t *values = tdn_malloc(table->alloc, bytes);
    for (uint64_t i = 0; values != NULL && i < capacity; i++) {
        values[i] = TDN_NO_VALUE;
    }
    return values;
}

/* The slot for a string that is known to be new. */
static uint64_t free_slot(const tdn_intern *table, uint32_t hash)
{
    uint64_t at = hash & (table->capacity - 1);
    while (table->slots[at] != 0) {
        at = (at + 1) & (table->capacity - 1);
    }
    return at;
}

static bool grow(tdn_intern *table)
{
    const uint64_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    size_t bytes = 0;
    if (capacity > UINT32_MAX || !tdn_mul_size((size_t)capacity, sizeof *table->slots, &bytes)) {
        return false;
    }
    tdn_intern grown = *table;
    grown.slots = tdn_calloc(table->alloc, bytes);
    grown.values = grown.slots == NULL || table->values == NULL ? NULL : new_values(table, capacity);
    if (grown.slots == NULL || (table->values != NULL && grown.values == NULL)) {
        tdn_free(table->alloc, grown.slots);
        return false;
    }
    grown.capacity = capacity;
    for (uint64_t i = 0; i < table->capacity; i++) {
        const uint64_t slot = table->slots[i];
        if (slot != 0) {
            const uint64_t at = free_slot(&grown, hash_for(table, slot, capacity));
            grown.slots[at] = slot;
            if (grown.values != NULL) {
                grown.values[at] = table->values[i];
            }
        }
    }
    tdn_free(table->alloc, table->slots);
    tdn_free(table->alloc, table->values);
    *table = grown;
    return true;
}

/* A copy of a string in `texts`; TDN_NO_PLACE when memory is out. */
static uint64_t add_text(tdn_intern *table, const char *text, size_t len)
{
    unsigned char length[LENGTH_MAX];
    const size_t before = put_length(len, length);
    const uint64_t place = tdn_blocks_take(table->alloc, &table->texts, before + len + 1);
    if (place == TDN_NO_PLACE || place + before >= PLACE_MASK) {
        return TDN_NO_PLACE;
    }
    unsigned char *copy = tdn_blocks_at(&table->texts, place);
    memcpy(copy, length + LENGTH_MAX - before, before);
    if (len > 0) {
        memcpy(copy + before, text, len);
    }
    copy[before + len] = '\0';
    return place + before;
}

/* The slot of a string, which is added if it is new; TDN_NO_VALUE when memory is out. */
static uint64_t find_or_add(tdn_intern *table, const char *text, size_t len)
{
    if (len > UINT32_MAX || (table->count >= table->capacity / 4 * 3 && !grow(table))) {
        return TDN_NO_VALUE;
    }
    const uint32_t hash = tdn_hash(text, len);
    const uint64_t at = find_slot(table, hash, text, len);
    if (table->slots[at] == 0) {
        const uint64_t place = add_text(table, text, len);
        if (place == TDN_NO_PLACE) {
            return TDN_NO_VALUE;
        }
        table->slots[at] = make_slot(place, hash);
        table->count++;
    }
    return at;
}

void tdn_intern_init(tdn_intern *table, const tdnref_alloc *alloc)
{
    *table = (tdn_intern){.alloc = alloc};
}

void tdn_intern_release(tdn_intern *table)
{
    tdn_free(table->alloc, table->slots);
    tdn_free(table->alloc, table->values);
    tdn_blocks_release(table->alloc, &table->texts);
    tdn_intern_init(table, table->alloc);
}

void tdn_intern_close(tdn_intern *table)
{
    tdn_free(table->alloc, table->slots);
    tdn_free(table->alloc, table->values);
    *table = (tdn_intern){.alloc = table->alloc, .texts = table->texts};
}

const char *tdn_intern_text(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = find_or_add(table, text, len);
    return at == TDN_NO_VALUE ? NULL : tdn_intern_at(table, place_in(table->slots[at]));
}

const char *tdn_intern_apart(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t place = len > UINT32_MAX ? TDN_NO_PLACE : add_text(table, text, len);
    return place == TDN_NO_PLACE ? NULL : tdn_intern_at(table, place);
}

uint64_t tdn_intern_place(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = find_or_add(table, text, len);
    return at == TDN_NO_VALUE ? TDN_NO_PLACE : place_in(table->slots[at]);
}

size_t tdn_intern_len(const tdn_intern *table, uint64_t place)
{
    return length_before(tdn_intern_at(table, place));
}

uint64_t *tdn_intern_value(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = find_or_add(table, text, len);
    if (at != TDN_NO_VALUE && table->values == NULL) {
        table->values = new_values(table, table->capacity);
    }
    return at == TDN_NO_VALUE || table->values == NULL ? NULL : &table->values[at];
}

uint64_t tdn_intern_find(const tdn_intern *table, const char *text, size_t len)
{
    if (table->values == NULL) {
        return TDN_NO_VALUE;
    }
    const uint64_t at = find_slot(table, tdn_hash(text, len), text, len);
    return table->slots[at] == 0 ? TDN_NO_VALUE : table->values[at];
}
