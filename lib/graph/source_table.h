/*
 * source_table.h - which source has a name: a hash table of indexes, four bytes each, while records are added.
 */
#ifndef TDN_SOURCE_TABLE_H
#define TDN_SOURCE_TABLE_H

#include "graph/graph.h"

/** Index of the source of that name, TDN_NONE if there is none. */
uint64_t tdn_find_source(const tdnref_graph *graph, const char *name);

/** Index of a new source of that name; TDN_NONE when memory is out. */
uint64_t tdn_add_source_name(tdnref_graph *graph, const char *name);

#endif
