/*
 * year_mismatch.c - a year inside the number that contradicts the date.
 */
#include "audit/rules.h"

static const tdn_words cited_mismatch = {{
    "Số {0} có năm {1}, nhưng ngày ghi kèm là {2}.",
    "The number {0} contains the year {1}, but the date printed with it is {2}.",
}};
static const tdn_words cited_mismatch_elsewhere = {{
    "Số {0} có năm {1}, nhưng ngày ghi kèm là {2}; nơi khác ghi ngày {3}.",
    "The number {0} contains the year {1}, but the date printed with it is {2}; elsewhere it is dated {3}.",
}};
static const tdn_words own_mismatch = {{
    "Số của văn bản là {0} (năm {1}), nhưng ngày ban hành ghi là {2}.",
    "The document's own number is {0} (year {1}), but it is dated {2}.",
}};

static const tdn_words *const messages[] = {&cited_mismatch, &cited_mismatch_elsewhere, &own_mismatch};

/* Another mention, or the directive's own text, that gives a date in the number's year. */
static bool other_date(const tdn_review *review, uint64_t node, uint16_t year, tdnref_date *out, tdnref_place *place)
{
    const tdnref_graph *graph = review->graph;
    const tdn_node *at = &graph->nodes.items[node];
    const tdn_case *held = tdn_case_of_node(review, node);
    if (held != NULL && held->held->value.date.year == year && tdn_whole_day(held->held->value.date) != 0) {
        *out = held->held->value.date;
        *place = tdn_place_of_date(review, tdn_case_index(review, held));
        return true;
    }
    for (uint64_t i = 0; i < at->value.mention_count; i++) {
        const tdn_cited *cited = &review->mentions.items[graph->targets.items[at->first_mention + i]];
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->value.date.year == year &&
            tdn_whole_day(cited->value.date) != 0) {
            *out = cited->value.date;
            *place = tdn_place_of_mention(review, cited, cited->value.date_span);
            return true;
        }
    }
    return false;
}

static bool report_mention(tdn_review *review, uint64_t document, const tdn_cited *cited, uint16_t year)
{
    tdn_remark remark = tdn_remark_new(document, &cited_mismatch);
    tdnref_date other = {0, 0, 0};
    tdnref_place place;
    tdn_blame(review, &remark, cited, cited->value.date_span);
    const tdnref_date inside = {year, 0, 0};
    remark.arguments[0] = tdn_same(cited->value.number.text);
    remark.arguments[1] = tdn_same(tdn_day_text(review, inside));
    remark.arguments[2] = tdn_same(tdn_day_text(review, cited->value.date));
    if (other_date(review, cited->node, year, &other, &place)) {
        remark.message = &cited_mismatch_elsewhere;
        remark.arguments[3] = tdn_same(tdn_day_text(review, other));
        tdn_quote(&remark, &place);
    }
    tdn_quote_repeats(review, cited, cited->value.date_span, &remark);
    return tdn_found(review, &remark);
}

static bool check_mentions(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        const uint16_t year = cited->node == TDN_NONE ? 0 : review->numbers.items[cited->node].year;
        if (m->kind != TDNREF_KIND_NUMBERED || year == 0 || tdn_whole_day(m->date) == 0 ||
            m->date_origin != TDNREF_ORIGIN_PRINTED) {
            continue;
        }
        tdn_checked(review);
        if (m->date.year != year && !tdn_is_blamed(review, cited) && !report_mention(review, document, cited, year)) {
            return false;
        }
    }
    return true;
}

static bool check_header(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    const tdnref_document *doc = &c->held->value;
    const uint16_t year = review->numbers.items[c->held->node].year;
    if (year == 0 || doc->number.text == NULL || doc->date.year == 0) {
        return true;
    }
    tdn_checked(review);
    if (doc->date.year == year) {
        return true;
    }
    tdn_remark remark = tdn_remark_new(document, &own_mismatch);
    const tdnref_place place = tdn_place_of_number(review, document);
    const tdnref_place day = tdn_place_of_date(review, document);
    const tdnref_date inside = {year, 0, 0};
    tdn_quote(&remark, &place);
    tdn_quote(&remark, &day);
    remark.arguments[0] = tdn_same(doc->number.text);
    remark.arguments[1] = tdn_same(tdn_day_text(review, inside));
    remark.arguments[2] = tdn_same(tdn_day_text(review, doc->date));
    return tdn_found(review, &remark);
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        if (!check_header(review, i) || !check_mentions(review, i)) {
            return false;
        }
    }
    return true;
}

const tdn_rule tdn_rule_year_mismatch = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "year-mismatch",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary = {"Năm trong số, ký hiệu không khớp với ngày ban hành ghi kèm",
                        "The year in a number contradicts the date printed with it"},
            .explanation = {"Số, ký hiệu của văn bản quy phạm pháp luật có ghi năm ban hành (06/2021/NĐ-CP). So năm đó "
                            "với năm của ngày ghi kèm, ở từng chỗ viện dẫn và ở đầu văn bản. Chỉ xét ngày ghi đầy đủ "
                            "ngay cạnh số. Không khẳng định số hay ngày là chỗ sai. Luật Ban hành văn bản quy phạm "
                            "pháp luật và Nghị định 78/2025/NĐ-CP: số, ký hiệu gồm số thứ tự, năm ban hành, chữ viết "
                            "tắt tên loại và tên cơ quan ban hành.",
                            "The number of a normative act contains the year of issue (06/2021/NĐ-CP). Compares that "
                            "year with the date printed with the number, in each citation and in the document's own "
                            "letterhead. Only complete dates next to the number count. Does not claim which of the two "
                            "is wrong. Law on the promulgation of normative acts, Decree 78/2025/NĐ-CP: a number "
                            "consists of serial number, year of issue, and the letters for type and issuing body."},
            .example = {"\"Nghị định số 06/2021/NĐ-CP ngày 26/01/2025 của Chính phủ\".",
                        "\"Nghị định số 06/2021/NĐ-CP ngày 26/01/2025 của Chính phủ\"."},
            .settled_by = {"Đối chiếu số và ngày với bản chính của văn bản được viện dẫn.",
                           "Check number and date against the original of the directive."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
