/*
 * packing.h - strings, spans and dates of a record as runs of bytes: what packed_mention.c and packed_document.c share.
 *
 * Strings are kept once and written as their places, one as its distance from the one before; so are spans.
 */
#ifndef TDN_PACKING_H
#define TDN_PACKING_H

#include "base/intern.h"
#include "base/varint.h"

/** Keeps a string, which may be NULL; its place, TDN_NO_PLACE for none. False when memory is out. */
static inline bool tdn_keep_string(tdn_intern *strings, const char *text, uint64_t *place)
{
    *place = text == NULL ? TDN_NO_PLACE : tdn_intern_place(strings, text, strlen(text));
    return text == NULL || *place != TDN_NO_PLACE;
}

static inline bool tdn_is_span_set(const tdnref_span *span)
{
    return span->start != 0 || span->end != 0;
}

static inline bool tdn_is_date_set(tdnref_date date)
{
    return date.year != 0 || date.month != 0 || date.day != 0;
}

/** One bit for each string that is there, from bit `first` on. */
static inline uint32_t tdn_string_bits(const uint64_t *places, size_t count, unsigned first)
{
    uint32_t bits = 0;
    for (size_t i = 0; i < count; i++) {
        bits |= (uint32_t)(places[i] != TDN_NO_PLACE) << (first + i);
    }
    return bits;
}

/** One bit for each span that is set, from bit `first` on. */
static inline uint32_t tdn_span_bits(tdnref_span *const *spans, size_t count, unsigned first)
{
    uint32_t bits = 0;
    for (size_t i = 0; i < count; i++) {
        bits |= (uint32_t)tdn_is_span_set(spans[i]) << (first + i);
    }
    return bits;
}

static inline unsigned char *tdn_put_strings(unsigned char *at, const uint64_t *places, size_t count)
{
    uint64_t before = 0;
    for (size_t i = 0; i < count; i++) {
        if (places[i] != TDN_NO_PLACE) {
            at = tdn_put_step(at, before, places[i]);
            before = places[i];
        }
    }
    return at;
}

/** Reads those whose bits are the lowest `count` of `bits`. */
static inline const unsigned char *tdn_get_strings(const unsigned char *at, const tdn_intern *strings, uint32_t bits,
                                                   const char ***texts, size_t count)
{
    uint64_t place = 0;
    for (size_t i = 0; i < count; i++) {
        if (bits >> i & 1) {
            place = tdn_get_step(&at, place);
            *texts[i] = tdn_intern_at(strings, place);
        }
    }
    return at;
}

/** Writes the spans that are set, the first as its distance from `before`. */
static inline unsigned char *tdn_put_spans(unsigned char *at, uint64_t before, tdnref_span *const *spans, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (tdn_is_span_set(spans[i])) {
            at = tdn_put_step(at, before, spans[i]->start);
            at = tdn_put_step(at, spans[i]->start, spans[i]->end);
            before = spans[i]->end;
        }
    }
    return at;
}

/** Reads those whose bits are the lowest `count` of `bits`. */
static inline const unsigned char *tdn_get_spans(const unsigned char *at, uint64_t before, uint32_t bits,
                                                 tdnref_span *const *spans, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bits >> i & 1) {
            spans[i]->start = tdn_get_step(&at, before);
            spans[i]->end = tdn_get_step(&at, spans[i]->start);
            before = spans[i]->end;
        }
    }
    return at;
}

/** Three bytes for a day of the calendar; four, marked by the lowest bit, for what an odd caller may give. */
static inline unsigned char *tdn_put_date(unsigned char *at, tdnref_date date)
{
    const uint64_t year = date.year;
    return date.month < 16 && date.day < 32
               ? tdn_put_varint(at, year << 10 | (uint64_t)date.month << 6 | (uint64_t)date.day << 1)
               : tdn_put_varint(at, year << 17 | (uint64_t)date.month << 9 | (uint64_t)date.day << 1 | 1);
}

static inline tdnref_date tdn_get_date(const unsigned char **at)
{
    const uint64_t all = tdn_get_varint(at);
    return all & 1 ? (tdnref_date){(uint16_t)(all >> 17), (uint8_t)(all >> 9), (uint8_t)(all >> 1)}
                   : (tdnref_date){(uint16_t)(all >> 10), (uint8_t)(all >> 6 & 15), (uint8_t)(all >> 1 & 31)};
}

#endif
