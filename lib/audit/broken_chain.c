/*
 * broken_chain.c - a plan whose parent is held but cites no parent itself.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words broken = {{
    "{0} được triển khai ở đây; trong chính văn bản đó chưa thấy viện dẫn văn bản giao nhiệm vụ.",
    "This plan implements {0}, which itself does not appear to cite a directive that orders it.",
}};
static const tdn_words not_held = {{
    "văn bản được triển khai chưa có toàn văn trong kho",
    "the text of the parent is not in the archive",
}};

static const tdn_words *const messages[] = {&broken, &not_held};

static void report(tdn_review *review, const tdn_case *c, uint64_t parent)
{
    tdn_remark remark = tdn_remark_new(review, c, &broken);
    tdn_quote(&remark, tdn_place_of_citation(review, c, parent));
    tdn_quote(&remark, tdn_place_of_opening(review, tdn_case_of_node(review, parent)));
    remark.about = parent;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, parent));
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint64_t parent = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
    if (parent == TDN_NONE) {
        return;
    }
    const tdn_case *held = tdn_case_of_node(review, parent);
    if (held == NULL) {
        tdn_abstained(review, &not_held);
        return;
    }
    if (!tdn_is_reviewed_plan(held)) {
        return; /* no plan: nothing is expected of it */
    }
    tdn_checked(review);
    if (held->footing == TDN_FOOTING_NONE) {
        report(review, c, parent);
    }
}

const tdn_rule tdn_rule_broken_chain = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
