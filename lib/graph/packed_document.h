/*
 * packed_document.h - documents as a graph stores them: some ninety bytes each instead of the four hundred of the
 * record. Unpacking restores every record exactly (packing.h says how), but for the text of the opening.
 */
#ifndef TDN_PACKED_DOCUMENT_H
#define TDN_PACKED_DOCUMENT_H

#include "base/intern.h"

/** A document, unpacked. */
typedef struct tdn_document_record {
    tdnref_document value; /**< the text of its opening is NULL */
    uint64_t opening;      /**< text, in the graph's openings; TDN_NO_PLACE: none */
} tdn_document_record;

/** Packs a record whose opening has that text; its place in `bytes`, TDN_NO_PLACE when memory is out. */
uint64_t tdn_pack_document(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_document *doc,
                           uint64_t opening);

/** The record; its strings live as long as the graph. */
void tdn_unpack_document(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes, uint64_t place,
                         tdn_document_record *out);

#endif
