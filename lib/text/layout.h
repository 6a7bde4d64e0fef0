/*
 * layout.h - how a text is broken into lines: wrapped by a program or as its author intended, with blank lines or
 * without.
 */
#ifndef TDN_LAYOUT_H
#define TDN_LAYOUT_H

#include "text/decode.h"

/** How a text is broken into lines. */
typedef struct tdn_line_layout {
    uint32_t width;     /**< length of a full line in characters, 0 if lines are not wrapped */
    bool blank_between; /**< blank lines separate paragraphs, so that a single line break means nothing */
} tdn_line_layout;

/** The layout of a text, from a sample of its lines. */
tdn_line_layout tdn_find_layout(const tdn_text *text);

/** Counts a letter once, whether its marks are composed or not: CC and CD begin the combining marks U+0300..U+036F. */
static inline bool tdn_begins_character(unsigned char c)
{
    return (c & 0xC0) != 0x80 && c != 0xCC && c != 0xCD;
}

#endif
