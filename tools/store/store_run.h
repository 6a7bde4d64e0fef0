/*
 * store_run.h - the state of an update, shared by store_update.c (files) and store_import.c (other stores).
 */
#ifndef TDNREF_TOOLS_STORE_RUN_H
#define TDNREF_TOOLS_STORE_RUN_H

#include "input/inputs.h"
#include "store/store_sources.h"
#include "store/store_update.h"

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

typedef struct store_run {
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
    store_tally tally;
    size_t in_batch;  /**< sources since the last commit */
    bool changed;     /**< the graph of the store is out of date */
    bool walk_failed; /**< some folder could not be read, so what was not found again may be there */
    int status;
} store_run;

/** Fills `known` from the store. */
void store_run_load_known(store_run *run);
void store_run_free_known(store_run *run);
/** NULL if the store does not have it from before. */
known_source *store_run_find_known(const store_run *run, const char *name);

/** Before any change of a source or record: opens a transaction, and marks the graph as out of date. */
void store_run_begin_changes(store_run *run);
/** After each source: commits when enough have come together. */
void store_run_end_of_source(store_run *run);

#endif
