/*
 * utf8_pairs.h - what the UTF-8 checks by vector instructions have in common.
 *
 * Three look-ups in tables of 16 bytes give, for each pair of adjacent bytes, what may be wrong with it: J. Keiser and
 * D. Lemire, "Validating UTF-8 in less than one instruction per byte" (2021). Each instruction set has a file of its
 * own, utf8_avx2.c, utf8_avx512.c, utf8_neon.c; on a machine that cannot have it, the file is empty.
 */
#ifndef TDN_UTF8_PAIRS_H
#define TDN_UTF8_PAIRS_H

#include "base/base.h"

/** Fewer bytes than this are not worth it. */
#define TDN_UTF8_VECTOR_BYTES ((size_t)256)

/** One vector instruction set. */
typedef struct tdn_utf8_vector {
    const char *name;
    bool (*is_here)(void); /**< the processor has it */
    /** The beginning of a character up to which everything is valid: not before `at`, and less than
     * TDN_UTF8_VECTOR_BYTES before the end or the first error. */
    size_t (*valid_prefix)(const char *ptr, size_t len, size_t at);
} tdn_utf8_vector;

/** By the upper half of the first byte of a pair, its lower half, and the upper half of the second byte: what may be
 * wrong. A pair is wrong if all three allow the same error. */
extern const uint8_t TDN_UTF8_FIRST_UPPER[16];
extern const uint8_t TDN_UTF8_FIRST_LOWER[16];
extern const uint8_t TDN_UTF8_SECOND_UPPER[16];

/** Steps back from the end of the last block to the beginning of a character that may extend past it; not before
 * `start`. */
static inline size_t tdn_utf8_step_back(const char *ptr, size_t start, size_t at)
{
    for (size_t back = 0; back < 4 && at > start; back++) {
        at--;
        if (((unsigned char)ptr[at] & 0xC0) != 0x80) {
            break;
        }
    }
    return at;
}

extern const tdn_utf8_vector TDN_UTF8_AVX512;
extern const tdn_utf8_vector TDN_UTF8_AVX2;
extern const tdn_utf8_vector TDN_UTF8_NEON;

#endif
