/*
 * rising.c - circles among the rising edges, after Tarjan, with a stack of our own instead of recursion.
 */
#include "cascade/rising.h"

typedef struct frame {
    uint64_t node;
    uint64_t next; /* edge of the node to look at next */
} frame;

typedef struct finding {
    const tdnref_graph *graph;
    tdn_components *out;
    tdn_numbers number; /* order of discovery, 0: not yet */
    tdn_numbers low;
    TDN_ARRAY(frame) frames;
    TDN_ARRAY(uint64_t) path; /* nodes whose component is not settled */
    uint64_t counter;
} finding;

static bool enter(finding *f, uint64_t node)
{
    f->number.items[node] = ++f->counter;
    f->low.items[node] = f->counter;
    return TDN_PUSH(f->graph->alloc, &f->path, node) &&
           TDN_PUSH(f->graph->alloc, &f->frames, ((frame){node, f->graph->nodes.items[node].first_edge}));
}

/* Settles the component whose first node has been left for good. */
static void settle(finding *f, uint64_t root)
{
    uint64_t node = TDN_NONE;
    do {
        node = f->path.items[--f->path.count];
        f->out->of.items[node] = f->out->count;
    } while (node != root);
    f->out->count++;
}

static void lower(finding *f, uint64_t node, uint64_t to)
{
    if (to < f->low.items[node]) {
        f->low.items[node] = to;
    }
}

/* One step of the walk: enters a node that is new, or leaves the one on top. */
static bool step(finding *f)
{
    frame *top = &f->frames.items[f->frames.count - 1];
    const uint64_t node = top->node;
    const tdn_node *from = &f->graph->nodes.items[node];
    while (top->next < from->first_edge + from->edge_count) {
        const tdn_edge_value *edge = &f->graph->edges.items[top->next++].value;
        if (!tdn_is_rising(edge->relation)) {
            continue;
        }
        if (f->number.items[edge->to] == 0) {
            return enter(f, edge->to);
        }
        if (f->out->of.items[edge->to] == TDN_NONE) {
            lower(f, node, f->number.items[edge->to]);
        }
    }
    f->frames.count--;
    if (f->low.items[node] == f->number.items[node]) {
        settle(f, node);
    }
    if (f->frames.count > 0) {
        lower(f, f->frames.items[f->frames.count - 1].node, f->low.items[node]);
    }
    return true;
}

static bool run(finding *f)
{
    const uint64_t count = f->graph->nodes.count;
    if (!tdn_numbers_fill(f->graph->alloc, &f->number, count, 0) ||
        !tdn_numbers_fill(f->graph->alloc, &f->low, count, 0) ||
        !tdn_numbers_fill(f->graph->alloc, &f->out->of, count, TDN_NONE)) {
        return false;
    }
    for (uint64_t i = 0; i < f->graph->nodes.count; i++) {
        if (f->number.items[i] == 0 && !enter(f, i)) {
            return false;
        }
        while (f->frames.count > 0) {
            if (!step(f)) {
                return false;
            }
        }
    }
    return true;
}

bool tdn_find_components(const tdnref_graph *graph, tdn_components *out)
{
    finding f = {.graph = graph, .out = out};
    const bool done = run(&f);
    TDN_ARRAY_FREE(graph->alloc, &f.number);
    TDN_ARRAY_FREE(graph->alloc, &f.low);
    TDN_ARRAY_FREE(graph->alloc, &f.frames);
    TDN_ARRAY_FREE(graph->alloc, &f.path);
    return done;
}

void tdn_free_components(const tdnref_graph *graph, tdn_components *components)
{
    TDN_ARRAY_FREE(graph->alloc, &components->of);
}
