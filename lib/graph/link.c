/*
 * link.c - sealing: from the set of records to nodes and edges.
 *
 * Records are first sorted by source name, kind and index, and nodes finally by key, so that nothing depends on the
 * order in which records were added. What short and self mentions refer to was decided within their source; here it is
 * followed.
 */
#include "graph/link.h"

#include "base/calendar.h"
#include "base/sort.h"
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
    tdn_numbers ranks;               /* source -> rank of its name */
    TDN_ARRAY(const char *) by_rank; /* rank -> name */
    tdn_numbers order;               /* sources by name, then seeds by key */
    tdn_numbers places;              /* records -> where they belong */
    TDN_ARRAY(tdn_legal_body) heirs; /* for each mention, see tdn_fill_nodes() */
    tdn_numbers node_of_seed;
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

/* The numbers from 0 to count - 1. */
static bool count_up(const linking *l, tdn_numbers *out, uint64_t count)
{
    const bool made = tdn_numbers_fill(l->graph->alloc, out, count, 0);
    for (uint64_t i = 0; i < count && made; i++) {
        out->items[i] = i;
    }
    return made;
}

static bool rank_sources(linking *l)
{
    const tdnref_graph *graph = l->graph;
    const uint64_t count = graph->sources.count;
    if (!count_up(l, &l->order, count) || !tdn_numbers_fill(graph->alloc, &l->ranks, count, 0) ||
        !TDN_ARRAY_RESERVE(graph->alloc, &l->by_rank, count)) {
        return false;
    }
    tdn_sort(l->order.items, count, sizeof(uint64_t), compare_names, graph);
    l->by_rank.count = count;
    for (uint64_t i = 0; i < count; i++) {
        l->ranks.items[l->order.items[i]] = i;
        l->by_rank.items[i] = graph->sources.items[l->order.items[i]].name;
    }
    return true;
}

/* Puts items where `places` says, which it leaves in order. */
static void move_items(void *items, size_t size, uint64_t *places, uint64_t count)
{
    unsigned char spare[TDN_SORT_ITEM];
    unsigned char *all = items;
    for (uint64_t i = 0; i < count; i++) {
        while (places[i] != i) {
            const uint64_t to = places[i];
            memcpy(spare, all + to * size, size);
            memcpy(all + to * size, all + i * size, size);
            memcpy(all + i * size, spare, size);
            places[i] = places[to];
            places[to] = to;
        }
    }
}

/* Within a source the records stand in order already; so counting is enough. */
static bool sort_documents(linking *l)
{
    tdnref_graph *graph = l->graph;
    uint64_t first = 0;
    for (uint64_t i = 0; i < l->order.count; i++) {
        tdn_stored_source *source = &graph->sources.items[l->order.items[i]];
        source->first_document = first;
        first += source->document_count;
    }
    if (!count_up(l, &l->places, graph->documents.count)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        const tdn_held *held = &graph->documents.items[i];
        l->places.items[i] = graph->sources.items[held->source].first_document + held->index;
    }
    move_items(graph->documents.items, sizeof(tdn_held), l->places.items, graph->documents.count);
    return true;
}

static bool sort_mentions(linking *l)
{
    tdnref_graph *graph = l->graph;
    uint64_t first = 0;
    for (uint64_t i = 0; i < l->order.count; i++) {
        tdn_stored_source *source = &graph->sources.items[l->order.items[i]];
        source->first_mention = first;
        first += source->mention_count;
    }
    if (!count_up(l, &l->places, graph->mentions.count)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) { /* first_mention counts up, and down again */
        l->places.items[i] = graph->sources.items[graph->mentions.items[i].source].first_mention++;
    }
    for (uint64_t i = 0; i < graph->sources.count; i++) {
        graph->sources.items[i].first_mention -= graph->sources.items[i].mention_count;
    }
    move_items(graph->mentions.items, sizeof(tdn_packed), l->places.items, graph->mentions.count);
    return true;
}

static tdn_held *holder_of_duty(tdnref_graph *graph, const tdn_tasked *duty)
{
    return &graph->documents.items[graph->sources.items[duty->source].first_document + duty->value.document];
}

/* By document: the duties of one lie together. Needs sorted documents. */
static bool sort_duties(linking *l)
{
    tdnref_graph *graph = l->graph;
    uint64_t first = 0;
    if (!count_up(l, &l->places, graph->duties.count)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        graph->documents.items[i].duty_count = 0;
    }
    for (uint64_t i = 0; i < graph->duties.count; i++) {
        holder_of_duty(graph, &graph->duties.items[i])->duty_count++;
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        graph->documents.items[i].first_duty = first;
        first += graph->documents.items[i].duty_count;
    }
    for (uint64_t i = 0; i < graph->duties.count; i++) {
        l->places.items[i] = holder_of_duty(graph, &graph->duties.items[i])->first_duty++;
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) {
        graph->documents.items[i].first_duty -= graph->documents.items[i].duty_count;
    }
    move_items(graph->duties.items, sizeof(tdn_tasked), l->places.items, graph->duties.count);
    return true;
}

static bool sort_records(linking *l)
{
    const bool sorted = sort_documents(l) && sort_mentions(l) && sort_duties(l);
    TDN_ARRAY_FREE(l->graph->alloc, &l->places);
    l->order.count = 0;
    return sorted;
}

/* ---------------------------------------------------------------- claims */

static bool claim_documents(linking *l)
{
    tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < l->graph->documents.count; i++) {
        const tdn_held *held = &l->graph->documents.items[i];
        const tdn_claim claim = {.source = (uint32_t)l->ranks.items[held->source],
                                 .document = (uint32_t)held->index,
                                 .node = TDN_NO_NODE,
                                 .held = true};
        tdn_identity identity;
        tdn_identity_of_document(&joining->namer, &held->value, &identity);
        if (identity.number == NULL && held->value.title.text != NULL) {
            identity.content = tdn_identity_words(&joining->namer, tdn_slice_of(held->value.title.text));
        }
        if (joining->namer.failed || !tdn_claims_add(joining->alloc, &joining->claims, &identity, claim)) {
            return false;
        }
    }
    return true;
}

/* "Căn cứ Hiến pháp" is the Constitution of the document's day; no other law is told by its bare name. */
static void date_constitution(tdnref_mention *mention, const tdnref_document *document)
{
    if (mention->kind == TDNREF_KIND_NAMED && mention->date.year == 0 && mention->type.text != NULL &&
        strcmp(mention->type.text, "HP") == 0) {
        mention->date.year = tdn_constitution_on(tdn_date_day(document->date));
    }
}

static bool claim_mentions(linking *l)
{
    tdn_joining *joining = &l->joining;
    for (uint64_t i = 0; i < l->graph->mentions.count; i++) {
        tdn_cited cited = tdn_cited_at(l->graph, i);
        tdnref_mention *mention = &cited.value;
        const tdnref_document *document = &tdn_graph_holder(l->graph, &cited)->value;
        tdn_legal_body heir = {TDN_NO_BODY, TDN_NO_BODY};
        tdn_identity identity = {.type = NULL};
        const tdn_claim claim = {.source = (uint32_t)l->ranks.items[cited.source],
                                 .document = (uint32_t)mention->document,
                                 .node = TDN_NO_NODE,
                                 .day = tdn_date_last_day(document->date)};
        const bool bound = mention->refers_to.kind != TDNREF_REF_NONE;
        if (mention->kind != TDNREF_KIND_SELF && !(mention->kind == TDNREF_KIND_SHORT && bound)) {
            const tdnref_date printed = mention->date;
            date_constitution(mention, document);
            tdn_identity_of_mention(&joining->namer, mention, &identity);
            mention->date = printed;
            tdn_open_before_merger(&joining->namer, mention, document, &identity, &heir);
        }
        if (joining->namer.failed || !tdn_claims_add(joining->alloc, &joining->claims, &identity, claim) ||
            !TDN_PUSH(joining->alloc, &l->heirs, heir)) {
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
    if (!count_up(l, &l->order, joining->seeds.count) ||
        !tdn_numbers_fill(joining->alloc, &l->node_of_seed, joining->seeds.count, 0) ||
        !TDN_ARRAY_RESERVE(l->graph->alloc, &l->graph->nodes, joining->seeds.count)) {
        return false;
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
        const tdnref_ref ref = tdn_cited_at(graph, mention).value.refers_to;
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
        const uint64_t node = node_meant(l, i);
        graph->mentions.items[i].node = node == TDN_NONE ? TDN_NO_NODE : (uint32_t)node;
    }
}

/* What is not needed once every record knows its node: before the nodes are filled, so that the two never add up. */
static void release_joining(linking *l)
{
    const tdnref_alloc *alloc = l->graph->alloc;
    tdn_claims_release(alloc, &l->joining.claims);
    TDN_ARRAY_FREE(alloc, &l->joining.seeds);
    TDN_ARRAY_FREE(alloc, &l->joining.candidates);
    TDN_ARRAY_FREE(alloc, &l->ranks);
    TDN_ARRAY_FREE(alloc, &l->by_rank);
    TDN_ARRAY_FREE(alloc, &l->order);
    TDN_ARRAY_FREE(alloc, &l->places);
    TDN_ARRAY_FREE(alloc, &l->node_of_seed);
    tdn_joining_forget(&l->joining);
}

static void release(linking *l)
{
    release_joining(l);
    TDN_ARRAY_FREE(l->graph->alloc, &l->heirs);
    tdn_namer_release(&l->joining.namer);
}

static bool run(linking *l)
{
    if (!rank_sources(l) || !sort_records(l)) {
        return false;
    }
    l->joining.source_names = l->by_rank.items;
    const uint64_t mentions = l->graph->mentions.count;
    if (!TDN_ARRAY_RESERVE(l->graph->alloc, &l->joining.claims.all, l->graph->documents.count + mentions) ||
        !TDN_ARRAY_RESERVE(l->graph->alloc, &l->heirs, mentions) || !claim_documents(l) || !claim_mentions(l) ||
        !tdn_join(&l->joining)) {
        return false;
    }
    tdn_joining_forget(&l->joining);
    if (!make_nodes(l)) {
        return false;
    }
    bind_records(l);
    release_joining(l);
    return tdn_fill_nodes(l->graph, &l->joining.namer, l->heirs.items) && tdn_name_nodes(l->graph, &l->joining.namer) &&
           tdn_find_same_as(l->graph, &l->joining.namer) && tdn_make_edges(l->graph);
}

bool tdn_link(tdnref_graph *graph)
{
    linking l = {.graph = graph};
    l.joining.alloc = graph->alloc;
    l.joining.namer.alloc = graph->alloc;
    l.joining.namer.strings = &graph->strings;
    const bool done = run(&l);
    release(&l);
    return done;
}
