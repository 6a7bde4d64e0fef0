/*
 * graph.h - the graph as its stages see it: stored records, and what sealing makes of them.
 *
 * Sealing sorts the records (arrange.c), so that everything after it is a function of the set. Strings are interned:
 * equal strings have equal pointers. Mentions, the bulk of the data, are packed; tdn_cited_at() unpacks one for
 * reading.
 */
#ifndef TDN_GRAPH_H
#define TDN_GRAPH_H

#include "graph/records.h"
#include "graph/succession.h"

/* Indexes of records, and counts of them, have 32 bits: a graph takes no more (add.c). */

enum { TDN_LINE_PARTY, TDN_LINE_STATE, TDN_LINE_COUNT };

typedef struct tdn_parent {
    uint64_t node;      /**< TDN_NONE: no parent in this line */
    uint64_t via;       /**< letter that forwards it, or TDN_NONE */
    const char *reason; /**< constant */
    bool from_task;     /**< title and opening name none: a task of the body begins with it */
} tdn_parent;

typedef struct tdn_cycle {
    uint64_t first; /**< in `cycle_edges` */
    uint64_t length;
} tdn_cycle;

/** First and last year that an act is for; 0: open or unknown. */
typedef struct tdn_years {
    uint16_t from;
    uint16_t to;
} tdn_years;

typedef struct tdn_node {
    tdnref_node value;
    uint64_t first_candidate; /**< in `candidates` */
    uint32_t first_mention;   /**< in `targets` */
    uint32_t first_document;  /**< in `holders`: documents that have this identity */
    uint32_t document_count;
    uint32_t first_edge; /**< in `edges`, which are sorted by `from` */
    uint32_t edge_count;
    const char *matter; /**< words of its title, else of what others say it is about; NULL: neither is known */
    tdn_years years;
    bool normative;         /**< law, decree, circular, treaty, or a number with a year inside */
    tdn_legal_body heir;    /**< of an open node: one of this body's predecessors issued it */
    uint64_t first_weighed; /**< in `weighed` */
    uint32_t weighed_count;
    tdn_parent parents[TDN_LINE_COUNT];
    size_t primary; /**< TDN_LINE_PARTY or TDN_LINE_STATE, TDN_LINE_COUNT: no parent */
} tdn_node;

/** What tdnref_edge says, in a third of the room. */
typedef struct tdn_edge_value {
    uint32_t from;
    uint32_t to;
    uint32_t mention_count;
    uint8_t relation; /**< a tdnref_relation */
    bool parent;
    bool primary;
    bool reported;
} tdn_edge_value;

typedef struct tdn_edge {
    tdn_edge_value value;
    uint32_t first_evidence; /**< in `evidence` */
} tdn_edge;

/** One of those that come from above the document, after sealing. */
typedef struct tdn_named_above {
    uint64_t node;   /**< that names it */
    uint64_t holder; /**< its document */
    uint64_t index;  /**< in the graph's unnumbered */
} tdn_named_above;

/** A candidate for a parent, as tdnref_parent_candidate. */
typedef struct tdn_weighed {
    uint32_t node;
    uint8_t line;
    uint8_t relation;
    uint8_t clause;
    bool chosen;
    const char *verdict; /**< constant */
} tdn_weighed;

struct tdnref_graph {
    const tdnref_alloc *alloc;
    tdn_intern strings;
    tdn_intern names; /**< source name -> index in `sources` */
    bool sealed;
    TDN_ARRAY(tdn_stored_source) sources;
    TDN_ARRAY(tdn_held) documents;
    TDN_ARRAY(tdn_packed) mentions;
    tdn_blocks packed; /**< the bytes of the mentions */
    tdn_wording openings;
    TDN_ARRAY(tdn_tasked) duties;
    TDN_ARRAY(tdn_unnumbered) unnumbered; /**< those of a source in their order */
    /* filled by sealing */
    TDN_ARRAY(tdn_node) nodes;
    TDN_ARRAY(tdn_edge) edges;
    TDN_ARRAY(uint32_t) evidence;   /**< mentions, grouped by edge */
    TDN_ARRAY(uint32_t) targets;    /**< mentions, grouped by the node that they point at */
    TDN_ARRAY(uint32_t) holders;    /**< documents, grouped by node */
    TDN_ARRAY(uint64_t) candidates; /**< nodes, grouped by the open node that might be one of them */
    TDN_ARRAY(tdn_weighed) weighed; /**< grouped by the node whose parents were chosen */
    TDN_ARRAY(tdn_cycle) cycles;
    TDN_ARRAY(uint64_t) cycle_edges;
    TDN_ARRAY(tdnref_same_as) same_as;
    TDN_ARRAY(tdnref_collision) collisions;
    TDN_ARRAY(tdn_named_above) named_above; /**< sorted by node and place */
};

/** Name of the source of that index. */
static inline const char *tdn_source_name(const tdnref_graph *graph, uint64_t source)
{
    return graph->sources.items[source].name;
}

/** A mention by its index. */
static inline tdn_cited tdn_cited_at(const tdnref_graph *graph, uint64_t index)
{
    tdn_cited cited;
    const tdn_packed *packed = &graph->mentions.items[index];
    tdn_unpack(&graph->strings, &graph->packed, packed, &cited.value);
    cited.at = index;
    cited.source = packed->source;
    cited.node = packed->node == TDN_NO_NODE ? TDN_NONE : packed->node;
    return cited;
}

/** What a mention points at, as tdn_cited.node. */
static inline uint64_t tdn_target_of(const tdnref_graph *graph, uint64_t index)
{
    const uint32_t node = graph->mentions.items[index].node;
    return node == TDN_NO_NODE ? TDN_NONE : node;
}

/** The document that holds a mention of a sealed graph. */
static inline const tdn_held *tdn_graph_holder(const tdnref_graph *graph, const tdn_cited *mention)
{
    return &graph->documents.items[graph->sources.items[mention->source].first_document + mention->value.document];
}

/** The same by the mention's index, with its span. */
static inline const tdn_held *tdn_holder_at(const tdnref_graph *graph, uint64_t index, tdnref_span *span)
{
    const tdn_packed *packed = &graph->mentions.items[index];
    const tdn_packed_span found = tdn_unpack_span(&graph->packed, packed);
    *span = found.span;
    return &graph->documents.items[graph->sources.items[packed->source].first_document + found.document];
}

/** The directive that does the pointing: the document, or one named before in the same sentence; TDN_NONE if that one
 * is bound to nothing. */
uint64_t tdn_graph_from(const tdnref_graph *graph, const tdn_cited *mention);

/** Gives back what linking made; the records stay. */
void tdn_graph_unseal(tdnref_graph *graph);

#endif
