/*
 * store_graph.h - the tables of the graph, which follow from the records of a store.
 */
#ifndef TDNREF_TOOLS_STORE_GRAPH_H
#define TDNREF_TOOLS_STORE_GRAPH_H

#include "store/store.h"
#include "tdnref.h"

/** Empties the tables of the graph. */
void store_clear_graph(tool_store *store);
/** Links all records of the store; free it. */
tdnref_graph *store_read_graph(const tool_store *store, const tdnref_ctx *ctx);
/** Makes the tables anew from all records. */
void store_make_graph(tool_store *store, const tdnref_ctx *ctx);

#endif
