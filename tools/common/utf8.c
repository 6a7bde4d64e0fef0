/*
 * utf8.c - characters of UTF-8, byte by byte.
 */
#include "common/utf8.h"

#include <stdbool.h>

size_t tool_utf8_length(const char *text, size_t left)
{
    const unsigned char *at = (const unsigned char *)text;
    const size_t len = at[0] < 0x80                    ? 1
                       : at[0] >= 0xC2 && at[0] < 0xE0 ? 2
                       : at[0] >= 0xE0 && at[0] < 0xF0 ? 3
                       : at[0] >= 0xF0 && at[0] < 0xF5 ? 4
                                                       : 0;
    if (len == 0 || len > left) {
        return 0;
    }
    for (size_t i = 1; i < len; i++) {
        if ((at[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    const bool wrong = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xED && at[1] > 0x9F) ||
                       (at[0] == 0xF0 && at[1] < 0x90) || (at[0] == 0xF4 && at[1] > 0x8F);
    return wrong ? 0 : len;
}

size_t tool_utf8_count(const char *text, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        count += ((unsigned char)text[i] & 0xC0) != 0x80 ? 1 : 0;
    }
    return count;
}

void tool_buffer_valid(tool_buffer *buffer, const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        const size_t step = tool_utf8_length(bytes + at, len - at);
        if (step == 0) {
            tool_buffer_text(buffer, "\xEF\xBF\xBD");
            at++;
        } else {
            tool_buffer_add(buffer, bytes + at, step);
            at += step;
        }
    }
    if (buffer->bytes == NULL) {
        tool_buffer_text(buffer, "");
    }
}

void tool_buffer_plain(tool_buffer *buffer, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        const bool c1 = c == 0xC2 && (unsigned char)at[1] >= 0x80 && (unsigned char)at[1] < 0xA0;
        if (c < 0x20 || c == 0x7F || c1) {
            tool_buffer_add(buffer, "?", 1);
            at += c1 ? 1 : 0;
        } else {
            tool_buffer_add(buffer, at, 1);
        }
    }
}

void tool_buffer_plain_vformat(tool_buffer *buffer, const char *format, va_list list)
{
    tool_buffer text = {0};
    tool_buffer_vformat(&text, format, list);
    tool_buffer_plain(buffer, tool_buffer_string(&text));
    tool_buffer_free(&text);
}
