/*
 * memory.c - a list of blocks that are freed together.
 */
#include "review/memory.h"

#include "common/buffer.h"

#include <stdlib.h>
#include <string.h>

void *tool_memory_alloc(tool_memory *memory, size_t size)
{
    void *block = memset(tool_alloc(size), 0, size);
    memory->blocks = tool_realloc(memory->blocks, (memory->count + 1) * sizeof *memory->blocks);
    memory->blocks[memory->count++] = block;
    return block;
}

char *tool_memory_text(tool_memory *memory, const char *text, size_t len)
{
    return memcpy(tool_memory_alloc(memory, len + 1), text, len);
}

void tool_memory_free(tool_memory *memory)
{
    for (size_t i = 0; i < memory->count; i++) {
        free(memory->blocks[i]);
    }
    free(memory->blocks);
    *memory = (tool_memory){0};
}
