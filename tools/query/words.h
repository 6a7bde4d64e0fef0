/*
 * words.h - words made comparable: case, letters of other alphabets that look alike, and on demand all signs on
 * letters.
 */
#ifndef TDNREF_TOOLS_WORDS_H
#define TDNREF_TOOLS_WORDS_H

#include "common/common.h"

/** In lower case, without tone marks and other signs on letters, one blank before and behind each word. Free it. */
char *words_plain(const char *text);

#endif
