/*
 * reported.h - the parents of a directive that is not held, by what others report of it.
 */
#ifndef TDN_REPORTED_H
#define TDN_REPORTED_H

#include "graph/graph.h"

/** Fills the parents of a node that is not held and marks their edges; false when memory is out. */
bool tdn_find_reported_parents(tdnref_graph *graph, tdn_node *node);

#endif
