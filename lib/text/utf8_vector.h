/*
 * utf8_vector.h - the UTF-8 checks by vector instructions that this machine may support.
 *
 * The processor is detected at run time. A new instruction set is a row in the table of utf8_vector.c, and the tests
 * run it beside the others.
 */
#ifndef TDN_UTF8_VECTOR_H
#define TDN_UTF8_VECTOR_H

#include "text/utf8_pairs.h"

/** By index, the fastest first; NULL at the end. */
const tdn_utf8_vector *tdn_utf8_vector_at(size_t index);

#endif
