/*
 * line.h - lines and columns. Lines end at LF, CRLF or CR; columns count code points from 1.
 */
#ifndef TDN_LINE_H
#define TDN_LINE_H

#include "text/decode.h"

/** The counts known at regular intervals of the text. */
typedef struct tdn_line_mark {
    uint64_t line;
    uint64_t column;
} tdn_line_mark;

typedef TDN_ARRAY(tdn_line_mark) tdn_lines;

/** Counts the lines of a text once. Errors: NOMEM. */
tdnref_status tdn_lines_build(tdn_lines *lines, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err);

/** Line and column of a text offset; for one beyond the end, those of the end. The lines must be those of the text. */
void tdn_lines_find(const tdn_lines *lines, const tdn_text *text, uint64_t offset, uint64_t *line, uint64_t *column);

#endif
