/*
 * store_fields.h - which column of the stored graph holds which member of a record.
 *
 * Documents, mentions and duties are stored completely: what is read back is what the library returned. One table of
 * members per kind of record serves both directions.
 */
#ifndef TDNREF_TOOLS_STORE_FIELDS_H
#define TDNREF_TOOLS_STORE_FIELDS_H

#include "store/sql.h"

typedef struct store_member store_member;

/** A kind of record. */
typedef struct store_record {
    const char *table;
    size_t size; /**< of the struct, which begins with struct_size */
    const store_member *members;
    size_t member_count;
} store_record;

extern const store_record store_documents;
extern const store_record store_mentions;
extern const store_record store_duties;

/** "INSERT INTO mentions (source, ordinal, ...) VALUES (?, ?, ...)". */
sqlite3_stmt *store_prepare_insert(const tool_sql *sql, const store_record *record);

/** Inserts one record; `value` points at its struct. */
void store_insert(const tool_sql *sql, sqlite3_stmt *insert, const store_record *record, const char *source,
                  uint64_t ordinal, const void *value);

/** "SELECT ... FROM mentions WHERE source = ? ORDER BY ordinal". */
sqlite3_stmt *store_prepare_select(const tool_sql *sql, const store_record *record);

/** Fills the struct from the row that the statement stands on; its strings live until the next step. */
void store_read_row(sqlite3_stmt *row, const store_record *record, void *value);

#endif
