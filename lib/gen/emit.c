/*
 * emit.c - writes the tables as C. The same data give the same bytes.
 */
#include "gen.h"

#include "field/slug.h"

#include <stdlib.h>

/** The words that a name has in a urn, without the place after them. */
static const char *urn_of(const char *name)
{
    static char words[256];
    char *fixed = gen_copy(name, strcspn(name, "{"));
    tdn_urn_words(fixed, words, sizeof words);
    return words;
}

static void emit_types(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const tdn_type types[%zu] = {\n", tables->type_count);
    for (size_t i = 0; i < tables->type_count; i++) {
        const gen_type *type = &tables->types[i];
        fprintf(out, "    {\"%s\", \"%s\", \"%s\", \"%s\", %s, %s},\n", type->id, type->code, type->name,
                urn_of(type->name), type->system, type->flags);
    }
    fputs("};\n\n", out);
}

static void emit_bodies(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const tdn_body bodies[%zu] = {\n", tables->body_count);
    for (size_t i = 0; i < tables->body_count; i++) {
        const gen_body *body = &tables->bodies[i];
        fprintf(out, "    {\"%s\", \"%s\", \"%s\",\n     %s, %s, %s, %u, %zu, %u, %u, %s},\n", body->id, body->name,
                urn_of(body->name), body->level, body->line, body->scope, body->rank, body->above, (unsigned)body->from,
                (unsigned)body->to, body->flags);
    }
    fputs("};\n\n", out);
}

static void emit_mergers(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const tdn_merger mergers[%zu] = {\n", tables->merger_count);
    for (size_t i = 0; i < tables->merger_count; i++) {
        fprintf(out, "    {%zu, %zu},\n", tables->mergers[i].ended, tables->mergers[i].successor);
    }
    fputs("};\n\n", out);
}

static void emit_provinces(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const tdn_province provinces[%zu] = {\n", tables->province_count);
    for (size_t i = 0; i < tables->province_count; i++) {
        const gen_province *unit = &tables->provinces[i];
        const bool city = strstr(unit->kind, "hành phố") != NULL;
        fprintf(out, "    {\"%s\", \"%s\", \"%s %s\", \"%s\", %s, %u, %u, %zu},\n", unit->slug, unit->name, unit->kind,
                unit->name, urn_of(unit->slug), city ? "true" : "false", (unsigned)unit->from, (unsigned)unit->to,
                unit->successor);
    }
    fputs("};\n\n", out);
}

static void emit_offices_and_cues(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const tdn_office offices[%zu] = {\n", tables->office_count);
    for (size_t i = 0; i < tables->office_count; i++) {
        fprintf(out, "    {\"%s\"},\n", tables->offices[i]);
    }
    fprintf(out, "};\n\nstatic const tdn_cue cues[%zu] = {\n", tables->cue_count);
    for (size_t i = 0; i < tables->cue_count; i++) {
        const gen_cue *cue = &tables->cues[i];
        fprintf(out, "    {\"%s\", %s, %s},\n", cue->id, cue->relation, cue->flags);
    }
    fputs("};\n\n", out);
}

static void emit_duties(FILE *out, const gen_tables *tables)
{
    fprintf(out, "static const char *const duty_phrases[%zu] = {\n", tables->duty_count);
    for (size_t i = 0; i < tables->duty_count; i++) {
        fprintf(out, "    \"%s\",\n", tables->duties[i]);
    }
    fputs("};\n\n", out);
    gen_emit_numbers(out, "duty_first", tables->duty_first, TDN_WORDS_COUNT + 1);
}

typedef struct keyed {
    const char *id;
    size_t index;
} keyed;

static int compare_keyed(const void *a, const void *b)
{
    return strcmp(((const keyed *)a)->id, ((const keyed *)b)->id);
}

/** Indexes in the order of the ids, for binary search. */
static void emit_order(FILE *out, const char *name, keyed *items, size_t count)
{
    qsort(items, count, sizeof *items, compare_keyed);
    fprintf(out, "static const uint16_t %s[%zu] = {", name, count);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s%zu,", i % 20 == 0 ? "\n    " : " ", items[i].index);
    }
    fputs("\n};\n\n", out);
    free(items);
}

static void emit_orders(FILE *out, const gen_tables *tables)
{
    keyed *by_type = gen_resize(NULL, tables->type_count, sizeof *by_type);
    for (size_t i = 0; i < tables->type_count; i++) {
        by_type[i] = (keyed){tables->types[i].id, i};
    }
    emit_order(out, "types_by_id", by_type, tables->type_count);
    keyed *by_body = gen_resize(NULL, tables->body_count, sizeof *by_body);
    for (size_t i = 0; i < tables->body_count; i++) {
        by_body[i] = (keyed){tables->bodies[i].id, i};
    }
    emit_order(out, "bodies_by_id", by_body, tables->body_count);
}

void gen_emit(FILE *out, const gen_tables *tables)
{
    fputs("/* Made by lib/gen/maketables.c from lib/data/. Do not edit: change the data and make it anew. */\n\n", out);
    emit_types(out, tables);
    emit_bodies(out, tables);
    emit_mergers(out, tables);
    emit_provinces(out, tables);
    gen_emit_districts(out, tables);
    gen_emit_communes(out, tables);
    emit_offices_and_cues(out, tables);
    emit_duties(out, tables);
    emit_orders(out, tables);
    gen_emit_symbols(out, &tables->symbols);
    gen_emit_words(out, &tables->phrases);
    gen_emit_trie(out, &tables->phrases);
}
