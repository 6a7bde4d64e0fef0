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
#include "query/tasked_rows.h"
#include "query/words.h"

#include <stdlib.h>
#include <string.h>

static const char make_table[] =
    "CREATE TEMP TABLE tasked (id INTEGER PRIMARY KEY, part_of INTEGER, name TEXT NOT NULL, body TEXT NOT NULL, "
    "authority TEXT, party TEXT, party_before TEXT, class INTEGER NOT NULL, from_day TEXT, to_day TEXT, deadline TEXT)";

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
        "AND NOT EXISTS (SELECT 1 FROM temp.tasked WHERE tasked.authority = duties.authority "
        "OR tasked.party = duties.authority OR tasked.party_before = duties.authority) "
        "GROUP BY duties.body, duties.whole_class "
        "HAVING NOT duties.whole_class OR ?2 OR tdn_classes(duties.body) = 0";
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
        "INSERT INTO temp.tasked (part_of, body, name, authority, party, class) "
        "SELECT ?1, min(issuer), min(issuer), authority, "
        "CASE WHEN authority LIKE 'ubnd:huyen-%' THEN 'huyen-uy:' || substr(authority, 12) "
        "WHEN authority LIKE 'ubnd:%' THEN 'dang-uy-xa' || substr(authority, 5) END, 0 "
        "FROM directives "
        "WHERE authority LIKE '%@' || ?2 AND instr(authority, '+') = 0 AND issuer NOT NULL "
        "AND level IN ('department', 'commune') "
        "AND authority <> (SELECT authority FROM directives WHERE id = ?3) "
        "AND tdn_reach(?4, issuer, authority, 0) = 1 "
        "AND NOT EXISTS (SELECT 1 FROM temp.tasked WHERE tasked.authority = directives.authority) "
        "GROUP BY authority";
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
static bool put_national(tasked_listing *l, const char *wanted)
{
    tdnref_known_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; tdnref_known_body_at(i, &body); i++) {
        if (!body.national || !tasked_exists_on(body.from, body.to, l->as_of)) {
            continue;
        }
        char *name = words_plain(body.name);
        const bool same = strcmp(name, wanted) == 0;
        free(name);
        if (same) {
            const tasked_row row = {
                .body = body.name, .name = body.name, .authority = body.slug, .from = body.from, .to = body.to};
            (void)(body.rank == TASKED_MINISTRY_RANK ? tasked_put_ministry(l, row) : tasked_put(l, &row));
            return true;
        }
    }
    return false;
}

/** Every body that the archive knows by a name that begins so, of X's province if X is of one; how many. */
static int put_seen(const tasked_listing *l, const char *wanted)
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
    tasked_listing *list;
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
        (void)tasked_put(p->list, &row);
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

/* ------------------------------------------------------------------- whole */

int64_t query_list_tasked(const query *q, unsigned also, const char *since, const char *as_of)
{
    static const char count_all[] = "SELECT count(*) FROM temp.tasked";
    query_add_class_functions(q);
    tool_sql_add_function(q->sql, "tdn_words", 1, sql_words);
    tool_sql_run(q->sql, make_table);
    tasked_listing l = {.q = q, .since = since, .as_of = as_of};
    l.insert = tool_sql_row_begin(
        q->sql, "INSERT INTO temp.tasked (part_of, body, name, authority, party, party_before, class, from_day, "
                "to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    char *place = place_of_x(q);
    const bool local = place[0] != '\0';
    const unsigned classes = local ? TASKED_NONE : tasked_classes(q);
    tasked_put_classes(&l, classes | also);
    const int64_t listed = tool_sql_number(q->sql, count_all);
    put_named(q, local);
    if (classes == TASKED_NONE && tool_sql_number(q->sql, count_all) == listed) {
        policy_listing told = {.list = &l};
        query_policy_bodies(q, take_body, &told);
        tasked_put_classes(&l, told.classes & ~also);
    }
    if (local) {
        put_members(q, place);
    }
    free(place);
    tool_sql_row_end(&l.insert);
    query_set_deadlines(q);
    return tool_sql_number(q->sql, count_all);
}
