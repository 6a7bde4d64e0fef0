/*
 * store_run.c - what both ways into a store (files and other stores) need during a run: the sources it already holds,
 * and changes in batches.
 */
#include "store/store_run.h"

#include "store/store_graph.h"

#include <stdlib.h>
#include <string.h>

/* So many sources are committed together. */
enum { BATCH = 64 };

/* ----------------------------------------------------------- known sources */

void store_run_load_known(store_run *run)
{
    size_t capacity = 0;
    store_source row;
    sqlite3_stmt *list = store_list_sources(run->store);
    while (store_next_source(run->store, list, &row)) {
        if (run->known_count == capacity) {
            capacity = capacity == 0 ? 64 : capacity * 2;
            run->known = tool_realloc(run->known, capacity * sizeof *run->known);
        }
        run->known[run->known_count++] = (known_source){.row = store_source_copy(&row)};
    }
    (void)sqlite3_finalize(list);
}

void store_run_free_known(store_run *run)
{
    for (size_t i = 0; i < run->known_count; i++) {
        store_source_free(&run->known[i].row);
    }
    free(run->known);
}

static int compare_known(const void *name, const void *known)
{
    return strcmp(name, ((const known_source *)known)->row.path);
}

known_source *store_run_find_known(const store_run *run, const char *name)
{
    return run->known_count == 0 ? NULL
                                 : bsearch(name, run->known, run->known_count, sizeof *run->known, compare_known);
}

/* --------------------------------------------------------------- changes */

void store_run_begin_changes(store_run *run)
{
    store_begin(run->store);
    if (!run->changed) {
        run->changed = true;
        store_set_complete(run->store, false);
        store_clear_graph(run->store);
    }
}

void store_run_end_of_source(store_run *run)
{
    if (++run->in_batch == BATCH) {
        store_commit(run->store);
        run->in_batch = 0;
    }
}
