/*
 * dot_layout.h - where each directive is placed in the drawing.
 */
#ifndef TDN_DOT_LAYOUT_H
#define TDN_DOT_LAYOUT_H

#include "export/view.h"

enum { TDN_COLUMN_PARTY, TDN_COLUMN_STATE, TDN_COLUMN_LAW, TDN_COLUMN_COUNT };

/** Levels from the top of the drawing to its foot. */
enum { TDN_BAND_COUNT = 7 };

/** Width of a box and of a small one (laws), in points. */
#define TDN_BOX_WIDTH 196
#define TDN_SMALL_BOX_WIDTH 128

/** Between two columns, in points. */
#define TDN_COLUMN_GAP 70

/** What a node weighs. */
enum { TDN_WEIGHT_CITED, TDN_WEIGHT_HELD, TDN_WEIGHT_PARENT };

/** The place of a node. */
typedef struct tdn_seat {
    uint32_t node;
    uint32_t row; /**< from the top, over all levels */
    int64_t x;    /**< middle, in points; y is the row's */
    int64_t wish; /**< where its neighbours would have it */
    int32_t height;
    uint8_t band;
    uint8_t column;
    uint8_t weight; /**< heavier ones are placed nearer to the level below */
} tdn_seat;

typedef struct tdn_row {
    int64_t y;      /**< middle; the top of the drawing has the greatest */
    uint64_t first; /**< in `seats` */
    uint64_t end;
    int64_t height;
} tdn_row;

typedef struct tdn_layout {
    const tdn_view *view;
    TDN_ARRAY(tdn_seat) seats;   /**< by row, column and place */
    TDN_ARRAY(uint32_t) seat_of; /**< node -> seat */
    TDN_ARRAY(tdn_row) rows;
    uint64_t band_rows[TDN_BAND_COUNT];
    uint64_t first_row[TDN_BAND_COUNT];
    int64_t left[TDN_COLUMN_COUNT]; /**< edges of the columns; equal: the column is empty */
    int64_t right[TDN_COLUMN_COUNT];
    int64_t top;
} tdn_layout;

/** Height of a node's box in points. */
typedef int64_t (*tdn_box_height)(const tdn_view *view, const tdn_view_node *node, bool small);

/** Fills a zeroed layout; false when memory is out. Release it either way. */
bool tdn_lay_out(tdn_layout *layout, const tdn_view *view, tdn_box_height height);
void tdn_layout_release(tdn_layout *layout);

/** Level of a band, from the top. */
tdnref_level tdn_band_level(size_t band);

#endif
