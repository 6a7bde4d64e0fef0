/*
 * view_reduce.h - transitive reduction of a view.
 */
#ifndef TDN_VIEW_REDUCE_H
#define TDN_VIEW_REDUCE_H

#include "export/view.h"

/** Takes out every edge that tdnref_graph_reduce() calls implied, seen in the view alone; false when memory is out. */
bool tdn_view_reduce(tdn_view *view);

#endif
