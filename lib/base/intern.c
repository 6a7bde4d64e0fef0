#include "base/intern.h"

#define FIRST_CAPACITY 64u

/* FNV-1a with a last mix, because the low bits pick the slot. */
static uint64_t hash_of(const char *text, size_t len)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
    }
    hash ^= hash >> 32;
    hash *= UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ (hash >> 29);
}

static uint64_t slot_of(const tdn_intern *table, uint64_t hash, const char *text, size_t len)
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

static bool grow(tdn_intern *table)
{
    const uint64_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    size_t bytes = 0;
    if (capacity > SIZE_MAX || !tdn_mul_size((size_t)capacity, sizeof(tdn_intern_slot), &bytes)) {
        return false;
    }
    tdn_intern grown = *table;
    grown.slots = tdn_calloc(table->arena.alloc, bytes);
    if (grown.slots == NULL) {
        return false;
    }
    grown.capacity = capacity;
    for (uint64_t i = 0; i < table->capacity; i++) {
        const tdn_intern_slot *slot = &table->slots[i];
        if (slot->text != NULL) {
            grown.slots[slot_of(&grown, slot->hash, slot->text, slot->len)] = *slot;
        }
    }
    tdn_free(table->arena.alloc, table->slots);
    *table = grown;
    return true;
}

static tdn_intern_slot *entry_of(tdn_intern *table, const char *text, size_t len)
{
    if (table->count >= table->capacity / 4 * 3 && !grow(table)) {
        return NULL;
    }
    const uint64_t hash = hash_of(text, len);
    tdn_intern_slot *slot = &table->slots[slot_of(table, hash, text, len)];
    if (slot->text == NULL) {
        const char *copy = tdn_arena_copy(&table->arena, text, len);
        if (copy == NULL) {
            return NULL;
        }
        *slot = (tdn_intern_slot){copy, len, hash, TDN_NO_VALUE};
        table->count++;
    }
    return slot;
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
    tdn_arena_release(&table->arena);
    tdn_intern_init(table, alloc);
}

const char *tdn_intern_text(tdn_intern *table, const char *text, size_t len)
{
    const tdn_intern_slot *slot = entry_of(table, text, len);
    return slot == NULL ? NULL : slot->text;
}

uint64_t *tdn_intern_value(tdn_intern *table, const char *text, size_t len)
{
    tdn_intern_slot *slot = entry_of(table, text, len);
    return slot == NULL ? NULL : &slot->value;
}

uint64_t tdn_intern_find(const tdn_intern *table, const char *text, size_t len)
{
    if (table->capacity == 0) {
        return TDN_NO_VALUE;
    }
    const tdn_intern_slot *slot = &table->slots[slot_of(table, hash_of(text, len), text, len)];
    return slot->text == NULL ? TDN_NO_VALUE : slot->value;
}
