/*
 * review.c - the counts and look-ups that every writer needs.
 */
#include "review/review.h"

#include <stdlib.h>
#include <string.h>

static const char *const verdict_ids[TDNREF_VERDICT_COUNT] = {
    [TDNREF_VERDICT_CITES] = "cites",
    [TDNREF_VERDICT_NOT_SEEN] = "not-seen",
    [TDNREF_VERDICT_COMPARE] = "compare",
    [TDNREF_VERDICT_NOT_ENOUGH] = "not-enough",
    [TDNREF_VERDICT_OUT_OF_SCOPE] = "out-of-scope",
};

const char *tool_verdict_id(tdnref_verdict verdict)
{
    return verdict_ids[verdict];
}

tdnref_finding tool_finding(const tool_review *review, uint64_t index)
{
    tdnref_finding finding = {.struct_size = sizeof finding};
    (void)tdnref_audit_finding(review->audit, index, &finding);
    return finding;
}

tdnref_place tool_place(const tool_review *review, uint64_t finding, uint64_t index)
{
    tdnref_place place = {.struct_size = sizeof place};
    (void)tdnref_audit_place(review->audit, finding, index, &place);
    return place;
}

tdnref_reviewed tool_reviewed(const tool_review *review, uint64_t index)
{
    tdnref_reviewed document = {.struct_size = sizeof document};
    (void)tdnref_audit_document(review->audit, index, &document);
    return document;
}

tdnref_node tool_node(const tool_review *review, uint64_t index)
{
    tdnref_node node = {.struct_size = sizeof node};
    (void)tdnref_graph_node(review->graph, index, &node);
    return node;
}

tdnref_rule_tally tool_tally(const tool_review *review, uint64_t rule)
{
    tdnref_rule_tally tally = {.struct_size = sizeof tally};
    (void)tdnref_audit_tally(review->audit, rule, &tally);
    return tally;
}

tool_parents tool_parents_of(const tool_review *review, uint64_t node)
{
    static const tdnref_line lines[] = {TDNREF_LINE_PARTY, TDNREF_LINE_STATE};
    tool_parents found = {0};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        tool_parent *next = &found.items[found.count];
        next->line = lines[i];
        next->why = tdnref_graph_parent(review->graph, node, lines[i], &next->node);
        if (next->why != NULL) {
            next->has_via = tdnref_graph_parent_via(review->graph, node, lines[i], &next->via);
            found.count++;
        }
    }
    return found;
}

uint64_t tool_document_at(const tool_review *review, const tdnref_place *place)
{
    uint64_t low = 0; /* documents stand in order of source and place: the last that does not begin after the place */
    uint64_t high = review->documents;
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        const tdnref_reviewed document = tool_reviewed(review, middle);
        const int order = strcmp(document.source, place->source);
        if (order < 0 || (order == 0 && document.span.start <= place->span.start)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0 || strcmp(tool_reviewed(review, low - 1).source, place->source) != 0) {
        return TOOL_NO_DOCUMENT;
    }
    return low - 1;
}

static void index_nodes(tool_review *review)
{
    const uint64_t nodes = tdnref_graph_node_count(review->graph);
    review->document_of = tool_alloc((size_t)nodes * sizeof *review->document_of);
    for (uint64_t i = 0; i < nodes; i++) {
        review->document_of[i] = TOOL_NO_DOCUMENT;
    }
    for (uint64_t i = 0; i < review->documents; i++) {
        review->document_of[tool_reviewed(review, i).node] = i;
    }
}

static void count_documents(tool_review *review)
{
    review->documents = tdnref_audit_document_count(review->audit);
    index_nodes(review);
    for (uint64_t i = 0; i < review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(review, i);
        review->by_verdict[document.verdict]++;
        if (document.verdict != TDNREF_VERDICT_OUT_OF_SCOPE) {
            review->in_scope++;
        }
    }
    review->with_parent = review->by_verdict[TDNREF_VERDICT_CITES] + review->by_verdict[TDNREF_VERDICT_COMPARE];
}

void tool_review_count(tool_review *review)
{
    const uint64_t count = tdnref_audit_finding_count(review->audit);
    count_documents(review);
    review->shown = tool_alloc((size_t)count * sizeof *review->shown);
    review->known = tool_alloc((size_t)review->documents * sizeof *review->known);
    for (uint64_t i = 0; i < review->documents; i++) {
        review->known[i] = 0;
    }
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_finding finding = tool_finding(review, i);
        if (review->baseline != NULL && tool_baseline_knows(review->baseline, finding.fingerprint)) {
            review->known[finding.document]++;
            continue;
        }
        review->shown[review->shown_count++] = i;
        review->by_severity[finding.severity]++;
    }
}

void tool_review_free(tool_review *review)
{
    free(review->shown);
    free(review->known);
    free(review->document_of);
    review->shown = NULL;
    review->known = NULL;
    review->document_of = NULL;
}

const char *tool_province_of(const tool_review *review, const tdnref_reviewed *document)
{
    const tool_readings_item *item = tool_readings_find(review->readings, document->source);
    const tool_readings_document *kept = tool_readings_document_at(item, document->span.start);
    return kept == NULL ? NULL : kept->place;
}
