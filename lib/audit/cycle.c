/*
 * cycle.c - directives that implement each other in a cycle. The graph knows its cycles; here each gets its path in
 * words.
 */
#include "audit/rules.h"

static const tdn_words circle = {{
    "Chuỗi văn bản quay lại chính nó: {0}.",
    "The chain of directives is circular: {0}.",
}};
static const tdn_words step = {{"{0} -> {1}", "{0} -> {1}"}};

static const tdn_words *const messages[] = {&circle, &step};

static tdn_words name_of(const tdn_review *review, uint64_t node)
{
    const tdn_directive *value = tdn_value_of(review, node);
    return tdn_same(value->number != NULL ? value->number : value->title != NULL ? value->title : value->key);
}

/* Reported at its first held directive; a circle of directives that are only cited has no document to report it in. */
static void report(tdn_review *review, const tdn_cycle *cycle)
{
    const tdnref_graph *graph = review->graph;
    const tdn_case *c = NULL;
    uint64_t next = TDN_NONE;
    tdn_words path = tdn_same("");
    for (uint64_t i = 0; i < cycle->length; i++) {
        const tdn_edge_value *edge = &graph->edges.items[graph->cycle_edges.items[cycle->first + i]].value;
        const tdn_words ends[2] = {i == 0 ? name_of(review, edge->from) : path, name_of(review, edge->to)};
        next = c == NULL ? edge->to : next;
        c = c == NULL ? tdn_case_of_node(review, edge->from) : c;
        path = tdn_compose(review, &step, ends, 2);
    }
    if (c != NULL) {
        tdn_remark remark = tdn_remark_new(review, c, &circle);
        tdn_quote(&remark, tdn_place_of_document(review, c));
        remark.about = next;
        remark.arguments[0] = path;
        tdn_found(review, &remark);
    }
}

static void report_all(tdn_review *review)
{
    for (uint64_t i = 0; i < review->graph->cycles.count; i++) {
        report(review, &review->graph->cycles.items[i]);
    }
}

static void check(tdn_review *review, uint64_t node)
{
    if (tdn_node_of(review, node)->primary != TDN_LINE_COUNT) {
        tdn_checked(review);
    }
}

const tdn_rule tdn_rule_cycle = {
    .on_archive = report_all,
    .on_directive = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
