/*
 * stale_parent.c - a plan of this period that carries out the directive of the last one, though this period's is there.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words stale = {{
    "Kế hoạch kỳ {0} triển khai {1} (kỳ {2}); kho văn bản có {3} của cùng cơ quan cho kỳ {0}, ban hành không muộn hơn "
    "kế hoạch này.",
    "A plan for {0} implements {1} (for {2}), although {3} of the same body, for {0} and not later than the plan, is "
    "held.",
}};

static const tdn_words *const messages[] = {&stale, &tdn_period_unknown};

/* Body, type and first year of the period. */
static const char *series_of(tdn_review *review, const tdn_directive *node, uint16_t year)
{
    return tdn_index_key(review, node->authority, node->type, tdn_years_words(review, year, year).text[0]);
}

static void index_held(tdn_review *review)
{
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        const tdn_directive *node = tdn_value_of(review, i);
        if (node->held && node->period_from != 0 && node->authority != NULL && node->type != NULL) {
            tdn_index_add(review, series_of(review, node, node->period_from), i);
        }
    }
}

/* The held directive of the plan's period that continues the parent; TDN_NONE: none. */
static uint64_t find_successor(tdn_review *review, const tdn_case *c, uint64_t parent)
{
    const tdn_directive *node = tdn_value_of(review, parent);
    if (node->authority == NULL || node->type == NULL) {
        return TDN_NONE;
    }
    const char *topic = tdn_topic_of(review, tdn_subject_of_parent(review, c, parent));
    tdn_search search = tdn_index_find(review, series_of(review, node, c->doc->period_from));
    uint64_t found = TDN_NONE;
    uint64_t other = 0;
    while (topic[0] != '\0' && tdn_index_next(review, &search, &other)) {
        const uint32_t day = tdn_whole_day(tdn_value_of(review, other)->date);
        if (other != c->held->node && day != 0 && day <= tdn_date_last_day(c->doc->date) &&
            topic == tdn_case_of_node(review, other)->topic) {
            found = other;
        }
    }
    return found;
}

static void report(tdn_review *review, const tdn_case *c, const tdn_past_parent *parent, uint64_t current)
{
    const tdn_mention_record *cited = tdn_citation_of(review, c, parent->node);
    tdn_remark remark = tdn_remark_new(review, c, &stale);
    if (cited != NULL) {
        tdn_blame(review, &remark, cited, TDN_ALL_OF_IT);
    } else {
        tdn_quote(&remark, tdn_place_of_document(review, c));
    }
    tdn_quote(&remark, tdn_place_of_document(review, tdn_case_of_node(review, current)));
    remark.cites = true;
    remark.arguments[0] = tdn_years_words(review, c->doc->period_from, c->doc->period_to);
    remark.arguments[1] = tdn_describe_node(review, tdn_value_of(review, parent->node));
    remark.arguments[2] = tdn_years_words(review, parent->from, parent->to);
    remark.arguments[3] = tdn_describe_node(review, tdn_value_of(review, current));
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    tdn_past_parent parent = {.node = TDN_NONE};
    if (!tdn_has_past_parent(review, c, &parent)) {
        return;
    }
    const uint64_t current = find_successor(review, c, parent.node);
    if (current != TDN_NONE) {
        report(review, c, &parent, current);
    }
}

const tdn_rule tdn_rule_stale_parent = {
    .on_archive = index_held,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
