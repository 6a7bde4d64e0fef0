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
    const tdn_cited *cited = tdn_citation_of(review, c, parent.node);
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
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "parent-period-over",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Văn bản được triển khai đã hết giai đoạn trước khi kỳ của kế hoạch bắt đầu",
                        "The period of the parent ended before that of the plan began"},
            .explanation =
                {"Xét khi trích yếu của kế hoạch và của văn bản được triển khai trực tiếp (trên chính văn bản đó hoặc "
                 "ghi kèm khi viện dẫn) đều nêu năm hoặc giai đoạn. Nêu khi giai đoạn của văn bản được triển khai đã "
                 "hết trước năm đầu của kế hoạch. Không khẳng định văn bản đó đã hết hiệu lực: thời gian thực hiện có "
                 "thể được kéo dài. Kế hoạch tổng kết, sơ kết, kỷ niệm không được xét.",
                 "Examines plans whose title names a period and whose parent names one in its title or in the subject "
                 "printed with the citation. Reports a plan if the period of the parent was over before its first "
                 "year. Does not claim that the directive is no longer in force: it may have been extended. Plans for "
                 "reviews or anniversaries are ignored."},
            .example = {"Kế hoạch năm 2024 thực hiện \"Chương trình ... giai đoạn 2016-2020\".",
                        "A plan for 2024 that carries out \"Chương trình ... giai đoạn 2016-2020\"."},
            .settled_by =
                {"Kiểm tra xem đã có văn bản của giai đoạn mới hoặc văn bản kéo dài thời gian thực hiện chưa.",
                 "Check whether a directive for the new period, or an extension, was issued."},
        },
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
