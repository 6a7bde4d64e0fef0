/*
 * lines.h - what the lines of a document, or of a part of it, tell about it.
 */
#ifndef TDNREF_TOOLS_LINES_H
#define TDNREF_TOOLS_LINES_H

#include "common/buffer.h"

#include <stdbool.h>

/** The stamp of secrecy that a line or a cell consists of ("TỐI MẬT"), constant; NULL if there is none. */
const char *tool_lines_stamp(const tool_buffer *lines);

/** True if there is more than blanks and the bars of empty tables. */
bool tool_lines_have_words(const tool_buffer *lines);

#endif
