/*
 * pattern.h - the few things matched by patterns, not words: numbers, dates, pinpoints, header lines.
 *
 * The only place that uses PCRE2. All patterns are anchored, compiled once into the context, and matched against the
 * normalised text of a window (normalise.h) at a place that the scan found. Names of bodies, types and cues are not
 * patterns but tables.
 */
#ifndef TDN_PATTERN_H
#define TDN_PATTERN_H

#include "base/mem.h"

typedef enum tdn_pattern_id {
    TDN_PATTERN_NUMBER,     /**< number with symbol: "57-KL/TW", "72/2015/NĐ-CP" */
    TDN_PATTERN_BLANK,      /**< number left blank: "......./QĐ-UBND" */
    TDN_PATTERN_DATE,       /**< "ngày 07 tháng 9 năm 2015", "ngày 15/6/2023", "ngày 9-4-2018" */
    TDN_PATTERN_BARE_DATE,  /**< "15/6/2023" after "ký" or in brackets */
    TDN_PATTERN_BLANK_DATE, /**< "ngày   /   /2025", "ngày ... tháng ... năm 2025" */
    TDN_PATTERN_YEAR,       /**< "năm 2015" */
    TDN_PATTERN_TERM,       /**< "(khóa XII)", "khóa XI" */
    TDN_PATTERN_PLACE_DATE, /**< the date of a place line, blanks allowed: "ngày    tháng 3 năm 2024" */
    TDN_PATTERN_COUNT
} tdn_pattern_id;

typedef struct tdn_patterns tdn_patterns;
typedef struct tdn_matcher tdn_matcher;

/** Groups of a match, as half-open offsets into the subject; start == end == SIZE_MAX: the group did not
 * participate. */
#define TDN_GROUPS 10
typedef struct tdn_match {
    size_t start[TDN_GROUPS];
    size_t end[TDN_GROUPS];
} tdn_match;

tdnref_status tdn_patterns_new(tdn_patterns **out, const tdnref_alloc *alloc, tdnref_error *err);
void tdn_patterns_free(tdn_patterns *patterns, const tdnref_alloc *alloc);

/** One worker's match data. */
tdnref_status tdn_matcher_new(tdn_matcher **out, const tdn_patterns *patterns, tdnref_error *err);
void tdn_matcher_free(tdn_matcher *matcher);

/** To be called when the subject changes: forgets what was matched in the last one. */
void tdn_matcher_forget(tdn_matcher *matcher);

/** For each byte of ASCII a bit for each pattern that can match something that begins with it. */
extern const uint8_t tdn_pattern_beginnings[128];

/** False: no match of the pattern begins with that byte. Most places that are asked for a date have none, and a byte
 * says so at less cost than a call does. Bytes beyond ASCII are left to the pattern: the \s and \d of Unicode. */
static inline bool tdn_pattern_may_begin(tdn_pattern_id id, char first)
{
    const unsigned char byte = (unsigned char)first;
    return byte >= 0x80 || (tdn_pattern_beginnings[byte] >> id & 1) != 0;
}

/** Matches at `at` of the subject, whose byte there may begin a match, looking no further than `at + limit`. True:
 * matched. False: not, or a limit of PCRE2 was hit, see tdn_matcher_status(). */
bool tdn_pattern_try(tdn_matcher *matcher, tdn_pattern_id id, tdn_slice subject, size_t at, size_t limit,
                     tdn_match *out);

/** The same at any place. */
static inline bool tdn_pattern_match(tdn_matcher *matcher, tdn_pattern_id id, tdn_slice subject, size_t at,
                                     size_t limit, tdn_match *out)
{
    return at < subject.len && tdn_pattern_may_begin(id, subject.ptr[at]) &&
           tdn_pattern_try(matcher, id, subject, at, limit, out);
}

/** Asks PCRE2 itself, in [at, end) of the subject: usual.h must give the same result without it. */
bool tdn_pattern_ask(tdn_matcher *matcher, tdn_pattern_id id, tdn_slice subject, size_t at, size_t end, tdn_match *out);

/** TDNREF_OK, or the first failure since the last reset, with PCRE2's number. */
tdnref_status tdn_matcher_status(const tdn_matcher *matcher, int *detail);
void tdn_matcher_reset(tdn_matcher *matcher);

/** Calls made since the last reset, for tdnref_source_steps(). */
uint64_t tdn_matcher_steps(const tdn_matcher *matcher);

static inline bool tdn_match_has(const tdn_match *m, size_t group)
{
    return m->start[group] != SIZE_MAX;
}

#endif
