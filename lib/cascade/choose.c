/*
 * choose.c - the choice of a parent in one line.
 *
 * What the title names comes before what the opening names; there the act whose subject and period fit the title best,
 * the directive under "Thực hiện" before one under "Căn cứ", the direct superior's before a ministry's, one whose
 * subject is given before one without, the higher form before the lower, the first named before the next. These are the
 * criteria, tried in order; the one that sets the winner apart from the next best is kept as the reason.
 */
#include "cascade/choose.h"

#include "base/one_of.h"

static const tdn_node *node_of(const tdn_question *q, const tdn_candidate *a)
{
    return &q->candidates->graph->nodes.items[a->node];
}

/* ------------------------------------------------------------- criteria */

/* In the order in which they decide. */
enum { BY_CLAUSE, BY_NUMBER, BY_FIT, BY_PERIOD, BY_VERB, BY_STANDING, BY_SUBJECT, BY_FORM, CRITERIA };

static const struct criterion {
    const char *reason; /* of the winner */
    const char *lost;   /* of the other */
} criteria[CRITERIA] = {
    [BY_CLAUSE] = {"named in the title", "not named in the title, as the chosen one is"},
    [BY_NUMBER] = {"a numbered directive, before a resolution named by its congress", "a resolution without a number"},
    [BY_FIT] = {"its subject and period fit the title best", "its subject or period fits the title less"},
    [BY_PERIOD] = {"its period is the title's own", "its period is not the title's own"},
    [BY_VERB] = {"what the opening carries out (Thực hiện), before what it is based on (Căn cứ)",
                 "a basis (Căn cứ), where the chosen one is carried out (Thực hiện)"},
    [BY_STANDING] = {"the nearer superior in this line", "of a body less near as a superior in this line"},
    [BY_SUBJECT] = {"its subject is told, before one without", "its subject is not told"},
    [BY_FORM] = {"the higher form of directive", "a lower form of directive"},
};

/* An unknown subject is no worse than a few words in common. */
static tdn_fit fit_of(const tdn_candidate *a)
{
    return a->fit == TDN_FIT_UNKNOWN ? TDN_FIT_PARTLY : a->fit;
}

/* "Nghị quyết Đại hội lần thứ XIII": on everything, so on this matter least. A law without its number is on its own. */
static bool is_nameless(const tdn_question *q, const tdn_candidate *a)
{
    const tdn_directive *node = &node_of(q, a)->value;
    return node->number == NULL && node->type != NULL && strcmp(node->type, "NQ") == 0;
}

/* How a candidate does by each criterion; less is better. */
static void mark(const tdn_question *q, const tdn_candidate *a, int marks[CRITERIA])
{
    marks[BY_CLAUSE] = (int)a->clause;
    marks[BY_NUMBER] = is_nameless(q, a);
    marks[BY_FIT] = (int)fit_of(a);
    marks[BY_PERIOD] = (int)a->period;
    marks[BY_VERB] = (int)a->verb;
    marks[BY_STANDING] = (int)a->standing[q->line];
    marks[BY_SUBJECT] = a->fit == TDN_FIT_UNKNOWN;
    marks[BY_FORM] = a->form;
}

static const char FIRST_NAMED[] = "the first named of equals";
static const char NAMED_LATER[] = "equal to the chosen one, but named later";

/* Negative if a goes before b; *decided is the criterion that made the difference, CRITERIA if none did. */
static int compare(const tdn_question *q, const tdn_candidate *a, const tdn_candidate *b, size_t *decided)
{
    int x[CRITERIA];
    int y[CRITERIA];
    mark(q, a, x);
    mark(q, b, y);
    for (*decided = 0; *decided < CRITERIA; (*decided)++) {
        if (x[*decided] != y[*decided]) {
            return x[*decided] - y[*decided];
        }
    }
    return a->order < b->order ? -1 : a->order > b->order;
}

/* ------------------------------------------------------------ objections */

/* Proposals and reports come from below. */
static bool comes_from_below(const tdn_node *node)
{
    static const char *const types[] = {"TTr", "BC", "GM", "BB", NULL};
    return tdn_is_one_of(node->value.type, types);
}

bool tdn_is_of_line(const tdn_question *q, const tdn_candidate *a)
{
    return ((int)node_of(q, a)->value.line_of & (int)tdn_line_at(q->line)) != 0 &&
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
        tdn_clause_rank *clause = &out->clause[fit_of(b)];
        if (is_superior(b->standing[q->line]) && !is_nameless(q, b) && b->clause < *clause) {
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
    for (int fit = 0; fit <= (int)fit_of(a) && a->standing[q->line] == TDN_STANDING_SAME; fit++) {
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

tdn_choice tdn_choose(const tdn_question *q)
{
    superiors others;
    weigh(q, &others);
    nearest found = find_nearest(q, &others);
    if (found.best == NULL && found.yielded) {
        found = find_nearest(q, NULL); /* letters that forward one another: none of them yields */
    }
    const tdn_candidate *best = found.best;
    if (best == NULL) {
        return (tdn_choice){.best = NULL};
    }
    const char *decided = found.yielded ? "a letter that forwards it, or an act of the document's own body, stands back"
                                        : "the only directive of this line in the opening";
    if (found.next != NULL) {
        size_t row = 0;
        (void)compare(q, best, found.next, &row);
        decided = row < CRITERIA ? criteria[row].reason : FIRST_NAMED;
    }
    return (tdn_choice){.best = best,
                        .reason = reason_for(q, best, decided),
                        .from_task = best->clause == TDN_CLAUSE_RANK_BODY && !may_come_from_body(q, best)};
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
    return row < CRITERIA ? criteria[row].lost : NAMED_LATER;
}
