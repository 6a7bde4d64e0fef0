/*
 * same_as.h - directives that may be the same because a number was misread or mistyped.
 */
#ifndef TDN_SAME_AS_H
#define TDN_SAME_AS_H

#include "graph/identity.h"

/** Fills the graph's suspected pairs; false when memory is out. */
bool tdn_find_same_as(tdnref_graph *graph, tdn_namer *namer);

#endif
