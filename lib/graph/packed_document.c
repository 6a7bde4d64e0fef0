/*
 * packed_document.c - one document as a run of bytes: where it is, the place of its face, then what only it has.
 *
 * A face is what documents of one body and type share, with one bit for each field that is there.
 */
#include "graph/packed_document.h"

#include "graph/packing.h"

/* Bits of a face: what the record has. */
enum {
    HAS_DATE = 1u << 0,
    HAS_PERIOD = 1u << 1,
    HAS_OPENING = 1u << 2, /* its text */
    FIRST_SHARED = 3,      /* strings of the face */
    FIRST_TEXT = FIRST_SHARED + 5,
    FIRST_SPAN = FIRST_TEXT + 5,
    FIRST_NUMBER = FIRST_SPAN + 8
};

enum { SHARED_COUNT = 5, TEXT_COUNT = 5, SPAN_COUNT = 8, NUMBER_COUNT = 7, ENUM_COUNT = 9 };

/* More than any face or document takes. */
#define FACE_MAX (TDN_VARINT_MAX * (1 + ENUM_COUNT + SHARED_COUNT))
#define BYTES_MAX (TDN_VARINT_MAX * (8 + TEXT_COUNT + 2 * SPAN_COUNT + NUMBER_COUNT))

/* The fields by group, in the order in which they are written: neighbours in the text are neighbours here. */

static void list_shared(tdnref_document *d, const char **shared[SHARED_COUNT])
{
    shared[0] = &d->type.text;
    shared[1] = &d->place.text;
    shared[2] = &d->issuer.text;
    shared[3] = &d->authority;
    shared[4] = &d->secrecy.text;
}

static void list_texts(tdnref_document *d, const char **texts[TEXT_COUNT])
{
    texts[0] = &d->number.text;
    texts[1] = &d->title.text;
    texts[2] = &d->urn;
    texts[3] = &d->date_text;
    texts[4] = &d->sketch;
}

static void list_spans(tdnref_document *d, tdnref_span *spans[SPAN_COUNT])
{
    spans[0] = &d->issuer.span;
    spans[1] = &d->secrecy.span;
    spans[2] = &d->number.span;
    spans[3] = &d->place.span;
    spans[4] = &d->date_span;
    spans[5] = &d->type.span;
    spans[6] = &d->title.span;
    spans[7] = &d->opening.span;
}

static void list_numbers(tdnref_document *d, uint64_t *numbers[NUMBER_COUNT])
{
    numbers[0] = &d->number_line;
    numbers[1] = &d->number_column;
    numbers[2] = &d->date_line;
    numbers[3] = &d->date_column;
    numbers[4] = &d->title_line;
    numbers[5] = &d->title_column;
    numbers[6] = &d->opening_line;
}

/* --------------------------------------------------------------- writing */

/* The places of the strings of a record while it is packed. */
typedef struct places {
    uint64_t shared[SHARED_COUNT];
    uint64_t texts[TEXT_COUNT];
} places;

static bool keep_all(tdn_intern *strings, tdnref_document *d, places *out)
{
    const char **shared[SHARED_COUNT];
    const char **texts[TEXT_COUNT];
    bool kept = true;
    list_shared(d, shared);
    list_texts(d, texts);
    for (size_t i = 0; i < SHARED_COUNT && kept; i++) {
        kept = tdn_keep_string(strings, *shared[i], &out->shared[i]);
    }
    for (size_t i = 0; i < TEXT_COUNT && kept; i++) {
        kept = tdn_keep_string(strings, *texts[i], &out->texts[i]);
    }
    return kept;
}

static uint32_t fields_of(tdnref_document *d, const places *kept, uint64_t opening)
{
    tdnref_span *spans[SPAN_COUNT];
    uint64_t *numbers[NUMBER_COUNT];
    list_spans(d, spans);
    list_numbers(d, numbers);
    uint32_t fields = tdn_is_date_set(d->date) ? HAS_DATE : 0;
    fields |= d->period_from != 0 || d->period_to != 0 ? HAS_PERIOD : 0;
    fields |= opening != TDN_NO_PLACE ? HAS_OPENING : 0;
    fields |= tdn_string_bits(kept->shared, SHARED_COUNT, FIRST_SHARED);
    fields |= tdn_string_bits(kept->texts, TEXT_COUNT, FIRST_TEXT);
    fields |= tdn_span_bits(spans, SPAN_COUNT, FIRST_SPAN);
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        fields |= (uint32_t)(*numbers[i] != 0) << (FIRST_NUMBER + i);
    }
    return fields;
}

/* Place of the face among the faces; enums are given back unchanged whatever the caller put into them. */
static uint64_t keep_face(tdn_intern *faces, const tdnref_document *d, uint32_t fields, const places *kept)
{
    const uint32_t enums[ENUM_COUNT] = {
        (uint32_t)d->level,         (uint32_t)d->line_of,        (uint32_t)d->type.origin,
        (uint32_t)d->number.origin, (uint32_t)d->place.origin,   (uint32_t)d->issuer.origin,
        (uint32_t)d->title.origin,  (uint32_t)d->opening.origin, (uint32_t)d->secrecy.origin,
    };
    unsigned char face[FACE_MAX];
    unsigned char *at = tdn_put_varint(face, fields);
    for (size_t i = 0; i < ENUM_COUNT; i++) {
        at = tdn_put_varint(at, enums[i]);
    }
    at = tdn_put_strings(at, kept->shared, SHARED_COUNT);
    return tdn_intern_place(faces, (const char *)face, (size_t)(at - face));
}

static unsigned char *put_record(unsigned char *at, tdnref_document *d, uint32_t fields, const places *kept,
                                 uint64_t opening)
{
    tdnref_span *spans[SPAN_COUNT];
    uint64_t *numbers[NUMBER_COUNT];
    list_spans(d, spans);
    list_numbers(d, numbers);
    if (fields & HAS_DATE) {
        at = tdn_put_date(at, d->date);
    }
    if (fields & HAS_PERIOD) {
        at = tdn_put_step(tdn_put_varint(at, d->period_from), d->period_from, d->period_to);
    }
    if (fields & HAS_OPENING) {
        at = tdn_put_varint(at, opening);
    }
    at = tdn_put_strings(at, kept->texts, TEXT_COUNT);
    at = tdn_put_spans(at, d->span.start, spans, SPAN_COUNT);
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        at = *numbers[i] != 0 ? tdn_put_varint(at, *numbers[i]) : at;
    }
    return at;
}

uint64_t tdn_pack_document(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_document *doc,
                           uint64_t opening)
{
    unsigned char record[BYTES_MAX];
    tdnref_document copy = *doc;
    places kept;
    if (!keep_all(strings, &copy, &kept)) {
        return TDN_NO_PLACE;
    }
    const uint32_t fields = fields_of(&copy, &kept, opening);
    const uint64_t face = keep_face(faces, &copy, fields, &kept);
    unsigned char *at = tdn_put_varint(record, copy.span.start);
    at = tdn_put_step(at, copy.span.start, copy.span.end);
    at = tdn_put_varint(tdn_put_varint(at, copy.line), face);
    at = put_record(at, &copy, fields, &kept, opening);
    const size_t size = (size_t)(at - record);
    const uint64_t place = face == TDN_NO_PLACE ? TDN_NO_PLACE : tdn_blocks_take(strings->alloc, bytes, size);
    if (place != TDN_NO_PLACE) {
        memcpy(tdn_blocks_at(bytes, place), record, size);
    }
    return place;
}

/* --------------------------------------------------------------- reading */

static uint32_t get_face(const tdn_intern *strings, const char *face, tdnref_document *d)
{
    const unsigned char *at = (const unsigned char *)face;
    const char **shared[SHARED_COUNT];
    const uint32_t fields = (uint32_t)tdn_get_varint(&at);
    d->level = (tdnref_level)tdn_get_varint(&at);
    d->line_of = (tdnref_line)tdn_get_varint(&at);
    d->type.origin = (tdnref_origin)tdn_get_varint(&at);
    d->number.origin = (tdnref_origin)tdn_get_varint(&at);
    d->place.origin = (tdnref_origin)tdn_get_varint(&at);
    d->issuer.origin = (tdnref_origin)tdn_get_varint(&at);
    d->title.origin = (tdnref_origin)tdn_get_varint(&at);
    d->opening.origin = (tdnref_origin)tdn_get_varint(&at);
    d->secrecy.origin = (tdnref_origin)tdn_get_varint(&at);
    list_shared(d, shared);
    (void)tdn_get_strings(at, strings, fields >> FIRST_SHARED, shared, SHARED_COUNT);
    return fields;
}

static void get_record(const tdn_intern *strings, const unsigned char *at, uint32_t fields, tdn_document_record *out)
{
    tdnref_document *d = &out->value;
    const char **texts[TEXT_COUNT];
    tdnref_span *spans[SPAN_COUNT];
    uint64_t *numbers[NUMBER_COUNT];
    list_texts(d, texts);
    list_spans(d, spans);
    list_numbers(d, numbers);
    if (fields & HAS_DATE) {
        d->date = tdn_get_date(&at);
    }
    if (fields & HAS_PERIOD) {
        d->period_from = (uint16_t)tdn_get_varint(&at);
        d->period_to = (uint16_t)tdn_get_step(&at, d->period_from);
    }
    out->opening = fields & HAS_OPENING ? tdn_get_varint(&at) : TDN_NO_PLACE;
    at = tdn_get_strings(at, strings, fields >> FIRST_TEXT, texts, TEXT_COUNT);
    at = tdn_get_spans(at, d->span.start, fields >> FIRST_SPAN, spans, SPAN_COUNT);
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        *numbers[i] = fields >> (FIRST_NUMBER + i) & 1 ? tdn_get_varint(&at) : 0;
    }
}

void tdn_unpack_document(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes, uint64_t place,
                         tdn_document_record *out)
{
    const unsigned char *at = tdn_blocks_at(bytes, place);
    *out = (tdn_document_record){.value = {.struct_size = sizeof out->value}};
    tdnref_document *d = &out->value;
    d->span.start = tdn_get_varint(&at);
    d->span.end = tdn_get_step(&at, d->span.start);
    d->line = tdn_get_varint(&at);
    const char *face = tdn_intern_at(faces, tdn_get_varint(&at));
    get_record(strings, at, get_face(strings, face, d), out);
}
