/*
 * select.c - the cascade of one directive; relations, levels, years.
 *
 * From a root the walk goes up to what it is based on and down to what is based on it, but never up and down again:
 * the siblings of a directive are not part of its cascade. A relation to a lower level ("Quyết định ... theo đề nghị",
 * a misprint) is not followed. The walk is breadth first, so that `depth` counts from the nearest root.
 */
#include "export/select.h"

#include "base/group.h"

typedef struct walk {
    const tdnref_graph *graph;
    const tdnref_view_options *options;
    const tdn_selection *kept;
    tdn_groups back; /**< edges by the node that they lead to */
    uint64_t *queue;
    uint64_t *steps; /**< from the nearest root, in the present direction; TDN_NONE: not reached */
} walk;

/* Of the levels from the top; bodies of unknown level and international ones compare with none. */
static int rank_of(tdnref_level level)
{
    return level == TDNREF_LEVEL_UNKNOWN || level == TDNREF_LEVEL_INTERNATIONAL ? 0 : (int)level;
}

static bool is_step(const walk *w, uint64_t index)
{
    const tdn_edge_value *edge = &w->graph->edges.items[index].value;
    if (!w->kept->edges[index]) {
        return false;
    }
    const uint32_t wanted = w->options->relations;
    const bool follows =
        wanted == 0 ? tdn_is_rising((tdnref_relation)edge->relation) : (wanted >> edge->relation & 1) != 0;
    const int from = rank_of(w->graph->nodes.items[edge->from].value.level);
    const int to = rank_of(w->graph->nodes.items[edge->to].value.level);
    return edge->parent || (follows && (from == 0 || to == 0 || to <= from));
}

static uint32_t end_of_edge(const void *graph, uint64_t edge)
{
    return ((const tdnref_graph *)graph)->edges.items[edge].value.to;
}

/* Queues a node that is new; the end of the queue. */
static uint64_t reach(walk *w, uint64_t node, uint64_t steps, uint64_t end)
{
    if (w->steps[node] == TDN_NONE) {
        w->steps[node] = steps;
        w->queue[end++] = node;
    }
    return end;
}

/* Keeps what can be reached from the roots in one direction. */
static void go(walk *w, tdnref_direction direction, bool *reached)
{
    const bool up = direction == TDNREF_DIRECTION_UP;
    const uint64_t depth = w->options->depth == 0 ? TDN_NONE : w->options->depth;
    uint64_t end = 0;
    for (uint64_t i = 0; i < w->graph->nodes.count; i++) {
        w->steps[i] = TDN_NONE;
    }
    for (uint64_t i = 0; i < w->options->root_count; i++) {
        end = reach(w, w->options->roots[i], 0, end);
    }
    for (uint64_t at = 0; at < end; at++) {
        const uint64_t node = w->queue[at];
        const tdn_node *from = &w->graph->nodes.items[node];
        const uint64_t first = up ? from->first_edge : w->back.first.items[node];
        const uint64_t last = up ? first + from->edge_count : w->back.first.items[node + 1];
        reached[node] = true;
        for (uint64_t i = first; i < last && w->steps[node] < depth; i++) {
            const uint64_t index = up ? i : w->back.items.items[i];
            const tdn_edge_value *edge = &w->graph->edges.items[index].value;
            end = is_step(w, index) ? reach(w, up ? edge->to : edge->from, w->steps[node] + 1, end) : end;
        }
    }
}

static bool keep_cascade(tdn_selection *kept, const tdnref_graph *graph, const tdnref_view_options *options)
{
    walk w = {.graph = graph, .options = options, .kept = kept};
    w.queue = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(uint64_t));
    w.steps = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(uint64_t));
    const bool made = tdn_group(graph->alloc, &w.back, graph->nodes.count, graph->edges.count, end_of_edge, graph) &&
                      w.queue != NULL && w.steps != NULL;
    if (made) {
        memset(kept->nodes, 0, (size_t)graph->nodes.count);
        if (options->direction != TDNREF_DIRECTION_DOWN) {
            go(&w, TDNREF_DIRECTION_UP, kept->nodes);
        }
        if (options->direction != TDNREF_DIRECTION_UP) {
            go(&w, TDNREF_DIRECTION_DOWN, kept->nodes);
        }
    }
    tdn_free(graph->alloc, w.queue);
    tdn_free(graph->alloc, w.steps);
    TDN_ARRAY_FREE(graph->alloc, &w.back.first);
    TDN_ARRAY_FREE(graph->alloc, &w.back.items);
    return made;
}

/* --------------------------------------------------------------- period */

static bool is_of_period(const tdn_directive *node, const tdnref_view_options *options)
{
    const uint16_t first = node->period_from != 0 ? node->period_from : node->date.year;
    const uint16_t last = node->period_to != 0 ? node->period_to : first;
    const uint16_t end = options->period_to != 0 ? options->period_to : options->period_from;
    return first != 0 && first <= end && last >= options->period_from;
}

/* A plan of 2024 says little without the conclusion of 2023 that it carries out: so what it points at is kept, with the
 * parents up to the top. */
static bool keep_period(tdn_selection *kept, const tdnref_graph *graph, const tdnref_view_options *options)
{
    bool *wanted = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(bool));
    uint64_t *queue = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(uint64_t));
    uint64_t end = 0;
    for (uint64_t i = 0; wanted != NULL && queue != NULL && i < graph->nodes.count; i++) {
        if (kept->nodes[i] && is_of_period(&graph->nodes.items[i].value, options)) {
            wanted[i] = true;
            queue[end++] = i;
        }
    }
    const uint64_t of_period = end;
    for (uint64_t at = 0; at < end; at++) {
        const tdn_node *node = &graph->nodes.items[queue[at]];
        for (uint64_t i = node->first_edge; i < node->first_edge + node->edge_count; i++) {
            const tdn_edge_value *edge = &graph->edges.items[i].value;
            if (kept->edges[i] && kept->nodes[edge->to] && !wanted[edge->to] && (at < of_period || edge->parent)) {
                wanted[edge->to] = true;
                queue[end++] = edge->to;
            }
        }
    }
    const bool made = wanted != NULL && queue != NULL;
    if (made) {
        memcpy(kept->nodes, wanted, (size_t)graph->nodes.count * sizeof *wanted);
    }
    tdn_free(graph->alloc, wanted);
    tdn_free(graph->alloc, queue);
    return made;
}

/* ----------------------------------------------------------- the others */

static void keep_levels(tdn_selection *kept, const tdnref_graph *graph, uint32_t levels)
{
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        kept->nodes[i] = kept->nodes[i] && (levels >> graph->nodes.items[i].value.level & 1) != 0;
    }
}

/* Of some relations only what they join. */
static bool keep_joined(tdn_selection *kept, const tdnref_graph *graph)
{
    bool *joined = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(bool));
    if (joined == NULL) {
        return false;
    }
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        const tdn_edge_value *edge = &graph->edges.items[i].value;
        if (kept->edges[i] && kept->nodes[edge->from] && kept->nodes[edge->to]) {
            joined[edge->from] = joined[edge->to] = true;
        }
    }
    memcpy(kept->nodes, joined, (size_t)graph->nodes.count * sizeof *joined);
    tdn_free(graph->alloc, joined);
    return true;
}

bool tdn_select(tdn_selection *kept, const tdnref_graph *graph, const tdnref_view_options *options)
{
    kept->nodes = tdn_new_array(graph->alloc, graph->nodes.count, sizeof(bool));
    kept->edges = tdn_new_array(graph->alloc, graph->edges.count, sizeof(bool));
    if (kept->nodes == NULL || kept->edges == NULL) {
        return false;
    }
    memset(kept->nodes, 1, (size_t)graph->nodes.count);
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        const tdn_edge_value *edge = &graph->edges.items[i].value;
        kept->edges[i] = options->relations == 0 || (options->relations >> edge->relation & 1) != 0;
    }
    if ((options->roots != NULL && !keep_cascade(kept, graph, options)) ||
        (options->period_from != 0 && !keep_period(kept, graph, options))) {
        return false;
    }
    if (options->levels != 0) {
        keep_levels(kept, graph, options->levels);
    }
    if (options->relations != 0 && !keep_joined(kept, graph)) {
        return false;
    }
    for (uint64_t i = 0; options->roots != NULL && i < options->root_count; i++) {
        kept->nodes[options->roots[i]] = true;
    }
    return true;
}

void tdn_selection_release(tdn_selection *kept, const tdnref_alloc *alloc)
{
    tdn_free(alloc, kept->nodes);
    tdn_free(alloc, kept->edges);
}
