/*
 * rules.h - printing the register, for `refaudit --rules` and `refaudit --explain RULE`.
 */
#ifndef TDNREF_TOOLS_RULES_H
#define TDNREF_TOOLS_RULES_H

#include "common/program.h"
#include "tdnref.h"

/** Prints the register; the status. */
int tool_rules_list(const tool_program *program, tdnref_lang lang);
/** Prints all about one rule; a usage error with the nearest ids if there is none of that name. */
int tool_rules_explain(const tool_program *program, const char *id, tdnref_lang lang);

#endif
