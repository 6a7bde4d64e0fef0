/*
 * column.h - the left column of a letterhead, which holds the bodies, without the motto, dates, rules and stamps that
 * the text has between its lines.
 *
 * "UBND TỈNH LẠNG SƠN   CỘNG HÒA XÃ HỘI ... / SỞ LAO ĐỘNG - THƯƠNG BINH   Độc lập - ... / VÀ XÃ HỘI" holds the lines
 * "UBND TỈNH LẠNG SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI": with nothing between them, names are read as anywhere
 * else. Words that lost the blank between them ("NHÂN DÂNTỈNH") are separated.
 */
#ifndef TDN_COLUMN_H
#define TDN_COLUMN_H

#include "document/document.h"

/** A separate reader over the remaining tokens; what it returns lives in the arena of the reader it was made from. */
typedef struct tdn_column {
    tdn_reader reader;
    tdn_region region; /**< its tokens live in the arena, its normalised text is the other region's */
    tdn_forms forms;   /**< of the words that were separated */
    tdn_hits hits;
    tdn_text text;
    size_t count;   /**< tokens */
    size_t *origin; /**< for each token, its token in the region of the text */
} tdn_column;

/** Takes the column out of a range of tokens. False: no memory. It must be released even then. */
bool tdn_column_open(tdn_column *column, const tdn_reader *r, tdn_range head);

/** A column of some ranges of another column's tokens, one after the other as if on one line. */
bool tdn_column_join(tdn_column *column, const tdn_column *from, const tdn_range *parts, size_t count);

void tdn_column_release(tdn_column *column);

/** A range of its tokens as a range of the text's tokens. */
tdn_range tdn_column_origin(const tdn_column *column, tdn_range range);

#endif
