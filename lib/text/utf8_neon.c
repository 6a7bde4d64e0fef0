/*
 * utf8_neon.c - 16 bytes at a time, by NEON.
 */
#include "text/utf8_pairs.h"

#if defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

#define BLOCK ((size_t)16)
/* Blocks between two checks for errors. */
#define BLOCKS_AT_ONCE (TDN_UTF8_VECTOR_BYTES / BLOCK)

/** Bits that are not zero where a byte of the block is wrong. `before`: the previous block. See utf8_avx2.c. */
static uint8x16_t check_block(uint8x16_t block, uint8x16_t before)
{
    const uint8x16_t one_back = vextq_u8(before, block, 15);
    const uint8x16_t two_back = vextq_u8(before, block, 14);
    const uint8x16_t three_back = vextq_u8(before, block, 13);
    const uint8x16_t pair =
        vandq_u8(vandq_u8(vqtbl1q_u8(vld1q_u8(TDN_UTF8_FIRST_UPPER), vshrq_n_u8(one_back, 4)),
                          vqtbl1q_u8(vld1q_u8(TDN_UTF8_FIRST_LOWER), vandq_u8(one_back, vdupq_n_u8(0x0F)))),
                 vqtbl1q_u8(vld1q_u8(TDN_UTF8_SECOND_UPPER), vshrq_n_u8(block, 4)));
    const uint8x16_t third = vqsubq_u8(two_back, vdupq_n_u8(0xE0 - 0x80));
    const uint8x16_t fourth = vqsubq_u8(three_back, vdupq_n_u8(0xF0 - 0x80));
    return veorq_u8(vandq_u8(vorrq_u8(third, fourth), vdupq_n_u8(0x80)), pair);
}

static size_t valid_prefix(const char *ptr, size_t len, size_t at)
{
    const size_t start = at;
    const uint8_t *bytes = (const uint8_t *)ptr;
    uint8x16_t before = vdupq_n_u8(0);
    while (len - at >= BLOCK * BLOCKS_AT_ONCE) {
        uint8x16_t wrong = vdupq_n_u8(0);
        for (size_t i = 0; i < BLOCKS_AT_ONCE; i++) {
            const uint8x16_t block = vld1q_u8(bytes + at + i * BLOCK);
            wrong = vorrq_u8(wrong, check_block(block, before));
            before = block;
        }
        if (vmaxvq_u8(wrong) != 0) {
            break;
        }
        at += BLOCK * BLOCKS_AT_ONCE;
    }
    return tdn_utf8_step_back(ptr, start, at);
}

static bool is_here(void)
{
    return true; /* part of every AArch64 */
}

const tdn_utf8_vector TDN_UTF8_NEON = {"NEON", is_here, valid_prefix};
#else
typedef int tdn_utf8_no_neon; /* a translation unit must not be empty */
#endif
