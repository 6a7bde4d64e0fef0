/*
 * view_make.c - from a graph to a view: select, reduce, collapse.
 */
#include "export/view.h"

#include "base/sort.h"
#include "export/collapse.h"
#include "export/select.h"
#include "export/view_reduce.h"

static uint64_t count_of(const bool *kept, uint64_t all)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < all; i++) {
        count += kept[i];
    }
    return count;
}

static bool add_nodes(tdn_view *view, const tdn_selection *kept)
{
    const tdnref_graph *graph = view->graph;
    const uint64_t count = count_of(kept->nodes, graph->nodes.count);
    if (!TDN_ARRAY_RESERVE(graph->alloc, &view->places, graph->nodes.count) ||
        !TDN_ARRAY_RESERVE(graph->alloc, &view->nodes, count)) {
        return false;
    }
    view->places.count = graph->nodes.count;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        view->places.items[i] = kept->nodes[i] ? (uint32_t)view->nodes.count : TDN_NO_NODE;
        if (kept->nodes[i]) {
            view->nodes.items[view->nodes.count++] =
                (tdn_view_node){.value = &graph->nodes.items[i].value, .node = (uint32_t)i, .member_count = 1};
        }
    }
    return true;
}

static bool add_edges(tdn_view *view, const tdn_selection *kept)
{
    const tdnref_graph *graph = view->graph;
    const uint64_t count = count_of(kept->edges, graph->edges.count);
    if (!TDN_ARRAY_RESERVE(graph->alloc, &view->edges, count)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        tdn_view_edge made = {.value = graph->edges.items[i].value, .first_part = (uint32_t)i, .part_count = 1};
        if (!kept->edges[i] || !kept->nodes[made.value.from] || !kept->nodes[made.value.to]) {
            continue;
        }
        made.value.from = view->places.items[made.value.from];
        made.value.to = view->places.items[made.value.to];
        if (!TDN_PUSH(graph->alloc, &view->edges, made)) {
            return false;
        }
    }
    return true;
}

static int compare_pairs(const void *a, const void *b, const void *ud)
{
    const tdn_view_pair *x = a;
    const tdn_view_pair *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->node, y->node);
    order = order != 0 ? order : tdn_compare_u64(x->other, y->other);
    return order != 0 ? order : strcmp(x->evidence, y->evidence);
}

/* Between boxes one suspicion is enough. */
static bool add_pairs(tdn_view *view)
{
    const tdnref_graph *graph = view->graph;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &view->pairs, view->options.relations == 0 ? graph->same_as.count : 0)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->same_as.count && view->options.relations == 0; i++) {
        const uint64_t a = tdn_view_index(view, graph->same_as.items[i].node);
        const uint64_t b = tdn_view_index(view, graph->same_as.items[i].other);
        const tdn_view_pair made = {(uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a),
                                    graph->same_as.items[i].evidence};
        if (a != b && a != TDN_NONE && b != TDN_NONE && !TDN_PUSH(graph->alloc, &view->pairs, made)) {
            return false;
        }
    }
    tdn_sort(view->pairs.items, view->pairs.count, sizeof(tdn_view_pair), compare_pairs, NULL);
    uint64_t kept = 0;
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        const tdn_view_pair *pair = &view->pairs.items[i];
        const tdn_view_pair *last = kept == 0 ? NULL : &view->pairs.items[kept - 1];
        if (last == NULL || last->node != pair->node || last->other != pair->other) {
            view->pairs.items[kept++] = *pair;
        }
    }
    view->pairs.count = kept;
    return true;
}

bool tdn_view_make(tdn_view *view, const tdnref_graph *graph, const tdnref_view_options *options)
{
    tdn_selection kept = {0};
    view->graph = graph;
    tdn_arena_init(&view->boxes, graph->alloc);
    if (options != NULL) {
        const size_t known = options->struct_size < sizeof *options ? options->struct_size : sizeof *options;
        memcpy(&view->options, options, known);
    }
    const bool part = tdn_view_is_part(view);
    const bool made = tdn_select(&kept, graph, &view->options) && add_nodes(view, &kept) &&
                      (!part || add_edges(view, &kept)) && (!view->options.reduce || tdn_view_reduce(view)) &&
                      (!view->options.collapse || tdn_collapse(view)) && add_pairs(view);
    tdn_selection_release(&kept, graph->alloc);
    view->edge_count = part ? view->edges.count : graph->edges.count;
    return made;
}

void tdn_view_release(tdn_view *view)
{
    if (view->graph != NULL) {
        TDN_ARRAY_FREE(view->graph->alloc, &view->nodes);
        TDN_ARRAY_FREE(view->graph->alloc, &view->edges);
        TDN_ARRAY_FREE(view->graph->alloc, &view->pairs);
        TDN_ARRAY_FREE(view->graph->alloc, &view->members);
        TDN_ARRAY_FREE(view->graph->alloc, &view->parts);
        TDN_ARRAY_FREE(view->graph->alloc, &view->places);
        tdn_arena_release(&view->boxes);
    }
}

bool tdn_view_is_part(const tdn_view *view)
{
    const tdnref_view_options *o = &view->options;
    return o->relations != 0 || o->roots != NULL || o->period_from != 0 || o->levels != 0 || o->reduce || o->collapse;
}

const char *tdn_view_key(const tdn_view *view, uint64_t graph_node)
{
    const uint64_t place = tdn_view_index(view, graph_node);
    return place == TDN_NONE ? view->graph->nodes.items[graph_node].value.key : view->nodes.items[place].value->key;
}

bool tdn_view_edge_days(const tdn_view *view, const tdn_view_edge *edge, int64_t *days)
{
    return edge->part_count == 1 && tdnref_graph_edge_days(view->graph, tdn_view_part_index(view, edge, 0), days);
}
