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

#include "cascade/superiority.h"

#include <stdio.h>

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

static bool cites_wanted(tdn_review *review, const tdn_case *c, const tdnref_demand *demand, bool *failed)
{
    for (uint64_t i = 0; i < c->mention_count && !*failed; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->node == TDN_NONE || !tdn_is_front(cited->value.clause)) {
            continue;
        }
        for (uint64_t j = 0; j < demand->wanted_count; j++) {
            if (tdn_fits_wanted(review, cited->node, cited->value.subject.text, tdn_wanted_at(demand, j), failed)) {
                return true;
            }
        }
    }
    return false;
}

static bool report_demand(tdn_review *review, uint64_t document, const tdnref_demand *demand)
{
    const tdnref_wanted *first = tdn_wanted_at(demand, 0);
    tdn_remark remark = tdn_remark_new(document, &policy_expects);
    const tdnref_place opening = tdn_place_of_opening(review, document);
    const tdn_words number = tdn_same(first->number);
    tdn_quote(&remark, &opening);
    remark.cites = true;
    remark.arguments[0] = tdn_same(demand->name == NULL ? "" : demand->name);
    remark.arguments[1] = first->number == NULL ? one_of_kind : tdn_compose(review, &numbered_kind, &number, 1);
    return tdn_found(review, &remark);
}

static bool check_demands(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; review->policy != NULL && i < review->policy->demand_count; i++) {
        const tdnref_demand *demand = tdn_demand_at(review, i);
        bool failed = false;
        if (!tdn_fits_scope(review, c, &demand->who, &failed)) {
            if (failed) {
                return false;
            }
            continue;
        }
        if (c->held->value.opening.text == NULL) {
            if (!tdn_abstained(review, &opening_unread)) {
                return false;
            }
            continue;
        }
        tdn_checked(review);
        const bool cites = cites_wanted(review, c, demand, &failed);
        if (failed || (!cites && !report_demand(review, document, demand))) {
            return false;
        }
    }
    return true;
}

/* -------------------------------------------------------------- siblings */

typedef struct sibling_group {
    tdn_review *review;
    tdn_chains families; /* place, level, line, period and topic -> documents */
} sibling_group;

static const char *province_of(const char *authority)
{
    const char *at = authority == NULL ? NULL : strchr(authority, '@');
    return at == NULL ? "" : at;
}

/* In the arena, NULL: no memory; "" if the plan names no period or too little of a topic. */
static const char *family_of(tdn_review *review, const tdn_case *c)
{
    static const tdn_words slot = {{"{0}|{1}|{2}", "{0}|{1}|{2}"}};
    const tdnref_document *doc = &c->held->value;
    if (doc->period_from == 0 || c->topic[0] == '\0' || province_of(doc->authority)[0] == '\0') {
        return "";
    }
    char numbers[40];
    (void)snprintf(numbers, sizeof numbers, "%d|%d|%u-%u", (int)doc->level, (int)doc->line_of,
                   (unsigned)doc->period_from, (unsigned)doc->period_to);
    const tdn_words arguments[3] = {tdn_same(province_of(doc->authority)), tdn_same(numbers), tdn_same(c->topic)};
    return tdn_compose(review, &slot, arguments, 3).text[0];
}

static bool collect(sibling_group *s)
{
    for (uint64_t i = 0; i < s->review->cases.count; i++) {
        const tdn_case *c = &s->review->cases.items[i];
        if (!tdn_is_reviewed_plan(c) || c->held->value.opening.text == NULL) {
            continue;
        }
        const char *family = family_of(s->review, c);
        if (family == NULL ||
            (family[0] != '\0' && !tdn_chains_add(&s->families, s->review->audit->alloc, family, i))) {
            return false;
        }
    }
    return true;
}

/* A superior's directive, no law, that the opening or title rests on. */
static bool is_order(const tdn_review *review, const tdn_case *c, const tdn_cited *cited)
{
    if (cited->node == TDN_NONE || !tdn_is_front(cited->value.clause) || !tdn_rests_on(cited->value.relation) ||
        !tdn_points_itself(review, c, cited) || tdn_value_of(review, cited->node)->open ||
        review->graph->nodes.items[cited->node].normative) {
        return false;
    }
    const tdnref_node *target = tdn_value_of(review, cited->node);
    const tdn_position body = {c->node->value.level, c->node->value.line_of, c->node->value.authority};
    const tdn_position other = {target->level, target->line_of, target->authority};
    const tdn_standing standing = tdn_standing_of(&other, target->line_of, &body, tdn_whole_day(c->node->value.date));
    return target->authority != NULL && (standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE);
}

/* In how many plans of a family a directive is cited. */
typedef struct count {
    uint64_t node;
    uint64_t plans;
    uint64_t last; /* document counted last */
} count;

typedef struct counts {
    TDN_ARRAY(count) found;
    TDN_ARRAY(uint64_t) slots; /* node -> index in `found`, TDN_NONE */
} counts;

static bool open_slots(const tdn_review *review, counts *list)
{
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        if (!TDN_PUSH(review->audit->alloc, &list->slots, TDN_NONE)) {
            return false;
        }
    }
    return true;
}

static void forget_counts(counts *list)
{
    for (uint64_t i = 0; i < list->found.count; i++) {
        list->slots.items[list->found.items[i].node] = TDN_NONE;
    }
    list->found.count = 0;
}

static bool count_citation(const tdn_review *review, counts *list, uint64_t node, uint64_t document)
{
    const uint64_t slot = list->slots.items[node];
    if (slot == TDN_NONE) {
        list->slots.items[node] = list->found.count;
        return TDN_PUSH(review->audit->alloc, &list->found, ((count){node, 1, document}));
    }
    count *known = &list->found.items[slot];
    known->plans += known->last != document ? 1 : 0;
    known->last = document;
    return true;
}

static bool cites_body_of(const tdn_review *review, const tdn_case *c, uint64_t directive)
{
    const char *authority = tdn_value_of(review, directive)->authority;
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        const bool same =
            cited->value.authority != NULL && authority != NULL && strcmp(cited->value.authority, authority) == 0;
        if (tdn_is_front(cited->value.clause) && (cited->node == directive || same)) {
            return true;
        }
    }
    return false;
}

static bool report_siblings(tdn_review *review, uint64_t document, const count *expected, uint64_t siblings)
{
    tdn_remark remark = tdn_remark_new(document, &siblings_cite);
    const tdnref_place opening = tdn_place_of_opening(review, document);
    const tdn_cited *cited = tdn_citation_of(review, &review->cases.items[expected->last], expected->node);
    tdn_quote(&remark, &opening);
    if (cited != NULL) {
        const tdnref_place sibling = tdn_place_of_mention(review, cited, (tdnref_span){0, 0});
        tdn_quote(&remark, &sibling);
    }
    remark.about = expected->node;
    remark.cites = true;
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, expected->node));
    remark.arguments[1] = tdn_same(tdn_count_text(review, expected->plans));
    remark.arguments[2] = tdn_same(tdn_count_text(review, siblings));
    return tdn_found(review, &remark);
}

/* The directive that most of a family cite; NULL: none. */
static const count *most_cited(const counts *list)
{
    const count *best = NULL;
    for (uint64_t i = 0; i < list->found.count; i++) {
        best = best == NULL || list->found.items[i].plans > best->plans ? &list->found.items[i] : best;
    }
    return best;
}

/* A plan that cites nothing, or laws only, is told of by no-parent. */
static bool cites_orders(const tdn_case *c)
{
    return c->footing == TDN_FOOTING_DIRECTIVE || c->footing == TDN_FOOTING_UNNUMBERED;
}

static bool check_family(sibling_group *s, uint64_t first, counts *list)
{
    tdn_review *review = s->review;
    const tdn_chain_link *links = s->families.links.items;
    uint64_t size = 0;
    forget_counts(list);
    for (uint64_t link = first; link != TDN_NONE; link = links[link].next, size++) {
        const tdn_case *c = &review->cases.items[links[link].value];
        for (uint64_t i = 0; i < c->mention_count; i++) {
            const tdn_cited *cited = tdn_case_mention(review, c, i);
            if (is_order(review, c, cited) && !count_citation(review, list, cited->node, links[link].value)) {
                return false;
            }
        }
    }
    const count *expected = most_cited(list);
    for (uint64_t link = first; link != TDN_NONE; link = links[link].next) {
        const tdn_case *c = &review->cases.items[links[link].value];
        if (size <= LEAST_SIBLINGS) {
            if (!tdn_abstained(review, &few_siblings)) {
                return false;
            }
            continue;
        }
        tdn_checked(review);
        const bool usual =
            expected != NULL && expected->plans >= LEAST_SIBLINGS && expected->plans * 3 >= (size - 1) * 2;
        if (usual && c->held->node != expected->node && c->told != expected->node && cites_orders(c) &&
            !cites_body_of(review, c, expected->node) &&
            !report_siblings(review, links[link].value, expected, size - 1)) {
            return false;
        }
    }
    return true;
}

static bool check_families(sibling_group *s)
{
    counts list = {0};
    bool done = open_slots(s->review, &list);
    for (uint64_t slot = 0; slot < s->families.heads.capacity && done; slot++) {
        const uint64_t head = s->families.heads.values == NULL ? TDN_NO_VALUE : s->families.heads.values[slot];
        done = head == TDN_NO_VALUE || check_family(s, head, &list);
    }
    TDN_ARRAY_FREE(s->review->audit->alloc, &list.found);
    TDN_ARRAY_FREE(s->review->audit->alloc, &list.slots);
    return done;
}

static bool run(tdn_review *review)
{
    sibling_group s = {.review = review};
    tdn_chains_init(&s.families, review->audit->alloc);
    bool done = collect(&s) && check_families(&s);
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        done = check_demands(review, i);
    }
    tdn_chains_release(&s.families, review->audit->alloc);
    return done;
}

const tdn_rule tdn_rule_expected_parent_missing = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "expected-parent-missing",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary = {"Chưa thấy viện dẫn văn bản mà tệp yêu cầu nêu hoặc phần lớn kế hoạch cùng loại viện dẫn",
                        "A directive that the policy requires, or most comparable plans cite, was not found"},
            .explanation = {"Nêu theo tệp yêu cầu của đơn vị rà soát (ai phải viện dẫn văn bản nào); hoặc khi có ít "
                            "nhất ba kế hoạch khác cùng cấp, cùng nội dung, cùng kỳ, và ít nhất ba kế hoạch, từ hai "
                            "phần ba số đó trở lên, viện dẫn cùng một văn bản của cấp trên ở trích yếu hoặc phần mở "
                            "đầu, mà phần mở đầu của kế hoạch này đã đọc được và chưa thấy viện dẫn văn bản nào của cơ "
                            "quan đã ban hành văn bản đó. Không khẳng định kế hoạch không triển khai văn bản đó.",
                            "Applies the policy of the reviewer's office (who must cite what). Without one, compares "
                            "with other plans of the same level, subject and period: if at least three of them, and at "
                            "least two thirds, cite the same superior directive in title or opening, while the opening "
                            "of this plan was read and cites nothing issued by that body, it is reported. Does not "
                            "claim that the plan does not implement the directive."},
            .example = {"Bốn sở viện dẫn Kế hoạch số 2193/KH-UBND ở phần mở đầu; kế hoạch của sở thứ năm chỉ viện dẫn "
                        "văn bản của bộ.",
                        "Four departments cite Kế hoạch số 2193/KH-UBND in their openings; the fifth cites only an act "
                        "of a ministry."},
            .settled_by = {"Bổ sung văn bản đó vào phần mở đầu, hoặc xác nhận nhiệm vụ được giao bằng văn bản khác.",
                           "Add that directive to the opening, or confirm that another one orders the plan."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
