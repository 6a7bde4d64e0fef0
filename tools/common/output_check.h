/*
 * output_check.h - what an output file must not be: an input, a database, a name whose ending says nothing.
 *
 * Each of these ends the program with a usage error before anything is written; standard output passes.
 */
#ifndef TDNREF_TOOLS_OUTPUT_CHECK_H
#define TDNREF_TOOLS_OUTPUT_CHECK_H

#include "common/program.h"

/** Refuses `path` if it is one of the `count` files in `inputs` under whatever name, or holds a database: opening it
 * would destroy what is read. Before tool_output_open(). */
void tool_output_check(const tool_program *program, const char *path, char *const *inputs, size_t count);
/** Refuses two names of one file, whether it is there already or not. */
void tool_output_check_apart(const tool_program *program, const char *one, const char *other);
/** Refuses a name with an ending that is not in `endings` (".txt, .csv"). A name without an ending passes. */
void tool_output_check_ending(const tool_program *program, const char *path, const char *endings);

#endif
