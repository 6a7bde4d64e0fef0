/*
 * load_phrases.c - offices.txt, guards.txt and laws.txt: files of little but phrases.
 */
#include "gen.h"

void gen_load_offices(gen_tables *tables, const char *dir)
{
    enum { NAME, NAMES, COLUMNS };
    const gen_rows rows = gen_read_rows(dir, "offices.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        const gen_row *row = &rows.items[i];
        const size_t id = tables->office_count;
        GEN_PUSH(tables->offices, tables->office_count, row->cells[NAME]);
        gen_add_phrase(&tables->phrases, row->place, row->cells[NAME], TDN_PHRASE_OFFICE, id);
        gen_add_phrases(&tables->phrases, row, NAMES, TDN_PHRASE_OFFICE, id);
    }
}

/** A file of nothing but phrases of one class, in every column. Returns how many. */
static size_t load_phrases(gen_tables *tables, const char *dir, const char *name, size_t columns,
                           tdn_phrase_class phrase_class)
{
    size_t count = 0;
    const gen_rows rows = gen_read_rows(dir, name, columns);
    for (size_t i = 0; i < rows.count * columns; i++) {
        count += gen_add_phrases(&tables->phrases, &rows.items[i / columns], i % columns, phrase_class, 0);
    }
    return count;
}

void gen_load_guards(gen_tables *tables, const char *dir)
{
    tables->guard_count = load_phrases(tables, dir, "guards.txt", 1, TDN_PHRASE_GUARD);
}

void gen_load_laws(gen_tables *tables, const char *dir)
{
    tables->law_count = load_phrases(tables, dir, "laws.txt", 2, TDN_PHRASE_LAW);
}
