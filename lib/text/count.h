/*
 * count.h - the letters of a range of bytes, counted many at a time.
 */
#ifndef TDN_COUNT_H
#define TDN_COUNT_H

#include "base/base.h"

/** Characters without combining marks, so that a letter counts once, composed or not: every byte except the
 * continuation bytes of UTF-8 and CC and CD, which begin U+0300..U+037F. */
uint64_t tdn_count_letters(const char *ptr, size_t len);
/** The same without vectors. */
uint64_t tdn_count_letters_scalar(const char *ptr, size_t len);

#endif
