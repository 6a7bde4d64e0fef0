/*
 * cycle.c - circles of directives, each with its whole path.
 *
 * Two acts that are each other's basis are a slip of a number or a date, and a reviewer has to see the way round. In
 * each component with more than one node the shortest circle through its first node is reported, then through the next
 * node that lies on none yet, so that every node is shown on one; a text made to have many is cut off.
 */
#include "cascade/cycle.h"

#include "cascade/rising.h"

/* Circles of one component that are reported: more are of no use, and each costs a walk over the component. */
#define CYCLES_MAX 64u

#define NOT_REACHED UINT32_MAX

typedef struct searching {
    tdnref_graph *graph;
    tdn_components components;
    uint32_t *sizes;   /* component -> nodes */
    uint8_t *reported; /* component -> circles */
    uint32_t *before;  /* node -> edge by which the walk reached it, NOT_REACHED */
    tdn_numbers queue; /* nodes; also those whose `before` is to be forgotten */
    bool *shown;       /* node lies on a reported circle */
} searching;

static bool prepare(searching *s)
{
    const tdnref_alloc *alloc = s->graph->alloc;
    const uint64_t nodes = s->graph->nodes.count;
    s->shown = tdn_new_array(alloc, nodes, sizeof *s->shown);
    s->before = tdn_new_array(alloc, nodes, sizeof *s->before);
    s->sizes = tdn_new_array(alloc, s->components.count, sizeof *s->sizes);
    s->reported = tdn_new_array(alloc, s->components.count, sizeof *s->reported);
    if (s->shown == NULL || s->before == NULL || s->sizes == NULL || s->reported == NULL) {
        return false;
    }
    for (uint64_t i = 0; i < nodes; i++) {
        s->before[i] = NOT_REACHED;
        s->sizes[s->components.of.items[i]]++;
    }
    return true;
}

/* Looks at the edges of one node; *closing is the edge that leads back to the start, TDN_NONE: none yet. */
static bool widen(searching *s, uint64_t start, uint64_t node, uint64_t *closing)
{
    const tdn_node *from = &s->graph->nodes.items[node];
    for (uint64_t i = 0; i < from->edge_count && *closing == TDN_NONE; i++) {
        const uint64_t index = from->first_edge + i;
        const tdn_edge_value *edge = &s->graph->edges.items[index].value;
        if (!tdn_is_rising(edge->relation) || s->components.of.items[edge->to] != s->components.of.items[start]) {
            continue;
        }
        if (edge->to == start) {
            *closing = index;
        } else if (s->before[edge->to] == NOT_REACHED) {
            s->before[edge->to] = (uint32_t)index;
            if (!TDN_PUSH(s->graph->alloc, &s->queue, edge->to)) {
                return false;
            }
        }
    }
    return true;
}

/* Writes the circle that `closing` ends, from `start` on. */
static bool keep(searching *s, uint64_t start, uint64_t closing)
{
    tdnref_graph *graph = s->graph;
    const tdn_cycle cycle = {graph->cycle_edges.count, 0};
    for (uint64_t edge = closing;; edge = s->before[graph->edges.items[edge].value.from]) {
        if (!TDN_PUSH(graph->alloc, &graph->cycle_edges, edge)) {
            return false;
        }
        tdn_edge_value *at = &graph->edges.items[edge].value;
        const uint64_t node = at->from;
        at->on_circle = true;
        s->shown[node] = true;
        if (node == start) {
            break;
        }
    }
    const uint64_t length = graph->cycle_edges.count - cycle.first;
    uint64_t *edges = graph->cycle_edges.items + cycle.first;
    for (uint64_t i = 0; i < length / 2; i++) { /* it was found from its end */
        const uint64_t swap = edges[i];
        edges[i] = edges[length - 1 - i];
        edges[length - 1 - i] = swap;
    }
    return TDN_PUSH(graph->alloc, &graph->cycles, ((tdn_cycle){cycle.first, length}));
}

/* The shortest circle through a node of a component with several. */
static bool search_from(searching *s, uint64_t start)
{
    uint64_t closing = TDN_NONE;
    s->queue.count = 0;
    bool done = TDN_PUSH(s->graph->alloc, &s->queue, start);
    for (uint64_t i = 0; i < s->queue.count && closing == TDN_NONE && done; i++) {
        done = widen(s, start, s->queue.items[i], &closing);
    }
    done = done && (closing == TDN_NONE || keep(s, start, closing));
    for (uint64_t i = 0; i < s->queue.count; i++) {
        s->before[s->queue.items[i]] = NOT_REACHED;
    }
    return done;
}

static bool search_all(searching *s)
{
    if (!tdn_find_components(s->graph, &s->components) || !prepare(s)) {
        return false;
    }
    for (uint64_t i = 0; i < s->graph->nodes.count; i++) {
        const uint64_t component = s->components.of.items[i];
        if (s->sizes[component] < 2 || s->shown[i] || s->reported[component] == CYCLES_MAX) {
            continue;
        }
        s->reported[component]++;
        if (!search_from(s, i)) {
            return false;
        }
    }
    return true;
}

bool tdn_find_cycles(tdnref_graph *graph)
{
    searching s = {.graph = graph};
    const bool done = search_all(&s);
    tdn_free_components(graph, &s.components);
    tdn_free(graph->alloc, s.sizes);
    tdn_free(graph->alloc, s.reported);
    tdn_free(graph->alloc, s.before);
    TDN_ARRAY_FREE(graph->alloc, &s.queue);
    tdn_free(graph->alloc, s.shown);
    return done;
}

static const tdn_cycle *cycle_at(const tdnref_graph *graph, uint64_t index)
{
    return graph != NULL && graph->sealed && index < graph->cycles.count ? &graph->cycles.items[index] : NULL;
}

uint64_t tdnref_graph_cycle_count(const tdnref_graph *graph)
{
    return graph != NULL && graph->sealed ? graph->cycles.count : 0;
}

uint64_t tdnref_graph_cycle_length(const tdnref_graph *graph, uint64_t cycle)
{
    const tdn_cycle *at = cycle_at(graph, cycle);
    return at == NULL ? 0 : at->length;
}

bool tdnref_graph_cycle_edge(const tdnref_graph *graph, uint64_t cycle, uint64_t step, uint64_t *edge)
{
    const tdn_cycle *at = cycle_at(graph, cycle);
    if (at == NULL || step >= at->length || edge == NULL) {
        return false;
    }
    *edge = graph->cycle_edges.items[at->first + step];
    return true;
}
