/*
 * dot_tooltip.h - what a directive or a relation of the drawing shows under the pointer.
 */
#ifndef TDN_DOT_TOOLTIP_H
#define TDN_DOT_TOOLTIP_H

#include "export/view.h"
#include "export/writer.h"

/** Each with its quotes. */
void tdn_dot_node_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_node *node);
void tdn_dot_edge_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge);

#endif
