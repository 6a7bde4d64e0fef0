/*
 * tasked_rows.h - rows of the table temp.tasked, one for each body that a directive tasks.
 */
#ifndef TDNREF_TOOLS_TASKED_ROWS_H
#define TDNREF_TOOLS_TASKED_ROWS_H

#include "query/query.h"

/* Ministries and bodies of their rank (Luật Tổ chức Chính phủ). */
enum { TASKED_MINISTRY_RANK = 30 };

/** One row in the making. */
typedef struct tasked_row {
    int64_t part_of; /**< 0: of none */
    const char *body;
    const char *name; /**< that lists are ordered by: "Đắk Lắk" */
    const char *authority;
    const char *party;        /**< its Party committee */
    const char *party_before; /**< what went before that committee */
    unsigned classes;
    tdnref_date from;
    tdnref_date to;
} tasked_row;

/** What all rows of one answer have in common. */
typedef struct tasked_listing {
    const query *q;
    tool_sql_row insert; /**< into temp.tasked */
    const char *since;   /**< the day of the directive */
    const char *as_of;   /**< the day asked for */
} tasked_listing;

/** True if a body that was there from `from` to `to` was there on that day. */
bool tasked_exists_on(tdnref_date from, tdnref_date to, const char *day);

/** Adds a row; its id. */
int64_t tasked_put(tasked_listing *l, const tasked_row *row);

/** The same for a ministry, with its Party committee, until 28/02/2025 its "ban cán sự đảng". */
int64_t tasked_put_ministry(tasked_listing *l, tasked_row row);

/** Adds every body of the classes (bits of tasked_class) as of l->as_of, and below it those of l->since that have
 * merged into it. */
void tasked_put_classes(tasked_listing *l, unsigned classes);

#endif
