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
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "broken-chain",
            .severity = TDNREF_SEVERITY_INFORMATION,
            .summary = {"Trong văn bản được triển khai cũng chưa thấy viện dẫn văn bản giao nhiệm vụ",
                        "The parent itself does not appear to cite a superior directive"},
            .explanation =
                {"Khi văn bản được triển khai trực tiếp có toàn văn trong kho, thuộc diện kiểm tra, phần mở "
                 "đầu đã đọc được mà chưa thấy viện dẫn văn bản giao nhiệm vụ, thì chuỗi văn bản dừng ở đó. "
                 "Nội dung cần xem lại nằm ở văn bản cấp trên, không phải ở kế hoạch này.",
                 "If the text of the parent is held and within scope, and its opening was read without finding a "
                 "directive that orders it, the chain ends there. The parent should be reviewed, not this plan."},
            .example =
                {"Kế hoạch của sở thực hiện kế hoạch của UBND tỉnh; trong kế hoạch của UBND tỉnh chưa thấy viện dẫn "
                 "văn bản giao nhiệm vụ.",
                 "A department's plan implements the province's plan, in which no superior directive was found."},
            .settled_by = {"Xem nội dung cần xem lại đã nêu đối với văn bản cấp trên.",
                           "See the findings about the parent."},
        },
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
