/*
 * cycle.c - directives that carry each other out in a circle.
 *
 * Each node has one primary parent at most, so that a walk up from each node, marked with the walk's number, meets its
 * own mark exactly if it runs in a circle; every node is walked over once.
 */
#include "rules.h"

static const tdn_words circle = {{
    "Chuỗi văn bản quay lại chính nó: {0}.",
    "The chain of directives comes back to itself: {0}.",
}};
static const tdn_words step = {{"{0} -> {1}", "{0} -> {1}"}};

static const tdn_words *const messages[] = {&circle, &step};

static uint64_t primary(const tdn_review *review, uint64_t node)
{
    const tdn_node *at = &review->graph->nodes.items[node];
    return at->primary == TDN_LINE_COUNT ? TDN_NONE : at->parents[at->primary].node;
}

static tdn_words name_of(const tdn_review *review, uint64_t node)
{
    const tdnref_node *value = tdn_value_of(review, node);
    return tdn_same(value->number != NULL ? value->number : value->title != NULL ? value->title : value->key);
}

/* The circle through `start`, told at its first held directive. */
static bool report(tdn_review *review, uint64_t start)
{
    uint64_t told = start;
    tdn_words path = name_of(review, start);
    for (uint64_t node = primary(review, start); path.text[0] != NULL; node = primary(review, node)) {
        const tdn_words arguments[2] = {path, name_of(review, node)};
        told = !tdn_value_of(review, told)->held ? node : told;
        path = tdn_compose(review, &step, arguments, 2);
        if (node == start) {
            break;
        }
    }
    const tdn_case *c = tdn_case_of_node(review, told);
    if (path.text[0] == NULL || c == NULL) {
        return path.text[0] != NULL;
    }
    tdn_remark remark = tdn_remark_new(tdn_case_index(review, c), &circle);
    const tdnref_place place = tdn_place_of_document(review, tdn_case_index(review, c));
    tdn_quote(&remark, &place);
    remark.about = primary(review, told);
    remark.arguments[0] = path;
    return tdn_found(review, &remark);
}

static bool walk_all(tdn_review *review, uint64_t *marks)
{
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        uint64_t at = i;
        while (at != TDN_NONE && marks[at] == 0) {
            marks[at] = i + 1;
            at = primary(review, at);
        }
        tdn_checked(review);
        if (at != TDN_NONE && marks[at] == i + 1 && !report(review, at)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    size_t size = 0;
    const uint64_t count = review->graph->nodes.count;
    if (count == 0) {
        return true;
    }
    uint64_t *marks = count <= SIZE_MAX && tdn_mul_size((size_t)count, sizeof *marks, &size)
                          ? tdn_calloc(review->audit->alloc, size)
                          : NULL;
    const bool done = marks != NULL && walk_all(review, marks);
    tdn_free(review->audit->alloc, marks);
    return done;
}

const tdn_rule tdn_rule_cycle = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "cycle",
            .severity = TDNREF_SEVERITY_INFORMATION,
            .summary = {"Các văn bản triển khai lẫn nhau thành vòng",
                        "Directives that carry each other out in a circle"},
            .explanation = {"Đi từ mỗi văn bản lên văn bản được triển khai trực tiếp; nêu khi trở lại chính văn bản "
                            "ban đầu, kèm cả đường đi. "
                            "Thường do một số hoặc năm ghi nhầm.",
                            "Walks from each directive to its parent; speaks if the walk comes back to where it began, "
                            "with the whole path. Mostly "
                            "a mistyped number or year."},
            .example = {"Kế hoạch A thực hiện Kế hoạch B, và Kế hoạch B thực hiện Kế hoạch A.",
                        "Plan A carries out plan B, and plan B carries out plan A."},
            .settled_by = {"Đối chiếu số, ngày của các văn bản trong vòng.",
                           "Compare numbers and dates of the directives in the circle."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
