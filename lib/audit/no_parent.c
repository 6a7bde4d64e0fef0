/*
 * no_parent.c - a plan whose title and opening name nothing that it implements.
 */
#include "audit/rules.h"

static const tdn_words not_seen = {{
    "Phần mở đầu đã đọc; chưa thấy viện dẫn văn bản cấp trên giao nhiệm vụ.",
    "The opening was read; it does not appear to cite a directive that orders this plan.",
}};
static const tdn_words no_opening = {{
    "Chưa thấy phần mở đầu (căn cứ, thực hiện...): nội dung bắt đầu ngay sau trích yếu.",
    "No opening (recitals) was found: the contents begin directly after the title.",
}};
static const tdn_words not_seen_but_below = {{
    "Phần mở đầu đã đọc; chưa thấy viện dẫn văn bản cấp trên giao nhiệm vụ. Phần nội dung có nhắc đến {0}.",
    "The opening was read; it does not appear to cite a directive that orders this plan. The body mentions {0}.",
}};
static const tdn_words unnumbered = {{
    "Phần mở đầu có nêu văn bản cấp trên nhưng chưa thấy ghi số, ký hiệu.",
    "The opening mentions a superior's directive, but without a number.",
}};
static const tdn_words give_number = {{
    "Bổ sung số, ký hiệu, ngày ban hành của văn bản được nêu trong phần mở đầu.",
    "Add the number and date of the directive mentioned in the opening.",
}};

static const tdn_words in_title_only = {{
    "Tên gọi cho biết văn bản này thực hiện {0}; ngoài ra chưa thấy viện dẫn văn bản cấp trên giao nhiệm vụ.",
    "According to the title this implements {0}; no other directive that orders it was found.",
}};
static const tdn_words name_another = {{
    "Hỏi đơn vị soạn thảo: còn văn bản cấp trên nào giao nhiệm vụ thì bổ sung vào phần mở đầu.",
    "Ask the drafters: if another superior's directive orders this, name it in the opening.",
}};

static const tdn_words *const messages[] = {&not_seen,    &no_opening,    &not_seen_but_below, &unnumbered,
                                            &give_number, &in_title_only, &name_another};

/* The first superior's act that the body carries out, NULL if there is none. */
static const tdn_mention_record *carried_out_below(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->value.relation == TDNREF_REL_IMPLEMENTS && cited->value.clause == TDNREF_CLAUSE_BODY &&
            cited->node != TDN_NONE && tdn_points_itself(review, c, cited) &&
            !tdn_node_of(review, cited->node)->normative) {
            return cited;
        }
    }
    return NULL;
}

static void report_title(tdn_review *review, const tdn_case *c)
{
    const tdn_mention_record *named = tdn_named_in_title(review, c);
    tdn_remark remark = tdn_remark_new(review, c, &in_title_only);
    remark.settled_by = &name_another;
    remark.severity = TDNREF_SEVERITY_REVIEW;
    remark.about = named->node;
    remark.arguments[0] = tdn_same(named->value.text);
    tdn_quote(&remark, tdn_place_of_mention(review, named, TDN_ALL_OF_IT));
    tdn_found(review, &remark);
}

static void report_unnumbered(tdn_review *review, const tdn_case *c)
{
    tdn_remark remark = tdn_remark_new(review, c, &unnumbered);
    remark.settled_by = &give_number;
    remark.severity = TDNREF_SEVERITY_REVIEW;
    tdn_quote(&remark, tdn_place_of_opening(review, c));
    tdn_found(review, &remark);
}

static void report_nothing(tdn_review *review, const tdn_case *c)
{
    const bool read = c->doc->opening.span.start < c->doc->opening.span.end;
    const tdn_mention_record *below = carried_out_below(review, c);
    tdn_remark remark = tdn_remark_new(review, c, read ? &not_seen : &no_opening);
    tdn_quote(&remark, tdn_place_of_opening(review, c));
    if (below != NULL) {
        remark.message = &not_seen_but_below;
        remark.about = below->node;
        remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, below->node));
        tdn_quote(&remark, tdn_place_of_mention(review, below, TDN_ALL_OF_IT));
    }
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    if (c->undecided) {
        tdn_abstained(review, c->reason);
        return;
    }
    if (!c->in_scope) {
        return;
    }
    tdn_checked(review);
    switch (c->footing) {
    case TDN_FOOTING_NONE:
        report_nothing(review, c);
        break;
    case TDN_FOOTING_UNNUMBERED:
        report_unnumbered(review, c);
        break;
    case TDN_FOOTING_TITLE:
        report_title(review, c);
        break;
    default:
        break;
    }
}

const tdn_rule tdn_rule_no_parent = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
