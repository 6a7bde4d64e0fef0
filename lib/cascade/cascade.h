/*
 * cascade.h - which directive a document carries out most directly, in each line.
 */
#ifndef TDN_CASCADE_H
#define TDN_CASCADE_H

#include "graph/graph.h"

/** Fills the parents of all nodes and marks their edges; false when memory is out. */
bool tdn_cascade(tdnref_graph *graph);

#endif
