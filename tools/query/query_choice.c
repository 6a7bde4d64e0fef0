/*
 * query_choice.c - what people mistype is the symbol, a digit, or the last words.
 */
#include "query/query_choice.h"

#include "common/status.h"
#include "common/utf8.h"

#include <stdlib.h>
#include <string.h>

int64_t query_choice_id(const tool_store *store, const tdnref_graph *graph, uint64_t node)
{
    const tool_sql *sql = &store->sql;
    tdnref_node named = {.struct_size = sizeof named};
    (void)tdnref_graph_node(graph, node, &named);
    sqlite3_stmt *row = tool_sql_prepare(sql, "SELECT id FROM directives WHERE key = ?");
    tool_sql_bind_text(sql, row, 1, named.key);
    if (!tool_sql_step(sql, row)) {
        tool_die(sql->program, TOOL_INPUT, "%s: its graph does not match its records; run refgraph -o on it again",
                 store->path);
    }
    const int64_t id = sqlite3_column_int64(row, 0);
    (void)sqlite3_finalize(row);
    return id;
}

static void add_part(tool_buffer *line, const char *part)
{
    if (part != NULL) {
        tool_buffer_text(line, line->len == 0 ? "" : " | ");
        tool_buffer_plain(line, part);
    }
}

void query_choice_show(const tool_store *store, int64_t id)
{
    enum { COLUMNS = 5 };
    const tool_sql *sql = &store->sql;
    tool_buffer line = {0};
    sqlite3_stmt *row = tool_sql_prepare(sql, "SELECT label, date, issuer, state, title, file FROM nodes WHERE id = ?");
    tool_sql_bind_number(sql, row, 1, id);
    if (tool_sql_step(sql, row)) {
        for (int column = 0; column < COLUMNS; column++) {
            add_part(&line, tool_sql_text(row, column));
        }
        const char *file = tool_sql_text(row, COLUMNS);
        char *path = file == NULL ? NULL : store_path_of(store, file);
        add_part(&line, path);
        free(path);
    }
    (void)sqlite3_finalize(row);
    tool_message(sql->program, NULL, "  %s", tool_buffer_string(&line));
    tool_buffer_free(&line);
}

/* ------------------------------------------------------------ suggestions */

/** Shows what a statement finds for ?1, ?2 rows at most, after a headline with those digits; true if it found
 * something. */
static bool show_all(const tool_store *store, const char *statement, const char *digits, const char *headline)
{
    const tool_sql *sql = &store->sql;
    sqlite3_stmt *row = tool_sql_prepare(sql, statement);
    tool_sql_bind_text(sql, row, 1, digits);
    tool_sql_bind_number(sql, row, 2, QUERY_MOST_CHOICES);
    bool found = false;
    while (tool_sql_step(sql, row)) {
        if (!found) {
            tool_message(sql->program, NULL, headline, digits);
        }
        found = true;
        query_choice_show(store, sqlite3_column_int64(row, 0));
    }
    (void)sqlite3_finalize(row);
    return found;
}

/** True if one digit more, one less, one other, or two exchanged make the one the other. */
static bool is_slip(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t head = 0;
    size_t tail = 0;
    if (a_len > b_len) {
        return is_slip(b, b_len, a, a_len);
    }
    while (head < a_len && a[head] == b[head]) {
        head++;
    }
    while (tail < a_len - head && a[a_len - 1 - tail] == b[b_len - 1 - tail]) {
        tail++;
    }
    const size_t left = a_len - head - tail;
    if (b_len - a_len == 1) {
        return left == 0;
    }
    return b_len == a_len && (left == 1 || (left == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]));
}

/** SQL's tdn_slip(number, digits): the number begins with other digits, one slip away. */
static void sql_slip(sqlite3_context *context, int count, sqlite3_value **values)
{
    static const char digits[] = "0123456789";
    (void)count;
    const char *number = (const char *)sqlite3_value_text(values[0]);
    const char *typed = (const char *)sqlite3_value_text(values[1]);
    sqlite3_result_int(context, number != NULL && typed != NULL &&
                                    is_slip(number, strspn(number, digits), typed, strlen(typed)));
}

/** False if no directive has such a number, nor one that is a slip away. */
static bool suggest_number(const tool_store *store, const char *digits)
{
    static const char same[] = "SELECT id FROM directives WHERE ltrim(number, '0') GLOB ?1 || '[/-]*' "
                               "ORDER BY held DESC, mention_count DESC, id LIMIT ?2";
    static const char slips[] = "SELECT id FROM directives WHERE tdn_slip(ltrim(number, '0'), ?1) "
                                "ORDER BY held DESC, mention_count DESC, id LIMIT ?2";
    enum { SHORTEST = 2 }; /* one digit is one slip away from any other */
    if (show_all(store, same, digits, "with number %s it has:")) {
        return true;
    }
    tool_sql_add_function(&store->sql, "tdn_slip", 2, sql_slip);
    return strlen(digits) >= SHORTEST && show_all(store, slips, digits, "with a number one slip away from %s it has:");
}

/** Drops the last words until something fits. */
static void suggest_words(const tool_store *store, const tdnref_graph *graph, const char *words)
{
    uint64_t nodes[QUERY_MOST_CHOICES];
    char *first = tool_copy(words);
    uint64_t count = 0;
    while (count == 0 && strrchr(first, ' ') != NULL) {
        *strrchr(first, ' ') = '\0';
        count = first[strspn(first, " ")] == '\0' ? 0 : tdnref_graph_find(graph, first, nodes, QUERY_MOST_CHOICES);
    }
    if (count > 0) {
        tool_message(store->sql.program, NULL, "for \"%s\" it has:", first);
    }
    for (uint64_t i = 0; i < count && i < QUERY_MOST_CHOICES; i++) {
        query_choice_show(store, query_choice_id(store, graph, nodes[i]));
    }
    free(first);
}

void query_choice_suggest(const tool_store *store, const tdnref_graph *graph, const char *words)
{
    tool_message(store->sql.program, words, "no directive in the archive matches");
    const char *digits = strpbrk(words, "123456789");
    const size_t len = digits == NULL ? 0 : strspn(digits, "0123456789");
    tool_buffer number = {0};
    tool_buffer_add(&number, digits == NULL ? "" : digits, len);
    if (len == 0 || !suggest_number(store, number.bytes)) {
        suggest_words(store, graph, words);
    }
    tool_buffer_free(&number);
}
