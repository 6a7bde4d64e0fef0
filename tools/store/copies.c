/*
 * copies.c - sources of stored graphs, sorted by name, the best copy of each.
 */
#include "store/copies.h"

#include "common/status.h"
#include "store/paths.h"

#include <stdlib.h>
#include <string.h>

/** A stored graph among the operands. */
typedef struct opened_store {
    tool_store *store; /**< NULL: it cannot be read */
    store_reader reader;
} opened_store;

/** Adds all sources of a store; those with a stamp of secrecy are only reported unless they are allowed. */
static int list_copies(stored_copies *all, store_reader *reader, bool allow_classified)
{
    const tool_store *store = reader->store;
    int status = TOOL_OK;
    store_source source;
    sqlite3_stmt *list = store_list_sources(store);
    while (store_next_source(store, list, &source)) {
        if (!allow_classified && store_is_classified(store, source.path)) {
            store_refuse_classified(store, source.path);
            status = TOOL_INPUT;
            continue;
        }
        if (all->count == all->capacity) {
            all->capacity = all->capacity == 0 ? 64 : all->capacity * 2;
            all->items = tool_realloc(all->items, all->capacity * sizeof *all->items);
        }
        all->items[all->count++] = (stored_copy){
            .name = store_path_of(store, source.path),
            .source = store_source_copy(&source),
            .store = store,
            .reader = reader,
        };
    }
    (void)sqlite3_finalize(list);
    return status;
}

/** By name; of one name the best first. */
static int compare_copies(const void *a, const void *b)
{
    const stored_copy *x = a;
    const stored_copy *y = b;
    const int order = strcmp(x->name, y->name);
    return order != 0 ? order : store_source_compare(&y->source, &x->source);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/** The files' names without "./" and the like, sorted. */
static tool_path_list tidy_names(const tool_path_list *files)
{
    tool_path_list names = {.items = NULL};
    for (size_t i = 0; i < files->count; i++) {
        tool_path_list_add(&names, tool_path_join(".", files->items[i]));
    }
    tool_path_list_sort(&names);
    return names;
}

static void free_copy(stored_copy *copy)
{
    free(copy->name);
    store_source_free(&copy->source);
}

/** Keeps the best copy of each source that is not read as a file. */
static void pick(stored_copies *all, const tool_path_list *files)
{
    tool_path_list names = tidy_names(files);
    size_t kept = 0;
    if (all->count > 1) {
        qsort(all->items, all->count, sizeof *all->items, compare_copies);
    }
    for (size_t i = 0; i < all->count; i++) {
        stored_copy *copy = &all->items[i];
        const bool again = kept > 0 && strcmp(copy->name, all->items[kept - 1].name) == 0;
        const bool file = names.count > 0 &&
                          bsearch(&copy->name, names.items, names.count, sizeof *names.items, compare_names) != NULL;
        if (again || file) {
            free_copy(copy);
        } else {
            all->items[kept++] = *copy;
        }
    }
    all->count = kept;
    tool_path_list_free(&names);
}

static int open_one(opened_store *opened, const tool_program *program, const char *path, stored_copies *all,
                    bool allow_classified)
{
    opened->store = store_open(program, path);
    if (opened->store == NULL) {
        return TOOL_INPUT;
    }
    store_reader_begin(&opened->reader, opened->store);
    /* Records are true in an incomplete store too, but some may be missing. */
    const int status = store_check_complete(opened->store) ? TOOL_OK : TOOL_INPUT;
    return tool_worst(status, list_copies(all, &opened->reader, allow_classified));
}

int stored_copies_open(stored_copies *copies, const tool_program *program, char *const *paths, size_t count,
                       const tool_inputs *files, bool allow_classified)
{
    int status = TOOL_OK;
    copies->opened = tool_alloc(count * sizeof *copies->opened);
    copies->opened_count = count;
    for (size_t i = 0; i < count; i++) {
        status = tool_worst(status, open_one(&copies->opened[i], program, paths[i], copies, allow_classified));
    }
    pick(copies, &files->files);
    return status;
}

void stored_copies_close(stored_copies *copies)
{
    for (size_t i = 0; i < copies->count; i++) {
        free_copy(&copies->items[i]);
    }
    for (size_t i = 0; i < copies->opened_count; i++) {
        if (copies->opened[i].store != NULL) {
            store_reader_end(&copies->opened[i].reader);
            store_close(copies->opened[i].store);
        }
    }
    free(copies->items);
    free(copies->opened);
    *copies = (stored_copies){0};
}
