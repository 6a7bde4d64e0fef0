/*
 * query_tasked.h - which bodies a directive tasks.
 */
#ifndef TDNREF_TOOLS_QUERY_TASKED_H
#define TDNREF_TOOLS_QUERY_TASKED_H

#include "query/query_class.h"

/**
 * Fills the table temp.tasked with the bodies that q->x tasks: (id, part_of, body, name, authority, party, class,
 * from_day, to_day, deadline). A class of bodies becomes its members as they stand on `as_of` ("2025-11-20"), the units
 * that they were made of since `since` underneath (part_of is the id of the body that they went into). `also` are
 * classes that the text need not name. Where the text tasks nobody, q->policy says who is tasked. Returns the number of
 * rows.
 */
int64_t query_list_tasked(const query *q, unsigned also, const char *since, const char *as_of);

#endif
