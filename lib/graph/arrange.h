/*
 * arrange.h - the records of a graph in the order of their sources' names, so that all that follows is a function of
 * the set and not of the order in which they were added.
 */
#ifndef TDN_ARRANGE_H
#define TDN_ARRANGE_H

#include "graph/graph.h"

/** The order of the sources. Zero-initialise. */
typedef struct tdn_source_order {
    TDN_ARRAY(uint32_t) ranks; /**< source -> rank of its name */
} tdn_source_order;

/** Sorts documents and mentions by source and duties by document, and notes in each source and document where its own
 * records begin. False when memory is out; release the order either way. */
bool tdn_arrange(tdnref_graph *graph, tdn_source_order *out);
void tdn_source_order_release(const tdnref_alloc *alloc, tdn_source_order *order);

#endif
