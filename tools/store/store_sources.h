/*
 * store_sources.h - the sources of a stored graph, with all that was read of them.
 */
#ifndef TDNREF_TOOLS_STORE_SOURCES_H
#define TDNREF_TOOLS_STORE_SOURCES_H

#include "store/store.h"
#include "store/store_kind.h"
#include "tdnref.h"

#include <inttypes.h>

/* --------------------------------------------------------------- a source */

/** A row of `sources`. */
typedef struct store_source {
    const char *path;
    uint64_t size;
    int64_t mtime; /**< nanoseconds; STORE_NO_MTIME: only the hash tells */
    const char *sha256;
    const char *encoding;
    uint64_t bad_runs;
    uint64_t unread_parts; /**< pages of a PDF without text, parts of a .docx in another form */
    const char *library;
    const char *imported_from; /**< NULL: read from the file */
} store_source;

#define STORE_NO_MTIME INT64_MIN

/** What is said of unread parts, with their number. */
#define STORE_UNREAD_PARTS "not read in full: pages without text, or parts in another form: %" PRIu64

/** SHA-256 in hexadecimal, and its final NUL. */
enum { STORE_HASH_SIZE = 65 };
void store_hash(const void *bytes, size_t len, char out[STORE_HASH_SIZE]);

/** A copy whose strings last; free it with store_source_free(). */
store_source store_source_copy(const store_source *source);
void store_source_free(store_source *source);

/** Above 0 if `a` is the one to use of two copies of a source, below 0 if `b` is: the one changed last or, if that
 * tells nothing, the one with the greater hash, so that the order in which they are met makes no difference. */
int store_source_compare(const store_source *a, const store_source *b);

/** All sources in the order of paths, or the one with a path: store_next_source() fills `source` while there are rows.
 * Free with sqlite3_finalize(). The strings live until the next row. */
sqlite3_stmt *store_list_sources(const tool_store *store);
sqlite3_stmt *store_find_source(const tool_store *store, const char *path);
bool store_next_source(const tool_store *store, sqlite3_stmt *list, store_source *source);

/** The text of a source as it was stored, that of a PDF or .docx as it was read; false if it was not. */
bool store_read_text(const tool_store *store, const char *path, tool_buffer *bytes);

/** True if a document of the source bears a stamp of secrecy. */
bool store_is_classified(const tool_store *store, const char *path);
/** Reports that it is not processed. */
void store_refuse_classified(const tool_store *store, const char *path);

/* ---------------------------------------------------------------- writing */

/** Writes sources; keeps its statements ready. */
typedef struct store_writer {
    const tool_sql *sql;
    tool_sql_row remove;
    tool_sql_row source;
    sqlite3_stmt *text;
    tool_sql_row records[STORE_KIND_COUNT];
} store_writer;

void store_writer_begin(store_writer *writer, const tool_store *store);
void store_writer_end(store_writer *writer);
/** Replaces a source's row and forgets all that was read of it. */
void store_put_source(store_writer *writer, const store_source *source);
void store_remove_source(store_writer *writer, const char *path);
/** Stores the text of a source, compressed. */
void store_put_text(store_writer *writer, const char *path, const void *bytes, size_t len);
void store_put_packed_text(store_writer *writer, const char *path, const void *packed, size_t size);
/** Stores one record; `record` points at the struct of its kind. */
void store_put_record(store_writer *writer, const char *path, store_kind kind, uint64_t ordinal, const void *record);

/* ---------------------------------------------------------------- reading */

/** Takes a record; `record` points at the struct of its kind and lives until the call returns. */
typedef void store_take_record(void *ud, store_kind kind, uint64_t ordinal, const void *record);

/** Reads sources; keeps its statements ready. */
typedef struct store_reader {
    const tool_store *store;
    sqlite3_stmt *records[STORE_KIND_COUNT];
} store_reader;

void store_reader_begin(store_reader *reader, const tool_store *store);
void store_reader_end(store_reader *reader);
/** Gives out the records of one kind in order. */
void store_read_records(store_reader *reader, const char *path, store_kind kind, store_take_record *take, void *ud);

/** Adds the records of a source to a graph under a name, but for duties: a cascade does not ask for them. */
void store_add_to_graph(store_reader *reader, const char *path, tdnref_graph *graph, const char *name);

#endif
