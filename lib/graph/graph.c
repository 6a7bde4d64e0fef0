/*
 * graph.c - graphs are made and freed.
 */
#include "graph/graph.h"

#include "text/ctx.h"

tdnref_status tdnref_graph_new(tdnref_graph **out, const tdnref_ctx *ctx, tdnref_error *err)
{
    if (out == NULL || ctx == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "out and ctx must not be NULL");
    }
    *out = NULL;
    const tdnref_alloc *alloc = tdn_ctx_alloc(ctx);
    tdnref_graph *graph = tdn_calloc(alloc, sizeof *graph);
    if (graph == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a graph");
    }
    graph->alloc = alloc;
    tdn_intern_init(&graph->strings, alloc);
    tdn_intern_init(&graph->faces, alloc);
    tdn_intern_init(&graph->matters, alloc);
    tdn_wording_init(&graph->openings, alloc);
    *out = graph;
    return tdn_succeed(err);
}

void tdn_graph_unseal(tdnref_graph *graph)
{
    TDN_ARRAY_FREE(graph->alloc, &graph->nodes);
    TDN_ARRAY_FREE(graph->alloc, &graph->edges);
    TDN_ARRAY_FREE(graph->alloc, &graph->evidence);
    TDN_ARRAY_FREE(graph->alloc, &graph->targets);
    TDN_ARRAY_FREE(graph->alloc, &graph->holders);
    TDN_ARRAY_FREE(graph->alloc, &graph->first_duty);
    TDN_ARRAY_FREE(graph->alloc, &graph->abouts);
    tdn_intern_release(&graph->matters);
    TDN_ARRAY_FREE(graph->alloc, &graph->candidates);
    TDN_ARRAY_FREE(graph->alloc, &graph->weighed);
    TDN_ARRAY_FREE(graph->alloc, &graph->reasons);
    TDN_ARRAY_FREE(graph->alloc, &graph->cycles);
    TDN_ARRAY_FREE(graph->alloc, &graph->cycle_edges);
    TDN_ARRAY_FREE(graph->alloc, &graph->same_as);
    TDN_ARRAY_FREE(graph->alloc, &graph->collisions);
    TDN_ARRAY_FREE(graph->alloc, &graph->named_above);
}

void tdnref_graph_free(tdnref_graph *graph)
{
    if (graph == NULL) {
        return;
    }
    tdn_graph_unseal(graph);
    TDN_ARRAY_FREE(graph->alloc, &graph->sources);
    TDN_ARRAY_FREE(graph->alloc, &graph->source_slots);
    TDN_ARRAY_FREE(graph->alloc, &graph->documents);
    TDN_ARRAY_FREE(graph->alloc, &graph->mentions);
    tdn_blocks_release(graph->alloc, &graph->packed_mentions);
    tdn_blocks_release(graph->alloc, &graph->packed_documents);
    tdn_wording_release(&graph->openings);
    TDN_ARRAY_FREE(graph->alloc, &graph->duties);
    TDN_ARRAY_FREE(graph->alloc, &graph->unnumbered);
    tdn_intern_release(&graph->strings);
    tdn_intern_release(&graph->faces);
    tdn_free(graph->alloc, graph);
}

bool tdn_keep_reason(tdnref_graph *graph, const char *reason, uint8_t *number)
{
    uint64_t at = 0;
    while (at < graph->reasons.count && graph->reasons.items[at] != reason) {
        at++;
    }
    *number = (uint8_t)at;
    return at < graph->reasons.count || (at < UINT8_MAX && TDN_PUSH(graph->alloc, &graph->reasons, reason));
}
