/*
 * store_import.c - stored graphs as inputs of another one: their sources are copied, both records and text.
 *
 * Their order makes no difference: a source read from its own file is kept, and store_source_compare() tells which of
 * two copies is used.
 */
#include "store/store_import.h"

#include "common/sniff.h"
#include "common/status.h"
#include "store/paths.h"

#include <stdlib.h>
#include <string.h>

/** One stored graph that is being copied. */
typedef struct importing {
    store_run *run;
    const tool_store *from;
    const char *name; /**< of the stored graph, relative to ours */
    store_reader reader;
} importing;

/** A source that is being copied. */
typedef struct copying {
    store_writer *writer;
    const char *name;
} copying;

static void copy_record(void *ud, store_kind kind, uint64_t ordinal, const void *record)
{
    const copying *to = ud;
    store_put_record(to->writer, to->name, kind, ordinal, record);
}

static void copy_text(const importing *im, const char *path, const char *name)
{
    const tool_sql *sql = &im->from->sql;
    sqlite3_stmt *select = tool_sql_prepare(sql, "SELECT zstd FROM texts WHERE source = ?");
    tool_sql_bind_text(sql, select, 1, path);
    if (im->run->request->keep_text && tool_sql_step(sql, select)) {
        store_put_packed_text(&im->run->writer, name, sqlite3_column_blob(select, 0),
                              (size_t)sqlite3_column_bytes(select, 0));
    }
    (void)sqlite3_finalize(select);
}

static void copy_source(importing *im, const store_source *source, const char *name)
{
    store_run *run = im->run;
    copying to = {&run->writer, name};
    store_source row = *source;
    row.path = name;
    row.imported_from = im->name;
    store_run_begin_changes(run);
    store_put_source(&run->writer, &row);
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        store_read_records(&im->reader, source->path, kind, copy_record, &to);
    }
    copy_text(im, source->path, name);
    run->tally.read++;
    store_run_end_of_source(run);
}

/** True if the copy at hand takes the place of the one that the store has. */
static bool is_better(const importing *im, const store_source *have, const store_source *source)
{
    const bool same = strcmp(source->sha256, have->sha256) == 0 && strcmp(source->library, have->library) == 0;
    if (have->imported_from == NULL || same) {
        return false;
    }
    return strcmp(have->imported_from, im->name) == 0 || store_source_compare(source, have) > 0;
}

static bool is_wanted(const importing *im, const store_source *source, const char *name)
{
    store_source have;
    sqlite3_stmt *found = store_find_source(im->run->store, name);
    const bool wanted = !store_next_source(im->run->store, found, &have) || is_better(im, &have, source);
    (void)sqlite3_finalize(found);
    return wanted;
}

static void import_sources(importing *im)
{
    store_source source;
    store_reader_begin(&im->reader, im->from);
    sqlite3_stmt *list = store_list_sources(im->from);
    while (store_next_source(im->from, list, &source)) {
        char *path = store_path_of(im->from, source.path);
        char *name = store_name_of(im->run->store, path);
        known_source *known = store_run_find_known(im->run, name);
        if (known != NULL) {
            known->seen = true;
        }
        if (!im->run->request->allow_classified && store_is_classified(im->from, source.path)) {
            store_refuse_classified(im->from, source.path);
            im->run->status = tool_worst(im->run->status, TOOL_INPUT);
        } else if (is_wanted(im, &source, name)) {
            copy_source(im, &source, name);
        } else {
            im->run->tally.unchanged++;
        }
        free(name);
        free(path);
    }
    (void)sqlite3_finalize(list);
    store_reader_end(&im->reader);
}

static void import_store(store_run *run, const char *path)
{
    tool_store *from = store_open(run->store->sql.program, path);
    if (from == NULL) {
        run->status = tool_worst(run->status, TOOL_INPUT);
        return;
    }
    run->imports = tool_realloc(run->imports, (run->import_count + 1) * sizeof *run->imports);
    run->imports[run->import_count++] = store_name_of(run->store, path);
    importing im = {.run = run, .from = from, .name = run->imports[run->import_count - 1]};
    import_sources(&im);
    store_close(from);
}

static bool is_itself(const store_run *run, const char *path)
{
    char *one = tool_path_absolute(path);
    char *other = tool_path_absolute(run->store->path);
    const bool same = strcmp(one, other) == 0;
    free(one);
    free(other);
    return same;
}

void store_import_all(store_run *run)
{
    for (size_t i = 0; i < run->request->count; i++) {
        const char *operand = run->request->operands[i];
        if (tool_sniff(operand) == TOOL_FILE_DATABASE && !is_itself(run, operand)) {
            import_store(run, operand);
        }
    }
}

bool store_import_has(const store_run *run, const char *name)
{
    for (size_t i = 0; i < run->import_count; i++) {
        if (strcmp(run->imports[i], name) == 0) {
            return true;
        }
    }
    return false;
}

void store_import_free(store_run *run)
{
    for (size_t i = 0; i < run->import_count; i++) {
        free(run->imports[i]);
    }
    free(run->imports);
}
