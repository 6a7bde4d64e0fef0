/*
 * utf8.c - one character after the table of well-formed sequences: no overlong form, no surrogate, nothing above
 * U+10FFFF.
 */
#include "text/utf8.h"

size_t tdn_utf8_encode(uint32_t code_point, char out[4])
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0 | (code_point >> 6));
        out[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0 | (code_point >> 12));
        out[1] = (char)(0x80 | ((code_point >> 6) & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | (code_point >> 18));
    out[1] = (char)(0x80 | ((code_point >> 12) & 0x3F));
    out[2] = (char)(0x80 | ((code_point >> 6) & 0x3F));
    out[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

static bool is_continuation(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

size_t tdn_utf8_decode(const char *ptr, size_t len, uint32_t *code_point)
{
    const unsigned char *p = (const unsigned char *)ptr;
    const unsigned char c = p[0];
    if (c < 0x80) {
        *code_point = c;
        return 1;
    }
    if (c >= 0xC2 && c < 0xE0 && len >= 2 && is_continuation(p[1])) {
        *code_point = ((uint32_t)(c & 0x1F) << 6) | (p[1] & 0x3Fu);
        return 2;
    }
    if (c >= 0xE0 && c < 0xF0 && len >= 3 && is_continuation(p[1]) && is_continuation(p[2])) {
        const uint32_t value = ((uint32_t)(c & 0x0F) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) {
            *code_point = value;
            return 3;
        }
    }
    if (c >= 0xF0 && c < 0xF5 && len >= 4 && is_continuation(p[1]) && is_continuation(p[2]) && is_continuation(p[3])) {
        const uint32_t value =
            ((uint32_t)(c & 0x07) << 18) | ((p[1] & 0x3Fu) << 12) | ((p[2] & 0x3Fu) << 6) | (p[3] & 0x3Fu);
        if (value >= 0x10000 && value <= 0x10FFFF) {
            *code_point = value;
            return 4;
        }
    }
    *code_point = TDN_REPLACEMENT;
    return 1;
}
