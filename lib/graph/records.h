/*
 * records.h - documents, mentions, duties and directives without a number as a graph stores them.
 *
 * Records are added in any order and kept flat, each with its source; within a source they keep their order. What is
 * stored of each kind is a tdn_stored_...; documents and mentions, which are packed, are read as a tdn_..._record.
 */
#ifndef TDN_RECORDS_H
#define TDN_RECORDS_H

#include "graph/packed_document.h"
#include "graph/packed_mention.h"
#include "graph/wording.h"

/** No node, no edge, no source. */
#define TDN_NONE UINT64_MAX

/** A document as the graph keeps it: tdn_document_at() unpacks it. Those of a source are in their order. */
typedef struct tdn_stored_document {
    uint32_t source;    /**< index in `sources` */
    uint32_t node;      /**< after sealing */
    uint32_t place_low; /**< of its bytes, in `packed_documents` */
    uint32_t place_high;
} tdn_stored_document;

/** A mention, unpacked. */
typedef struct tdn_mention_record {
    tdnref_mention value;
    uint64_t at; /**< in the graph's mentions */
    uint64_t source;
    uint64_t node; /**< target after sealing; TDN_NONE: a short or self mention that is bound to nothing */
} tdn_mention_record;

/** A duty, as it was added. */
typedef struct tdn_stored_duty {
    tdnref_duty value;
    uint32_t source;
} tdn_stored_duty;

/** A directive without a number, as it was added. */
typedef struct tdn_stored_unnumbered {
    tdnref_unnumbered value;
    uint32_t source;
} tdn_stored_unnumbered;

/** A source, by which all of its records are found. */
typedef struct tdn_stored_source {
    const char *name;
    uint32_t document_count;
    uint32_t mention_count;
    uint32_t first_document; /**< in the sorted records, after sealing */
    uint32_t first_mention;
    bool has_duties;
} tdn_stored_source;

#endif
