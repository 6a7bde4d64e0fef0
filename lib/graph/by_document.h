/*
 * by_document.h - the mentions of a graph under the documents that hold them.
 */
#ifndef TDN_BY_DOCUMENT_H
#define TDN_BY_DOCUMENT_H

#include "graph/graph.h"

/** Zero-initialise. */
typedef struct tdn_by_document {
    TDN_ARRAY(uint32_t) mentions; /**< grouped by document, in text order; empty if the graph has them so */
    TDN_ARRAY(uint32_t) first;    /**< document -> in `mentions`; one more at the end */
} tdn_by_document;

/** Index in the graph of the mention at a place of the grouped ones. */
static inline uint64_t tdn_grouped_mention(const tdn_by_document *grouped, uint64_t place)
{
    return grouped->mentions.count == 0 ? place : grouped->mentions.items[place];
}

/** False: no memory. Release it either way. */
bool tdn_group_by_document(const tdnref_graph *graph, tdn_by_document *out);
void tdn_by_document_release(const tdnref_graph *graph, tdn_by_document *grouped);

#endif
