/*
 * seal.c - the step from records to the graph: link, find the parents, freeze.
 */
#include "cascade/cascade.h"
#include "cascade/cycle.h"
#include "cascade/without_number.h"
#include "graph/graph.h"
#include "graph/link.h"

/** What was added will not grow again. */
static void trim_records(tdnref_graph *graph)
{
    TDN_ARRAY_TRIM(graph->alloc, &graph->sources);
    TDN_ARRAY_TRIM(graph->alloc, &graph->documents);
    TDN_ARRAY_TRIM(graph->alloc, &graph->mentions);
    TDN_ARRAY_TRIM(graph->alloc, &graph->duties);
    TDN_ARRAY_TRIM(graph->alloc, &graph->unnumbered);
}

/** Nor will what sealing made, and no string is looked up any more. */
static void trim_graph(tdnref_graph *graph)
{
    TDN_ARRAY_TRIM(graph->alloc, &graph->nodes);
    TDN_ARRAY_TRIM(graph->alloc, &graph->edges);
    TDN_ARRAY_TRIM(graph->alloc, &graph->evidence);
    TDN_ARRAY_TRIM(graph->alloc, &graph->targets);
    TDN_ARRAY_TRIM(graph->alloc, &graph->weighed);
    TDN_ARRAY_FREE(graph->alloc, &graph->abouts);
    tdn_intern_release(&graph->matters);
    tdn_intern_close(&graph->strings);
    tdn_intern_close(&graph->faces);
    TDN_ARRAY_FREE(graph->alloc, &graph->source_slots);
    tdn_wording_close(&graph->openings);
}

tdnref_status tdnref_graph_seal(tdnref_graph *graph, tdnref_error *err)
{
    if (graph == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph is NULL");
    }
    if (graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is sealed already");
    }
    trim_records(graph);
    if (!tdn_link(graph) || !tdn_cascade(graph) || !tdn_find_cycles(graph) || !tdn_find_named_above(graph)) {
        tdn_graph_unseal(graph);
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory to link the records");
    }
    trim_graph(graph);
    graph->sealed = true;
    return tdn_succeed(err);
}
