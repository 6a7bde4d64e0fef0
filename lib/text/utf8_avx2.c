/*
 * utf8_avx2.c - 32 bytes at a time, by AVX2.
 */
#include "text/utf8_pairs.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define BLOCK ((size_t)32)
/* Blocks between two checks for errors. */
#define BLOCKS_AT_ONCE (TDN_UTF8_VECTOR_BYTES / BLOCK)

AVX2 static __m256i load_table(const uint8_t *table)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

AVX2 static __m256i upper_half(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/** Bits that are not zero where a byte of the block is wrong. `before`: the previous block. */
AVX2 static __m256i check_block(__m256i block, __m256i before)
{
    const __m256i joint = _mm256_permute2x128_si256(before, block, 0x21); /* the last 16 bytes before, the first 16 */
    const __m256i one_back = _mm256_alignr_epi8(block, joint, 15);
    const __m256i two_back = _mm256_alignr_epi8(block, joint, 14);
    const __m256i three_back = _mm256_alignr_epi8(block, joint, 13);
    const __m256i lower = _mm256_and_si256(one_back, _mm256_set1_epi8(0x0F));
    const __m256i pair =
        _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(load_table(TDN_UTF8_FIRST_UPPER), upper_half(one_back)),
                                          _mm256_shuffle_epi8(load_table(TDN_UTF8_FIRST_LOWER), lower)),
                         _mm256_shuffle_epi8(load_table(TDN_UTF8_SECOND_UPPER), upper_half(block)));
    /* Two continuation bytes are right where the lead byte of a character of three or four bytes is two or three bytes
     * back, and wrong elsewhere. */
    const __m256i third = _mm256_subs_epu8(two_back, _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(three_back, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    const __m256i due = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(due, pair);
}

AVX2 static size_t valid_prefix(const char *ptr, size_t len, size_t at)
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
    return tdn_utf8_step_back(ptr, start, at);
}

static bool is_here(void)
{
    return __builtin_cpu_supports("avx2");
}

const tdn_utf8_vector TDN_UTF8_AVX2 = {"AVX2", is_here, valid_prefix};
#else
typedef int tdn_utf8_no_avx2; /* a translation unit must not be empty */
#endif
