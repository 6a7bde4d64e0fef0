/*
 * choose.c - the choice of a parent in one line.
 *
 * What the title names comes before what the opening names; there the act whose subject and period fit the title best,
 * the directive under "Thực hiện" before one under "Căn cứ", the direct superior's before a ministry's, one whose
 * subject is told before one without, the higher form before the lower, the first named before the next. Each of these
 * is one row of `criteria`, tried in order; the row that parts the winner from the next best is the reason that is
 * kept.
 */
#include "cascade/choose.h"

#include "base/one_of.h"

static const tdn_node *node_of(const tdn_question *q, const tdn_candidate *a)
{
    return &q->candidates->graph->nodes.items[a->node];
}

/* ------------------------------------------------------------- criteria */

static int mark_clause(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return (int)a->clause;
}

/* Nothing told of the subject is no worse than a few words in common. */
static int mark_fit(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return a->fit == TDN_FIT_UNKNOWN ? (int)TDN_FIT_PARTLY : (int)a->fit;
}

static int mark_period(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return (int)a->period;
}

static int mark_verb(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return (int)a->verb;
}

static int mark_standing(const tdn_question *q, const tdn_candidate *a)
{
    return (int)a->standing[q->line];
}

static int mark_told(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return a->fit == TDN_FIT_UNKNOWN;
}

/* "Nghị quyết Đại hội lần thứ XIII": on everything, so on this matter least. A law without its number is on its own. */
static int mark_number(const tdn_question *q, const tdn_candidate *a)
{
    const tdnref_node *node = &node_of(q, a)->value;
    return node->number == NULL && node->type != NULL && strcmp(node->type, "NQ") == 0;
}

static int mark_form(const tdn_question *q, const tdn_candidate *a)
{
    (void)q;
    return a->form;
}

static const struct criterion {
    int (*mark)(const tdn_question *q, const tdn_candidate *a);
    const char *reason; /* of the winner */
    const char *lost;   /* of the other */
} criteria[] = {
    {mark_clause, "named in the title", "not named in the title, as the chosen one is"},
    {mark_number, "a numbered directive, before a resolution named by its congress", "a resolution without a number"},
    {mark_fit, "its subject and period fit the title best", "its subject or period fits the title less"},
    {mark_period, "its period is the title's own", "its period is not the title's own"},
    {mark_verb, "what the opening carries out (Thực hiện), before what it is based on (Căn cứ)",
     "a basis (Căn cứ), where the chosen one is carried out (Thực hiện)"},
    {mark_standing, "the nearer superior in this line", "of a body less near as a superior in this line"},
    {mark_told, "its subject is told, before one without", "its subject is not told"},
    {mark_form, "the higher form of directive", "a lower form of directive"},
};

static const char FIRST_NAMED[] = "the first named of equals";
static const char NAMED_LATER[] = "equal to the chosen one, but named later";

/* Proposals and reports come from below. */
static bool comes_from_below(const tdn_node *node)
{
    static const char *const types[] = {"TTr", "BC", "GM", "BB", NULL};
    return tdn_is_one_of(node->value.type, types);
}

bool tdn_is_of_line(const tdn_question *q, const tdn_candidate *a)
{
    return ((int)node_of(q, a)->value.line_of & (int)tdn_line_bit(q->line)) != 0 &&
           (a->verb != TDN_VERB_NONE || a->barred);
}

/* The body gives a parent only where it is the direct superior's act on the title's own matter and period. */
static bool may_come_from_body(const tdn_question *q, const tdn_candidate *a)
{
    return q->ground != TDN_GROUND_LEGAL && a->fit == TDN_FIT_OWN && a->same_period && a->verb == TDN_VERB_IMPLEMENTS &&
           a->standing[q->line] == TDN_STANDING_DIRECT;
}

/* Where title and opening name nothing, the direct superior's act that a task of the body begins with. */
static bool may_come_from_task(const tdn_question *q, const tdn_candidate *a)
{
    return q->ground == TDN_GROUND_TASKS && a->heads_task && a->fit != TDN_FIT_OTHER &&
           a->standing[q->line] == TDN_STANDING_DIRECT;
}

/* Why a candidate cannot be the parent whatever the others are; NULL: it can. */
static const char *objection(const tdn_question *q, const tdn_candidate *a)
{
    const tdn_node *target = node_of(q, a);
    if (a->barred) {
        return "the document amends, replaces or repeals it";
    }
    if (comes_from_below(target)) {
        return "a proposal or report from below";
    }
    if (a->standing[q->line] == TDN_STANDING_BELOW) {
        return "of a body below the document's own";
    }
    const bool legal = target->normative || a->means || !a->whole;
    if (legal != (q->ground == TDN_GROUND_LEGAL)) {
        return legal ? "legal basis only" : "in the body only, and no legal basis";
    }
    if (a->clause == TDN_CLAUSE_RANK_TITLE && target->value.number == NULL) {
        return "the subject of the title, not a directive that it carries out";
    }
    if (a->clause == TDN_CLAUSE_RANK_BODY && !may_come_from_body(q, a) && !may_come_from_task(q, a)) {
        return "in the body only, and not the direct superior's act on the title's own matter and period";
    }
    return NULL;
}

/* Negative if a goes before b; *decided is the row that parted them, TDN_COUNT(criteria): none did. */
static int compare(const tdn_question *q, const tdn_candidate *a, const tdn_candidate *b, size_t *decided)
{
    for (*decided = 0; *decided < TDN_COUNT(criteria); (*decided)++) {
        const int order = criteria[*decided].mark(q, a) - criteria[*decided].mark(q, b);
        if (order != 0) {
            return order;
        }
    }
    return a->order < b->order ? -1 : a->order > b->order;
}

int tdn_compare_candidates(const tdn_question *q, const tdn_candidate *a, const tdn_candidate *b)
{
    size_t decided = 0;
    const int bars = (objection(q, a) != NULL) - (objection(q, b) != NULL);
    return bars != 0 ? bars : compare(q, a, b, &decided);
}

/* ---------------------------------------------------------------- yielding */

static bool is_superior(tdn_standing standing)
{
    return standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE;
}

/* Best clause of a superior's numbered act in one line, by how well it fits. */
typedef struct superiors {
    tdn_clause_rank clause[TDN_FIT_OTHER + 1];
} superiors;

/* Marks the letters whose directive is a candidate itself, and notes the superiors' acts. */
static void weigh(const tdn_question *q, superiors *out)
{
    for (size_t fit = 0; fit <= TDN_FIT_OTHER; fit++) {
        out->clause[fit] = TDN_CLAUSE_RANK_BODY;
    }
    for (uint64_t i = 0; i < q->candidates->all.count; i++) {
        const tdn_candidate *b = &q->candidates->all.items[i];
        if (!tdn_is_of_line(q, b) || objection(q, b) != NULL) {
            continue;
        }
        if (b->via != TDN_NONE) {
            q->candidates->all.items[q->candidates->slots.items[b->via]].forwards[q->line] = true;
        }
        tdn_clause_rank *clause = &out->clause[mark_fit(q, b)];
        if (is_superior(b->standing[q->line]) && mark_number(q, b) == 0 && b->clause < *clause) {
            *clause = b->clause;
        }
    }
}

/* A letter yields to what it forwards in this line, an act of the document's own body to a superior's on the matter. */
static bool yields(const tdn_question *q, const tdn_candidate *a, const superiors *others)
{
    if (a->forwards[q->line]) {
        return true;
    }
    for (int fit = 0; fit <= mark_fit(q, a) && a->standing[q->line] == TDN_STANDING_SAME; fit++) {
        if (others->clause[fit] < TDN_CLAUSE_RANK_BODY && others->clause[fit] <= a->clause) {
            return true;
        }
    }
    return false;
}

static const char *reason_for(const tdn_question *q, const tdn_candidate *best, const char *decided)
{
    if (q->ground == TDN_GROUND_LEGAL) {
        return "only a legal basis is named";
    }
    if (best->clause == TDN_CLAUSE_RANK_TITLE) {
        return "named in the title";
    }
    if (best->clause == TDN_CLAUSE_RANK_BODY && !may_come_from_body(q, best)) {
        return "from a task of the body: the direct superior's act; title and opening name none";
    }
    if (best->clause == TDN_CLAUSE_RANK_BODY) {
        return "from the body: the direct superior's act on the same matter and period; the opening should cite it";
    }
    return best->direct ? decided : "forwarded by a letter that the opening names";
}

/* The two nearest of a line, and whether one stood back before them. */
typedef struct nearest {
    const tdn_candidate *best;
    const tdn_candidate *next;
    bool yielded;
} nearest;

static nearest find_nearest(const tdn_question *q, const superiors *others)
{
    nearest found = {NULL, NULL, false};
    for (uint64_t i = 0; i < q->candidates->all.count; i++) {
        const tdn_candidate *a = &q->candidates->all.items[i];
        size_t row = 0;
        if (!tdn_is_of_line(q, a) || objection(q, a) != NULL) {
            continue;
        }
        if (others != NULL && yields(q, a, others)) {
            found.yielded = true;
        } else if (found.best == NULL || compare(q, a, found.best, &row) < 0) {
            found.next = found.best;
            found.best = a;
        } else if (found.next == NULL || compare(q, a, found.next, &row) < 0) {
            found.next = a;
        }
    }
    return found;
}

const tdn_candidate *tdn_choose(const tdn_question *q, tdn_parent *out)
{
    superiors others;
    weigh(q, &others);
    nearest found = find_nearest(q, &others);
    if (found.best == NULL && found.yielded) {
        found = find_nearest(q, NULL); /* letters that forward one another: none of them yields */
    }
    const tdn_candidate *best = found.best;
    if (best == NULL) {
        return NULL;
    }
    const char *decided = found.yielded ? "a letter that forwards it, or an act of the document's own body, stands back"
                                        : "the only directive of this line in the opening";
    if (found.next != NULL) {
        size_t row = 0;
        (void)compare(q, best, found.next, &row);
        decided = row < TDN_COUNT(criteria) ? criteria[row].reason : FIRST_NAMED;
    }
    *out = (tdn_parent){.node = best->node,
                        .via = best->direct ? TDN_NONE : best->via,
                        .reason = reason_for(q, best, decided),
                        .from_task = best->clause == TDN_CLAUSE_RANK_BODY && !may_come_from_body(q, best)};
    return best;
}

const char *tdn_verdict(const tdn_question *q, const tdn_candidate *a, const tdn_candidate *best)
{
    const char *against = objection(q, a);
    if (against != NULL || best == NULL) {
        return against;
    }
    if (a->forwards[q->line]) {
        return "a letter or guidance that only forwards another candidate";
    }
    size_t row = 0;
    if (compare(q, best, a, &row) > 0) {
        return "an act of the document's own body, which yields to a superior's on the matter";
    }
    return row < TDN_COUNT(criteria) ? criteria[row].lost : NAMED_LATER;
}
