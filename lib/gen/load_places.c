/*
 * load_places.c - provinces.txt.
 *
 * Several units may have had one name one after the other ("Đắk Lắk" to 2003, 2004 to 2025, since 1/7/2025). A text's
 * bare name means the latest; tdn_lexicon_province_on() walks from it to the others, so rows of one name stand
 * together.
 */
#include "gen.h"

enum { SLUG, KIND, NAME, FROM, TO, SUCCESSOR, SPELLINGS, COLUMNS };

/** Rows of one name: together, and the oldest first. */
static void check_order(const gen_tables *tables, const gen_province *unit)
{
    const size_t count = tables->province_count;
    if (count == 0) {
        return;
    }
    const gen_province *last = &tables->provinces[count - 1];
    if (gen_same(last->name, unit->name)) {
        if (last->to == 0 || unit->from == 0 || unit->from <= last->to) {
            gen_complain(unit->place, "\"%s\" begins before the unit in line %u ends", unit->name, last->place.line);
        }
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (gen_same(tables->provinces[i].name, unit->name)) {
            gen_complain(unit->place, "rows named \"%s\" must stand together: move it behind line %u", unit->name,
                         tables->provinces[i].place.line);
            return;
        }
    }
}

static void load_province(gen_tables *tables, const gen_row *row)
{
    char *const *cells = row->cells;
    const gen_province unit = {
        .slug = cells[SLUG],
        .kind = cells[KIND],
        .name = cells[NAME],
        .successor_slug = cells[SUCCESSOR],
        .from = gen_date(row->place, cells[FROM]),
        .to = gen_date(row->place, cells[TO]),
        .place = row->place,
    };
    gen_check_id(row->place, unit.slug);
    gen_check_period(row->place, unit.from, unit.to);
    check_order(tables, &unit);
    if ((unit.to == 0) != gen_same(unit.successor_slug, "-")) {
        gen_complain(row->place, "a unit that has ended needs a successor, one that has not has none");
    }
    GEN_PUSH(tables->provinces, tables->province_count, unit);
}

/** The first unit of that slug that outlived this one. */
static size_t find_successor(const gen_tables *tables, const gen_province *unit)
{
    for (size_t i = 0; i < tables->province_count; i++) {
        const gen_province *other = &tables->provinces[i];
        if (other != unit && gen_same(other->slug, unit->successor_slug) && (other->to == 0 || other->to > unit->to)) {
            return i;
        }
    }
    return GEN_NONE;
}

static bool is_latest_of_name(const gen_tables *tables, size_t id)
{
    return id + 1 == tables->province_count || !gen_same(tables->provinces[id].name, tables->provinces[id + 1].name);
}

void gen_load_provinces(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "provinces.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        load_province(tables, &rows.items[i]);
    }
    for (size_t i = 0; i < tables->province_count; i++) {
        gen_province *unit = &tables->provinces[i];
        unit->successor = find_successor(tables, unit);
        if (unit->to != 0 && unit->successor == GEN_NONE) {
            gen_complain(unit->place, "no later unit has the slug \"%s\"", unit->successor_slug);
        }
        const bool latest = is_latest_of_name(tables, i);
        const gen_list spellings = gen_split(&rows.items[i], SPELLINGS);
        if (latest) {
            gen_add_phrase(&tables->phrases, unit->place, unit->name, TDN_PHRASE_PROVINCE, i);
        } else if (spellings.count > 0) {
            gen_complain(unit->place, "other spellings stand in the last row of a name");
        }
        for (size_t k = 0; k < spellings.count; k++) {
            gen_add_phrase(&tables->phrases, unit->place, spellings.items[k], TDN_PHRASE_PROVINCE, i);
        }
    }
}
