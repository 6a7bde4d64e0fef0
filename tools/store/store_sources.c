/*
 * store_sources.c - sources and their records, into the store and out of it.
 */
#include "store/store_sources.h"

#include "common/library.h"
#include "common/read.h"
#include "common/status.h"
#include "store/store_fields.h"

#include <nettle/sha2.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

/* Above this, compression takes much longer and gains little on texts of some ten thousand bytes. */
enum { COMPRESSION_LEVEL = 9 };

void store_hash(const void *bytes, size_t len, char out[STORE_HASH_SIZE])
{
    struct sha256_ctx ctx;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&ctx);
    sha256_update(&ctx, len, bytes);
    sha256_digest(&ctx, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        (void)snprintf(out + 2 * i, 3, "%02x", (unsigned)digest[i]);
    }
}

/* ----------------------------------------------------------------- rows */

static char *copy_or_null(const char *text)
{
    return text == NULL ? NULL : tool_copy(text);
}

store_source store_source_copy(const store_source *source)
{
    store_source copy = *source;
    copy.path = tool_copy(source->path);
    copy.sha256 = tool_copy(source->sha256);
    copy.encoding = tool_copy(source->encoding);
    copy.library = tool_copy(source->library);
    copy.imported_from = copy_or_null(source->imported_from);
    return copy;
}

void store_source_free(store_source *source)
{
    free((char *)source->path);
    free((char *)source->sha256);
    free((char *)source->encoding);
    free((char *)source->library);
    free((char *)source->imported_from);
    *source = (store_source){.path = NULL};
}

int store_source_compare(const store_source *a, const store_source *b)
{
    return a->mtime != b->mtime ? (a->mtime > b->mtime ? 1 : -1) : strcmp(a->sha256, b->sha256);
}

#define SELECT_SOURCE                                                                                                  \
    "SELECT path, size, mtime, sha256, encoding, bad_runs, library, imported_from, unread_parts FROM sources "

sqlite3_stmt *store_list_sources(const tool_store *store)
{
    return tool_sql_prepare(&store->sql, SELECT_SOURCE "ORDER BY path");
}

sqlite3_stmt *store_find_source(const tool_store *store, const char *path)
{
    sqlite3_stmt *found = tool_sql_prepare(&store->sql, SELECT_SOURCE "WHERE path = ?");
    tool_sql_bind_text(&store->sql, found, 1, path);
    return found;
}

bool store_next_source(const tool_store *store, sqlite3_stmt *list, store_source *source)
{
    if (!tool_sql_step(&store->sql, list)) {
        return false;
    }
    *source = (store_source){
        .path = tool_sql_text(list, 0),
        .size = (uint64_t)sqlite3_column_int64(list, 1),
        .mtime = sqlite3_column_type(list, 2) == SQLITE_NULL ? STORE_NO_MTIME : sqlite3_column_int64(list, 2),
        .sha256 = tool_sql_text(list, 3),
        .encoding = tool_sql_text(list, 4),
        .bad_runs = (uint64_t)sqlite3_column_int64(list, 5),
        .library = tool_sql_text(list, 6),
        .imported_from = tool_sql_text(list, 7),
        .unread_parts = (uint64_t)sqlite3_column_int64(list, 8),
    };
    return true;
}

/** Unpacks one frame, which says how large the text is. */
static void unpack(const tool_store *store, const char *path, sqlite3_stmt *row, tool_buffer *bytes)
{
    const void *packed = sqlite3_column_blob(row, 0);
    const size_t packed_size = (size_t)sqlite3_column_bytes(row, 0);
    const unsigned long long told = ZSTD_getFrameContentSize(packed, packed_size);
    const bool sane = told <= TOOL_LARGEST_FILE; /* also false for what the function says of errors */
    const size_t size = sane ? (size_t)told : 0;
    char *plain = tool_alloc(size + 1);
    const size_t got = sane ? ZSTD_decompress(plain, size, packed, packed_size) : 0;
    if (!sane || ZSTD_isError(got) != 0 || got != size) {
        tool_die(store->sql.program, TOOL_INPUT, "%s: the stored text of %s is damaged; run refgraph -o on it again",
                 store->path, path);
    }
    tool_buffer_add(bytes, plain, size);
    free(plain);
}

bool store_read_text(const tool_store *store, const char *path, tool_buffer *bytes)
{
    sqlite3_stmt *row = tool_sql_prepare(
        &store->sql, "SELECT zstd FROM texts JOIN sources ON sources.path = texts.source WHERE source = ?");
    tool_sql_bind_text(&store->sql, row, 1, path);
    const bool found = tool_sql_step(&store->sql, row);
    if (found) {
        unpack(store, path, row, bytes);
    }
    (void)sqlite3_finalize(row);
    return found;
}

bool store_is_classified(const tool_store *store, const char *path)
{
    return tool_sql_any(&store->sql, "SELECT 1 FROM documents WHERE source = ? AND secrecy IS NOT NULL", path);
}

void store_refuse_classified(const tool_store *store, const char *path)
{
    tool_buffer subject = {0};
    tool_buffer_format(&subject, "%s: %s", store->path, path);
    tool_message(store->sql.program, subject.bytes,
                 "not processed: it has a secrecy stamp (use --allow-classified to process it)");
    tool_buffer_free(&subject);
}

/* -------------------------------------------------------------- writing */

void store_writer_begin(store_writer *writer, const tool_store *store)
{
    const tool_sql *sql = &store->sql;
    *writer = (store_writer){
        .sql = sql,
        .remove = tool_sql_row_begin(sql, "DELETE FROM sources WHERE path = ?"),
        .source = tool_sql_row_begin(sql, "INSERT INTO sources (path, size, mtime, sha256, encoding, bad_runs, "
                                          "library, imported_from, unread_parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        .text = tool_sql_prepare(sql, "INSERT INTO texts (source, zstd) VALUES (?, ?)"),
    };
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        writer->records[kind] = store_insert_begin(sql, kind);
    }
}

void store_writer_end(store_writer *writer)
{
    tool_sql_row_end(&writer->remove);
    tool_sql_row_end(&writer->source);
    (void)sqlite3_finalize(writer->text);
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        tool_sql_row_end(&writer->records[kind]);
    }
}

void store_remove_source(store_writer *writer, const char *path)
{
    tool_sql_row_text(&writer->remove, path);
    tool_sql_row_put(&writer->remove);
}

void store_put_source(store_writer *writer, const store_source *source)
{
    tool_sql_row *row = &writer->source;
    store_remove_source(writer, source->path);
    tool_sql_row_text(row, source->path);
    tool_sql_row_count(row, source->size);
    if (source->mtime == STORE_NO_MTIME) {
        tool_sql_row_null(row);
    } else {
        tool_sql_row_number(row, source->mtime);
    }
    tool_sql_row_text(row, source->sha256);
    tool_sql_row_text(row, source->encoding);
    tool_sql_row_count(row, source->bad_runs);
    tool_sql_row_text(row, source->library);
    tool_sql_row_text(row, source->imported_from);
    tool_sql_row_count(row, source->unread_parts);
    tool_sql_row_put(row);
}

void store_put_packed_text(store_writer *writer, const char *path, const void *packed, size_t size)
{
    tool_sql_bind_text(writer->sql, writer->text, 1, path);
    tool_sql_bind_bytes(writer->sql, writer->text, 2, packed, size);
    tool_sql_finish(writer->sql, writer->text);
}

void store_put_text(store_writer *writer, const char *path, const void *bytes, size_t len)
{
    const size_t room = ZSTD_compressBound(len);
    char *packed = tool_alloc(room);
    const size_t size = ZSTD_compress(packed, room, bytes, len, COMPRESSION_LEVEL);
    if (ZSTD_isError(size) != 0) {
        tool_die(writer->sql->program, TOOL_INTERNAL, "%s: cannot compress: %s", path, ZSTD_getErrorName(size));
    }
    store_put_packed_text(writer, path, packed, size);
    free(packed);
}

void store_put_record(store_writer *writer, const char *path, store_kind kind, uint64_t ordinal, const void *record)
{
    store_insert(&writer->records[kind], kind, path, ordinal, record);
}

/* -------------------------------------------------------------- reading */

void store_reader_begin(store_reader *reader, const tool_store *store)
{
    reader->store = store;
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        reader->records[kind] = store_prepare_select(&store->sql, kind);
    }
}

void store_reader_end(store_reader *reader)
{
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        (void)sqlite3_finalize(reader->records[kind]);
    }
}

void store_read_records(store_reader *reader, const char *path, store_kind kind, store_take_record *take, void *ud)
{
    const tool_sql *sql = &reader->store->sql;
    sqlite3_stmt *row = reader->records[kind];
    union {
        tdnref_document document;
        tdnref_mention mention;
        tdnref_unnumbered unnumbered;
        tdnref_duty duty;
    } record;
    tool_sql_bind_text(sql, row, 1, path);
    while (tool_sql_step(sql, row)) {
        store_read_row(row, kind, &record);
        take(ud, kind, (uint64_t)sqlite3_column_int64(row, 0), &record);
    }
    tool_sql_finish(sql, row);
}

/* ------------------------------------------------------------- to a graph */

typedef struct addition {
    const tool_sql *sql;
    tdnref_graph *graph;
    const char *name; /**< of the source in the graph */
} addition;

/** A store that somebody has changed may hold records that no graph takes: that is the fault of the input. */
static void add_record(void *ud, store_kind kind, uint64_t ordinal, const void *record)
{
    const addition *to = ud;
    tdnref_error err = {.status = TDNREF_OK};
    (void)ordinal;
    if (kind == STORE_DOCUMENT) {
        (void)tdnref_graph_add_document(to->graph, to->name, record, &err);
    } else if (kind == STORE_MENTION) {
        (void)tdnref_graph_add_mention(to->graph, to->name, record, &err);
    } else {
        (void)tdnref_graph_add_unnumbered(to->graph, to->name, record, &err);
    }
    if (err.status != TDNREF_OK) {
        tool_message(to->sql->program, to->sql->name, "%s: %s", to->name, tool_error_text(&err));
        exit(err.status == TDNREF_ERR_ARG ? TOOL_INPUT : tool_error_status(&err));
    }
}

void store_add_to_graph(store_reader *reader, const char *path, tdnref_graph *graph, const char *name)
{
    addition to = {&reader->store->sql, graph, name};
    store_read_records(reader, path, STORE_DOCUMENT, add_record, &to);
    store_read_records(reader, path, STORE_MENTION, add_record, &to);
    store_read_records(reader, path, STORE_UNNUMBERED, add_record, &to);
}
