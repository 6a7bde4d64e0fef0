/*
 * buffer.c - allocating, and appending.
 */
#include "common/buffer.h"

#include "common/status.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void tool_out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(TOOL_INTERNAL);
}

void *tool_realloc(void *block, size_t size)
{
    void *grown = realloc(block, size == 0 ? 1 : size);
    if (grown == NULL) {
        tool_out_of_memory();
    }
    return grown;
}

void *tool_alloc(size_t size)
{
    return tool_realloc(NULL, size);
}

char *tool_copy(const char *text)
{
    const size_t size = strlen(text) + 1;
    return memcpy(tool_alloc(size), text, size);
}

void tool_buffer_reserve(tool_buffer *buffer, size_t more)
{
    if (more >= SIZE_MAX / 2 - buffer->len) {
        tool_out_of_memory();
    }
    const size_t need = buffer->len + more + 1;
    if (need <= buffer->capacity) {
        return;
    }
    size_t capacity = buffer->capacity == 0 ? 256 : buffer->capacity;
    while (capacity < need) {
        capacity *= 2;
    }
    buffer->bytes = tool_realloc(buffer->bytes, capacity);
    buffer->capacity = capacity;
}

void tool_buffer_add(tool_buffer *buffer, const char *bytes, size_t len)
{
    tool_buffer_reserve(buffer, len);
    if (len > 0) {
        memcpy(buffer->bytes + buffer->len, bytes, len);
    }
    buffer->len += len;
    buffer->bytes[buffer->len] = '\0';
}

void tool_buffer_text(tool_buffer *buffer, const char *text)
{
    tool_buffer_add(buffer, text, strlen(text));
}

void tool_buffer_vformat(tool_buffer *buffer, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    const int len = vsnprintf(NULL, 0, format, list);
    if (len > 0) {
        tool_buffer_reserve(buffer, (size_t)len);
        (void)vsnprintf(buffer->bytes + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    va_end(again);
}

void tool_buffer_format(tool_buffer *buffer, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    tool_buffer_vformat(buffer, format, list);
    va_end(list);
}

const char *tool_buffer_string(const tool_buffer *buffer)
{
    return buffer->bytes == NULL ? "" : buffer->bytes;
}

void tool_buffer_free(tool_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (tool_buffer){0};
}

int tool_buffer_sink(const char *bytes, size_t len, void *ud)
{
    tool_buffer_add(ud, bytes, len);
    return 0;
}
