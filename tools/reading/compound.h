/*
 * compound.h - the streams of a compound file, in which Office programs of 1997 to 2003 keep documents.
 */
#ifndef TDNREF_TOOLS_COMPOUND_H
#define TDNREF_TOOLS_COMPOUND_H

#include "reading/reading.h"

typedef struct tool_compound tool_compound;

/** Opens a file in memory, which must live as long. NULL with a problem. Free with tool_compound_close(). */
tool_compound *tool_compound_open(const char *bytes, size_t len, tool_extract *out);
void tool_compound_close(tool_compound *compound);

bool tool_compound_has(const tool_compound *compound, const char *name);

/** Appends the bytes of a stream. False with a problem: there is none of this name, or it is damaged. */
bool tool_compound_read(const tool_compound *compound, const char *name, tool_buffer *stream, tool_extract *out);

/** Says what kind of file it is, if it holds no stream WordDocument. */
void tool_compound_say_kind(const tool_compound *compound, tool_extract *out);

#endif
