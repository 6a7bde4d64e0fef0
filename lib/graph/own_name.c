/*
 * own_name.c - comparing a name with the same name written without marks.
 */
#include "graph/own_name.h"

#include <utf8proc.h>

/* "a" of "â", "d" of "đ"; 0 for what is no Latin letter, digit or dash. */
static char base_of(utf8proc_int32_t codepoint)
{
    utf8proc_int32_t parts[4] = {0};
    int boundary = 0;
    if (codepoint == 0x0111) {
        return 'd';
    }
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(codepoint, parts, (utf8proc_ssize_t)TDN_COUNT(parts), UTF8PROC_DECOMPOSE, &boundary);
    return count > 0 && parts[0] < 0x80 ? (char)parts[0] : '\0';
}

/* Bytes at `words` that are the slug except for their marks, up to the end of a word; 0: they are not. */
static size_t run_at(const char *words, tdn_slice slug)
{
    size_t at = 0;
    for (size_t i = 0; i < slug.len; i++) {
        utf8proc_int32_t codepoint = 0;
        const utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)words + at, -1, &codepoint);
        if (step <= 0 || base_of(codepoint) != slug.ptr[i]) {
            return 0;
        }
        at += (size_t)step;
    }
    return words[at] == '-' || words[at] == '\0' ? at : 0;
}

tdn_slice tdn_marked_name(const char *words, tdn_slice slug)
{
    for (const char *at = words; at != NULL; at = strchr(at, '-')) {
        at += at != words || *at == '-' ? 1 : 0;
        const size_t len = run_at(at, slug);
        if (len > 0) {
            return (tdn_slice){at, len};
        }
    }
    return slug;
}
