/*
 * query_walk.h - following edges, level by level.
 */
#ifndef TDNREF_TOOLS_QUERY_WALK_H
#define TDNREF_TOOLS_QUERY_WALK_H

#include "query/query.h"

enum query_direction { QUERY_UP, QUERY_DOWN };

/** Fills temp.walk (id, depth, through, edge) with all that can be reached from a directive within q->depth steps of
 *  q->relation; the directive itself has depth 0 and no edge. */
void query_walk(const query *q, int64_t start, enum query_direction direction);

#endif
