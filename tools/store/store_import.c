/*
 * store_import.c - stored graphs as inputs of another one: their sources are copied, both records and text.
 *
 * Their order makes no difference: a source read from its own file is kept, and of two copies of one source the one
 * changed last, or the one with the greater hash, is used.
 */
#include "store/store_import.h"

#include "common/sniff.h"
#include "common/status.h"
#include "store/paths.h"

#include <stdlib.h>
#include <string.h>

/** One stored graph that is being copied. */
typedef struct import {
    update *u;
    const tool_store *from;
    const char *name; /**< of the stored graph, relative to ours */
    store_reader reader;
} import;

typedef struct copy {
    store_writer *writer;
    const char *name;
} copy;

static void copy_document(void *ud, uint64_t ordinal, const tdnref_document *document)
{
    const copy *to = ud;
    store_put_document(to->writer, to->name, ordinal, document);
}

static void copy_mention(void *ud, uint64_t ordinal, const tdnref_mention *mention)
{
    const copy *to = ud;
    store_put_mention(to->writer, to->name, ordinal, mention);
}

static void copy_unnumbered(void *ud, uint64_t ordinal, const tdnref_unnumbered *unnumbered)
{
    const copy *to = ud;
    store_put_unnumbered(to->writer, to->name, ordinal, unnumbered);
}

static void copy_duty(void *ud, uint64_t ordinal, const tdnref_duty *duty)
{
    const copy *to = ud;
    store_put_duty(to->writer, to->name, ordinal, duty);
}

static void copy_text(const import *im, const char *path, const char *name)
{
    const tool_sql *sql = &im->from->sql;
    sqlite3_stmt *select = tool_sql_prepare(sql, "SELECT zstd FROM texts WHERE source = ?");
    tool_sql_bind_text(sql, select, 1, path);
    if (im->u->request->keep_text && tool_sql_step(sql, select)) {
        store_put_packed_text(&im->u->writer, name, sqlite3_column_blob(select, 0),
                              (size_t)sqlite3_column_bytes(select, 0));
    }
    (void)sqlite3_finalize(select);
}

static void copy_source(import *im, const store_source *source, const char *name)
{
    update *u = im->u;
    copy to = {&u->writer, name};
    const store_sink sink = {copy_document, copy_mention, copy_unnumbered, copy_duty, &to};
    store_source row = *source;
    row.path = name;
    row.imported_from = im->name;
    update_begin_changes(u);
    store_put_source(&u->writer, &row);
    store_read_source(&im->reader, source->path, &sink);
    copy_text(im, source->path, name);
    u->read++;
    update_end_of_source(u);
}

/** Whether the copy at hand takes the place of the row that `have` stands on. */
static bool is_better(const import *im, sqlite3_stmt *have, const store_source *source)
{
    const char *from = tool_sql_text(have, 2);
    const int64_t mtime = sqlite3_column_type(have, 0) == SQLITE_NULL ? STORE_NO_MTIME : sqlite3_column_int64(have, 0);
    const int order = strcmp(source->sha256, tool_sql_text(have, 1));
    const bool same_library = strcmp(source->library, tool_sql_text(have, 3)) == 0;
    if (from == NULL || (order == 0 && same_library)) {
        return false;
    }
    if (strcmp(from, im->name) == 0) {
        return true;
    }
    return source->mtime != mtime ? source->mtime > mtime : order > 0;
}

static bool is_wanted(const import *im, const store_source *source, const char *name)
{
    const tool_sql *sql = &im->u->store->sql;
    sqlite3_stmt *have =
        tool_sql_prepare(sql, "SELECT mtime, sha256, imported_from, library FROM sources WHERE path = ?");
    tool_sql_bind_text(sql, have, 1, name);
    const bool wanted = !tool_sql_step(sql, have) || is_better(im, have, source);
    (void)sqlite3_finalize(have);
    return wanted;
}

static void import_sources(import *im)
{
    store_source source;
    char *folder = tool_path_folder(im->from->path);
    store_reader_begin(&im->reader, im->from);
    sqlite3_stmt *list = store_list_sources(im->from);
    while (store_next_source(im->from, list, &source)) {
        char *path = tool_path_join(folder, source.path);
        char *name = store_name_of(im->u->store, path);
        known_source *known = update_find_known(im->u, name);
        if (known != NULL) {
            known->seen = true;
        }
        if (!im->u->request->allow_classified && store_is_classified(im->from, source.path)) {
            store_refuse_classified(im->from, source.path);
            im->u->status = tool_worst(im->u->status, TOOL_INPUT);
        } else if (is_wanted(im, &source, name)) {
            copy_source(im, &source, name);
        } else {
            im->u->unchanged++;
        }
        free(name);
        free(path);
    }
    (void)sqlite3_finalize(list);
    store_reader_end(&im->reader);
    free(folder);
}

static void import_store(update *u, const char *path)
{
    tool_store *from = store_open(u->store->sql.program, path);
    if (from == NULL) {
        u->status = tool_worst(u->status, TOOL_INPUT);
        return;
    }
    u->imports = tool_realloc(u->imports, (u->import_count + 1) * sizeof *u->imports);
    u->imports[u->import_count++] = store_name_of(u->store, path);
import im = {.u = u, .from = from, .name = u->imports[u->import_count - 1] };
    import_sources(&im);
    store_close(from);
}

static bool is_itself(const update *u, const char *path)
{
    char *one = tool_path_absolute(path);
    char *other = tool_path_absolute(u->store->path);
    const bool same = strcmp(one, other) == 0;
    free(one);
    free(other);
    return same;
}

void update_import_stores(update *u)
{
    for (size_t i = 0; i < u->request->count; i++) {
        const char *operand = u->request->operands[i];
        if (tool_sniff(operand) == TOOL_FILE_DATABASE && !is_itself(u, operand)) {
            import_store(u, operand);
        }
    }
}

bool update_has_import(const update *u, const char *name)
{
    for (size_t i = 0; i < u->import_count; i++) {
        if (strcmp(u->imports[i], name) == 0) {
            return true;
        }
    }
    return false;
}

void update_free_imports(update *u)
{
    for (size_t i = 0; i < u->import_count; i++) {
        free(u->imports[i]);
    }
    free(u->imports);
}
