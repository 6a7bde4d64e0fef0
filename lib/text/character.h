/*
 * character.h - single characters: what they are to the normaliser, and letters with their combining marks.
 */
#ifndef TDN_CHARACTER_H
#define TDN_CHARACTER_H

#include "text/decode.h"

/** What a character is to the normaliser. */
typedef enum tdn_char_class {
    TDN_CHAR_LETTER,
    TDN_CHAR_DIGIT,
    TDN_CHAR_PUNCT,
    TDN_CHAR_SPACE,
    TDN_CHAR_BREAK,  /**< line break */
    TDN_CHAR_NOTHING /**< left out */
} tdn_char_class;

tdn_char_class tdn_classify_character(uint32_t c);

/** Punctuation outside ASCII that has an ASCII shape: dashes, slashes, quotation marks, ellipsis, bullets; else c
 * itself. */
uint32_t tdn_plain_punctuation(uint32_t c);

/** Ð and Ɖ for Đ, Greek and Cyrillic capitals for the Latin ones of the same shape; else c itself. */
uint32_t tdn_latin_shape(uint32_t c);

/** Reads the character at `at` of ptr[0..end) with the combining marks behind it, composed; returns the bytes used. */
size_t tdn_read_character(const char *ptr, size_t end, size_t at, uint32_t *out);

/** Length of the word at the beginning of `text` if every letter stands for itself and nothing behind it can belong to
 * it: no combining mark, no invisible character, no emphasis mark. 0: it has to be read character by character. */
size_t tdn_plain_letters(const char *text, size_t len);

#endif
