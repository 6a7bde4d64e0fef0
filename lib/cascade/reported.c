/*
 * reported.c - "Kế hoạch số 197-KH/TU ... triển khai thực hiện Kết luận số 57-KL/TW", in a third document: of a
 * directive whose text is not held, only such reports are known. One such act of a line is its parent; of several none
 * is picked.
 */
#include "cascade/reported.h"

#include "base/calendar.h"
#include "cascade/candidate.h"

static tdn_edge_value *edge_of(tdnref_graph *graph, const tdn_node *node, uint64_t index)
{
    return &graph->edges.items[node->first_edge + index].value;
}

static bool may_be_parent(const tdnref_graph *graph, const tdn_node *node, const tdn_edge_value *edge, size_t line)
{
    const tdn_node *target = &graph->nodes.items[edge->to];
    const tdn_position body = tdn_own_position(&node->value);
    const tdn_position other = tdn_own_position(&target->value);
    return edge->relation == TDNREF_REL_IMPLEMENTS && !target->normative && target->value.number != NULL &&
           ((int)target->value.line_of & (int)tdn_line_at(line)) != 0 &&
           tdn_standing_of(&other, tdn_line_at(line), &body, tdn_date_day(node->value.date)) != TDN_STANDING_BELOW;
}

/* The edge to the only act of a line that may be the parent, NULL: there is none, or several. */
static tdn_edge_value *only_parent(tdnref_graph *graph, const tdn_node *node, size_t line)
{
    tdn_edge_value *only = NULL;
    for (uint64_t i = 0; i < node->edge_count; i++) {
        tdn_edge_value *edge = edge_of(graph, node, i);
        if (!may_be_parent(graph, node, edge, line)) {
            continue;
        }
        if (only != NULL) {
            return NULL;
        }
        only = edge;
    }
    return only;
}

bool tdn_find_reported_parents(tdnref_graph *graph, tdn_node *node)
{
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        tdn_edge_value *only = only_parent(graph, node, line);
        if (only == NULL) {
            continue;
        }
        const bool own_line = (int)tdn_line_at(line) == (int)node->value.line_of;
        only->parent = true;
        node->parents[line] = (tdn_parent){.node = only->to, .via = TDN_NO_NODE};
        if (!tdn_keep_reason(graph, "the only act that other documents say it carries out", &node->reasons[line])) {
            return false;
        }
        node->primary = node->primary == TDN_LINE_COUNT || own_line ? (uint8_t)line : node->primary;
    }
    for (uint64_t i = 0; i < node->edge_count && node->primary != TDN_LINE_COUNT; i++) {
        tdn_edge_value *edge = edge_of(graph, node, i);
        edge->primary = edge->parent && edge->to == tdn_primary_of(node);
    }
    return true;
}
