/*
 * view_reduce.c - what a longer path of the same relation says already.
 *
 * "Kế hoạch of the department implements Kết luận 57" is implied where it implements the province's plan and that one
 * implements Kết luận 57. Three things are never left out: a relation that only other relations imply, a parent (that
 * it is the parent is not implied by a path), and what stands inside a cycle or has an equal beside it in one, because
 * there each might be left out for the sake of the other. So the reduction is done between strongly connected
 * components, where it is unique (Aho, Garey, Ullman 1972). Its time is nodes times edges of one relation at worst; a
 * cascade is a few levels deep, and each search stops at the last target that it can concern.
 */
#include "view_reduce.h"

#include "sort.h"

/* An edge between two components. */
typedef struct link {
    uint64_t from;
    uint64_t to;
    uint64_t edge;
} link;

typedef struct frame {
    uint64_t node;
    uint64_t next; /* edge to look at */
} frame;

typedef struct reduction {
    tdn_view *view;
    tdnref_relation relation;
    uint64_t *first_edge; /* of each node of the view, whose edges stand in order of `from` */
    uint64_t *component;  /* numbered against the direction of the edges: an edge leads to a smaller number */
    uint64_t component_count;
    uint64_t *order; /* Tarjan's index, 0: not seen yet */
    uint64_t *low;
    uint64_t *stack; /* also the stack of the search between components */
    uint64_t stack_count;
    frame *frames;
    link *links;
    uint64_t link_count;
    uint64_t *first_link; /* of each component */
    uint64_t *seen;       /* component -> number of the search that saw it last */
    bool *implied;        /* edge of the view */
} reduction;

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static void close_component(reduction *r, uint64_t node)
{
    uint64_t member = TDN_NONE;
    while (member != node) {
        member = r->stack[--r->stack_count];
        r->component[member] = r->component_count;
    }
    r->component_count++;
}

/* One root of Tarjan's search, without recursion. */
static void find_from(reduction *r, uint64_t root, uint64_t *time)
{
    uint64_t depth = 0;
    r->frames[depth++] = (frame){root, r->first_edge[root]};
    r->order[root] = r->low[root] = ++*time;
    r->stack[r->stack_count++] = root;
    while (depth > 0) {
        frame *at = &r->frames[depth - 1];
        if (at->next == r->first_edge[at->node + 1]) {
            if (r->low[at->node] == r->order[at->node]) {
                close_component(r, at->node);
            }
            if (--depth > 0) {
                const uint64_t above = r->frames[depth - 1].node;
                r->low[above] = smaller(r->low[above], r->low[at->node]);
            }
            continue;
        }
        const tdnref_edge *edge = &r->view->edges.items[at->next++].value;
        if (edge->relation != r->relation) {
            continue;
        }
        if (r->order[edge->to] == 0) {
            r->frames[depth++] = (frame){edge->to, r->first_edge[edge->to]};
            r->order[edge->to] = r->low[edge->to] = ++*time;
            r->stack[r->stack_count++] = edge->to;
        } else if (r->component[edge->to] == TDN_NONE) {
            r->low[at->node] = smaller(r->low[at->node], r->order[edge->to]);
        }
    }
}

static void find_components(reduction *r)
{
    const uint64_t count = r->view->nodes.count;
    uint64_t time = 0;
    r->component_count = 0;
    r->stack_count = 0;
    for (uint64_t i = 0; i < count; i++) {
        r->order[i] = 0;
        r->component[i] = TDN_NONE;
        r->seen[i] = TDN_NONE;
    }
    for (uint64_t i = 0; i < count; i++) {
        if (r->order[i] == 0) {
            find_from(r, i, &time);
        }
    }
}

/* By component; inside one, targets from the nearest on. */
static int compare_links(const void *a, const void *b, const void *ud)
{
    const link *x = a;
    const link *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->from, y->from);
    order = order != 0 ? order : tdn_compare_u64(y->to, x->to);
    return order != 0 ? order : tdn_compare_u64(x->edge, y->edge);
}

static void make_links(reduction *r)
{
    r->link_count = 0;
    for (uint64_t i = 0; i < r->view->edges.count; i++) {
        const tdnref_edge *edge = &r->view->edges.items[i].value;
        const uint64_t from = r->component[edge->from];
        const uint64_t to = r->component[edge->to];
        if (edge->relation == r->relation && from != to) {
            r->links[r->link_count++] = (link){from, to, i};
        }
    }
    tdn_sort(r->links, r->link_count, sizeof *r->links, compare_links, NULL);
    for (uint64_t c = 0, i = 0; c <= r->component_count; c++) {
        while (i < r->link_count && r->links[i].from < c) {
            i++;
        }
        r->first_link[c] = i;
    }
}

/* Marks what can be reached behind `start`, as far as `last`, as seen in this search. */
static void search_behind(reduction *r, uint64_t start, uint64_t last, uint64_t search)
{
    r->stack_count = 0;
    r->stack[r->stack_count++] = start;
    while (r->stack_count > 0) {
        const uint64_t at = r->stack[--r->stack_count];
        for (uint64_t i = r->first_link[at]; i < r->first_link[at + 1] && r->links[i].to >= last; i++) {
            const uint64_t to = r->links[i].to;
            if (r->seen[to] != search) {
                r->seen[to] = search;
                r->stack[r->stack_count++] = to;
            }
        }
    }
}

static void reduce_component(reduction *r, uint64_t component)
{
    const uint64_t end = r->first_link[component + 1];
    for (uint64_t i = r->first_link[component]; i < end;) {
        const uint64_t to = r->links[i].to;
        const bool implied = r->seen[to] == component;
        if (!implied) {
            r->seen[to] = component;
            search_behind(r, to, r->links[end - 1].to, component);
        }
        for (; i < end && r->links[i].to == to; i++) {
            r->implied[r->links[i].edge] = implied && !r->view->edges.items[r->links[i].edge].value.parent;
        }
    }
}

static void leave_out(reduction *r)
{
    uint64_t kept = 0;
    for (uint64_t i = 0; i < r->view->edges.count; i++) {
        if (!r->implied[i]) {
            r->view->edges.items[kept++] = r->view->edges.items[i];
        }
    }
    r->view->edges.count = kept;
}

static void *array_of(const reduction *r, uint64_t count, size_t size)
{
    size_t bytes = 0;
    return tdn_mul_size((size_t)count + 2, size, &bytes) ? tdn_calloc(r->view->graph->alloc, bytes) : NULL;
}

static bool make_arrays(reduction *r)
{
    const uint64_t nodes = r->view->nodes.count;
    const uint64_t edges = r->view->edges.count;
    r->first_edge = array_of(r, nodes, sizeof *r->first_edge);
    r->component = array_of(r, nodes, sizeof *r->component);
    r->order = array_of(r, nodes, sizeof *r->order);
    r->low = array_of(r, nodes, sizeof *r->low);
    r->stack = array_of(r, nodes, sizeof *r->stack);
    r->frames = array_of(r, nodes, sizeof *r->frames);
    r->links = array_of(r, edges, sizeof *r->links);
    r->first_link = array_of(r, nodes, sizeof *r->first_link);
    r->seen = array_of(r, nodes, sizeof *r->seen);
    r->implied = array_of(r, edges, sizeof *r->implied);
    return r->first_edge != NULL && r->component != NULL && r->order != NULL && r->low != NULL && r->stack != NULL &&
           r->frames != NULL && r->links != NULL && r->first_link != NULL && r->seen != NULL && r->implied != NULL;
}

static void free_arrays(reduction *r)
{
    void *const arrays[] = {r->first_edge, r->component, r->order,      r->low,  r->stack,
                            r->frames,     r->links,     r->first_link, r->seen, r->implied};
    for (size_t i = 0; i < TDN_COUNT(arrays); i++) {
        tdn_free(r->view->graph->alloc, arrays[i]);
    }
}

bool tdn_reduce(tdn_view *view)
{
    reduction r = {.view = view};
    const bool made = make_arrays(&r);
    if (made) {
        for (uint64_t node = 0, i = 0; node <= view->nodes.count; node++) {
            while (i < view->edges.count && view->edges.items[i].value.from < node) {
                i++;
            }
            r.first_edge[node] = i;
        }
        for (unsigned relation = 0; relation < TDNREF_REL_COUNT; relation++) {
            r.relation = (tdnref_relation)relation;
            find_components(&r);
            make_links(&r);
            for (uint64_t c = 0; c < r.component_count; c++) {
                reduce_component(&r, c);
            }
        }
        leave_out(&r);
    }
    free_arrays(&r);
    return made;
}
