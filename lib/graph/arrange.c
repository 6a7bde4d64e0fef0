/*
 * arrange.c - counting sorts: within a source the records are in order already.
 */
#include "graph/arrange.h"

#include "base/sort.h"

typedef struct arranging {
    tdnref_graph *graph;
    tdn_numbers order;  /* sources by name */
    tdn_numbers places; /* records -> where they belong */
} arranging;

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

static bool rank_sources(arranging *a, tdn_source_order *out)
{
    const tdnref_graph *graph = a->graph;
    const uint64_t count = graph->sources.count;
    if (!tdn_numbers_count_up(graph->alloc, &a->order, count) || !TDN_ARRAY_RESERVE(graph->alloc, &out->ranks, count)) {
        return false;
    }
    tdn_sort(a->order.items, count, sizeof(uint64_t), compare_names, graph);
    out->ranks.count = count;
    for (uint64_t i = 0; i < count; i++) {
        out->ranks.items[a->order.items[i]] = (uint32_t)i;
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

/* Where the next record of the group goes to which a record belongs; counts up. */
typedef uint64_t (*next_place)(tdnref_graph *graph, uint64_t record);

/* Within a group, records keep the order in which they were added. */
static bool sort_into_groups(arranging *a, void *items, size_t size, uint64_t count, next_place next)
{
    if (!tdn_numbers_count_up(a->graph->alloc, &a->places, count)) {
        return false;
    }
    for (uint64_t i = 0; i < count; i++) {
        a->places.items[i] = next(a->graph, i);
    }
    move_items(items, size, a->places.items, count);
    return true;
}

static uint64_t place_of_document(tdnref_graph *graph, uint64_t document)
{
    return graph->sources.items[graph->documents.items[document].source].first_document++;
}

static uint64_t place_of_mention(tdnref_graph *graph, uint64_t mention)
{
    return graph->sources.items[graph->mentions.items[mention].source].first_mention++;
}

static bool sort_documents_and_mentions(arranging *a)
{
    tdnref_graph *graph = a->graph;
    uint32_t documents = 0;
    uint32_t mentions = 0;
    for (uint64_t i = 0; i < a->order.count; i++) {
        tdn_stored_source *source = &graph->sources.items[a->order.items[i]];
        source->first_document = documents;
        source->first_mention = mentions;
        documents += source->document_count;
        mentions += source->mention_count;
    }
    const bool sorted =
        sort_into_groups(a, graph->documents.items, sizeof(tdn_stored_document), graph->documents.count,
                         place_of_document) &&
        sort_into_groups(a, graph->mentions.items, sizeof(tdn_stored_mention), graph->mentions.count, place_of_mention);
    for (uint64_t i = 0; i < graph->sources.count && sorted; i++) {
        graph->sources.items[i].first_document -= graph->sources.items[i].document_count;
        graph->sources.items[i].first_mention -= graph->sources.items[i].mention_count;
    }
    return sorted;
}

static uint64_t *first_duty_of(tdnref_graph *graph, uint64_t at)
{
    const tdn_stored_duty *duty = &graph->duties.items[at];
    return &graph->first_duty.items[graph->sources.items[duty->source].first_document + duty->value.document];
}

static uint64_t place_of_duty(tdnref_graph *graph, uint64_t duty)
{
    return (*first_duty_of(graph, duty))++;
}

/* By document: the duties of one lie together. Needs sorted documents. */
static bool sort_duties(arranging *a)
{
    tdnref_graph *graph = a->graph;
    const uint64_t documents = graph->documents.count;
    if (graph->duties.count == 0) {
        return true;
    }
    if (!tdn_numbers_fill(graph->alloc, &graph->first_duty, documents + 1, 0)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->duties.count; i++) {
        first_duty_of(graph, i)[1]++;
    }
    for (uint64_t i = 1; i <= documents; i++) { /* counts become ends, each where the next document's begin */
        graph->first_duty.items[i] += graph->first_duty.items[i - 1];
    }
    if (!sort_into_groups(a, graph->duties.items, sizeof(tdn_stored_duty), graph->duties.count, place_of_duty)) {
        return false;
    }
    for (uint64_t i = documents; i > 0; i--) { /* beginnings have counted up to the ends */
        graph->first_duty.items[i] = graph->first_duty.items[i - 1];
    }
    graph->first_duty.items[0] = 0;
    return true;
}

bool tdn_arrange(tdnref_graph *graph, tdn_source_order *out)
{
    arranging a = {.graph = graph};
    const bool done = rank_sources(&a, out) && sort_documents_and_mentions(&a) && sort_duties(&a);
    TDN_ARRAY_FREE(graph->alloc, &a.order);
    TDN_ARRAY_FREE(graph->alloc, &a.places);
    return done;
}

void tdn_source_order_release(const tdnref_alloc *alloc, tdn_source_order *order)
{
    TDN_ARRAY_FREE(alloc, &order->ranks);
}
