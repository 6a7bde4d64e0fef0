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

static const tdn_words *const messages[] = {&later, &later_in_january, &tdn_own_date_unknown};

/* Remarks of editors and consolidated texts speak of later acts rightly. */
static bool speaks_of_later(const tdn_case *c, const tdnref_mention *m)
{
    static const char *const consolidated[] = {"VBHN", NULL};
    const bool passive = m->relation == TDNREF_REL_AMENDED_BY || m->relation == TDNREF_REL_REPLACED_BY ||
                         m->relation == TDNREF_REL_REPEALED_BY;
    return passive || m->clause == TDNREF_CLAUSE_NOTE || tdn_is_one_of(c->doc->type.text, consolidated);
}

static void report(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    const tdnref_date own = c->doc->date;
    const bool early = own.month == 1 || own.month == 2;
    tdn_remark remark = tdn_remark_new(review, c, early ? &later_in_january : &later);
    tdn_directive node = *tdn_value_of(review, cited->node);
    node.date = cited->value.date;
    tdn_blame(review, &remark, cited, cited->value.date_span);
    remark.arguments[0] = tdn_describe_node(review, &node);
    remark.arguments[1] = tdn_day_words(review, own);
    tdn_found(review, &remark);
}

static bool is_dated_citation(const tdn_case *c, const tdn_mention_record *cited)
{
    const tdnref_mention *m = &cited->value;
    return m->kind == TDNREF_KIND_NUMBERED && cited->node != TDN_NONE && cited->node != c->held->node &&
           tdn_is_whole_date(m->date) && m->date_origin == TDNREF_ORIGIN_PRINTED;
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint32_t own = tdn_date_last_day(c->doc->date);
    if (own == 0 || c->doc->date.month == 0) {
        if (c->mention_count > 0) {
            tdn_abstained(review, &tdn_own_date_unknown);
        }
        return;
    }
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (!is_dated_citation(c, cited) || speaks_of_later(c, &cited->value)) {
            continue;
        }
        tdn_checked(review);
        if (tdn_whole_day(cited->value.date) > own && !tdn_is_blamed(review, cited)) {
            report(review, c, cited);
        }
    }
}

const tdn_rule tdn_rule_cites_future = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
