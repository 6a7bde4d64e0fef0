/*
 * utf8.h - one character of UTF-8, read and written.
 */
#ifndef TDN_UTF8_H
#define TDN_UTF8_H

#include "base/base.h"

/** Replaces whatever does not decode to a character. */
#define TDN_REPLACEMENT 0xFFFDu

/**
 * Decodes one character of UTF-8 at ptr[0..len), len > 0; returns its length and the code point, or 1 and U+FFFD for a
 * byte that begins no valid character.
 */
size_t tdn_utf8_decode(const char *ptr, size_t len, uint32_t *code_point);

/** Writes a code point; returns 1 to 4. */
size_t tdn_utf8_encode(uint32_t code_point, char out[4]);

#endif
