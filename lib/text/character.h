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

/** False if tdn_latin_shape() changes no character of a text: all those that it changes begin with C3, C6, CE or D0. */
static inline bool tdn_may_look_latin(tdn_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.ptr[i];
        if (c == 0xC3 || c == 0xC6 || c == 0xCE || c == 0xD0) {
            return true;
        }
    }
    return false;
}

/** The letter of ASCII without marks that a letter is made of, in lower case: "Ầ" -> 'a'; 0: there is none ("Đ"). */
char tdn_base_letter(uint32_t c);

/** Reads the character at `at` of ptr[0..end) with the combining marks after it, composed; returns the bytes used. */
size_t tdn_read_character(const char *ptr, size_t end, size_t at, uint32_t *out);

/** Length of the word at the beginning of `text` if every letter stands for itself and nothing after it can belong to
 * it: no combining mark, no invisible character, no emphasis mark. 0: it has to be read character by character. */
size_t tdn_plain_letters(const char *text, size_t len);

#endif
