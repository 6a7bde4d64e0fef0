/*
 * nodes.h - the fields of the nodes.
 */
#ifndef TDN_NODES_H
#define TDN_NODES_H

#include "graph/identity.h"

/** The body whose predecessors may have issued what a mention points at ("của UBND tỉnh", from before a merger). */
typedef struct tdn_heir {
    uint32_t mention;
    tdn_legal_body body;
} tdn_heir;

/** In the order of the mentions; most have none. */
typedef TDN_ARRAY(tdn_heir) tdn_heirs;

/** Groups documents and mentions by node and gives the nodes their fields; false when memory is out. */
bool tdn_fill_nodes(tdnref_graph *graph, tdn_namer *namer, const tdn_heirs *heirs);

#endif
