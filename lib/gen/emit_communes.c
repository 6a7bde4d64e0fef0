/*
 * emit_communes.c - writes the communes, by name: the folded names in one string, sorted, and the units of each.
 */
#include "gen.h"

#include <stdlib.h>

#define LINE_BYTES 100u
#define UNITS_IN_LINE 4u

static int compare(const void *a, const void *b)
{
    const gen_commune *first = a;
    const gen_commune *second = b;
    const int order = strcmp(first->key, second->key);
    return order != 0                            ? order
           : first->province != second->province ? (first->province < second->province ? -1 : 1)
                                                 : strcmp(first->kind, second->kind);
}

/** Writes the names one after the other, a line of them at a time. */
static void emit_names(FILE *out, const gen_commune *sorted, const size_t *first, size_t count)
{
    fputs("/* Folded names, sorted, without anything between them. */\nstatic const char commune_names[] =", out);
    size_t line = LINE_BYTES;
    for (size_t i = 0; i < count; i++) {
        const char *key = sorted[first[i]].key;
        fputs(line >= LINE_BYTES ? (i == 0 ? "\n    \"" : "\"\n    \"") : "", out);
        line = (line >= LINE_BYTES ? 0 : line) + strlen(key);
        fputs(key, out);
    }
    fputs("\";\n\n", out);
}

static void emit_units(FILE *out, const gen_commune *sorted, size_t count)
{
    fputs("/* Province and kind. */\nstatic const tdn_commune communes[] = {", out);
    for (size_t i = 0; i < count; i++) {
        if (sorted[i].province > UINT8_MAX) {
            fputs("maketables: the provinces of communes have outgrown 8 bits\n", stderr);
            exit(1);
        }
        fprintf(out, "%s{%zu, %s},", i % UNITS_IN_LINE == 0 ? "\n    " : " ", sorted[i].province, sorted[i].kind);
    }
    fputs("\n};\n\n", out);
}

/** Ends the program if more provinces have a name than a look-up gives. */
static void check_count(size_t count, const gen_commune *unit)
{
    if (count > TDN_DISTRICT_PROVINCES_MAX) {
        fprintf(stderr, "maketables: more than %d communes are named %s\n", TDN_DISTRICT_PROVINCES_MAX, unit->name);
        exit(1);
    }
}

void gen_emit_communes(FILE *out, const gen_tables *tables)
{
    const size_t units = tables->commune_count;
    gen_commune *sorted = gen_resize(NULL, units, sizeof *sorted);
    size_t *first = gen_resize(NULL, units + 1, sizeof *first);
    size_t *from = gen_resize(NULL, units + 1, sizeof *from);
    size_t count = 0;
    size_t written = 0;
    memcpy(sorted, tables->communes, units * sizeof *sorted);
    qsort(sorted, units, sizeof *sorted, compare);
    for (size_t i = 0; i < units; i++) {
        if (i == 0 || !gen_same(sorted[i - 1].key, sorted[i].key)) {
            first[count] = i;
            from[count++] = written;
            written += strlen(sorted[i].key);
        }
        check_count(i + 1 - first[count - 1], &sorted[i]);
    }
    first[count] = units;
    from[count] = written;
    emit_names(out, sorted, first, count);
    fputs("/* For each name its first byte and its first unit, and the ends. */\n", out);
    gen_emit_numbers(out, "commune_from", from, count + 1);
    gen_emit_numbers(out, "commune_first", first, count + 1);
    emit_units(out, sorted, units);
    free(sorted);
    free(first);
    free(from);
}
