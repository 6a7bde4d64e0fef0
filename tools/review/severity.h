/*
 * severity.h - the severities in options, files and data: "check", "review", "form", "information".
 */
#ifndef TDNREF_TOOLS_SEVERITY_H
#define TDNREF_TOOLS_SEVERITY_H

#include "tdnref.h"

/** The word for a severity, constant. */
const char *tool_severity_id(tdnref_severity severity);

/** Reads that word, or what either language says ("Cần kiểm tra"); false for all else. */
bool tool_severity_read(const char *text, tdnref_severity *severity);

#endif
