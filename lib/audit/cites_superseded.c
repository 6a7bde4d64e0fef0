/*
 * cites_superseded.c - a plan based on an act that was no longer in force, or had been replaced, on the day of the
 * plan.
 *
 * The dates of the registry decide. If it does not list the act, another act whose text is held and says that it
 * replaces or repeals the whole of it counts from its day of issue; a normative act, whose number does not tell when
 * it takes effect, only after a year. A partial repeal ("khoản 2 Điều 5") is not a finding. Plans do not go out of
 * force: they are replaced.
 */
#include "audit/parents.h"
#include "audit/rules.h"
#include "audit/scope.h"

#include "base/sort.h"

/* A held normative act whose day of effect is not known is taken to be in force after so many days. */
#define SURELY_IN_FORCE 365u
/* Mentions before one that are searched for an earlier one of the same directive. */
#define LOOK_BACK 64u

static const tdn_words ended_by_registry = {{
    "{0}: theo danh mục ({1}) có hiệu lực đến hết ngày {2}; văn bản này ban hành sau đó.{3}",
    "{0}: according to the registry ({1}), in force until {2}; this document is later.{3}",
}};
static const tdn_words replaced_by_registry = {{
    "{0}: theo danh mục ({1}) đã được thay thế hoặc hết giai đoạn sau ngày {2}; văn bản này ban hành sau đó.{3}",
    "{0}: according to the registry ({1}), replaced or expired after {2}; this document is later.{3}",
}};
static const tdn_words replaced_by = {{" Văn bản thay thế: {0}.", " Replaced by: {0}."}};
static const tdn_words replaced_by_held = {{
    "{0} đã được thay thế hoặc bãi bỏ bởi {1}, là văn bản ban hành trước văn bản này.",
    "{0} was replaced or repealed by {1}, which predates this document.",
}};
static const tdn_words no_registry = {{
    "chưa kiểm tra hiệu lực: thiếu danh mục",
    "validity not checked: no registry was given",
}};
static const tdn_words not_in_registry = {{
    "chưa kiểm tra hiệu lực: danh mục chưa có văn bản được viện dẫn",
    "validity not checked: the registry lacks the act cited",
}};

static const tdn_words *const messages[] = {&ended_by_registry,   &replaced_by_registry, &replaced_by,
                                            &replaced_by_held,    &no_registry,          &not_in_registry,
                                            &tdn_own_date_unknown};

/* ------------------------------------------------------- held successions */

/* The marks of this rule: directive -> edge of the held act that ends it, TDN_NONE. */

/* Some place says it of the whole act, in the ending act's own text. */
static bool is_whole(const tdn_review *review, const tdn_edge *edge)
{
    const tdnref_graph *graph = review->graph;
    for (uint64_t i = 0; i < edge->value.mention_count; i++) {
        const tdn_mention_record *cited = &review->mentions.items[tdn_edge_mention(graph, edge, i)];
        if (cited->value.pinpoint.text == NULL &&
            graph->documents.items[tdn_holder_of(graph, cited)].node == edge->value.from) {
            return true;
        }
    }
    return false;
}

static void mark_ended(tdn_review *review)
{
    const tdnref_graph *graph = review->graph;
    tdn_use_marks(review);
    for (uint64_t i = 0; i < graph->edges.count && !review->failed; i++) {
        const tdn_edge *edge = &graph->edges.items[i];
        const bool ends = edge->value.relation == TDNREF_REL_REPLACES || edge->value.relation == TDNREF_REL_REPEALS;
        uint64_t *mark = &review->marks.items[edge->value.to];
        if (ends && *mark == TDN_NONE && !edge->value.reported && tdn_value_of(review, edge->value.from)->held &&
            is_whole(review, edge)) {
            *mark = i;
        }
    }
}

/* The edge of the act that ended a directive before a day, NULL: none is known. */
static const tdn_edge *ended_before(const tdn_review *review, uint64_t node, uint32_t day)
{
    if (review->marks.items[node] == TDN_NONE) {
        return NULL;
    }
    const tdn_edge *edge = &review->graph->edges.items[review->marks.items[node]];
    const tdn_node *by = tdn_node_of(review, edge->value.from);
    const uint32_t issued = tdn_whole_day(by->value.date);
    const uint32_t wait = by->normative ? SURELY_IN_FORCE : 0;
    return issued != 0 && day > issued && tdn_days_between(issued, day) > wait ? edge : NULL;
}

/* --------------------------------------------------------------- reports */

static void report_registered(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited,
                              const tdnref_registered *line)
{
    const tdn_directive *node = tdn_value_of(review, cited->node);
    const tdn_words next = tdn_same(line->replaced_by);
    tdn_remark remark =
        tdn_remark_new(review, c, tdn_is_plan_type(node->type) ? &replaced_by_registry : &ended_by_registry);
    tdn_blame(review, &remark, cited, TDN_ALL_OF_IT);
    remark.arguments[0] = tdn_describe_node(review, node);
    remark.arguments[1] = tdn_same(line->where == NULL ? "-" : line->where);
    remark.arguments[2] = tdn_day_words(review, line->effective_to);
    remark.arguments[3] = line->replaced_by == NULL ? tdn_same("") : tdn_compose(review, &replaced_by, &next, 1);
    tdn_found(review, &remark);
}

static void report_held(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, const tdn_edge *by)
{
    const tdn_mention_record *said = &review->mentions.items[tdn_edge_mention(review->graph, by, 0)];
    tdn_remark remark = tdn_remark_new(review, c, &replaced_by_held);
    tdn_blame(review, &remark, cited, TDN_ALL_OF_IT);
    tdn_quote(&remark, tdn_place_of_mention(review, said, TDN_ALL_OF_IT));
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, cited->node));
    remark.arguments[1] = tdn_describe_node(review, tdn_value_of(review, by->value.from));
    tdn_found(review, &remark);
}

/* ---------------------------------------------------------------- checks */

static void check_citation(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, uint32_t day)
{
    const tdnref_registered *line = tdn_number_of(review, cited->node)->registered;
    const tdn_edge *by = ended_before(review, cited->node, day);
    if (line != NULL && !line->partial) {
        const uint32_t last = tdn_whole_day(line->effective_to);
        tdn_checked(review);
        if (last != 0 && day > last) {
            report_registered(review, c, cited, line);
        }
    } else if (by != NULL && by->value.from != c->held->node) {
        tdn_checked(review);
        report_held(review, c, cited, by);
    } else if (line == NULL) {
        tdn_abstained(review, review->registry_count == 0 ? &no_registry : &not_in_registry);
    }
}

/* Once for each directive: the first place that rests on it. */
static bool is_first(tdn_review *review, const tdn_case *c, uint64_t index)
{
    const uint64_t node = tdn_case_mention(review, c, index)->node;
    for (uint64_t i = index; i > 0 && index - i < LOOK_BACK; i--) {
        const tdn_mention_record *before = tdn_case_mention(review, c, i - 1);
        if (before->node == node && tdn_is_rising(before->value.relation)) {
            return false;
        }
    }
    return true;
}

static int compare_with_target(const void *item, const void *wanted, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(((const tdn_edge *)item)->value.to, *(const uint64_t *)wanted);
}

/* The document changes it, and so knows. Its edges are sorted by their target. */
static bool changes(const tdn_review *review, const tdn_case *c, uint64_t node)
{
    const tdn_edge *edges = &review->graph->edges.items[c->node->first_edge];
    const uint64_t count = c->node->edge_count;
    uint64_t i = tdn_lower_bound(edges, count, sizeof *edges, compare_with_target, &node, NULL);
    for (; i < count && edges[i].value.to == node; i++) {
        if (tdn_is_change((tdnref_relation)edges[i].value.relation)) {
            return true;
        }
    }
    return false;
}

/* Reports, letters and proposals speak of what was in force once. */
static bool orders_something(const tdn_case *c)
{
    static const char *const types[] = {"QĐ", "NQ", "CT", "HD", NULL};
    return c->in_scope || tdn_is_one_of(c->doc->type.text, types);
}

/* A numbered act that the document itself rests on, in its own text. */
static bool is_ground(const tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    const tdnref_mention *m = &cited->value;
    return m->kind == TDNREF_KIND_NUMBERED && cited->node != TDN_NONE && cited->node != c->held->node &&
           tdn_is_rising(m->relation) && tdn_points_itself(review, c, cited) && m->clause != TDNREF_CLAUSE_NOTE &&
           m->clause != TDNREF_CLAUSE_ANNEX && tdn_number_of(review, cited->node)->number != NULL;
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint32_t day = tdn_whole_day(c->doc->date);
    if (!orders_something(c)) {
        return;
    }
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (!is_ground(review, c, cited) || !is_first(review, c, i) || changes(review, c, cited->node)) {
            continue;
        }
        if (day == 0) {
            tdn_abstained(review, &tdn_own_date_unknown);
        } else {
            check_citation(review, c, cited, day);
        }
    }
}

const tdn_rule tdn_rule_cites_superseded = {
    .on_archive = mark_ended,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
