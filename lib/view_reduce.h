/*
 * view_reduce.h - transitive reduction of a view, one relation at a time.
 */
#ifndef TDN_VIEW_REDUCE_H
#define TDN_VIEW_REDUCE_H

#include "view.h"

/** Takes out every edge that a longer path of the same relation implies; false when memory is out. */
bool tdn_reduce(tdn_view *view);

#endif
