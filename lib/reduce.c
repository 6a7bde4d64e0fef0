/*
 * reduce.c - transitive reduction of a whole graph, for callers who keep all edges and only want to know which of them
 * a longer path says too. The work is done on a view (view_reduce.c).
 */
#include "view_reduce.h"

/* What is left in the view is not implied. */
static void mark_implied(const tdn_view *view, bool *implied)
{
    for (uint64_t i = 0; i < view->graph->edges.count; i++) {
        implied[i] = true;
    }
    for (uint64_t i = 0; i < view->edges.count; i++) {
        const tdn_view_edge *edge = &view->edges.items[i];
        for (uint64_t part = 0; part < edge->part_count; part++) {
            implied[view->parts.items[edge->first_part + part]] = false;
        }
    }
}

tdnref_status tdnref_graph_reduce(const tdnref_graph *graph, bool *implied, tdnref_error *err)
{
    if (graph == NULL || (implied == NULL && graph->edges.count > 0)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph and implied must not be NULL");
    }
    if (!graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is not sealed");
    }
    const tdnref_view_options options = {.struct_size = sizeof options, .reduce = true};
    tdn_view view = {0};
    const bool done = tdn_view_make(&view, graph, &options);
    if (done) {
        mark_implied(&view, implied);
    }
    tdn_view_release(&view);
    return done ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory to reduce the graph");
}
