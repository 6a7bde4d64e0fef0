/*
 * store_sources.c - sources and their records, into the store and out of it.
 */
#include "common/library.h"
#include "common/read.h"
#include "common/status.h"
#include "store/store.h"
#include "store/store_fields.h"

#include <nettle/sha2.h>
#include <stdlib.h>
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

sqlite3_stmt *store_list_sources(const tool_store *store)
{
    return tool_sql_prepare(&store->sql,
                            "SELECT path, size, mtime, sha256, encoding, bad_runs, library, imported_from, "
                            "unread_parts FROM sources ORDER BY path");
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
    sqlite3_stmt *select =
        tool_sql_prepare(&store->sql, "SELECT 1 FROM documents WHERE source = ? AND secrecy IS NOT NULL");
    tool_sql_bind_text(&store->sql, select, 1, path);
    const bool classified = tool_sql_step(&store->sql, select);
    (void)sqlite3_finalize(select);
    return classified;
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

void store_writer_begin(store_writer *writer, tool_store *store)
{
    const tool_sql *sql = &store->sql;
    *writer = (store_writer){
        .store = store,
        .remove = tool_sql_prepare(sql, "DELETE FROM sources WHERE path = ?"),
        .source = tool_sql_prepare(sql, "INSERT INTO sources (path, size, mtime, sha256, encoding, bad_runs, library, "
                                        "imported_from, unread_parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        .text = tool_sql_prepare(sql, "INSERT INTO texts (source, zstd) VALUES (?, ?)"),
        .document = store_prepare_insert(sql, &store_documents),
        .mention = store_prepare_insert(sql, &store_mentions),
        .unnumbered = store_prepare_insert(sql, &store_unnumbered),
        .duty = store_prepare_insert(sql, &store_duties),
    };
}

void store_writer_end(store_writer *writer)
{
    (void)sqlite3_finalize(writer->remove);
    (void)sqlite3_finalize(writer->source);
    (void)sqlite3_finalize(writer->text);
    (void)sqlite3_finalize(writer->document);
    (void)sqlite3_finalize(writer->mention);
    (void)sqlite3_finalize(writer->unnumbered);
    (void)sqlite3_finalize(writer->duty);
}

void store_remove_source(store_writer *writer, const char *path)
{
    const tool_sql *sql = &writer->store->sql;
    tool_sql_bind_text(sql, writer->remove, 1, path);
    tool_sql_finish(sql, writer->remove);
}

void store_put_source(store_writer *writer, const store_source *source)
{
    const tool_sql *sql = &writer->store->sql;
    sqlite3_stmt *insert = writer->source;
    store_remove_source(writer, source->path);
    tool_sql_bind_text(sql, insert, 1, source->path);
    tool_sql_bind_number(sql, insert, 2, (int64_t)source->size);
    if (source->mtime == STORE_NO_MTIME) {
        tool_sql_bind_null(sql, insert, 3);
    } else {
        tool_sql_bind_number(sql, insert, 3, source->mtime);
    }
    tool_sql_bind_text(sql, insert, 4, source->sha256);
    tool_sql_bind_text(sql, insert, 5, source->encoding);
    tool_sql_bind_number(sql, insert, 6, (int64_t)source->bad_runs);
    tool_sql_bind_text(sql, insert, 7, source->library);
    tool_sql_bind_text(sql, insert, 8, source->imported_from);
    tool_sql_bind_number(sql, insert, 9, (int64_t)source->unread_parts);
    tool_sql_finish(sql, insert);
}

void store_put_packed_text(store_writer *writer, const char *path, const void *packed, size_t size)
{
    const tool_sql *sql = &writer->store->sql;
    tool_sql_bind_text(sql, writer->text, 1, path);
    tool_sql_bind_bytes(sql, writer->text, 2, packed, size);
    tool_sql_finish(sql, writer->text);
}

void store_put_text(store_writer *writer, const char *path, const void *bytes, size_t len)
{
    const tool_sql *sql = &writer->store->sql;
    const size_t room = ZSTD_compressBound(len);
    char *packed = tool_alloc(room);
    const size_t size = ZSTD_compress(packed, room, bytes, len, COMPRESSION_LEVEL);
    if (ZSTD_isError(size) != 0) {
        tool_die(sql->program, TOOL_INTERNAL, "%s: cannot compress: %s", path, ZSTD_getErrorName(size));
    }
    store_put_packed_text(writer, path, packed, size);
    free(packed);
}

void store_put_document(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_document *document)
{
    store_insert(&writer->store->sql, writer->document, &store_documents, path, ordinal, document);
}

void store_put_mention(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_mention *mention)
{
    store_insert(&writer->store->sql, writer->mention, &store_mentions, path, ordinal, mention);
}

void store_put_unnumbered(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_unnumbered *unnumbered)
{
    store_insert(&writer->store->sql, writer->unnumbered, &store_unnumbered, path, ordinal, unnumbered);
}

void store_put_duty(store_writer *writer, const char *path, uint64_t ordinal, const tdnref_duty *duty)
{
    store_insert(&writer->store->sql, writer->duty, &store_duties, path, ordinal, duty);
}

/* -------------------------------------------------------------- reading */

void store_reader_begin(store_reader *reader, const tool_store *store)
{
    *reader = (store_reader){
        .store = store,
        .document = store_prepare_select(&store->sql, &store_documents),
        .mention = store_prepare_select(&store->sql, &store_mentions),
        .unnumbered = store_prepare_select(&store->sql, &store_unnumbered),
        .duty = store_prepare_select(&store->sql, &store_duties),
    };
}

void store_reader_end(store_reader *reader)
{
    (void)sqlite3_finalize(reader->document);
    (void)sqlite3_finalize(reader->mention);
    (void)sqlite3_finalize(reader->unnumbered);
    (void)sqlite3_finalize(reader->duty);
}

/** Begins to read the rows of a source. */
static void select_source(const store_reader *reader, sqlite3_stmt *select, const char *path)
{
    tool_sql_bind_text(&reader->store->sql, select, 1, path);
}

/** Fills the record from the next row; false behind the last. */
static bool next_record(const store_reader *reader, sqlite3_stmt *select, const store_record *record, void *value,
                        uint64_t *ordinal)
{
    const tool_sql *sql = &reader->store->sql;
    if (!tool_sql_step(sql, select)) {
        tool_sql_finish(sql, select);
        return false;
    }
    store_read_row(select, record, value);
    *ordinal = (uint64_t)sqlite3_column_int64(select, 0);
    return true;
}

void store_read_source(store_reader *reader, const char *path, const store_sink *sink)
{
    tdnref_document document;
    tdnref_mention mention;
    tdnref_unnumbered unnumbered;
    tdnref_duty duty;
    uint64_t ordinal = 0;
    select_source(reader, reader->document, path);
    while (next_record(reader, reader->document, &store_documents, &document, &ordinal)) {
        sink->document(sink->ud, ordinal, &document);
    }
    select_source(reader, reader->mention, path);
    while (next_record(reader, reader->mention, &store_mentions, &mention, &ordinal)) {
        sink->mention(sink->ud, ordinal, &mention);
    }
    select_source(reader, reader->unnumbered, path);
    while (next_record(reader, reader->unnumbered, &store_unnumbered, &unnumbered, &ordinal)) {
        sink->unnumbered(sink->ud, ordinal, &unnumbered);
    }
    if (sink->duty == NULL) {
        return;
    }
    select_source(reader, reader->duty, path);
    while (next_record(reader, reader->duty, &store_duties, &duty, &ordinal)) {
        sink->duty(sink->ud, ordinal, &duty);
    }
}

/* ------------------------------------------------------------- to a graph */

typedef struct graph_sink {
    const tool_sql *sql;
    tdnref_graph *graph;
    const char *name;
} graph_sink;

static void check_added(const graph_sink *to, const tdnref_error *err)
{
    if (err->status != TDNREF_OK) {
        tool_message(to->sql->program, to->sql->name, "%s: %s", to->name, tool_error_text(err));
        exit(tool_error_status(err) == TOOL_INTERNAL && err->status != TDNREF_ERR_ARG ? TOOL_INTERNAL : TOOL_INPUT);
    }
}

static void add_document(void *ud, uint64_t ordinal, const tdnref_document *document)
{
    const graph_sink *to = ud;
    tdnref_error err;
    (void)ordinal;
    (void)tdnref_graph_add_document(to->graph, to->name, document, &err);
    check_added(to, &err);
}

static void add_mention(void *ud, uint64_t ordinal, const tdnref_mention *mention)
{
    const graph_sink *to = ud;
    tdnref_error err;
    (void)ordinal;
    (void)tdnref_graph_add_mention(to->graph, to->name, mention, &err);
    check_added(to, &err);
}

static void add_unnumbered(void *ud, uint64_t ordinal, const tdnref_unnumbered *unnumbered)
{
    const graph_sink *to = ud;
    tdnref_error err;
    (void)ordinal;
    (void)tdnref_graph_add_unnumbered(to->graph, to->name, unnumbered, &err);
    check_added(to, &err);
}

static void add_duty(void *ud, uint64_t ordinal, const tdnref_duty *duty)
{
    const graph_sink *to = ud;
    tdnref_error err;
    (void)ordinal;
    (void)tdnref_graph_add_duty(to->graph, to->name, duty, &err);
    check_added(to, &err);
}

void store_add_to_graph(store_reader *reader, const char *path, tdnref_graph *graph, const char *name, bool duties)
{
    graph_sink to = {&reader->store->sql, graph, name};
    const store_sink sink = {add_document, add_mention, add_unnumbered, duties ? add_duty : NULL, &to};
    store_read_source(reader, path, &sink);
}
