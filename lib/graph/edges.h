/*
 * edges.h - the relations between the nodes.
 */
#ifndef TDN_EDGES_H
#define TDN_EDGES_H

#include "graph/graph.h"

/** Makes the edges, passives turned round; false when memory is out. */
bool tdn_make_edges(tdnref_graph *graph);

#endif
