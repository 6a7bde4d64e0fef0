#include "text/count.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_AVX2
#include <immintrin.h>
#endif

uint64_t tdn_count_letters_scalar(const char *ptr, size_t len)
{
    uint64_t count = 0;
    for (size_t i = 0; i < len; i++) {
        const unsigned char c = (unsigned char)ptr[i];
        count += (c & 0xC0) != 0x80 && (c & 0xFE) != 0xCC;
    }
    return count;
}

uint64_t tdn_count_line_ends_scalar(tdn_slice text, uint64_t from, uint64_t to, uint64_t *behind)
{
    uint64_t count = 0;
    for (uint64_t at = from; at < to; at++) {
        const bool ends = tdn_ends_line(text, at);
        count += ends;
        *behind = ends ? at + 1 : *behind;
    }
    return count;
}

#ifdef HAVE_AVX2
#define BLOCK ((size_t)32)

/** A bit for each byte of a block that is a continuation byte or begins a combining mark. As signed numbers,
 * continuation bytes are below all others. */
__attribute__((target("avx2"))) static inline uint32_t no_letters_of(const char *ptr)
{
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)ptr);
    const __m256i tail = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), bytes);
    const __m256i even = _mm256_and_si256(bytes, _mm256_set1_epi8((char)0xFE));
    const __m256i marks = _mm256_cmpeq_epi8(even, _mm256_set1_epi8((char)0xCC));
    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(tail, marks));
}

/** Reads whole blocks, also of the last bytes. */
__attribute__((target("avx2,popcnt"))) static uint64_t count_letters(const char *ptr, size_t len)
{
    uint64_t others = 0;
    size_t at = 0;
    for (; at + BLOCK <= len; at += BLOCK) {
        others += (uint64_t)__builtin_popcount(no_letters_of(ptr + at));
    }
    if (at < len) {
        const uint32_t wanted = ((uint32_t)1 << (len - at)) - 1;
        others += (uint64_t)__builtin_popcount(no_letters_of(ptr + at) & wanted);
    }
    return len - others;
}

/** A bit for each byte of a block that ends a line; reads one byte more. */
__attribute__((target("avx2"))) static inline uint32_t line_ends_of(const char *ptr)
{
    const __m256i feed = _mm256_set1_epi8('\n');
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)ptr);
    const __m256i next = _mm256_loadu_si256((const __m256i *)(const void *)(ptr + 1));
    const __m256i cr = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r'));
    const __m256i lone = _mm256_andnot_si256(_mm256_cmpeq_epi8(next, feed), cr);
    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(_mm256_cmpeq_epi8(bytes, feed), lone));
}

/** The line ends among the bits of the block at `at`. */
__attribute__((target("avx2,popcnt"))) static inline uint64_t count_ends(uint32_t bits, uint64_t at, uint64_t *behind)
{
    if (bits == 0) {
        return 0;
    }
    *behind = at + BLOCK - (uint64_t)__builtin_clz(bits);
    return (uint64_t)__builtin_popcount(bits);
}

/** Blocks behind which there is one more byte, also of the last bytes; *known is the first byte not looked at. */
__attribute__((target("avx2,popcnt"))) static uint64_t count_line_ends(tdn_slice text, uint64_t to, uint64_t *known,
                                                                       uint64_t *behind)
{
    const uint64_t stop = to < text.len ? to : text.len - 1;
    uint64_t count = 0;
    uint64_t at = *known;
    for (; at + BLOCK <= stop; at += BLOCK) {
        count += count_ends(line_ends_of(text.ptr + at), at, behind);
    }
    if (at < to && at + BLOCK < text.len) {
        const uint32_t wanted = ((uint32_t)1 << (to - at)) - 1;
        count += count_ends(line_ends_of(text.ptr + at) & wanted, at, behind);
        at = to;
    }
    *known = at;
    return count;
}
#endif

uint64_t tdn_count_letters(const char *ptr, size_t len, size_t room)
{
    uint64_t count = 0;
    size_t known = 0;
    if (len == 0) { /* of an empty text, `ptr` is NULL */
        return 0;
    }
#ifdef HAVE_AVX2
    if (__builtin_cpu_supports("avx2")) {
        known = len + BLOCK - 1 <= room ? len : len / BLOCK * BLOCK;
        count = count_letters(ptr, known);
    }
#else
    (void)room;
#endif
    return count + tdn_count_letters_scalar(ptr + known, len - known);
}

uint64_t tdn_count_line_ends(tdn_slice text, uint64_t from, uint64_t to, uint64_t *behind)
{
    uint64_t count = 0;
    uint64_t known = from;
#ifdef HAVE_AVX2
    if (to > from && __builtin_cpu_supports("avx2")) {
        count = count_line_ends(text, to, &known, behind);
    }
#endif
    return count + tdn_count_line_ends_scalar(text, known, to, behind);
}
