/*
 * archive_store.c - stored graphs among the operands, and storing.
 *
 * One source may be in several of them. The one changed last is taken, or that with the greater hash, so that the order
 * of the operands makes no difference.
 */
#include "store/archive_store.h"

#include "store/paths.h"
#include "store/store.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------------- which copies */

typedef struct stored_copy {
    char *name; /**< in the graph; NULL: it is a file that was read already */
    char *path; /**< in its store */
    char *sha256;
    int64_t mtime;
    store_reader *reader;
} stored_copy;

typedef struct copies {
    stored_copy *items;
    size_t count;
    size_t capacity;
} copies;

/** Adds all sources of a store; those with a stamp of secrecy are only reported unless they are allowed. */
static int list_copies(copies *all, const tool_archive *archive, store_reader *reader)
{
    const tool_store *store = reader->store;
    int status = TOOL_OK;
    char *folder = tool_path_folder(store->path);
    store_source source;
    sqlite3_stmt *list = store_list_sources(store);
    while (store_next_source(store, list, &source)) {
        if (!archive->allow_classified && store_is_classified(store, source.path)) {
            store_refuse_classified(store, source.path);
            status = TOOL_INPUT;
            continue;
        }
        if (all->count == all->capacity) {
            all->capacity = all->capacity == 0 ? 64 : all->capacity * 2;
            all->items = tool_realloc(all->items, all->capacity * sizeof *all->items);
        }
        all->items[all->count++] = (stored_copy){
            .name = tool_path_join(folder, source.path),
            .path = tool_copy(source.path),
            .sha256 = tool_copy(source.sha256),
            .mtime = source.mtime,
            .reader = reader,
        };
    }
    (void)sqlite3_finalize(list);
    free(folder);
    return status;
}

/** By name; of one name the best first. */
static int compare_copies(const void *a, const void *b)
{
    const stored_copy *x = a;
    const stored_copy *y = b;
    const int order = strcmp(x->name, y->name);
    if (order != 0 || x->mtime == y->mtime) {
        return order != 0 ? order : strcmp(y->sha256, x->sha256);
    }
    return x->mtime > y->mtime ? -1 : 1;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/** The files' names without "./" and the like, sorted. */
static char **tidy_names(const tool_inputs *files)
{
    char **names = tool_alloc(files->count * sizeof *names);
    for (size_t i = 0; i < files->count; i++) {
        names[i] = tool_path_join(".", files->paths[i]);
    }
    if (files->count > 1) {
        qsort(names, files->count, sizeof *names, compare_names);
    }
    return names;
}

static void add_copies(const copies *all, tdnref_graph *graph, const tool_inputs *files, bool duties)
{
    char **names = tidy_names(files);
    for (size_t i = 0; i < all->count; i++) {
        const stored_copy *copy = &all->items[i];
        const bool again = i > 0 && strcmp(copy->name, all->items[i - 1].name) == 0;
        const bool read =
            files->count > 0 && bsearch(&copy->name, names, files->count, sizeof *names, compare_names) != NULL;
        if (!again && !read) {
            store_add_to_graph(copy->reader, copy->path, graph, copy->name, duties);
        }
    }
    for (size_t i = 0; i < files->count; i++) {
        free(names[i]);
    }
    free(names);
}

static void free_copies(copies *all)
{
    for (size_t i = 0; i < all->count; i++) {
        free(all->items[i].name);
        free(all->items[i].path);
        free(all->items[i].sha256);
    }
    free(all->items);
}

/* -------------------------------------------------------------- loading */

/** Records are true in an unfinished store too, but some may be missing. */
static int warn_unfinished(const tool_store *store)
{
    if (store_is_complete(store)) {
        return TOOL_OK;
    }
    tool_message(store->sql.program, store->path,
                 "is unfinished: the run that wrote it was stopped; run refgraph -o on it again");
    return TOOL_INPUT;
}

/** A stored graph among the operands. */
typedef struct opened_store {
    tool_store *store; /**< NULL: it cannot be read */
    store_reader reader;
} opened_store;

static int open_one(opened_store *opened, const tool_archive *archive, const char *path, copies *all)
{
    opened->store = store_open(archive->program, path);
    if (opened->store == NULL) {
        return TOOL_INPUT;
    }
    store_reader_begin(&opened->reader, opened->store);
    return tool_worst(warn_unfinished(opened->store), list_copies(all, archive, &opened->reader));
}

int tool_load_stores(const tool_archive *archive, tdnref_graph *graph, char *const *paths, size_t count,
                     const tool_inputs *files)
{
    copies all = {0};
    int status = TOOL_OK;
    opened_store *opened = tool_alloc(count * sizeof *opened);
    for (size_t i = 0; i < count; i++) {
        status = tool_worst(status, open_one(&opened[i], archive, paths[i], &all));
    }
    if (all.count > 1) {
        qsort(all.items, all.count, sizeof *all.items, compare_copies);
    }
    add_copies(&all, graph, files, archive->duties);
    free_copies(&all);
    for (size_t i = 0; i < count; i++) {
        if (opened[i].store != NULL) {
            store_reader_end(&opened[i].reader);
            store_close(opened[i].store);
        }
    }
    free(opened);
    return status;
}

/* -------------------------------------------------------------- storing */

static void report(const tool_store *store, const store_tally *tally)
{
    const int64_t directives = tool_sql_number(&store->sql, "SELECT count(*) FROM directives");
    const int64_t parents = tool_sql_number(&store->sql, "SELECT count(*) FROM parents");
    tool_message(store->sql.program, store->path,
                 "%zu sources read, %zu unchanged, %zu dropped; %" PRId64 " directives, %" PRId64 " parents",
                 tally->read, tally->unchanged, tally->dropped, directives, parents);
}

void tool_check_storable(const tool_program *program, char *const *operands, size_t count, const char *path)
{
    if (path == NULL || strcmp(path, "-") == 0) {
        tool_usage_error(program, "a stored graph is a file: name it with --output");
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(operands[i], "-") == 0) {
            tool_usage_error(program, "standard input cannot be read again, so it cannot be stored");
        }
    }
}

int tool_archive_store(const tool_archive *archive, const char *path, bool keep_text)
{
    const store_request request = {
        .operands = archive->operands,
        .count = archive->operand_count,
        .threads = archive->threads,
        .keep_text = keep_text,
        .allow_classified = archive->allow_classified,
    };
    store_tally tally;
    tool_store *store = store_open_to_write(archive->program, path);
    if (store == NULL) {
        return TOOL_INPUT;
    }
    const int status = store_update(store, archive->ctx, &request, &tally);
    report(store, &tally);
    store_close(store);
    return status;
}
