/*
 * alias.h - names for what links from outside the archive: urn aliases, Akoma Ntoso IRIs, and which of them collide.
 */
#ifndef TDN_ALIAS_H
#define TDN_ALIAS_H

#include "graph/identity.h"

/** Fills urn_alias and iri of all nodes and the graph's collisions, and sees to it that no two nodes have one urn or
 * one iri; false when memory is out. */
bool tdn_name_nodes(tdnref_graph *graph, tdn_namer *namer);

#endif
