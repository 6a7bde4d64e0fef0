/*
 * query_tasked.c - the bodies that a directive tasks, one row each.
 *
 * "Ủy ban nhân dân các tỉnh, thành phố" means every province as of the day asked for. A province that has merged since
 * is listed below its successor, because its act may be the one that is looked for. Bodies named individually are
 * listed as such.
 */
#include "query/query_tasked.h"

#include "query/query_class.h"
#include "query/query_deadline.h"
#include "query/query_policy.h"
#include "query/words.h"
#include "store/day.h"

#include <stdlib.h>
#include <string.h>

static const char make_table[] =
    "CREATE TEMP TABLE tasked (id INTEGER PRIMARY KEY, part_of INTEGER, name TEXT NOT NULL, body TEXT NOT "
    "NULL, authority TEXT, party TEXT, party_before TEXT, "
    "class INTEGER NOT NULL, from_day TEXT, to_day TEXT, deadline TEXT)";

/* Ministries and bodies of their rank (Luật Tổ chức Chính phủ). */
enum { MINISTRY_RANK = 30 };

/** One row in the making. */
typedef struct tasked_row {
    int64_t part_of; /**< 0: of none */
    const char *body;
    const char *name; /**< that lists are ordered by: "Đắk Lắk" */
    const char *authority;
    const char *party;        /**< its Party committee */
    const char *party_before; /**< what went before that committee */
    unsigned classes;
    tdnref_date from;
    tdnref_date to;
} tasked_row;

typedef struct listing {
    const query *q;
    sqlite3_stmt *insert;
    const char *since;
    const char *as_of;
} listing;

static bool exists_on(tdnref_date from, tdnref_date to, const char *day)
{
    char first[TOOL_DAY_SIZE];
    char last[TOOL_DAY_SIZE];
    return (tool_day_text(from, first) == NULL || strcmp(first, day) <= 0) &&
           (tool_day_text(to, last) == NULL || strcmp(last, day) >= 0);
}

static int64_t put(const listing *l, const tasked_row *row)
{
    const tool_sql *sql = l->q->sql;
    char from[TOOL_DAY_SIZE];
    char to[TOOL_DAY_SIZE];
    if (row->part_of == 0) {
        tool_sql_bind_null(sql, l->insert, 1);
    } else {
        tool_sql_bind_number(sql, l->insert, 1, row->part_of);
    }
    tool_sql_bind_text(sql, l->insert, 2, row->body);
    tool_sql_bind_text(sql, l->insert, 3, row->name);
    tool_sql_bind_text(sql, l->insert, 4, row->authority);
    tool_sql_bind_text(sql, l->insert, 5, row->party);
    tool_sql_bind_text(sql, l->insert, 6, row->party_before);
    tool_sql_bind_number(sql, l->insert, 7, row->classes);
    tool_sql_bind_text(sql, l->insert, 8, tool_day_text(row->from, from));
    tool_sql_bind_text(sql, l->insert, 9, tool_day_text(row->to, to));
    tool_sql_finish(sql, l->insert);
    return sqlite3_last_insert_rowid(sql->db);
}

/* -------------------------------------------------------------- provinces */

static int64_t put_province(const listing *l, const tdnref_province *unit, int64_t part_of)
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
    const int64_t id = put(l, &row);
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

static void put_provinces(const listing *l)
{
    tdnref_province unit = {.struct_size = sizeof unit};
    tdnref_province before = {.struct_size = sizeof before};
    for (uint64_t i = 0; tdnref_province_at(i, &unit); i++) {
        if (!exists_on(unit.from, unit.to, l->as_of)) {
            continue;
        }
        const int64_t id = put_province(l, &unit, 0);
        for (uint64_t j = 0; tdnref_province_at(j, &before); j++) {
            if (leads_to(j, i) && exists_on(before.from, before.to, l->since)) {
                (void)put_province(l, &before, id);
            }
        }
    }
}

/* ------------------------------------------------------------- ministries */

static bool is_listed(const listing *l, const char *authority)
{
    sqlite3_stmt *row = tool_sql_prepare(l->q->sql, "SELECT 1 FROM temp.tasked WHERE authority = ?");
    tool_sql_bind_text(l->q->sql, row, 1, authority);
    const bool listed = tool_sql_step(l->q->sql, row);
    (void)sqlite3_finalize(row);
    return listed;
}

/** The Party committees of bodies that do not go by the rule below (Điều lệ Đảng, Điều 26, 27 and 28). */
static const char *const own_committees[][2] = {
    {"bo-quoc-phong", "quan-uy-trung-uong"},
    {"bo-cong-an", "dang-uy-cong-an-trung-uong"},
};

/** A ministry with its Party committee, until 28/02/2025 its "ban cán sự đảng". */
static int64_t put_ministry(const listing *l, tasked_row row)
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
    const int64_t id = put(l, &row);
    tool_buffer_free(&party);
    tool_buffer_free(&before);
    return id;
}

/** The bodies that went into one, and those that had gone into these: what was there when the directive came out. */
static void put_predecessors(const listing *l, const char *authority, int64_t id)
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
        if (exists_on(row.from, row.to, l->since) && !is_listed(l, row.authority)) {
            (void)put_ministry(l, row);
        }
    }
}

static void put_ministries(const listing *l)
{
    tdnref_known_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; tdnref_known_body_at(i, &body); i++) {
        if (body.national && body.rank == MINISTRY_RANK && body.line_of == TDNREF_LINE_STATE &&
            body.level == TDNREF_LEVEL_MINISTRY && exists_on(body.from, body.to, l->as_of)) {
            const tasked_row row = {
                .body = body.name, .name = body.name, .authority = body.slug, .from = body.from, .to = body.to};
            put_predecessors(l, body.slug, put_ministry(l, row));
        }
    }
}

/* ------------------------------------------------------------- the text's */

/** Classes that the directive tasks as a whole. */
static unsigned tasked_classes(const query *q)
{
    unsigned classes = TASKED_NONE;
    sqlite3_stmt *row = tool_sql_prepare(q->sql, "SELECT duties.body " QUERY_DUTIES_OF_X
                                                 "AND duties.kind <> 'recipient' AND whole_class");
    tool_sql_bind_number(q->sql, row, 1, q->x);
    while (tool_sql_step(q->sql, row)) {
        const char *body = tool_sql_text(row, 0);
        classes |= body == NULL ? TASKED_NONE : query_classes_of(body);
    }
    (void)sqlite3_finalize(row);
    return classes;
}

/** Bodies that are tasked by name and are in no class; classes that are not listed one by one stay one row. What a
 * province calls "các địa phương" are not the provinces: of its text (`local`) all classes stay. */
static void put_named(const query *q, bool local)
{
    static const char statement[] =
        "INSERT INTO temp.tasked (body, name, authority, class) "
        "SELECT duties.body, duties.body, min(duties.authority), 0 " QUERY_DUTIES_OF_X
        "AND duties.kind = 'task' AND duties.body NOT NULL "
        "AND coalesce(instr(duties.authority, '?'), 0) = 0 "
        "AND NOT EXISTS (SELECT 1 FROM temp.tasked WHERE tasked.authority = duties.authority OR tasked.party = "
        "duties.authority OR tasked.party_before = duties.authority) GROUP BY duties.body, duties.whole_class HAVING "
        "NOT duties.whole_class OR "
        "?2 OR tdn_classes(duties.body) = 0";
    sqlite3_stmt *insert = tool_sql_prepare(q->sql, statement);
    tool_sql_bind_number(q->sql, insert, 1, q->x);
    tool_sql_bind_number(q->sql, insert, 2, local ? 1 : 0);
    tool_sql_finish(q->sql, insert);
    (void)sqlite3_finalize(insert);
}

/** Under each class of X's province the bodies of it that the archive knows. */
static void put_members(const query *q, const char *place)
{
    static const char classes[] =
        "SELECT id, body FROM temp.tasked WHERE authority IS NULL AND part_of IS NULL ORDER BY id";
    static const char members[] =
        "INSERT INTO temp.tasked (part_of, body, name, authority, party, class) SELECT ?1, min(issuer), min(issuer), "
        "authority, CASE WHEN authority LIKE 'ubnd:huyen-%' THEN 'huyen-uy:' || substr(authority, 12) WHEN authority "
        "LIKE "
        "'ubnd:%' THEN 'dang-uy-xa' || substr(authority, 5) END, 0 FROM directives "
        "WHERE authority LIKE '%@' || ?2 AND instr(authority, '+') = 0 AND issuer NOT NULL AND level IN ('department', "
        "'commune') AND authority <> (SELECT "
        "authority FROM directives WHERE id = ?3) AND tdn_reach(?4, issuer, authority, 0) = 1 AND NOT EXISTS (SELECT 1 "
        "FROM temp.tasked WHERE tasked.authority = directives.authority) GROUP BY authority";
    sqlite3_stmt *row = tool_sql_prepare(q->sql, classes);
    sqlite3_stmt *insert = tool_sql_prepare(q->sql, members);
    while (tool_sql_step(q->sql, row)) {
        tool_sql_bind_number(q->sql, insert, 1, sqlite3_column_int64(row, 0));
        tool_sql_bind_text(q->sql, insert, 2, place);
        tool_sql_bind_number(q->sql, insert, 3, q->x);
        tool_sql_bind_text(q->sql, insert, 4, tool_sql_text(row, 1));
        tool_sql_finish(q->sql, insert);
    }
    (void)sqlite3_finalize(row);
    (void)sqlite3_finalize(insert);
}

/* ------------------------------------------------------------- the policy's */

/** Where q->x is of a province: "dak-lak"; "" else. */
static char *place_of_x(const query *q)
{
    char *authority = query_text_of(q, q->x, "authority");
    const char *at = strchr(authority, '@');
    char *place = tool_copy(at == NULL ? "" : at + 1);
    free(authority);
    return place;
}

/** A body of the country, by its whole name. */
static bool put_national(const listing *l, const char *wanted)
{
    tdnref_known_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; tdnref_known_body_at(i, &body); i++) {
        if (!body.national || !exists_on(body.from, body.to, l->as_of)) {
            continue;
        }
        char *name = words_plain(body.name);
        const bool same = strcmp(name, wanted) == 0;
        free(name);
        if (same) {
            const tasked_row row = {
                .body = body.name, .name = body.name, .authority = body.slug, .from = body.from, .to = body.to};
            (void)(body.rank == MINISTRY_RANK ? put_ministry(l, row) : put(l, &row));
            return true;
        }
    }
    return false;
}

/** Every body that the archive knows by a name that begins so, of X's province if X is of one; how many. */
static int put_seen(const listing *l, const char *wanted)
{
    static const char statement[] =
        "INSERT INTO temp.tasked (body, name, authority, class) SELECT min(issuer), min(issuer), authority, 0 "
        "FROM directives WHERE instr(authority, '+') = 0 AND instr(authority, '?') = 0 AND instr(tdn_words(issuer), "
        "?1) = 1 AND (?2 = '' OR authority LIKE '%@' || ?2) GROUP BY authority";
    char *place = place_of_x(l->q);
    sqlite3_stmt *insert = tool_sql_prepare(l->q->sql, statement);
    tool_sql_bind_text(l->q->sql, insert, 1, wanted);
    tool_sql_bind_text(l->q->sql, insert, 2, place);
    tool_sql_finish(l->q->sql, insert);
    (void)sqlite3_finalize(insert);
    free(place);
    return sqlite3_changes(l->q->sql->db);
}

typedef struct policy_listing {
    const listing *list;
    unsigned classes;
} policy_listing;

static void take_body(void *ud, const char *words)
{
    policy_listing *p = ud;
    const unsigned classes = query_classes_of(words);
    p->classes |= classes;
    if (classes != TASKED_NONE) {
        return;
    }
    char *wanted = words_plain(words);
    if (!put_national(p->list, wanted) && put_seen(p->list, wanted) == 0) {
        /* An authority that no act has: the archive holds nothing of it. */
        const tasked_row row = {.body = words, .name = words, .authority = ""};
        (void)put(p->list, &row);
    }
    free(wanted);
}

/* -------------------------------------------------------------------- SQL */

/** SQL's tdn_words(text): words_plain(). */
static void sql_words(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    char *words = words_plain(text == NULL ? "" : text);
    sqlite3_result_text(context, words, -1, SQLITE_TRANSIENT);
    free(words);
}

static void add_functions(const query *q)
{
    query_add_class_functions(q);
    if (sqlite3_create_function_v2(q->sql->db, "tdn_words", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, sql_words,
                                   NULL, NULL, NULL) != SQLITE_OK) {
        tool_sql_fail(q->sql);
    }
}

/* ------------------------------------------------------------------- whole */

static void put_classes(const listing *l, unsigned classes)
{
    if ((classes & TASKED_PROVINCES) != 0) {
        put_provinces(l);
    }
    if ((classes & TASKED_MINISTRIES) != 0) {
        put_ministries(l);
    }
}

int64_t query_list_tasked(const query *q, unsigned also, const char *since, const char *as_of)
{
    static const char count_all[] = "SELECT count(*) FROM temp.tasked";
    add_functions(q);
    tool_sql_run(q->sql, make_table);
    listing l = {.q = q, .since = since, .as_of = as_of};
    l.insert = tool_sql_prepare(
        q->sql, "INSERT INTO temp.tasked (part_of, body, name, authority, party, party_before, class, from_day, "
                "to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    char *place = place_of_x(q);
    const bool local = place[0] != '\0';
    const unsigned classes = local ? TASKED_NONE : tasked_classes(q);
    put_classes(&l, classes | also);
    const int64_t listed = tool_sql_number(q->sql, count_all);
    put_named(q, local);
    if (classes == TASKED_NONE && tool_sql_number(q->sql, count_all) == listed) {
        policy_listing told = {.list = &l};
        query_policy_bodies(q, take_body, &told);
        put_classes(&l, told.classes & ~also);
    }
    if (local) {
        put_members(q, place);
    }
    free(place);
    (void)sqlite3_finalize(l.insert);
    query_set_deadlines(q);
    return tool_sql_number(q->sql, count_all);
}
