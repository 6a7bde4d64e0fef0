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

/* A held normative act whose day of effect is not known is taken to be in force after so many days. */
#define SURELY_IN_FORCE 365u

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
static const tdn_words no_own_date = {{
    "chưa đọc được ngày ban hành của văn bản",
    "the document's own date could not be read",
}};

static const tdn_words *const messages[] = {&ended_by_registry, &replaced_by_registry, &replaced_by, &replaced_by_held,
                                            &no_registry,       &not_in_registry,      &no_own_date};

typedef struct checking {
    tdn_review *review;
    TDN_ARRAY(uint64_t) ended_by; /* node -> edge of the held act that ends it, TDN_NONE */
} checking;

/* ------------------------------------------------------- held successions */

/* Some place says it of the whole act, in the ending act's own text. */
static bool is_whole(const tdnref_graph *graph, const tdn_edge *edge)
{
    for (uint64_t i = 0; i < edge->value.mention_count; i++) {
        const tdn_cited cited = tdn_cited_at(graph, graph->evidence.items[edge->first_evidence + i]);
        if (cited.value.pinpoint.text == NULL && tdn_graph_holder(graph, &cited)->node == edge->value.from) {
            return true;
        }
    }
    return false;
}

static bool collect(checking *k)
{
    const tdnref_graph *graph = k->review->graph;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (!TDN_PUSH(k->review->audit->alloc, &k->ended_by, TDN_NONE)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        const tdn_edge *edge = &graph->edges.items[i];
        const bool ends = edge->value.relation == TDNREF_REL_REPLACES || edge->value.relation == TDNREF_REL_REPEALS;
        if (ends && !edge->value.reported && graph->nodes.items[edge->value.from].value.held && is_whole(graph, edge) &&
            edge->value.to < k->ended_by.count && k->ended_by.items[edge->value.to] == TDN_NONE) {
            k->ended_by.items[edge->value.to] = i;
        }
    }
    return true;
}

/* The act that ended a directive before a day, TDN_NONE: none is known. */
static uint64_t ended_before(const checking *k, uint64_t node, uint32_t day)
{
    const tdnref_graph *graph = k->review->graph;
    const uint64_t edge = node < k->ended_by.count ? k->ended_by.items[node] : TDN_NONE;
    if (edge == TDN_NONE) {
        return TDN_NONE;
    }
    const uint64_t by = graph->edges.items[edge].value.from;
    const uint32_t issued = tdn_whole_day(graph->nodes.items[by].value.date);
    const uint32_t wait = graph->nodes.items[by].normative ? SURELY_IN_FORCE : 0;
    return issued != 0 && day > issued && tdn_days_between(issued, day) > wait ? by : TDN_NONE;
}

/* --------------------------------------------------------------- reports */

static bool is_plan_type(const char *type)
{
    static const char *const types[] = {"KH", "CTr", "ĐA", "PA"};
    for (size_t i = 0; i < TDN_COUNT(types) && type != NULL; i++) {
        if (strcmp(type, types[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool report_registered(tdn_review *review, uint64_t document, const tdn_cited *cited,
                              const tdnref_registered *line)
{
    const tdnref_node *node = tdn_value_of(review, cited->node);
    tdn_remark remark = tdn_remark_new(document, is_plan_type(node->type) ? &replaced_by_registry : &ended_by_registry);
    const tdn_words next = tdn_same(line->replaced_by);
    tdn_blame(review, &remark, cited, (tdnref_span){0, 0});
    remark.arguments[0] = tdn_describe_node(review, node);
    remark.arguments[1] = tdn_same(line->where == NULL ? "-" : line->where);
    remark.arguments[2] = tdn_same(tdn_day_text(review, line->effective_to));
    remark.arguments[3] = line->replaced_by == NULL ? tdn_same("") : tdn_compose(review, &replaced_by, &next, 1);
    return tdn_found(review, &remark);
}

static bool report_held(const checking *k, uint64_t document, const tdn_cited *cited, uint64_t by)
{
    tdn_review *review = k->review;
    tdn_remark remark = tdn_remark_new(document, &replaced_by_held);
    const tdn_edge *edge = &review->graph->edges.items[k->ended_by.items[cited->node]];
    const tdn_cited *said = &review->mentions.items[review->graph->evidence.items[edge->first_evidence]];
    const tdnref_place place = tdn_place_of_mention(review, said, (tdnref_span){0, 0});
    tdn_blame(review, &remark, cited, (tdnref_span){0, 0});
    tdn_quote(&remark, &place);
    remark.arguments[0] = tdn_describe_node(review, tdn_value_of(review, cited->node));
    remark.arguments[1] = tdn_describe_node(review, tdn_value_of(review, by));
    return tdn_found(review, &remark);
}

/* ---------------------------------------------------------------- checks */

static bool check_citation(checking *k, uint64_t document, const tdn_cited *cited, uint32_t day)
{
    tdn_review *review = k->review;
    const tdnref_registered *line = review->numbers.items[cited->node].registered;
    const uint64_t by = ended_before(k, cited->node, day);
    if (line != NULL && !line->partial) {
        tdn_checked(review);
        const uint32_t last = tdn_whole_day(line->effective_to);
        return last == 0 || day <= last || report_registered(review, document, cited, line);
    }
    if (by != TDN_NONE && by != review->cases.items[document].held->node) {
        tdn_checked(review);
        return report_held(k, document, cited, by);
    }
    return line != NULL || tdn_abstained(review, review->registry_count == 0 ? &no_registry : &not_in_registry);
}

/* Once for each directive: the first place that rests on it. */
static bool is_first(const tdn_review *review, const tdn_case *c, uint64_t index)
{
    const uint64_t node = tdn_case_mention(review, c, index)->node;
    for (uint64_t i = index; i > 0 && index - i < 64; i--) {
        const tdn_cited *before = tdn_case_mention(review, c, i - 1);
        if (before->node == node && tdn_rests_on(before->value.relation)) {
            return false;
        }
    }
    return true;
}

/* The document changes it, and so knows. Its edges are sorted by their target. */
static bool changes(const tdn_review *review, const tdn_case *c, uint64_t node)
{
    const tdn_edge *edges = &review->graph->edges.items[c->node->first_edge];
    uint64_t low = 0;
    uint64_t high = c->node->edge_count;
    while (low < high) {
        const uint64_t mid = low + (high - low) / 2;
        if (edges[mid].value.to < node) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    for (; low < c->node->edge_count && edges[low].value.to == node; low++) {
        if (tdn_is_change(edges[low].value.relation)) {
            return true;
        }
    }
    return false;
}

/* Reports, letters and proposals speak of what was in force once. */
static bool orders_something(const tdn_case *c)
{
    static const char *const types[] = {"QĐ", "NQ", "CT", "HD"};
    for (size_t i = 0; i < TDN_COUNT(types) && c->held->value.type.text != NULL; i++) {
        if (strcmp(types[i], c->held->value.type.text) == 0) {
            return true;
        }
    }
    return c->in_scope;
}

static bool check(checking *k, uint64_t document)
{
    tdn_review *review = k->review;
    const tdn_case *c = &review->cases.items[document];
    if (!orders_something(c)) {
        return true;
    }
    const uint32_t day = tdn_whole_day(c->held->value.date);
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        if (cited->value.kind != TDNREF_KIND_NUMBERED || cited->node == TDN_NONE || cited->node == c->held->node ||
            !tdn_rests_on(cited->value.relation) || !tdn_points_itself(review, c, cited) ||
            cited->value.clause == TDNREF_CLAUSE_NOTE || cited->value.clause == TDNREF_CLAUSE_ANNEX ||
            review->numbers.items[cited->node].number == NULL || !is_first(review, c, i) ||
            changes(review, c, cited->node)) {
            continue;
        }
        if (day == 0 ? !tdn_abstained(review, &no_own_date) : !check_citation(k, document, cited, day)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    checking k = {.review = review};
    bool done = collect(&k);
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        done = check(&k, i);
    }
    TDN_ARRAY_FREE(review->audit->alloc, &k.ended_by);
    return done;
}

const tdn_rule tdn_rule_cites_superseded = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "cites-superseded",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary =
                {"Căn cứ vào văn bản đã hết hiệu lực hoặc đã được thay thế tại ngày ban hành",
                 "Based on an act that was no longer in force, or had been replaced, on the date of the document"},
            .explanation =
                {"So ngày ban hành của văn bản với ngày hết hiệu lực trong danh mục; nếu danh mục chưa có thì xét văn "
                 "bản trong kho ghi rõ thay thế hoặc bãi bỏ toàn bộ văn bản được viện dẫn. Văn bản quy phạm pháp luật "
                 "thay thế hoặc bãi bỏ chỉ được tính từ sau một năm nếu chưa biết ngày có hiệu lực. Việc bãi bỏ một "
                 "phần không được nêu. Văn bản quy định chi tiết không được suy ra là hết hiệu lực theo văn bản được "
                 "quy định chi tiết khi chưa có công bố. Đối với kế hoạch, chương trình thì ghi là đã được thay thế "
                 "hoặc đã hết giai đoạn. Văn bản sửa đổi, thay thế văn bản được viện dẫn hoặc chỉ nhắc đến thì không "
                 "xét. Khi thiếu danh mục thì ghi: chưa kiểm tra hiệu lực. Luật Ban hành văn bản quy phạm pháp luật, "
                 "các điều về hiệu lực.",
                 "Compares the date of the document with the last day in force according to the registry or, for acts "
                 "that it does not list, with held texts that say they replace or repeal the whole act. A normative "
                 "act that replaces or repeals another counts only after a year if the date on which it took effect is "
                 "unknown. A partial repeal is not a finding. Implementing acts are not assumed to end with their "
                 "parent unless that was announced. Plans are replaced or expire. A document that changes the act, or "
                 "merely mentions it, is ignored. Without a registry the rule says so. Law on the promulgation of "
                 "normative acts, on effect."},
            .example = {"Kế hoạch năm 2022 căn cứ \"Nghị định số 110/2004/NĐ-CP\", đã hết hiệu lực từ ngày 05/3/2020.",
                        "A plan of 2022 is based on \"Nghị định số 110/2004/NĐ-CP\", not in force since 05/3/2020."},
            .settled_by = {"Kiểm tra hiệu lực của văn bản và viện dẫn văn bản thay thế nếu có.",
                           "Check whether the act is in force, and cite what replaced it."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
