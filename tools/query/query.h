/*
 * query.h - one question to an archive.
 *
 * Each command is a function that queries the tables of the store in SQL and puts the rows into a report; schema.sql
 * and views.sql describe the tables. A folder is first read into a store in memory, so that there is only one way to
 * ask.
 */
#ifndef TDNREF_TOOLS_QUERY_H
#define TDNREF_TOOLS_QUERY_H

#include "query/report.h"
#include "store/store.h"
#include "tdnref.h"

typedef struct query {
    const tool_sql *sql;
    const tool_store *store;
    report *answer;
    int64_t x; /**< directive that was asked for */
    int64_t y;
    const char *other;    /**< OTHER.db of diff */
    const char *relation; /**< only these; NULL: all */
    const char *level;
    const char *date;            /**< "2025-11-20", NULL: the archive's last day */
    int64_t depth;               /**< at most so many steps; 0: all */
    int64_t limit;               /**< at most so many rows; 0: all */
    const tdnref_policy *policy; /**< coverage: whom it says that directives task; NULL: none */
    unsigned tasked;             /**< bits of tasked_class: who is meant, besides those whom the text names */
    bool why;
} query;

/** Answers; TOOL_OK, TOOL_FINDINGS if nothing was found, TOOL_INPUT. */
typedef int (*query_command)(query *q);

int query_ancestors(query *q);
int query_descendants(query *q);
int query_coverage(query *q);
int query_timeline(query *q);
int query_path(query *q);
int query_parent(query *q);
int query_roots(query *q);
int query_orphans(query *q);
int query_show(query *q);
int query_top(query *q);
int query_stats(query *q);
int query_diff(query *q);

/* --------------------------------------------------------------- helpers */

/** Prepares the connection: the collation "vi". */
void query_prepare(const tool_sql *sql);

/**
 * Adds a table with the columns and rows of a SELECT. Its parameters may be ?1 x, ?2 y, ?3 relation, ?4 level, ?5
 * limit (-1: none); the number of rows.
 */
size_t query_add_table(query *q, const char *name, const char *select);
/** The same, but without rows there is no table. */
size_t query_add_found(query *q, const char *name, const char *select);
/** As query_add_table(), for a list of directives whose last column is "key", by which programs join lists: people are
 * not shown it. */
size_t query_add_list(query *q, const char *name, const char *select);

/** The duties of q->x, its first parameter: "SELECT ... " QUERY_DUTIES_OF_X "AND ...". */
#define QUERY_DUTIES_OF_X                                                                                              \
    "FROM directives JOIN documents ON documents.source = directives.source AND documents.line = directives.line "     \
    "JOIN duties ON duties.source = documents.source AND duties.document = documents.ordinal "                         \
    "WHERE directives.id = ? "

/** One text of directive `id`: a column of the view `nodes`; free it. */
char *query_text_of(const query *q, int64_t id, const char *column);

#endif
