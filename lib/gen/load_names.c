/*
 * load_names.c - cells with a fixed meaning: words of a list, dates, ids.
 */
#include "gen.h"

#include <stdlib.h>

static const char *find_constant(const char *word, const gen_name *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (gen_same(names[i].word, word)) {
            return names[i].constant;
        }
    }
    return NULL;
}

static void complain_of_word(gen_place place, const char *word, const gen_name *names, size_t count, const char *what)
{
    char *known = gen_copy("", 0);
    for (size_t i = 0; i < count; i++) {
        known = gen_join(known, i == 0 ? "" : ", ");
        known = gen_join(known, names[i].word);
    }
    gen_complain(place, "unknown %s \"%s\"; known are: %s", what, word, known);
}

const char *gen_constant(gen_place place, const char *word, const gen_name *names, size_t count, const char *what)
{
    const char *constant = find_constant(word, names, count);
    if (constant == NULL) {
        complain_of_word(place, word, names, count, what);
    }
    return constant == NULL ? "0" : constant;
}

const char *gen_constants(const gen_row *row, size_t column, const gen_name *names, size_t count, const char *what)
{
    const gen_list list = gen_split(row, column);
    char *joined = gen_copy("", 0);
    for (size_t i = 0; i < list.count; i++) {
        joined = gen_join(joined, i == 0 ? "" : " | ");
        joined = gen_join(joined, gen_constant(row->place, list.items[i], names, count, what));
    }
    return list.count == 0 ? "0" : joined;
}

uint32_t gen_date(gen_place place, const char *cell)
{
    if (gen_same(cell, "-")) {
        return 0;
    }
    const unsigned long date = strspn(cell, "0123456789") == 8 && strlen(cell) == 8 ? strtoul(cell, NULL, 10) : 0;
    const unsigned long month = date / 100 % 100;
    const unsigned long day = date % 100;
    if (date < 19450101 || month < 1 || month > 12 || day < 1 || day > 31) {
        gen_complain(place, "\"%s\" is no date: eight digits as in 20250701, or \"-\"", cell);
    }
    return (uint32_t)date;
}

void gen_check_period(gen_place place, uint32_t from, uint32_t to)
{
    if (from != 0 && to != 0 && from > to) {
        gen_complain(place, "ends on %u before it begins on %u", (unsigned)to, (unsigned)from);
    }
}

void gen_check_id(gen_place place, const char *id)
{
    if (strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(id)) {
        gen_complain(place, "\"%s\" is no id: small ASCII letters, digits and dashes only", id);
    }
}

void gen_check_new_id(const gen_row *row, unsigned line)
{
    gen_check_id(row->place, row->cells[0]);
    if (line != 0) {
        gen_complain(row->place, "the id \"%s\" stands already in line %u", row->cells[0], line);
    }
}

size_t gen_find(const void *items, size_t count, size_t size, const char *id)
{
    for (size_t i = 0; i < count; i++) {
        const char *own = NULL;
        memcpy(&own, (const char *)items + i * size, sizeof own);
        if (gen_same(own, id)) {
            return i;
        }
    }
    return GEN_NONE;
}
