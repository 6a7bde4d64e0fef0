/*
 * load_mergers.c - mergers.txt: ended bodies and those that took over.
 */
#include "gen.h"

enum { ENDED, SUCCESSORS, COLUMNS };

static size_t body_named(const gen_tables *tables, gen_place place, const char *id)
{
    const size_t body = gen_find_body(tables, id);
    if (body == GEN_NONE) {
        gen_complain(place, "no body has the id \"%s\"", id);
    }
    return body;
}

static void add_merger(gen_tables *tables, gen_place place, size_t ended, size_t successor)
{
    if (tables->bodies[successor].to != 0 && tables->bodies[successor].to <= tables->bodies[ended].to) {
        gen_complain(place, "\"%s\" had ended by the day it should take over", tables->bodies[successor].id);
    }
    if (!gen_same(tables->bodies[successor].scope, tables->bodies[ended].scope)) {
        gen_complain(place, "\"%s\" is no body of the same scope", tables->bodies[successor].id);
    }
    GEN_PUSH(tables->mergers, tables->merger_count, ((gen_merger){ended, successor}));
}

void gen_load_mergers(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "mergers.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        const gen_row *row = &rows.items[i];
        const size_t ended = body_named(tables, row->place, row->cells[ENDED]);
        const gen_list successors = gen_split(row, SUCCESSORS);
        if (ended != GEN_NONE && tables->bodies[ended].to == 0) {
            gen_complain(row->place, "\"%s\" has no last day in bodies.txt", row->cells[ENDED]);
        }
        if (successors.count == 0) {
            gen_complain(row->place, "no body is named that took over");
        }
        for (size_t k = 0; k < successors.count; k++) {
            const size_t successor = body_named(tables, row->place, successors.items[k]);
            if (ended != GEN_NONE && successor != GEN_NONE) {
                add_merger(tables, row->place, ended, successor);
            }
        }
    }
}
