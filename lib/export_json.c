/*
 * export_json.c - the graph as one JSON object.
 *
 * Nodes and edges stand in their stable order and are named by key, so that two exports can be compared line by line:
 * each node and each edge has a line of its own.
 */
#include "export.h"

static void line_feed(tdn_writer *w)
{
    tdn_write(w, "\n", 1);
}

static void write_mention(tdn_writer *w, const tdnref_graph *graph, uint64_t index)
{
    const tdn_cited *cited = &graph->mentions.items[index];
    const tdnref_mention *mention = &cited->value;
    tdn_json_open(w, '{');
    tdn_json_field(w, "file", graph->sources.items[cited->source].name);
    tdn_json_number(w, "start", mention->span.start);
    tdn_json_number(w, "end", mention->span.end);
    tdn_json_number(w, "line", mention->line);
    tdn_json_field(w, "text", mention->text);
    tdn_json_field(w, "clause", tdnref_clause_name(mention->clause));
    tdn_json_field(w, "relation", tdnref_relation_name(mention->relation));
    tdn_json_field(w, "pinpoint", mention->pinpoint.text);
    tdn_json_close(w, '}');
}

static void write_mentions(tdn_writer *w, const tdnref_graph *graph, const uint64_t *mentions, uint64_t count)
{
    tdn_json_open_member(w, "mentions", '[');
    for (uint64_t i = 0; i < count; i++) {
        write_mention(w, graph, mentions[i]);
    }
    tdn_json_close(w, ']');
}

static const char *key_of(const tdnref_graph *graph, uint64_t node)
{
    return node == TDN_NONE ? NULL : graph->nodes.items[node].value.key;
}

static void write_parents(tdn_writer *w, const tdnref_graph *graph, const tdn_node *node)
{
    static const char *const lines[TDN_LINE_COUNT] = {[TDN_LINE_PARTY] = "party", [TDN_LINE_STATE] = "state"};
    tdn_json_open_member(w, "parents", '[');
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const tdn_parent *parent = &node->parents[line];
        if (parent->node != TDN_NONE) {
            tdn_json_open(w, '{');
            tdn_json_field(w, "line", lines[line]);
            tdn_json_field(w, "key", key_of(graph, parent->node));
            tdn_json_field(w, "via", key_of(graph, parent->via));
            tdn_json_bool(w, "primary", node->primary == line);
            tdn_json_field(w, "reason", parent->reason);
            tdn_json_close(w, '}');
        }
    }
    tdn_json_close(w, ']');
}

static void write_candidates(tdn_writer *w, const tdnref_graph *graph, const tdn_node *node)
{
    tdn_json_open_member(w, "candidates", '[');
    for (uint64_t i = 0; i < node->value.candidate_count; i++) {
        tdn_json_item_text(w, key_of(graph, graph->candidates.items[node->first_candidate + i]));
    }
    tdn_json_close(w, ']');
}

/* Only the mentions that no edge has: those in the directive's own text ("Kế hoạch này", an annex naming its decision).
 */
static void write_own_mentions(tdn_writer *w, const tdnref_graph *graph, const tdn_node *node, uint64_t index)
{
    tdn_json_open_member(w, "own_mentions", '[');
    for (uint64_t i = 0; i < node->value.mention_count; i++) {
        const uint64_t mention = graph->targets.items[node->first_mention + i];
        if (tdn_graph_from(graph, &graph->mentions.items[mention]) == index) {
            write_mention(w, graph, mention);
        }
    }
    tdn_json_close(w, ']');
}

static void write_node(tdn_writer *w, const tdnref_graph *graph, uint64_t index)
{
    const tdn_node *node = &graph->nodes.items[index];
    const tdnref_node *value = &node->value;
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
    tdn_json_field(w, "urn", value->urn);
    tdn_json_bool(w, "held", value->held);
    tdn_json_bool(w, "open", value->open);
    tdn_json_field(w, "file", value->source);
    if (value->held) {
        tdn_json_number(w, "line", value->line);
    } else {
        tdn_json_null(w, "line");
    }
    tdn_json_number(w, "mention_count", value->mention_count);
    write_candidates(w, graph, node);
    write_parents(w, graph, node);
    write_own_mentions(w, graph, node, index);
    tdn_json_close(w, '}');
}

static void write_edge(tdn_writer *w, const tdnref_graph *graph, const tdn_edge *edge)
{
    const tdnref_edge *value = &edge->value;
    tdn_json_open(w, '{');
    tdn_json_field(w, "from", key_of(graph, value->from));
    tdn_json_field(w, "to", key_of(graph, value->to));
    tdn_json_field(w, "relation", tdnref_relation_name(value->relation));
    tdn_json_bool(w, "parent", value->parent);
    tdn_json_bool(w, "primary", value->primary);
    tdn_json_bool(w, "reported", value->reported);
    write_mentions(w, graph, &graph->evidence.items[edge->first_evidence], value->mention_count);
    tdn_json_close(w, '}');
}

void tdn_export_json(tdn_writer *w, const tdnref_graph *graph)
{
    tdn_json_open(w, '{');
    tdn_json_field(w, "format", "tdnref-graph");
    tdn_json_number(w, "version", 1);
    tdn_json_open_member(w, "nodes", '[');
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        line_feed(w);
        write_node(w, graph, i);
    }
    line_feed(w);
    tdn_json_close(w, ']');
    tdn_json_open_member(w, "edges", '[');
    for (uint64_t i = 0; i < graph->edges.count; i++) {
        line_feed(w);
        write_edge(w, graph, &graph->edges.items[i]);
    }
    line_feed(w);
    tdn_json_close(w, ']');
    tdn_json_close(w, '}');
    line_feed(w);
}
