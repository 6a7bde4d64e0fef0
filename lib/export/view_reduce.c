/*
 * view_reduce.c - transitive reduction of the part of a graph that is left.
 *
 * Reducing the whole graph and then selecting a part would be wrong: the path that implied an edge may lead through a
 * level that was left out. So the nodes and edges of the view are made into a graph of their own, without records,
 * which is then reduced (reduce.c).
 */
#include "export/view_reduce.h"

/* The edges of a view are sorted by `from`, as those of a graph are. */
static bool fill(tdnref_graph *bare, const tdn_view *view)
{
    uint64_t edge = 0;
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        tdn_node node = {.first_edge = (uint32_t)edge};
        while (edge < view->edges.count && view->edges.items[edge].value.from == i) {
            const tdn_edge copy = {.value = view->edges.items[edge].value};
            if (!TDN_PUSH(bare->alloc, &bare->edges, copy)) {
                return false;
            }
            edge++;
        }
        node.edge_count = (uint32_t)(edge - node.first_edge);
        if (!TDN_PUSH(bare->alloc, &bare->nodes, node)) {
            return false;
        }
    }
    return true;
}

static void leave_out(tdn_view *view, const bool *implied)
{
    uint64_t kept = 0;
    for (uint64_t i = 0; i < view->edges.count; i++) {
        if (!implied[i]) {
            view->edges.items[kept++] = view->edges.items[i];
        }
    }
    view->edges.count = kept;
}

bool tdn_view_reduce(tdn_view *view)
{
    tdnref_graph bare = {.alloc = view->graph->alloc, .sealed = true};
    bool *implied = tdn_calloc(bare.alloc, (size_t)view->edges.count + 1);
    const bool done = implied != NULL && fill(&bare, view) && tdnref_graph_reduce(&bare, implied, NULL) == TDNREF_OK;
    if (done) {
        leave_out(view, implied);
    }
    TDN_ARRAY_FREE(bare.alloc, &bare.nodes);
    TDN_ARRAY_FREE(bare.alloc, &bare.edges);
    tdn_free(bare.alloc, implied);
    return done;
}
