#include "text/utf8_check.h"

#include "text/utf8.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_AVX2
#include <immintrin.h>
#endif

/* ----------------------------------------------------------------- scalar */

static bool all_ascii(const char *ptr)
{
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/** Length of the character at `at` if it is one of two bytes, or of three with a lead that allows any tail: all letters
 * of Vietnamese; 0: look closer. */
static size_t common_character(const char *ptr, size_t len, size_t at)
{
    const unsigned char lead = (unsigned char)ptr[at];
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF && len - at >= 2 && is_tail(ptr[at + 1])) {
        return 2;
    }
    const bool three = lead >= 0xE1 && lead <= 0xEC && len - at >= 3;
    return three && is_tail(ptr[at + 1]) && is_tail(ptr[at + 2]) ? 3 : 0;
}

size_t tdn_utf8_find_bad_scalar(const char *ptr, size_t len, size_t at)
{
    while (at < len) {
        if (len - at >= 8 && all_ascii(ptr + at)) {
            at += 8;
            continue;
        }
        size_t step = common_character(ptr, len, at);
        if (step == 0) {
            uint32_t code_point = 0;
            step = tdn_utf8_decode(ptr + at, len - at, &code_point);
            if (step == 1 && code_point == TDN_REPLACEMENT) {
                return at;
            }
        }
        at += step;
    }
    return len;
}

/* ------------------------------------------------------------------- AVX2 */

#ifdef HAVE_AVX2
#define BLOCK ((size_t)32)
/* Blocks between two looks at whether an error was seen. */
#define BLOCKS_AT_ONCE ((size_t)8)

/* What a pair of neighbouring bytes can do wrong; each table allows some, and a wrong pair is allowed by all three. */
enum pair_error {
    TOO_SHORT = 1,       /* a lead without its tail */
    TOO_LONG = 2,        /* a tail behind ASCII */
    OVERLONG_3 = 4,      /* E0 80..9F */
    TOO_LARGE = 8,       /* F4 90.. and above */
    SURROGATE = 16,      /* ED A0..BF */
    OVERLONG_2 = 32,     /* C0, C1 */
    TOO_LARGE_1000 = 64, /* F5 80..8F and above */
    OVERLONG_4 = 64,     /* F0 80..8F */
    TWO_TAILS = 128,     /* right only as the third or fourth byte of a character */
    ALWAYS = TOO_SHORT | TOO_LONG | TWO_TAILS
};

/* By the upper half of the first byte, its lower half, and the upper half of the second byte. */
static const uint8_t FIRST_UPPER[16] = {
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TOO_LONG,
    TWO_TAILS,
    TWO_TAILS,
    TWO_TAILS,
    TWO_TAILS,
    TOO_SHORT | OVERLONG_2,
    TOO_SHORT,
    TOO_SHORT | OVERLONG_3 | SURROGATE,
    TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4,
};
static const uint8_t FIRST_LOWER[16] = {
    ALWAYS | OVERLONG_3 | OVERLONG_2 | OVERLONG_4,
    ALWAYS | OVERLONG_2,
    ALWAYS,
    ALWAYS,
    ALWAYS | TOO_LARGE,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000 | SURROGATE,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
    ALWAYS | TOO_LARGE | TOO_LARGE_1000,
};
static const uint8_t SECOND_UPPER[16] = {
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_LONG | OVERLONG_2 | TWO_TAILS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4,
    TOO_LONG | OVERLONG_2 | TWO_TAILS | OVERLONG_3 | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_TAILS | SURROGATE | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_TAILS | SURROGATE | TOO_LARGE,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
    TOO_SHORT,
};

__attribute__((target("avx2"))) static __m256i load_table(const uint8_t *table)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

__attribute__((target("avx2"))) static __m256i upper_half(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/** Bits that are not zero where a byte of the block is wrong. `before`: the block before it. */
__attribute__((target("avx2"))) static __m256i check_block(__m256i block, __m256i before)
{
    const __m256i joint = _mm256_permute2x128_si256(before, block, 0x21); /* the last 16 bytes before, the first 16 */
    const __m256i one_back = _mm256_alignr_epi8(block, joint, 15);
    const __m256i two_back = _mm256_alignr_epi8(block, joint, 14);
    const __m256i three_back = _mm256_alignr_epi8(block, joint, 13);
    const __m256i lower = _mm256_and_si256(one_back, _mm256_set1_epi8(0x0F));
    const __m256i pair =
        _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(load_table(FIRST_UPPER), upper_half(one_back)),
                                          _mm256_shuffle_epi8(load_table(FIRST_LOWER), lower)),
                         _mm256_shuffle_epi8(load_table(SECOND_UPPER), upper_half(block)));
    /* Two tails are right where a lead of three or four bytes stands two or three bytes back, and wrong elsewhere. */
    const __m256i third = _mm256_subs_epu8(two_back, _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(three_back, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    const __m256i due = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(due, pair);
}

/** The beginning of a character up to which all is valid: not before `at`, and far behind it if there is no error. */
__attribute__((target("avx2"))) static size_t valid_prefix(const char *ptr, size_t len, size_t at)
{
    const size_t start = at;
    __m256i before = _mm256_setzero_si256();
    while (len - at >= BLOCK * BLOCKS_AT_ONCE) {
        __m256i wrong = _mm256_setzero_si256();
        for (size_t i = 0; i < BLOCKS_AT_ONCE; i++) {
            const __m256i block = _mm256_loadu_si256((const __m256i *)(const void *)(ptr + at + i * BLOCK));
            wrong = _mm256_or_si256(wrong, check_block(block, before));
            before = block;
        }
        if (!_mm256_testz_si256(wrong, wrong)) {
            break;
        }
        at += BLOCK * BLOCKS_AT_ONCE;
    }
    /* A character may have begun in what was checked and end behind it. */
    for (size_t back = 0; back < 4 && at > start; back++) {
        at--;
        if (!is_tail(ptr[at])) {
            break;
        }
    }
    return at;
}
#endif

size_t tdn_utf8_find_bad(const char *ptr, size_t len, size_t at)
{
#ifdef HAVE_AVX2
    if (len - at >= BLOCK * BLOCKS_AT_ONCE && __builtin_cpu_supports("avx2")) {
        at = valid_prefix(ptr, len, at);
    }
#endif
    return tdn_utf8_find_bad_scalar(ptr, len, at);
}
