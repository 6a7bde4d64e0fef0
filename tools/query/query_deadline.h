/*
 * query_deadline.h - when each body that a directive tasks was due to act.
 */
#ifndef TDNREF_TOOLS_QUERY_DEADLINE_H
#define TDNREF_TOOLS_QUERY_DEADLINE_H

#include "query/query.h"

/** Fills `deadline` of temp.tasked with words: "2025-09-30", "01-15 every year", "report 12-15 every year". */
void query_set_deadlines(const query *q);

#endif
