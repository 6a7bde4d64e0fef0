/*
 * read.h - the bytes of an input: a file or standard input.
 */
#ifndef TDNREF_TOOLS_READ_H
#define TDNREF_TOOLS_READ_H

#include "common/program.h"

#include <stdbool.h>

/** A plan has some ten thousand bytes; a disk image named by mistake must be reported before it fills the memory. */
#define TOOL_LARGEST_FILE ((size_t)1 << 30)

/** Reads a whole file or, for "-", standard input. False with what is wrong in `problem`. */
bool tool_read(const char *path, tool_buffer *bytes, tool_buffer *problem);
/** The same, and the problem is a message of the program. */
bool tool_read_or_say(const tool_program *program, const char *path, tool_buffer *bytes);

/** The bytes of one file after the other: small ones in a buffer that is used again, large ones mapped, so that they
 * take no memory of the tool's own. Zero-initialise. */
typedef struct tool_text {
    const char *bytes; /**< never NULL after tool_text_read(); not NUL-terminated */
    size_t len;
    bool mapped;
    tool_buffer buffer;
} tool_text;

/** As tool_read(); what was read before is gone. */
bool tool_text_read(tool_text *text, const char *path, tool_buffer *problem);
/** An empty buffer for bytes that come from elsewhere; tool_text_take() makes them the text. */
tool_buffer *tool_text_buffer(tool_text *text);
void tool_text_take(tool_text *text);
/** Lets go of a mapped file; the buffer stays for the next. */
void tool_text_close(tool_text *text);
void tool_text_free(tool_text *text);

#endif
