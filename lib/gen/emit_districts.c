/*
 * emit_districts.c - writes the districts, by name: all units of a name and of its other spellings stand together.
 */
#include "gen.h"

#include <stdlib.h>

/** The units of one folded name. */
typedef struct named_units {
    const char *key;
    size_t *units;
    size_t count;
} named_units;

typedef struct names {
    named_units *items;
    size_t count;
} names;

static named_units *units_of(names *all, const char *key, size_t len)
{
    for (size_t i = 0; i < all->count; i++) {
        if (strlen(all->items[i].key) == len && memcmp(all->items[i].key, key, len) == 0) {
            return &all->items[i];
        }
    }
    GEN_PUSH(all->items, all->count, ((named_units){gen_copy(key, len), NULL, 0}));
    return &all->items[all->count - 1];
}

static void add_name(names *all, const char *name, size_t unit)
{
    char key[TDN_FOLD_MAX];
    named_units *units = units_of(all, key, tdn_fold_name(name, strlen(name), key));
    GEN_PUSH(units->units, units->count, unit);
    if (units->count > TDN_DISTRICT_PROVINCES_MAX) {
        fprintf(stderr, "maketables: more than %d districts are named %s\n", TDN_DISTRICT_PROVINCES_MAX, name);
        exit(1);
    }
}

/** Writes the units in the order of their names, and where those of each name begin. */
static void emit_units(FILE *out, const gen_tables *tables, const names *all)
{
    size_t *first = gen_resize(NULL, all->count + 1, sizeof *first);
    size_t written = 0;
    fputs("/* Name, province, kinds, first and last day. */\nstatic const tdn_district districts[] = {\n", out);
    for (size_t i = 0; i < all->count; i++) {
        first[i] = written;
        for (size_t k = 0; k < all->items[i].count; k++, written++) {
            const gen_district *unit = &tables->districts[all->items[i].units[k]];
            fprintf(out, "    {\"%s\", %zu, %s, %u, %u},\n", unit->name, unit->province, unit->kinds,
                    (unsigned)unit->from, (unsigned)unit->to);
        }
    }
    first[all->count] = written;
    fputs("};\n\n/* For each name its first unit, and the end. */\n", out);
    gen_emit_numbers(out, "district_first", first, all->count + 1);
    free(first);
}

void gen_emit_districts(FILE *out, const gen_tables *tables)
{
    names all = {0};
    for (size_t i = 0; i < tables->district_count; i++) {
        const gen_district *unit = &tables->districts[i];
        add_name(&all, unit->name, i);
        for (size_t k = 0; k < unit->spellings.count; k++) {
            add_name(&all, unit->spellings.items[k], i);
        }
    }
    emit_units(out, tables, &all);
    const char **keys = gen_resize(NULL, all.count, sizeof *keys);
    for (size_t i = 0; i < all.count; i++) {
        keys[i] = all.items[i].key;
    }
    gen_emit_strings(out, "district", keys, all.count);
    free(keys);
}
