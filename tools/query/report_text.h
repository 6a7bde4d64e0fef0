/*
 * report_text.h - an answer as aligned columns.
 */
#ifndef TDNREF_TOOLS_REPORT_TEXT_H
#define TDNREF_TOOLS_REPORT_TEXT_H

#include "query/report.h"

/** Adds all tables and notes. On a terminal, columns are cut to its width and headings are bold; elsewhere nothing is
 * cut. */
void report_add_aligned(tool_buffer *out, const report *r, FILE *stream);

#endif
