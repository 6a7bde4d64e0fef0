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

/** How long a line is: its letters are counted only if its bytes leave it open whether a word had room on it. */
typedef struct tdn_line_length {
    uint32_t column;  /**< characters before `from`, less the markup after it */
    uint32_t bytes;   /**< after them; each letter has one at least */
    const char *from; /**< the first of these bytes */
} tdn_line_length;

/** The state of normalisation. */
typedef struct tdn_walk {
    const char *text;
    size_t end;
    tdn_line_layout layout;
    uint32_t short_line;       /**< behind a line of fewer characters any word had room; 0: it may not matter */
    uint32_t ample;            /**< a word that ends by this column had room on its line */
    uint32_t bare;             /**< a word that ends by this column would just have fitted on it */
    size_t at;                 /**< next byte of the text */
    uint32_t column;           /**< characters since the last line break */
    tdn_line_length last_line; /**< the previous line that was not empty */
    uint32_t blanks;           /**< blanks since the last token or line break */
    unsigned pending;          /**< flags that the next token gets from what came since the last one */
    bool page;                 /**< the last break was a page break */
    const char *norm;          /**< the normalised text of the region */
} tdn_walk;

/** The state at `start` of a text of which all up to `end` is to be normalised. */
tdn_walk tdn_walk_from(const char *text, size_t start, size_t end, tdn_line_layout layout);

/** Takes tokens up to the first byte that is not plain, and moves on to it. False: no memory. */
bool tdn_take_plain(tdn_region *region, tdn_walk *walk);

/** The flags, for room on the previous `line`, of the token at `at` that begins a line, of `len` bytes or not yet read.
 * `single`: no blank line between. */
unsigned tdn_room_flags(const tdn_walk *walk, tdn_line_length line, size_t at, size_t len, bool single);

#endif
