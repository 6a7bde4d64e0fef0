/*
 * utf8_vector.h - the checks of UTF-8 by vector instructions that this machine may have.
 *
 * Which processor it is, is asked at run time. A new kind is a row in the table of utf8_vector.c, and the tests run it
 * beside the others.
 */
#ifndef TDN_UTF8_VECTOR_H
#define TDN_UTF8_VECTOR_H

#include "text/utf8_pairs.h"

/** By index, the fastest first; NULL at the end. */
const tdn_utf8_vector *tdn_utf8_vector_at(size_t index);

#endif
