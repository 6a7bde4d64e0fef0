/*
 * fold.h - the form in which words are compared.
 *
 * A Vietnamese word folds to itself in lower case and composed (NFC), with one place for the tone and one spelling of
 * i/y, so that "hòa", "hoà", "HÒA" and the decomposed "ho" + "a" + U+0300 are one word: "hòa". The form is the one that
 * most documents print, "Ủy ban" (ủy), "ký", "tỷ", so words in the code are spelt as usual; tests/words.py finds those
 * that no text could match. Used by the generator of the tables and by the library: both sides fold the same way.
 */
#ifndef TDN_FOLD_H
#define TDN_FOLD_H

#include "lexicon/tone.h"

/** Longest folded word, bytes; a longer word is in no table. */
#define TDN_FOLD_MAX 48

/** So many bytes hold any syllable in any normalisation form: it has at most 7 letters. */
#define TDN_SYLLABLE_BYTES ((size_t)28)

/** Folds one word (letters and digits, NFC UTF-8) into out; returns the length, 0 if it is longer than TDN_FOLD_MAX. */
size_t tdn_fold_word(const char *word, size_t len, char out[TDN_FOLD_MAX]);

/** The letters of a syllable with their vowel marks, in lower case, and its tone separately: "hoach" and nặng for
 * "HOẠCH". Returns the length; 0 if it is longer than TDN_FOLD_MAX or has two tones. */
size_t tdn_split_syllable(const char *word, size_t len, char letters[TDN_FOLD_MAX], tdn_tone *tone);

/** Folds the words of a name into one key without blanks: "Ea H'leo", "Ea Hleo" and "EA HLEO" become "eahleo"; returns
 * the length, 0 if it is longer than TDN_FOLD_MAX. */
size_t tdn_fold_name(const char *name, size_t len, char out[TDN_FOLD_MAX]);

/** Upper case of a word for comparing codes ("CTr" -> "CTR"), đ and Đ kept apart from D; returns the length, 0 if
 * longer than TDN_FOLD_MAX. */
size_t tdn_fold_code(const char *word, size_t len, char out[TDN_FOLD_MAX]);

#endif
