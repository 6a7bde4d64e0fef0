/*
 * buffer.h - memory that is there, and bytes that grow.
 *
 * A tool has no use for going on without memory, so whatever allocates here ends the program with TOOL_INTERNAL when
 * there is none; the library itself never does that.
 */
#ifndef TDNREF_TOOLS_BUFFER_H
#define TDNREF_TOOLS_BUFFER_H

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#if defined(__GNUC__)
#define TOOL_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define TOOL_PRINTF(text, first)
#endif

/** malloc() and realloc() that never return NULL. */
void *tool_alloc(size_t size);
void *tool_realloc(void *block, size_t size);
char *tool_copy(const char *text);

/** Says so on standard error and ends the program. */
_Noreturn void tool_out_of_memory(void);

/** Bytes that grow. Zero-initialise; `bytes` is NULL until the first byte, and NUL-terminated from then on. */
typedef struct tool_buffer {
    char *bytes;
    size_t len;
    size_t capacity;
} tool_buffer;

/** Makes room for `more` bytes behind those that are there, and for a NUL. */
void tool_buffer_reserve(tool_buffer *buffer, size_t more);
void tool_buffer_add(tool_buffer *buffer, const char *bytes, size_t len);
void tool_buffer_text(tool_buffer *buffer, const char *text);
void tool_buffer_format(tool_buffer *buffer, const char *format, ...) TOOL_PRINTF(2, 3);
void tool_buffer_vformat(tool_buffer *buffer, const char *format, va_list list) TOOL_PRINTF(2, 0);
void tool_buffer_free(tool_buffer *buffer);
/** The bytes as a string, "" of an empty buffer; borrowed. */
const char *tool_buffer_string(const tool_buffer *buffer);
/** A tdnref_sink whose `ud` is a tool_buffer. */
int tool_buffer_sink(const char *bytes, size_t len, void *ud);

#endif
