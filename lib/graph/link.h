/*
 * link.h - one directive, one node: from the set of records to nodes and edges.
 */
#ifndef TDN_LINK_H
#define TDN_LINK_H

#include "graph/graph.h"

/** Sorts the records and fills nodes, edges, evidence, targets, holders and candidates; false when memory is out. */
bool tdn_link(tdnref_graph *graph);

#endif
