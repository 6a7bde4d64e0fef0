/*
 * link.c - sealing: from the set of records to nodes and edges.
 *
 * Records are first put in the order of their sources (arrange.c), and nodes finally in that of their keys, so that
 * nothing depends on the order in which records were added. What short and self mentions refer to was decided within
 * their source; here it is followed.
 */
#include "graph/link.h"

#include "base/calendar.h"
#include "base/sort.h"
#include "graph/alias.h"
#include "graph/arrange.h"
#include "graph/edges.h"
#include "graph/join.h"
#include "graph/merger.h"
#include "graph/nodes.h"
#include "graph/same_as.h"

/* A chain of short forms ("Kết luận này" -> "Kết luận 57" -> "Kết luận số 57-KL/TW") is no longer than this in honest
 * input. */
#define REFERENCE_STEPS 16

typedef struct linking {
    tdnref_graph *graph;
    tdn_joining joining;
    tdn_source_order sources;
    tdn_heirs heirs;
    TDN_ARRAY(uint32_t) seed_of_node; /* nodes are in the order of their keys */
    TDN_ARRAY(uint32_t) node_of_seed;
} linking;

/* ---------------------------------------------------------------- claims */

static bool claim_documents(linking *l)
{
    tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < l->graph->documents.count; i++) {
        const tdn_document_record unpacked = tdn_document_at(l->graph, i);
        const tdnref_document *doc = &unpacked.value;
        tdn_identity identity;
        tdn_identity_of_document(&joining->namer, doc, &identity);
        if (identity.number == NULL && doc->title.text != NULL) {
            identity.content = tdn_identity_words(&joining->namer, tdn_slice_of(doc->title.text));
        }
        if (joining->namer.failed || !TDN_PUSH(l->graph->alloc, &joining->days, tdn_date_last_day(doc->date)) ||
            !tdn_claims_add(l->graph->alloc, &joining->claims, &identity)) {
            return false;
        }
    }
    return true;
}

/* What a mention claims to be, in a document; nothing where it only refers to what another one names. `heir` as for
 * tdn_open_before_merger(). */
static tdn_identity identity_of(tdn_namer *namer, const tdnref_mention *mention, const tdnref_document *document,
                                tdn_legal_body *heir)
{
    tdn_identity identity = {.type = NULL};
    if (tdn_names_itself(mention)) {
        tdn_identity_of_mention(namer, mention, tdn_date_day(document->date), &identity);
        tdn_open_before_merger(namer, mention, document, &identity, heir);
    }
    return identity;
}

static bool claim_mentions(linking *l)
{
    const tdnref_graph *graph = l->graph;
    tdn_joining *joining = &l->joining;
    uint64_t holder = TDN_NONE;
    tdn_document_record document = {.opening = TDN_NO_PLACE};
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        const tdn_mention_record cited = tdn_mention_at(graph, i);
        tdn_legal_body heir = {TDN_NO_BODY, TDN_NO_BODY};
        if (tdn_holder_of(graph, &cited) != holder) { /* the same for many in a row */
            holder = tdn_holder_of(graph, &cited);
            document = tdn_document_at(graph, holder);
        }
        const tdn_identity identity = identity_of(&joining->namer, &cited.value, &document.value, &heir);
        if (joining->namer.failed || !tdn_claims_add(graph->alloc, &joining->claims, &identity) ||
            (heir.body != TDN_NO_BODY && !TDN_PUSH(graph->alloc, &l->heirs, ((tdn_heir){(uint32_t)i, heir})))) {
            return false;
        }
    }
    return true;
}

/* ----------------------------------------------------------------- order */

static int compare_seeds(const void *a, const void *b, const void *ud)
{
    const tdn_seed *seeds = ud;
    return strcmp(seeds[*(const uint32_t *)a].key, seeds[*(const uint32_t *)b].key);
}

static int compare_u32(const void *a, const void *b, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(*(const uint32_t *)a, *(const uint32_t *)b);
}

static bool make_node(linking *l, const tdn_seed *seed)
{
    tdnref_graph *graph = l->graph;
    tdn_node node = {.value = {.key = seed->key, .open = seed->open}, .primary = TDN_LINE_COUNT};
    node.heir = (tdn_legal_body){TDN_NO_BODY, TDN_NO_BODY};
    node.value.candidate_count = seed->candidate_count;
    node.first_candidate = (uint32_t)graph->candidates.count;
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        node.parents[line] = (tdn_parent){.node = TDN_NO_NODE, .via = TDN_NO_NODE};
    }
    for (uint64_t i = 0; i < seed->candidate_count; i++) {
        const uint64_t candidate = l->joining.seeds.candidates.items[seed->first_candidate + i];
        if (graph->candidates.count == UINT32_MAX ||
            !TDN_PUSH(graph->alloc, &graph->candidates, l->node_of_seed.items[candidate])) {
            return false;
        }
    }
    if (seed->candidate_count > 0) {
        tdn_sort(&graph->candidates.items[node.first_candidate], seed->candidate_count, sizeof(uint32_t), compare_u32,
                 NULL);
    }
    return TDN_PUSH(graph->alloc, &graph->nodes, node);
}

static bool make_nodes(linking *l)
{
    const tdn_seed *seeds = l->joining.seeds.all.items;
    const uint64_t count = l->joining.seeds.all.count;
    const tdnref_alloc *alloc = l->graph->alloc;
    if (!TDN_ARRAY_RESERVE(alloc, &l->seed_of_node, count) || !TDN_ARRAY_RESERVE(alloc, &l->node_of_seed, count) ||
        !TDN_ARRAY_RESERVE(alloc, &l->graph->nodes, count)) {
        return false;
    }
    for (uint64_t i = 0; i < count; i++) {
        l->seed_of_node.items[i] = (uint32_t)i;
    }
    tdn_sort(l->seed_of_node.items, count, sizeof(uint32_t), compare_seeds, seeds);
    for (uint64_t i = 0; i < count; i++) {
        l->node_of_seed.items[l->seed_of_node.items[i]] = (uint32_t)i;
    }
    for (uint64_t i = 0; i < count; i++) {
        if (!make_node(l, &seeds[l->seed_of_node.items[i]])) {
            return false;
        }
    }
    return true;
}

/* ------------------------------------------------------------- references */

/* The node that a mention names by itself. */
static uint64_t own_node(const linking *l, uint64_t claim)
{
    const uint32_t seed = l->joining.claims.all.items[claim].node;
    return seed == TDN_NO_NODE ? TDN_NONE : l->node_of_seed.items[seed];
}

/* Follows refers_to from mention to mention up to a document or a mention with an identity of its own. */
static uint64_t node_meant(const linking *l, uint64_t mention)
{
    const tdnref_graph *graph = l->graph;
    const tdn_stored_source *source = &graph->sources.items[graph->mentions.items[mention].source];
    for (size_t step = 0; step < REFERENCE_STEPS; step++) {
        const uint64_t node = own_node(l, graph->documents.count + mention);
        if (node != TDN_NONE) {
            return node;
        }
        if ((graph->mentions.items[mention].has & TDN_HAS_REFERENCE) == 0) {
            return TDN_NONE;
        }
        const tdnref_ref ref = tdn_mention_at(graph, mention).value.refers_to;
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
        graph->documents.items[i].node = (uint32_t)own_node(l, i); /* each has one */
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        const uint64_t node = node_meant(l, i);
        graph->mentions.items[i].node = node == TDN_NONE ? TDN_NO_NODE : (uint32_t)node;
    }
}

/* -------------------------------------------------------------- all of it */

static bool claim_records(linking *l)
{
    const uint64_t documents = l->graph->documents.count;
    return TDN_ARRAY_RESERVE(l->graph->alloc, &l->joining.claims.all, documents + l->graph->mentions.count) &&
           TDN_ARRAY_RESERVE(l->graph->alloc, &l->joining.days, documents) && claim_documents(l) && claim_mentions(l);
}

/* What only joining asks is given back before the nodes are made, and the rest before they are filled, so that the
 * largest parts never add up. */

static void forget_ways(linking *l)
{
    tdn_claims_forget(l->graph->alloc, &l->joining.claims);
    TDN_ARRAY_FREE(l->graph->alloc, &l->joining.seeds.slots);
    TDN_ARRAY_FREE(l->graph->alloc, &l->joining.days);
}

static void forget_claims(linking *l)
{
    forget_ways(l);
    tdn_claims_release(l->graph->alloc, &l->joining.claims);
    tdn_seeds_release(l->graph->alloc, &l->joining.seeds);
    tdn_source_order_release(l->graph->alloc, &l->sources);
    TDN_ARRAY_FREE(l->graph->alloc, &l->seed_of_node);
    TDN_ARRAY_FREE(l->graph->alloc, &l->node_of_seed);
}

static void release(linking *l)
{
    forget_claims(l);
    TDN_ARRAY_FREE(l->graph->alloc, &l->heirs);
    tdn_namer_release(&l->joining.namer);
}

static bool run(linking *l)
{
    tdn_namer *namer = &l->joining.namer;
    if (!tdn_arrange(l->graph, &l->sources)) {
        return false;
    }
    l->joining.ranks = l->sources.ranks.items;
    if (!claim_records(l) || !tdn_join(&l->joining)) {
        return false;
    }
    forget_ways(l);
    if (!make_nodes(l)) {
        return false;
    }
    bind_records(l);
    forget_claims(l);
    return tdn_fill_nodes(l->graph, namer, &l->heirs) && tdn_name_nodes(l->graph, namer) &&
           tdn_find_same_as(l->graph, namer) && tdn_make_edges(l->graph);
}

bool tdn_link(tdnref_graph *graph)
{
    linking l = {.graph = graph, .joining = {.graph = graph}};
    l.joining.namer = (tdn_namer){.alloc = graph->alloc, .strings = &graph->strings};
    const bool done = run(&l);
    release(&l);
    return done;
}
