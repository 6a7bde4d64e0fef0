/*
 * load_bodies.c - bodies.txt.
 */
#include "gen.h"

#include <stdlib.h>

static const gen_name levels[] = {
    {"-", "TDNREF_LEVEL_UNKNOWN"},
    {"central", "TDNREF_LEVEL_CENTRAL"},
    {"ministry", "TDNREF_LEVEL_MINISTRY"},
    {"province", "TDNREF_LEVEL_PROVINCE"},
    {"department", "TDNREF_LEVEL_DEPARTMENT"},
    {"commune", "TDNREF_LEVEL_COMMUNE"},
    {"international", "TDNREF_LEVEL_INTERNATIONAL"},
};

static const gen_name lines[] = {
    {"-", "TDNREF_LINE_UNKNOWN"},
    {"party", "TDNREF_LINE_PARTY"},
    {"state", "TDNREF_LINE_STATE"},
    {"both", "TDNREF_LINE_BOTH"},
};

static const gen_name scopes[] = {
    {"none", "TDN_SCOPE_NONE"},       {"province", "TDN_SCOPE_PROVINCE"}, {"district", "TDN_SCOPE_DISTRICT"},
    {"commune", "TDN_SCOPE_COMMUNE"}, {"any", "TDN_SCOPE_ANY"},
};

static const gen_name body_flags[] = {{"open", "TDN_BODY_OPEN"}, {"alias", "TDN_BODY_ALIAS"}};

enum { ID, NAME, LEVEL, LINE, SCOPE, RANK, ABOVE, FROM, TO, FLAGS, CODES, NAMES, COLUMNS };

size_t gen_find_body(const gen_tables *tables, const char *id)
{
    return gen_find(tables->bodies, tables->body_count, sizeof *tables->bodies, id);
}

static unsigned read_rank(const gen_row *row)
{
    const char *cell = row->cells[RANK];
    const unsigned long rank = strspn(cell, "0123456789") == strlen(cell) ? strtoul(cell, NULL, 10) : 256;
    if (rank > 255) {
        gen_complain(row->place, "the rank \"%s\" is no number from 0 to 255", cell);
        return 255;
    }
    return (unsigned)rank;
}

static void check_body(const gen_tables *tables, const gen_row *row)
{
    const size_t same = gen_find_body(tables, row->cells[ID]);
    gen_check_new_id(row, same == GEN_NONE ? 0 : tables->bodies[same].place.line);
    const char *brace = strchr(row->cells[NAME], '{');
    if (brace != NULL && strncmp(brace, "{P}", 3) != 0 && strncmp(brace, "{p}", 3) != 0) {
        gen_complain(row->place, "\"%s\": only {P} and {p} stand for a place", row->cells[NAME]);
    }
    if ((brace == NULL) != gen_same(row->cells[SCOPE], "none")) {
        gen_complain(row->place, "a name with {P} or {p} needs a scope, one without has the scope \"none\"");
    }
}

/** Adds the name of a ministry as it follows its minister's title: "Bộ trưởng Tài chính". */
static void add_name_after_minister(gen_tables *tables, const gen_row *row, const char *name, size_t id)
{
    static const char MINISTRY[] = "Bộ ";
    static const char MINISTER[] = "Bộ trưởng ";
    if (strncmp(name, MINISTRY, strlen(MINISTRY)) == 0 && gen_same(row->cells[RANK], "30")) {
        char *whole = gen_join(gen_copy(MINISTER, strlen(MINISTER)), name + strlen(MINISTRY));
        gen_add_phrase(&tables->phrases, row->place, whole, TDN_PHRASE_BODY, id);
    }
}

/** Adds a name, also with "VN" for "Việt Nam": "BHXH VN", "Ủy ban MTTQ VN". */
static void add_name(gen_tables *tables, const gen_row *row, const char *name, size_t id)
{
    static const char COUNTRY[] = "Việt Nam";
    gen_add_phrase(&tables->phrases, row->place, name, TDN_PHRASE_BODY, id);
    add_name_after_minister(tables, row, name, id);
    const char *at = strstr(name, COUNTRY);
    if (at != NULL && at > name) {
        char *brief = gen_join(gen_join(gen_copy(name, (size_t)(at - name)), "VN"), at + strlen(COUNTRY));
        gen_add_phrase(&tables->phrases, row->place, brief, TDN_PHRASE_BODY, id);
    }
}

/** Names of a body without their place: "Sở Xây dựng {P}" is looked for as "Sở Xây dựng". */
static void add_body_names(gen_tables *tables, const gen_row *row, size_t id)
{
    const gen_list names = gen_split(row, NAMES);
    const bool hidden = names.count > 0 && gen_same(names.items[0], "!");
    if (!hidden) {
        const char *name = row->cells[NAME];
        add_name(tables, row, gen_copy(name, strcspn(name, "{")), id);
    }
    for (size_t i = hidden ? 1 : 0; i < names.count; i++) {
        add_name(tables, row, names.items[i], id);
    }
}

static void add_body_codes(gen_tables *tables, const gen_row *row, size_t id)
{
    const gen_list codes = gen_split(row, CODES);
    for (size_t i = 0; i < codes.count; i++) {
        gen_symbol *symbol = gen_symbol_of(&tables->symbols, row->place, codes.items[i]);
        if (symbol != NULL && !gen_symbol_add_body(symbol, id)) {
            gen_complain(row->place, "the code \"%s\" is listed twice (signs do not count)", codes.items[i]);
        }
    }
}

static void load_body(gen_tables *tables, const gen_row *row)
{
    check_body(tables, row);
    char *const *cells = row->cells;
    const gen_body body = {
        .id = cells[ID],
        .name = cells[NAME],
        .level = gen_constant(row->place, cells[LEVEL], levels, TDN_COUNT(levels), "level"),
        .line = gen_constant(row->place, cells[LINE], lines, TDN_COUNT(lines), "line"),
        .scope = gen_constant(row->place, cells[SCOPE], scopes, TDN_COUNT(scopes), "scope"),
        .flags = gen_constants(row, FLAGS, body_flags, TDN_COUNT(body_flags), "flag"),
        .above_id = cells[ABOVE],
        .rank = read_rank(row),
        .from = gen_date(row->place, cells[FROM]),
        .to = gen_date(row->place, cells[TO]),
        .place = row->place,
    };
    gen_check_period(row->place, body.from, body.to);
    const size_t id = tables->body_count;
    GEN_PUSH(tables->bodies, tables->body_count, body);
    add_body_names(tables, row, id);
    add_body_codes(tables, row, id);
}

/** `above` may name a row further down, so it is looked up last. */
static void link_bodies(gen_tables *tables)
{
    for (size_t i = 0; i < tables->body_count; i++) {
        gen_body *body = &tables->bodies[i];
        body->above = gen_find_body(tables, body->above_id);
        if (body->above == GEN_NONE && !gen_same(body->above_id, "-")) {
            gen_complain(body->place, "column \"above\" names no body: \"%s\"", body->above_id);
        }
        if (body->above == i) {
            gen_complain(body->place, "a body cannot be above itself");
        }
    }
}

void gen_load_bodies(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "bodies.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        load_body(tables, &rows.items[i]);
    }
    link_bodies(tables);
}
