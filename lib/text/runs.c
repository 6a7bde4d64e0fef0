#include "text/runs.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_AVX2
#include <immintrin.h>
#endif

/** Bytes whose bits are written together. */
#define GROUP ((size_t)64)

static bool is_letter(unsigned char c)
{
    return tdn_is_alpha(c) || (c >= 0x80 && c < 0xC0) || (c >= 0xC3 && c <= 0xC6) || c == 0xE1;
}

/** Bit i of the bytes that hold a group is for its byte i, whatever the machine's byte order. Compilers turn the
 * spelt-out form into one store. */
static void put_group(tdn_bits *bits, size_t at, uint64_t group)
{
    uint8_t *to = bits->bytes + at / 8;
    to[0] = (uint8_t)group;
    to[1] = (uint8_t)(group >> 8);
    to[2] = (uint8_t)(group >> 16);
    to[3] = (uint8_t)(group >> 24);
    to[4] = (uint8_t)(group >> 32);
    to[5] = (uint8_t)(group >> 40);
    to[6] = (uint8_t)(group >> 48);
    to[7] = (uint8_t)(group >> 56);
}

/** Looks at the bytes from `at` on, which is a multiple of a group. */
static void find_rest(tdn_runs *runs, const char *text, size_t at)
{
    for (; at < runs->len; at += GROUP) {
        uint64_t letters = 0;
        uint64_t digits = 0;
        for (size_t i = 0; i < GROUP && at + i < runs->len; i++) {
            const unsigned char c = (unsigned char)text[at + i];
            letters |= (uint64_t)is_letter(c) << i;
            digits |= (uint64_t)tdn_is_digit(c) << i;
        }
        put_group(&runs->letters, at, letters);
        put_group(&runs->digits, at, digits);
    }
    put_group(&runs->letters, at, 0);
    put_group(&runs->digits, at, 0);
}

void tdn_find_runs_scalar(tdn_runs *runs, const char *text, size_t len)
{
    runs->len = len < TDN_RUNS_BYTES ? len : TDN_RUNS_BYTES;
    find_rest(runs, text, 0);
}

#ifdef HAVE_AVX2
/** 0xFF where a byte is one of the `count` from `first` on. */
__attribute__((target("avx2"))) static inline __m256i is_within(__m256i bytes, unsigned char first, unsigned char count)
{
    const __m256i offset = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(offset, _mm256_set1_epi8((char)(count - 1))), offset);
}

__attribute__((target("avx2"))) static inline uint32_t letters_of(__m256i bytes)
{
    const __m256i ascii = is_within(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a', 26);
    const __m256i tail = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), bytes); /* signed: 0x80 is the least */
    const __m256i lead = _mm256_or_si256(is_within(bytes, 0xC3, 4), is_within(bytes, 0xE1, 1));
    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(ascii, tail), lead));
}

__attribute__((target("avx2"))) static inline uint32_t digits_of(__m256i bytes)
{
    return (uint32_t)_mm256_movemask_epi8(is_within(bytes, '0', 10));
}

/** Whole groups only; returns the bytes looked at. */
__attribute__((target("avx2"))) static size_t find_groups(tdn_runs *runs, const char *text)
{
    size_t at = 0;
    for (; runs->len - at >= GROUP; at += GROUP) {
        const __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)(text + at));
        const __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + at + GROUP / 2));
        put_group(&runs->letters, at, letters_of(low) | (uint64_t)letters_of(high) << 32);
        put_group(&runs->digits, at, digits_of(low) | (uint64_t)digits_of(high) << 32);
    }
    return at;
}
#endif

void tdn_find_runs(tdn_runs *runs, const char *text, size_t len)
{
    size_t at = 0;
    runs->len = len < TDN_RUNS_BYTES ? len : TDN_RUNS_BYTES;
#ifdef HAVE_AVX2
    if (__builtin_cpu_supports("avx2")) {
        at = find_groups(runs, text);
    }
#endif
    find_rest(runs, text, at);
}
