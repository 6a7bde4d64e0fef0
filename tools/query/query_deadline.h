/*
 * query_deadline.h - when each body that a directive tasks was due to act.
 */
#ifndef TDNREF_TOOLS_QUERY_DEADLINE_H
#define TDNREF_TOOLS_QUERY_DEADLINE_H

#include "query/query.h"

/** Fills `deadline` of temp.tasked with words: "2025-09-30", "01-15 of the year", "report 2025-12-15",
 * "2026-02-01 (policy)". */
void query_set_deadlines(const query *q);

#endif
