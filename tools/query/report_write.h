/*
 * report_write.h - writing an answer.
 */
#ifndef TDNREF_TOOLS_REPORT_WRITE_H
#define TDNREF_TOOLS_REPORT_WRITE_H

#include "common/output.h"
#include "query/report.h"

enum report_form { REPORT_TABLE, REPORT_JSON, REPORT_CSV };

/** Writes the answer to the question `command`. */
void report_write(const report *r, enum report_form form, const char *command, tool_output *output);

#endif
