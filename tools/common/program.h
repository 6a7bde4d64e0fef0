/*
 * program.h - a tool as a program: its name, its options, and what it says on standard error.
 *
 * Data goes to standard output, messages go to standard error as "PROG: FILE: what is wrong".
 */
#ifndef TDNREF_TOOLS_PROGRAM_H
#define TDNREF_TOOLS_PROGRAM_H

#include "common/buffer.h"

/** An option. The list of a program ends with one whose name is NULL; --help and --version need not be in it. */
typedef struct tool_option {
    const char *name;  /**< long name without dashes */
    char letter;       /**< of the short form "-o", 0 for none */
    const char *value; /**< what its value is called ("FILE"), NULL if it takes none */
    int id;            /**< what tool_args_next() returns, above 0 */
} tool_option;

typedef struct tool_program {
    const char *name;
    const char *help; /**< all of --help */
    const tool_option *options;
} tool_program;

/** "PROG: SUBJECT: ..." on standard error; SUBJECT may be NULL. */
void tool_message(const tool_program *program, const char *subject, const char *format, ...) TOOL_PRINTF(3, 4);
/** The same into a buffer, for messages that must come out in the order of the inputs. */
void tool_note(tool_buffer *messages, const tool_program *program, const char *subject, const char *format, ...)
    TOOL_PRINTF(4, 5);
/** A message, then the end with `status`. */
_Noreturn void tool_die(const tool_program *program, int status, const char *format, ...) TOOL_PRINTF(3, 4);
/** One line on standard error about what was expected, then exit status TOOL_USAGE. */
_Noreturn void tool_usage_error(const tool_program *program, const char *format, ...) TOOL_PRINTF(2, 3);

#endif
