/*
 * store.h - the stored graph: one SQLite file with everything read from each source, and the cascade that follows from
 * it.
 *
 * schema.sql and views.sql describe its contents. store.c opens and closes it, store_sources.c adds and removes
 * sources, store_graph.c rebuilds the tables of the graph, store_update.c updates it from the files. Only files named
 * store*.c, query*.c and sql.c use SQLite; everything else includes archive.h.
 */
#ifndef TDNREF_TOOLS_STORE_H
#define TDNREF_TOOLS_STORE_H

#include "store/sql.h"
#include "tdnref.h"

#include <inttypes.h>
#include <sys/stat.h>

typedef struct tool_store {
    tool_sql sql;
    char *path;
    char *folder; /**< absolute; paths of sources are relative to it. NULL: in memory, they are as typed */
    bool writing; /**< a transaction is open */
} tool_store;

/* ----------------------------------------------------------------- file */

/** Opens a stored graph to read it. NULL after a message if it is none, or newer than the program. */
tool_store *store_open(const tool_program *program, const char *path);

/** Opens one to bring it up to date; makes it where there is none or an empty file. NULL after a message. */
tool_store *store_open_to_write(const tool_program *program, const char *path);

/** An empty one in memory, whose sources are named as they are typed. */
tool_store *store_open_in_memory(const tool_program *program);

/** Ends the transaction, makes one plain file of it, closes it. */
void store_close(tool_store *store);

/** Opens a transaction if none is open; the first one turns write-ahead logging on. */
void store_begin(tool_store *store);
void store_commit(tool_store *store);

/** False if the run that last wrote it was stopped: it has sources, but no graph. */
bool store_is_complete(const tool_store *store);
void store_set_complete(tool_store *store, bool complete);

/** The name that the store has for a file; free it. */
char *store_name_of(const tool_store *store, const char *path);

/* -------------------------------------------------------------- sources */

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

/** "SELECT ... FROM sources" in the order of paths; fills `source` while there are rows. Free with sqlite3_finalize().
 * The strings live until the next row. */
sqlite3_stmt *store_list_sources(const tool_store *store);
bool store_next_source(const tool_store *store, sqlite3_stmt *list, store_source *source);

/** The text of a source as it was stored, that of a PDF or .docx as it was read; false if it was not. */
bool store_read_text(const tool_store *store, const char *path, tool_buffer *bytes);

/** True if a document of the source bears a stamp of secrecy. */
bool store_is_classified(const tool_store *store, const char *path);
/** Reports that it is not processed. */
void store_refuse_classified(const tool_store *store, const char *path);

/** Writes sources; keeps its statements ready. */
typedef struct store_writer {
    tool_store *store;
    sqlite3_stmt *remove;
    sqlite3_stmt *source;
    sqlite3_stmt *text;
    sqlite3_stmt *document;
    sqlite3_stmt *mention;
    sqlite3_stmt *unnumbered;
    sqlite3_stmt *duty;
} store_writer;

void store_writer_begin(store_writer *writer, tool_store *store);
void store_writer_end(store_writer *writer);
/** Replaces a source's row and forgets all that was read of it. */
void store_put_source(store_writer *writer, const store_source *source);
void store_remove_source(store_writer *writer, const char *path);
/** Stores the text of a source, compressed. */
void store_put_text(store_writer *writer, const char *path, const void *bytes, size_t len);
void store_put_packed_text(store_writer *writer, const char *path, const void *packed, size_t size);
void store_put_document(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_document *document);
void store_put_mention(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_mention *mention);
void store_put_unnumbered(store_writer *writer, const char *path, uint64_t ordinal,
                          const tdnref_unnumbered *unnumbered);
void store_put_duty(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_duty *duty);

/** Takes the records of a source, in the order that a graph wants them in. */
typedef struct store_sink {
    void (*document)(void *ud, uint64_t ordinal, const tdnref_document *document);
    void (*mention)(void *ud, uint64_t ordinal, const tdnref_mention *mention);
    void (*unnumbered)(void *ud, uint64_t ordinal, const tdnref_unnumbered *unnumbered);
    void (*duty)(void *ud, uint64_t ordinal, const tdnref_duty *duty); /**< NULL: not wanted */
    void *ud;
} store_sink;

/** Reads sources; keeps its statements ready. */
typedef struct store_reader {
    const tool_store *store;
    sqlite3_stmt *document;
    sqlite3_stmt *mention;
    sqlite3_stmt *unnumbered;
    sqlite3_stmt *duty;
} store_reader;

void store_reader_begin(store_reader *reader, const tool_store *store);
void store_reader_end(store_reader *reader);
/** Gives all records of a source to the sink. Those structs live until it returns. */
void store_read_source(store_reader *reader, const char *path, const store_sink *sink);

/** Adds the records of a source to a graph under a name. */
void store_add_to_graph(store_reader *reader, const char *path, tdnref_graph *graph, const char *name, bool duties);

/* ---------------------------------------------------------------- graph */

/** Empties the tables of the graph. */
void store_clear_graph(tool_store *store);
/** Links all records of the store; free it. */
tdnref_graph *store_read_graph(const tool_store *store, const tdnref_ctx *ctx);
/** Makes the tables anew from all records. */
void store_make_graph(tool_store *store, const tdnref_ctx *ctx);

/* --------------------------------------------------------------- update */

typedef struct store_request {
    char *const *operands;
    size_t count;
    unsigned threads;
    bool keep_text;
    bool allow_classified;
    const char *output; /**< a file that must not be among the inputs; NULL: none */
} store_request;

/** How many sources a run read, left as they were, and dropped. */
typedef struct store_tally {
    size_t read;
    size_t unchanged;
    size_t dropped;
} store_tally;

/** Brings the store up to date with files, folders and other stored graphs: reads what is new or changed, drops what is
 * gone. The exit status. */
int store_update(tool_store *store, const tdnref_ctx *ctx, const store_request *request, store_tally *tally);

#endif
