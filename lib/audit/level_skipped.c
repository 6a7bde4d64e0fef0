/*
 * level_skipped.c - a plan that cites an act from above its superior, but not the superior's own act that tasks it.
 */
#include "audit/duties.h"
#include "audit/parents.h"
#include "audit/rules.h"

/* A superior's act of more days before the plan is of another period. */
#define LONGEST_WAIT 730u

static const tdn_words skipped = {{
    "Phần mở đầu viện dẫn {0} nhưng chưa thấy viện dẫn {1}, là văn bản của cấp trên trực tiếp về cùng nội dung, ban "
    "hành không muộn hơn kế hoạch này và có giao việc cho cơ quan này.",
    "The opening cites {0}, but not {1}: the direct superior's act on the same subject, not later than this plan, "
    "which tasks this body.",
}};
static const tdn_words skipped_by_policy = {{
    "Phần mở đầu viện dẫn {0} nhưng chưa thấy viện dẫn {1}, là văn bản của cấp trên trực tiếp về cùng nội dung, ban "
    "hành không muộn hơn kế hoạch này. Tệp yêu cầu ghi cơ quan này được giao việc; lời văn của văn bản đó chưa nêu rõ.",
    "The opening cites {0}, but not {1}: the direct superior's act on the same subject, not later than this plan. "
    "According to the policy it tasks this body, although its text does not say so clearly.",
}};
static const tdn_words not_tasked = {{
    "văn bản của cấp trên trực tiếp có trong kho nhưng chưa rõ có giao việc cho cơ quan này",
    "the direct superior's act is held, but does not clearly task this body",
}};
static const tdn_words not_held = {{
    "kho văn bản chưa có văn bản của cấp trên trực tiếp về cùng nội dung",
    "no act of the direct superior on the subject is held",
}};

static const tdn_words *const messages[] = {&skipped, &skipped_by_policy, &not_tasked, &not_held};

/* The first act from above the superior in title or opening; NULL if there is none, or one of the superior's own
 * (*direct). */
static const tdn_mention_record *from_above(tdn_review *review, const tdn_case *c, bool *direct)
{
    const tdn_mention_record *found = NULL;
    *direct = false;
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->node == TDN_NONE || !tdn_is_front(cited->value.clause) || !tdn_is_rising(cited->value.relation) ||
            tdn_node_of(review, cited->node)->normative) {
            continue;
        }
        const tdn_standing standing = tdn_stands_to(c, tdn_value_of(review, cited->node));
        if (standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_SAME) {
            *direct = true;
            return NULL;
        }
        const bool above = standing == TDN_STANDING_ABOVE || standing == TDN_STANDING_GUIDES;
        found = found == NULL && above ? cited : found;
    }
    return found;
}

static bool policy_tasks(tdn_review *review, const tdn_case *c, uint64_t node)
{
    const uint64_t count = review->policy == NULL ? 0 : review->policy->tasked_count;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_tasked *tasked = tdn_tasked_at(review, i);
        if (!tdn_fits_wanted(review, node, NULL, &tasked->directive)) {
            continue;
        }
        for (uint64_t j = 0; j < tasked->body_count; j++) {
            if (tdn_holds_words(review, c->doc->issuer.text, tasked->bodies[j])) {
                return true;
            }
        }
    }
    return false;
}

/* The task that a held act gives the plan's body; NULL: its text says of none. */
static const tdn_stored_duty *task_for(tdn_review *review, const tdn_case *act, const tdn_case *plan)
{
    for (uint64_t i = 0; i < act->duty_count; i++) {
        const tdn_stored_duty *duty = tdn_case_duty(review, act, i);
        if (duty->value.kind == TDNREF_DUTY_TASK && tdn_duty_covers(review, act, &duty->value, plan)) {
            return duty;
        }
    }
    return NULL;
}

static void report(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, const tdn_case *act,
                   const tdn_stored_duty *task)
{
    tdn_remark remark = tdn_remark_new(review, c, task != NULL ? &skipped : &skipped_by_policy);
    tdn_quote(&remark, tdn_place_of_mention(review, cited, TDN_ALL_OF_IT));
    tdn_quote(&remark, task != NULL ? tdn_place_of_duty(review, task) : tdn_place_of_document(review, act));
    remark.about = act->held->node;
    remark.cites = true;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, cited->node));
    remark.arguments[1] = tdn_describe_node(review, &act->node->value);
    tdn_found(review, &remark);
}

static bool periods_meet(const tdnref_document *a, const tdnref_document *b)
{
    return a->period_from == 0 || b->period_from == 0 ||
           (b->period_from <= a->period_to && a->period_from <= b->period_to);
}

/* A held act of the direct superior, on the topic, of the period, earlier and not too old. */
static bool may_be_skipped(const tdn_case *c, const tdn_case *act)
{
    const uint32_t issued = tdn_whole_day(act->doc->date);
    const uint32_t day = tdn_date_last_day(c->doc->date);
    return act != c && issued != 0 && day != 0 && issued <= day && tdn_days_between(issued, day) <= LONGEST_WAIT &&
           periods_meet(c->doc, act->doc) && tdn_stands_to(c, &act->node->value) == TDN_STANDING_DIRECT;
}

/* Looks for an act of the superior that tasks the plan's body, which cites one from above instead. */
static void search_skipped(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    bool any = false;
    uint64_t other = 0;
    tdn_search search = tdn_index_find(review, c->topic);
    while (c->topic[0] != '\0' && tdn_index_next(review, &search, &other)) {
        const tdn_case *act = &review->cases.items[other];
        if (!may_be_skipped(c, act)) {
            continue;
        }
        any = true;
        const tdn_stored_duty *task = task_for(review, act, c);
        if (task != NULL || policy_tasks(review, c, act->held->node)) {
            tdn_checked(review);
            report(review, c, cited, act, task);
            return;
        }
    }
    tdn_abstained(review, any ? &not_tasked : &not_held);
}

static void check(tdn_review *review, const tdn_case *c)
{
    bool direct = false;
    if (!tdn_is_reviewed_plan(c) || c->footing != TDN_FOOTING_DIRECTIVE) {
        return;
    }
    const tdn_mention_record *cited = from_above(review, c, &direct);
    if (direct) {
        tdn_checked(review);
    }
    if (cited != NULL) {
        search_skipped(review, c, cited);
    }
}

static void index_topics(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        if (c->in_scope) {
            tdn_index_add(review, c->topic, i);
        }
    }
}

const tdn_rule tdn_rule_level_skipped = {
    .on_archive = index_topics,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
