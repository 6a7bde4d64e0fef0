/*
 * store_run.c - what both ways into a store (files and other stores) need during a run: the sources it already holds,
 * and changes in batches.
 */
#include "store/store_run.h"

#include <stdlib.h>
#include <string.h>

/* Sources a transaction. */
enum { BATCH = 64 };

/* ----------------------------------------------------------- known sources */

static char *copy_or_null(const char *text)
{
    return text == NULL ? NULL : tool_copy(text);
}

void update_load_known(update *u)
{
    size_t capacity = 0;
    store_source row;
    sqlite3_stmt *list = store_list_sources(u->store);
    while (store_next_source(u->store, list, &row)) {
        if (u->known_count == capacity) {
            capacity = capacity == 0 ? 64 : capacity * 2;
            u->known = tool_realloc(u->known, capacity * sizeof *u->known);
        }
        known_source *known = &u->known[u->known_count++];
        *known = (known_source){.row = row};
        known->row.path = tool_copy(row.path);
        known->row.sha256 = tool_copy(row.sha256);
        known->row.encoding = tool_copy(row.encoding);
        known->row.library = tool_copy(row.library);
        known->row.imported_from = copy_or_null(row.imported_from);
    }
    (void)sqlite3_finalize(list);
}

void update_free_known(update *u)
{
    for (size_t i = 0; i < u->known_count; i++) {
        free((char *)u->known[i].row.path);
        free((char *)u->known[i].row.sha256);
        free((char *)u->known[i].row.encoding);
        free((char *)u->known[i].row.library);
        free((char *)u->known[i].row.imported_from);
    }
    free(u->known);
}

static int compare_known(const void *name, const void *known)
{
    return strcmp(name, ((const known_source *)known)->row.path);
}

known_source *update_find_known(const update *u, const char *name)
{
    return u->known_count == 0 ? NULL : bsearch(name, u->known, u->known_count, sizeof *u->known, compare_known);
}

/* --------------------------------------------------------------- changes */

void update_begin_changes(update *u)
{
    store_begin(u->store);
    if (!u->changed) {
        u->changed = true;
        store_set_complete(u->store, false);
        store_clear_graph(u->store);
    }
}

void update_end_of_source(update *u)
{
    if (++u->in_batch == BATCH) {
        store_commit(u->store);
        u->in_batch = 0;
    }
}
