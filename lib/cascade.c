/*
 * cascade.c - the parents.
 *
 * What the title names comes before what the opening names; there the directive under "Thực hiện" before one under "Căn
 * cứ", the direct superior's before a ministry's, the higher form before the lower, the first named before the next.
 * Each of these is one row of `criteria`, tried in order; the row that parts the winner from the next best is the
 * reason that is kept. Candidates are only what a document's own text says that it carries out. Nothing here follows
 * parents of parents, so a circle of directives is drawn and never walked.
 */
#include "cascade.h"

#include "subject.h"
#include "superiority.h"

typedef struct candidate {
    uint64_t node;
    uint64_t via;
    uint64_t order; /* its first mention */
    int clause;     /* rank_of_clause() */
    int verb;       /* rank_of_relation() */
    int standing[TDN_LINE_COUNT];
    int form;
    tdn_fit fit;
    tdnref_relation relation;
    bool forwards[TDN_LINE_COUNT]; /* what it forwards is a candidate of that line */
    bool direct;                   /* cited by the document itself, not only by a letter that forwards it */
    bool barred;                   /* amended, replaced or repealed by the document */
} candidate;

typedef struct cascading {
    tdnref_graph *graph;
    TDN_ARRAY(uint64_t) mentions; /* grouped by the document that holds them */
    TDN_ARRAY(uint64_t) first;    /* document -> in `mentions`; one more at the end */
    TDN_ARRAY(uint64_t) slots;    /* node -> index in `found`, TDN_NONE */
    TDN_ARRAY(candidate) found;
} cascading;

enum { CLAUSE_TITLE, CLAUSE_OPENING, CLAUSE_BODY };
enum { VERB_IMPLEMENTS, VERB_GUIDES, VERB_BASIS, VERB_NONE };

static int rank_of_clause(tdnref_clause clause)
{
    return clause == TDNREF_CLAUSE_TITLE     ? CLAUSE_TITLE
           : clause == TDNREF_CLAUSE_OPENING ? CLAUSE_OPENING
                                             : CLAUSE_BODY;
}

static int rank_of_relation(tdnref_relation relation)
{
    switch (relation) {
    case TDNREF_REL_IMPLEMENTS:
        return VERB_IMPLEMENTS;
    case TDNREF_REL_GUIDES:
        return VERB_GUIDES;
    case TDNREF_REL_BASIS:
        return VERB_BASIS;
    default:
        return VERB_NONE;
    }
}

/* ------------------------------------------------------------- criteria */

/* What a line of one document is decided in. */
typedef struct question {
    cascading *c;
    const tdn_node *node;
    int line; /* TDN_LINE_PARTY or TDN_LINE_STATE */
} question;

static int mark_clause(const question *q, const candidate *a)
{
    (void)q;
    return a->clause;
}

/* What is not held may well be on the matter: only a title that says otherwise counts against a directive. */
static int mark_fit(const question *q, const candidate *a)
{
    (void)q;
    return a->fit == TDN_FIT_OWN || a->fit == TDN_FIT_UNKNOWN ? 0 : (int)a->fit;
}

static int mark_verb(const question *q, const candidate *a)
{
    (void)q;
    return a->verb;
}

static int mark_standing(const question *q, const candidate *a)
{
    return a->standing[q->line];
}

/* "Nghị quyết Đại hội lần thứ XIII": on everything, so on this matter least. */
static int mark_number(const question *q, const candidate *a)
{
    return q->c->graph->nodes.items[a->node].value.number == NULL;
}

static int mark_form(const question *q, const candidate *a)
{
    (void)q;
    return a->form;
}

static const struct criterion {
    int (*mark)(const question *q, const candidate *a);
    const char *reason;
} criteria[] = {
    {mark_clause, "named in the title"},
    {mark_fit, "its subject and period fit the title best"},
    {mark_number, "a numbered directive, before a resolution named by its congress"},
    {mark_verb, "what the opening carries out (Thực hiện), before what it is based on (Căn cứ)"},
    {mark_standing, "the nearer superior in this line"},
    {mark_form, "the higher form of directive"},
};

static const char first_named[] = "the first named of equals";

/* Higher forms first; what is not listed stands between a plan and a guidance. */
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

static bool is_type_of(const tdn_node *node, const char *const *types, size_t count)
{
    for (size_t i = 0; i < count && node->value.type != NULL; i++) {
        if (strcmp(node->value.type, types[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* Letters and guidance, which may pass on the directive of another. */
static bool may_forward(const tdn_node *node)
{
    static const char *const types[] = {"CV", "HD", "TB", "CĐ"};
    return is_type_of(node, types, TDN_COUNT(types));
}

/* Proposals and reports come from below. */
static bool comes_from_below(const tdn_node *node)
{
    static const char *const types[] = {"TTr", "BC", "GM", "BB"};
    return is_type_of(node, types, TDN_COUNT(types));
}

/* ------------------------------------------------------------ candidates */

static uint32_t day_of(tdnref_date date)
{
    const uint32_t month = date.month == 0 ? 1 : date.month;
    const uint32_t day = date.day == 0 ? 1 : date.day;
    return date.year == 0 ? 0 : date.year * 10000u + month * 100u + day;
}

static int line_bit(int line)
{
    return line == TDN_LINE_PARTY ? TDNREF_LINE_PARTY : TDNREF_LINE_STATE;
}

static void describe(const cascading *c, const tdn_node *node, candidate *a)
{
    const tdn_node *target = &c->graph->nodes.items[a->node];
    const tdn_position body = {node->value.level, node->value.line_of, node->value.authority};
    const tdn_position other = {target->value.level, target->value.line_of, target->value.authority};
    for (int line = 0; line < TDN_LINE_COUNT; line++) {
        a->standing[line] = (int)tdn_standing_of(&other, (tdnref_line)line_bit(line), &body, day_of(node->value.date));
    }
    a->form = rank_of_form(target->value.type);
    a->fit = tdn_subject_fit(node, target);
}

/* The candidate for a target, made if it is new; NULL when memory is out. */
static candidate *candidate_for(cascading *c, const tdn_node *node, uint64_t target, uint64_t mention)
{
    uint64_t *slot = &c->slots.items[target];
    if (*slot == TDN_NONE) {
        candidate made = {.node = target, .via = TDN_NONE, .order = mention, .clause = CLAUSE_BODY, .verb = VERB_NONE};
        describe(c, node, &made);
        if (!TDN_PUSH(c->graph->alloc, &c->found, made)) {
            return NULL;
        }
        *slot = c->found.count - 1;
    }
    return &c->found.items[*slot];
}

/* A mention decides by the best place and verb that it has. */
static void raise_candidate(candidate *a, int clause, int verb, tdnref_relation relation)
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
    if (slot == TDN_NONE || clause == CLAUSE_BODY || !may_forward(&graph->nodes.items[letter]) ||
        graph->nodes.items[cited->node].normative || rank_of_relation(cited->value.relation) > VERB_GUIDES) {
        return true;
    }
    const candidate forwarder = c->found.items[slot];
    candidate *a = candidate_for(c, node, cited->node, mention);
    if (a == NULL) {
        return false;
    }
    raise_candidate(a, clause, forwarder.verb, forwarder.relation);
    a->via = letter;
    return true;
}

/* Reads one mention of a document of the node; *plan is cleared where the title amends or repeals another act. */
static bool read_mention(cascading *c, uint64_t index, uint64_t mention, bool *plan)
{
    const tdn_cited *cited = &c->graph->mentions.items[mention];
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
    if (!ends && verb == VERB_NONE) {
        return true;
    }
    candidate *a = candidate_for(c, node, cited->node, mention);
    if (a == NULL) {
        return false;
    }
    a->barred = a->barred || ends;
    a->direct = true;
    *plan = *plan && !(ends && relation != TDNREF_REL_REPLACES && cited->value.clause == TDNREF_CLAUSE_TITLE);
    raise_candidate(a, rank_of_clause(cited->value.clause), verb, relation);
    return true;
}

/* ---------------------------------------------------------------- choice */

static bool in_line(const question *q, const candidate *a)
{
    return ((int)q->c->graph->nodes.items[a->node].value.line_of & line_bit(q->line)) != 0;
}

/* The body gives a parent only where it is the direct superior's act on the title's own matter and period. */
static bool is_eligible(const question *q, const candidate *a, bool legal)
{
    const tdn_node *target = &q->c->graph->nodes.items[a->node];
    if (a->barred || a->verb == VERB_NONE || !in_line(q, a) || comes_from_below(target) || target->normative != legal ||
        a->standing[q->line] == TDN_STANDING_BELOW) {
        return false;
    }
    if (a->clause == CLAUSE_TITLE && target->value.number == NULL) {
        return false; /* a law or a congress in a title is its subject */
    }
    return a->clause != CLAUSE_BODY || (!legal && a->fit == TDN_FIT_OWN && a->verb == VERB_IMPLEMENTS &&
                                        a->standing[q->line] == TDN_STANDING_DIRECT);
}

/* Negative if a goes before b; *reason is what decided. */
static int compare_candidates(const question *q, const candidate *a, const candidate *b, const char **reason)
{
    for (size_t i = 0; i < TDN_COUNT(criteria); i++) {
        const int order = criteria[i].mark(q, a) - criteria[i].mark(q, b);
        if (order != 0) {
            *reason = criteria[i].reason;
            return order;
        }
    }
    *reason = first_named;
    return a->order < b->order ? -1 : 1;
}

static bool is_superior(int standing)
{
    return standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE;
}

/* What others must yield to in one line. */
typedef struct claims_of_line {
    int superior_clause[TDN_FIT_OTHER + 1]; /* best clause of a superior's numbered act, by how well it fits */
} claims_of_line;

/* Marks the letters whose directive is a candidate itself, and notes the superiors' acts. */
static void weigh(const question *q, bool legal, claims_of_line *out)
{
    for (size_t fit = 0; fit <= TDN_FIT_OTHER; fit++) {
        out->superior_clause[fit] = CLAUSE_BODY;
    }
    for (uint64_t i = 0; i < q->c->found.count; i++) {
        const candidate *b = &q->c->found.items[i];
        if (!is_eligible(q, b, legal)) {
            continue;
        }
        if (b->via != TDN_NONE) {
            q->c->found.items[q->c->slots.items[b->via]].forwards[q->line] = true;
        }
        int *clause = &out->superior_clause[mark_fit(q, b)];
        if (is_superior(b->standing[q->line]) && mark_number(q, b) == 0 && b->clause < *clause) {
            *clause = b->clause;
        }
    }
}

/* A letter yields to what it forwards in this line, an act of the document's own body to a superior's on the matter. */
static bool yields(const question *q, const candidate *a, const claims_of_line *others)
{
    if (a->forwards[q->line]) {
        return true;
    }
    for (int fit = 0; fit <= mark_fit(q, a) && a->standing[q->line] == TDN_STANDING_SAME; fit++) {
        if (others->superior_clause[fit] < CLAUSE_BODY && others->superior_clause[fit] <= a->clause) {
            return true;
        }
    }
    return false;
}

static const char *reason_for(const candidate *best, const char *decided, bool legal)
{
    if (legal) {
        return "only a legal basis is named";
    }
    if (best->clause == CLAUSE_TITLE) {
        return "named in the title";
    }
    if (best->clause == CLAUSE_BODY) {
        return "from the body: the direct superior's act on the same matter and period; the opening should cite it";
    }
    if (!best->direct) {
        return "forwarded by a letter that the opening names";
    }
    return decided;
}

static const candidate *choose(const question *q, bool legal, tdn_parent *out)
{
    const candidate *best = NULL;
    const candidate *next = NULL;
    const char *decided = "the only directive of this line in the opening";
    claims_of_line others;
    weigh(q, legal, &others);
    for (uint64_t i = 0; i < q->c->found.count; i++) {
        const candidate *a = &q->c->found.items[i];
        if (!is_eligible(q, a, legal)) {
            continue;
        }
        if (yields(q, a, &others)) {
            decided = next == NULL ? "what an act of the same body or a forwarding letter yields to" : decided;
            continue;
        }
        const char *reason = decided;
        if (best == NULL || compare_candidates(q, a, best, &reason) < 0) {
            next = best;
            best = a;
            decided = reason;
        } else if (next == NULL || compare_candidates(q, a, next, &reason) < 0) {
            next = a;
            (void)compare_candidates(q, best, next, &decided);
        }
    }
    if (best != NULL) {
        *out = (tdn_parent){best->node, best->direct ? TDN_NONE : best->via, reason_for(best, decided, legal)};
    }
    return best;
}

/* The parent's edge: of parallel relations the one that made it a candidate. */
static void mark_edge(tdnref_graph *graph, const tdn_node *node, uint64_t target, tdnref_relation relation,
                      bool primary)
{
    for (uint64_t i = 0; i < node->edge_count; i++) {
        tdnref_edge *edge = &graph->edges.items[node->first_edge + i].value;
        if (edge->to == target && edge->relation == relation) {
            edge->parent = true;
            edge->primary = edge->primary || primary;
        }
    }
}

/* The title's own; else what fits best; else the document's own line. The order in the sentence decides nothing here.
 */
static size_t primary_line(const tdn_node *node, const candidate *const best[TDN_LINE_COUNT])
{
    const candidate *party = best[TDN_LINE_PARTY];
    const candidate *state = best[TDN_LINE_STATE];
    if (party == NULL || state == NULL) {
        return party != NULL ? TDN_LINE_PARTY : state != NULL ? TDN_LINE_STATE : TDN_LINE_COUNT;
    }
    if ((party->clause == CLAUSE_TITLE) != (state->clause == CLAUSE_TITLE)) {
        return party->clause == CLAUSE_TITLE ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    if ((party->clause == CLAUSE_BODY) != (state->clause == CLAUSE_BODY)) {
        return party->clause != CLAUSE_BODY ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    if (party->fit != state->fit && (party->fit == TDN_FIT_OWN || state->fit == TDN_FIT_OWN)) {
        return party->fit == TDN_FIT_OWN ? TDN_LINE_PARTY : TDN_LINE_STATE;
    }
    return node->value.line_of == TDNREF_LINE_PARTY ? TDN_LINE_PARTY : TDN_LINE_STATE;
}

static void choose_parents(cascading *c, tdn_node *node)
{
    const candidate *best[TDN_LINE_COUNT] = {NULL, NULL};
    bool any = false;
    for (int legal = 0; legal < 2 && !any; legal++) {
        for (int line = 0; line < TDN_LINE_COUNT; line++) {
            const question q = {c, node, line};
            best[line] = choose(&q, legal != 0, &node->parents[line]);
            any = any || best[line] != NULL;
        }
    }
    node->primary = primary_line(node, best);
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        if (best[line] != NULL) {
            mark_edge(c->graph, node, best[line]->node, best[line]->relation, node->primary == line);
        }
    }
}

/* ----------------------------------------------------------------- nodes */

static bool read_documents(cascading *c, uint64_t index, bool *plan)
{
    const tdn_node *node = &c->graph->nodes.items[index];
    for (uint64_t i = 0; i < node->document_count; i++) {
        const uint64_t document = c->graph->holders.items[node->first_document + i];
        for (uint64_t j = c->first.items[document]; j < c->first.items[document + 1]; j++) {
            if (!read_mention(c, index, c->mentions.items[j], plan)) {
                return false;
            }
        }
    }
    return true;
}

static bool find_held_parents(cascading *c, uint64_t index)
{
    bool plan = true;
    const bool done = read_documents(c, index, &plan);
    if (done && plan) {
        choose_parents(c, &c->graph->nodes.items[index]);
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
        tdnref_edge *only = NULL;
        size_t count = 0;
        for (uint64_t i = 0; i < node->edge_count; i++) {
            tdnref_edge *edge = &graph->edges.items[node->first_edge + i].value;
            const tdn_node *target = &graph->nodes.items[edge->to];
            const tdn_position other = {target->value.level, target->value.line_of, target->value.authority};
            const tdn_standing standing =
                tdn_standing_of(&other, (tdnref_line)line_bit(line), &body, day_of(node->value.date));
            if (edge->relation == TDNREF_REL_IMPLEMENTS && !target->normative && target->value.number != NULL &&
                ((int)target->value.line_of & line_bit(line)) != 0 && standing != TDN_STANDING_BELOW) {
                only = edge;
                count++;
            }
        }
        if (count == 1) {
            node->parents[line] =
                (tdn_parent){only->to, TDN_NONE, "the only act that other documents say it carries out"};
            only->parent = true;
            const bool own_line = line_bit(line) == (int)node->value.line_of;
            node->primary = node->primary == TDN_LINE_COUNT || own_line ? (size_t)line : node->primary;
        }
    }
    for (uint64_t i = 0; i < node->edge_count && node->primary != TDN_LINE_COUNT; i++) {
        tdnref_edge *edge = &graph->edges.items[node->first_edge + i].value;
        edge->primary = edge->parent && edge->to == node->parents[node->primary].node;
    }
}

/* Counting sort of the mentions by the document that holds them. */
static bool group_mentions(cascading *c)
{
    const tdnref_graph *graph = c->graph;
    const uint64_t documents = graph->documents.count;
    for (uint64_t i = 0; i <= documents; i++) {
        if (!TDN_PUSH(graph->alloc, &c->first, 0)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        if (!TDN_PUSH(graph->alloc, &c->mentions, 0)) {
            return false;
        }
        c->first.items[tdn_graph_holder(graph, &graph->mentions.items[i]) - graph->documents.items]++;
    }
    uint64_t total = 0;
    for (uint64_t i = 0; i <= documents; i++) { /* counts become ends */
        total += c->first.items[i];
        c->first.items[i] = total;
    }
    for (uint64_t i = graph->mentions.count; i > 0;
         i--) { /* from the end, so that ends become starts and order stays */
        const tdn_held *held = tdn_graph_holder(graph, &graph->mentions.items[i - 1]);
        c->mentions.items[--c->first.items[held - graph->documents.items]] = i - 1;
    }
    return true;
}

static bool find_all(cascading *c)
{
    const tdnref_graph *graph = c->graph;
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (!TDN_PUSH(graph->alloc, &c->slots, TDN_NONE)) {
            return false;
        }
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
    const bool done = group_mentions(&c) && find_all(&c);
    TDN_ARRAY_FREE(graph->alloc, &c.mentions);
    TDN_ARRAY_FREE(graph->alloc, &c.first);
    TDN_ARRAY_FREE(graph->alloc, &c.slots);
    TDN_ARRAY_FREE(graph->alloc, &c.found);
    return done;
}
