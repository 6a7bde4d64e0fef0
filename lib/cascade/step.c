/*
 * step.c - how many days one step of the cascade took.
 */
#include "graph/graph.h"

static bool is_leap(unsigned year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static unsigned days_of_month(unsigned year, unsigned month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29u : days[month - 1];
}

static bool is_in_calendar(tdnref_date date)
{
    return date.year != 0 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_of_month(date.year, date.month);
}

/* Days since 1/1 of the year 1, as the Gregorian calendar counts. */
static int64_t day_count(tdnref_date date)
{
    const int64_t before = (int64_t)date.year - 1;
    int64_t days = before * 365 + before / 4 - before / 100 + before / 400;
    for (unsigned month = 1; month < date.month; month++) {
        days += days_of_month(date.year, month);
    }
    return days + date.day - 1;
}

bool tdnref_days_between(tdnref_date from, tdnref_date to, int64_t *days)
{
    if (days == NULL || !is_in_calendar(from) || !is_in_calendar(to)) {
        return false;
    }
    *days = day_count(to) - day_count(from);
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
