/*
 * count.h - the letters and the line ends of a range of bytes, counted many at a time.
 */
#ifndef TDN_COUNT_H
#define TDN_COUNT_H

#include "base/base.h"

/** Characters without combining marks, so that a letter counts once, composed or not: every byte except the
 * continuation bytes of UTF-8 and CC and CD, which begin U+0300..U+037F. `room`: bytes that can be read, at least
 * `len`; with some more, no byte is looked at by itself. */
uint64_t tdn_count_letters(const char *ptr, size_t len, size_t room);
/** The same without vectors. */
uint64_t tdn_count_letters_scalar(const char *ptr, size_t len);

/** True if the byte at `at` ends a line: LF, or a CR not followed by LF. */
static inline bool tdn_ends_line(tdn_slice text, uint64_t at)
{
    const char c = text.ptr[at];
    return c == '\n' || (c == '\r' && (at + 1 >= text.len || text.ptr[at + 1] != '\n'));
}

/** Line ends in [from, to) of a text. *behind: the place behind the last of them; left alone if there is none. */
uint64_t tdn_count_line_ends(tdn_slice text, uint64_t from, uint64_t to, uint64_t *behind);
/** The same without vectors. */
uint64_t tdn_count_line_ends_scalar(tdn_slice text, uint64_t from, uint64_t to, uint64_t *behind);

#endif
