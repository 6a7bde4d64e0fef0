/*
 * late.c - a plan issued after the date by which the text of a superior, or the policy, requires it.
 */
#include "audit/duties.h"
#include "audit/parents.h"
#include "audit/rules.h"

/* An annual plan that follows its parent within so many days was not late by itself. */
#define SOON_AFTER 60u
/* Days after a directive beyond which a deadline of the policy says nothing: a hundred years. */
#define DAYS_MAX 36500u
#define DEFAULT_ANNUAL 331u /* 31 March, as month and day */

static const tdn_words after_text = {{
    "Ban hành ngày {0}, sau thời hạn {1} mà {2} đặt ra.",
    "Issued on {0}, after the deadline of {1} set by {2}.",
}};
static const tdn_words after_policy = {{
    "Ban hành ngày {0}, sau thời hạn {1} theo yêu cầu \"{2}\".",
    "Issued on {0}, after the deadline of {1} set by the requirement \"{2}\".",
}};
static const tdn_words well_into_year = {{
    "Kế hoạch của năm {1} ban hành ngày {0}.",
    "A plan for {1} issued on {0}.",
}};
static const tdn_words no_own_date = {{
    "chưa đọc được đủ ngày ban hành của kế hoạch",
    "the date of the plan is incomplete",
}};
static const tdn_words no_deadline = {{
    "chưa thấy thời hạn nào áp dụng cho kế hoạch (văn bản cấp trên chưa có trong kho hoặc chưa nêu thời hạn)",
    "no deadline for the plan is known (its parent is not held, or sets none)",
}};

static const tdn_words *const messages[] = {&after_text, &after_policy, &well_into_year, &no_own_date, &no_deadline};

/* The day of a deadline; where it leaves the year out, the first such day after the parent. */
static uint32_t due_day(tdnref_date date, uint32_t ordered)
{
    const uint32_t within = date.month * 100u + date.day;
    if (date.month == 0 || date.day == 0) {
        return 0;
    }
    if (date.year != 0) {
        return tdn_whole_day(date);
    }
    const uint32_t year = ordered / 10000u + (ordered % 10000u > within ? 1 : 0);
    return ordered == 0 ? 0 : year * 10000u + within;
}

/* The earliest deadline known of. */
typedef struct limit {
    uint32_t day;                /* 0: none */
    const tdn_stored_duty *duty; /* of a superior's text, NULL: of the policy */
    uint64_t parent;
    const char *name; /* of the demand, may be NULL */
} limit;

static void take(limit *best, limit other)
{
    if (other.day != 0 && (best->day == 0 || other.day < best->day)) {
        *best = other;
    }
}

/* "Xây dựng kế hoạch của cấp mình trước ngày 30/11" in a programme of many years is no deadline for the annual plans
 * that follow: both must name one period, or the plan none. */
static bool is_for_period(const tdnref_document *plan, const tdnref_document *parent)
{
    return plan->period_from == 0 || (plan->period_from == parent->period_from && plan->period_to == parent->period_to);
}

static bool is_deadline_for(const tdnref_duty *duty, const char *type)
{
    return duty->kind == TDNREF_DUTY_DEADLINE && duty->deliverable != NULL && type != NULL &&
           strcmp(duty->deliverable, type) == 0;
}

/* Deadlines of one held parent for what is to be issued or sent by then. */
static void read_parent(tdn_review *review, const tdn_case *plan, uint64_t parent, limit *best)
{
    const tdn_case *act = tdn_case_of_node(review, parent);
    if (act == NULL || !is_for_period(plan->doc, act->doc)) {
        return;
    }
    for (uint64_t i = 0; i < act->duty_count; i++) {
        const tdn_stored_duty *duty = tdn_case_duty(review, act, i);
        const bool for_all = duty->value.body.text == NULL;
        if (is_deadline_for(&duty->value, plan->doc->type.text) &&
            (for_all || tdn_duty_covers(review, act, &duty->value, plan))) {
            take(best, (limit){due_day(duty->value.date, tdn_whole_day(act->doc->date)), duty, parent, NULL});
        }
    }
}

/* "180 days after the directive"; 0 if it is not this parent, or its day is not known. */
static uint32_t day_after_parent(tdn_review *review, const tdn_case *plan, uint64_t parent,
                                 const tdnref_deadline *deadline)
{
    const uint32_t ordered = parent == TDN_NONE ? 0 : tdn_whole_day(tdn_value_of(review, parent)->date);
    if (deadline->days == 0 || deadline->days >= DAYS_MAX || ordered == 0) {
        return 0;
    }
    const tdn_mention_record *cited = tdn_citation_of(review, plan, parent);
    const char *subject = cited == NULL ? NULL : cited->value.subject.text;
    return tdn_fits_wanted(review, parent, subject, &deadline->after) ? tdn_day_after(ordered, deadline->days) : 0;
}

/* "By 20/01" of the first year of the plan's period, or of the year before. */
static uint32_t day_of_year(const tdn_case *plan, const tdnref_deadline *deadline)
{
    const uint32_t year = plan->doc->period_from;
    return deadline->month == 0 || deadline->day == 0 || year == 0
               ? 0
               : (year - (deadline->year_before ? 1 : 0)) * 10000u + deadline->month * 100u + deadline->day;
}

static void read_policy(tdn_review *review, const tdn_case *plan, uint64_t parent, limit *best)
{
    const uint64_t count = review->policy == NULL ? 0 : review->policy->deadline_count;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_deadline *deadline = tdn_deadline_at(review, i);
        if (tdn_fits_scope(review, plan, &deadline->who)) {
            take(best, (limit){day_after_parent(review, plan, parent, deadline), NULL, parent, deadline->name});
            take(best, (limit){day_of_year(plan, deadline), NULL, parent, deadline->name});
        }
    }
}

static void report(tdn_review *review, const tdn_case *c, const limit *found)
{
    tdn_remark remark = tdn_remark_new(review, c, found->duty != NULL ? &after_text : &after_policy);
    tdn_quote(&remark, tdn_place_of_document(review, c));
    remark.arguments[0] = tdn_day_words(review, c->doc->date);
    remark.arguments[1] = tdn_day_words(review, tdn_date_of(found->day));
    remark.arguments[2] = tdn_same(found->name == NULL ? "" : found->name);
    if (found->duty != NULL) {
        tdn_quote(&remark, tdn_place_of_duty(review, found->duty));
        remark.about = found->parent;
        remark.arguments[2] = tdn_describe_node(review, tdn_value_of(review, found->parent));
    }
    tdn_found(review, &remark);
}

/* Month and day up to which an annual plan is no news. */
static uint32_t annual_limit(const tdnref_policy *policy)
{
    return policy == NULL || policy->annual_month == 0 ? DEFAULT_ANNUAL
                                                       : policy->annual_month * 100u + policy->annual_day;
}

/* An annual plan, well into its year, that no late parent explains. */
static void note_annual(tdn_review *review, const tdn_case *c, uint64_t parent)
{
    const tdnref_document *doc = c->doc;
    const uint32_t day = tdn_whole_day(doc->date);
    const uint32_t ordered = parent == TDN_NONE ? 0 : tdn_whole_day(tdn_value_of(review, parent)->date);
    if (doc->period_from == 0 || doc->period_from != doc->period_to || doc->date.year != doc->period_from ||
        day % 10000u <= annual_limit(review->policy) || ordered == 0 || tdn_days_between(ordered, day) <= SOON_AFTER) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, &well_into_year);
    tdn_quote(&remark, tdn_place_of_document(review, c));
    remark.severity = TDNREF_SEVERITY_INFORMATION;
    remark.arguments[0] = tdn_day_words(review, doc->date);
    remark.arguments[1] = tdn_years_words(review, doc->period_from, doc->period_from);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint32_t day = tdn_whole_day(c->doc->date);
    const uint64_t parent = tdn_primary_parent(c);
    limit found = {.parent = TDN_NONE};
    if (!tdn_is_reviewed_plan(c)) {
        return;
    }
    if (day == 0) {
        tdn_abstained(review, &no_own_date);
        return;
    }
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        if (tdn_parent_in(c->node, line) != TDN_NONE) {
            read_parent(review, c, tdn_parent_in(c->node, line), &found);
        }
    }
    read_policy(review, c, parent, &found);
    if (found.day == 0) {
        tdn_abstained(review, &no_deadline);
        note_annual(review, c, parent);
        return;
    }
    tdn_checked(review);
    if (day > found.day) {
        report(review, c, &found);
    }
}

const tdn_rule tdn_rule_late = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
