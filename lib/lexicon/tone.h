/*
 * tone.h - where the tone of a Vietnamese syllable is written.
 *
 * Two customs are in use: "hòa", "thúy", "Ủy ban" and "hoà", "thuý", "Uỷ ban". Words are compared in the first one, in
 * which the tone of "oa", "oe", "uy" is on the first vowel unless a consonant follows ("hoàn").
 */
#ifndef TDN_TONE_H
#define TDN_TONE_H

#include "base/base.h"

typedef enum tdn_tone {
    TDN_TONE_NONE,
    TDN_TONE_SAC,
    TDN_TONE_HUYEN,
    TDN_TONE_HOI,
    TDN_TONE_NGA,
    TDN_TONE_NANG
} tdn_tone;

/** Where the tone printed on the letter at `printed` belongs in its syllable: the byte at which the right letter
 * begins. `letters` are in lower case with their vowel marks, without tones. */
size_t tdn_tone_place(const char *letters, size_t len, size_t printed);

/** The vowel that begins at `at`, with a tone added, UTF-8 of 2 or 3 bytes; NULL if no vowel is there. *bytes: how many
 * bytes it takes without the tone. */
const char *tdn_with_tone(const char *letters, size_t len, size_t at, tdn_tone tone, size_t *bytes);

#endif
