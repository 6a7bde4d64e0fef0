/*
 * runs.h - how long a run of letters or digits is, for any byte of a stretch of text.
 *
 * The bytes of a stretch are looked at once, a vector at a time, and yield one bit each: a letter, a digit. The end of
 * a word is then the next zero among its bits, which needs no loop over its bytes and no guess at where it ends.
 */
#ifndef TDN_RUNS_H
#define TDN_RUNS_H

#include "base/base.h"

/** Bytes of a stretch. */
#define TDN_RUNS_BYTES ((size_t)4096)
/** Longer runs are given this length. */
#define TDN_RUN_MAX 25u

/** One bit for each byte of a stretch; 64 more, so that 64 bits can be read after any of them. */
typedef struct tdn_bits {
    uint8_t bytes[TDN_RUNS_BYTES / 8 + 8];
} tdn_bits;

typedef struct tdn_runs {
    tdn_bits letters; /**< ASCII, the lead bytes of U+00C0..U+01BF and U+1E00..U+1FFF, all continuation bytes */
    tdn_bits digits;
    size_t len; /**< bytes of the stretch */
} tdn_runs;

/** Looks at the first bytes of `text`, at most TDN_RUNS_BYTES of them. */
void tdn_find_runs(tdn_runs *runs, const char *text, size_t len);
/** The same without vectors. */
void tdn_find_runs_scalar(tdn_runs *runs, const char *text, size_t len);

/** Zeros below the lowest bit that is set; `bits` has one. */
static inline unsigned tdn_lowest_bit(uint32_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctz(bits);
#else
    unsigned at = 0;
    for (; (bits & 1) == 0; bits >>= 1) {
        at++;
    }
    return at;
#endif
}

/** Length of the run of ones that begins at a byte of the stretch, at most TDN_RUN_MAX. */
static inline size_t tdn_run_length(const tdn_bits *bits, size_t at)
{
    const uint8_t *from = bits->bytes + at / 8;
    const uint32_t word =
        (uint32_t)from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 | (uint32_t)from[3] << 24;
    return tdn_lowest_bit(~(word >> at % 8) | (uint32_t)1 << TDN_RUN_MAX);
}

#endif
