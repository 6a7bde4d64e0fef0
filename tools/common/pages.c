/*
 * pages.c - form feeds of a text, and the page of a place by bisection.
 */
#include "common/pages.h"

#include "common/buffer.h"

#include <stdlib.h>
#include <string.h>

void tool_pages_find(tool_pages *pages, const char *text, size_t len, const char *encoding)
{
    size_t capacity = 0;
    const char *at = text;
    len -= len > 0 && text[len - 1] == '\f' ? 1 : 0; /* some programs end the last page too */
    if (strncmp(encoding, "UTF-16", 6) == 0) {       /* a byte of a letter may look like one */
        return;
    }
    while ((at = memchr(at, '\f', len - (size_t)(at - text))) != NULL) {
        if (pages->count == capacity) {
            capacity = capacity == 0 ? 16 : capacity * 2;
            pages->ends = tool_realloc(pages->ends, capacity * sizeof *pages->ends);
        }
        pages->ends[pages->count++] = (uint64_t)(at++ - text);
    }
}

void tool_pages_free(tool_pages *pages)
{
    free(pages->ends);
    *pages = (tool_pages){0};
}

uint64_t tool_page_of(const tool_pages *pages, uint64_t offset)
{
    size_t low = 0;
    size_t high = pages->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (pages->ends[middle] <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return pages->count == 0 ? 0 : (uint64_t)low + 1;
}
