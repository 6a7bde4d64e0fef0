/*
 * shape.h - what a scanner leaves of a word: its letters without marks, those it takes for one another as one.
 *
 * "Quyét", "Quyêt" and "Quyết" have one shape, "quyet"; "luật" and "Iuat" are "iuat", "ương" and "wong" differ. Words
 * are compared so only where their place makes sure what they are (text/mend.h).
 */
#ifndef TDN_SHAPE_H
#define TDN_SHAPE_H

#include "lexicon/fold.h"

/** Shape of a word (letters and digits, NFC UTF-8); returns the length, 0 if it has none. */
size_t tdn_shape_word(const char *word, size_t len, char out[TDN_FOLD_MAX]);

/** One of the letters and digits that scanners take for one another, for all of them. */
char tdn_shape_letter(char c);

#endif
