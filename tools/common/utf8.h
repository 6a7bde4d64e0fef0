/*
 * utf8.h - text of others that goes into a terminal, or into a format that must be valid UTF-8.
 */
#ifndef TDNREF_TOOLS_UTF8_H
#define TDNREF_TOOLS_UTF8_H

#include "common/buffer.h"

/** Length of the UTF-8 character at `text`, of which `left` bytes are there, at least one; 0 if there is none (RFC
 * 3629: no surrogates, nothing overlong). */
size_t tool_utf8_length(const char *text, size_t left);
/** How many characters `len` bytes of valid UTF-8 hold. */
size_t tool_utf8_count(const char *text, size_t len);

/** Adds UTF-8 with each invalid byte as U+FFFD, for file names may be any bytes; after it the buffer is not NULL. */
void tool_buffer_valid(tool_buffer *buffer, const char *bytes, size_t len);
/** As tool_buffer_text(), with control characters as '?', so that no text can steer a terminal or break a line. */
void tool_buffer_plain(tool_buffer *buffer, const char *text);
void tool_buffer_plain_vformat(tool_buffer *buffer, const char *format, va_list list) TOOL_PRINTF(2, 0);

#endif
