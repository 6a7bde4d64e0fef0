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
static bool other_date(tdn_review *review, uint64_t node, uint16_t year, tdnref_date *out, tdnref_place *place)
{
    const tdn_node *at = tdn_node_of(review, node);
    const tdn_case *held = tdn_case_of_node(review, node);
    if (held != NULL && held->doc->date.year == year && tdn_is_whole_date(held->doc->date)) {
        *out = held->doc->date;
        *place = tdn_place_of_date(review, held);
        return true;
    }
    for (uint64_t i = 0; i < at->value.mention_count; i++) {
        const tdn_mention_record *cited = &review->mentions.items[tdn_node_mention(review->graph, at, i)];
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->value.date.year == year &&
            tdn_is_whole_date(cited->value.date)) {
            *out = cited->value.date;
            *place = tdn_place_of_mention(review, cited, cited->value.date_span);
            return true;
        }
    }
    return false;
}

static void report_mention(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, uint16_t year)
{
    tdn_remark remark = tdn_remark_new(review, c, &cited_mismatch);
    tdnref_date other = {0, 0, 0};
    tdnref_place place;
    tdn_blame(review, &remark, cited, cited->value.date_span);
    remark.arguments[0] = tdn_same(cited->value.number.text);
    remark.arguments[1] = tdn_years_words(review, year, year);
    remark.arguments[2] = tdn_day_words(review, cited->value.date);
    if (other_date(review, cited->node, year, &other, &place)) {
        remark.message = &cited_mismatch_elsewhere;
        remark.arguments[3] = tdn_day_words(review, other);
        tdn_quote(&remark, place);
    }
    tdn_quote_repeats(review, cited, cited->value.date_span, &remark);
    tdn_found(review, &remark);
}

static void check_mentions(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        const uint16_t year = cited->node == TDN_NONE ? 0 : tdn_number_of(review, cited->node)->year;
        if (m->kind != TDNREF_KIND_NUMBERED || year == 0 || !tdn_is_whole_date(m->date) ||
            m->date_origin != TDNREF_ORIGIN_PRINTED) {
            continue;
        }
        tdn_checked(review);
        if (m->date.year != year && !tdn_is_blamed(review, cited)) {
            report_mention(review, c, cited, year);
        }
    }
}

static void check_letterhead(tdn_review *review, const tdn_case *c)
{
    const tdnref_document *doc = c->doc;
    const uint16_t year = tdn_number_of(review, c->held->node)->year;
    if (year == 0 || doc->number.text == NULL || doc->date.year == 0) {
        return;
    }
    tdn_checked(review);
    if (doc->date.year == year) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, &own_mismatch);
    tdn_quote(&remark, tdn_place_of_number(review, c));
    tdn_quote(&remark, tdn_place_of_date(review, c));
    remark.arguments[0] = tdn_same(doc->number.text);
    remark.arguments[1] = tdn_years_words(review, year, year);
    remark.arguments[2] = tdn_day_words(review, doc->date);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    check_letterhead(review, c);
    check_mentions(review, c);
}

const tdn_rule tdn_rule_year_mismatch = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
