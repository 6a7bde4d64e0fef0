/*
 * store_update.h - bringing a stored graph up to date with its operands.
 */
#ifndef TDNREF_TOOLS_STORE_UPDATE_H
#define TDNREF_TOOLS_STORE_UPDATE_H

#include "store/store.h"
#include "tdnref.h"

typedef struct store_request {
    char *const *operands; /**< files, folders and other stored graphs */
    size_t count;
    unsigned threads; /**< 0: one for each processor */
    bool keep_text;
    bool allow_classified;
    const char *output; /**< a file that must not be among the inputs; NULL: none */
} store_request;

/** How many sources a run read, left as they were, and dropped. */
typedef struct store_tally {
    size_t read;
    size_t unchanged;
    size_t dropped;
} store_tally;

/** Brings the store up to date: reads what is new or changed, drops what is gone. The exit status. */
int store_update(tool_store *store, const tdnref_ctx *ctx, const store_request *request, store_tally *tally);

#endif
