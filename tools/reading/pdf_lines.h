/*
 * pdf_lines.h - the characters of a page and where they stand, as lines.
 */
#ifndef TDNREF_TOOLS_PDF_LINES_H
#define TDNREF_TOOLS_PDF_LINES_H

#include "common/buffer.h"

#include <poppler.h>

/** Appends the text of a page as lines, each with its line feed, and returns how many words it has. `boxes`: a place
 * for each of the `count` characters; if they do not fit the text, its own line breaks are used. */
size_t tool_pdf_add_lines(tool_buffer *out, const char *text, const PopplerRectangle *boxes, size_t count);

#endif
