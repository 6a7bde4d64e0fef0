/*
 * candidate.c - from the mentions of a document to the acts that may be its parent.
 */
#include "cascade/candidate.h"

#include "base/calendar.h"
#include "base/one_of.h"

/* A task begins with an act that is named within so many columns: "1.2. Tiếp tục triển khai thực hiện | Kế hoạch ...".
 */
#define TASK_COLUMNS 48u

static tdn_clause_rank rank_of_clause(tdnref_clause clause)
{
    return clause == TDNREF_CLAUSE_TITLE     ? TDN_CLAUSE_RANK_TITLE
           : clause == TDNREF_CLAUSE_OPENING ? TDN_CLAUSE_RANK_OPENING
                                             : TDN_CLAUSE_RANK_BODY;
}

static tdn_verb verb_of(tdnref_relation relation)
{
    switch (relation) {
    case TDNREF_REL_IMPLEMENTS:
        return TDN_VERB_IMPLEMENTS;
    case TDNREF_REL_GUIDES:
        return TDN_VERB_GUIDES;
    case TDNREF_REL_BASIS:
        return TDN_VERB_BASIS;
    default:
        return TDN_VERB_NONE;
    }
}

/* Types that are not listed rank between a plan and a guidance. */
static int rank_of_form(const char *type)
{
    static const char *const forms[] = {"NQ", "CT", "KL", "QĐ", "QyĐ", "CTr", "ĐA", "KH", NULL, "HD", "TB", "CĐ", "CV"};
    int unlisted = 0;
    for (size_t i = 0; i < TDN_COUNT(forms); i++) {
        if (forms[i] == NULL) {
            unlisted = (int)i;
        } else if (type != NULL && strcmp(type, forms[i]) == 0) {
            return (int)i;
        }
    }
    return unlisted;
}

bool tdn_may_forward(const tdn_node *node)
{
    static const char *const types[] = {"CV", "HD", "TB", "CĐ", NULL};
    return tdn_is_one_of(node->value.type, types);
}

/* ------------------------------------------------------------- candidates */

static tdn_candidate describe(const tdn_candidates *c, const tdn_node *node, uint64_t target, uint64_t mention)
{
    const tdn_node *other = &c->graph->nodes.items[target];
    const tdn_about *about = &c->graph->abouts.items[target];
    const tdn_position body = tdn_own_position(&node->value);
    const tdn_position above = tdn_position_of(&other->value);
    tdn_candidate out = {
        .node = target, .via = TDN_NONE, .order = mention, .clause = TDN_CLAUSE_RANK_BODY, .verb = TDN_VERB_NONE};
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        out.standing[line] = tdn_standing_of(&above, tdn_line_at(line), &body, tdn_date_day(node->value.date));
    }
    out.form = rank_of_form(other->value.type);
    out.fit = tdn_subject_fit(c->about->years, &c->own, about);
    out.period = tdn_years_fit(c->about->years, about->years);
    out.same_period = out.period == TDN_PERIOD_SAME || (c->about->years.to == 0 && about->years.to == 0);
    out.means = tdn_is_about_means(about) && !tdn_is_about_means(c->about);
    return out;
}

/* The candidate for a target, made if it is new; NULL when memory is out. */
static tdn_candidate *candidate_for(tdn_candidates *c, const tdn_node *node, uint64_t target, uint64_t mention)
{
    uint64_t *slot = &c->slots.items[target];
    if (*slot == TDN_NONE) {
        if (c->all.count == 0) {
            tdn_matter_of(c->about, &c->own);
        }
        const tdn_candidate made = describe(c, node, target, mention);
        if (!TDN_PUSH(c->graph->alloc, &c->all, made)) {
            return NULL;
        }
        *slot = c->all.count - 1;
    }
    return &c->all.items[*slot];
}

/* A mention decides by the best place and verb that it has. */
static void raise_candidate(tdn_candidate *a, tdn_clause_rank clause, tdn_verb verb, tdnref_relation relation)
{
    if (clause < a->clause || (clause == a->clause && verb < a->verb)) {
        a->clause = clause;
        a->verb = verb;
        a->relation = relation;
    }
}

/* --------------------------------------------------------------- mentions */

/* "Thực hiện Công văn số 123/UBND-KGVX về việc triển khai Kế hoạch số 5/KH-UBND": the letter yields to the plan. */
static bool add_forwarded(tdn_candidates *c, const tdn_node *node, const tdn_mention_record *cited, uint64_t letter)
{
    const tdnref_graph *graph = c->graph;
    const uint64_t slot = c->slots.items[letter];
    const tdn_clause_rank clause = rank_of_clause(cited->value.clause);
    if (slot == TDN_NONE || clause == TDN_CLAUSE_RANK_BODY || !tdn_may_forward(&graph->nodes.items[letter]) ||
        graph->nodes.items[cited->node].normative || verb_of(cited->value.relation) > TDN_VERB_GUIDES) {
        return true;
    }
    const tdn_candidate forwarder = c->all.items[slot];
    tdn_candidate *a = candidate_for(c, node, cited->node, cited->at);
    if (a == NULL) {
        return false;
    }
    raise_candidate(a, clause, forwarder.verb, forwarder.relation);
    a->via = letter;
    a->whole = true;
    return true;
}

/* "2. Triển khai thực hiện Kế hoạch số 12/KH-UBND ...": the verb right before it, both at the head of a line. A letter
 * has no tasks with headings. */
static bool heads_task(const tdn_node *node, const tdnref_mention *m)
{
    static const char *const plans[] = {"KH", "CTr", "ĐA", "PA", "QĐ", NULL};
    return tdn_is_one_of(node->value.type, plans) && m->relation == TDNREF_REL_IMPLEMENTS &&
           m->clause == TDNREF_CLAUSE_BODY && m->kind == TDNREF_KIND_NUMBERED && m->pinpoint.text == NULL &&
           tdn_is_beside_cue(m) && m->column <= TASK_COLUMNS;
}

/* Reads one mention of a document of the node. */
static bool read_mention(tdn_candidates *c, uint64_t index, const tdn_mention_record *cited)
{
    const tdn_node *node = &c->graph->nodes.items[index];
    const tdnref_mention *m = &cited->value;
    const uint64_t from = tdn_graph_from(c->graph, cited);
    if (cited->node == TDN_NONE || cited->node == index || from == TDN_NONE) {
        return true;
    }
    if (from != index) {
        return add_forwarded(c, node, cited, from);
    }
    const bool ends = tdn_is_change(m->relation);
    if (!ends && !tdn_is_rising(m->relation)) {
        return true;
    }
    tdn_candidate *a = candidate_for(c, node, cited->node, cited->at);
    if (a == NULL) {
        return false;
    }
    a->barred = a->barred || ends;
    a->direct = true;
    a->whole = a->whole || m->pinpoint.text == NULL;
    a->heads_task = a->heads_task || heads_task(node, m);
    c->changes = c->changes || (ends && m->relation != TDNREF_REL_REPLACES && m->clause == TDNREF_CLAUSE_TITLE);
    raise_candidate(a, rank_of_clause(m->clause), verb_of(m->relation), m->relation);
    return true;
}

/* ------------------------------------------------------------------- all */

bool tdn_candidates_init(tdn_candidates *c, const tdnref_graph *graph)
{
    *c = (tdn_candidates){.graph = graph};
    return tdn_group_by_document(graph, &c->grouped) &&
           tdn_numbers_fill(graph->alloc, &c->slots, graph->nodes.count, TDN_NONE);
}

void tdn_candidates_release(tdn_candidates *c)
{
    tdn_by_document_release(c->graph, &c->grouped);
    TDN_ARRAY_FREE(c->graph->alloc, &c->slots);
    TDN_ARRAY_FREE(c->graph->alloc, &c->all);
}

bool tdn_candidates_read(tdn_candidates *c, uint64_t index)
{
    const tdn_node *node = &c->graph->nodes.items[index];
    for (uint64_t i = 0; i < c->all.count; i++) {
        c->slots.items[c->all.items[i].node] = TDN_NONE;
    }
    c->all.count = 0;
    c->changes = false;
    c->about = &c->graph->abouts.items[index];
    for (uint64_t i = 0; i < node->document_count; i++) {
        const uint32_t *first = &c->grouped.first.items[tdn_node_document(c->graph, node, i)];
        for (uint64_t j = first[0]; j < first[1]; j++) {
            const tdn_mention_record cited = tdn_mention_at(c->graph, tdn_grouped_mention(&c->grouped, j));
            if (!read_mention(c, index, &cited)) {
                return false;
            }
        }
    }
    return true;
}
