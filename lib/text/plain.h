/*
 * plain.h - the short cut of normalisation, for nearly all of a text.
 *
 * A word that was met before, a number, a mark or a single blank between them, in ASCII or in the composed letters of
 * Vietnamese, needs no look at its characters: its bytes go into the normalised text as they are. What is anything else
 * is left to normalise.c.
 */
#ifndef TDN_PLAIN_H
#define TDN_PLAIN_H

#include "text/normalise.h"

/** Blanks that set off a column, not a word of a justified line. */
#define TDN_COLUMN_BLANKS 4u

/** Where normalisation stands in a line. */
typedef struct tdn_line_place {
    size_t at;       /**< next byte of the text */
    uint32_t column; /**< characters since the last line break */
    uint32_t blanks; /**< blanks since the last token */
    bool space;      /**< white space since the last token */
} tdn_line_place;

/** Takes tokens up to the first byte that is not plain, and moves on to it; text[0, end) can be read. The region has a
 *  token before, with no mark of emphasis behind it. `after_break`: the flags of the first token, which begins a line
 * at place->at; 0: it goes on in its line. True if a token was taken. */
bool tdn_take_plain(tdn_region *region, const char *text, size_t end, tdn_line_place *place, unsigned after_break);

#endif
