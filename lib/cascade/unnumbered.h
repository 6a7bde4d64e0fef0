/*
 * unnumbered.h - superiors' directives that a document names without a number.
 */
#ifndef TDN_UNNUMBERED_H
#define TDN_UNNUMBERED_H

#include "graph/graph.h"

/** Fills `unnumbered` of a linked graph; false when memory is out. */
bool tdn_find_unnumbered(tdnref_graph *graph);

#endif
