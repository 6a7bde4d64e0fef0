/*
 * packing.c - the fields of a record, written and read in the order of its table.
 */
#include "graph/packing.h"

/* Strings of a record, shared and its own. */
#define STRINGS_MAX 12u

/* Enums are given back unchanged whatever the caller put into them. */
_Static_assert(sizeof(tdnref_kind) == sizeof(unsigned) && sizeof(tdnref_origin) == sizeof(unsigned) &&
                   sizeof(tdnref_level) == sizeof(unsigned),
               "enums are read and written as unsigned numbers");

static const void *field_at(const void *record, uint16_t offset)
{
    return (const char *)record + offset;
}

static void *room_at(void *record, uint16_t offset)
{
    return (char *)record + offset;
}

/* --------------------------------------------------------------- presence */

static bool has_date(const tdnref_date *date)
{
    return date->year != 0 || date->month != 0 || date->day != 0;
}

static bool has_span(const tdnref_span *span)
{
    return span->start != 0 || span->end != 0;
}

/* What a record has, one bit for each, in the order in which it is written; the caller's bits are the lowest. */
typedef struct presence {
    uint32_t bits;
    unsigned next;
} presence;

static void note(presence *has, bool is_there)
{
    has->bits |= (uint32_t)is_there << has->next++;
}

static uint32_t presence_of(const tdn_fields *fields, const void *record, const uint64_t *places, uint32_t own)
{
    presence has = {own, TDN_OWN_BITS};
    note(&has, has_date(field_at(record, fields->date)));
    for (size_t i = 0; i < fields->shared.count + fields->texts.count; i++) {
        note(&has, places[i] != TDN_NO_PLACE);
    }
    for (size_t i = 0; i < fields->spans.count; i++) {
        note(&has, has_span(field_at(record, fields->spans.offsets[i])));
    }
    for (size_t i = 0; i < fields->numbers.count; i++) {
        note(&has, *(const uint64_t *)field_at(record, fields->numbers.offsets[i]) != 0);
    }
    assert(has.next <= 32);
    return has.bits;
}

/* ------------------------------------------------------------------ dates */

/* Three bytes for a day of the calendar; four, marked by the lowest bit, for what an odd caller may give. */
static unsigned char *put_date(unsigned char *at, tdnref_date date)
{
    const uint64_t year = date.year;
    return date.month < 16 && date.day < 32
               ? tdn_put_varint(at, year << 10 | (uint64_t)date.month << 6 | (uint64_t)date.day << 1)
               : tdn_put_varint(at, year << 17 | (uint64_t)date.month << 9 | (uint64_t)date.day << 1 | 1);
}

static tdnref_date get_date(const unsigned char **at)
{
    const uint64_t all = tdn_get_varint(at);
    return all & 1 ? (tdnref_date){(uint16_t)(all >> 17), (uint8_t)(all >> 9), (uint8_t)(all >> 1)}
                   : (tdnref_date){(uint16_t)(all >> 10), (uint8_t)(all >> 6 & 15), (uint8_t)(all >> 1 & 31)};
}

/* ---------------------------------------------------------------- writing */

/* Keeps the strings of a list; TDN_NO_PLACE for those that are not there. False when memory is out. */
static bool keep_strings(tdn_intern *strings, tdn_field_list list, const void *record, uint64_t *places)
{
    for (size_t i = 0; i < list.count; i++) {
        const char *text = *(const char *const *)field_at(record, list.offsets[i]);
        places[i] = text == NULL ? TDN_NO_PLACE : tdn_intern_place(strings, text, strlen(text));
        if (text != NULL && places[i] == TDN_NO_PLACE) {
            return false;
        }
    }
    return true;
}

static unsigned char *put_places(unsigned char *at, const uint64_t *places, size_t count)
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

static unsigned char *put_spans(unsigned char *at, uint64_t before, tdn_field_list list, const void *record)
{
    for (size_t i = 0; i < list.count; i++) {
        const tdnref_span *span = field_at(record, list.offsets[i]);
        if (has_span(span)) {
            at = tdn_put_step(at, before, span->start);
            at = tdn_put_step(at, span->start, span->end);
            before = span->end;
        }
    }
    return at;
}

static unsigned char *put_numbers(unsigned char *at, tdn_field_list list, const void *record)
{
    for (size_t i = 0; i < list.count; i++) {
        const uint64_t number = *(const uint64_t *)field_at(record, list.offsets[i]);
        at = number != 0 ? tdn_put_varint(at, number) : at;
    }
    return at;
}

/* Place of the face among the faces, TDN_NO_PLACE when memory is out. */
static uint64_t keep_face(tdn_intern *faces, const tdn_fields *fields, const void *record, uint32_t has,
                          const uint64_t *shared)
{
    unsigned char face[TDN_PACKED_MAX];
    unsigned char *at = tdn_put_varint(face, has);
    for (size_t i = 0; i < fields->enums.count; i++) {
        unsigned value = 0;
        memcpy(&value, field_at(record, fields->enums.offsets[i]), sizeof value);
        at = tdn_put_varint(at, value);
    }
    at = put_places(at, shared, fields->shared.count);
    return tdn_intern_place(faces, (const char *)face, (size_t)(at - face));
}

unsigned char *tdn_pack_fields(tdn_intern *strings, tdn_intern *faces, const tdn_fields *fields, const void *record,
                               uint32_t own, unsigned char *at)
{
    uint64_t places[STRINGS_MAX];
    uint64_t *texts = places + fields->shared.count;
    assert(fields->shared.count + fields->texts.count <= STRINGS_MAX && own >> TDN_OWN_BITS == 0);
    if (!keep_strings(strings, fields->shared, record, places) ||
        !keep_strings(strings, fields->texts, record, texts)) {
        return NULL;
    }
    const uint32_t has = presence_of(fields, record, places, own);
    const uint64_t face = keep_face(faces, fields, record, has, places);
    if (face == TDN_NO_PLACE) {
        return NULL;
    }
    const tdnref_span *span = field_at(record, fields->span);
    const tdnref_date *date = field_at(record, fields->date);
    at = tdn_put_varint(at, span->start);
    at = tdn_put_step(at, span->start, span->end);
    at = tdn_put_varint(at, face);
    at = has_date(date) ? put_date(at, *date) : at;
    at = put_places(at, texts, fields->texts.count);
    at = put_spans(at, span->start, fields->spans, record);
    return put_numbers(at, fields->numbers, record);
}

/* ---------------------------------------------------------------- reading */

/* Takes the bits of a list from the low end of `has`. */
static uint32_t take_bits(uint32_t *has, tdn_field_list list)
{
    const uint32_t bits = *has & ((UINT32_C(1) << list.count) - 1);
    *has >>= list.count;
    return bits;
}

/* Each of these reads the fields of a list whose bits are set, and returns the place after them. */

static const unsigned char *get_strings(const unsigned char *at, uint32_t bits, tdn_field_list list,
                                        const tdn_intern *strings, void *record)
{
    uint64_t place = 0;
    for (size_t i = 0; bits != 0; i++, bits >>= 1) {
        if (bits & 1) {
            place = tdn_get_step(&at, place);
            *(const char **)room_at(record, list.offsets[i]) = tdn_intern_at(strings, place);
        }
    }
    return at;
}

static const unsigned char *get_spans(const unsigned char *at, uint32_t bits, tdn_field_list list, uint64_t before,
                                      void *record)
{
    for (size_t i = 0; bits != 0; i++, bits >>= 1) {
        if (bits & 1) {
            tdnref_span *span = room_at(record, list.offsets[i]);
            span->start = tdn_get_step(&at, before);
            before = tdn_get_step(&at, span->start);
            span->end = before;
        }
    }
    return at;
}

static const unsigned char *get_numbers(const unsigned char *at, uint32_t bits, tdn_field_list list, void *record)
{
    for (size_t i = 0; bits != 0; i++, bits >>= 1) {
        if (bits & 1) {
            *(uint64_t *)room_at(record, list.offsets[i]) = tdn_get_varint(&at);
        }
    }
    return at;
}

static const unsigned char *get_enums(const unsigned char *at, tdn_field_list list, void *record)
{
    for (size_t i = 0; i < list.count; i++) {
        const unsigned value = (unsigned)tdn_get_varint(&at);
        memcpy(room_at(record, list.offsets[i]), &value, sizeof value);
    }
    return at;
}

uint32_t tdn_unpack_fields(const tdn_intern *strings, const tdn_intern *faces, const tdn_fields *fields,
                           const unsigned char **bytes, void *record)
{
    const unsigned char *at = *bytes;
    const tdnref_span span = tdn_unpack_own_span(&at);
    const unsigned char *face = (const unsigned char *)tdn_intern_at(faces, tdn_get_varint(&at));
    const uint32_t all = (uint32_t)tdn_get_varint(&face);
    const bool dated = (all >> TDN_OWN_BITS & 1) != 0;
    uint32_t has = all >> (TDN_OWN_BITS + 1);
    face = get_enums(face, fields->enums, record);
    (void)get_strings(face, take_bits(&has, fields->shared), fields->shared, strings, record);
    *(tdnref_span *)room_at(record, fields->span) = span;
    if (dated) {
        *(tdnref_date *)room_at(record, fields->date) = get_date(&at);
    }
    at = get_strings(at, take_bits(&has, fields->texts), fields->texts, strings, record);
    at = get_spans(at, take_bits(&has, fields->spans), fields->spans, span.start, record);
    *bytes = get_numbers(at, has, fields->numbers, record);
    return all & ((1u << TDN_OWN_BITS) - 1);
}
