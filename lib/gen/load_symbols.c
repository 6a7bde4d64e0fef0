/*
 * load_symbols.c - symbols.txt: which of its meanings a code most likely has.
 */
#include "gen.h"

enum { CODE, TYPES, BODIES, COLUMNS };

/** One row of symbols.txt: the ids that come first, in this order; what other rows give the code is kept behind them.
 */
static void order_symbol(gen_tables *tables, const gen_row *row)
{
    gen_symbol *symbol = gen_symbol_of(&tables->symbols, row->place, row->cells[CODE]);
    if (symbol == NULL) {
        return;
    }
    gen_symbol first = {.key = symbol->key, .code = gen_copy(row->cells[CODE], strlen(row->cells[CODE]))};
    const gen_list types = gen_split(row, TYPES);
    for (size_t i = 0; i < types.count; i++) {
        const size_t id = gen_find_type(tables, types.items[i]);
        if (id == GEN_NONE || !gen_symbol_add_type(&first, id)) {
            gen_complain(row->place, "\"%s\": no such type, or named twice", types.items[i]);
        }
    }
    const gen_list bodies = gen_split(row, BODIES);
    for (size_t i = 0; i < bodies.count; i++) {
        const size_t id = gen_find_body(tables, bodies.items[i]);
        if (id == GEN_NONE || !gen_symbol_add_body(&first, id)) {
            gen_complain(row->place, "\"%s\": no such body, or named twice", bodies.items[i]);
        }
    }
    for (size_t i = 0; i < symbol->type_count; i++) {
        gen_symbol_add_type(&first, symbol->types[i]);
    }
    for (size_t i = 0; i < symbol->body_count; i++) {
        gen_symbol_add_body(&first, symbol->bodies[i]);
    }
    *symbol = first;
}

void gen_load_symbol_order(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "symbols.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        order_symbol(tables, &rows.items[i]);
    }
}
