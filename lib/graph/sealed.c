/*
 * sealed.c - the public accessors of the sealed graph.
 */
#include "base/give.h"
#include "graph/graph.h"

static const tdn_node *node_at(const tdnref_graph *graph, uint64_t index)
{
    return graph != NULL && graph->sealed && index < graph->nodes.count ? &graph->nodes.items[index] : NULL;
}

static const tdn_edge *edge_at(const tdnref_graph *graph, uint64_t index)
{
    return graph != NULL && graph->sealed && index < graph->edges.count ? &graph->edges.items[index] : NULL;
}

const char *tdn_place_of_node(const tdnref_graph *graph, const tdn_node *node, uint64_t *line)
{
    *line = 0;
    if (!node->value.held) {
        return NULL;
    }
    *line = tdn_document_at(graph, tdn_node_document(graph, node, 0)).value.line;
    return tdn_source_of_node(graph, node);
}

uint64_t tdnref_graph_node_count(const tdnref_graph *graph)
{
    return graph != NULL && graph->sealed ? graph->nodes.count : 0;
}

bool tdnref_graph_node(const tdnref_graph *graph, uint64_t index, tdnref_node *out)
{
    const tdn_node *node = node_at(graph, index);
    if (node == NULL || out == NULL) {
        return false;
    }
    const tdn_directive *value = &node->value;
    tdnref_node all = {
        .struct_size = sizeof all,
        .key = value->key,
        .type = value->type,
        .number = value->number,
        .date = value->date,
        .issuer = value->issuer,
        .title = value->title,
        .name = value->name,
        .urn = value->urn,
        .authority = value->authority,
        .level = (tdnref_level)value->level,
        .line_of = (tdnref_line)value->line_of,
        .period_from = value->period_from,
        .period_to = value->period_to,
        .held = value->held,
        .open = value->open,
        .candidate_count = value->candidate_count,
        .mention_count = value->mention_count,
        .subject = value->subject,
        .urn_alias = value->urn_alias,
        .iri = value->iri,
    };
    all.source = tdn_place_of_node(graph, node, &all.line);
    return tdn_give(out, out->struct_size, &all, sizeof all);
}

bool tdnref_graph_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index, uint64_t *out_node)
{
    const tdn_node *at = node_at(graph, node);
    if (at == NULL || index >= at->value.candidate_count || out_node == NULL) {
        return false;
    }
    *out_node = tdn_node_candidate(graph, at, index);
    return true;
}

static bool give_evidence(const tdnref_graph *graph, uint64_t mention, tdnref_evidence *out)
{
    const tdn_mention_record cited = tdn_mention_at(graph, mention);
    const tdnref_evidence evidence = {
        .struct_size = sizeof evidence,
        .source = tdn_source_name(graph, cited.source),
        .span = cited.value.span,
        .line = cited.value.line,
        .text = cited.value.text,
        .clause = cited.value.clause,
        .mention = mention,
    };
    return tdn_give(out, out->struct_size, &evidence, sizeof evidence);
}

bool tdnref_graph_record(const tdnref_graph *graph, uint64_t mention, tdnref_mention *out)
{
    if (graph == NULL || !graph->sealed || out == NULL || mention >= graph->mentions.count) {
        return false;
    }
    const tdn_mention_record cited = tdn_mention_at(graph, mention);
    return tdn_give(out, out->struct_size, &cited.value, sizeof cited.value);
}

bool tdnref_graph_mention(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_evidence *out)
{
    const tdn_node *at = node_at(graph, node);
    return at != NULL && out != NULL && index < at->value.mention_count &&
           give_evidence(graph, tdn_node_mention(graph, at, index), out);
}

uint64_t tdnref_graph_edge_count(const tdnref_graph *graph)
{
    return graph != NULL && graph->sealed ? graph->edges.count : 0;
}

bool tdnref_graph_edge(const tdnref_graph *graph, uint64_t index, tdnref_edge *out)
{
    const tdn_edge *edge = edge_at(graph, index);
    if (edge == NULL || out == NULL) {
        return false;
    }
    const tdn_edge_value *value = &edge->value;
    const tdnref_edge all = {
        .struct_size = sizeof all,
        .from = value->from,
        .to = value->to,
        .relation = (tdnref_relation)value->relation,
        .parent = value->parent,
        .primary = value->primary,
        .reported = value->reported,
        .mention_count = value->mention_count,
    };
    return tdn_give(out, out->struct_size, &all, sizeof all);
}

bool tdnref_graph_evidence(const tdnref_graph *graph, uint64_t edge, uint64_t index, tdnref_evidence *out)
{
    const tdn_edge *at = edge_at(graph, edge);
    return at != NULL && out != NULL && index < at->value.mention_count &&
           give_evidence(graph, tdn_edge_mention(graph, at, index), out);
}

static size_t index_of_line(tdnref_line line)
{
    return line == TDNREF_LINE_PARTY ? TDN_PARTY_LINE : TDN_STATE_LINE;
}

static const tdn_parent *parent_at(const tdnref_graph *graph, uint64_t node, tdnref_line line)
{
    const tdn_node *at = node_at(graph, node);
    if (at == NULL || (line != TDNREF_LINE_PARTY && line != TDNREF_LINE_STATE)) {
        return NULL;
    }
    const tdn_parent *parent = &at->parents[index_of_line(line)];
    return parent->node == TDN_NO_NODE ? NULL : parent;
}

const char *tdnref_graph_parent(const tdnref_graph *graph, uint64_t node, tdnref_line line, uint64_t *parent)
{
    const tdn_parent *found = parent_at(graph, node, line);
    if (found != NULL && parent != NULL) {
        *parent = found->node;
    }
    return found == NULL ? NULL : graph->reasons.items[node_at(graph, node)->reasons[index_of_line(line)]];
}

uint64_t tdnref_graph_parent_candidate_count(const tdnref_graph *graph, uint64_t node)
{
    const tdn_node *at = node_at(graph, node);
    return at == NULL ? 0 : at->weighed_count;
}

bool tdnref_graph_parent_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index,
                                   tdnref_parent_candidate *out)
{
    const tdn_node *at = node_at(graph, node);
    if (at == NULL || out == NULL || index >= at->weighed_count) {
        return false;
    }
    const tdn_weighed *weighed = &graph->weighed.items[at->first_weighed + index];
    const tdnref_parent_candidate all = {
        .struct_size = sizeof all,
        .node = weighed->node,
        .line = (tdnref_line)weighed->line,
        .relation = (tdnref_relation)weighed->relation,
        .clause = (tdnref_clause)weighed->clause,
        .chosen = weighed->chosen,
        .verdict = graph->reasons.items[weighed->verdict],
    };
    return tdn_give(out, out->struct_size, &all, sizeof all);
}

bool tdnref_graph_parent_via(const tdnref_graph *graph, uint64_t node, tdnref_line line, uint64_t *via)
{
    const tdn_parent *found = parent_at(graph, node, line);
    if (found == NULL || found->via == TDN_NO_NODE || via == NULL) {
        return false;
    }
    *via = found->via;
    return true;
}

uint64_t tdnref_graph_duty_count(const tdnref_graph *graph, uint64_t node)
{
    const tdn_node *at = node_at(graph, node);
    uint64_t count = 0;
    for (uint64_t i = 0; at != NULL && i < at->document_count; i++) {
        const uint64_t document = tdn_node_document(graph, at, i);
        count += tdn_first_duty(graph, document + 1) - tdn_first_duty(graph, document);
    }
    return count;
}

bool tdnref_graph_duty(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_duty *out, const char **source)
{
    const tdn_node *at = node_at(graph, node);
    for (uint64_t i = 0; at != NULL && out != NULL && i < at->document_count; i++) {
        const uint64_t document = tdn_node_document(graph, at, i);
        const uint64_t first = tdn_first_duty(graph, document);
        const uint64_t own = tdn_first_duty(graph, document + 1) - first;
        if (index >= own) {
            index -= own;
            continue;
        }
        const tdn_stored_duty *duty = &graph->duties.items[first + index];
        if (source != NULL) {
            *source = tdn_source_name(graph, duty->source);
        }
        return tdn_give(out, out->struct_size, &duty->value, sizeof duty->value);
    }
    return false;
}
