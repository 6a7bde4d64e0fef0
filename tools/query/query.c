/*
 * query.c - what the commands share: tables out of SELECTs, and Vietnamese order.
 */
#include "query/query.h"

#include "common/status.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>

/* ------------------------------------------------------------- collation */

static int compare_vietnamese(void *ud, int a_len, const void *a, int b_len, const void *b)
{
    UErrorCode code = U_ZERO_ERROR;
    const int order = (int)ucol_strcollUTF8(ud, a, a_len, b, b_len, &code);
    if (order != 0) {
        return order;
    }
    const int bytes = memcmp(a, b, (size_t)(a_len < b_len ? a_len : b_len));
    return bytes != 0 ? bytes : a_len - b_len;
}

static void close_collator(void *ud)
{
    ucol_close(ud);
}

void query_prepare(const tool_sql *sql)
{
    UErrorCode code = U_ZERO_ERROR;
    UCollator *collator = ucol_open("vi", &code);
    if (U_FAILURE(code)) {
        tool_die(sql->program, TOOL_INTERNAL, "Vietnamese collation is not available: %s", u_errorName(code));
    }
    if (sqlite3_create_collation_v2(sql->db, "vi", SQLITE_UTF8, collator, compare_vietnamese, close_collator) !=
        SQLITE_OK) {
        tool_sql_fail(sql);
    }
}

/* ---------------------------------------------------------------- tables */

static void bind_parameters(const query *q, sqlite3_stmt *select)
{
    const int count = sqlite3_bind_parameter_count(select);
    const int64_t numbers[] = {q->x, q->y};
    const char *const texts[] = {q->relation, q->level};
    for (int i = 1; i <= count; i++) {
        if (i <= 2) {
            tool_sql_bind_number(q->sql, select, i, numbers[i - 1]);
        } else if (i <= 4) {
            tool_sql_bind_text(q->sql, select, i, texts[i - 3]);
        } else {
            tool_sql_bind_number(q->sql, select, i, q->limit == 0 ? -1 : q->limit);
        }
    }
}

/** Files, and places in them ("plans/a.txt:12"), are told from the current folder, as the archive's own was. */
static bool is_path(const char *column)
{
    return strcmp(column, "file") == 0 || strcmp(column, "source") == 0 || strcmp(column, "place") == 0;
}

static void add_path(report_table *table, const tool_store *store, const char *name)
{
    char *path = name == NULL ? NULL : store_path_of(store, name);
    report_add_text(table, path);
    free(path);
}

static void add_row(const query *q, report_table *table, sqlite3_stmt *row, int columns)
{
    for (int i = 0; i < columns; i++) {
        if (is_path(sqlite3_column_name(row, i))) {
            add_path(table, q->store, tool_sql_text(row, i));
        } else if (sqlite3_column_type(row, i) == SQLITE_INTEGER) {
            report_add_number(table, sqlite3_column_int64(row, i));
        } else {
            report_add_text(table, tool_sql_text(row, i));
        }
    }
}

size_t query_add_table(query *q, const char *name, const char *select)
{
    report_table *table = report_add_table(q->answer, name);
    sqlite3_stmt *row = tool_sql_prepare(q->sql, select);
    const int columns = sqlite3_column_count(row);
    size_t rows = 0;
    for (int i = 0; i < columns; i++) {
        report_add_column(table, sqlite3_column_name(row, i));
    }
    bind_parameters(q, row);
    for (; tool_sql_step(q->sql, row); rows++) {
        add_row(q, table, row, columns);
    }
    (void)sqlite3_finalize(row);
    return rows;
}

size_t query_add_found(query *q, const char *name, const char *select)
{
    const size_t rows = query_add_table(q, name, select);
    if (rows == 0) {
        report_drop_table(q->answer);
    }
    return rows;
}

size_t query_add_list(query *q, const char *name, const char *select)
{
    const size_t rows = query_add_table(q, name, select);
    report_last_table(q->answer)->unshown = 1;
    return rows;
}

char *query_text_of(const query *q, int64_t id, const char *column)
{
    tool_buffer text = {0};
    tool_buffer_format(&text, "SELECT %s FROM nodes WHERE id = ?", column);
    sqlite3_stmt *select = tool_sql_prepare(q->sql, text.bytes);
    tool_buffer_free(&text);
    tool_sql_bind_number(q->sql, select, 1, id);
    const char *found = tool_sql_step(q->sql, select) ? tool_sql_text(select, 0) : NULL;
    char *copy = tool_copy(found == NULL ? "" : found);
    (void)sqlite3_finalize(select);
    return copy;
}
