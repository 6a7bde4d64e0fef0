/*
 * matter.h - what a directive is about, as words and years.
 */
#ifndef TDN_MATTER_H
#define TDN_MATTER_H

#include "graph/identity.h"

/** Fills what is known of the matter of all nodes, and their public subject; false when memory is out. */
bool tdn_fill_matters(tdnref_graph *graph);

#endif
