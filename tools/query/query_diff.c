/*
 * query_diff.c - what the archive has gained and lost against another one.
 *
 * Directives are told apart by their keys, which are the same in any archive except for those of texts without a
 * number: they end in "@", the path of the text and "#". A text with the same bytes under another path is the same
 * text.
 */
#include "common/status.h"
#include "query/query.h"

/* clang-format off */
static const char make_moved[] =
    "CREATE TEMP TABLE moved AS "
    "SELECT t.path || '#' AS was, min(n.path) || '#' AS now "
    "FROM other.sources AS t JOIN main.sources AS n ON n.sha256 = t.sha256 "
    "WHERE t.path NOT IN (SELECT path FROM main.sources) "
    "GROUP BY t.path";

/* What stands after "@" without the digits at its end. */
#define PLACE_IN(key) "rtrim(substr(" key ", instr(" key ", '@') + 1), '0123456789')"
/* A key of the other archive as this one would write it. */
#define KEY_NOW(key) \
    "coalesce((SELECT substr(" key ", 1, instr(" key ", '@')) || moved.now || " \
    "substr(" key ", instr(" key ", '@') + 1 + length(moved.was)) " \
    "FROM temp.moved WHERE moved.was = " PLACE_IN(key) "), " key ")"

static const char make_then_nodes[] =
    "CREATE TEMP TABLE then_nodes AS "
    "SELECT " KEY_NOW("key") " AS key, id, label, date, line_of, state FROM other.nodes;"
    "CREATE INDEX temp.then_nodes_by_key ON then_nodes (key);"
    "CREATE INDEX temp.then_nodes_by_id ON then_nodes (id)";

#define PARENTS_OF(archive, nodes) \
    "SELECT child.key AS key, child.label AS label, parents.line_of AS line_of, " \
    "parent.key AS parent_key, parent.label AS parent, child.date AS date " \
    "FROM " archive ".parents " \
    "JOIN " nodes " AS child ON child.id = directive " \
    "JOIN " nodes " AS parent ON parent.id = parents.parent"
static const char parents_of_both[] =
    "CREATE TEMP VIEW now_parents AS " PARENTS_OF("main", "main.nodes") ";"
    "CREATE TEMP VIEW then_parents AS " PARENTS_OF("other", "then_nodes");
/* clang-format on */

static const char changes[] =
    "SELECT 'parent gained' AS change, n.label AS directive, n.line_of AS line, NULL AS before, n.parent AS now, "
    "n.key AS key "
    "FROM now_parents AS n "
    "LEFT JOIN then_parents AS t ON t.key = n.key AND t.line_of = n.line_of "
    "WHERE t.key IS NULL "
    "UNION ALL "
    "SELECT 'parent lost', t.label, t.line_of, t.parent, NULL, t.key "
    "FROM then_parents AS t "
    "LEFT JOIN now_parents AS n ON n.key = t.key AND n.line_of = t.line_of "
    "WHERE n.key IS NULL "
    "UNION ALL "
    "SELECT 'parent changed', n.label, n.line_of, t.parent, n.parent, n.key "
    "FROM now_parents AS n "
    "JOIN then_parents AS t ON t.key = n.key AND t.line_of = n.line_of "
    "WHERE t.parent_key <> n.parent_key "
    "UNION ALL "
    "SELECT 're-dated', n.label, n.line_of, t.date, n.date, n.key "
    "FROM main.nodes AS n JOIN then_nodes AS t ON t.key = n.key "
    "WHERE n.date IS NOT t.date "
    "UNION ALL "
    "SELECT 'text gained', n.label, n.line_of, t.state, n.state, n.key "
    "FROM main.nodes AS n LEFT JOIN then_nodes AS t ON t.key = n.key "
    "WHERE n.state = 'held' AND t.state IS NOT 'held' "
    "UNION ALL "
    "SELECT 'text lost', t.label, t.line_of, t.state, n.state, t.key "
    "FROM then_nodes AS t LEFT JOIN main.nodes AS n ON n.key = t.key "
    "WHERE t.state = 'held' AND n.state IS NOT 'held' "
    "ORDER BY 1, 2 COLLATE vi, 3, 4, 5";

int query_diff(query *q)
{
    const tool_sql *sql = q->sql;
    tool_store *other = store_open(sql->program, q->other); /* says what is wrong with it */
    if (other == NULL) {
        return TOOL_INPUT;
    }
    store_close(other);
    sqlite3_stmt *attach = tool_sql_prepare(sql, "ATTACH ? AS other");
    tool_sql_bind_text(sql, attach, 1, q->other);
    tool_sql_finish(sql, attach);
    (void)sqlite3_finalize(attach);
    tool_sql_run(sql, make_moved);
    tool_sql_run(sql, make_then_nodes);
    tool_sql_run(sql, parents_of_both);
    if (query_add_list(q, "changes", changes) == 0) {
        report_add_note(q->answer, "No parent was gained, lost or changed, and no date, against %s.", q->other);
    }
    return TOOL_OK;
}
