/*
 * memory.h - strings and arrays with a common lifetime: the contents of the office's files.
 */
#ifndef TDNREF_TOOLS_MEMORY_H
#define TDNREF_TOOLS_MEMORY_H

#include <stddef.h>

/** Zero-initialise. */
typedef struct tool_memory {
    void **blocks;
    size_t count;
} tool_memory;

/** A block that lives as long as the memory, zeroed. */
void *tool_memory_alloc(tool_memory *memory, size_t size);
char *tool_memory_text(tool_memory *memory, const char *text, size_t len);
void tool_memory_free(tool_memory *memory);

#endif
