/*
 * utf8_avx512.c - 64 bytes at a time, by AVX-512.
 */
#include "text/utf8_pairs.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw")))
#define BLOCK ((size_t)64)
/* Blocks between two checks for errors. */
#define BLOCKS_AT_ONCE (TDN_UTF8_VECTOR_BYTES / BLOCK)

/* Truth tables of three inputs. */
#define ALL_THREE 0x80
#define EITHER_AND_THIRD 0xA8

AVX512 static __m512i load_table(const uint8_t *table)
{
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(const void *)table));
}

AVX512 static __m512i upper_half(__m512i bytes)
{
    return _mm512_and_si512(_mm512_srli_epi16(bytes, 4), _mm512_set1_epi8(0x0F));
}

/** Bits that are not zero where a byte of the block is wrong. `before`: the previous block. See utf8_avx2.c. */
AVX512 static __m512i check_block(__m512i block, __m512i before)
{
    const __m512i joint = _mm512_alignr_epi32(block, before, 12); /* the last 16 bytes before, the first 48 */
    const __m512i one_back = _mm512_alignr_epi8(block, joint, 15);
    const __m512i two_back = _mm512_alignr_epi8(block, joint, 14);
    const __m512i three_back = _mm512_alignr_epi8(block, joint, 13);
    const __m512i lower = _mm512_and_si512(one_back, _mm512_set1_epi8(0x0F));
    const __m512i pair =
        _mm512_ternarylogic_epi32(_mm512_shuffle_epi8(load_table(TDN_UTF8_FIRST_UPPER), upper_half(one_back)),
                                  _mm512_shuffle_epi8(load_table(TDN_UTF8_FIRST_LOWER), lower),
                                  _mm512_shuffle_epi8(load_table(TDN_UTF8_SECOND_UPPER), upper_half(block)), ALL_THREE);
    const __m512i third = _mm512_subs_epu8(two_back, _mm512_set1_epi8(0xE0 - 0x80));
    const __m512i fourth = _mm512_subs_epu8(three_back, _mm512_set1_epi8((char)(0xF0 - 0x80)));
    const __m512i due = _mm512_ternarylogic_epi32(third, fourth, _mm512_set1_epi8((char)0x80), EITHER_AND_THIRD);
    return _mm512_xor_si512(due, pair);
}

AVX512 static size_t valid_prefix(const char *ptr, size_t len, size_t at)
{
    const size_t start = at;
    __m512i before = _mm512_setzero_si512();
    while (len - at >= BLOCK * BLOCKS_AT_ONCE) {
        __m512i wrong = _mm512_setzero_si512();
        for (size_t i = 0; i < BLOCKS_AT_ONCE; i++) {
            const __m512i block = _mm512_loadu_si512((const void *)(ptr + at + i * BLOCK));
            wrong = _mm512_or_si512(wrong, check_block(block, before));
            before = block;
        }
        if (_mm512_test_epi8_mask(wrong, wrong) != 0) {
            break;
        }
        at += BLOCK * BLOCKS_AT_ONCE;
    }
    return tdn_utf8_step_back(ptr, start, at);
}

static bool is_here(void)
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
}

const tdn_utf8_vector TDN_UTF8_AVX512 = {"AVX-512", is_here, valid_prefix};
#else
typedef int tdn_utf8_no_avx512; /* a translation unit must not be empty */
#endif
