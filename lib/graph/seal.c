/*
 * seal.c - the step from records to the graph: link, find the parents, freeze.
 */
#include "cascade/cascade.h"
#include "cascade/cycle.h"
#include "graph/graph.h"
#include "graph/link.h"

tdnref_status tdnref_graph_seal(tdnref_graph *graph, tdnref_error *err)
{
    if (graph == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph is NULL");
    }
    if (graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is sealed already");
    }
    if (!tdn_link(graph) || !tdn_cascade(graph) || !tdn_find_cycles(graph)) {
        tdn_graph_unseal(graph);
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory to link the records");
    }
    graph->sealed = true;
    return tdn_succeed(err);
}
