/*
 * fold.h - the form in which words are compared.
 *
 * A Vietnamese syllable folds to its letters in lower case with their vowel marks (ă â đ ê ô ơ ư) and its tone as a
 * digit at the end, so that "hòa", "hoà", "HÒA" and the decomposed "ho" + "a" + U+0300 are one word: "hoa2". Tones: 1
 * sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng; none has no digit. "y" as the only vowel after h, k, l, m, s, t folds to "i"
 * (kỹ/kĩ, lý/lí). Used by the generator of the tables and by the library: both sides fold the same way.
 */
#ifndef TDN_FOLD_H
#define TDN_FOLD_H

#include "base/base.h"

/** Longest folded word, bytes; a longer word is in no table. */
#define TDN_FOLD_MAX 48

/** Folds one word (letters and digits, NFC UTF-8) into out; returns the length, 0 if it is longer than TDN_FOLD_MAX. */
size_t tdn_fold_word(const char *word, size_t len, char out[TDN_FOLD_MAX]);

/** Folds the words of a name into one key without blanks: "Ea H'leo", "Ea Hleo" and "EA HLEO" are "eahleo"; returns the
 * length, 0 if it is longer than TDN_FOLD_MAX. */
size_t tdn_fold_name(const char *name, size_t len, char out[TDN_FOLD_MAX]);

/** Upper case of a word for comparing codes ("CTr" -> "CTR"), đ and Đ kept apart from D; returns the length, 0 if
 * longer than TDN_FOLD_MAX. */
size_t tdn_fold_code(const char *word, size_t len, char out[TDN_FOLD_MAX]);

#endif
