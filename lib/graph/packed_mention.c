/*
 * packed_mention.c - which fields of a mention are written how (packing.h), and what is kept beside its bytes.
 *
 * The bytes begin with the document and the span, which can be read without the rest.
 */
#include "graph/packed_mention.h"

#include "graph/packing.h"

#include <stddef.h>

#define FIELD(member) (uint16_t) offsetof(tdnref_mention, member)

static const uint16_t enums[] = {
    FIELD(kind),          FIELD(relation),      FIELD(clause),          FIELD(level),          FIELD(line_of),
    FIELD(unbound),       FIELD(from.kind),     FIELD(refers_to.kind),  FIELD(date_origin),    FIELD(type.origin),
    FIELD(number.origin), FIELD(issuer.origin), FIELD(pinpoint.origin), FIELD(subject.origin),
};
static const uint16_t shared[] = {FIELD(type.text), FIELD(issuer.text), FIELD(authority), FIELD(number_note)};
static const uint16_t texts[] = {FIELD(text),          FIELD(number.text),  FIELD(number_read),
                                 FIELD(pinpoint.text), FIELD(subject.text), FIELD(urn)};
static const uint16_t spans[] = {FIELD(cue),       FIELD(pinpoint.span), FIELD(type.span),   FIELD(number.span),
                                 FIELD(date_span), FIELD(issuer.span),   FIELD(subject.span)};
static const uint16_t numbers[] = {FIELD(line), FIELD(column), FIELD(refers_to.index)};

static const tdn_fields mention_fields = {
    .span = FIELD(span),
    .date = FIELD(date),
    .enums = TDN_FIELD_LIST(enums),
    .shared = TDN_FIELD_LIST(shared),
    .texts = TDN_FIELD_LIST(texts),
    .spans = TDN_FIELD_LIST(spans),
    .numbers = TDN_FIELD_LIST(numbers),
};

/* The bit of a face that the lists do not cover: the holder's index is not that of the document. */
enum { HAS_FROM = 1u << 0 };

/* Places have 40 bits (tdn_stored_mention). */
#define PLACE_BITS 40

static uint8_t what_it_has(const tdnref_mention *m)
{
    unsigned has = m->subject.text != NULL ? TDN_HAS_SUBJECT : 0;
    has |= m->number_read != NULL ? TDN_HAS_READING : 0;
    has |= m->date.day != 0 ? TDN_HAS_DAY : 0;
    has |= m->refers_to.kind != TDNREF_REF_NONE ? TDN_HAS_REFERENCE : 0;
    has |= m->from.kind == TDNREF_REF_MENTION || m->from.index != m->document ? TDN_HAS_HOLDER : 0;
    return (uint8_t)has;
}

static uint8_t in_one_byte(unsigned value)
{
    return value > UINT8_MAX ? UINT8_MAX : (uint8_t)value;
}

bool tdn_pack_mention(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_mention *mention,
                      tdn_stored_mention *out)
{
    unsigned char record[TDN_PACKED_MAX];
    const uint32_t own = mention->from.index != mention->document ? HAS_FROM : 0;
    unsigned char *at = tdn_put_varint(record, mention->document);
    at = tdn_pack_fields(strings, faces, &mention_fields, mention, own, at);
    if (at == NULL) {
        return false;
    }
    at = own != 0 ? tdn_put_varint(at, mention->from.index) : at;
    const uint64_t place = tdn_blocks_keep(strings->alloc, bytes, record, (size_t)(at - record));
    if (place == TDN_NO_PLACE || place >> PLACE_BITS != 0) {
        return false;
    }
    out->place_low = (uint32_t)place;
    out->place_high = (uint8_t)(place >> 32);
    out->clause = in_one_byte((unsigned)mention->clause);
    out->relation = in_one_byte((unsigned)mention->relation);
    out->has = what_it_has(mention);
    return true;
}

static const unsigned char *bytes_of(const tdn_blocks *bytes, const tdn_stored_mention *packed)
{
    return tdn_blocks_at(bytes, (uint64_t)packed->place_high << 32 | packed->place_low);
}

void tdn_unpack_mention(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes,
                        const tdn_stored_mention *packed, tdnref_mention *out)
{
    const unsigned char *at = bytes_of(bytes, packed);
    *out = (tdnref_mention){.struct_size = sizeof *out};
    out->document = tdn_get_varint(&at);
    const uint32_t own = tdn_unpack_fields(strings, faces, &mention_fields, &at, out);
    out->from.index = own != 0 ? tdn_get_varint(&at) : out->document;
}

tdn_mention_place tdn_unpack_mention_place(const tdn_blocks *bytes, const tdn_stored_mention *packed)
{
    const unsigned char *at = bytes_of(bytes, packed);
    tdn_mention_place out;
    out.document = tdn_get_varint(&at);
    out.span = tdn_unpack_own_span(&at);
    return out;
}
