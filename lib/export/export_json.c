/*
 * export_json.c - the graph as one JSON object.
 *
 * Nodes and edges are in their stable order, named by key, and each has a line of its own, so that two exports can be
 * compared line by line. The members are described in tools/graph/graph.schema.json.
 */
#include "export/export.h"

static void line_feed(tdn_writer *w)
{
    tdn_write(w, "\n", 1);
}

static void write_mention(tdn_writer *w, const tdnref_graph *graph, uint64_t index)
{
    const tdn_mention_record cited = tdn_mention_at(graph, index);
    const tdnref_mention *mention = &cited.value;
    tdn_json_open(w, '{');
    tdn_json_field(w, "file", tdn_source_name(graph, cited.source));
    tdn_json_number(w, "start", mention->span.start);
    tdn_json_number(w, "end", mention->span.end);
    tdn_json_number(w, "line", mention->line);
    tdn_json_field(w, "text", mention->text);
    tdn_json_field(w, "clause", tdnref_clause_name(mention->clause));
    tdn_json_field(w, "relation", tdnref_relation_name(mention->relation));
    tdn_json_field(w, "pinpoint", mention->pinpoint.text);
    tdn_json_origin(w, mention);
    tdn_json_close(w, '}');
}

/* The key of a node of the graph, or of its box; the node need not be in the view. */
static const char *key_of(const tdn_view *view, uint64_t graph_node)
{
    return graph_node == TDN_NONE ? NULL : tdn_view_key(view, graph_node);
}

static void write_parents(tdn_writer *w, const tdn_view *view, const tdn_node *node)
{
    tdn_json_open_member(w, "parents", '[');
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const tdn_parent *parent = &node->parents[line];
        if (parent->node != TDN_NO_NODE) {
            tdn_json_open(w, '{');
            tdn_json_field(w, "line", tdnref_line_name(tdn_line_at(line)));
            tdn_json_field(w, "key", key_of(view, parent->node));
            tdn_json_field(w, "via", parent->via == TDN_NO_NODE ? NULL : key_of(view, parent->via));
            tdn_json_bool(w, "primary", node->primary == line);
            tdn_json_field(w, "reason", view->graph->reasons.items[node->reasons[line]]);
            tdn_json_close(w, '}');
        }
    }
    tdn_json_close(w, ']');
}

/* Why this parent: everything that was weighed, not only what the view shows. */
static void write_weighed(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_node *at = tdn_view_graph_node(view, node);
    tdn_json_open_member(w, "parent_candidates", '[');
    for (uint64_t i = 0; node->member_count == 1 && i < at->weighed_count; i++) {
        const tdn_weighed *weighed = &view->graph->weighed.items[at->first_weighed + i];
        tdn_json_open(w, '{');
        tdn_json_field(w, "line", tdnref_line_name((tdnref_line)weighed->line));
        tdn_json_field(w, "key", key_of(view, weighed->node));
        tdn_json_field(w, "relation", tdnref_relation_name((tdnref_relation)weighed->relation));
        tdn_json_field(w, "clause", tdnref_clause_name((tdnref_clause)weighed->clause));
        tdn_json_bool(w, "chosen", weighed->chosen);
        tdn_json_field(w, "verdict", view->graph->reasons.items[weighed->verdict]);
        tdn_json_close(w, '}');
    }
    tdn_json_close(w, ']');
}

static void write_candidates(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_node *at = tdn_view_graph_node(view, node);
    tdn_json_open_member(w, "candidates", '[');
    for (uint64_t i = 0; i < node->value->candidate_count; i++) {
        tdn_json_item_text(w, key_of(view, tdn_node_candidate(view->graph, at, i)));
    }
    tdn_json_close(w, ']');
}

/* Only the mentions that no edge has: those in the directive's own text ("Kế hoạch này", an annex naming its decision).
 */
static void write_own_mentions(tdn_writer *w, const tdn_view *view, const tdn_view_node *box)
{
    const tdnref_graph *graph = view->graph;
    tdn_json_open_member(w, "own_mentions", '[');
    for (uint64_t m = 0; m < box->member_count; m++) {
        const uint64_t index = tdn_view_member_index(view, box, m);
        const tdn_node *node = &graph->nodes.items[index];
        for (uint64_t i = 0; i < node->value.mention_count; i++) {
            const uint64_t mention = tdn_node_mention(graph, node, i);
            const tdn_mention_record cited = tdn_mention_at(graph, mention);
            if (tdn_graph_from(graph, &cited) == index) {
                write_mention(w, graph, mention);
            }
        }
    }
    tdn_json_close(w, ']');
}

static void write_members(tdn_writer *w, const tdn_view *view, const tdn_view_node *box)
{
    tdn_json_open_member(w, "members", '[');
    for (uint64_t i = 0; i < box->member_count; i++) {
        tdn_json_item_text(w, tdn_view_member(view, box, i)->key);
    }
    tdn_json_close(w, ']');
}

/* The bodies that may have issued an open directive; no member where that is not the question. */
static void write_candidate_bodies(tdn_writer *w, const tdnref_graph *graph, uint64_t node)
{
    tdnref_body body = {.struct_size = sizeof body};
    uint64_t count = 0;
    for (; tdnref_graph_candidate_body(graph, node, count, &body); count++) {
        if (count == 0) {
            tdn_json_open_member(w, "candidate_bodies", '[');
        }
        tdn_json_open(w, '{');
        tdn_json_field(w, "body", body.name);
        tdn_json_field(w, "authority", body.authority);
        tdn_json_close(w, '}');
    }
    if (count > 0) {
        tdn_json_close(w, ']');
    }
}

/* Superiors' directives that it names without a number; no member where there is none. */
static void write_unnumbered(tdn_writer *w, const tdnref_graph *graph, uint64_t node)
{
    tdnref_unnumbered named = {.struct_size = sizeof named};
    const char *source = NULL;
    uint64_t count = 0;
    for (; tdnref_graph_unnumbered(graph, node, count, &named, &source); count++) {
        if (count == 0) {
            tdn_json_open_member(w, "without_number", '[');
        }
        tdn_json_open(w, '{');
        tdn_json_field(w, "text", named.text);
        tdn_json_field(w, "file", source);
        tdn_json_number(w, "line", named.line);
        tdn_json_field(w, "clause", tdnref_clause_name(named.clause));
        tdn_json_field(w, "relation", tdnref_relation_name(named.relation));
        tdn_json_field(w, "issuer", named.issuer.text);
        tdn_json_close(w, '}');
    }
    if (count > 0) {
        tdn_json_close(w, ']');
    }
}

static void write_node(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_directive *value = node->value;
    uint64_t line = 0;
    tdn_json_open(w, '{');
    tdn_json_field(w, "key", value->key);
    tdn_json_field(w, "type", value->type);
    tdn_json_field(w, "number", value->number);
    tdn_json_field(w, "name", value->name);
    tdn_json_date(w, "date", value->date);
    tdn_json_field(w, "issuer", value->issuer);
    tdn_json_field(w, "authority", value->authority);
    tdn_json_field(w, "level", tdnref_level_name(value->level));
    tdn_json_field(w, "line_of", tdnref_line_name(value->line_of));
    tdn_json_field(w, "title", value->title);
    tdn_json_period(w, "period", value->period_from, value->period_to);
    tdn_json_field(w, "subject", value->subject);
    tdn_json_field(w, "urn", value->urn);
    tdn_json_field(w, "urn_alias", value->urn_alias);
    tdn_json_field(w, "iri", value->iri);
    tdn_json_bool(w, "held", value->held);
    tdn_json_bool(w, "open", value->open);
    tdn_json_field(w, "file", tdn_view_place(view, node, &line));
    if (line != 0) {
        tdn_json_number(w, "line", line);
    } else {
        tdn_json_null(w, "line");
    }
    tdn_json_number(w, "mention_count", value->mention_count);
    if (node->member_count > 1) {
        write_members(w, view, node);
    }
    write_candidates(w, view, node);
    write_candidate_bodies(w, view->graph, node->node);
    write_parents(w, view, tdn_view_graph_node(view, node));
    write_weighed(w, view, node);
    write_own_mentions(w, view, node);
    write_unnumbered(w, view->graph, node->node);
    tdn_json_close(w, '}');
}

static void write_edge(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    const tdn_edge_value *value = &edge->value;
    tdn_json_open(w, '{');
    tdn_json_field(w, "from", view->nodes.items[value->from].value->key);
    tdn_json_field(w, "to", view->nodes.items[value->to].value->key);
    tdn_json_field(w, "relation", tdnref_relation_name(value->relation));
    tdn_json_bool(w, "parent", value->parent);
    tdn_json_bool(w, "primary", value->primary);
    tdn_json_bool(w, "reported", value->reported);
    int64_t days = 0;
    if (tdn_view_edge_days(view, edge, &days)) {
        tdn_json_integer(w, "days", days);
    } else {
        tdn_json_null(w, "days");
    }
    if (view->options.collapse) {
        tdn_json_number(w, "count", edge->part_count);
    }
    tdn_json_open_member(w, "mentions", '[');
    for (uint64_t i = 0; i < edge->part_count; i++) {
        const tdn_edge *part = tdn_view_part(view, edge, i);
        for (uint64_t m = 0; m < part->value.mention_count; m++) {
            write_mention(w, view->graph, tdn_edge_mention(view->graph, part, m));
        }
    }
    tdn_json_close(w, ']');
    tdn_json_close(w, '}');
}

/* ---------------------------------------------------------------- cascade */

/* Circles that lie wholly in the view: the key of each node, the first not repeated at the end. */
static void write_cycles(tdn_writer *w, const tdn_view *view)
{
    const tdnref_graph *graph = view->graph;
    tdn_json_open_member(w, "cycles", '[');
    for (uint64_t c = 0; c < graph->cycles.count; c++) {
        const uint64_t *edges = &graph->cycle_edges.items[graph->cycles.items[c].first];
        bool whole = true;
        for (uint64_t i = 0; i < graph->cycles.items[c].length; i++) {
            whole = whole && tdn_view_index(view, graph->edges.items[edges[i]].value.from) != TDN_NONE;
        }
        if (whole) {
            tdn_json_open(w, '[');
            for (uint64_t i = 0; i < graph->cycles.items[c].length; i++) {
                tdn_json_item_text(w, key_of(view, graph->edges.items[edges[i]].value.from));
            }
            tdn_json_close(w, ']');
        }
    }
    tdn_json_close(w, ']');
}

static void write_pairs(tdn_writer *w, const tdn_view *view)
{
    tdn_json_open_member(w, "same_as", '[');
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        const tdn_view_pair *pair = &view->pairs.items[i];
        line_feed(w);
        tdn_json_open(w, '{');
        tdn_json_field(w, "key", view->nodes.items[pair->node].value->key);
        tdn_json_field(w, "other", view->nodes.items[pair->other].value->key);
        tdn_json_field(w, "evidence", pair->evidence);
        tdn_json_close(w, '}');
    }
    tdn_json_close(w, ']');
}

/* Directives of the view that share a urn_alias. */
static void write_collisions(tdn_writer *w, const tdn_view *view)
{
    tdn_json_open_member(w, "collisions", '[');
    for (uint64_t i = 0; i < view->graph->collisions.count; i++) {
        const tdnref_collision *collision = &view->graph->collisions.items[i];
        const uint64_t a = tdn_view_index(view, collision->node);
        const uint64_t b = tdn_view_index(view, collision->other);
        if (a != TDN_NONE && b != TDN_NONE && a != b) {
            line_feed(w);
            tdn_json_open(w, '{');
            tdn_json_field(w, "urn_alias", collision->urn_alias);
            tdn_json_field(w, "key", key_of(view, collision->node));
            tdn_json_field(w, "other", key_of(view, collision->other));
            tdn_json_close(w, '}');
        }
    }
    tdn_json_close(w, ']');
}

/* ------------------------------------------------------------- selection */

/* The names of the bits that are set, null if none is. */
static void write_names(tdn_writer *w, const char *member, uint32_t bits, const char *(*name_of)(unsigned))
{
    if (bits == 0) {
        tdn_json_null(w, member);
        return;
    }
    tdn_json_open_member(w, member, '[');
    for (unsigned i = 0; i < 32; i++) {
        if ((bits >> i & 1) != 0) {
            tdn_json_item_text(w, name_of(i));
        }
    }
    tdn_json_close(w, ']');
}

static const char *relation_name(unsigned relation)
{
    return tdnref_relation_name((tdnref_relation)relation);
}

static const char *level_name(unsigned level)
{
    const char *name = tdnref_level_name((tdnref_level)level);
    return name == NULL ? "unknown" : name;
}

static void write_roots(tdn_writer *w, const tdn_view *view)
{
    static const char *const directions[] = {"both", "up", "down"};
    const tdnref_view_options *o = &view->options;
    tdn_json_open_member(w, "roots", '[');
    for (uint64_t i = 0; o->roots != NULL && i < o->root_count; i++) {
        tdn_json_item_text(w, tdn_view_key(view, o->roots[i]));
    }
    tdn_json_close(w, ']');
    tdn_json_field(w, "direction", o->roots == NULL ? NULL : directions[o->direction]);
    if (o->roots != NULL && o->depth != 0) {
        tdn_json_number(w, "depth", o->depth);
    } else {
        tdn_json_null(w, "depth");
    }
}

/* States what was left out, so that nobody takes a part for the whole. */
static void write_selection(tdn_writer *w, const tdn_view *view)
{
    const tdnref_view_options *o = &view->options;
    if (!tdn_view_is_part(view)) {
        tdn_json_null(w, "selection");
        return;
    }
    tdn_json_open_member(w, "selection", '{');
    write_roots(w, view);
    write_names(w, "relations", o->relations, relation_name);
    write_names(w, "levels", o->levels, level_name);
    tdn_json_period(w, "period", o->period_from, o->period_to);
    tdn_json_bool(w, "reduced", o->reduce);
    tdn_json_bool(w, "collapsed", o->collapse);
    tdn_json_number(w, "node_count", view->graph->nodes.count);
    tdn_json_number(w, "edge_count", view->graph->edges.count);
    tdn_json_close(w, '}');
}

void tdn_export_json(tdn_writer *w, const tdn_view *view)
{
    tdn_json_open(w, '{');
    tdn_json_field(w, "format", "tdnref-graph");
    tdn_json_number(w, "version", 1);
    write_selection(w, view);
    tdn_json_open_member(w, "nodes", '[');
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        line_feed(w);
        write_node(w, view, &view->nodes.items[i]);
    }
    line_feed(w);
    tdn_json_close(w, ']');
    tdn_json_open_member(w, "edges", '[');
    for (uint64_t i = 0; i < view->edge_count; i++) {
        line_feed(w);
        const tdn_view_edge edge = tdn_view_edge_at(view, i);
        write_edge(w, view, &edge);
    }
    line_feed(w);
    tdn_json_close(w, ']');
    write_pairs(w, view);
    write_cycles(w, view);
    write_collisions(w, view);
    tdn_json_close(w, '}');
    line_feed(w);
}
