/*
 * encoding.h - the rows of the table of encodings, and the two questions asked only of bytes without a byte order mark.
 *
 * A row decodes one character wherever it begins, without state: any place in a source can be read again without
 * reading everything before it. Which row a source belongs to is decided in decode.c: byte order marks and UTF-16
 * first, then valid UTF-8, and only bytes that are not valid UTF-8 are tried as legacy encodings.
 */
#ifndef TDN_ENCODING_H
#define TDN_ENCODING_H

#include "base/base.h"

struct tdn_encoding {
    const char *name;
    /**
     * Decodes the character at source[at], at < len; returns its length. U+FFFD with *bad set: invalid. NULL: UTF-8,
     * which is read in place.
     */
    size_t (*step)(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad);
    /** This many bytes, or fewer at the end of the source, become at most three bytes of UTF-8. */
    uint8_t unit;
};

typedef struct tdn_encoding tdn_encoding;

/* ----------------------------------------------------- legacy encodings */

/** Windows code page 1258: letters with their vowel marks, the five tones as combining characters after them. */
extern const tdn_encoding TDN_WINDOWS_1258;
/** TCVN 5712:1993, set VN3, the one of the ".Vn" fonts (ABC): one byte per letter, no capitals with a tone. */
extern const tdn_encoding TDN_TCVN3;
/** The fonts "VNI-": a letter, then a byte for its vowel mark and tone. */
extern const tdn_encoding TDN_VNI_WINDOWS;

/** The character of a byte 0x80 to 0x9F of Windows code page 1252, 0 if it has none: dashes and quotation marks. */
uint32_t tdn_windows_punctuation(uint8_t byte);

/**
 * The legacy encoding in which bytes that are not valid UTF-8 read as Vietnamese; NULL if none clearly does. Each
 * candidate's words are judged: a word above ASCII is good if it is a Vietnamese syllable. See encoding_guess.c.
 */
const tdn_encoding *tdn_guess_legacy(const uint8_t *bytes, size_t len);

/* ------------------------------------------------- character references */

/** UTF-8 in which "&#7871;", "&#x1EBF;" and "&agrave;" are characters. */
extern const tdn_encoding TDN_UTF8_REFERENCES;

/** True if the bytes contain at least one reference to a letter or punctuation mark of Vietnamese text. */
bool tdn_has_references(const uint8_t *bytes, size_t len);

/* ----------------------------------------------------------------- HTML */

/** UTF-8 with references in which tags are line breaks, bars between cells or nothing. See encoding_html.c. */
extern const tdn_encoding TDN_UTF8_HTML;

/** What tags inside a line become: a zero-width space, which does not separate words. */
#define TDN_TAG_INSIDE_LINE 0x200Bu

/** True if the bytes begin with the tags of a page: <!doctype>, <html>, <body>, or several of lines. */
bool tdn_is_html(const uint8_t *bytes, size_t len);

#endif
