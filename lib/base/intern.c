#include "base/intern.h"

#define FIRST_CAPACITY 64u

/* FNV-1a with a last mix, because the low bits pick the slot. */
static uint32_t hash_of(const char *text, size_t len)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
    }
    hash ^= hash >> 32;
    hash *= UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(hash ^ (hash >> 29));
}

static uint64_t slot_of(const tdn_intern *table, uint32_t hash, const char *text, size_t len)
{
    uint64_t at = hash & (table->capacity - 1);
    while (table->slots[at].text != NULL) {
        const tdn_intern_slot *slot = &table->slots[at];
        if (slot->hash == hash && slot->len == len && memcmp(slot->text, text, len) == 0) {
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
    uint64_t *values = tdn_malloc(table->arena.alloc, bytes);
    for (uint64_t i = 0; values != NULL && i < capacity; i++) {
        values[i] = TDN_NO_VALUE;
    }
    return values;
}

static bool grow(tdn_intern *table)
{
    const uint64_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    size_t bytes = 0;
    if (capacity > UINT32_MAX || !tdn_mul_size((size_t)capacity, sizeof(tdn_intern_slot), &bytes)) {
        return false;
    }
    tdn_intern grown = *table;
    grown.slots = tdn_calloc(table->arena.alloc, bytes);
    grown.values = grown.slots == NULL || table->values == NULL ? NULL : new_values(table, capacity);
    if (grown.slots == NULL || (table->values != NULL && grown.values == NULL)) {
        tdn_free(table->arena.alloc, grown.slots);
        return false;
    }
    grown.capacity = capacity;
    for (uint64_t i = 0; i < table->capacity; i++) {
        const tdn_intern_slot *slot = &table->slots[i];
        if (slot->text != NULL) {
            const uint64_t at = slot_of(&grown, slot->hash, slot->text, slot->len);
            grown.slots[at] = *slot;
            if (grown.values != NULL) {
                grown.values[at] = table->values[i];
            }
        }
    }
    tdn_free(table->arena.alloc, table->slots);
    tdn_free(table->arena.alloc, table->values);
    *table = grown;
    return true;
}

/** The slot of a string, which is added if it is new; TDN_NO_VALUE when memory is out. */
static uint64_t place_of(tdn_intern *table, const char *text, size_t len)
{
    if (len > UINT32_MAX || (table->count >= table->capacity / 4 * 3 && !grow(table))) {
        return TDN_NO_VALUE;
    }
    const uint32_t hash = hash_of(text, len);
    const uint64_t at = slot_of(table, hash, text, len);
    if (table->slots[at].text == NULL) {
        const char *copy = tdn_arena_copy(&table->arena, text, len);
        if (copy == NULL) {
            return TDN_NO_VALUE;
        }
        table->slots[at] = (tdn_intern_slot){copy, (uint32_t)len, hash};
        table->count++;
    }
    return at;
}

void tdn_intern_init(tdn_intern *table, const tdnref_alloc *alloc)
{
    *table = (tdn_intern){0};
    tdn_arena_init(&table->arena, alloc);
}

void tdn_intern_release(tdn_intern *table)
{
    const tdnref_alloc *alloc = table->arena.alloc;
    tdn_free(alloc, table->slots);
    tdn_free(alloc, table->values);
    tdn_arena_release(&table->arena);
    tdn_intern_init(table, alloc);
}

void tdn_intern_close(tdn_intern *table)
{
    tdn_free(table->arena.alloc, table->slots);
    tdn_free(table->arena.alloc, table->values);
    *table = (tdn_intern){.arena = table->arena};
}

const char *tdn_intern_text(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = place_of(table, text, len);
    return at == TDN_NO_VALUE ? NULL : table->slots[at].text;
}

uint64_t *tdn_intern_value(tdn_intern *table, const char *text, size_t len)
{
    const uint64_t at = place_of(table, text, len);
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
    const uint64_t at = slot_of(table, hash_of(text, len), text, len);
    return table->slots[at].text == NULL ? TDN_NO_VALUE : table->values[at];
}
