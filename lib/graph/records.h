/*
 * records.h - documents, mentions, duties and directives without a number as a graph stores them.
 *
 * Records are added in any order and kept flat, each with its source; within a source they keep their order.
 */
#ifndef TDN_RECORDS_H
#define TDN_RECORDS_H

#include "graph/packed.h"
#include "graph/packed_document.h"
#include "graph/wording.h"

/** No node, no edge, no source. */
#define TDN_NONE UINT64_MAX

/** A document that is kept: tdn_document_at() unpacks it. Those of a source are in their order. */
typedef struct tdn_held {
    uint32_t source;    /**< index in `sources` */
    uint32_t node;      /**< after sealing */
    uint32_t place_low; /**< of its bytes, in `packed_documents` */
    uint32_t place_high;
} tdn_held;

/** A mention, unpacked. */
typedef struct tdn_cited {
    tdnref_mention value;
    uint64_t at; /**< in the graph's mentions */
    uint64_t source;
    uint64_t node; /**< target after sealing; TDN_NONE: a short or self mention that is bound to nothing */
} tdn_cited;

typedef struct tdn_tasked {
    tdnref_duty value;
    uint32_t source;
} tdn_tasked;

/** A directive without a number, as it was added. */
typedef struct tdn_unnumbered {
    tdnref_unnumbered value;
    uint32_t source;
} tdn_unnumbered;

typedef struct tdn_stored_source {
    const char *name;
    uint32_t document_count;
    uint32_t mention_count;
    uint32_t first_document; /**< in the sorted records, after sealing */
    uint32_t first_mention;
    bool has_duties;
} tdn_stored_source;

#endif
