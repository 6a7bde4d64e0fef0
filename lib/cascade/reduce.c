/*
 * reduce.c - transitive reduction: which edges a longer path of the same relation says too.
 *
 * "Căn cứ A, căn cứ B" where B is based on A: the edge to A is implied. Relations are never mixed, and what is no edge
 * of the cascade (amends, replaces, promulgates, mentions) is never implied. Inside a circle each edge follows from the
 * others, so there all stay; for the same reason the longer path must leave the two ends' own circles on its way, or
 * two nodes of a circle could each vouch for the other's edge and both be dropped.
 */
#include "cascade/rising.h"
#include "graph/graph.h"

typedef struct reducing {
    const tdnref_graph *graph;
    tdn_components components;
    TDN_ARRAY(uint64_t) stack;
    tdn_numbers seen; /* node -> stamp of the last walk that reached it, and how */
} reducing;

/* How a walk reached a node: by nodes of the start's circle only, or over another one. */
enum { NEAR = 1, FAR = 2 };

static bool is_same_circle(const reducing *r, uint64_t a, uint64_t b)
{
    return r->components.of.items[a] == r->components.of.items[b];
}

static uint64_t stamp_of(uint64_t start, unsigned how)
{
    return (start + 1) * 4 + how;
}

/* How the walk from `start` reached a node so far; 0: not. */
static unsigned reached(const reducing *r, uint64_t start, uint64_t node)
{
    const uint64_t stamp = r->seen.items[node];
    return stamp / 4 == start + 1 ? (unsigned)(stamp % 4) : 0;
}

static bool reach(reducing *r, uint64_t start, uint64_t node, unsigned how)
{
    const unsigned known = reached(r, start, node);
    if ((known & how) == how) {
        return true;
    }
    r->seen.items[node] = stamp_of(start, known | how);
    return TDN_PUSH(r->graph->alloc, &r->stack, node * 4 + how);
}

/* Walks all edges of one relation from a node. A node is reached FAR if a node of a third circle lies on the way to it.
 */
static bool walk(reducing *r, uint64_t start, tdnref_relation relation)
{
    const tdnref_graph *graph = r->graph;
    r->stack.count = 0;
    if (!reach(r, start, start, NEAR)) {
        return false;
    }
    while (r->stack.count > 0) {
        const uint64_t item = r->stack.items[--r->stack.count];
        const uint64_t node = item / 4;
        const tdn_node *from = &graph->nodes.items[node];
        for (uint64_t i = 0; i < from->edge_count; i++) {
            const tdn_edge_value *edge = &graph->edges.items[from->first_edge + i].value;
            if (edge->relation != relation) {
                continue;
            }
            const bool left = !is_same_circle(r, start, node) && !is_same_circle(r, node, edge->to);
            const unsigned how = (item % 4) == FAR || left ? FAR : NEAR;
            if (!reach(r, start, edge->to, how)) {
                return false;
            }
        }
    }
    return true;
}

static bool may_be_implied(const reducing *r, const tdn_edge_value *edge)
{
    return tdn_is_rising(edge->relation) && !edge->parent && !is_same_circle(r, edge->from, edge->to);
}

/* Marks the implied edges of one node and relation; only a node with two edges of a relation has any. */
static bool reduce_node(reducing *r, uint64_t node, tdnref_relation relation, bool *implied)
{
    const tdn_node *from = &r->graph->nodes.items[node];
    uint64_t edges = 0;
    uint64_t open = 0;
    for (uint64_t i = 0; i < from->edge_count; i++) {
        const tdn_edge_value *edge = &r->graph->edges.items[from->first_edge + i].value;
        edges += edge->relation == relation;
        open += edge->relation == relation && may_be_implied(r, edge);
    }
    if (edges < 2 || open == 0) {
        return true;
    }
    if (!walk(r, node, relation)) {
        return false;
    }
    for (uint64_t i = 0; i < from->edge_count; i++) {
        const uint64_t index = from->first_edge + i;
        const tdn_edge_value *edge = &r->graph->edges.items[index].value;
        implied[index] = implied[index] || (edge->relation == relation && may_be_implied(r, edge) &&
                                            (reached(r, node, edge->to) & FAR) != 0);
    }
    return true;
}

/* Stamps differ between walks by the start alone, so each relation begins with none. */
static bool reduce_relation(reducing *r, tdnref_relation relation, bool *implied)
{
    memset(r->seen.items, 0, (size_t)r->graph->nodes.count * sizeof *r->seen.items);
    for (uint64_t node = 0; node < r->graph->nodes.count; node++) {
        if (!reduce_node(r, node, relation, implied)) {
            return false;
        }
    }
    return true;
}

static bool run(reducing *r, bool *implied)
{
    static const tdnref_relation relations[] = {TDNREF_REL_BASIS, TDNREF_REL_IMPLEMENTS, TDNREF_REL_GUIDES};
    if (!tdn_find_components(r->graph, &r->components) ||
        !tdn_numbers_fill(r->graph->alloc, &r->seen, r->graph->nodes.count, 0)) {
        return false;
    }
    bool done = true;
    for (size_t i = 0; i < TDN_COUNT(relations) && done && r->graph->nodes.count > 0; i++) {
        done = reduce_relation(r, relations[i], implied);
    }
    return done;
}

tdnref_status tdnref_graph_reduce(const tdnref_graph *graph, bool *implied, tdnref_error *err)
{
    if (graph == NULL || (implied == NULL && graph->edges.count > 0)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph and implied must not be NULL");
    }
    if (!graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is not sealed");
    }
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        implied[i] = false;
    }
    reducing r = {.graph = graph};
    const bool done = run(&r, implied);
    tdn_free_components(graph, &r.components);
    TDN_ARRAY_FREE(graph->alloc, &r.stack);
    TDN_ARRAY_FREE(graph->alloc, &r.seen);
    return done ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory to reduce the graph");
}
