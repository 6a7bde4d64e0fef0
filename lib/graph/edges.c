/*
 * edges.c - from mentions to the relations between directives, each with its evidence.
 */
#include "graph/edges.h"

#include "base/sort.h"

/* One mention as one arrow. */
typedef struct arrow {
    uint32_t from;
    uint32_t to;
    uint32_t mention;
    uint8_t relation;
    bool reported;
} arrow;

typedef TDN_ARRAY(arrow) arrow_list;

/* "Nghị định A được sửa đổi, bổ sung bởi Nghị định B" is the edge B amends A. */
static const tdnref_relation active_of[TDNREF_REL_COUNT] = {
    [TDNREF_REL_AMENDED_BY] = TDNREF_REL_AMENDS,
    [TDNREF_REL_REPLACED_BY] = TDNREF_REL_REPLACES,
    [TDNREF_REL_REPEALED_BY] = TDNREF_REL_REPEALS,
    [TDNREF_REL_PROMULGATED_BY] = TDNREF_REL_PROMULGATES,
};

uint64_t tdn_graph_from(const tdnref_graph *graph, const tdn_cited *cited)
{
    const tdn_stored_source *source = &graph->sources.items[cited->source];
    const tdnref_ref from = cited->value.from;
    if (from.kind == TDNREF_REF_MENTION && from.index < source->mention_count) {
        return tdn_target_of(graph, source->first_mention + from.index);
    }
    if (from.kind == TDNREF_REF_DOCUMENT && from.index < source->document_count) {
        return graph->documents.items[source->first_document + from.index].node;
    }
    return tdn_graph_holder(graph, cited)->node;
}

static bool add_arrow(const tdnref_graph *graph, arrow_list *arrows, uint64_t mention)
{
    const tdn_cited cited = tdn_cited_at(graph, mention);
    const uint64_t holder = tdn_graph_from(graph, &cited);
    arrow made = {(uint32_t)holder, (uint32_t)cited.node, (uint32_t)mention, (uint8_t)cited.value.relation, false};
    if (holder == TDN_NONE || cited.node == TDN_NONE || holder == cited.node) {
        return true; /* an annex names its own decision, "Kế hoạch này": kept with the node */
    }
    if (active_of[made.relation] != TDNREF_REL_MENTIONS) {
        const uint32_t from = made.from;
        made.from = made.to;
        made.to = from;
        made.relation = (uint8_t)active_of[made.relation];
    }
    made.reported = tdn_graph_holder(graph, &cited)->node != made.from;
    return TDN_PUSH(graph->alloc, arrows, made);
}

static int compare_arrows(const void *a, const void *b, const void *ud)
{
    const arrow *x = a;
    const arrow *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->from, y->from);
    order = order != 0 ? order : tdn_compare_u64(x->to, y->to);
    order = order != 0 ? order : (int)x->relation - (int)y->relation;
    return order != 0 ? order : tdn_compare_u64(x->mention, y->mention);
}

static uint64_t count_edges(const arrow_list *arrows)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < arrows->count; i++) {
        const arrow *a = &arrows->items[i];
        count += i == 0 || a[-1].from != a->from || a[-1].to != a->to || a[-1].relation != a->relation;
    }
    return count;
}

static bool add_to_edge(tdnref_graph *graph, const arrow *a)
{
    tdn_edge *last = graph->edges.count == 0 ? NULL : &graph->edges.items[graph->edges.count - 1];
    if (last == NULL || last->value.from != a->from || last->value.to != a->to || last->value.relation != a->relation) {
        const tdn_edge edge = {
            .value = {.from = a->from, .to = a->to, .relation = a->relation, .reported = true},
            .first_evidence = (uint32_t)graph->evidence.count,
        };
        /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): there is room, or it returns */
        if (!TDN_PUSH(graph->alloc, &graph->edges, edge)) {
            return false;
        }
        tdn_node *from = &graph->nodes.items[a->from];
        from->first_edge = from->edge_count == 0 ? (uint32_t)(graph->edges.count - 1) : from->first_edge;
        from->edge_count++;
        last = &graph->edges.items[graph->edges.count - 1];
    }
    last->value.reported = last->value.reported && a->reported;
    last->value.mention_count++;
    return TDN_PUSH(graph->alloc, &graph->evidence, a->mention);
}

bool tdn_make_edges(tdnref_graph *graph)
{
    arrow_list arrows = {0};
    bool done = true;
    for (uint64_t i = 0; i < graph->mentions.count && done; i++) {
        done = add_arrow(graph, &arrows, i);
    }
    if (done) {
        tdn_sort(arrows.items, arrows.count, sizeof(arrow), compare_arrows, NULL);
        done = TDN_ARRAY_RESERVE(graph->alloc, &graph->edges, count_edges(&arrows)) &&
               TDN_ARRAY_RESERVE(graph->alloc, &graph->evidence, arrows.count);
    }
    for (uint64_t i = 0; i < arrows.count && done; i++) {
        done = add_to_edge(graph, &arrows.items[i]);
    }
    TDN_ARRAY_FREE(graph->alloc, &arrows);
    return done;
}
