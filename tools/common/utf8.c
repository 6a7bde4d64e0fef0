/*
 * utf8.c - text that goes into a format which must be valid UTF-8: file names may be any bytes.
 */
#include "common/common.h"

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

void tool_buffer_valid(tool_buffer *out, const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        const size_t step = tool_utf8_length(bytes + at, len - at);
        if (step == 0) {
            tool_buffer_text(out, "\xEF\xBF\xBD");
            at++;
        } else {
            tool_buffer_add(out, bytes + at, step);
            at += step;
        }
    }
    if (out->bytes == NULL) {
        tool_buffer_text(out, "");
    }
}
