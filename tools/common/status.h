/*
 * status.h - what a tool exits with.
 */
#ifndef TDNREF_TOOLS_STATUS_H
#define TDNREF_TOOLS_STATUS_H

/** Of several that apply, the highest; TOOL_USAGE ends the program at once. */
enum tool_status { TOOL_OK = 0, TOOL_FINDINGS = 1, TOOL_USAGE = 2, TOOL_INPUT = 3, TOOL_INTERNAL = 4 };

/** The higher of two statuses. */
static inline int tool_worst(int a, int b)
{
    return a > b ? a : b;
}

#endif
