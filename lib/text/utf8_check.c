/*
 * utf8_check.c - a vector check for all but the end, then eight bytes of ASCII or one character at a time.
 */
#include "text/utf8_check.h"

#include "text/utf8.h"
#include "text/utf8_vector.h"

static bool all_ascii(const char *ptr)
{
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/** Length of the character at `at` if it has two bytes, or three with a lead byte that allows any continuation byte,
 * which covers all Vietnamese letters; 0: look closer. */
static size_t common_character(const char *ptr, size_t len, size_t at)
{
    const unsigned char lead = (unsigned char)ptr[at];
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF && len - at >= 2 && is_tail(ptr[at + 1])) {
        return 2;
    }
    const bool three = lead >= 0xE1 && lead <= 0xEC && len - at >= 3;
    return three && is_tail(ptr[at + 1]) && is_tail(ptr[at + 2]) ? 3 : 0;
}

size_t tdn_utf8_find_bad_scalar(const char *ptr, size_t len, size_t at)
{
    while (at < len) {
        if (len - at >= 8 && all_ascii(ptr + at)) {
            at += 8;
            continue;
        }
        size_t step = common_character(ptr, len, at);
        if (step == 0) {
            uint32_t code_point = 0;
            step = tdn_utf8_decode(ptr + at, len - at, &code_point);
            if (step == 1 && code_point == TDN_REPLACEMENT) {
                return at;
            }
        }
        at += step;
    }
    return len;
}

size_t tdn_utf8_find_bad(const char *ptr, size_t len, size_t at)
{
    if (len - at < TDN_UTF8_VECTOR_BYTES) {
        return tdn_utf8_find_bad_scalar(ptr, len, at);
    }
    const tdn_utf8_vector *vector = NULL;
    for (size_t i = 0; (vector = tdn_utf8_vector_at(i)) != NULL; i++) {
        if (vector->is_here()) {
            at = vector->valid_prefix(ptr, len, at);
            break;
        }
    }
    return tdn_utf8_find_bad_scalar(ptr, len, at);
}
