/*
 * dot_label.h - what stands in the box of a directive.
 */
#ifndef TDN_DOT_LABEL_H
#define TDN_DOT_LABEL_H

#include "export/view.h"
#include "export/writer.h"

/** The label of a node, with its angle brackets; `small`: that of a law in its column. */
void tdn_dot_label(tdn_writer *w, const tdn_view *view, const tdn_view_node *node, bool small);

/** Height in points of the box that the label needs. */
int64_t tdn_dot_label_height(const tdn_view *view, const tdn_view_node *node, bool small);

#endif
