/*
 * utf8_check.h - is it UTF-8, and if not, where?
 *
 * The only stage that cannot skip a byte of clean text, so it is done many bytes at a time where the processor can
 * (utf8_vector.h). The scalar version is what all other machines use, and what finds the exact byte.
 */
#ifndef TDN_UTF8_CHECK_H
#define TDN_UTF8_CHECK_H

#include "base/base.h"

/** The first byte at or after `at` that does not begin a valid UTF-8 character (RFC 3629); `len` if there is none. `at`
 * is the beginning of a character. */
size_t tdn_utf8_find_bad(const char *ptr, size_t len, size_t at);

/** The same, byte by byte. */
size_t tdn_utf8_find_bad_scalar(const char *ptr, size_t len, size_t at);

#endif
