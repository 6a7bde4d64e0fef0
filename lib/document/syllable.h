/*
 * syllable.h - words in capitals that lost the blank between them when a page was converted to text: "NHÂN DÂNTỈNH".
 */
#ifndef TDN_SYLLABLE_H
#define TDN_SYLLABLE_H

#include "base/base.h"

/** Bytes of the first syllable if the word, NFC, is several Vietnamese syllables; else the whole length. */
size_t tdn_glued_syllable(tdn_slice word);

#endif
