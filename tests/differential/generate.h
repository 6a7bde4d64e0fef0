/*
 * generate.h - documents made of the corpus: the same seed and number give the same document everywhere.
 */
#ifndef TDN_TEST_GENERATE_H
#define TDN_TEST_GENERATE_H

#include "support.h"

/** Writes document `index` of a seed: pieces of texts with other numbers, other lines, other code, and faults. */
void generate(const file *texts, size_t count, uint64_t seed, uint64_t index, text *out);

#endif
