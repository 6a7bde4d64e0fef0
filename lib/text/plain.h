/*
 * plain.h - the short cut of normalisation, for nearly all of a text.
 *
 * A word that was met before, a number, a mark, blanks, line feeds and emphasis marks between them, in ASCII or
 * composed Vietnamese letters, need not be read character by character: their bytes go into the normalised text as they
 * are. Everything else is left to normalise.c.
 */
#ifndef TDN_PLAIN_H
#define TDN_PLAIN_H

#include "text/layout.h"
#include "text/region.h"

/** This many blanks set off a column, not a word of a justified line. */
#define TDN_COLUMN_BLANKS 4u

/** The state of normalisation. */
typedef struct tdn_walk {
    const char *text;
    size_t end;
    tdn_line_layout layout;
    size_t at;            /**< next byte of the text */
    uint32_t column;      /**< characters since the last line break */
    uint32_t last_column; /**< length of the previous line */
    uint32_t blanks;      /**< blanks since the last token or line break */
    unsigned pending;     /**< flags that the next token gets from what came since the last one */
    bool page;            /**< the last break was a page break */
    const char *norm;     /**< the normalised text of the region */
} tdn_walk;

/** Takes tokens up to the first byte that is not plain, and moves on to it. False: no memory. */
bool tdn_take_plain(tdn_region *region, tdn_walk *walk);

/** The flags, for room on the previous line of `last_column` characters, of the token at `at` that begins a line.
 * `single`: no blank line between. */
unsigned tdn_room_flags(const tdn_walk *walk, size_t at, uint32_t last_column, bool single);

#endif
