/*
 * sql.h - SQLite with error reporting: a call either succeeds or ends the program with a message.
 *
 * There is nothing to be saved once a stored graph fails in the middle of a run, and SQLite itself rolls back an
 * incomplete transaction; so ending the program immediately is safe everywhere.
 */
#ifndef TDNREF_TOOLS_SQL_H
#define TDNREF_TOOLS_SQL_H

#include "common/program.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

/** An open database and what messages call it. */
typedef struct tool_sql {
    const tool_program *program;
    const char *name;
    sqlite3 *db;
} tool_sql;

/** Reports SQLite's last error and ends the program with TOOL_INPUT. */
_Noreturn void tool_sql_fail(const tool_sql *sql);

/** Runs statements that return nothing of interest. */
void tool_sql_run(const tool_sql *sql, const char *statements);

sqlite3_stmt *tool_sql_prepare(const tool_sql *sql, const char *statement);

/** Numbers parameters from 1; the text must stay until the next step or reset. NULL binds NULL. */
void tool_sql_bind_text(const tool_sql *sql, sqlite3_stmt *statement, int at, const char *text);
void tool_sql_bind_number(const tool_sql *sql, sqlite3_stmt *statement, int at, int64_t number);
void tool_sql_bind_null(const tool_sql *sql, sqlite3_stmt *statement, int at);
void tool_sql_bind_bytes(const tool_sql *sql, sqlite3_stmt *statement, int at, const void *bytes, size_t len);

/** True if there is a row; false at the end. */
bool tool_sql_step(const tool_sql *sql, sqlite3_stmt *statement);

/** Runs a bound statement to its end and makes it ready for the next values. */
void tool_sql_finish(const tool_sql *sql, sqlite3_stmt *statement);

/** The text of a column, counted from 0, in the row that the statement stands on; NULL for SQL's NULL. Lives until the
 * next step. */
const char *tool_sql_text(sqlite3_stmt *statement, int column);

/** The number that a statement without parameters gives. */
int64_t tool_sql_number(const tool_sql *sql, const char *statement);

/** Makes a function known to SQL, one that gives the same for the same arguments. */
typedef void tool_sql_function(sqlite3_context *context, int count, sqlite3_value **values);
void tool_sql_add_function(const tool_sql *sql, const char *name, int arguments, tool_sql_function *function);

/** True if a statement gives a row for the text in ?1. */
bool tool_sql_any(const tool_sql *sql, const char *statement, const char *text);

/** The values of a statement that is run for many rows, bound one after the other. */
typedef struct tool_sql_row {
    const tool_sql *sql;
    sqlite3_stmt *statement;
    int bound;
} tool_sql_row;

tool_sql_row tool_sql_row_begin(const tool_sql *sql, const char *statement);
/** As tool_sql_bind_text() and so on, for the next value. */
void tool_sql_row_text(tool_sql_row *row, const char *text);
/** A text that need not stay. */
void tool_sql_row_made_text(tool_sql_row *row, const char *text);
void tool_sql_row_number(tool_sql_row *row, int64_t number);
void tool_sql_row_null(tool_sql_row *row);
/** A count, an offset or an index: below 2^63. */
void tool_sql_row_count(tool_sql_row *row, uint64_t count);
/** Runs the statement; the next value is the first of the next row. */
void tool_sql_row_put(tool_sql_row *row);
void tool_sql_row_end(tool_sql_row *row);

#endif
