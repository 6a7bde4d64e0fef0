/*
 * query_walk.c - the commands that follow edges: ancestors, descendants, timeline, path.
 *
 * A walk proceeds level by level and takes each directive once, so that it ends on cycles. The directives reached are
 * kept in a table in memory, with the step that led to them.
 */
#include "query/query_walk.h"

#include "common/status.h"

#include <stdlib.h>

/* clang-format off */
static const char make_walk[] =
    "CREATE TEMP TABLE IF NOT EXISTS walk (id INTEGER PRIMARY KEY, depth INTEGER, through INTEGER, edge INTEGER);"
    "DELETE FROM temp.walk";

/* Parents first, so that the step that is kept is the most direct one. */
static const char *const steps[] = {
    [QUERY_UP] =
        "INSERT OR IGNORE INTO temp.walk "
        "SELECT target, depth + 1, holder, rising.edge "
        "FROM temp.walk JOIN rising ON holder = walk.id "
        "WHERE depth = ?1 AND (?2 IS NULL OR relation = ?2) "
        "ORDER BY is_parent DESC, rising.edge",
    [QUERY_DOWN] =
        "INSERT OR IGNORE INTO temp.walk "
        "SELECT holder, depth + 1, target, rising.edge "
        "FROM temp.walk JOIN rising ON target = walk.id "
        "WHERE depth = ?1 AND (?2 IS NULL OR relation = ?2) "
        "ORDER BY is_parent DESC, rising.edge",
};
/* clang-format on */

void query_walk(const query *q, int64_t start, enum query_direction direction)
{
    const tool_sql *sql = q->sql;
    tool_sql_run(sql, make_walk);
    sqlite3_stmt *first = tool_sql_prepare(sql, "INSERT INTO temp.walk VALUES (?, 0, NULL, NULL)");
    tool_sql_bind_number(sql, first, 1, start);
    tool_sql_finish(sql, first);
    (void)sqlite3_finalize(first);
    sqlite3_stmt *step = tool_sql_prepare(sql, steps[direction]);
    int64_t depth = 0;
    do {
        tool_sql_bind_number(sql, step, 1, depth++);
        tool_sql_bind_text(sql, step, 2, q->relation);
        tool_sql_finish(sql, step);
    } while (sqlite3_changes(sql->db) > 0 && (q->depth == 0 || depth < q->depth));
    (void)sqlite3_finalize(step);
}

/* ---------------------------------------------------------------- lists */

/* clang-format off */
static const char reached[] =
    "SELECT walk.depth AS depth, nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, "
    "edges.relation AS relation, through.label AS through, nodes.state AS state, nodes.title AS title, "
    "nodes.file AS file, nodes.key AS key "
    "FROM temp.walk "
    "JOIN nodes ON nodes.id = walk.id "
    "JOIN edges ON edges.id = walk.edge "
    "JOIN nodes AS through ON through.id = walk.through "
    "WHERE (?4 IS NULL OR nodes.level = ?4) "
    "ORDER BY walk.depth, nodes.date IS NULL, nodes.date, nodes.issuer COLLATE vi, nodes.label COLLATE vi, nodes.id "
    "LIMIT ?5";
/* clang-format on */

static int list_reached(query *q, enum query_direction direction, const char *name, const char *none)
{
    query_walk(q, q->x, direction);
    if (query_add_list(q, name, reached) > 0) {
        return TOOL_OK;
    }
    char *label = query_text_of(q, q->x, "label");
    report_add_note(q->answer, none, label);
    free(label);
    return TOOL_FINDINGS;
}

int query_ancestors(query *q)
{
    return list_reached(q, QUERY_UP, "ancestors",
                        "%s: nothing that it carries out, follows or is based on is known here.");
}

int query_descendants(query *q)
{
    return list_reached(q, QUERY_DOWN, "descendants",
                        "%s: nothing that carries it out or is based on it is known here.");
}

/* clang-format off */
/* Days are counted between whole dates only. */
#define DAYS(from, to) \
    "CASE WHEN length(" from ") = 10 AND length(" to ") = 10 " \
    "THEN CAST(julianday(" to ") - julianday(" from ") AS INTEGER) END"

static const char in_time[] =
    "SELECT nodes.date AS date, " DAYS("start.date", "nodes.date") " AS days, nodes.label AS directive, "
    "nodes.issuer AS issuer, edges.relation AS relation, through.label AS through, nodes.state AS state, "
    "nodes.key AS key "
    "FROM temp.walk "
    "JOIN nodes ON nodes.id = walk.id "
    "JOIN nodes AS start ON start.id = ?1 "
    "LEFT JOIN edges ON edges.id = walk.edge "
    "LEFT JOIN nodes AS through ON through.id = walk.through "
    "WHERE (?4 IS NULL OR nodes.level = ?4 OR nodes.id = ?1) "
    "ORDER BY nodes.date IS NULL, nodes.date, nodes.issuer COLLATE vi, nodes.label COLLATE vi, nodes.id "
    "LIMIT ?5";
/* clang-format on */

int query_timeline(query *q)
{
    query_walk(q, q->x, QUERY_DOWN);
    (void)query_add_list(q, "timeline", in_time);
    return TOOL_OK;
}

/* ----------------------------------------------------------------- path */

/* clang-format off */
/* Of the first place that cites along an edge. */
#define OF_FIRST_PLACE(column) \
    "(SELECT " column " FROM evidence " \
    "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention " \
    "WHERE evidence.edge = back.edge " \
    "ORDER BY mentions.source || ':' || mentions.line LIMIT 1)"

/* From the directive that was reached back to where the walk began: the lower end first. */
static const char chain[] =
    "WITH RECURSIVE back (id, depth, edge) AS ("
    "SELECT id, depth, edge FROM temp.walk WHERE id = ?2 "
    "UNION ALL "
    "SELECT walk.id, walk.depth, walk.edge FROM back "
    "JOIN edges ON edges.id = back.edge "
    "JOIN temp.walk ON walk.id = edges.holder) "
    "SELECT back.depth AS step, nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, "
    "edges.relation AS relation, " DAYS("nodes.date", "holder.date") " AS days, "
    OF_FIRST_PLACE("mentions.source || ':' || mentions.line") " AS place, "
    OF_FIRST_PLACE("mentions.text") " AS words, nodes.key AS key "
    "FROM back "
    "JOIN nodes ON nodes.id = back.id "
    "LEFT JOIN edges ON edges.id = back.edge "
    "LEFT JOIN nodes AS holder ON holder.id = edges.holder "
    "ORDER BY back.depth";
/* clang-format on */

static bool is_reached(const query *q, int64_t id)
{
    sqlite3_stmt *select = tool_sql_prepare(q->sql, "SELECT 1 FROM temp.walk WHERE id = ?");
    tool_sql_bind_number(q->sql, select, 1, id);
    const bool found = tool_sql_step(q->sql, select);
    (void)sqlite3_finalize(select);
    return found;
}

int query_path(query *q)
{
    for (int turn = 0; turn < 2; turn++) {
        query_walk(q, q->x, QUERY_UP);
        if (is_reached(q, q->y)) {
            (void)query_add_list(q, "path", chain);
            return TOOL_OK;
        }
        const int64_t x = q->x; /* whichever of the two is the lower */
        q->x = q->y;
        q->y = x;
    }
    char *x = query_text_of(q, q->x, "label");
    char *y = query_text_of(q, q->y, "label");
    report_add_note(q->answer, "No chain of citations leads from %s to %s, nor back.", x, y);
    free(x);
    free(y);
    return TOOL_FINDINGS;
}
