/*
 * plain.h - the short cut of normalisation, for nearly all of a text.
 *
 * A word that was met before, a number, a mark, blanks, line feeds and emphasis marks between them, in ASCII or in the
 * composed letters of Vietnamese, need no look at their characters: their bytes go into the normalised text as they
 * are. What is anything else is left to normalise.c.
 */
#ifndef TDN_PLAIN_H
#define TDN_PLAIN_H

#include "text/layout.h"
#include "text/region.h"
#include "text/runs.h"

/** Blanks that set off a column, not a word of a justified line. */
#define TDN_COLUMN_BLANKS 4u

/** Where normalisation stands. */
typedef struct tdn_walk {
    const char *text;
    size_t end;
    tdn_line_layout layout;
    size_t at;            /**< next byte of the text */
    uint32_t column;      /**< characters since the last line break */
    uint32_t last_column; /**< length of the line before */
    uint32_t blanks;      /**< blanks since the last token or line break */
    unsigned pending;     /**< flags that the next token has from what stood since the last one */
    bool page;            /**< the last break was a page break */
    const char *norm;     /**< the normalised text of the region */
    size_t base;          /**< of the stretch that `runs` are of */
    tdn_runs runs;
} tdn_walk;

/** Takes tokens up to the first byte that is not plain, and moves on to it. False: no memory. */
bool tdn_take_plain(tdn_region *region, tdn_walk *walk);

/** The flags of a token at `at` that begins a line, of the room on the line before, which had `last_column` characters.
 * `single`: no blank line between. */
unsigned tdn_room_flags(const tdn_walk *walk, size_t at, uint32_t last_column, bool single);

#endif
