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
    const uint32_t *documents = &review->graph->holders.items[at->first_document];
    if (at->document_count == 0 || tdn_number_of(review, node)->number == NULL) {
        return;
    }
    tdn_checked(review);
    for (uint64_t i = 1; i < at->document_count; i++) {
        report(review, &review->cases.items[documents[0]], &review->cases.items[documents[i]]);
    }
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
    .on_directive = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
