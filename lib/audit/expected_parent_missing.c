/*
 * expected_parent_missing.c - a plan that does not name a directive which the policy demands, or which its siblings
 * name in their openings.
 *
 * Siblings are plans of the same superior, level, line, period and topic. At least three of them, and two thirds, must
 * cite the directive; and the plan must cite nothing else issued by the same body, because it may be based on that
 * instead.
 */
#include "audit/parents.h"
#include "audit/rules.h"

#include <stdio.h>

/* Plans to compare with. */
#define LEAST_SIBLINGS 3u

static const tdn_words policy_expects = {{
    "Theo yêu cầu \"{0}\", phần mở đầu cần viện dẫn {1} hoặc văn bản khác mà yêu cầu chấp nhận; chưa thấy.",
    "The requirement \"{0}\" expects the opening to cite {1} or an accepted alternative; none was found.",
}};
static const tdn_words siblings_cite = {{
    "{1} trong {2} kế hoạch khác cùng cấp, cùng nội dung, cùng kỳ viện dẫn {0} ở phần mở đầu; ở phần mở đầu của kế "
    "hoạch này chưa thấy viện dẫn văn bản nào của cơ quan đó.",
    "{1} of {2} other plans of the same level, subject and period cite {0} in their openings; this opening does not "
    "appear to cite any act of that body.",
}};
static const tdn_words opening_unread = {{
    "chưa đọc được phần mở đầu của kế hoạch",
    "the plan's opening could not be read",
}};
static const tdn_words few_siblings = {{
    "chưa đủ ba kế hoạch khác cùng cấp, cùng nội dung, cùng kỳ để so sánh",
    "fewer than three other plans of the same level, subject and period for comparison",
}};
static const tdn_words one_of_kind = {{"văn bản phù hợp với yêu cầu", "a directive that matches it"}};
static const tdn_words numbered_kind = {{"văn bản số {0}", "{0}"}};

static const tdn_words *const messages[] = {&policy_expects, &siblings_cite, &opening_unread,
                                            &few_siblings,   &one_of_kind,   &numbered_kind};

/* --------------------------------------------------------------- policy */

static bool cites_wanted(tdn_review *review, const tdn_case *c, const tdnref_demand *demand)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->node == TDN_NONE || !tdn_is_front(cited->value.clause)) {
            continue;
        }
        for (uint64_t j = 0; j < demand->wanted_count; j++) {
            if (tdn_fits_wanted(review, cited->node, cited->value.subject.text, tdn_wanted_at(demand, j))) {
                return true;
            }
        }
    }
    return false;
}

static void report_demand(tdn_review *review, const tdn_case *c, const tdnref_demand *demand)
{
    const tdn_words number = tdn_same(tdn_wanted_at(demand, 0)->number);
    tdn_remark remark = tdn_remark_new(review, c, &policy_expects);
    tdn_quote(&remark, tdn_place_of_opening(review, c));
    remark.cites = true;
    remark.arguments[0] = tdn_same(demand->name == NULL ? "" : demand->name);
    remark.arguments[1] = number.text[0] == NULL ? one_of_kind : tdn_compose(review, &numbered_kind, &number, 1);
    tdn_found(review, &remark);
}

static void check_demands(tdn_review *review, const tdn_case *c)
{
    const uint64_t count = review->policy == NULL ? 0 : review->policy->demand_count;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_demand *demand = tdn_demand_at(review, i);
        if (!tdn_fits_scope(review, c, &demand->who)) {
            continue;
        }
        if (c->opening == NULL) {
            tdn_abstained(review, &opening_unread);
            continue;
        }
        tdn_checked(review);
        if (!cites_wanted(review, c, demand)) {
            report_demand(review, c, demand);
        }
    }
}

/* -------------------------------------------------------------- families */

/* Plans to compare with: of one province, level, line, period and topic. "" if the plan does not say enough. */
static const char *family_of(tdn_review *review, const tdn_case *c)
{
    const tdnref_document *doc = c->doc;
    const char *province = doc->authority == NULL ? NULL : strchr(doc->authority, '@');
    if (!tdn_is_reviewed_plan(c) || c->opening == NULL || doc->period_from == 0 || c->topic[0] == '\0' ||
        province == NULL) {
        return "";
    }
    char numbers[40];
    (void)snprintf(numbers, sizeof numbers, "%d|%d|%u-%u", (int)doc->level, (int)doc->line_of,
                   (unsigned)doc->period_from, (unsigned)doc->period_to);
    return tdn_index_key(review, province, numbers, c->topic);
}

static void index_families(tdn_review *review)
{
    tdn_use_marks(review);
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const char *family = family_of(review, &review->cases.items[i]);
        if (family[0] != '\0') {
            tdn_index_add(review, family, i);
        }
    }
}

/* A superior's directive, no law, that the opening or title rests on. */
static bool is_order(const tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    if (cited->node == TDN_NONE || !tdn_is_front(cited->value.clause) || !tdn_is_rising(cited->value.relation) ||
        !tdn_points_itself(review, c, cited) || tdn_node_of(review, cited->node)->normative) {
        return false;
    }
    const tdn_directive *target = tdn_value_of(review, cited->node);
    const tdn_standing standing = tdn_stands_to(c, target);
    return !target->open && target->authority != NULL &&
           (standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE);
}

/* In how many plans of a family a directive is cited. */
typedef struct count {
    uint64_t node;
    uint64_t plans;
    const tdn_case *last; /* that was counted */
} count;

/* The marks of this rule, while a family is counted: directive -> its count. */
typedef TDN_ARRAY(count) counts;

static void count_citation(tdn_review *review, counts *list, uint64_t node, const tdn_case *c)
{
    uint64_t *mark = &review->marks.items[node];
    if (*mark == TDN_NONE) {
        *mark = list->count;
        review->failed =
            review->failed || !TDN_PUSH(review->audit->alloc, list, ((count){.node = node, .plans = 1, .last = c}));
        return;
    }
    if (*mark < list->count) {
        count *known = &list->items[*mark];
        known->plans += known->last != c ? 1 : 0;
        known->last = c;
    }
}

/* The directive that most of a family cite, in no plan if they cite none. *size: plans of the family. */
static count most_cited(tdn_review *review, tdn_chain family, uint64_t *size)
{
    counts list = {0};
    count best = {.node = TDN_NONE};
    uint64_t plan = 0;
    for (*size = 0; tdn_chain_next(&family, &plan); (*size)++) {
        const tdn_case *c = &review->cases.items[plan];
        for (uint64_t i = 0; i < c->mention_count; i++) {
            const tdn_mention_record *cited = tdn_case_mention(review, c, i);
            if (is_order(review, c, cited)) {
                count_citation(review, &list, cited->node, c);
            }
        }
    }
    for (uint64_t i = 0; i < list.count; i++) {
        best = list.items[i].plans > best.plans ? list.items[i] : best;
        review->marks.items[list.items[i].node] = TDN_NONE;
    }
    TDN_ARRAY_FREE(review->audit->alloc, &list);
    return best;
}

/* -------------------------------------------------------------- siblings */

static bool cites_body_of(tdn_review *review, const tdn_case *c, uint64_t directive)
{
    const char *authority = tdn_value_of(review, directive)->authority;
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const bool same =
            cited->value.authority != NULL && authority != NULL && strcmp(cited->value.authority, authority) == 0;
        if (tdn_is_front(cited->value.clause) && (cited->node == directive || same)) {
            return true;
        }
    }
    return false;
}

/* A plan that cites nothing, or laws only, is left to no-parent and only-legal-basis. */
static bool lacks_only(tdn_review *review, const tdn_case *c, uint64_t directive)
{
    return (c->footing == TDN_FOOTING_DIRECTIVE || c->footing == TDN_FOOTING_UNNUMBERED) &&
           c->held->node != directive && c->reported != directive && !cites_body_of(review, c, directive);
}

static void report_siblings(tdn_review *review, const tdn_case *c, const count *expected, uint64_t siblings)
{
    const tdn_mention_record *cited = tdn_citation_of(review, expected->last, expected->node);
    tdn_remark remark = tdn_remark_new(review, c, &siblings_cite);
    tdn_quote(&remark, tdn_place_of_opening(review, c));
    if (cited != NULL) {
        tdn_quote(&remark, tdn_place_of_mention(review, cited, TDN_ALL_OF_IT));
    }
    remark.about = expected->node;
    remark.cites = true;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, expected->node));
    remark.arguments[1] = tdn_count_words(review, expected->plans);
    remark.arguments[2] = tdn_count_words(review, siblings);
    tdn_found(review, &remark);
}

static void check_family(tdn_review *review, tdn_chain family)
{
    uint64_t size = 0;
    uint64_t plan = 0;
    const count expected = most_cited(review, family, &size);
    const uint64_t siblings = size - 1;
    const bool usual = expected.plans >= LEAST_SIBLINGS && expected.plans * 3 >= siblings * 2;
    while (tdn_chain_next(&family, &plan)) {
        const tdn_case *c = &review->cases.items[plan];
        if (siblings < LEAST_SIBLINGS) {
            tdn_abstained(review, &few_siblings);
            continue;
        }
        tdn_checked(review);
        if (usual && lacks_only(review, c, expected.node)) {
            report_siblings(review, c, &expected, siblings);
        }
    }
}

/* A family is looked at once, with the plan that was added to it last. */
static void check(tdn_review *review, const tdn_case *c)
{
    const char *key = family_of(review, c);
    const tdn_chain family = tdn_chain_of(&review->index, key);
    tdn_chain head = family;
    uint64_t last = 0;
    if (key[0] != '\0' && tdn_chain_next(&head, &last) && last == tdn_case_index(review, c)) {
        check_family(review, family);
    }
    check_demands(review, c);
}

const tdn_rule tdn_rule_expected_parent_missing = {
    .on_archive = index_families,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
