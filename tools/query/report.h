/*
 * report.h - tables of an answer, for people (aligned columns), spreadsheets (CSV) and programs (JSON).
 *
 * An answer is completed first and then written in one of these forms; its contents depend neither on the form nor on
 * whether the output is a terminal.
 */
#ifndef TDNREF_TOOLS_REPORT_H
#define TDNREF_TOOLS_REPORT_H

#include "common/buffer.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct report_cell {
    char *text; /**< NULL: the archive does not tell */
    bool number;
} report_cell;

typedef struct report_table {
    char *name;
    char **columns;
    size_t column_count;
    report_cell *cells; /**< row after row */
    size_t cell_count;
    size_t capacity;
    bool upright;   /**< for people: one line a column, for a table of one wide row */
    size_t unshown; /**< so many columns at the end are for programs only */
} report_table;

typedef struct report {
    report_table *tables;
    size_t table_count;
    char **notes; /**< sentences after the tables */
    size_t note_count;
    bool bom; /**< CSV begins with a byte order mark */
} report;

/** A new table, filled until the next one is made. */
report_table *report_add_table(report *r, const char *name);
/** How many rows are full; 0 in a table without columns. */
size_t report_row_count(const report_table *table);
report_table *report_last_table(report *r);
/** Takes the last table away again. */
void report_drop_table(report *r);
void report_add_column(report_table *table, const char *name);
/** The next cell, from left to right and row to row. */
void report_add_text(report_table *table, const char *text);
void report_add_number(report_table *table, int64_t number);
void report_add_note(report *r, const char *format, ...) TOOL_PRINTF(2, 3);
void report_free(report *r);

#endif
