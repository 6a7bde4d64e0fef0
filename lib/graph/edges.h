/*
 * edges.h - the names by which the nodes are known, and the relations between them.
 */
#ifndef TDN_EDGES_H
#define TDN_EDGES_H

#include "graph/identity.h"

/** Groups documents and mentions by node and gives the nodes their fields; false when memory is out. `heirs`: for each
 * mention the body whose predecessors may have issued the target ("của UBND tỉnh", from before a merger). */
bool tdn_fill_nodes(tdnref_graph *graph, tdn_namer *namer, const tdn_legal_body *heirs);

/** Makes the edges, passives turned round; false when memory is out. */
bool tdn_make_edges(tdnref_graph *graph);

#endif
