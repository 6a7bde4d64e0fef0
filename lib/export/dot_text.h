/*
 * dot_text.h - strings of a DOT file: ids, labels, tooltips.
 */
#ifndef TDN_DOT_TEXT_H
#define TDN_DOT_TEXT_H

#include "export/export.h"

/** A quoted id: the key of a node. */
void tdn_dot_id(tdn_writer *w, const char *text);

/** Part of a quoted tooltip: the text, so that Graphviz shows just that. */
void tdn_dot_quoted(tdn_writer *w, const char *text);

/** The label of a node, with its angle brackets. */
void tdn_dot_label(tdn_writer *w, const tdn_view *view, const tdn_view_node *node, bool small);

/** Height in points of the box that the label needs. */
int64_t tdn_dot_label_height(const tdn_view *view, const tdn_view_node *node, bool small);

/** What a node or an edge shows under the pointer, with its quotes. */
void tdn_dot_node_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_node *node);
void tdn_dot_edge_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge);

#endif
