/*
 * sql.c - calls of SQLite, each one checked.
 */
#include "store/sql.h"

#include "common/status.h"

#include <stdlib.h>

void tool_sql_fail(const tool_sql *sql)
{
    tool_message(sql->program, sql->name, "%s", sqlite3_errmsg(sql->db));
    exit(TOOL_INPUT);
}

static void check(const tool_sql *sql, int code)
{
    if (code != SQLITE_OK) {
        tool_sql_fail(sql);
    }
}

void tool_sql_run(const tool_sql *sql, const char *statements)
{
    check(sql, sqlite3_exec(sql->db, statements, NULL, NULL, NULL));
}

sqlite3_stmt *tool_sql_prepare(const tool_sql *sql, const char *statement)
{
    sqlite3_stmt *made = NULL;
    check(sql, sqlite3_prepare_v2(sql->db, statement, -1, &made, NULL));
    return made;
}

void tool_sql_bind_text(const tool_sql *sql, sqlite3_stmt *statement, int at, const char *text)
{
    check(sql,
          text == NULL ? sqlite3_bind_null(statement, at) : sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC));
}

void tool_sql_bind_number(const tool_sql *sql, sqlite3_stmt *statement, int at, int64_t number)
{
    check(sql, sqlite3_bind_int64(statement, at, number));
}

void tool_sql_bind_null(const tool_sql *sql, sqlite3_stmt *statement, int at)
{
    check(sql, sqlite3_bind_null(statement, at));
}

void tool_sql_bind_bytes(const tool_sql *sql, sqlite3_stmt *statement, int at, const void *bytes, size_t len)
{
    check(sql, sqlite3_bind_blob64(statement, at, bytes, len, SQLITE_STATIC));
}

bool tool_sql_step(const tool_sql *sql, sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        tool_sql_fail(sql);
    }
    return code == SQLITE_ROW;
}

void tool_sql_finish(const tool_sql *sql, sqlite3_stmt *statement)
{
    while (tool_sql_step(sql, statement)) {
    }
    check(sql, sqlite3_reset(statement));
}

const char *tool_sql_text(sqlite3_stmt *statement, int column)
{
    return (const char *)sqlite3_column_text(statement, column);
}

int64_t tool_sql_number(const tool_sql *sql, const char *statement)
{
    sqlite3_stmt *made = tool_sql_prepare(sql, statement);
    const int64_t number = tool_sql_step(sql, made) ? sqlite3_column_int64(made, 0) : 0;
    (void)sqlite3_finalize(made);
    return number;
}

void tool_sql_add_function(const tool_sql *sql, const char *name, int arguments, tool_sql_function *function)
{
    check(sql, sqlite3_create_function_v2(sql->db, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, function,
                                          NULL, NULL, NULL));
}

bool tool_sql_any(const tool_sql *sql, const char *statement, const char *text)
{
    sqlite3_stmt *made = tool_sql_prepare(sql, statement);
    tool_sql_bind_text(sql, made, 1, text);
    const bool any = tool_sql_step(sql, made);
    (void)sqlite3_finalize(made);
    return any;
}

/* ----------------------------------------------------------------- rows */

tool_sql_row tool_sql_row_begin(const tool_sql *sql, const char *statement)
{
    return (tool_sql_row){sql, tool_sql_prepare(sql, statement), 0};
}

void tool_sql_row_text(tool_sql_row *row, const char *text)
{
    tool_sql_bind_text(row->sql, row->statement, ++row->bound, text);
}

void tool_sql_row_made_text(tool_sql_row *row, const char *text)
{
    const int at = ++row->bound;
    check(row->sql, text == NULL ? sqlite3_bind_null(row->statement, at)
                                 : sqlite3_bind_text(row->statement, at, text, -1, SQLITE_TRANSIENT));
}

void tool_sql_row_number(tool_sql_row *row, int64_t number)
{
    tool_sql_bind_number(row->sql, row->statement, ++row->bound, number);
}

void tool_sql_row_null(tool_sql_row *row)
{
    tool_sql_bind_null(row->sql, row->statement, ++row->bound);
}

void tool_sql_row_count(tool_sql_row *row, uint64_t count)
{
    tool_sql_row_number(row, (int64_t)count);
}

void tool_sql_row_put(tool_sql_row *row)
{
    tool_sql_finish(row->sql, row->statement);
    row->bound = 0;
}

void tool_sql_row_end(tool_sql_row *row)
{
    (void)sqlite3_finalize(row->statement);
}
