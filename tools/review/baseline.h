/*
 * baseline.h - findings that somebody has seen and accepted: they are suppressed, and reported once they are gone.
 *
 * The baseline is a text file with one finding per line: fingerprint, rule, file and line, separated by spaces. Only
 * the fingerprint and the file count; what follows '#' is a comment.
 */
#ifndef TDNREF_TOOLS_BASELINE_H
#define TDNREF_TOOLS_BASELINE_H

#include "common/program.h"
#include "tdnref.h"

typedef struct tool_known {
    char fingerprint[17];
    char *rule;
    char *file;
    char *remark[TDNREF_LANG_COUNT]; /**< the finding's message at the time, "" if there is none */
    bool seen;                       /**< found again in this run */
} tool_known;

typedef struct tool_baseline {
    const char *path;
    tool_known *items; /**< in order of fingerprint */
    size_t count;
    size_t seen_count;
} tool_baseline;

/** Reads a baseline. False after messages that say where the file is wrong and what was expected. */
bool tool_baseline_read(tool_baseline *baseline, const tool_program *program, const char *path);
void tool_baseline_free(tool_baseline *baseline);

/** True if the finding is known; it then counts as seen. */
bool tool_baseline_knows(tool_baseline *baseline, const char *fingerprint);

/** Writes all findings of a review as a baseline; the status. */
int tool_baseline_write(const tool_program *program, const char *path, const tdnref_audit *audit);

#endif
