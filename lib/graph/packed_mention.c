/*
 * packed_mention.c - one mention as a run of bytes.
 *
 * A face is interned like any other string, so equal faces are stored once. It begins with one bit for each field that
 * the record has; absent fields take no space.
 */
#include "graph/packed_mention.h"

#include "graph/packing.h"

/* Bits of a face: what the record has. */
enum {
    HAS_DATE = 1u << 0,
    HAS_FROM = 1u << 1, /* an index that is not that of the document */
    HAS_REFERS_TO = 1u << 2,
    FIRST_SHARED = 3, /* strings of the face */
    FIRST_TEXT = FIRST_SHARED + 4,
    FIRST_SPAN = FIRST_TEXT + 6
};

enum { SHARED_COUNT = 4, TEXT_COUNT = 6, SPAN_COUNT = 7 };

/* More than any face or mention takes. */
#define FACE_MAX (TDN_VARINT_MAX * (20 + SHARED_COUNT))
#define BYTES_MAX (TDN_VARINT_MAX * (10 + TEXT_COUNT + 2 * SPAN_COUNT))

/* The fields by group, in the order in which they are written: neighbours in the text are neighbours here. */

static void list_shared(tdnref_mention *m, const char **shared[SHARED_COUNT])
{
    shared[0] = &m->type.text;
    shared[1] = &m->issuer.text;
    shared[2] = &m->authority;
    shared[3] = &m->number_note;
}

static void list_texts(tdnref_mention *m, const char **texts[TEXT_COUNT])
{
    texts[0] = &m->text;
    texts[1] = &m->number.text;
    texts[2] = &m->number_read;
    texts[3] = &m->pinpoint.text;
    texts[4] = &m->subject.text;
    texts[5] = &m->urn;
}

static void list_spans(tdnref_mention *m, tdnref_span *spans[SPAN_COUNT])
{
    spans[0] = &m->cue;
    spans[1] = &m->pinpoint.span;
    spans[2] = &m->type.span;
    spans[3] = &m->number.span;
    spans[4] = &m->date_span;
    spans[5] = &m->issuer.span;
    spans[6] = &m->subject.span;
}

/* --------------------------------------------------------------- writing */

/* The places of the strings of a record while it is packed. */
typedef struct places {
    uint64_t shared[SHARED_COUNT];
    uint64_t texts[TEXT_COUNT];
} places;

static bool keep_all(tdn_intern *strings, tdnref_mention *m, places *out)
{
    const char **shared[SHARED_COUNT];
    const char **texts[TEXT_COUNT];
    bool kept = true;
    list_shared(m, shared);
    list_texts(m, texts);
    for (size_t i = 0; i < SHARED_COUNT && kept; i++) {
        kept = tdn_keep_string(strings, *shared[i], &out->shared[i]);
    }
    for (size_t i = 0; i < TEXT_COUNT && kept; i++) {
        kept = tdn_keep_string(strings, *texts[i], &out->texts[i]);
    }
    return kept;
}

static uint32_t fields_of(tdnref_mention *m, const places *strings)
{
    tdnref_span *spans[SPAN_COUNT];
    list_spans(m, spans);
    uint32_t fields = tdn_is_date_set(m->date) ? HAS_DATE : 0;
    fields |= m->from.index != m->document ? HAS_FROM : 0;
    fields |= m->refers_to.index != 0 ? HAS_REFERS_TO : 0;
    fields |= tdn_string_bits(strings->shared, SHARED_COUNT, FIRST_SHARED);
    fields |= tdn_string_bits(strings->texts, TEXT_COUNT, FIRST_TEXT);
    fields |= tdn_span_bits(spans, SPAN_COUNT, FIRST_SPAN);
    return fields;
}

/* The numbers of a face in their order; enums are given back unchanged whatever the caller put into them. */
static void list_face(const tdnref_mention *m, uint32_t numbers[14])
{
    const uint32_t all[14] = {
        (uint32_t)m->kind,
        (uint32_t)m->relation,
        (uint32_t)m->clause,
        (uint32_t)m->level,
        (uint32_t)m->line_of,
        (uint32_t)m->unbound,
        (uint32_t)m->from.kind,
        (uint32_t)m->refers_to.kind,
        (uint32_t)m->date_origin,
        (uint32_t)m->type.origin,
        (uint32_t)m->number.origin,
        (uint32_t)m->issuer.origin,
        (uint32_t)m->pinpoint.origin,
        (uint32_t)m->subject.origin,
    };
    memcpy(numbers, all, sizeof all);
}

/* Place of the face among the faces. */
static uint64_t keep_face(tdn_intern *faces, const tdnref_mention *m, uint32_t fields, const places *kept)
{
    unsigned char face[FACE_MAX];
    uint32_t numbers[14];
    unsigned char *at = tdn_put_varint(face, fields);
    list_face(m, numbers);
    for (size_t i = 0; i < TDN_COUNT(numbers); i++) {
        at = tdn_put_varint(at, numbers[i]);
    }
    for (size_t i = 0; i < SHARED_COUNT; i++) {
        if (kept->shared[i] != TDN_NO_PLACE) {
            at = tdn_put_varint(at, kept->shared[i]);
        }
    }
    return tdn_intern_place(faces, (const char *)face, (size_t)(at - face));
}

static unsigned char *put_record(unsigned char *at, tdnref_mention *m, uint32_t fields, const places *strings)
{
    at = tdn_put_varint(at, m->line);
    at = tdn_put_varint(at, m->column);
    if (fields & HAS_DATE) {
        at = tdn_put_date(at, m->date);
    }
    if (fields & HAS_FROM) {
        at = tdn_put_varint(at, m->from.index);
    }
    if (fields & HAS_REFERS_TO) {
        at = tdn_put_varint(at, m->refers_to.index);
    }
    tdnref_span *spans[SPAN_COUNT];
    list_spans(m, spans);
    at = tdn_put_strings(at, strings->texts, TEXT_COUNT);
    return tdn_put_spans(at, m->span.start, spans, SPAN_COUNT);
}

static uint8_t what_it_has(const tdnref_mention *m)
{
    unsigned has = m->subject.text != NULL ? TDN_HAS_SUBJECT : 0;
    has |= m->number_read != NULL ? TDN_HAS_READING : 0;
    has |= m->date.day != 0 ? TDN_HAS_DAY : 0;
    has |= m->refers_to.kind != TDNREF_REF_NONE ? TDN_HAS_REFERENCE : 0;
    return (uint8_t)has;
}

static uint8_t in_one_byte(unsigned value)
{
    return value > UINT8_MAX ? UINT8_MAX : (uint8_t)value;
}

bool tdn_pack_mention(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_mention *mention,
                      tdn_stored_mention *out)
{
    unsigned char record[BYTES_MAX];
    tdnref_mention copy = *mention;
    places kept;
    if (!keep_all(strings, &copy, &kept)) {
        return false;
    }
    const uint32_t fields = fields_of(&copy, &kept);
    const uint64_t face = keep_face(faces, &copy, fields, &kept);
    unsigned char *at = tdn_put_varint(record, copy.document);
    at = tdn_put_varint(at, copy.span.start);
    at = tdn_put_step(at, copy.span.start, copy.span.end);
    at = put_record(tdn_put_varint(at, face), &copy, fields, &kept);
    const size_t size = (size_t)(at - record);
    const uint64_t place = face == TDN_NO_PLACE ? TDN_NO_PLACE : tdn_blocks_take(strings->alloc, bytes, size);
    if (place == TDN_NO_PLACE || place >> 40 != 0) {
        return false;
    }
    memcpy(tdn_blocks_at(bytes, place), record, size);
    out->place_low = (uint32_t)place;
    out->place_high = (uint8_t)(place >> 32);
    out->clause = in_one_byte((unsigned)copy.clause);
    out->relation = in_one_byte((unsigned)copy.relation);
    out->has = what_it_has(&copy);
    return true;
}

/* --------------------------------------------------------------- reading */

static uint32_t get_face(const tdn_intern *strings, const char *face, tdnref_mention *m)
{
    const unsigned char *at = (const unsigned char *)face;
    const char **shared[SHARED_COUNT];
    const uint32_t fields = (uint32_t)tdn_get_varint(&at);
    m->kind = (tdnref_kind)tdn_get_varint(&at);
    m->relation = (tdnref_relation)tdn_get_varint(&at);
    m->clause = (tdnref_clause)tdn_get_varint(&at);
    m->level = (tdnref_level)tdn_get_varint(&at);
    m->line_of = (tdnref_line)tdn_get_varint(&at);
    m->unbound = (tdnref_unbound)tdn_get_varint(&at);
    m->from.kind = (tdnref_ref_kind)tdn_get_varint(&at);
    m->refers_to.kind = (tdnref_ref_kind)tdn_get_varint(&at);
    m->date_origin = (tdnref_origin)tdn_get_varint(&at);
    m->type.origin = (tdnref_origin)tdn_get_varint(&at);
    m->number.origin = (tdnref_origin)tdn_get_varint(&at);
    m->issuer.origin = (tdnref_origin)tdn_get_varint(&at);
    m->pinpoint.origin = (tdnref_origin)tdn_get_varint(&at);
    m->subject.origin = (tdnref_origin)tdn_get_varint(&at);
    list_shared(m, shared);
    for (size_t i = 0; i < SHARED_COUNT; i++) {
        if (fields >> (FIRST_SHARED + i) & 1) {
            *shared[i] = tdn_intern_at(strings, tdn_get_varint(&at));
        }
    }
    return fields;
}

static void get_record(const tdn_intern *strings, const unsigned char *at, uint32_t fields, tdnref_mention *m)
{
    const char **texts[TEXT_COUNT];
    tdnref_span *spans[SPAN_COUNT];
    list_texts(m, texts);
    list_spans(m, spans);
    m->line = tdn_get_varint(&at);
    m->column = tdn_get_varint(&at);
    if (fields & HAS_DATE) {
        m->date = tdn_get_date(&at);
    }
    m->from.index = fields & HAS_FROM ? tdn_get_varint(&at) : m->document;
    if (fields & HAS_REFERS_TO) {
        m->refers_to.index = tdn_get_varint(&at);
    }
    at = tdn_get_strings(at, strings, fields >> FIRST_TEXT, texts, TEXT_COUNT);
    (void)tdn_get_spans(at, m->span.start, fields >> FIRST_SPAN, spans, SPAN_COUNT);
}

static const unsigned char *bytes_of(const tdn_blocks *bytes, const tdn_stored_mention *packed)
{
    return tdn_blocks_at(bytes, (uint64_t)packed->place_high << 32 | packed->place_low);
}

static tdn_mention_place get_span(const unsigned char **at)
{
    tdn_mention_place out;
    out.document = tdn_get_varint(at);
    out.span.start = tdn_get_varint(at);
    out.span.end = tdn_get_step(at, out.span.start);
    return out;
}

void tdn_unpack_mention(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes,
                        const tdn_stored_mention *packed, tdnref_mention *out)
{
    const unsigned char *at = bytes_of(bytes, packed);
    const tdn_mention_place head = get_span(&at);
    *out = (tdnref_mention){.struct_size = sizeof *out, .document = head.document, .span = head.span};
    const char *face = tdn_intern_at(faces, tdn_get_varint(&at));
    get_record(strings, at, get_face(strings, face, out), out);
}

tdn_mention_place tdn_unpack_mention_place(const tdn_blocks *bytes, const tdn_stored_mention *packed)
{
    const unsigned char *at = bytes_of(bytes, packed);
    return get_span(&at);
}
