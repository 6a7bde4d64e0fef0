/*
 * query_find.c - X as people write it: "57-KL/TW", "KL 57-KL/TW 2023", "2193/KH-UBND Đắk Lắk", a urn, a file.
 *
 * What words mean is for tdnref_graph_find() to say, as it is for refgraph --root. It needs the linked graph, which
 * takes a second for some thousand texts; the commonest X, a number that one directive has, a urn, or a file, is looked
 * up in the store's tables before.
 */
#include "query/query_find.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* More than these tell nobody which one to choose. */
enum { MOST_SHOWN = 12 };

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

static int64_t id_of_node(const query_finder *finder, uint64_t index)
{
    const tool_sql *sql = &finder->store->sql;
    tdnref_node node = {.struct_size = sizeof node};
    (void)tdnref_graph_node(finder->graph, index, &node);
    sqlite3_stmt *row = tool_sql_prepare(sql, "SELECT id FROM directives WHERE key = ?");
    tool_sql_bind_text(sql, row, 1, node.key);
    if (!tool_sql_step(sql, row)) {
        tool_die(sql->program, TOOL_INPUT, "%s: its graph does not fit its records; run refgraph -o on it again",
                 finder->store->path);
    }
    const int64_t id = sqlite3_column_int64(row, 0);
    (void)sqlite3_finalize(row);
    return id;
}

/* ---------------------------------------------------------------- answers */

static void show(const query_finder *finder, int64_t id)
{
    const tool_sql *sql = &finder->store->sql;
    tool_buffer line = {0};
    sqlite3_stmt *row = tool_sql_prepare(sql, "SELECT label, date, issuer, state, title FROM nodes WHERE id = ?");
    tool_sql_bind_number(sql, row, 1, id);
    if (tool_sql_step(sql, row)) {
        for (int column = 0; column < sqlite3_column_count(row); column++) {
            const char *text = tool_sql_text(row, column);
            tool_buffer_text(&line, column == 0 || text == NULL ? "" : " | ");
            tool_buffer_plain(&line, text == NULL ? "" : text);
        }
    }
    (void)sqlite3_finalize(row);
    tool_message(sql->program, NULL, "  %s", line.bytes);
    tool_buffer_free(&line);
}

static void explain_several(const query_finder *finder, const char *words, const uint64_t *nodes, uint64_t count)
{
    const tool_program *program = finder->store->sql.program;
    tool_message(program, words, "fits %" PRIu64 " directives; add the body, the date or the year:", count);
    for (uint64_t i = 0; i < count && i < MOST_SHOWN; i++) {
        show(finder, id_of_node(finder, nodes[i]));
    }
    if (count > MOST_SHOWN) {
        tool_message(program, NULL, "  and %" PRIu64 " more", count - MOST_SHOWN);
    }
}

/** The symbol is what people mistype: directives whose number begins with the same digits. */
static void explain_none(const query_finder *finder, const char *words)
{
    const tool_sql *sql = &finder->store->sql;
    tool_message(sql->program, words, "nothing in the archive fits");
    const char *digits = strpbrk(words, "123456789");
    const size_t len = digits == NULL ? 0 : strspn(digits, "0123456789");
    if (len == 0) {
        return;
    }
    tool_buffer number = {0};
    tool_buffer_add(&number, digits, len);
    sqlite3_stmt *row = tool_sql_prepare(sql, "SELECT id FROM directives WHERE ltrim(number, '0') GLOB ?1 || '[/-]*' "
                                              "ORDER BY held DESC, mention_count DESC, id LIMIT 12");
    tool_sql_bind_text(sql, row, 1, number.bytes);
    for (bool first = true; tool_sql_step(sql, row); first = false) {
        if (first) {
            tool_message(sql->program, NULL, "with number %s it has:", number.bytes);
        }
        show(finder, sqlite3_column_int64(row, 0));
    }
    (void)sqlite3_finalize(row);
    tool_buffer_free(&number);
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
    uint64_t nodes[MOST_SHOWN];
    if (only_row(sql, by_name, words, id) || is_file(finder, words, id) || only_row(sql, by_number, words, id)) {
        return true;
    }
    load_graph(finder);
    const uint64_t count = tdnref_graph_find(finder->graph, words, nodes, MOST_SHOWN);
    if (count == 0) {
        explain_none(finder, words);
    } else if (count > 1) {
        explain_several(finder, words, nodes, count);
    } else {
        *id = id_of_node(finder, nodes[0]);
    }
    return count == 1;
}
