/*
 * cycle.h - circles of directives.
 */
#ifndef TDN_CYCLE_H
#define TDN_CYCLE_H

#include "graph/graph.h"

/** Fills the graph's circles; false when memory is out. */
bool tdn_find_cycles(tdnref_graph *graph);

#endif
