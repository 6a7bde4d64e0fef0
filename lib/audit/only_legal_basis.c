/*
 * only_legal_basis.c - a plan that is based on laws and decrees alone.
 */
#include "audit/rules.h"

static const tdn_words only_legal = {{
    "Phần mở đầu chỉ viện dẫn căn cứ pháp lý ({0}); chưa thấy văn bản cấp trên giao nhiệm vụ.",
    "The opening cites legal grounds only ({0}); no directive that orders this plan was seen.",
}};

static const tdn_words *const messages[] = {&only_legal};

/* The first mention of that directive in title or opening. */
static const tdn_cited *mention_of(const tdn_review *review, const tdn_case *c, uint64_t node)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->node == node) {
            return cited;
        }
    }
    return NULL;
}

static bool report(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    const uint64_t parent = c->node->parents[c->node->primary].node;
    const tdn_cited *cited = mention_of(review, c, parent);
    const tdnref_place place = cited == NULL ? tdn_place_of_opening(review, document)
                                             : tdn_place_of_mention(review, cited, (tdnref_span){0, 0});
    tdn_remark remark = tdn_remark_new(document, &only_legal);
    remark.about = parent;
    remark.arguments[0] = tdn_describe_node(review, &review->graph->nodes.items[parent].value);
    tdn_quote(&remark, &place);
    return tdn_found(review, &remark);
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        if (!c->in_scope || c->undecided) {
            continue; /* no-parent says why */
        }
        tdn_checked(review);
        if (c->footing == TDN_FOOTING_LEGAL && !report(review, i)) {
            return false;
        }
    }
    return true;
}

const tdn_rule tdn_rule_only_legal_basis = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "only-legal-basis",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Kế hoạch chỉ viện dẫn luật, nghị định, thông tư, chưa thấy văn bản giao nhiệm vụ",
                        "A plan that cites only laws, decrees and circulars, but no directive that orders it"},
            .explanation = {"Kiểm tra các văn bản như ở quy tắc no-parent. Nêu khi trích yếu và phần mở đầu chỉ có văn "
                            "bản quy phạm pháp luật (luật, pháp lệnh, nghị định, thông tư, nghị quyết và quyết định có "
                            "năm trong số) và chưa thấy văn bản chỉ đạo nào của cấp trên về việc này. Căn cứ pháp lý "
                            "là cần thiết; quy tắc chỉ lưu ý rằng chưa thấy văn bản giao nhiệm vụ.",
                            "Examines the same documents as no-parent. Reports those whose title and opening cite only "
                            "normative acts (laws, ordinances, decrees, circulars, resolutions and decisions with a "
                            "year in the number) and no superior's directive on the subject. Legal grounds are "
                            "necessary; the rule only notes that nothing was found that orders this plan."},
            .example =
                {"\"Căn cứ Luật An toàn, vệ sinh lao động ngày 25/6/2015; Căn cứ Nghị định số 39/2016/NĐ-CP ...\"",
                 "\"Căn cứ Luật An toàn, vệ sinh lao động ngày 25/6/2015; Căn cứ Nghị định số 39/2016/NĐ-CP ...\""},
            .settled_by =
                {"Bổ sung văn bản chỉ đạo của cấp trên về việc này, hoặc xác nhận kế hoạch được lập trực tiếp theo quy "
                 "định của pháp luật.",
                 "Add the superior's directive on the subject, or confirm that the plan follows directly from the "
                 "law."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
