/*
 * query_tasked.c - the bodies that a directive tasks, one row each.
 *
 * "Ủy ban nhân dân các tỉnh, thành phố" is every province of the day; a province that has merged since stands under the
 * one that it went into, because its act may be the one that is looked for. Bodies with a name stand for themselves.
 */
#include "query/query_tasked.h"

#include "query/query_policy.h"
#include "query/words.h"
#include "store/day.h"

#include <stdlib.h>
#include <string.h>

static const char make_table[] =
    "CREATE TEMP TABLE tasked (id INTEGER PRIMARY KEY, part_of INTEGER, name TEXT NOT NULL, body TEXT NOT "
    "NULL, authority TEXT, party TEXT, party_before TEXT, "
    "class INTEGER NOT NULL, from_day TEXT, to_day TEXT, deadline TEXT)";

/** What texts call all provinces or all ministries, folded, without tone marks, between blanks. */
static const struct class_words {
    const char *words;
    unsigned classes;
} class_words[] = {
    {" tinh uy ", TASKED_PROVINCES},           {" thanh uy ", TASKED_PROVINCES},
    {" cac tinh ", TASKED_PROVINCES},          {" tinh thanh pho ", TASKED_PROVINCES},
    {" dia phuong ", TASKED_PROVINCES},        {" cac bo nganh ", TASKED_MINISTRIES},
    {" bo nganh ", TASKED_MINISTRIES},         {" cac bo co quan ", TASKED_MINISTRIES},
    {" cac bo va ", TASKED_MINISTRIES},        {" bo co quan ngang bo ", TASKED_MINISTRIES},
    {" bo truong cac bo ", TASKED_MINISTRIES},
};

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

/** X's duties of the kind that "%s" says. */
#define DUTIES_OF_X                                                                                                    \
    "FROM directives JOIN documents ON documents.source = directives.source AND documents.line = directives.line "     \
    "JOIN duties ON duties.source = documents.source AND duties.document = documents.ordinal "                         \
    "WHERE directives.id = ? "

static unsigned classes_of(const char *text)
{
    unsigned classes = TASKED_NONE;
    char *words = words_plain(text);
    for (size_t i = 0; i < sizeof class_words / sizeof *class_words; i++) {
        classes |= strstr(words, class_words[i].words) != NULL ? class_words[i].classes : TASKED_NONE;
    }
    free(words);
    return classes;
}

/** Classes that the directive tasks as a whole. */
static unsigned tasked_classes(const query *q)
{
    unsigned classes = TASKED_NONE;
    sqlite3_stmt *row =
        tool_sql_prepare(q->sql, "SELECT duties.body " DUTIES_OF_X "AND duties.kind <> 'recipient' AND whole_class");
    tool_sql_bind_number(q->sql, row, 1, q->x);
    while (tool_sql_step(q->sql, row)) {
        const char *body = tool_sql_text(row, 0);
        classes |= body == NULL ? TASKED_NONE : classes_of(body);
    }
    (void)sqlite3_finalize(row);
    return classes;
}

/** Bodies that are tasked by name and are in no class; classes that are not listed one by one stay one row. */
static void put_named(const query *q)
{
    static const char statement[] =
        "INSERT INTO temp.tasked (body, name, authority, class) "
        "SELECT duties.body, duties.body, min(duties.authority), 0 " DUTIES_OF_X
        "AND duties.kind = 'task' AND duties.body NOT NULL "
        "AND coalesce(instr(duties.authority, '?'), 0) = 0 "
        "AND NOT EXISTS (SELECT 1 FROM temp.tasked WHERE tasked.authority = duties.authority OR tasked.party = "
        "duties.authority OR tasked.party_before = duties.authority) GROUP BY duties.body, duties.whole_class HAVING "
        "NOT duties.whole_class OR "
        "tdn_classes(duties.body) = 0";
    sqlite3_stmt *insert = tool_sql_prepare(q->sql, statement);
    tool_sql_bind_number(q->sql, insert, 1, q->x);
    tool_sql_finish(q->sql, insert);
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
    const unsigned classes = classes_of(words);
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

/* ---------------------------------------------------------------- deadlines */

/* The body's own deadline goes before its class's, that before one for all, which must say what is due. What is due as
 * a report is no deadline for a document. */
static const char *const set_deadlines[] = {
    "UPDATE temp.tasked SET deadline = (SELECT min(duties.date) " DUTIES_OF_X "AND duties.kind = 'deadline' AND "
    "duties.deliverable IS NOT 'BC' AND NOT duties.whole_class AND duties.authority IN (tasked.authority, "
    "tasked.party, tasked.party_before))",
    "UPDATE temp.tasked SET deadline = (SELECT min(duties.date) " DUTIES_OF_X "AND duties.kind = 'deadline' AND "
    "duties.deliverable IS NOT 'BC' AND duties.whole_class AND (tdn_classes(duties.body) & tasked.class) <> 0) "
    "WHERE deadline IS NULL",
    "UPDATE temp.tasked SET deadline = (SELECT min(duties.date) " DUTIES_OF_X "AND duties.kind = 'deadline' AND "
    "duties.deliverable <> 'BC' AND duties.body IS NULL) WHERE deadline IS NULL",
};

static void put_deadlines(const query *q)
{
    for (size_t i = 0; i < sizeof set_deadlines / sizeof *set_deadlines; i++) {
        sqlite3_stmt *set = tool_sql_prepare(q->sql, set_deadlines[i]);
        tool_sql_bind_number(q->sql, set, 1, q->x);
        tool_sql_finish(q->sql, set);
        (void)sqlite3_finalize(set);
    }
}

/** SQL's tdn_classes(words): the bits of tasked_class. */
static void sql_classes(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *words = (const char *)sqlite3_value_text(values[0]);
    sqlite3_result_int64(context, words == NULL ? TASKED_NONE : classes_of(words));
}

/** SQL's tdn_words(text): words_plain(). */
static void sql_words(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    char *words = words_plain(text == NULL ? "" : text);
    sqlite3_result_text(context, words, -1, SQLITE_TRANSIENT);
    free(words);
}

static void add_function(const query *q, const char *name, void (*function)(sqlite3_context *, int, sqlite3_value **))
{
    if (sqlite3_create_function_v2(q->sql->db, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, function, NULL, NULL,
                                   NULL) != SQLITE_OK) {
        tool_sql_fail(q->sql);
    }
}

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
    add_function(q, "tdn_classes", sql_classes);
    add_function(q, "tdn_words", sql_words);
    tool_sql_run(q->sql, make_table);
    listing l = {.q = q, .since = since, .as_of = as_of};
    l.insert = tool_sql_prepare(
        q->sql, "INSERT INTO temp.tasked (part_of, body, name, authority, party, party_before, class, from_day, "
                "to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const unsigned classes = tasked_classes(q);
    put_classes(&l, classes | also);
    const int64_t listed = tool_sql_number(q->sql, count_all);
    put_named(q);
    if (classes == TASKED_NONE && tool_sql_number(q->sql, count_all) == listed) {
        policy_listing told = {.list = &l};
        query_policy_bodies(q, take_body, &told);
        put_classes(&l, told.classes & ~also);
    }
    (void)sqlite3_finalize(l.insert);
    put_deadlines(q);
    return tool_sql_number(q->sql, count_all);
}
