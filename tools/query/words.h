/*
 * words.h - words made comparable: case, look-alike letters of other alphabets, and on request all marks on letters.
 */
#ifndef TDNREF_TOOLS_WORDS_H
#define TDNREF_TOOLS_WORDS_H

#include <stdbool.h>

/** In lower case, without tone marks and other signs on letters, one blank before and after each word. Free it. */
char *words_plain(const char *text);

/** True if the words stand in a row in the text; any text if they are NULL. */
bool words_hold(const char *text, const char *words);

#endif
