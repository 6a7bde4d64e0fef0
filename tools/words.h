/*
 * words.h - words made comparable: case, letters of other alphabets that look alike, and on demand all signs on
 * letters.
 */
#ifndef TDNREF_TOOLS_WORDS_H
#define TDNREF_TOOLS_WORDS_H

#include "common.h"

/** In lower case, composed, "ð" as "đ"; without tone marks and other signs if `plain` ("đắk lắk" -> "dak lak"). Free
 * it. */
char *words_fold(const char *text, bool plain);

/** A number as everybody writes it: folded, no leading zeros, no blanks, one dash. Free it. */
char *words_number(const char *text);

/** Turns everything between words into one blank: dashes, slashes, "@" and the like. In place. */
void words_part(char *text);

#endif
