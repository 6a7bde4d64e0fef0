/*
 * misread.h - phrases of the tables in which a scan read words wrongly: "Quyét định", "Bộ Tai chính", "Chính phú".
 *
 * Words are compared by their shape (lexicon/shape.h), so this is to be asked only where the place makes sure that such
 * a phrase stands there, and where none is printed as it should be: mend.c knows the places.
 */
#ifndef TDN_MISREAD_H
#define TDN_MISREAD_H

#include "text/phrase.h"

/** Tokens of the longest phrase that is read so. */
#define TDN_MISREAD_MAX 20u

/** A phrase as it should read. */
typedef struct tdn_misread {
    size_t count;                    /**< tokens, those stepped over included; 0: there is none */
    size_t mended;                   /**< words that were read wrongly */
    size_t strange;                  /**< those of them that are words of no phrase, so that they are right nowhere */
    tdn_word words[TDN_MISREAD_MAX]; /**< for each token the right word, 0: as it is */
} tdn_misread;

/** True if the word has the shape of a folded word: "Sô" and "số". */
bool tdn_has_shape(const tdn_region *region, size_t token, const char *folded);

/** True if the tokens from `token` on have the shapes of these folded words, separated by blanks, one after the other;
 * no mark between them. */
bool tdn_have_shapes(const tdn_region *region, size_t token, const char *folded);

/** The longest phrase of two words or more of one of the classes (a bit each) that begins at a token and has words read
 * wrongly. */
tdn_misread tdn_misread_at(const tdn_region *region, size_t token, unsigned classes);

#endif
