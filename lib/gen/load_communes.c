/*
 * load_communes.c - communes.txt: the communes, wards and special zones since 1/7/2025, and the province of each.
 */
#include "gen.h"

enum { PROVINCE, KIND, NAMES, COLUMNS };

static const gen_name KINDS[] = {
    {"xã", "TDN_COMMUNE_RURAL"},
    {"phường", "TDN_COMMUNE_WARD"},
    {"đặc khu", "TDN_COMMUNE_ZONE"},
};

/** A unit of a slug that stands since the reform: the provinces that ended with it have no communes here. */
static size_t province_of(const gen_tables *tables, const gen_row *row)
{
    for (size_t i = 0; i < tables->province_count; i++) {
        if (gen_same(tables->provinces[i].slug, row->cells[PROVINCE]) && tables->provinces[i].to == 0) {
            return i;
        }
    }
    gen_complain(row->place, "no province of today has the slug \"%s\"", row->cells[PROVINCE]);
    return 0;
}

/** A province has one row for each kind, so that a name given twice is seen in it. */
static void check_row(const gen_tables *tables, gen_place place, size_t province, const char *kind)
{
    for (size_t i = 0; i < tables->commune_count; i++) {
        const gen_commune *other = &tables->communes[i];
        if (other->province == province && gen_same(other->kind, kind)) {
            gen_complain(place, "line %u has this kind of this province already: join the two", other->place.line);
            return;
        }
    }
}

/** Adds a name to the row that begins at the commune `first`. */
static void add_commune(gen_tables *tables, size_t first, const gen_commune *commune)
{
    char key[TDN_FOLD_MAX];
    const size_t len = tdn_fold_name(commune->name, strlen(commune->name), key);
    gen_commune unit = *commune;
    unit.key = gen_copy(key, len);
    if (len == 0) {
        gen_complain(unit.place, "\"%s\" is no name, or longer than %d bytes", unit.name, TDN_FOLD_MAX);
    }
    for (size_t i = first; i < tables->commune_count; i++) {
        if (gen_same(tables->communes[i].key, unit.key)) {
            gen_complain(unit.place, "\"%s\" stands twice in the row: leave one out", unit.name);
        }
    }
    GEN_PUSH(tables->communes, tables->commune_count, unit);
}

void gen_load_communes(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "communes.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        const gen_row *row = &rows.items[i];
        gen_commune unit = {.province = province_of(tables, row), .place = row->place};
        unit.kind = gen_constant(row->place, row->cells[KIND], KINDS, TDN_COUNT(KINDS), "kind of commune");
        const gen_list names = gen_split(row, NAMES);
        const size_t first = tables->commune_count;
        check_row(tables, row->place, unit.province, unit.kind);
        for (size_t k = 0; k < names.count; k++) {
            unit.name = names.items[k];
            add_commune(tables, first, &unit);
        }
    }
}
