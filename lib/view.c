/*
 * view.c - a view from a graph: select, reduce, collapse.
 */
#include "view.h"

#include "collapse.h"
#include "view_reduce.h"
#include "select.h"

static bool add_nodes(tdn_view *view, const tdn_selection *kept)
{
    const tdnref_graph *graph = view->graph;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        const uint64_t place = kept->nodes[i] ? view->nodes.count : TDN_NONE;
        if (!TDN_PUSH(graph->alloc, &view->place, place)) {
            return false;
        }
        if (!kept->nodes[i]) {
            continue;
        }
        const tdn_view_node made = {
            .value = graph->nodes.items[i].value, .node = i, .first_member = view->members.count, .member_count = 1};
        if (!TDN_PUSH(graph->alloc, &view->nodes, made) || !TDN_PUSH(graph->alloc, &view->members, i)) {
            return false;
        }
    }
    return true;
}

static bool add_edges(tdn_view *view, const tdn_selection *kept)
{
    const tdnref_graph *graph = view->graph;
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        tdn_view_edge made = {.value = graph->edges.items[i].value, .first_part = view->parts.count, .part_count = 1};
        if (!kept->edges[i] || !kept->nodes[made.value.from] || !kept->nodes[made.value.to]) {
            continue;
        }
        made.value.from = view->place.items[made.value.from];
        made.value.to = view->place.items[made.value.to];
        if (!TDN_PUSH(graph->alloc, &view->edges, made) || !TDN_PUSH(graph->alloc, &view->parts, i)) {
            return false;
        }
    }
    return true;
}

bool tdn_view_make(tdn_view *view, const tdnref_graph *graph, const tdnref_view_options *options)
{
    tdn_selection kept = {0};
    view->graph = graph;
    tdn_arena_init(&view->keys, graph->alloc);
    if (options != NULL) {
        const size_t known = options->struct_size < sizeof *options ? options->struct_size : sizeof *options;
        memcpy(&view->options, options, known);
    }
    const bool made = tdn_select(&kept, graph, &view->options) && add_nodes(view, &kept) && add_edges(view, &kept);
    tdn_selection_release(&kept, graph->alloc);
    return made && (!view->options.reduce || tdn_reduce(view)) && (!view->options.collapse || tdn_collapse(view));
}

void tdn_view_release(tdn_view *view)
{
    if (view->graph != NULL) {
        TDN_ARRAY_FREE(view->graph->alloc, &view->nodes);
        TDN_ARRAY_FREE(view->graph->alloc, &view->edges);
        TDN_ARRAY_FREE(view->graph->alloc, &view->members);
        TDN_ARRAY_FREE(view->graph->alloc, &view->parts);
        TDN_ARRAY_FREE(view->graph->alloc, &view->place);
        tdn_arena_release(&view->keys);
    }
}

bool tdn_view_is_part(const tdn_view *view)
{
    const tdnref_view_options *o = &view->options;
    return o->relations != 0 || o->roots != NULL || o->period_from != 0 || o->levels != 0 || o->reduce || o->collapse;
}

const char *tdn_view_key(const tdn_view *view, uint64_t graph_node)
{
    const uint64_t place = view->place.items[graph_node];
    return place == TDN_NONE ? view->graph->nodes.items[graph_node].value.key : view->nodes.items[place].value.key;
}
