/*
 * export.h - the writers, one per format: from a view to a sink.
 */
#ifndef TDN_EXPORT_H
#define TDN_EXPORT_H

#include "export/json.h"
#include "export/view.h"

/** The member "origin" of a mention: its fields that are not printed in the text, and where each comes from. */
void tdn_json_origin(tdn_writer *w, const tdnref_mention *mention);

/** The writers of tdnref_graph_write(). */
void tdn_export_dot(tdn_writer *w, const tdn_view *view);
void tdn_export_json(tdn_writer *w, const tdn_view *view);
void tdn_export_graphml(tdn_writer *w, const tdn_view *view);
void tdn_export_csv_nodes(tdn_writer *w, const tdn_view *view);
void tdn_export_csv_edges(tdn_writer *w, const tdn_view *view);
void tdn_export_jsonld(tdn_writer *w, const tdn_view *view);
void tdn_export_mermaid(tdn_writer *w, const tdn_view *view);

#endif
