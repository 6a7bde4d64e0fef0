/*
 * select.h - which nodes and edges of a graph a view keeps.
 */
#ifndef TDN_SELECT_H
#define TDN_SELECT_H

#include "export/view.h"

/** A byte for each node and each edge of the graph: kept or not. Zero-initialise. */
typedef struct tdn_selection {
    bool *nodes;
    bool *edges;
} tdn_selection;

/** Applies relations, roots, period and levels; false when memory is out. Release it either way. */
bool tdn_select(tdn_selection *kept, const tdnref_graph *graph, const tdnref_view_options *options);
void tdn_selection_release(tdn_selection *kept, const tdnref_alloc *alloc);

#endif
