/*
 * lines.c - stamps of secrecy in headers and footers, and documents that are nothing but pictures.
 */
#include "reading/lines.h"

#include "common/secrecy.h"

#include <string.h>

const char *tool_lines_stamp(const tool_buffer *lines)
{
    static const char ends[] = "\n\t|";
    for (const char *at = lines->bytes; at != NULL && *at != '\0'; at += strspn(at, ends)) {
        at += strspn(at, " ");
        size_t len = strcspn(at, ends);
        const char *next = at + len;
        while (len > 0 && at[len - 1] == ' ') {
            len--;
        }
        for (size_t i = 0; i < TOOL_STAMP_COUNT; i++) {
            if (strlen(tool_stamps[i]) == len && memcmp(at, tool_stamps[i], len) == 0) {
                return tool_stamps[i];
            }
        }
        at = next;
    }
    return NULL;
}

bool tool_lines_have_words(const tool_buffer *lines)
{
    return lines->len > strspn(tool_buffer_string(lines), " \t\n|");
}
