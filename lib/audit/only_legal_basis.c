/*
 * only_legal_basis.c - a plan that is based on laws and decrees alone.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words only_legal = {{
    "Phần mở đầu chỉ viện dẫn căn cứ pháp lý ({0}); chưa thấy văn bản cấp trên giao nhiệm vụ.",
    "The opening cites legal grounds only ({0}); no directive that orders this plan was seen.",
}};

static const tdn_words *const messages[] = {&only_legal};

static void check(tdn_review *review, const tdn_case *c)
{
    if (!tdn_is_reviewed_plan(c)) {
        return; /* no-parent says why */
    }
    tdn_checked(review);
    if (c->footing != TDN_FOOTING_LEGAL) {
        return;
    }
    const uint64_t parent = tdn_primary_of(c->node);
    tdn_remark remark = tdn_remark_new(review, c, &only_legal);
    remark.about = parent;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, parent));
    tdn_quote(&remark, tdn_place_of_citation(review, c, parent));
    tdn_found(review, &remark);
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
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
