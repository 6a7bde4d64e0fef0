/*
 * parent_period_over.c - a plan whose parent names a period that ended before the plan's began.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words over = {{
    "Kế hoạch từ năm {0} triển khai {1}, mà giai đoạn nêu trong trích yếu của văn bản đó đã hết năm {2}.",
    "A plan from {0} onwards implements {1}, whose title names a period that ended in {2}.",
}};

static const tdn_words *const messages[] = {&over, &tdn_period_unknown};

static void check(tdn_review *review, const tdn_case *c)
{
    tdn_past_parent parent = {.node = TDN_NONE};
    if (!tdn_has_past_parent(review, c, &parent)) {
        return;
    }
    const tdn_mention_record *cited = tdn_citation_of(review, c, parent.node);
    if (cited == NULL || tdn_is_blamed(review, cited)) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, &over);
    tdn_blame(review, &remark, cited, TDN_ALL_OF_IT);
    remark.arguments[0] = tdn_years_words(review, c->doc->period_from, c->doc->period_from);
    remark.arguments[1] = tdn_describe_node(review, tdn_value_of(review, parent.node));
    remark.arguments[2] = tdn_years_words(review, parent.to, parent.to);
    tdn_found(review, &remark);
}

const tdn_rule tdn_rule_parent_period_over = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
