/*
 * store_run.h - the state of an update, shared by store_update.c (files) and store_import.c (other stores).
 */
#ifndef TDNREF_TOOLS_STORE_RUN_H
#define TDNREF_TOOLS_STORE_RUN_H

#include "input/inputs.h"
#include "store/store.h"

/** A source that the store has from before. */
typedef struct known_source {
    store_source row;
    bool seen; /**< an operand of this run brought it again */
} known_source;

/** A file to be read. */
typedef struct planned_source {
    char *path; /**< borrowed from `inputs` */
    char *name;
    uint64_t size;
    int64_t mtime;
    bool done;
} planned_source;

typedef struct update {
    tool_store *store;
    const tdnref_ctx *ctx;
    const store_request *request;
    store_writer writer;
    tool_inputs inputs;
    known_source *known; /**< in the order of paths */
    size_t known_count;
    planned_source *planned;
    size_t planned_count;
    char **imports; /**< names of the stored graphs among the operands */
    size_t import_count;
    size_t read;
    size_t unchanged;
    size_t dropped;
    size_t kept_unseen;
    size_t in_batch;
    bool changed;
    bool walk_failed;
    int status;
} update;

/** Fills `known` from the store. */
void update_load_known(update *u);
void update_free_known(update *u);
/** NULL if the store does not have it from before. */
known_source *update_find_known(const update *u, const char *name);

/** Before any change of a source or record: opens a transaction, and marks the graph as out of date. */
void update_begin_changes(update *u);
/** After each source: commits when enough have come together. */
void update_end_of_source(update *u);

#endif
