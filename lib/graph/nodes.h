/*
 * nodes.h - the fields of the nodes.
 */
#ifndef TDN_NODES_H
#define TDN_NODES_H

#include "graph/identity.h"

/** Groups documents and mentions by node and gives the nodes their fields; false when memory is out. `heirs`: for each
 * mention the body whose predecessors may have issued the target ("của UBND tỉnh", from before a merger). */
bool tdn_fill_nodes(tdnref_graph *graph, tdn_namer *namer, const tdn_legal_body *heirs);

#endif
