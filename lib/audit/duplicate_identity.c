/*
 * duplicate_identity.c - one type, number, body and year on two different texts.
 */
#include "audit/rules.h"

static const tdn_words other_text = {{
    "Cùng số, ký hiệu và cơ quan ({0}) nhưng trích yếu khác với văn bản ở chỗ thứ hai.",
    "Same number and body ({0}) as the second text, but a different title.",
}};
static const tdn_words same_text = {{
    "{0} có ở hai nơi trong kho văn bản.",
    "{0} is in the archive twice.",
}};

static const tdn_words *const messages[] = {&other_text, &same_text};

/* Titles that share so many words of the shorter one, in per cent, are of one text. */
#define SAME_TITLE 80u

static void report(tdn_review *review, const tdn_case *first, const tdn_case *second)
{
    const bool same = tdn_likeness(first->title, second->title) >= SAME_TITLE;
    tdn_remark remark = tdn_remark_new(review, second, same ? &same_text : &other_text);
    tdn_quote(&remark, tdn_place_of_number(review, second));
    tdn_quote(&remark, tdn_place_of_number(review, first));
    remark.about = first->held->node;
    remark.arguments[0] = tdn_describe_node(review, &first->node->value);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, uint64_t node)
{
    const tdn_node *at = tdn_node_of(review, node);
    if (at->document_count == 0 || tdn_number_of(review, node)->number == NULL) {
        return;
    }
    tdn_checked(review);
    for (uint64_t i = 1; i < at->document_count; i++) {
        report(review, tdn_case_of_node(review, node), &review->cases.items[tdn_node_document(review->graph, at, i)]);
    }
}

const tdn_rule tdn_rule_duplicate_identity = {
    .on_directive = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
