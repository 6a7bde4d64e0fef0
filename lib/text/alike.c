/*
 * alike.c - thirty-two bytes at a time where the processor has AVX2, else one by one.
 */
#include "text/alike.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_AVX2
#include <immintrin.h>
#endif

static bool is_stop(char byte, bool plain)
{
    return ((unsigned char)byte & 0xFE) == 0xCC || (plain && (byte == '*' || byte == '#' || byte == '`'));
}

size_t tdn_copy_alike_scalar(const char *text, const char *norm, size_t len, bool plain, char *out)
{
    size_t at = 0;
    for (; at < len && text[at] == norm[at] && !is_stop(norm[at], plain); at++) {
        out[at] = norm[at] == '\n' ? ' ' : norm[at];
    }
    return at;
}

#ifdef HAVE_AVX2
/** 0xFF where a byte is this one. */
__attribute__((target("avx2"))) static inline __m256i is_byte(__m256i bytes, char byte)
{
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

__attribute__((target("avx2"))) static size_t copy_blocks(const char *text, const char *norm, size_t len, bool plain,
                                                          char *out)
{
    const __m256i marks = _mm256_set1_epi8(plain ? -1 : 0);
    for (size_t at = 0; at < len; at += TDN_ALIKE_ROOM) {
        const __m256i from = _mm256_loadu_si256((const __m256i *)(const void *)(text + at));
        const __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(norm + at));
        const __m256i feed = _mm256_and_si256(is_byte(bytes, '\n'), _mm256_set1_epi8('\n' ^ ' '));
        const __m256i combining = is_byte(_mm256_and_si256(bytes, _mm256_set1_epi8((char)0xFE)), (char)0xCC);
        const __m256i markup =
            _mm256_or_si256(_mm256_or_si256(is_byte(bytes, '*'), is_byte(bytes, '#')), is_byte(bytes, '`'));
        const __m256i stop = _mm256_or_si256(combining, _mm256_and_si256(markup, marks));
        const __m256i same = _mm256_andnot_si256(stop, _mm256_cmpeq_epi8(from, bytes));
        const uint32_t wanted = len - at < TDN_ALIKE_ROOM ? ((uint32_t)1 << (len - at)) - 1 : UINT32_MAX;
        const uint32_t others = ~(uint32_t)_mm256_movemask_epi8(same) & wanted;
        _mm256_storeu_si256((__m256i *)(void *)(out + at), _mm256_xor_si256(bytes, feed));
        if (others != 0) {
            return at + (size_t)__builtin_ctz(others);
        }
    }
    return len;
}
#endif

size_t tdn_copy_alike(const char *text, const char *norm, size_t len, bool plain, char *out)
{
#ifdef HAVE_AVX2
    if (__builtin_cpu_supports("avx2")) {
        return copy_blocks(text, norm, len, plain, out);
    }
#endif
    return tdn_copy_alike_scalar(text, norm, len, plain, out);
}
