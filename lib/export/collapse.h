/*
 * collapse.h - sibling documents under one box.
 */
#ifndef TDN_COLLAPSE_H
#define TDN_COLLAPSE_H

#include "export/view.h"

/** Joins the siblings of a view of single nodes, and the edges between them; false when memory is out. */
bool tdn_collapse(tdn_view *view);

#endif
