/*
 * ending.h - what the name of a file ends with.
 */
#ifndef TDNREF_TOOLS_ENDING_H
#define TDNREF_TOOLS_ENDING_H

#include <stdbool.h>

/** What stands after the last dot of a name, with the dot; NULL if there is none (".config", "out"). */
const char *tool_ending_of(const char *path);

/** True if the name ends so and is longer: "archive.db", ".db". */
bool tool_has_ending(const char *path, const char *ending);

#endif
