/*
 * packed_mention.h - mentions as a graph stores them: some sixty bytes each instead of the four hundred of the record.
 * Unpacking restores every record exactly (packing.h says how).
 */
#ifndef TDN_PACKED_MENTION_H
#define TDN_PACKED_MENTION_H

#include "base/intern.h"

/** A mention as the graph keeps it: tdn_mention_at() unpacks it. */
typedef struct tdn_stored_mention {
    uint32_t source; /**< index in the graph's sources */
    uint32_t node;   /**< target after sealing; TDN_NO_NODE: a short or self mention that is bound to nothing */
    uint32_t place_low;
    uint8_t place_high;
    uint8_t clause; /**< as in the record, and so is the relation */
    uint8_t has;    /**< bits of tdn_mention_has */
    uint8_t relation;
} tdn_stored_mention;

/** What can be told of a mention without unpacking it. */
enum tdn_mention_has {
    TDN_HAS_SUBJECT = 1,
    TDN_HAS_READING = 2,   /**< a safer reading of its number */
    TDN_HAS_DAY = 4,       /**< in its date */
    TDN_HAS_REFERENCE = 8, /**< to an antecedent */
    TDN_HAS_HOLDER = 16    /**< another holder than its document */
};

#define TDN_NO_NODE UINT32_MAX

/** Packs a record; `source` and `node` are the caller's. False when memory is out, or there are too many bytes. */
bool tdn_pack_mention(tdn_intern *strings, tdn_intern *faces, tdn_blocks *bytes, const tdnref_mention *mention,
                      tdn_stored_mention *out);

/** The record; its strings live as long as the graph. */
void tdn_unpack_mention(const tdn_intern *strings, const tdn_intern *faces, const tdn_blocks *bytes,
                        const tdn_stored_mention *packed, tdnref_mention *out);

/** Where a mention is. */
typedef struct tdn_mention_place {
    uint64_t document;
    tdnref_span span;
} tdn_mention_place;

/** Document and span only, which is cheaper. */
tdn_mention_place tdn_unpack_mention_place(const tdn_blocks *bytes, const tdn_stored_mention *packed);

#endif
