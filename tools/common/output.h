/*
 * output.h - where data goes: standard output or a file.
 */
#ifndef TDNREF_TOOLS_OUTPUT_H
#define TDNREF_TOOLS_OUTPUT_H

#include "common/program.h"

#include <stdbool.h>
#include <stdio.h>

/** A reader that closes the pipe is not an error: the tool just stops. */
typedef struct tool_output {
    const tool_program *program;
    FILE *stream;
    const char *name;
    bool closed; /**< the reader has gone */
    int status;  /**< TOOL_OK, or TOOL_INPUT once a write failed and was reported */
} tool_output;

/** True for what names standard output: no path at all, and "-". */
bool tool_output_is_standard(const char *path);

/** Opens `path`, or standard output. A file that cannot be opened is reported; status TOOL_INPUT. */
int tool_output_open(tool_output *output, const tool_program *program, const char *path);
/** False once nothing more can be written. */
bool tool_output_write(tool_output *output, const char *bytes, size_t len);
/** A tdnref_sink whose `ud` is a tool_output. */
int tool_output_sink(const char *bytes, size_t len, void *ud);
/** Flushes and closes; the final status. */
int tool_output_close(tool_output *output);

/** True if the stream is a terminal that wants colours (NO_COLOR, TERM). */
bool tool_wants_colour(FILE *stream);

#endif
