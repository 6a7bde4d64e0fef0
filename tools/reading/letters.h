/*
 * letters.h - the letters of a text that came out of a document.
 */
#ifndef TDNREF_TOOLS_LETTERS_H
#define TDNREF_TOOLS_LETTERS_H

#include "common/buffer.h"

/** Drops soft hyphens from UTF-8; or, if it was written in an old Vietnamese font, gives the bytes that the font knows,
 * which the library reads as it reads a file in that encoding. */
void tool_letters_tidy(tool_buffer *text);

#endif
