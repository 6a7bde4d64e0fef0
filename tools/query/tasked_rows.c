/*
 * tasked_rows.c - the provinces and ministries that a directive tasks as a class, as the tables of the library have
 * them on a given day.
 */
#include "query/tasked_rows.h"

#include "common/day.h"
#include "query/query_class.h"

#include <string.h>

bool tasked_exists_on(tdnref_date from, tdnref_date to, const char *day)
{
    char first[TOOL_DAY_SIZE];
    char last[TOOL_DAY_SIZE];
    return (tool_day_text(from, first) == NULL || strcmp(first, day) <= 0) &&
           (tool_day_text(to, last) == NULL || strcmp(last, day) >= 0);
}

int64_t tasked_put(tasked_listing *l, const tasked_row *row)
{
    char from[TOOL_DAY_SIZE];
    char to[TOOL_DAY_SIZE];
    if (row->part_of == 0) {
        tool_sql_row_null(&l->insert);
    } else {
        tool_sql_row_number(&l->insert, row->part_of);
    }
    tool_sql_row_text(&l->insert, row->body);
    tool_sql_row_text(&l->insert, row->name);
    tool_sql_row_text(&l->insert, row->authority);
    tool_sql_row_text(&l->insert, row->party);
    tool_sql_row_text(&l->insert, row->party_before);
    tool_sql_row_number(&l->insert, row->classes);
    tool_sql_row_text(&l->insert, tool_day_text(row->from, from));
    tool_sql_row_text(&l->insert, tool_day_text(row->to, to));
    tool_sql_row_put(&l->insert);
    return sqlite3_last_insert_rowid(l->q->sql->db);
}

/* -------------------------------------------------------------- provinces */

static int64_t put_province(tasked_listing *l, const tdnref_province *unit, int64_t part_of)
{
    tool_buffer authority = {0};
    tool_buffer party = {0};
    tool_buffer_format(&authority, "ubnd@%s", unit->slug);
    tool_buffer_format(&party, "tinh-uy@%s", unit->slug);
    const tasked_row row = {.part_of = part_of,
                            .body = unit->full_name,
                            .name = unit->name,
                            .authority = authority.bytes,
                            .party = party.bytes,
                            .classes = TASKED_PROVINCES,
                            .from = unit->from,
                            .to = unit->to};
    const int64_t id = tasked_put(l, &row);
    tool_buffer_free(&authority);
    tool_buffer_free(&party);
    return id;
}

/** True if the unit's territory came to unit `target`, through however many mergers. */
static bool leads_to(uint64_t unit, uint64_t target)
{
    /* Each successor is younger: nothing has merged more often than this. */
    enum { MOST_MERGERS = 16 };
    tdnref_province row = {.struct_size = sizeof row};
    for (int i = 0; i < MOST_MERGERS && tdnref_province_at(unit, &row); i++) {
        unit = row.successor;
        if (unit == target) {
            return true;
        }
    }
    return false;
}

static void put_provinces(tasked_listing *l)
{
    tdnref_province unit = {.struct_size = sizeof unit};
    tdnref_province before = {.struct_size = sizeof before};
    for (uint64_t i = 0; tdnref_province_at(i, &unit); i++) {
        if (!tasked_exists_on(unit.from, unit.to, l->as_of)) {
            continue;
        }
        const int64_t id = put_province(l, &unit, 0);
        for (uint64_t j = 0; tdnref_province_at(j, &before); j++) {
            if (leads_to(j, i) && tasked_exists_on(before.from, before.to, l->since)) {
                (void)put_province(l, &before, id);
            }
        }
    }
}

/* ------------------------------------------------------------- ministries */

static bool is_listed(const tasked_listing *l, const char *authority)
{
    return tool_sql_any(l->q->sql, "SELECT 1 FROM temp.tasked WHERE authority = ?", authority);
}

/** The Party committees of bodies that do not go by the rule below (Điều lệ Đảng, Điều 26, 27 and 28). */
static const char *const own_committees[][2] = {
    {"bo-quoc-phong", "quan-uy-trung-uong"},
    {"bo-cong-an", "dang-uy-cong-an-trung-uong"},
};

int64_t tasked_put_ministry(tasked_listing *l, tasked_row row)
{
    tool_buffer party = {0};
    tool_buffer before = {0};
    tool_buffer_format(&party, "dang-uy-%s", row.authority);
    tool_buffer_format(&before, "ban-can-su-dang-%s", row.authority);
    row.party = party.bytes;
    row.party_before = before.bytes;
    for (size_t i = 0; i < sizeof own_committees / sizeof *own_committees; i++) {
        row.party = strcmp(row.authority, own_committees[i][0]) == 0 ? own_committees[i][1] : row.party;
    }
    row.classes = TASKED_MINISTRIES;
    const int64_t id = tasked_put(l, &row);
    tool_buffer_free(&party);
    tool_buffer_free(&before);
    return id;
}

/** The bodies that went into one, and those that had gone into these: what was there when the directive came out. */
static void put_predecessors(tasked_listing *l, const char *authority, int64_t id)
{
    /* More bodies than ever went into one. */
    enum { MOST_BEFORE = 32 };
    tdnref_body found[MOST_BEFORE + 1];
    size_t count = 1;
    found[0] = (tdnref_body){.struct_size = sizeof found[0]};
    if (!tdnref_body_on(authority, (tdnref_date){0}, &found[0])) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        for (uint64_t k = 0; count <= MOST_BEFORE; k++) {
            found[count] = (tdnref_body){.struct_size = sizeof found[count]};
            if (!tdnref_body_predecessor(found[i].authority, found[i].from, k, &found[count])) {
                break;
            }
            count++;
        }
        const tasked_row row = {.part_of = id,
                                .body = found[i].name,
                                .name = found[i].name,
                                .authority = found[i].authority,
                                .from = found[i].from,
                                .to = found[i].to};
        if (tasked_exists_on(row.from, row.to, l->since) && !is_listed(l, row.authority)) {
            (void)tasked_put_ministry(l, row);
        }
    }
}

static void put_ministries(tasked_listing *l)
{
    tdnref_known_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; tdnref_known_body_at(i, &body); i++) {
        if (body.national && body.rank == TASKED_MINISTRY_RANK && body.line_of == TDNREF_LINE_STATE &&
            body.level == TDNREF_LEVEL_MINISTRY && tasked_exists_on(body.from, body.to, l->as_of)) {
            const tasked_row row = {
                .body = body.name, .name = body.name, .authority = body.slug, .from = body.from, .to = body.to};
            put_predecessors(l, body.slug, tasked_put_ministry(l, row));
        }
    }
}

/* -------------------------------------------------------------------- all */

void tasked_put_classes(tasked_listing *l, unsigned classes)
{
    if ((classes & TASKED_PROVINCES) != 0) {
        put_provinces(l);
    }
    if ((classes & TASKED_MINISTRIES) != 0) {
        put_ministries(l);
    }
}
