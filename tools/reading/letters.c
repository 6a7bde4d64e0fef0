/*
 * letters.c - soft hyphens, and documents in fonts from before Unicode.
 *
 * The fonts .VnTime (TCVN3) and VNI-Times have Vietnamese letters in the places of others: a document in them says
 * "KÕ ho¹ch", letters of Windows-1252, for "Kế hoạch". As single bytes that is a text in TCVN3, which the library
 * recognises. A text in Unicode has "ư", "đ" or "ạ" in every line, such a text has none.
 */
#include "reading/letters.h"

#include "common/utf8.h"
#include "reading/windows.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Fewer letters say nothing. */
enum { LETTERS_LEAST = 20 };
/* A few words of a document may be in another font than the rest. */
enum { TIMES_MORE = 10 };

/** The character at `text`, of which tool_utf8_length() is `len`. */
static uint32_t character(const char *text, size_t len)
{
    static const uint8_t first[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t c = (unsigned char)text[0] & first[len];
    for (size_t i = 1; i < len; i++) {
        c = c << 6 | ((unsigned char)text[i] & 0x3F);
    }
    return c;
}

/** Letters that only Vietnamese has, and tone marks that stand alone. */
static bool is_vietnamese(uint32_t c)
{
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 || c == 0x128 ||
           c == 0x129 || c == 0x168 || c == 0x169 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0 ||
           (c >= 0x300 && c <= 0x323);
}

static bool is_in_old_font(const tool_buffer *text)
{
    size_t vietnamese = 0;
    size_t latin = 0;
    for (size_t at = 0; at < text->len;) {
        const size_t len = tool_utf8_length(text->bytes + at, text->len - at);
        const uint32_t c = len == 0 ? 0 : character(text->bytes + at, len);
        vietnamese += is_vietnamese(c);
        latin += c > 0xA0 && c <= 0xFF;
        at += len == 0 ? 1 : len;
    }
    return latin >= LETTERS_LEAST && latin > TIMES_MORE * vietnamese;
}

/** The byte of Windows-1252 for a character; '?' for what it has not. */
static char byte_of(uint32_t c)
{
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
        return (char)c;
    }
    for (size_t i = 0; i < TOOL_WINDOWS_COUNT; i++) {
        if (tool_windows[i] == c) {
            return (char)(TOOL_WINDOWS_FIRST + i);
        }
    }
    return '?';
}

void tool_letters_tidy(tool_buffer *text)
{
    const bool old = is_in_old_font(text);
    size_t kept = 0;
    for (size_t at = 0; at < text->len;) {
        const size_t len = tool_utf8_length(text->bytes + at, text->len - at);
        const size_t step = len == 0 ? 1 : len;
        const uint32_t c = len == 0 ? '?' : character(text->bytes + at, len);
        if (old) {
            text->bytes[kept++] = byte_of(c);
        } else if (c != 0xAD) {
            memmove(text->bytes + kept, text->bytes + at, step);
            kept += step;
        }
        at += step;
    }
    text->len = kept;
}
