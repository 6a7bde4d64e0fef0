/*
 * cascade.c - the parents.
 *
 * Candidates are only what a document's own text says that it carries out, follows or rests on; choose.c picks one for
 * each line. Nothing here follows parents of parents, so a circle of directives is drawn and never walked.
 */
#include "cascade/cascade.h"

#include "base/calendar.h"
#include "base/one_of.h"
#include "base/sort.h"
#include "cascade/choose.h"
#include "cascade/superiority.h"
#include "graph/by_document.h"

typedef struct cascading {
    tdnref_graph *graph;
    tdn_by_document grouped;
    tdn_numbers slots; /* node -> index in `found`, TDN_NONE */
    tdn_choices found;
    TDN_ARRAY(uint64_t) ranked; /* indexes in `found`, the nearest first */
    const tdn_node *own_of;     /* whose words `own` are */
    tdn_matter own;
} cascading;

static int rank_of_clause(tdnref_clause clause)
{
    return clause == TDNREF_CLAUSE_TITLE     ? TDN_CLAUSE_RANK_TITLE
           : clause == TDNREF_CLAUSE_OPENING ? TDN_CLAUSE_RANK_OPENING
                                             : TDN_CLAUSE_RANK_BODY;
}

static int rank_of_relation(tdnref_relation relation)
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

/* ------------------------------------------------------------ candidates */

static void describe(cascading *c, const tdn_node *node, tdn_choice *a)
{
    const tdn_node *target = &c->graph->nodes.items[a->node];
    const tdn_position body = {node->value.level, node->value.line_of, node->value.authority};
    const tdn_position other = tdn_position_of(&target->value);
    for (int line = 0; line < TDN_LINE_COUNT; line++) {
        a->standing[line] = (int)tdn_standing_of(&other, tdn_line_bit(line), &body, tdn_date_day(node->value.date));
    }
    a->form = tdn_rank_of_form(target->value.type);
    if (c->own_of != node) { /* one after the other, all candidates of one node */
        c->own_of = node;
        tdn_matter_of(node, &c->own);
    }
    a->fit = tdn_subject_fit(node, &c->own, target);
    a->period = tdn_years_fit(node->years, target->years);
    a->same_period = a->period == TDN_PERIOD_SAME || (node->years.to == 0 && target->years.to == 0);
    a->means = tdn_is_about_means(target) && !tdn_is_about_means(node);
}

/* The candidate for a target, made if it is new; NULL when memory is out. */
static tdn_choice *candidate_for(cascading *c, const tdn_node *node, uint64_t target, uint64_t mention)
{
    uint64_t *slot = &c->slots.items[target];
    if (*slot == TDN_NONE) {
        tdn_choice made = {
            .node = target, .via = TDN_NONE, .order = mention, .clause = TDN_CLAUSE_RANK_BODY, .verb = TDN_VERB_NONE};
        describe(c, node, &made);
        if (!TDN_PUSH(c->graph->alloc, &c->found, made)) {
            return NULL;
        }
        *slot = c->found.count - 1;
    }
    return &c->found.items[*slot];
}

/* A mention decides by the best place and verb that it has. */
static void raise_candidate(tdn_choice *a, int clause, int verb, tdnref_relation relation)
{
    if (clause < a->clause || (clause == a->clause && verb < a->verb)) {
        a->clause = clause;
        a->verb = verb;
        a->relation = relation;
    }
}

/* "Thực hiện Công văn số 123/UBND-KGVX về việc triển khai Kế hoạch số 5/KH-UBND": the letter yields to the plan. */
static bool add_forwarded(cascading *c, const tdn_node *node, const tdn_cited *cited, uint64_t mention, uint64_t letter)
{
    const tdnref_graph *graph = c->graph;
    const uint64_t slot = c->slots.items[letter];
    const int clause = rank_of_clause(cited->value.clause);
    if (slot == TDN_NONE || clause == TDN_CLAUSE_RANK_BODY || !tdn_may_forward(&graph->nodes.items[letter]) ||
        graph->nodes.items[cited->node].normative || rank_of_relation(cited->value.relation) > TDN_VERB_GUIDES) {
        return true;
    }
    const tdn_choice forwarder = c->found.items[slot];
    tdn_choice *a = candidate_for(c, node, cited->node, mention);
    if (a == NULL) {
        return false;
    }
    raise_candidate(a, clause, forwarder.verb, forwarder.relation);
    a->via = letter;
    a->whole = true;
    return true;
}

/* Columns in which the act stands that a task begins with: "1.2. Tiếp tục triển khai thực hiện | Kế hoạch số ...". */
#define TASK_COLUMNS 48u

/* "2. Triển khai thực hiện Kế hoạch số 12/KH-UBND ...": the verb right before it, both at the head of a line. */
static bool heads_task(const tdn_node *node, const tdnref_mention *m)
{
    static const char *const plans[] = {"KH", "CTr", "ĐA", "PA", "QĐ", NULL}; /* a letter has no tasks with headings */
    const bool beside = m->cue.start < m->cue.end && m->cue.end <= m->span.start && m->span.start - m->cue.end < 4;
    return tdn_is_one_of(node->value.type, plans) && m->clause == TDNREF_CLAUSE_BODY &&
           m->kind == TDNREF_KIND_NUMBERED && m->pinpoint.text == NULL && beside && m->column <= TASK_COLUMNS;
}

/* Reads one mention of a document of the node; *plan is cleared where the title amends or repeals another act. */
static bool read_mention(cascading *c, uint64_t index, uint64_t mention, bool *plan)
{
    const tdn_cited unpacked = tdn_cited_at(c->graph, mention);
    const tdn_cited *cited = &unpacked;
    const tdn_node *node = &c->graph->nodes.items[index];
    const uint64_t from = tdn_graph_from(c->graph, cited);
    const tdnref_relation relation = cited->value.relation;
    if (cited->node == TDN_NONE || cited->node == index || from == TDN_NONE) {
        return true;
    }
    if (from != index) {
        return add_forwarded(c, node, cited, mention, from);
    }
    const bool ends = tdn_is_change(relation);
    const int verb = rank_of_relation(relation);
    if (!ends && verb == TDN_VERB_NONE) {
        return true;
    }
    tdn_choice *a = candidate_for(c, node, cited->node, mention);
    if (a == NULL) {
        return false;
    }
    a->barred = a->barred || ends;
    a->direct = true;
    a->whole = a->whole || cited->value.pinpoint.text == NULL;
    a->heads_task = a->heads_task || (verb == TDN_VERB_IMPLEMENTS && heads_task(node, &cited->value));
    *plan = *plan && !(ends && relation != TDNREF_REL_REPLACES && cited->value.clause == TDNREF_CLAUSE_TITLE);
    raise_candidate(a, rank_of_clause(cited->value.clause), verb, relation);
    return true;
}

/* ---------------------------------------------------------------- choice */

typedef struct ranking {
    const tdn_question *question;
    const tdn_choice *best;
} ranking;

static int compare_ranked(const void *a, const void *b, const void *ud)
{
    const ranking *order = ud;
    const tdn_choice *items = order->question->choices->items;
    const tdn_choice *x = &items[*(const uint64_t *)a];
    const tdn_choice *y = &items[*(const uint64_t *)b];
    const int chosen = (y == order->best) - (x == order->best);
    return chosen != 0 ? chosen : tdn_compare_choices(order->question, x, y);
}

/* The parent's edge: of parallel relations the one that made it a candidate. */
static void mark_edge(tdnref_graph *graph, const tdn_node *node, uint64_t target, tdnref_relation relation,
                      bool primary)
{
    for (uint64_t i = 0; i < node->edge_count; i++) {
        tdn_edge_value *edge = &graph->edges.items[node->first_edge + i].value;
        if (edge->to == target && edge->relation == relation) {
            edge->parent = true;
            edge->primary = edge->primary || primary;
        }
    }
}

/* The title's own; else what fits best; else the document's own line. The order in the sentence decides nothing here.
 */
static size_t primary_line(const tdn_node *node, const tdn_choice *const best[TDN_LINE_COUNT])
{
    const tdn_choice *party = best[TDN_LINE_PARTY];
    const tdn_choice *state = best[TDN_LINE_STATE];
    if (party == NULL || state == NULL) {
        return party != NULL ? TDN_LINE_PARTY : state != NULL ? TDN_LINE_STATE : TDN_LINE_COUNT;
    }
    if ((party->clause == TDN_CLAUSE_RANK_TITLE) != (state->clause == TDN_CLAUSE_RANK_TITLE)) {
        return party->clause == TDN_CLAUSE_RANK_TITLE ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    if ((party->clause == TDN_CLAUSE_RANK_BODY) != (state->clause == TDN_CLAUSE_RANK_BODY)) {
        return party->clause != TDN_CLAUSE_RANK_BODY ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    if ((party->fit == TDN_FIT_OWN) != (state->fit == TDN_FIT_OWN)) {
        return party->fit == TDN_FIT_OWN ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    if (party->fit == TDN_FIT_OWN && party->period != state->period) {
        return party->period < state->period ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    return node->value.line_of == TDNREF_LINE_PARTY ? TDN_LINE_PARTY : TDN_LINE_STATE;
}

/* What was weighed in one line, for whoever asks why. */
static bool keep_weighed(cascading *c, tdn_node *node, const tdn_question *q, const tdn_choice *best)
{
    static const tdnref_clause clauses[] = {TDNREF_CLAUSE_TITLE, TDNREF_CLAUSE_OPENING, TDNREF_CLAUSE_BODY};
    tdnref_graph *graph = c->graph;
    const ranking order = {q, best};
    c->ranked.count = 0;
    for (uint64_t i = 0; i < c->found.count; i++) {
        if (tdn_is_of_line(q, &c->found.items[i]) && !TDN_PUSH(graph->alloc, &c->ranked, i)) {
            return false;
        }
    }
    tdn_sort(c->ranked.items, c->ranked.count, sizeof(uint64_t), compare_ranked, &order);
    for (uint64_t i = 0; i < c->ranked.count; i++) {
        const tdn_choice *a = &c->found.items[c->ranked.items[i]];
        const tdn_weighed weighed = {
            .node = (uint32_t)a->node,
            .line = (uint8_t)tdn_line_bit(q->line),
            .relation = (uint8_t)a->relation,
            .clause = (uint8_t)clauses[a->clause],
            .chosen = a == best,
            .verdict = a == best ? node->parents[q->line].reason : tdn_verdict(q, a, best),
        };
        if (!TDN_PUSH(graph->alloc, &graph->weighed, weighed)) {
            return false;
        }
    }
    node->weighed_count = (uint32_t)(graph->weighed.count - node->first_weighed);
    return true;
}

static bool choose_parents(cascading *c, tdn_node *node)
{
    const tdn_choice *best[TDN_LINE_COUNT] = {NULL, NULL};
    static const struct pass {
        bool tasks;
        bool legal;
    } passes[] = {{false, false}, {true, false}, {false, true}};
    tdn_question q = {.graph = c->graph, .choices = &c->found, .slots = c->slots.items};
    for (size_t i = 0; i < TDN_COUNT(passes) && best[TDN_LINE_PARTY] == NULL && best[TDN_LINE_STATE] == NULL; i++) {
        q.tasks = passes[i].tasks;
        q.legal = passes[i].legal;
        for (q.line = 0; q.line < TDN_LINE_COUNT; q.line++) {
            best[q.line] = tdn_choose(&q, &node->parents[q.line]);
        }
    }
    q.legal = q.legal && (best[TDN_LINE_PARTY] != NULL || best[TDN_LINE_STATE] != NULL);
    node->primary = primary_line(node, best);
    node->first_weighed = c->graph->weighed.count;
    for (q.line = 0; q.line < TDN_LINE_COUNT; q.line++) {
        if (best[q.line] != NULL) {
            mark_edge(c->graph, node, best[q.line]->node, best[q.line]->relation, node->primary == (size_t)q.line);
        }
        if (!keep_weighed(c, node, &q, best[q.line])) {
            return false;
        }
    }
    return true;
}

/* ----------------------------------------------------------------- nodes */

static bool read_documents(cascading *c, uint64_t index, bool *plan)
{
    const tdn_node *node = &c->graph->nodes.items[index];
    for (uint64_t i = 0; i < node->document_count; i++) {
        const uint64_t document = c->graph->holders.items[node->first_document + i];
        for (uint64_t j = c->grouped.first.items[document]; j < c->grouped.first.items[document + 1]; j++) {
            if (!read_mention(c, index, c->grouped.mentions.items[j], plan)) {
                return false;
            }
        }
    }
    return true;
}

static bool find_held_parents(cascading *c, uint64_t index)
{
    bool plan = true;
    bool done = read_documents(c, index, &plan);
    if (done && plan) {
        done = choose_parents(c, &c->graph->nodes.items[index]);
    }
    for (uint64_t i = 0; i < c->found.count; i++) {
        c->slots.items[c->found.items[i].node] = TDN_NONE;
    }
    c->found.count = 0;
    return done;
}

/* Of a directive that is not held, only what others report is known: "Kế hoạch số 197-KH/TU ... triển khai thực hiện
 * Kết luận số 57-KL/TW". One such act of a line is its parent; of several none is picked. */
static void find_reported_parents(cascading *c, tdn_node *node)
{
    tdnref_graph *graph = c->graph;
    const tdn_position body = {node->value.level, node->value.line_of, node->value.authority};
    for (int line = 0; line < TDN_LINE_COUNT; line++) {
        tdn_edge_value *only = NULL;
        size_t count = 0;
        for (uint64_t i = 0; i < node->edge_count; i++) {
            tdn_edge_value *edge = &graph->edges.items[node->first_edge + i].value;
            const tdn_node *target = &graph->nodes.items[edge->to];
            const tdn_position other = {target->value.level, target->value.line_of, target->value.authority};
            const tdn_standing standing =
                tdn_standing_of(&other, tdn_line_bit(line), &body, tdn_date_day(node->value.date));
            if (edge->relation == TDNREF_REL_IMPLEMENTS && !target->normative && target->value.number != NULL &&
                ((int)target->value.line_of & (int)tdn_line_bit(line)) != 0 && standing != TDN_STANDING_BELOW) {
                only = edge;
                count++;
            }
        }
        if (count == 1) {
            node->parents[line] = (tdn_parent){
                .node = only->to, .via = TDN_NONE, .reason = "the only act that other documents say it carries out"};
            only->parent = true;
            const bool own_line = (int)tdn_line_bit(line) == (int)node->value.line_of;
            node->primary = node->primary == TDN_LINE_COUNT || own_line ? (size_t)line : node->primary;
        }
    }
    for (uint64_t i = 0; i < node->edge_count && node->primary != TDN_LINE_COUNT; i++) {
        tdn_edge_value *edge = &graph->edges.items[node->first_edge + i].value;
        edge->primary = edge->parent && edge->to == node->parents[node->primary].node;
    }
}

static bool find_all(cascading *c)
{
    const tdnref_graph *graph = c->graph;
    if (!tdn_numbers_fill(graph->alloc, &c->slots, graph->nodes.count, TDN_NONE)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (!graph->nodes.items[i].value.held) {
            find_reported_parents(c, &c->graph->nodes.items[i]);
        } else if (!find_held_parents(c, i)) {
            return false;
        }
    }
    return true;
}

bool tdn_cascade(tdnref_graph *graph)
{
    cascading c = {.graph = graph};
    const bool done = tdn_group_by_document(graph, &c.grouped) && find_all(&c);
    tdn_by_document_release(graph, &c.grouped);
    TDN_ARRAY_FREE(graph->alloc, &c.slots);
    TDN_ARRAY_FREE(graph->alloc, &c.found);
    TDN_ARRAY_FREE(graph->alloc, &c.ranked);
    return done;
}
