/*
 * query_policy.h - which bodies a directive tasks according to a policy.
 */
#ifndef TDNREF_TOOLS_QUERY_POLICY_H
#define TDNREF_TOOLS_QUERY_POLICY_H

#include "query/query.h"

/** Takes one body as the policy writes it: "Sở Xây dựng", "Ủy ban nhân dân các tỉnh". */
typedef void query_body_taker(void *ud, const char *words);

/** True if q->x is what the policy describes. */
bool query_policy_fits(const query *q, const tdnref_wanted *wanted);

/** Hands out the bodies that q->policy says that q->x tasks, in the policy's order. */
void query_policy_bodies(const query *q, query_body_taker *take, void *ud);

#endif
