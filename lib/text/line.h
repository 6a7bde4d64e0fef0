/*
 * line.h - lines and columns. Lines end at LF, CRLF or CR; columns count code points from 1.
 */
#ifndef TDN_LINE_H
#define TDN_LINE_H

#include "text/decode.h"

/** Walks forward over the text for places in ascending order. */
typedef struct tdn_line_cursor {
    const tdn_text *text;
    uint64_t at;
    uint64_t line;
    uint64_t column; /**< of `at` */
    bool has_cr;     /**< the text may hold CR */
} tdn_line_cursor;

tdn_line_cursor tdn_line_cursor_new(const tdn_text *text);

/** Line and column of a text offset. An offset before the last one starts over. */
void tdn_line_seek(tdn_line_cursor *cursor, uint64_t offset, uint64_t *line, uint64_t *column);

/** One mark every 64 KiB of text, for places in any order. */
typedef struct tdn_line_mark {
    uint64_t line;
    uint64_t column;
} tdn_line_mark;

typedef TDN_ARRAY(tdn_line_mark) tdn_lines;

tdnref_status tdn_lines_build(tdn_lines *lines, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err);
void tdn_lines_find(const tdn_lines *lines, const tdn_text *text, uint64_t offset, uint64_t *line, uint64_t *column);

#endif
