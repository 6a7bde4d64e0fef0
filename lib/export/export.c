/*
 * export.c - the entry: options checked, a view made, the writer of the format called.
 */
#include "export/export.h"

static tdnref_status check_options(const tdnref_graph *graph, const tdnref_view_options *options, tdnref_error *err)
{
    tdnref_view_options o = {0};
    if (options == NULL) {
        return TDNREF_OK;
    }
    if (options->struct_size < sizeof options->struct_size) {
        return tdn_fail(err, TDNREF_ERR_ARG, "struct_size of the options must be set");
    }
    memcpy(&o, options, options->struct_size < sizeof o ? options->struct_size : sizeof o);
    if ((unsigned)o.direction > TDNREF_DIRECTION_DOWN || o.relations >> TDNREF_REL_COUNT != 0 ||
        o.levels >> (TDNREF_LEVEL_INTERNATIONAL + 1) != 0 || (unsigned)o.lang >= TDNREF_LANG_COUNT ||
        (o.period_from == 0 && o.period_to != 0)) {
        return tdn_fail(err, TDNREF_ERR_ARG,
                        "no such direction, relation, level or language, or a period without a beginning");
    }
    for (uint64_t i = 0; o.roots != NULL && i < o.root_count; i++) {
        if (o.roots[i] >= graph->nodes.count) {
            return tdn_fail(err, TDNREF_ERR_ARG, "a root is no node of the graph");
        }
    }
    return TDNREF_OK;
}

tdnref_status tdnref_graph_write_view(const tdnref_graph *graph, tdnref_format format,
                                      const tdnref_view_options *options, tdnref_sink sink, void *ud, tdnref_error *err)
{
    static void (*const writers[])(tdn_writer *, const tdn_view *) = {
        [TDNREF_FORMAT_DOT] = tdn_export_dot,
        [TDNREF_FORMAT_JSON] = tdn_export_json,
        [TDNREF_FORMAT_GRAPHML] = tdn_export_graphml,
        [TDNREF_FORMAT_CSV_NODES] = tdn_export_csv_nodes,
        [TDNREF_FORMAT_CSV_EDGES] = tdn_export_csv_edges,
        [TDNREF_FORMAT_JSONLD] = tdn_export_jsonld,
        [TDNREF_FORMAT_MERMAID] = tdn_export_mermaid,
    };
    if (graph == NULL || sink == NULL || (size_t)format >= TDN_COUNT(writers)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph and sink must not be NULL, and the format must be known");
    }
    if (!graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is not sealed");
    }
    const tdnref_status checked = check_options(graph, options, err);
    if (checked != TDNREF_OK) {
        return checked;
    }
    tdn_view view = {0};
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    if (tdn_view_make(&view, graph, options)) {
        writers[format](&writer, &view);
    } else {
        writer.failed = true;
    }
    tdn_view_release(&view);
    return tdn_writer_end(&writer, err);
}

tdnref_status tdnref_graph_write(const tdnref_graph *graph, tdnref_format format, tdnref_sink sink, void *ud,
                                 tdnref_error *err)
{
    return tdnref_graph_write_view(graph, format, NULL, sink, ud, err);
}
