/*
 * utf8_pairs.c - the three tables of pairs.
 */
#include "text/utf8_pairs.h"

/* What can be wrong with a pair of adjacent bytes; each table allows some errors, and a wrong pair has one that all
 * three allow. */
enum pair_error {
    TOO_SHORT = 1,       /* a lead byte without its continuation byte */
    TOO_LONG = 2,        /* a continuation byte after ASCII */
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
const uint8_t TDN_UTF8_FIRST_UPPER[16] = {
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
const uint8_t TDN_UTF8_FIRST_LOWER[16] = {
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
const uint8_t TDN_UTF8_SECOND_UPPER[16] = {
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
