/*
 * first_citation_incomplete.c - the first citation of an act without its date or issuer.
 */
#include "audit/forms.h"
#include "audit/rules.h"

static const tdn_words incomplete = {{
    "{0} văn bản được viện dẫn lần đầu chưa ghi đủ ngày ban hành hoặc cơ quan ban hành.",
    "{0} acts whose first citation lacks date or issuer.",
}};
static const tdn_words no_form = {{
    "chưa biết văn bản theo quy định nào về thể thức (không phải văn bản nhà nước, hoặc chưa có ngày)",
    "it is not known which rules of form apply (not a State document, or no date)",
}};

static const tdn_words *const messages[] = {&incomplete, &no_form};

/* Laws and ordinances are cited by type and name. */
static bool is_law(const tdnref_mention *m)
{
    return m->type.text != NULL && (strcmp(m->type.text, "LUẬT") == 0 || strcmp(m->type.text, "PL") == 0);
}

static bool is_incomplete(const tdnref_mention *m)
{
    const bool dated = tdn_whole_day(m->date) != 0;
    const bool issued = m->issuer.origin == TDNREF_ORIGIN_PRINTED || m->issuer.origin == TDNREF_ORIGIN_SHARED ||
                        m->issuer.span.start < m->issuer.span.end;
    return !is_law(m) && (!dated || !issued);
}

static bool check(tdn_review *review, uint64_t document, uint64_t *seen)
{
    const tdn_case *c = &review->cases.items[document];
    tdn_form_list list;
    if (!tdn_is_state_form(c)) {
        return tdn_abstained(review, &no_form);
    }
    tdn_checked(review);
    tdn_form_begin(&list, document, &incomplete);
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->node == TDN_NONE || seen[cited->node] == document + 1) {
            continue;
        }
        seen[cited->node] = document + 1;
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->node != c->held->node && is_incomplete(&cited->value)) {
            const tdnref_place place = tdn_place_of_mention(review, cited, (tdnref_span){0, 0});
            tdn_form_add(&list, &place);
        }
    }
    return tdn_form_end(review, &list);
}

static bool run(tdn_review *review)
{
    size_t size = 0;
    const uint64_t count = review->graph->nodes.count;
    if (count == 0) {
        return true;
    }
    uint64_t *seen = tdn_mul_size((size_t)count, sizeof *seen, &size) ? tdn_calloc(review->audit->alloc, size) : NULL;
    bool done = seen != NULL;
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        done = check(review, i, seen);
    }
    tdn_free(review->audit->alloc, seen);
    return done;
}

const tdn_rule tdn_rule_first_citation_incomplete = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "first-citation-incomplete",
            .severity = TDNREF_SEVERITY_FORM,
            .off_by_default = true,
            .summary = {"Viện dẫn lần đầu chưa ghi đủ ngày hoặc cơ quan ban hành",
                        "A first citation without date or issuer"},
            .explanation =
                {"Xét văn bản nhà nước từ năm 2011: khi viện dẫn lần đầu phải ghi đầy đủ tên loại, số, ký hiệu, thời "
                 "gian ban hành, tên cơ quan ban hành và trích yếu; luật và pháp lệnh chỉ ghi tên loại và tên. Quy tắc "
                 "chỉ xét ngày và cơ quan ban hành. Mỗi văn bản nêu một dòng. Mặc định tắt. Nghị định 30/2020/NĐ-CP, "
                 "Phụ lục I, phần nội dung văn bản; trước đó Thông tư 01/2011/TT-BNV.",
                 "Examines State documents from 2011 onwards. A first citation gives type, number, date, issuer and "
                 "subject; for laws and ordinances, type and name suffice. The rule checks date and issuer only. One "
                 "finding per document; off by default. Decree 30/2020/NĐ-CP, Annex I, on contents; previously "
                 "Circular 01/2011/TT-BNV."},
            .example = {"\"Căn cứ Quyết định số 1191/QĐ-TTg\" ở lần viện dẫn đầu tiên.",
                        "\"Căn cứ Quyết định số 1191/QĐ-TTg\" as the first citation of that decision."},
            .settled_by = {"Bổ sung ngày và cơ quan ban hành ở lần viện dẫn đầu tiên.",
                           "Add date and issuer to the first citation."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
