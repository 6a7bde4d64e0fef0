/*
 * store_fields.h - which column of the stored graph holds which member of a record.
 *
 * Documents, mentions, directives without a number and duties are stored completely: what is read back is what the
 * library returned. One table of members per kind of record serves both directions.
 */
#ifndef TDNREF_TOOLS_STORE_FIELDS_H
#define TDNREF_TOOLS_STORE_FIELDS_H

#include "store/sql.h"
#include "store/store_kind.h"

/** "INSERT INTO mentions (source, ordinal, ...) VALUES (?, ?, ...)". */
tool_sql_row store_insert_begin(const tool_sql *sql, store_kind kind);

/** Inserts one record; `record` points at its struct. */
void store_insert(tool_sql_row *insert, store_kind kind, const char *source, uint64_t ordinal, const void *record);

/** "SELECT ordinal, ... FROM mentions WHERE source = ? ORDER BY ordinal". */
sqlite3_stmt *store_prepare_select(const tool_sql *sql, store_kind kind);

/** Fills the struct from the row that the statement stands on; its strings live until the next step. */
void store_read_row(sqlite3_stmt *row, store_kind kind, void *record);

#endif
