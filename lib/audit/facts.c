/*
 * facts.c - what every rule needs first: the mentions of each document, its title and opening, whether it is a plan,
 * what it is based on.
 */
#include "audit/facts.h"

#include "audit/footing.h"
#include "audit/numbered.h"
#include "audit/scope.h"
#include "audit/words.h"

static void unpack_mentions(tdn_review *review)
{
    const tdnref_alloc *alloc = review->audit->alloc;
    const uint64_t count = review->graph->mentions.count;
    review->blamed = tdn_new_array(alloc, count, sizeof *review->blamed);
    review->failed = review->failed || review->blamed == NULL || !TDN_ARRAY_RESERVE(alloc, &review->mentions, count) ||
                     !TDN_ARRAY_RESERVE(alloc, &review->documents, review->graph->documents.count) ||
                     !tdn_group_by_document(review->graph, &review->grouped);
    for (uint64_t i = 0; i < count && !review->failed; i++) {
        review->mentions.items[review->mentions.count++] = tdn_mention_at(review->graph, i);
    }
}

/* The text of the opening of a document, NULL if it has none. */
static const char *read_opening(tdn_review *review, uint64_t place)
{
    const tdn_wording *openings = &review->graph->openings;
    if (place == TDN_NO_PLACE) {
        return NULL;
    }
    char *text = tdn_arena_alloc(&review->audit->arena, tdn_wording_len(openings, place) + 1);
    if (text == NULL) {
        review->failed = true;
        return NULL;
    }
    tdn_wording_read(openings, place, text);
    return text;
}

static tdn_case open_case(tdn_review *review, uint64_t document)
{
    const tdnref_graph *graph = review->graph;
    const tdn_stored_document *held = &graph->documents.items[document];
    const tdn_document_record unpacked = tdn_document_at(graph, document);
    tdnref_document *doc = &review->documents.items[review->documents.count++];
    const uint32_t *first = &review->grouped.first.items[document];
    const uint64_t first_duty = tdn_first_duty(graph, document);
    *doc = unpacked.value;
    const char *title = tdn_dashed(review, doc->title.text);
    return (tdn_case){.held = held,
                      .doc = doc,
                      .node = &graph->nodes.items[held->node],
                      .first_mention = first[0],
                      .mention_count = first[1] - first[0],
                      .first_duty = first_duty,
                      .duty_count = tdn_first_duty(graph, document + 1) - first_duty,
                      .title = title,
                      .topic = tdn_topic_of(review, title),
                      .opening = read_opening(review, unpacked.opening)};
}

void tdn_collect_facts(tdn_review *review)
{
    tdn_read_numbers(review);
    unpack_mentions(review);
    for (uint64_t i = 0; i < review->graph->documents.count && !review->failed; i++) {
        tdn_case made = open_case(review, i);
        tdn_find_scope(&made);
        tdn_find_footing(review, &made);
        review->failed = review->failed || !TDN_PUSH(review->audit->alloc, &review->cases, made);
    }
}
