/*
 * unresolved_parent.c - the parent's text is not in the archive, so that nothing can be compared with it; or another
 * superior's directive is named without a number, so that it is unknown which one is meant.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words not_held = {{
    "{0} được triển khai ở đây; kho văn bản chưa có toàn văn.",
    "This plan implements {0}, whose text is not in the archive.",
}};
static const tdn_words not_identified = {{
    "{0} được triển khai ở đây; chưa xác định được là văn bản nào (thiếu cơ quan, ngày hoặc năm ban hành).",
    "This plan implements {0}; which directive is meant cannot be determined (body, date or year missing).",
}};
static const tdn_words no_number = {{
    "Ngoài văn bản đã viện dẫn, còn nêu “{0}”, chưa ghi số, ký hiệu; chưa xác định được là văn bản nào.",
    "In addition to what is cited, \"{0}\" is named without a number; which directive is meant cannot be determined.",
}};
static const tdn_words give_number = {{
    "Bổ sung số, ký hiệu, ngày ban hành của văn bản được nêu.",
    "Add the number and date of the directive.",
}};

static const tdn_words *const messages[] = {&not_held, &not_identified, &no_number, &give_number};

/* Where nothing else is cited, no-parent says so. */
static void report_unnumbered(tdn_review *review, const tdn_case *c)
{
    const tdnref_unnumbered *named = NULL;
    for (uint64_t at = 0; (named = tdn_next_unnumbered(review, c, &at)) != NULL;) {
        tdn_remark remark = tdn_remark_new(review, c, &no_number);
        remark.settled_by = &give_number;
        remark.arguments[0] = tdn_same(named->text);
        tdn_quote(&remark, tdn_place_of_unnumbered(review, c, named));
        tdn_found(review, &remark);
    }
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint64_t parent = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
    if (parent == TDN_NONE) {
        return;
    }
    report_unnumbered(review, c);
    tdn_checked(review);
    const tdn_directive *node = tdn_value_of(review, parent);
    if (!node->held) {
        tdn_remark remark = tdn_remark_new(review, c, node->open ? &not_identified : &not_held);
        tdn_quote(&remark, tdn_place_of_citation(review, c, parent));
        remark.about = parent;
        remark.arguments[0] = tdn_describe_node(review, node);
        tdn_found(review, &remark);
    }
}

const tdn_rule tdn_rule_unresolved_parent = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
