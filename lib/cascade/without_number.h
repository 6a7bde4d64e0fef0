/*
 * without_number.h - which of the directives named without a number come from above the document that names them.
 */
#ifndef TDN_WITHOUT_NUMBER_H
#define TDN_WITHOUT_NUMBER_H

#include "graph/graph.h"

/** Fills `named_above` of a linked graph; false when memory is out. */
bool tdn_find_named_above(tdnref_graph *graph);

/** Number `index` of those that a node of a sealed graph names; NULL if it names fewer. */
const tdn_stored_unnumbered *tdn_named_above_at(const tdnref_graph *graph, uint64_t node, uint64_t index);

#endif
