/*
 * runs.h - how long a run of letters is, without a loop over its bytes or a guess at where it ends.
 */
#ifndef TDN_RUNS_H
#define TDN_RUNS_H

#include "base/base.h"

#if defined(__SSE2__) && defined(__GNUC__)
#define TDN_RUNS_SSE2
#include <emmintrin.h>
#endif

/** Bytes that are looked at. */
#define TDN_RUN_MAX ((size_t)16)

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

/** Index of the first byte that is not 0, as eight of them lie in memory; one is. */
static inline size_t tdn_first_byte(uint64_t eight)
{
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(eight) / 8;
#else
    uint8_t bytes[sizeof eight];
    size_t at = 0;
    memcpy(bytes, &eight, sizeof eight);
    while (bytes[at] == 0) {
        at++;
    }
    return at;
#endif
}

/** tdn_letters_at() without vectors, eight bytes at a time. */
static inline size_t tdn_letters_scalar(const char *from)
{
    const uint64_t each = 0x0101010101010101u;
    for (size_t at = 0; at < TDN_RUN_MAX; at += sizeof each) {
        uint64_t bytes;
        memcpy(&bytes, from + at, sizeof bytes);
        const uint64_t small = (bytes | each * 0x20) & each * 0x7F;
        const uint64_t from_a = small + each * (0x80 - 'a'); /* sets the high bits of those from 'a' on */
        const uint64_t behind_z = small + each * (0x80 - 'z' - 1);
        const uint64_t others = ~((from_a & ~behind_z) | bytes) & each * 0x80;
        if (others != 0) {
            return at + tdn_first_byte(others);
        }
    }
    return TDN_RUN_MAX;
}

/** How many of the TDN_RUN_MAX bytes at `from`, all of which can be read, come before the first one that is no ASCII
 * letter, nor of a character outside ASCII. */
static inline size_t tdn_letters_at(const char *from)
{
#ifdef TDN_RUNS_SSE2
    /* Raised so that 'z' is the greatest number with a sign. */
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)from);
    const __m128i raised = _mm_add_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8(0x7F - 'z'));
    const __m128i ascii = _mm_cmpgt_epi8(raised, _mm_set1_epi8('a' - 1 + (0x7F - 'z')));
    return tdn_lowest_bit(~(uint32_t)_mm_movemask_epi8(_mm_or_si128(ascii, bytes)));
#else
    return tdn_letters_scalar(from);
#endif
}

#endif
