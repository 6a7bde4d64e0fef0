/*
 * base.h - what every stage uses: slices, ASCII tests, checked sizes, kinds of relations.
 *
 * The library's own character tests: <ctype.h> reads the locale and is undefined for our bytes above 0x7F.
 */
#ifndef TDN_BASE_H
#define TDN_BASE_H

#include "tdnref.h"

#include <assert.h>
#include <string.h>

#define TDN_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/** A condition that is nearly never met: the code is laid out for the other case. */
#if defined(__GNUC__)
#define TDN_RARE(condition) (__builtin_expect((condition) ? 1 : 0, 0) != 0)
#else
#define TDN_RARE(condition) (condition)
#endif

/** Bytes owned by someone else. */
typedef struct tdn_slice {
    const char *ptr;
    size_t len;
} tdn_slice;

static inline tdn_slice tdn_slice_of(const char *text)
{
    return (tdn_slice){text, strlen(text)};
}

static inline bool tdn_slice_equal(tdn_slice a, tdn_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool tdn_is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/** Digits of the largest number. */
#define TDN_DIGITS_MAX 20

/** Writes the decimal digits of a number at the end of `digits`; returns where they begin. */
static inline size_t tdn_put_digits(uint64_t number, char digits[TDN_DIGITS_MAX])
{
    size_t at = TDN_DIGITS_MAX;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return at;
}

static inline bool tdn_is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool tdn_is_lower(unsigned char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool tdn_is_alpha(unsigned char c)
{
    return (unsigned)(c | 0x20) - 'a' < 26u;
}

/** A letter of ASCII, or a byte of a character outside ASCII: most of those are letters. */
static inline bool tdn_is_letter_byte(unsigned char c)
{
    return c >= 0x80 || tdn_is_alpha(c);
}

static inline bool tdn_is_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/** True if two texts are equal; nearly all that are not differ in their first byte. */
static inline bool tdn_is_same_text(const char *a, const char *b)
{
    return a[0] == b[0] && strcmp(a, b) == 0;
}

/** a * b, false if it does not fit. */
static inline bool tdn_mul_size(size_t a, size_t b, size_t *out)
{
    if (b != 0 && a > SIZE_MAX / b) {
        return false;
    }
    *out = a * b;
    return true;
}

/** Basis, implements, guides: the relations by which a directive rests on another. */
static inline bool tdn_is_rising(tdnref_relation relation)
{
    return relation == TDNREF_REL_BASIS || relation == TDNREF_REL_IMPLEMENTS || relation == TDNREF_REL_GUIDES;
}

/** True for the parts of a document that say what orders it: its title and its opening. */
static inline bool tdn_is_front(tdnref_clause clause)
{
    return clause == TDNREF_CLAUSE_TITLE || clause == TDNREF_CLAUSE_OPENING;
}

/** True if the words that govern a mention stand right before it: "thực hiện | Kế hoạch số 5". */
static inline bool tdn_is_beside_cue(const tdnref_mention *m)
{
    const uint64_t separators = 4; /* bytes of blanks and marks between the two */
    return m->cue.start < m->cue.end && m->cue.end <= m->span.start && m->span.start - m->cue.end < separators;
}

/** Amending, replacing, repealing. */
static inline bool tdn_is_change(tdnref_relation relation)
{
    return relation == TDNREF_REL_AMENDS || relation == TDNREF_REL_REPLACES || relation == TDNREF_REL_REPEALS;
}

/** Fills the caller's error struct, if there is one, and returns the status. */
static inline tdnref_status tdn_fail(tdnref_error *err, tdnref_status status, const char *msg)
{
    if (err != NULL) {
        *err = (tdnref_error){.status = status, .msg = msg};
    }
    return status;
}

static inline tdnref_status tdn_succeed(tdnref_error *err)
{
    return tdn_fail(err, TDNREF_OK, "");
}

#endif
