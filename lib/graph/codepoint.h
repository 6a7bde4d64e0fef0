/*
 * codepoint.h - reading UTF-8 that may be damaged: records of a store are whatever its file holds.
 */
#ifndef TDN_CODEPOINT_H
#define TDN_CODEPOINT_H

#include <utf8proc.h>

#include <stddef.h>

/** Reads the first code point of `left` bytes, of which there is at least one; an invalid byte counts as itself.
 * Returns how many bytes it took. */
static inline size_t tdn_codepoint_at(const char *at, size_t left, utf8proc_int32_t *codepoint)
{
    *codepoint = (unsigned char)*at;
    if (*codepoint < 0x80) {
        return 1;
    }
    utf8proc_int32_t decoded = 0;
    const utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)at, (utf8proc_ssize_t)left, &decoded);
    if (read <= 0) {
        return 1;
    }
    *codepoint = decoded;
    return (size_t)read;
}

#endif
