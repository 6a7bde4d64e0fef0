#include "base/intern.h"

#define FIRST_CAPACITY 64u

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

static uint64_t slot_of(const tdn_intern *table, uint32_t hash, const char *text, size_t len)
{
    uint64_t at = hash & (table->capacity - 1);
    while (table->slots[at].place != 0) {
        const tdn_intern_slot *slot = &table->slots[at];
        if (slot->hash == hash && slot->len == len && memcmp(tdn_intern_at(table, slot->place - 1), text, len) == 0) {
            return at;
        }
        at = (at + 1) & (table->capacity - 1);
    }
    return at;
}

/** Room for a number a slot, none of them given; NULL when memory is out. */
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

/** The slot for a string that is known to be new. */
static uint64_t free_slot(const tdn_intern *table, uint32_t hash)
{
    uint64_t at = hash & (table->capacity - 1);
    while (table->slots[at].place != 0) {
        at = (at + 1) & (table->capacity - 1);
    }
    return at;
}

static bool grow(tdn_intern *table)
{
    const uint64_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    size_t bytes = 0;
    if (capacity > UINT32_MAX || !tdn_mul_size((size_t)capacity, sizeof(tdn_intern_slot), &bytes)) {
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
        const tdn_intern_slot *slot = &table->slots[i];
        if (slot->place != 0) {
            const uint64_t at = free_slot(&grown, slot->hash);
            grown.slots[at] = *slot;
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

/** The slot of a string, which is added if it is new; TDN_NO_VALUE when memory is out. */
static uint64_t slot_for(tdn_intern *table, const char *text, size_t len)
{
    if (len > UINT32_MAX || (table->count >= table->capacity / 4 * 3 && !grow(table))) {
        return TDN_NO_VALUE;
    }
    const uint32_t hash = tdn_hash(text, len);
    const uint64_t at = slot_of(table, hash, text, len);
    if (table->slots[at].place == 0) {
        const uint64_t place = tdn_blocks_take(table->alloc, &table->texts, len + 1);
        if (place == TDN_NO_PLACE) {
            return TDN_NO_VALUE;
        }
        unsigned char *copy = tdn_blocks_at(&table->texts, place);
        if (len > 0) {
            memcpy(copy, text, len);
        }
        copy[len] = '\0';
        table->slots[at] = (tdn_intern_slot){place + 1, (uint32_t)len, hash};
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
    const uint64_t at = slot_for(table, text, len);
    return at == TDN_NO_VALUE ? NULL : tdn_intern_at(table, table->slots[at].place - 1);
}

uint64_t tdn_intern_place(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = slot_for(table, text, len);
    return at == TDN_NO_VALUE ? TDN_NO_PLACE : table->slots[at].place - 1;
}

uint64_t *tdn_intern_value(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = slot_for(table, text, len);
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
    const uint64_t at = slot_of(table, tdn_hash(text, len), text, len);
    return table->slots[at].place == 0 ? TDN_NO_VALUE : table->values[at];
}
