/*
 * varint.h - numbers in as few bytes as they need, seven bits per byte, the lowest first (LEB128).
 *
 * Differences are written as a number whose lowest bit is the sign, so that small ones in either direction are short.
 * They wrap around: what was written is read back whatever the values.
 */
#ifndef TDN_VARINT_H
#define TDN_VARINT_H

#include "base/base.h"

/** The most bytes that one number takes. */
#define TDN_VARINT_MAX 10

/** Writes a number; returns the place after it. */
static inline unsigned char *tdn_put_varint(unsigned char *at, uint64_t value)
{
    for (; value >= 0x80; value >>= 7) {
        *at++ = (unsigned char)(value | 0x80);
    }
    *at++ = (unsigned char)value;
    return at;
}

static inline uint64_t tdn_get_varint(const unsigned char **at)
{
    unsigned char byte = *(*at)++;
    uint64_t value = byte & 0x7Fu;
    unsigned shift = 7;
    while (byte >= 0x80) {
        byte = *(*at)++;
        value |= (uint64_t)(byte & 0x7Fu) << shift;
        shift += 7;
    }
    return value;
}

/** Writes how far `value` is from `base`. */
static inline unsigned char *tdn_put_step(unsigned char *at, uint64_t base, uint64_t value)
{
    const uint64_t step = value - base;
    return tdn_put_varint(at, step << 1 ^ (0 - (step >> 63)));
}

static inline uint64_t tdn_get_step(const unsigned char **at, uint64_t base)
{
    const uint64_t coded = tdn_get_varint(at);
    return base + (coded >> 1 ^ (0 - (coded & 1)));
}

#endif
