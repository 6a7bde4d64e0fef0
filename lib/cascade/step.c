/*
 * step.c - how many days one step of the cascade took.
 */
#include "base/calendar.h"
#include "graph/graph.h"

bool tdnref_days_between(tdnref_date from, tdnref_date to, int64_t *days)
{
    if (days == NULL || !tdn_is_in_calendar(from) || !tdn_is_in_calendar(to)) {
        return false;
    }
    *days = tdn_days_from(tdn_whole_day(from), tdn_whole_day(to));
    return true;
}

bool tdnref_graph_edge_days(const tdnref_graph *graph, uint64_t edge, int64_t *days)
{
    if (graph == NULL || !graph->sealed || edge >= graph->edges.count) {
        return false;
    }
    const tdn_edge_value *at = &graph->edges.items[edge].value;
    return tdnref_days_between(graph->nodes.items[at->to].value.date, graph->nodes.items[at->from].value.date, days);
}
