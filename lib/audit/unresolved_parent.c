/*
 * unresolved_parent.c - the parent's text is not in the archive, so that nothing can be compared with it; or another
 * superior's directive is named beside it without a number, so that nobody can tell which one it is.
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
static bool report_unnumbered(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    tdnref_unnumbered named = {.struct_size = sizeof named};
    for (uint64_t i = 0; tdnref_graph_unnumbered(review->graph, c->held->node, i, &named); i++) {
        const tdnref_place place = named.clause == TDNREF_CLAUSE_TITLE ? tdn_place_of_document(review, document)
                                                                       : tdn_place_of_opening(review, document);
        tdn_remark remark = tdn_remark_new(document, &no_number);
        remark.settled_by = &give_number;
        remark.arguments[0] = tdn_same(named.text);
        tdn_quote(&remark, &place);
        if (!tdn_found(review, &remark)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        const uint64_t parent = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
        if (parent == TDN_NONE) {
            continue;
        }
        if (!report_unnumbered(review, i)) {
            return false;
        }
        tdn_checked(review);
        const tdnref_node *node = tdn_value_of(review, parent);
        if (node->held) {
            continue;
        }
        const tdn_cited *cited = tdn_citation_of(review, c, parent);
        const tdnref_place place =
            cited == NULL ? tdn_place_of_opening(review, i) : tdn_place_of_mention(review, cited, (tdnref_span){0, 0});
        tdn_remark remark = tdn_remark_new(i, node->open ? &not_identified : &not_held);
        tdn_quote(&remark, &place);
        remark.about = parent;
        remark.arguments[0] = tdn_describe_node(review, node);
        if (!tdn_found(review, &remark)) {
            return false;
        }
    }
    return true;
}

const tdn_rule tdn_rule_unresolved_parent = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "unresolved-parent",
            .severity = TDNREF_SEVERITY_INFORMATION,
            .summary = {"Văn bản được triển khai chưa có toàn văn trong kho, hoặc chưa xác định được",
                        "The text of the parent is not in the archive, or the parent cannot be identified"},
            .explanation =
                {"Nêu văn bản được triển khai trực tiếp mà kho văn bản chưa có toàn văn, hoặc chỗ viện dẫn "
                 "chưa đủ để xác định; và văn bản cấp trên khác được nêu tên mà chưa ghi số. Các quy tắc "
                 "cần so với văn bản đó chưa thực hiện được.",
                 "Reports a parent whose text is not held, or which the citation does not identify, and other "
                 "superiors' directives named without a number. Rules that compare with them could not be applied."},
            .example = {"Kế hoạch thực hiện Kế hoạch số 2193/KH-UBND, nhưng thư mục chưa có tệp của văn bản đó.",
                        "A plan implements Kế hoạch số 2193/KH-UBND, but the folder does not contain it."},
            .settled_by = {"Bổ sung tệp của văn bản đó vào thư mục rà soát.",
                           "Add the file of that directive to the folder."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
