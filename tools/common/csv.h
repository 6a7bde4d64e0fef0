/*
 * csv.h - cells of CSV tables (RFC 4180).
 */
#ifndef TDNREF_TOOLS_CSV_H
#define TDNREF_TOOLS_CSV_H

#include "common/buffer.h"

/** What a spreadsheet recognises UTF-8 by. */
#define TOOL_BYTE_ORDER_MARK "\xEF\xBB\xBF"

/** Adds a cell in quotation marks, those in it doubled; NULL is an empty text. A text that a spreadsheet would evaluate
 * as a formula ("=HYPERLINK(...)" in somebody's document) is preceded by an apostrophe. */
void tool_csv_text(tool_buffer *out, const char *text);
/** The same behind a comma: any cell of a row but the first. */
void tool_csv_next(tool_buffer *out, const char *text);

#endif
