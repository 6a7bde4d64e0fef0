/*
 * link.c - sealing: the set of records in, nodes and edges out.
 *
 * First the records are sorted by source name, kind and index, and nodes in the end by key, so that nothing depends on
 * the order in which records came. What short and self mentions point at was settled inside their source; here it is
 * followed.
 */
#include "graph/link.h"

#include "base/sort.h"
#include "field/date.h"
#include "graph/alias.h"
#include "graph/edges.h"
#include "graph/join.h"
#include "graph/merger.h"
#include "graph/period.h"
#include "graph/same_as.h"

/* A chain of short forms ("Kết luận này" -> "Kết luận 57" -> "Kết luận số 57-KL/TW") is no longer than this in honest
 * input. */
#define REFERENCE_STEPS 16

typedef struct linking {
    tdnref_graph *graph;
    tdn_joining joining;
    TDN_ARRAY(uint64_t) ranks;       /* source -> rank of its name */
    TDN_ARRAY(const char *) by_rank; /* rank -> name */
    TDN_ARRAY(uint64_t) order;       /* seeds by key */
    TDN_ARRAY(uint64_t) node_of_seed;
} linking;

/* --------------------------------------------------------------- records */

static int compare_names(const void *a, const void *b, const void *ud)
{
    const tdnref_graph *graph = ud;
    const uint64_t x = *(const uint64_t *)a;
    const uint64_t y = *(const uint64_t *)b;
    const char *name_x = graph->sources.items[x].name;
    const char *name_y = graph->sources.items[y].name;
    if (name_x == NULL || name_y == NULL) { /* forgotten sources go last */
        return name_x == name_y ? tdn_compare_u64(x, y) : name_x == NULL ? 1 : -1;
    }
    return strcmp(name_x, name_y);
}

static bool rank_sources(linking *l)
{
    const tdnref_graph *graph = l->graph;
    const uint64_t count = graph->sources.count;
    for (uint64_t i = 0; i < count; i++) {
        if (!TDN_PUSH(graph->alloc, &l->order, i) || !TDN_PUSH(graph->alloc, &l->ranks, 0) ||
            !TDN_PUSH(graph->alloc, &l->by_rank, NULL)) {
            return false;
        }
    }
    tdn_sort(l->order.items, count, sizeof(uint64_t), compare_names, graph);
    for (uint64_t i = 0; i < count; i++) {
        l->ranks.items[l->order.items[i]] = i;
        l->by_rank.items[i] = graph->sources.items[l->order.items[i]].name;
    }
    l->order.count = 0;
    return true;
}

static int compare_held(const void *a, const void *b, const void *ud)
{
    const linking *l = ud;
    const tdn_held *x = a;
    const tdn_held *y = b;
    const int order = tdn_compare_u64(l->ranks.items[x->source], l->ranks.items[y->source]);
    return order != 0 ? order : tdn_compare_u64(x->index, y->index);
}

static int compare_cited(const void *a, const void *b, const void *ud)
{
    const linking *l = ud;
    const tdn_cited *x = a;
    const tdn_cited *y = b;
    const int order = tdn_compare_u64(l->ranks.items[x->source], l->ranks.items[y->source]);
    return order != 0 ? order : tdn_compare_u64(x->index, y->index);
}

/* By document before index: the duties of one document lie together. */
static int compare_tasked(const void *a, const void *b, const void *ud)
{
    const linking *l = ud;
    const tdn_tasked *x = a;
    const tdn_tasked *y = b;
    int order = tdn_compare_u64(l->ranks.items[x->source], l->ranks.items[y->source]);
    order = order != 0 ? order : tdn_compare_u64(x->value.document, y->value.document);
    return order != 0 ? order : tdn_compare_u64(x->index, y->index);
}

/* Needs sorted documents and their places in `sources`. */
static void sort_duties(linking *l)
{
    tdnref_graph *graph = l->graph;
    tdn_sort(graph->duties.items, graph->duties.count, sizeof(tdn_tasked), compare_tasked, l);
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        graph->documents.items[i].duty_count = 0;
    }
    for (uint64_t i = graph->duties.count; i > 0; i--) {
        const tdn_tasked *duty = &graph->duties.items[i - 1];
        tdn_held *held =
            &graph->documents.items[graph->sources.items[duty->source].first_document + duty->value.document];
        held->first_duty = i - 1;
        held->duty_count++;
    }
}

static void sort_records(linking *l)
{
    tdnref_graph *graph = l->graph;
    tdn_sort(graph->documents.items, graph->documents.count, sizeof(tdn_held), compare_held, l);
    tdn_sort(graph->mentions.items, graph->mentions.count, sizeof(tdn_cited), compare_cited, l);
    for (uint64_t i = graph->documents.count; i > 0; i--) {
        graph->sources.items[graph->documents.items[i - 1].source].first_document = i - 1;
    }
    for (uint64_t i = graph->mentions.count; i > 0; i--) {
        graph->sources.items[graph->mentions.items[i - 1].source].first_mention = i - 1;
    }
    sort_duties(l);
}

/* ---------------------------------------------------------------- claims */

static bool is_law(const char *type)
{
    return type != NULL && (strcmp(type, "LUẬT") == 0 || strcmp(type, "PL") == 0);
}

static bool claim_documents(linking *l)
{
    tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < l->graph->documents.count; i++) {
        const tdn_held *held = &l->graph->documents.items[i];
        tdn_claim claim = {
            .source = l->ranks.items[held->source], .document = held->index, .node = TDN_NONE, .held = true};
        tdn_identity_of_document(&joining->namer, &held->value, &claim.identity);
        if (claim.identity.number == NULL && held->value.title.text != NULL) {
            claim.content = tdn_identity_words(&joining->namer, tdn_slice_of(held->value.title.text));
        }
        if (joining->namer.failed || !TDN_PUSH(joining->alloc, &joining->claims, claim)) {
            return false;
        }
    }
    return true;
}

/* "Căn cứ Hiến pháp" is the Constitution of the document's day; no other law is told by its bare name. */
static tdnref_mention dated(const tdn_cited *cited, const tdnref_document *document)
{
    tdnref_mention mention = cited->value;
    if (mention.kind == TDNREF_KIND_NAMED && mention.date.year == 0 && mention.type.text != NULL &&
        strcmp(mention.type.text, "HP") == 0) {
        mention.date.year = tdn_constitution_on(tdn_date_day(document->date));
    }
    return mention;
}

static bool claim_mentions(linking *l)
{
    tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < l->graph->mentions.count; i++) {
        tdn_cited *cited = &l->graph->mentions.items[i];
        cited->heir = (tdn_legal_body){TDN_NO_BODY, TDN_NO_BODY};
        tdn_claim claim = {
            .source = l->ranks.items[cited->source], .document = cited->value.document, .node = TDN_NONE};
        claim.day = tdn_date_last_day(tdn_graph_holder(l->graph, cited)->value.date);
        const bool bound = cited->value.refers_to.kind != TDNREF_REF_NONE;
        if (cited->value.kind != TDNREF_KIND_SELF && !(cited->value.kind == TDNREF_KIND_SHORT && bound)) {
            const tdnref_mention mention = dated(cited, &tdn_graph_holder(l->graph, cited)->value);
            tdn_identity_of_mention(&joining->namer, &mention, &claim.identity);
            tdn_open_before_merger(&joining->namer, &cited->value, &tdn_graph_holder(l->graph, cited)->value,
                                   &claim.identity, &cited->heir);
        }
        claim.named_law = claim.identity.complete && claim.identity.by_name && is_law(claim.identity.type);
        if (joining->namer.failed || !TDN_PUSH(joining->alloc, &joining->claims, claim)) {
            return false;
        }
    }
    return true;
}

/* ----------------------------------------------------------------- order */

static int compare_seeds(const void *a, const void *b, const void *ud)
{
    const tdn_joining *joining = ud;
    return strcmp(joining->seeds.items[*(const uint64_t *)a].key, joining->seeds.items[*(const uint64_t *)b].key);
}

static int compare_u64(const void *a, const void *b, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(*(const uint64_t *)a, *(const uint64_t *)b);
}

static bool make_node(linking *l, const tdn_seed *seed)
{
    tdnref_graph *graph = l->graph;
    tdn_node node = {.value = {.struct_size = sizeof(tdnref_node), .open = seed->open}, .primary = TDN_LINE_COUNT};
    node.value.key = seed->key;
    node.heir = (tdn_legal_body){TDN_NO_BODY, TDN_NO_BODY};
    node.value.candidate_count = seed->candidate_count;
    node.first_candidate = graph->candidates.count;
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        node.parents[line] = (tdn_parent){.node = TDN_NONE, .via = TDN_NONE};
    }
    for (uint64_t i = 0; i < seed->candidate_count; i++) {
        const uint64_t candidate = l->joining.candidates.items[seed->first_candidate + i];
        if (!TDN_PUSH(graph->alloc, &graph->candidates, l->node_of_seed.items[candidate])) {
            return false;
        }
    }
    if (seed->candidate_count > 0) {
        tdn_sort(&graph->candidates.items[node.first_candidate], seed->candidate_count, sizeof(uint64_t), compare_u64,
                 NULL);
    }
    return TDN_PUSH(graph->alloc, &graph->nodes, node);
}

static bool make_nodes(linking *l)
{
    const tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < joining->seeds.count; i++) {
        if (!TDN_PUSH(joining->alloc, &l->order, i) || !TDN_PUSH(joining->alloc, &l->node_of_seed, 0)) {
            return false;
        }
    }
    tdn_sort(l->order.items, joining->seeds.count, sizeof(uint64_t), compare_seeds, joining);
    for (uint64_t i = 0; i < joining->seeds.count; i++) {
        l->node_of_seed.items[l->order.items[i]] = i;
    }
    for (uint64_t i = 0; i < joining->seeds.count; i++) {
        if (!make_node(l, &joining->seeds.items[l->order.items[i]])) {
            return false;
        }
    }
    return true;
}

/* ------------------------------------------------------------- references */

/* The node that a mention names by itself. */
static uint64_t own_node(const linking *l, uint64_t claim)
{
    const uint64_t seed = l->joining.claims.items[claim].node;
    return seed == TDN_NONE ? TDN_NONE : l->node_of_seed.items[seed];
}

/* Follows refers_to from mention to mention up to a document or a mention with an identity of its own. */
static uint64_t node_meant(const linking *l, uint64_t mention)
{
    const tdnref_graph *graph = l->graph;
    const tdn_stored_source *source = &graph->sources.items[graph->mentions.items[mention].source];
    for (size_t step = 0; step < REFERENCE_STEPS; step++) {
        const uint64_t node = own_node(l, graph->documents.count + mention);
        const tdnref_ref ref = graph->mentions.items[mention].value.refers_to;
        if (node != TDN_NONE || ref.kind == TDNREF_REF_NONE) {
            return node;
        }
        if (ref.kind == TDNREF_REF_DOCUMENT) {
            return ref.index < source->document_count ? own_node(l, source->first_document + ref.index) : TDN_NONE;
        }
        if (ref.index >= source->mention_count) {
            return TDN_NONE;
        }
        mention = source->first_mention + ref.index;
    }
    return TDN_NONE;
}

static void bind_records(linking *l)
{
    tdnref_graph *graph = l->graph;
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        graph->documents.items[i].node = own_node(l, i);
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        graph->mentions.items[i].node = node_meant(l, i);
    }
}

static void release(linking *l)
{
    const tdnref_alloc *alloc = l->graph->alloc;
    TDN_ARRAY_FREE(alloc, &l->joining.claims);
    TDN_ARRAY_FREE(alloc, &l->joining.seeds);
    TDN_ARRAY_FREE(alloc, &l->joining.candidates);
    TDN_ARRAY_FREE(alloc, &l->ranks);
    TDN_ARRAY_FREE(alloc, &l->by_rank);
    TDN_ARRAY_FREE(alloc, &l->order);
    TDN_ARRAY_FREE(alloc, &l->node_of_seed);
    tdn_intern_release(&l->joining.keys);
    tdn_namer_release(&l->joining.namer);
}

static bool run(linking *l)
{
    if (!rank_sources(l)) {
        return false;
    }
    sort_records(l);
    l->joining.source_names = l->by_rank.items;
    if (!claim_documents(l) || !claim_mentions(l) || !tdn_join(&l->joining) || !make_nodes(l)) {
        return false;
    }
    bind_records(l);
    return tdn_fill_nodes(l->graph, &l->joining.namer) && tdn_name_nodes(l->graph, &l->joining.namer) &&
           tdn_find_same_as(l->graph, &l->joining.namer) && tdn_make_edges(l->graph);
}

bool tdn_link(tdnref_graph *graph)
{
    linking l = {.graph = graph};
    l.joining.alloc = graph->alloc;
    l.joining.namer.alloc = graph->alloc;
    l.joining.namer.strings = &graph->strings;
    tdn_intern_init(&l.joining.keys, graph->alloc);
    const bool done = run(&l);
    release(&l);
    return done;
}
