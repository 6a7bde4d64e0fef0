/*
 * cascade.c - the parents.
 *
 * Candidates are only what a document's own text says that it carries out, follows or rests on; choose.c picks one for
 * each line. Nothing here follows parents of parents, so a circle of directives is drawn and never walked.
 */
#include "cascade/cascade.h"

#include "base/sort.h"
#include "cascade/choose.h"
#include "cascade/reported.h"

typedef struct cascading {
    tdnref_graph *graph;
    tdn_candidates candidates;
    tdn_numbers ranked; /* indexes of candidates, the nearest first */
} cascading;

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
static uint8_t primary_line(const tdn_node *node, const tdn_choice chosen[TDN_LINE_COUNT])
{
    const tdn_candidate *party = chosen[TDN_PARTY_LINE].best;
    const tdn_candidate *state = chosen[TDN_STATE_LINE].best;
    if (party == NULL || state == NULL) {
        return party != NULL ? TDN_PARTY_LINE : state != NULL ? TDN_STATE_LINE : TDN_LINE_COUNT;
    }
    if ((party->clause == TDN_CLAUSE_RANK_TITLE) != (state->clause == TDN_CLAUSE_RANK_TITLE)) {
        return party->clause == TDN_CLAUSE_RANK_TITLE ? TDN_PARTY_LINE : TDN_STATE_LINE;
    }
    if ((party->clause == TDN_CLAUSE_RANK_BODY) != (state->clause == TDN_CLAUSE_RANK_BODY)) {
        return party->clause != TDN_CLAUSE_RANK_BODY ? TDN_PARTY_LINE : TDN_STATE_LINE;
    }
    if ((party->fit == TDN_FIT_OWN) != (state->fit == TDN_FIT_OWN)) {
        return party->fit == TDN_FIT_OWN ? TDN_PARTY_LINE : TDN_STATE_LINE;
    }
    if (party->fit == TDN_FIT_OWN && party->period != state->period) {
        return party->period < state->period ? TDN_PARTY_LINE : TDN_STATE_LINE;
    }
    return node->value.line_of == TDNREF_LINE_PARTY ? TDN_PARTY_LINE : TDN_STATE_LINE;
}

/* What was weighed in one line is kept, for whoever asks why. */

typedef struct ranking {
    const tdn_question *question;
    const tdn_candidate *best;
} ranking;

static int compare_ranked(const void *a, const void *b, const void *ud)
{
    const ranking *order = ud;
    const tdn_candidate *items = order->question->candidates->all.items;
    const tdn_candidate *x = &items[*(const uint64_t *)a];
    const tdn_candidate *y = &items[*(const uint64_t *)b];
    const int chosen = (y == order->best) - (x == order->best);
    return chosen != 0 ? chosen : tdn_compare_candidates(order->question, x, y);
}

static bool rank_candidates(cascading *c, const tdn_question *q, const tdn_candidate *best)
{
    const ranking order = {q, best};
    c->ranked.count = 0;
    for (uint64_t i = 0; i < c->candidates.all.count; i++) {
        if (tdn_is_of_line(q, &c->candidates.all.items[i]) && !TDN_PUSH(c->graph->alloc, &c->ranked, i)) {
            return false;
        }
    }
    tdn_sort(c->ranked.items, c->ranked.count, sizeof(uint64_t), compare_ranked, &order);
    return true;
}

static bool keep_weighed(cascading *c, tdn_node *node, const tdn_question *q, const tdn_candidate *best)
{
    static const tdnref_clause clauses[] = {TDNREF_CLAUSE_TITLE, TDNREF_CLAUSE_OPENING, TDNREF_CLAUSE_BODY};
    tdnref_graph *graph = c->graph;
    if (!rank_candidates(c, q, best)) {
        return false;
    }
    for (uint64_t i = 0; i < c->ranked.count; i++) {
        const tdn_candidate *a = &c->candidates.all.items[c->ranked.items[i]];
        tdn_weighed weighed = {
            .node = (uint32_t)a->node,
            .line = (uint8_t)tdn_line_at(q->line) & 3u,
            .relation = (uint8_t)a->relation,
            .clause = (uint8_t)clauses[a->clause],
            .chosen = a == best,
            .verdict = node->reasons[q->line],
        };
        if ((a != best && !tdn_keep_reason(graph, tdn_verdict(q, a, best), &weighed.verdict)) ||
            graph->weighed.count == UINT32_MAX || !TDN_PUSH(graph->alloc, &graph->weighed, weighed)) {
            return false;
        }
    }
    node->weighed_count = (uint32_t)(graph->weighed.count - node->first_weighed);
    return true;
}

/* Looks for a parent in each line on one ground after the other; leaves in q the one that gave it, the first if none
 * did. */
static void choose_best(tdn_question *q, tdn_choice chosen[TDN_LINE_COUNT])
{
    for (int ground = TDN_GROUND_FRONT; ground < TDN_GROUND_COUNT; ground++) {
        q->ground = (tdn_ground)ground;
        for (q->line = 0; q->line < TDN_LINE_COUNT; q->line++) {
            chosen[q->line] = tdn_choose(q);
        }
        if (chosen[TDN_PARTY_LINE].best != NULL || chosen[TDN_STATE_LINE].best != NULL) {
            return;
        }
    }
    q->ground = TDN_GROUND_FRONT;
}

static bool keep_parent(tdnref_graph *graph, tdn_node *node, size_t line, const tdn_choice *chosen)
{
    const tdn_candidate *best = chosen->best;
    if (best == NULL) {
        return true;
    }
    const bool direct = best->direct || best->via == TDN_NONE;
    node->parents[line] = (tdn_parent){(uint32_t)best->node, direct ? TDN_NO_NODE : (uint32_t)best->via};
    node->from_task = node->primary == line ? chosen->from_task : node->from_task;
    return tdn_keep_reason(graph, chosen->reason, &node->reasons[line]);
}

static bool choose_parents(cascading *c, tdn_node *node)
{
    tdn_choice chosen[TDN_LINE_COUNT];
    tdn_question q = {.candidates = &c->candidates};
    choose_best(&q, chosen);
    node->primary = primary_line(node, chosen);
    node->first_weighed = (uint32_t)c->graph->weighed.count;
    for (q.line = 0; q.line < TDN_LINE_COUNT; q.line++) {
        const tdn_candidate *best = chosen[q.line].best;
        if (best != NULL) {
            mark_edge(c->graph, node, best->node, best->relation, node->primary == q.line);
        }
        if (!keep_parent(c->graph, node, q.line, &chosen[q.line]) || !keep_weighed(c, node, &q, best)) {
            return false;
        }
    }
    return true;
}

static bool find_all(cascading *c)
{
    tdnref_graph *graph = c->graph;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        tdn_node *node = &graph->nodes.items[i];
        if (!node->value.held) {
            if (!tdn_find_reported_parents(graph, node)) {
                return false;
            }
            continue;
        }
        if (!tdn_candidates_read(&c->candidates, i) || (!c->candidates.changes && !choose_parents(c, node))) {
            return false;
        }
    }
    return true;
}

bool tdn_cascade(tdnref_graph *graph)
{
    cascading c = {.graph = graph};
    const bool done = tdn_candidates_init(&c.candidates, graph) && find_all(&c);
    tdn_candidates_release(&c.candidates);
    TDN_ARRAY_FREE(graph->alloc, &c.ranked);
    return done;
}
