/*
 * edges.c - from mentions to the relations between directives, each with its evidence.
 */
#include "graph/edges.h"

#include "base/group.h"
#include "base/sort.h"

/* "Nghị định A được sửa đổi, bổ sung bởi Nghị định B" is the edge B amends A. */
static const tdnref_relation active_of[TDNREF_REL_COUNT] = {
    [TDNREF_REL_AMENDED_BY] = TDNREF_REL_AMENDS,
    [TDNREF_REL_REPLACED_BY] = TDNREF_REL_REPLACES,
    [TDNREF_REL_REPEALED_BY] = TDNREF_REL_REPEALS,
    [TDNREF_REL_PROMULGATED_BY] = TDNREF_REL_PROMULGATES,
};

uint64_t tdn_graph_from(const tdnref_graph *graph, const tdn_mention_record *cited)
{
    const tdn_stored_source *source = &graph->sources.items[cited->source];
    const tdnref_ref from = cited->value.from;
    if (from.kind == TDNREF_REF_MENTION && from.index < source->mention_count) {
        return tdn_target_of(graph, source->first_mention + from.index);
    }
    if (from.kind == TDNREF_REF_DOCUMENT && from.index < source->document_count) {
        return graph->documents.items[source->first_document + from.index].node;
    }
    return graph->documents.items[tdn_holder_of(graph, cited)].node;
}

/* Mentions as arrows, of which the graph keeps only the evidence: an arrow is made anew when it is looked at. */
typedef struct arrows {
    tdnref_graph *graph;
    TDN_ARRAY(uint32_t) holders; /* mention -> directive that does the pointing, TDN_NO_NODE: no arrow */
    tdn_indexes first;           /* node -> its arrows in the graph's evidence; one more at the end */
} arrows;

typedef struct arrow {
    uint32_t from;
    uint32_t to;
    uint8_t relation;
} arrow;

static arrow arrow_of(const arrows *a, uint32_t mention)
{
    const tdn_stored_mention *packed = &a->graph->mentions.items[mention];
    const uint32_t holder = a->holders.items[mention];
    const tdnref_relation active = active_of[packed->relation];
    return active == TDNREF_REL_MENTIONS ? (arrow){holder, packed->node, packed->relation}
                                         : (arrow){packed->node, holder, (uint8_t)active};
}

/* tdn_graph_from() of a mention, which nearly always is its document: that can be told without unpacking it. */
static uint64_t holder_of(const tdnref_graph *graph, uint64_t mention)
{
    if ((graph->mentions.items[mention].has & TDN_HAS_HOLDER) == 0) {
        return graph->documents.items[tdn_mention_place_at(graph, mention).document].node;
    }
    const tdn_mention_record cited = tdn_mention_at(graph, mention);
    return tdn_graph_from(graph, &cited);
}

static bool find_holders(arrows *a)
{
    const tdnref_graph *graph = a->graph;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &a->holders, graph->mentions.count)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        const uint64_t holder = holder_of(graph, i);
        const uint64_t target = tdn_target_of(graph, i);
        /* an annex names its own decision, "Kế hoạch này": kept with the node */
        const bool none = holder == TDN_NONE || target == TDN_NONE || holder == target;
        a->holders.items[i] = none ? TDN_NO_NODE : (uint32_t)holder;
    }
    return true;
}

static uint32_t beginning_of(const void *all, uint64_t mention)
{
    const arrows *a = all;
    return a->holders.items[mention] == TDN_NO_NODE ? TDN_NO_GROUP : arrow_of(a, (uint32_t)mention).from;
}

static bool group_by_beginning(arrows *a)
{
    tdnref_graph *graph = a->graph;
    tdn_groups by_node = {.items = graph->evidence};
    const bool done = tdn_group(graph->alloc, &by_node, graph->nodes.count, graph->mentions.count, beginning_of, a);
    graph->evidence = by_node.items;
    a->first = by_node.first;
    return done;
}

static int compare_arrows(const void *x, const void *y, const void *ud)
{
    const uint32_t one = *(const uint32_t *)x;
    const uint32_t two = *(const uint32_t *)y;
    const arrow a = arrow_of(ud, one);
    const arrow b = arrow_of(ud, two);
    int order = tdn_compare_u64(a.from, b.from);
    order = order != 0 ? order : tdn_compare_u64(a.to, b.to);
    order = order != 0 ? order : (int)a.relation - (int)b.relation;
    return order != 0 ? order : tdn_compare_u64(one, two);
}

static bool begins_edge(const arrows *a, uint64_t at)
{
    const uint32_t *evidence = a->graph->evidence.items;
    const arrow here = arrow_of(a, evidence[at]);
    const arrow before = at == 0 ? here : arrow_of(a, evidence[at - 1]);
    return at == 0 || before.from != here.from || before.to != here.to || before.relation != here.relation;
}

/* Sorts the arrows of each directive; how many edges they make. */
static uint64_t sort_arrows(const arrows *a)
{
    const tdnref_graph *graph = a->graph;
    uint64_t edges = 0;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        const uint32_t first = a->first.items[i];
        const uint32_t count = a->first.items[i + 1] - first;
        if (count > 1) {
            tdn_sort(&graph->evidence.items[first], count, sizeof(uint32_t), compare_arrows, a);
        }
    }
    for (uint64_t i = 0; i < graph->evidence.count; i++) {
        edges += begins_edge(a, i);
    }
    return edges;
}

/* Needs room for all edges. */
static void add_to_edge(const arrows *a, uint64_t at)
{
    tdnref_graph *graph = a->graph;
    const uint32_t mention = graph->evidence.items[at];
    const arrow made = arrow_of(a, mention);
    if (begins_edge(a, at)) {
        tdn_node *from = &graph->nodes.items[made.from];
        from->first_edge = from->edge_count == 0 ? (uint32_t)graph->edges.count : from->first_edge;
        from->edge_count++;
        graph->edges.items[graph->edges.count++] = (tdn_edge){
            .value = {.from = made.from, .to = made.to, .relation = made.relation, .reported = true},
            .first_evidence = (uint32_t)at,
        };
    }
    tdn_edge *last = &graph->edges.items[graph->edges.count - 1];
    last->value.reported =
        last->value.reported && graph->documents.items[tdn_mention_place_at(graph, mention).document].node != made.from;
    last->value.mention_count++;
}

bool tdn_make_edges(tdnref_graph *graph)
{
    arrows a = {.graph = graph};
    bool done = find_holders(&a) && group_by_beginning(&a);
    done = done && TDN_ARRAY_RESERVE(graph->alloc, &graph->edges, sort_arrows(&a));
    for (uint64_t i = 0; i < graph->evidence.count && done; i++) {
        add_to_edge(&a, i);
    }
    TDN_ARRAY_FREE(graph->alloc, &a.holders);
    TDN_ARRAY_FREE(graph->alloc, &a.first);
    return done;
}
