/*
 * query_find.h - finding X, written the way people cite it.
 */
#ifndef TDNREF_TOOLS_QUERY_FIND_H
#define TDNREF_TOOLS_QUERY_FIND_H

#include "store/store.h"
#include "tdnref.h"

/** Finds directives of one store; zero-initialise all but the store. */
typedef struct query_finder {
    const tool_store *store;
    tdnref_ctx *ctx;
    tdnref_graph *graph; /**< made when words alone have to decide */
} query_finder;

/** The id of the directive that people call `words`. False if not exactly one fits: standard error says which do. */
bool query_find(query_finder *finder, const char *words, int64_t *id);

void query_finder_free(query_finder *finder);

#endif
