/*
 * load_districts.c - districts.txt: the units between province and commune, and the province of each.
 */
#include "gen.h"

enum { PROVINCE, NAME, KINDS, FROM, TO, SPELLINGS, COLUMNS };

static const gen_name KIND_NAMES[] = {
    {"huyện", "TDN_DISTRICT_RURAL"},
    {"quận", "TDN_DISTRICT_URBAN"},
    {"thị xã", "TDN_DISTRICT_TOWN"},
    {"thành phố", "TDN_DISTRICT_CITY"},
};

/** The first unit of a slug; the others of its name stand behind it. */
static size_t province_of(const gen_tables *tables, gen_place place, const char *slug)
{
    const size_t province = gen_find(tables->provinces, tables->province_count, sizeof *tables->provinces, slug);
    if (province == GEN_NONE) {
        gen_complain(place, "no province has the slug \"%s\"", slug);
    }
    return province;
}

static bool overlap(const gen_district *a, const gen_district *b)
{
    return (a->to == 0 || b->from <= a->to) && (b->to == 0 || a->from <= b->to);
}

/** Two rows of one name in one province need other kinds or other days. */
static void check_repeated(const gen_tables *tables, const gen_district *unit)
{
    for (size_t i = 0; i < tables->district_count; i++) {
        const gen_district *other = &tables->districts[i];
        if (other->province == unit->province && gen_same(other->name, unit->name) &&
            gen_same(other->kinds, unit->kinds) && overlap(other, unit)) {
            gen_complain(unit->place, "\"%s\" stands already in line %u: leave one out", unit->name, other->place.line);
        }
    }
}

static bool same_folded(const char *a, const char *b)
{
    char first[TDN_FOLD_MAX];
    char second[TDN_FOLD_MAX];
    const size_t len = tdn_fold_name(a, strlen(a), first);
    return len == tdn_fold_name(b, strlen(b), second) && memcmp(first, second, len) == 0;
}

/** Spellings that fold alike are one. */
static void check_spellings(const gen_district *unit)
{
    for (size_t i = 0; i < unit->spellings.count; i++) {
        bool repeated = same_folded(unit->name, unit->spellings.items[i]);
        for (size_t k = 0; k < i; k++) {
            repeated = repeated || same_folded(unit->spellings.items[k], unit->spellings.items[i]);
        }
        if (repeated) {
            gen_complain(unit->place, "\"%s\" is repeated (capitals, blanks and marks do not count): leave it out",
                         unit->spellings.items[i]);
        }
    }
}

static void load_district(gen_tables *tables, const gen_row *row)
{
    char *const *cells = row->cells;
    const gen_district unit = {
        .name = cells[NAME],
        .kinds = gen_constants(row, KINDS, KIND_NAMES, TDN_COUNT(KIND_NAMES), "kind of unit"),
        .province = province_of(tables, row->place, cells[PROVINCE]),
        .from = gen_date(row->place, cells[FROM]),
        .to = gen_date(row->place, cells[TO]),
        .spellings = gen_split(row, SPELLINGS),
        .place = row->place,
    };
    gen_check_period(row->place, unit.from, unit.to);
    if (gen_same(unit.kinds, "0")) {
        gen_complain(row->place, "\"%s\" needs a kind", unit.name);
    }
    check_spellings(&unit);
    check_repeated(tables, &unit);
    GEN_PUSH(tables->districts, tables->district_count, unit);
}

void gen_load_districts(gen_tables *tables, const char *dir)
{
    const gen_rows rows = gen_read_rows(dir, "districts.txt", COLUMNS);
    for (size_t i = 0; i < rows.count; i++) {
        load_district(tables, &rows.items[i]);
    }
}
