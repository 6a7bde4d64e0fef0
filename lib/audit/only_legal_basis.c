/*
 * only_legal_basis.c - a plan that is based on laws and decrees alone.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words only_legal = {{
    "Phần mở đầu chỉ viện dẫn căn cứ pháp lý ({0}); chưa thấy văn bản cấp trên giao nhiệm vụ.",
    "The opening cites legal grounds only ({0}); no directive that orders this plan was seen.",
}};

static const tdn_words *const messages[] = {&only_legal};

static void check(tdn_review *review, const tdn_case *c)
{
    if (!tdn_is_reviewed_plan(c)) {
        return; /* no-parent says why */
    }
    tdn_checked(review);
    if (c->footing != TDN_FOOTING_LEGAL) {
        return;
    }
    const uint64_t parent = tdn_primary_of(c->node);
    tdn_remark remark = tdn_remark_new(review, c, &only_legal);
    remark.about = parent;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, parent));
    tdn_quote(&remark, tdn_place_of_citation(review, c, parent));
    tdn_found(review, &remark);
}

const tdn_rule tdn_rule_only_legal_basis = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
