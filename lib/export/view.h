/*
 * view.h - the part of a sealed graph that is written, and the boxes that stand for several nodes.
 *
 * All writers see a view, never the graph's own arrays, so that every format can be restricted to the cascade of one
 * directive, to some relations or levels, reduced or collapsed. A view of the whole graph has each node and edge once,
 * in its order.
 */
#ifndef TDN_VIEW_H
#define TDN_VIEW_H

#include "graph/graph.h"

/** A directive, or a box of siblings. */
typedef struct tdn_view_node {
    const tdn_directive *value; /**< of a box: its own key, and what all members have in common */
    uint32_t node;              /**< in the graph; of a box, the first member */
    uint32_t first_member;
    uint32_t member_count; /**< 1: no box */
} tdn_view_node;

/** An edge, or all edges of one relation between two boxes. */
typedef struct tdn_view_edge {
    tdn_edge_value value; /**< `from` and `to` count in the view */
    uint32_t first_part;
    uint32_t part_count;
} tdn_view_edge;

/** Two nodes of a view, by their indexes there, that may be one directive. */
typedef tdn_same_as tdn_view_pair;

typedef struct tdn_view {
    const tdnref_graph *graph;
    tdnref_view_options options; /**< as much as the caller knows, the rest 0 */
    tdn_arena boxes;
    TDN_ARRAY(tdn_view_node) nodes;
    TDN_ARRAY(tdn_view_edge) edges; /**< none in a view of the whole graph, whose edges they are */
    uint64_t edge_count;
    TDN_ARRAY(tdn_view_pair) pairs; /**< suspected slips; none where only some relations are wanted */
    TDN_ARRAY(uint32_t) places;     /**< node of the graph -> `nodes`, TDN_NO_NODE: left out */
    /* if siblings were merged; before, or else, each box has one member and each edge one part: itself */
    TDN_ARRAY(uint32_t) members; /**< nodes of the graph, grouped by `nodes` */
    TDN_ARRAY(uint32_t) parts;   /**< edges of the graph, grouped by `edges` */
} tdn_view;

/** Fills a zeroed view; false when memory is out. Release it either way. */
bool tdn_view_make(tdn_view *view, const tdnref_graph *graph, const tdnref_view_options *options);
void tdn_view_release(tdn_view *view);

/** True if anything was asked for that leaves out or joins. */
bool tdn_view_is_part(const tdn_view *view);

/** The key under which a node of the graph is written: that of its box, if it is in one. */
const char *tdn_view_key(const tdn_view *view, uint64_t graph_node);

/** Days of the step that an edge is; false unless it is one edge with two whole dates. */
bool tdn_view_edge_days(const tdn_view *view, const tdn_view_edge *edge, int64_t *days);

static inline const tdn_node *tdn_view_graph_node(const tdn_view *view, const tdn_view_node *node)
{
    return &view->graph->nodes.items[node->node];
}

/** Name of the source that holds a directive, and its line there; NULL and 0 of a box, and if it is only cited. */
static inline const char *tdn_view_place(const tdn_view *view, const tdn_view_node *node, uint64_t *line)
{
    *line = 0;
    return node->member_count > 1 ? NULL : tdn_place_of_node(view->graph, tdn_view_graph_node(view, node), line);
}

/** Index in `nodes` of a node of the graph, TDN_NONE: left out. */
static inline uint64_t tdn_view_index(const tdn_view *view, uint64_t graph_node)
{
    const uint32_t place = view->places.items[graph_node];
    return place == TDN_NO_NODE ? TDN_NONE : place;
}

/** Index in the graph of member `i` of a box. */
static inline uint64_t tdn_view_member_index(const tdn_view *view, const tdn_view_node *box, uint64_t i)
{
    return box->member_count == 1 ? box->node : view->members.items[box->first_member + i];
}

/** Member `i` of a box. */
static inline const tdn_directive *tdn_view_member(const tdn_view *view, const tdn_view_node *box, uint64_t i)
{
    return &view->graph->nodes.items[tdn_view_member_index(view, box, i)].value;
}

/** Index in the graph of edge `i` of those that an edge of the view represents. */
static inline uint64_t tdn_view_part_index(const tdn_view *view, const tdn_view_edge *edge, uint64_t i)
{
    return view->parts.items == NULL ? edge->first_part : view->parts.items[edge->first_part + i];
}

/** An edge of the view. */
static inline tdn_view_edge tdn_view_edge_at(const tdn_view *view, uint64_t i)
{
    return view->edges.count == view->edge_count ? view->edges.items[i]
                                                 : (tdn_view_edge){.value = view->graph->edges.items[i].value,
                                                                   .first_part = (uint32_t)i,
                                                                   .part_count = 1};
}

/** Edge `i` of those in the graph that an edge of the view represents. */
static inline const tdn_edge *tdn_view_part(const tdn_view *view, const tdn_view_edge *edge, uint64_t i)
{
    return &view->graph->edges.items[tdn_view_part_index(view, edge, i)];
}

#endif
