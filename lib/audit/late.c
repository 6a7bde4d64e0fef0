/*
 * late.c - a plan issued after the date by which the text of a superior, or the policy, requires it.
 */
#include "audit/duties.h"
#include "audit/parents.h"
#include "audit/rules.h"

/* An annual plan that follows its parent within so many days was not late by itself. */
#define SOON_AFTER 60u
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

/* The day of a deadline that leaves the year out: the first such day after the parent. */
static uint32_t day_of(tdnref_date date, uint32_t from)
{
    if (date.month == 0 || date.day == 0) {
        return 0;
    }
    if (date.year != 0) {
        return tdn_whole_day(date);
    }
    const uint32_t within = date.month * 100u + date.day;
    return from == 0 ? 0 : (from / 10000u + (from % 10000u > within ? 1 : 0)) * 10000u + within;
}

/* The earliest deadline known of. */
typedef struct limit {
    uint32_t day;
    const tdn_tasked *duty; /* of a superior's text, NULL: of the policy */
    uint64_t parent;
    const char *name;
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

/* Deadlines of one held parent for what is to be issued or sent by then. */
static bool read_parent(tdn_review *review, const tdn_case *plan, uint64_t parent, limit *best)
{
    const tdn_case *held = tdn_case_of_node(review, parent);
    const char *type = plan->held->value.type.text;
    bool failed = false;
    if (held == NULL || !is_for_period(&plan->held->value, &held->held->value)) {
        return true;
    }
    for (uint64_t i = 0; i < tdn_case_duty_count(held) && !failed; i++) {
        const tdn_tasked *duty = tdn_case_duty(review, held, i);
        if (duty->value.kind != TDNREF_DUTY_DEADLINE || duty->value.deliverable == NULL || type == NULL ||
            strcmp(duty->value.deliverable, type) != 0) {
            continue;
        }
        const bool for_all = duty->value.body.text == NULL;
        if (for_all || tdn_duty_covers(review, held, &duty->value, plan, &failed) != TDN_COVER_NO) {
            take(best, (limit){day_of(duty->value.date, tdn_whole_day(held->held->value.date)), duty, parent, NULL});
        }
    }
    return !failed;
}

static bool read_policy(tdn_review *review, const tdn_case *plan, uint64_t parent, limit *best)
{
    const uint64_t count = review->policy == NULL ? 0 : review->policy->deadline_count;
    bool failed = false;
    for (uint64_t i = 0; i < count && !failed; i++) {
        const tdnref_deadline *deadline = tdn_deadline_at(review, i);
        const tdn_cited *cited = parent == TDN_NONE ? NULL : tdn_citation_of(review, plan, parent);
        const char *subject = cited == NULL ? NULL : cited->value.subject.text;
        const uint32_t from = parent == TDN_NONE ? 0 : tdn_whole_day(tdn_value_of(review, parent)->date);
        if (!tdn_fits_scope(review, plan, &deadline->who, &failed)) {
            continue;
        }
        if (deadline->days != 0 && from != 0 && deadline->days < 36500 &&
            tdn_fits_wanted(review, parent, subject, &deadline->after, &failed)) {
            take(best, (limit){tdn_day_after(from, deadline->days), NULL, parent, deadline->name});
        }
        const uint32_t year = plan->held->value.period_from;
        if (deadline->month != 0 && deadline->day != 0 && year != 0) {
            take(best,
                 (limit){(year - (deadline->year_before ? 1 : 0)) * 10000u + deadline->month * 100u + deadline->day,
                         NULL, parent, deadline->name});
        }
    }
    return !failed;
}

static bool report(tdn_review *review, uint64_t document, const limit *found)
{
    const tdn_case *c = &review->cases.items[document];
    tdn_remark remark = tdn_remark_new(document, found->duty != NULL ? &after_text : &after_policy);
    const tdnref_place own = tdn_place_of_document(review, document);
    tdn_quote(&remark, &own);
    remark.arguments[0] = tdn_same(tdn_day_text(review, c->held->value.date));
    remark.arguments[1] = tdn_same(tdn_day_text(review, tdn_date_of(found->day)));
    remark.arguments[2] = tdn_same(found->name == NULL ? "" : found->name);
    if (found->duty != NULL) {
        const tdnref_place set = tdn_place_of_duty(review, found->duty);
        tdn_quote(&remark, &set);
        remark.about = found->parent;
        remark.arguments[2] = tdn_describe_node(review, tdn_value_of(review, found->parent));
    }
    return tdn_found(review, &remark);
}

/* An annual plan, well into its year, that no late parent explains. */
static bool note_annual(tdn_review *review, uint64_t document, uint64_t parent)
{
    const tdn_case *c = &review->cases.items[document];
    const tdnref_document *doc = &c->held->value;
    const tdnref_policy *policy = review->policy;
    const uint32_t limit_day =
        policy == NULL || policy->annual_month == 0 ? DEFAULT_ANNUAL : policy->annual_month * 100u + policy->annual_day;
    const uint32_t day = tdn_whole_day(doc->date);
    const uint32_t ordered = parent == TDN_NONE ? 0 : tdn_whole_day(tdn_value_of(review, parent)->date);
    if (doc->period_from == 0 || doc->period_from != doc->period_to || doc->date.year != doc->period_from ||
        day % 10000u <= limit_day || ordered == 0 || tdn_days_between(ordered, day) <= SOON_AFTER) {
        return true;
    }
    tdn_remark remark = tdn_remark_new(document, &well_into_year);
    const tdnref_place own = tdn_place_of_document(review, document);
    const tdnref_date year = {doc->period_from, 0, 0};
    tdn_quote(&remark, &own);
    remark.lighter = true;
    remark.severity = TDNREF_SEVERITY_INFORMATION;
    remark.arguments[0] = tdn_same(tdn_day_text(review, doc->date));
    remark.arguments[1] = tdn_same(tdn_day_text(review, year));
    return tdn_found(review, &remark);
}

static bool check(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    const uint32_t day = tdn_whole_day(c->held->value.date);
    if (!tdn_is_reviewed_plan(c)) {
        return true;
    }
    if (day == 0) {
        return tdn_abstained(review, &no_own_date);
    }
    limit found = {0, NULL, TDN_NONE, NULL};
    const uint64_t parent = tdn_primary_parent(c);
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const uint64_t other = c->node->parents[line].node;
        if (other != TDN_NONE && !read_parent(review, c, other, &found)) {
            return false;
        }
    }
    if (!read_policy(review, c, parent, &found)) {
        return false;
    }
    if (found.day == 0) {
        return tdn_abstained(review, &no_deadline) && note_annual(review, document, parent);
    }
    tdn_checked(review);
    return day > found.day ? report(review, document, &found) : true;
}

static bool run(tdn_review *review)
{
    return tdn_each_case(review, check);
}

const tdn_rule tdn_rule_late = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "late",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Kế hoạch ban hành sau thời hạn", "A plan issued after its deadline"},
            .explanation =
                {"So ngày ban hành với thời hạn gửi hoặc ban hành kế hoạch mà văn bản được triển khai (có trong kho, "
                 "cùng kỳ với kế hoạch) đặt ra cho cơ quan ban hành kế hoạch, và với thời hạn trong tệp yêu cầu. Thời "
                 "hạn không ghi năm được hiểu là ngày đó lần đầu tiên sau khi văn bản được triển khai ban hành. Khi "
                 "chưa thấy thời hạn, kế hoạch của một năm ban hành sau ngày 31/3 năm đó (hoặc sau ngày trong tệp yêu "
                 "cầu) và sau văn bản được triển khai hơn 60 ngày thì nêu ở mức \"Thông tin\".",
                 "Compares the date of the plan with the deadline that its parent, if held and of its period, sets for "
                 "that body's plan, and with the deadlines of the policy. A date without a year means the first such "
                 "day after the parent. If no deadline is known, a plan for one year issued after 31 March of that "
                 "year (or the day set by the policy), and more than 60 days after its parent, is noted as "
                 "information."},
            .example =
                {"Kế hoạch của tỉnh: \"gửi kế hoạch về Sở ... trước ngày 15/01\"; kế hoạch của sở ban hành ngày 20/3.",
                 "The province: \"send the plan to ... before 15/01\"; the department's plan is dated 20/3."},
            .settled_by = {"Kiểm tra ngày gửi kế hoạch, hoặc xem thời hạn đã được gia hạn chưa.",
                           "Check when it was sent, or whether the deadline was extended."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
