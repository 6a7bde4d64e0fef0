/*
 * syllable.h - words that lost the blank between them when a page was converted to text: "NHÂN DÂNTỈNH", "Nghịquyết".
 */
#ifndef TDN_SYLLABLE_H
#define TDN_SYLLABLE_H

#include "base/base.h"

/** Most places where a syllable may end: behind none, one or two of the consonants that follow its vowels. */
#define TDN_SYLLABLE_ENDS 3

/** Places, in bytes, where the first syllable of a word (NFC) of several may end; returns how many. 0: one syllable, or
 * no Vietnamese word. */
size_t tdn_syllable_ends(tdn_slice word, size_t ends[TDN_SYLLABLE_ENDS]);

#endif
