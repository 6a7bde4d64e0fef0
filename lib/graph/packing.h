/*
 * packing.h - a record as a run of bytes, after a table of its fields: what packed_mention.c and packed_document.c
 * share.
 *
 * What many records have in common (enums, type, body, which fields are there at all) is a face: it is interned like
 * any other string, so that equal ones are kept once, in a table of their own, where numbers are short. The rest is
 * written for each record in as few bytes as it needs: strings by their place, one as its distance from the one before,
 * and spans likewise; absent fields take no space. Unpacking gives every field back.
 */
#ifndef TDN_PACKING_H
#define TDN_PACKING_H

#include "base/intern.h"
#include "base/varint.h"

/** Offsets of fields of one type in a record. Neighbours in the text are neighbours here, so that distances are short.
 */
typedef struct tdn_field_list {
    const uint16_t *offsets;
    size_t count;
} tdn_field_list;

#define TDN_FIELD_LIST(offsets)                                                                                        \
    {                                                                                                                  \
        (offsets), TDN_COUNT(offsets)                                                                                  \
    }

/** The fields of a kind of record, by how they are written. */
typedef struct tdn_fields {
    uint16_t span;          /**< of the record itself; `spans` are measured from it */
    uint16_t date;          /**< a tdnref_date */
    tdn_field_list enums;   /**< in the face */
    tdn_field_list shared;  /**< strings in the face */
    tdn_field_list texts;   /**< strings of the record */
    tdn_field_list spans;   /**< tdnref_span */
    tdn_field_list numbers; /**< uint64_t, written unless 0 */
} tdn_fields;

/** Bits of a face that are the caller's, for what no list can say. */
#define TDN_OWN_BITS 2u

/** More bytes than a record of any table takes, with what its caller writes around it. */
#define TDN_PACKED_MAX (TDN_VARINT_MAX * 40u)

/** Writes the fields of a record at `at`, its strings and its face being kept; `own`: the caller's bits. The place
 * after them; NULL when memory is out. */
unsigned char *tdn_pack_fields(tdn_intern *strings, tdn_intern *faces, const tdn_fields *fields, const void *record,
                               uint32_t own, unsigned char *at);

/** Reads the fields at `*at`, which moves after them, into a zeroed record, whose strings live as long as `strings`.
 * The caller's bits. */
uint32_t tdn_unpack_fields(const tdn_intern *strings, const tdn_intern *faces, const tdn_fields *fields,
                           const unsigned char **bytes, void *record);

/** Reads a record's own span, with which its fields begin. */
static inline tdnref_span tdn_unpack_own_span(const unsigned char **at)
{
    tdnref_span span;
    span.start = tdn_get_varint(at);
    span.end = tdn_get_step(at, span.start);
    return span;
}

#endif
