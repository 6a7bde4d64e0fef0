/*
 * collapse.c - thirty-four plans of as many provinces for one directive become one box with a count.
 *
 * Siblings have the same parent, type, level and line. The parent may itself be such a box: the departments' plans
 * below those thirty-four are siblings too. So boxes are made from the roots downwards, one generation after the
 * other. Directives without a parent are merged only if they are nobody's parent either (the laws and letters at the
 * edge of an archive). A directive on a cycle, and a root that was asked for, stays alone. Held and merely cited
 * directives never share a box.
 */
#include "export/collapse.h"

#include "base/sort.h"

/* A node of the view on its way into a box. */
typedef struct sibling {
    uint64_t node;
    uint64_t generation; /* parents above it; 0: none, or alone whatever else */
    uint64_t parent;     /* box of the parent, TDN_NONE: none */
    bool alone;
} sibling;

typedef struct joining {
    tdn_view *view;
    sibling *siblings; /* by node, later in order of boxes */
    uint64_t *box;     /* node -> first node of its box */
    uint64_t *chain;
    bool *is_parent;
} joining;

/* ------------------------------------------------------------- generation */

/* The primary parent in the view, TDN_NONE: none. */
static uint64_t parent_of(const tdn_view *view, uint64_t node)
{
    const tdn_node *at = tdn_view_graph_node(view, &view->nodes.items[node]);
    const uint64_t parent = tdn_primary_of(at);
    return parent == TDN_NONE ? TDN_NONE : tdn_view_index(view, parent);
}

#define UNKNOWN (TDN_NONE - 1)
#define ON_CHAIN (TDN_NONE - 2)

/* Follows the parents up from a node until one is known, then numbers the chain downwards. */
static void find_generation(joining *j, uint64_t node)
{
    uint64_t len = 0;
    uint64_t at = node;
    while (at != TDN_NONE && j->siblings[at].generation == UNKNOWN) {
        j->siblings[at].generation = ON_CHAIN;
        j->chain[len++] = at;
        at = j->siblings[at].parent;
    }
    if (at != TDN_NONE && j->siblings[at].generation == ON_CHAIN) { /* a cycle: from `at` to the end of the chain */
        uint64_t member = TDN_NONE;
        while (member != at) {
            member = j->chain[--len];
            j->siblings[member].generation = 0;
            j->siblings[member].alone = true;
        }
    }
    uint64_t generation = at == TDN_NONE ? 0 : j->siblings[at].generation + 1;
    while (len > 0) {
        j->siblings[j->chain[--len]].generation = generation++;
    }
}

static void stand_alone(joining *j, uint64_t graph_node)
{
    const uint64_t place = tdn_view_index(j->view, graph_node);
    if (place != TDN_NONE) {
        j->siblings[place].alone = true;
    }
}

/* What was asked for, and what lies on a circle: in one box the circle could not be seen. */
static void find_alone(joining *j)
{
    const tdnref_graph *graph = j->view->graph;
    const tdnref_view_options *o = &j->view->options;
    for (uint64_t i = 0; o->roots != NULL && i < o->root_count; i++) {
        stand_alone(j, o->roots[i]);
    }
    for (uint64_t i = 0; i < graph->cycle_edges.count; i++) {
        stand_alone(j, graph->edges.items[graph->cycle_edges.items[i]].value.from);
    }
}

static void find_generations(joining *j)
{
    const tdn_view *view = j->view;
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        j->siblings[i] = (sibling){.node = i, .generation = UNKNOWN, .parent = parent_of(view, i)};
    }
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        find_generation(j, i);
        if (j->siblings[i].parent != TDN_NONE) {
            j->is_parent[j->siblings[i].parent] = true;
        }
    }
    for (uint64_t i = 0; i < view->edges.count; i++) {
        if (view->edges.items[i].value.parent) {
            j->is_parent[view->edges.items[i].value.to] = true;
        }
    }
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        j->siblings[i].alone = j->siblings[i].alone || (j->siblings[i].parent == TDN_NONE && j->is_parent[i]);
    }
    find_alone(j);
}

/* ------------------------------------------------------------------ boxes */

static int compare_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b);
}

/* 0: siblings. */
static int compare_siblings(const sibling *x, const sibling *y, const tdn_view *view)
{
    const tdn_view_node *a = &view->nodes.items[x->node];
    const tdn_view_node *b = &view->nodes.items[y->node];
    int order = tdn_compare_u64(x->generation, y->generation);
    order = order != 0 ? order : (int)x->alone - (int)y->alone;
    order = order != 0 ? order : tdn_compare_u64(x->parent, y->parent);
    order = order != 0 ? order : (int)a->value->level - (int)b->value->level;
    order = order != 0 ? order : (int)a->value->line_of - (int)b->value->line_of;
    order = order != 0 ? order : (int)a->value->held - (int)b->value->held;
    order = order != 0 ? order : (int)a->value->open - (int)b->value->open;
    order = order != 0 ? order
                       : (int)tdn_view_graph_node(view, a)->normative - (int)tdn_view_graph_node(view, b)->normative;
    order = order != 0 ? order : compare_text(a->value->type, b->value->type);
    return order != 0 || !x->alone ? order : tdn_compare_u64(x->node, y->node);
}

static int compare_for_boxes(const void *a, const void *b, const void *ud)
{
    const sibling *x = a;
    const sibling *y = b;
    const int order = compare_siblings(x, y, ud);
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static int compare_generations(const void *a, const void *b, const void *ud)
{
    const sibling *x = a;
    const sibling *y = b;
    (void)ud;
    const int order = tdn_compare_u64(x->generation, y->generation);
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static void find_boxes(joining *j)
{
    const uint64_t count = j->view->nodes.count;
    tdn_sort(j->siblings, count, sizeof *j->siblings, compare_generations, NULL);
    for (uint64_t first = 0, end = 0; first < count; first = end) {
        for (end = first; end < count && j->siblings[end].generation == j->siblings[first].generation; end++) {
            sibling *at = &j->siblings[end];
            /* In a cycle the parent's box may not be known yet; nothing in it is joined. */
            at->parent = at->alone || at->parent == TDN_NONE ? TDN_NONE : j->box[at->parent];
        }
        tdn_sort(j->siblings + first, end - first, sizeof *j->siblings, compare_for_boxes, j->view);
        for (uint64_t i = first; i < end; i++) {
            const bool same = i > first && compare_siblings(&j->siblings[i - 1], &j->siblings[i], j->view) == 0;
            j->box[j->siblings[i].node] = same ? j->box[j->siblings[i - 1].node] : j->siblings[i].node;
        }
    }
}

/* ---------------------------------------------------------------- joining */

/* Keeps of a box's values what the next member has too. */
static void join_values(tdn_directive *box, const tdn_directive *member)
{
    const char **const texts[] = {&box->issuer, &box->title, &box->authority};
    const char *const others[] = {member->issuer, member->title, member->authority};
    for (size_t i = 0; i < TDN_COUNT(texts); i++) {
        *texts[i] = *texts[i] != NULL && compare_text(*texts[i], others[i]) == 0 ? *texts[i] : NULL;
    }
    if (box->period_from != member->period_from || box->period_to != member->period_to) {
        box->period_from = box->period_to = 0;
    }
    box->date = (tdnref_date){.year = box->date.year == member->date.year ? box->date.year : 0};
    box->mention_count += member->mention_count;
    box->candidate_count = 0;
    box->number = box->name = box->urn = box->urn_alias = box->iri = box->subject = NULL;
}

static const char *box_key(tdn_view *view, const char *member)
{
    static const char prefix[] = "group:";
    const size_t len = strlen(member);
    char *key = tdn_arena_alloc(&view->boxes, sizeof prefix + len);
    if (key != NULL) {
        memcpy(key, prefix, sizeof prefix - 1);
        memcpy(key + sizeof prefix - 1, member, len + 1);
    }
    return key;
}

/* What all members of a box have in common, under its own key; NULL when memory is out. */
static const tdn_directive *keep_box(tdn_view *view, const tdn_directive *common)
{
    tdn_directive *kept = tdn_arena_alloc(&view->boxes, sizeof *kept);
    const char *key = kept == NULL ? NULL : box_key(view, common->key);
    if (key == NULL) {
        return NULL;
    }
    *kept = *common;
    kept->key = key;
    return kept;
}

/* Nodes of the graph in the order of boxes; a box takes the place of its first member. */
static int compare_members(const void *a, const void *b, const void *ud)
{
    const joining *j = ud;
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    const uint32_t *place = j->view->places.items;
    const int order = tdn_compare_u64(j->box[place[x]], j->box[place[y]]);
    return order != 0 ? order : tdn_compare_u64(x, y);
}

static bool join_nodes(joining *j)
{
    tdn_view *view = j->view;
    if (!TDN_ARRAY_RESERVE(view->graph->alloc, &view->members, view->nodes.count)) {
        return false;
    }
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        view->members.items[view->members.count++] = view->nodes.items[i].node;
    }
    tdn_sort(view->members.items, view->members.count, sizeof(uint32_t), compare_members, j);
    uint64_t count = 0;
    for (uint64_t first = 0, end = 0; first < view->members.count; first = end, count++) {
        const uint64_t box = j->box[view->places.items[view->members.items[first]]];
        tdn_view_node made = view->nodes.items[box];
        tdn_directive common = *made.value;
        for (end = first + 1; end < view->members.count; end++) {
            const uint64_t node = view->places.items[view->members.items[end]];
            if (j->box[node] != box) {
                break;
            }
            join_values(&common, view->nodes.items[node].value);
        }
        made.first_member = (uint32_t)first;
        made.member_count = (uint32_t)(end - first);
        if (made.member_count > 1) {
            made.value = keep_box(view, &common);
            if (made.value == NULL) {
                return false;
            }
        }
        j->chain[box] = count;           /* where the box goes; the chain is done with */
        view->nodes.items[count] = made; /* count <= box: never over a node still to be read */
    }
    for (uint64_t i = 0; i < view->graph->nodes.count; i++) {
        uint32_t *place = &view->places.items[i];
        *place = *place == TDN_NO_NODE ? TDN_NO_NODE : (uint32_t)j->chain[j->box[*place]];
    }
    view->nodes.count = count;
    return true;
}

/* ------------------------------------------------------------------ edges */

static int compare_kinds(const tdn_edge_value *x, const tdn_edge_value *y)
{
    int order = tdn_compare_u64(x->from, y->from);
    order = order != 0 ? order : tdn_compare_u64(x->to, y->to);
    order = order != 0 ? order : (int)x->relation - (int)y->relation;
    order = order != 0 ? order : (int)x->parent - (int)y->parent;
    order = order != 0 ? order : (int)x->primary - (int)y->primary;
    return order != 0 ? order : (int)x->reported - (int)y->reported;
}

static int compare_edges(const void *a, const void *b, const void *ud)
{
    const tdn_view_edge *x = a;
    const tdn_view_edge *y = b;
    (void)ud;
    const int order = compare_kinds(&x->value, &y->value);
    return order != 0 ? order : tdn_compare_u64(x->first_part, y->first_part);
}

/* Edges between the same boxes become one; those inside a box go. */
static void join_edges(tdn_view *view)
{
    for (uint64_t i = 0; i < view->edges.count; i++) {
        tdn_view_edge *edge = &view->edges.items[i];
        const tdn_edge_value *part = &view->graph->edges.items[edge->first_part].value;
        edge->value.from = view->places.items[part->from];
        edge->value.to = view->places.items[part->to];
    }
    tdn_sort(view->edges.items, view->edges.count, sizeof(tdn_view_edge), compare_edges, NULL);
    uint64_t count = 0;
    for (uint64_t i = 0; i < view->edges.count; i++) {
        tdn_view_edge edge = view->edges.items[i];
        const uint32_t part = edge.first_part;
        if (edge.value.from == edge.value.to) {
            continue;
        }
        tdn_view_edge *last = count == 0 ? NULL : &view->edges.items[count - 1];
        if (last != NULL && compare_kinds(&last->value, &edge.value) == 0) {
            last->part_count++;
            last->value.mention_count += edge.value.mention_count;
            last->value.on_circle = last->value.on_circle || edge.value.on_circle;
        } else {
            edge.first_part = (uint32_t)view->parts.count;
            view->edges.items[count++] = edge;
        }
        view->parts.items[view->parts.count++] = part;
    }
    view->edges.count = count;
}

/* ------------------------------------------------------------------- all */

bool tdn_collapse(tdn_view *view)
{
    const tdnref_alloc *alloc = view->graph->alloc;
    const uint64_t count = view->nodes.count;
    joining j = {.view = view};
    j.siblings = tdn_new_array(alloc, count, sizeof *j.siblings);
    j.box = tdn_new_array(alloc, count, sizeof *j.box);
    j.chain = tdn_new_array(alloc, count, sizeof *j.chain);
    j.is_parent = tdn_new_array(alloc, count, sizeof *j.is_parent);
    bool made = j.siblings != NULL && j.box != NULL && j.chain != NULL && j.is_parent != NULL;
    if (made) {
        find_generations(&j);
        find_boxes(&j);
        made = join_nodes(&j);
    }
    made = made && TDN_ARRAY_RESERVE(alloc, &view->parts, view->edges.count);
    if (made) {
        join_edges(view);
    }
    tdn_free(alloc, j.siblings);
    tdn_free(alloc, j.box);
    tdn_free(alloc, j.chain);
    tdn_free(alloc, j.is_parent);
    return made;
}
