/*
 * cites_future.c - a cited date that is later than the document's own.
 */
#include "audit/rules.h"

static const tdn_words later = {{
    "{0} ghi ngày sau ngày ban hành của văn bản này ({1}).",
    "The cited {0} is dated later than this document ({1}).",
}};
static const tdn_words later_in_january = {{
    "{0} ghi ngày sau ngày ban hành của văn bản này ({1}). Văn bản ban hành vào đầu năm: năm ở một trong hai chỗ có "
    "thể ghi nhầm.",
    "The cited {0} is dated later than this document ({1}). It was issued at the turn of the year; either year may be "
    "the mistake.",
}};
static const tdn_words no_own_date = {{
    "chưa đọc được ngày ban hành của văn bản",
    "the document's own date could not be read",
}};

static const tdn_words *const messages[] = {&later, &later_in_january, &no_own_date};

/* Remarks of editors and consolidated texts speak of later acts rightly. */
static bool speaks_of_later(const tdn_case *c, const tdnref_mention *m)
{
    const bool passive = m->relation == TDNREF_REL_AMENDED_BY || m->relation == TDNREF_REL_REPLACED_BY ||
                         m->relation == TDNREF_REL_REPEALED_BY;
    const char *type = c->held->value.type.text;
    return passive || m->clause == TDNREF_CLAUSE_NOTE || (type != NULL && strcmp(type, "VBHN") == 0);
}

static bool report(tdn_review *review, uint64_t document, const tdn_cited *cited)
{
    const tdn_case *c = &review->cases.items[document];
    const tdnref_date own = c->held->value.date;
    tdn_remark remark = tdn_remark_new(document, own.month == 1 || own.month == 2 ? &later_in_january : &later);
    tdnref_node node = *tdn_value_of(review, cited->node);
    node.date = cited->value.date;
    tdn_blame(review, &remark, cited, cited->value.date_span);
    remark.arguments[0] = tdn_describe_node(review, &node);
    remark.arguments[1] = tdn_same(tdn_day_text(review, own));
    return tdn_found(review, &remark);
}

static bool check(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    const uint32_t own = tdn_date_last_day(c->held->value.date);
    if (own == 0 || c->held->value.date.month == 0) {
        return c->mention_count == 0 || tdn_abstained(review, &no_own_date);
    }
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        const uint32_t day = tdn_whole_day(m->date);
        if (m->kind != TDNREF_KIND_NUMBERED || cited->node == TDN_NONE || cited->node == c->held->node || day == 0 ||
            m->date_origin != TDNREF_ORIGIN_PRINTED || speaks_of_later(c, m)) {
            continue;
        }
        tdn_checked(review);
        if (day > own && !tdn_is_blamed(review, cited) && !report(review, document, cited)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    return tdn_each_case(review, check);
}

const tdn_rule tdn_rule_cites_future = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "cites-future",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary = {"Văn bản được viện dẫn ghi ngày sau ngày của văn bản viện dẫn",
                        "A citation dated after the document itself"},
            .explanation =
                {"So ngày ghi đầy đủ của văn bản được viện dẫn với ngày ban hành của văn bản viện dẫn (nếu chưa biết "
                 "đủ ngày, tháng thì lấy ngày muộn nhất có thể). Bỏ qua ghi chú về việc văn bản đã được sửa đổi, thay "
                 "thế sau đó, và văn bản hợp nhất. Ngày đã được quy tắc khác nêu thì không nêu lại. Không khẳng định "
                 "ngày nào đúng: với văn bản ban hành vào đầu năm, năm ở một trong hai chỗ có thể ghi nhầm.",
                 "Compares the complete date of each citation with the date of the document (its last possible day if "
                 "day or month is unknown). Ignores remarks that an act was amended or replaced later, and "
                 "consolidated texts. A date already reported by another rule is not reported again. Does not claim "
                 "which date is right: at the turn of a year, either year may be the mistake."},
            .example = {"Kế hoạch ngày 10/3/2024 viện dẫn \"Kế hoạch số 2193/KH-UBND ngày 14/12/2024\".",
                        "A plan of 10/3/2024 cites \"Kế hoạch số 2193/KH-UBND ngày 14/12/2024\"."},
            .settled_by = {"Đối chiếu ngày của hai văn bản với bản chính.", "Check both dates against the originals."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
