/*
 * column.h - the left column of a letterhead, where the bodies stand, without the motto, dates, rules and stamps that
 * the text has between its lines.
 *
 * "UBND TỈNH LẠNG SƠN   CỘNG HÒA XÃ HỘI ... / SỞ LAO ĐỘNG - THƯƠNG BINH   Độc lập - ... / VÀ XÃ HỘI" holds the lines
 * "UBND TỈNH LẠNG SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI": with nothing between them, names are read as anywhere
 * else. Words that lost the blank between them ("NHÂN DÂNTỈNH") are parted.
 */
#ifndef TDN_COLUMN_H
#define TDN_COLUMN_H

#include "document/document.h"

/** A reader of its own over the tokens that are left; what it gives out lives in the arena of the reader it was made
 * from. */
typedef struct tdn_column {
    tdn_reader reader;
    tdn_region region; /**< its tokens live in the arena, its normalised text is the other region's */
    tdn_forms forms;   /**< of the words that were parted */
    tdn_hits hits;
    tdn_text text;
    size_t count;   /**< tokens */
    size_t *origin; /**< for each its token in the region of the text */
} tdn_column;

/** Takes the column out of a range of tokens. False: no memory. To be released also then. */
bool tdn_column_open(tdn_column *column, const tdn_reader *r, tdn_range head);

/** A column of the given ranges of another's tokens, one behind the other as if on one line. */
bool tdn_column_join(tdn_column *column, const tdn_column *from, tdn_range first, tdn_range second);

void tdn_column_release(tdn_column *column);

/** Its tokens as a range of the text's. */
tdn_range tdn_column_origin(const tdn_column *column, tdn_range range);

#endif
