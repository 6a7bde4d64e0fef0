/*
 * packed_document.c - which fields of a document are written how (packing.h). The text of its opening is kept elsewhere
 * (wording.h): here is only its place.
 */
#include "graph/packed_document.h"

#include "graph/packing.h"

#include <stddef.h>

#define FIELD(member) (uint16_t) offsetof(tdnref_document, member)

static const uint16_t enums[] = {
    FIELD(level),         FIELD(line_of),      FIELD(type.origin),    FIELD(number.origin),  FIELD(place.origin),
    FIELD(issuer.origin), FIELD(title.origin), FIELD(opening.origin), FIELD(secrecy.origin),
};
static const uint16_t shared[] = {FIELD(type.text), FIELD(place.text), FIELD(issuer.text), FIELD(authority),
                                  FIELD(secrecy.text)};
static const uint16_t texts[] = {FIELD(number.text), FIELD(title.text), FIELD(urn), FIELD(date_text), FIELD(sketch)};
static const uint16_t spans[] = {FIELD(issuer.span), FIELD(secrecy.span), FIELD(number.span), FIELD(place.span),
                                 FIELD(date_span),   FIELD(type.span),    FIELD(title.span),  FIELD(opening.span)};
static const uint16_t numbers[] = {FIELD(line),        FIELD(number_line), FIELD(number_column), FIELD(date_line),
                                   FIELD(date_column), FIELD(title_line),  FIELD(title_column),  FIELD(opening_line)};

static const tdn_fields document_fields = {
    .span = FIELD(span),
    .date = FIELD(date),
    .enums = TDN_FIELD_LIST(enums),
    .shared = TDN_FIELD_LIST(shared),
    .texts = TDN_FIELD_LIST(texts),
    .spans = TDN_FIELD_LIST(spans),
    .numbers = TDN_FIELD_LIST(numbers),
};

/* Bits of a face that the lists do not cover. */
enum { HAS_PERIOD = 1u << 0, HAS_OPENING = 1u << 1 };

uint64_t tdn_pack_document(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_document *doc,
                           uint64_t opening)
{
    unsigned char record[TDN_PACKED_MAX];
    const bool period = doc->period_from != 0 || doc->period_to != 0;
    const uint32_t own = (period ? HAS_PERIOD : 0u) | (opening != TDN_NO_PLACE ? HAS_OPENING : 0u);
    unsigned char *at = tdn_pack_fields(strings, faces, &document_fields, doc, own, record);
    if (at == NULL) {
        return TDN_NO_PLACE;
    }
    if (own & HAS_PERIOD) {
        at = tdn_put_step(tdn_put_varint(at, doc->period_from), doc->period_from, doc->period_to);
    }
    if (own & HAS_OPENING) {
        at = tdn_put_varint(at, opening);
    }
    return tdn_blocks_keep(strings->alloc, bytes, record, (size_t)(at - record));
}

void tdn_unpack_document(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes, uint64_t place,
                         tdn_document_record *out)
{
    const unsigned char *at = tdn_blocks_at(bytes, place);
    *out = (tdn_document_record){.value = {.struct_size = sizeof out->value}};
    tdnref_document *doc = &out->value;
    const uint32_t own = tdn_unpack_fields(strings, faces, &document_fields, &at, doc);
    if (own & HAS_PERIOD) {
        doc->period_from = (uint16_t)tdn_get_varint(&at);
        doc->period_to = (uint16_t)tdn_get_step(&at, doc->period_from);
    }
    out->opening = own & HAS_OPENING ? tdn_get_varint(&at) : TDN_NO_PLACE;
}
