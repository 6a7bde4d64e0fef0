/*
 * options.h - the arguments of a program: options with their values, and operands.
 */
#ifndef TDNREF_TOOLS_OPTIONS_H
#define TDNREF_TOOLS_OPTIONS_H

#include "common/program.h"

#include <stdbool.h>

/** The arguments of one run. Options and operands may be mixed; "--" ends the options; "-" is an operand. */
typedef struct tool_args {
    const tool_program *program;
    int argc;
    char **argv;
    int next;
    bool only_operands;
    char **operands; /**< what is no option, in order; points into argv */
    size_t operand_count;
} tool_args;

void tool_args_begin(tool_args *args, const tool_program *program, int argc, char **argv);
/** The next option's id with its value, 0 at the end. Answers --help and --version itself, and ends the program with
 * one line on an option that it does not know. */
int tool_args_next(tool_args *args, const char **value);
void tool_args_free(tool_args *args);

/** As many steps as --depth can ask for. */
enum { TOOL_MOST_STEPS = 1000000 };

/** Index of `value` in a list of names that ends with NULL; a usage error that tells the names if it is not there. */
size_t tool_choice(const tool_program *program, const char *option, const char *value, const char *const *names);
/** A whole number from `least` to `most`; else a usage error. */
unsigned long tool_number(const tool_program *program, const char *option, const char *value, unsigned long least,
                          unsigned long most);

#endif
