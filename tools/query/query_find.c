/*
 * query_find.c - finding X, written the way people cite it: "57-KL/TW", "KL 57-KL/TW 2023", "2193/KH-UBND Đắk Lắk", a
 * urn, a file.
 *
 * Interpreting words is left to tdnref_graph_find(), as in refgraph --root. That needs the linked graph, which takes a
 * second for some thousand texts; so the most frequent kinds of X, a number that only one directive has, a urn, or a
 * file, are looked up in the tables of the store first.
 */
#include "query/query_find.h"

#include "common/library.h"
#include "query/query_choice.h"
#include "store/store_graph.h"

#include <inttypes.h>
#include <stdlib.h>

/* ----------------------------------------------------------------- tables */

/** The only row of a statement about ?1; its id. */
static bool only_row(const tool_sql *sql, const char *statement, const char *words, int64_t *id)
{
    sqlite3_stmt *row = tool_sql_prepare(sql, statement);
    tool_sql_bind_text(sql, row, 1, words);
    bool found = tool_sql_step(sql, row) && sqlite3_column_int(row, 1) != 0;
    *id = found ? sqlite3_column_int64(row, 0) : 0;
    found = found && !tool_sql_step(sql, row);
    (void)sqlite3_finalize(row);
    return found;
}

/* A key ends with the number in its plain form; where two have that, or the number is printed otherwise, words decide.
 */
static const char by_name[] = "SELECT id, 1 FROM directives WHERE urn = ?1 OR key = ?1 OR source = ?1";
static const char by_number[] = "SELECT id, ltrim(number, '0') = ltrim(?1, '0') FROM directives WHERE NOT open AND "
                                "substr(key, -length(ltrim(?1, '0')) - 1) = '/' || ltrim(?1, '0')";

/* ------------------------------------------------------------------ graph */

static void load_graph(query_finder *finder)
{
    if (finder->graph == NULL) {
        finder->ctx = tool_ctx_new(finder->store->sql.program);
        finder->graph = store_read_graph(finder->store, finder->ctx);
    }
}

void query_finder_free(query_finder *finder)
{
    tdnref_graph_free(finder->graph);
    tdnref_ctx_free(finder->ctx);
}

/* ---------------------------------------------------------------- answers */

static void explain_several(const query_finder *finder, const char *words, const uint64_t *nodes, uint64_t count)
{
    const tool_program *program = finder->store->sql.program;
    tool_message(program, words, "matches %" PRIu64 " directives; add the body, the date or the year:", count);
    for (uint64_t i = 0; i < count && i < QUERY_MOST_CHOICES; i++) {
        query_choice_show(finder->store, query_choice_id(finder->store, finder->graph, nodes[i]));
    }
    if (count > QUERY_MOST_CHOICES) {
        tool_message(program, NULL, "  and %" PRIu64 " more", count - QUERY_MOST_CHOICES);
    }
}

/** A file as it is named from the current folder. */
static bool is_file(const query_finder *finder, const char *words, int64_t *id)
{
    char *name = store_name_of(finder->store, words);
    const bool found = only_row(&finder->store->sql, by_name, name, id);
    free(name);
    return found;
}

bool query_find(query_finder *finder, const char *words, int64_t *id)
{
    const tool_sql *sql = &finder->store->sql;
    uint64_t nodes[QUERY_MOST_CHOICES];
    if (only_row(sql, by_name, words, id) || is_file(finder, words, id) || only_row(sql, by_number, words, id)) {
        return true;
    }
    load_graph(finder);
    const uint64_t count = tdnref_graph_find(finder->graph, words, nodes, QUERY_MOST_CHOICES);
    if (count == 0) {
        query_choice_suggest(finder->store, finder->graph, words);
    } else if (count > 1) {
        explain_several(finder, words, nodes, count);
    } else {
        *id = query_choice_id(finder->store, finder->graph, nodes[0]);
    }
    return count == 1;
}
