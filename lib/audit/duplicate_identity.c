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

static bool report(tdn_review *review, uint64_t first, uint64_t second)
{
    const tdn_case *a = &review->cases.items[first];
    const tdn_case *b = &review->cases.items[second];
    tdn_remark remark = tdn_remark_new(second, tdn_likeness(a->title, b->title) >= 80 ? &same_text : &other_text);
    const tdnref_place place = tdn_place_of_number(review, second);
    const tdnref_place other = tdn_place_of_number(review, first);
    tdn_quote(&remark, &place);
    tdn_quote(&remark, &other);
    remark.about = a->held->node;
    remark.arguments[0] = tdn_describe_node(review, &a->node->value);
    return tdn_found(review, &remark);
}

static bool run(tdn_review *review)
{
    const tdnref_graph *graph = review->graph;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        const tdn_node *node = &graph->nodes.items[i];
        if (node->document_count == 0 || review->numbers.items[i].number == NULL) {
            continue;
        }
        tdn_checked(review);
        for (uint64_t j = 1; j < node->document_count; j++) {
            if (!report(review, graph->holders.items[node->first_document],
                        graph->holders.items[node->first_document + j])) {
                return false;
            }
        }
    }
    return true;
}

const tdn_rule tdn_rule_duplicate_identity = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "duplicate-identity",
            .severity = TDNREF_SEVERITY_INFORMATION,
            .summary = {"Một số, ký hiệu có ở hai văn bản trong kho",
                        "Two texts of the archive with the same identity"},
            .explanation =
                {"Nêu khi hai văn bản trong kho cùng tên loại, số, ký hiệu, cơ quan ban hành và năm. Có thể là hai bản "
                 "sao, hoặc số đã được ghi nhầm. Số, ký hiệu giống nhau của hai cơ quan, hai địa phương, hai năm không "
                 "được nêu.",
                 "Reports two texts of the archive with the same type, number, body and year. They may be copies, or a "
                 "number was mistyped. The same number of two bodies, places or years is not reported."},
            .example =
                {"Hai tệp đều ghi \"Số: 45/KH-UBND\" của UBND tỉnh năm 2024, trích yếu khác nhau.",
                 "Two files have \"Số: 45/KH-UBND\" of the same provincial committee in 2024, with different titles."},
            .settled_by = {"Giữ một bản, hoặc đối chiếu số với sổ đăng ký văn bản đi.",
                           "Keep one copy, or check the number against the register of documents."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
