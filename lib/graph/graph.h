/*
 * graph.h - the graph as its stages see it: stored records, and what sealing makes of them.
 *
 * Sealing sorts the records (arrange.c), so that everything after it is a function of the set. Strings are interned:
 * equal strings have equal pointers. Mentions, the bulk of the data, are packed; tdn_mention_at() unpacks one for
 * reading.
 */
#ifndef TDN_GRAPH_H
#define TDN_GRAPH_H

#include "base/slots.h"
#include "graph/records.h"
#include "graph/succession.h"
#include "graph/years.h"

/* Indexes of records, and counts of them, have 32 bits: a graph takes no more (add.c). */

/** Indexes of what a directive has once in each line, such as its parents. */
enum { TDN_PARTY_LINE, TDN_STATE_LINE, TDN_LINE_COUNT };

/** The line of such an index. */
static inline tdnref_line tdn_line_at(size_t index)
{
    return index == TDN_PARTY_LINE ? TDNREF_LINE_PARTY : TDNREF_LINE_STATE;
}

typedef struct tdn_parent {
    uint32_t node; /**< TDN_NO_NODE: no parent in this line */
    uint32_t via;  /**< letter that forwards it, or TDN_NO_NODE */
} tdn_parent;

typedef struct tdn_cycle {
    uint64_t first; /**< in `cycle_edges` */
    uint64_t length;
} tdn_cycle;

/** What tdnref_node says but for source and line, which its document tells (tdn_place_of_node), in two thirds of the
 * room. */
typedef struct tdn_directive {
    const char *key;
    const char *type;
    const char *number;
    const char *issuer;
    const char *title;
    const char *name;
    const char *urn;
    const char *authority;
    const char *subject;
    const char *urn_alias;
    const char *iri;
    tdnref_date date;
    uint16_t period_from;
    uint16_t period_to;
    uint32_t mention_count;
    uint8_t candidate_count; /**< join.c keeps 64 at most */
    uint8_t level;           /**< a tdnref_level */
    uint8_t line_of;         /**< a tdnref_line */
    bool held : 1;
    bool open : 1;
} tdn_directive;

typedef struct tdn_node {
    tdn_directive value;
    uint32_t first_candidate; /**< in `candidates` */
    uint32_t first_mention;   /**< in `targets` */
    uint32_t first_document;  /**< in `holders`: documents that have this identity */
    uint32_t document_count;
    uint32_t first_edge; /**< in `edges`, which are sorted by `from` */
    uint32_t edge_count;
    uint32_t first_weighed; /**< in `weighed` */
    uint32_t weighed_count;
    tdn_legal_body heir; /**< of an open node: one of this body's predecessors issued it */
    tdn_parent parents[TDN_LINE_COUNT];
    uint8_t reasons[TDN_LINE_COUNT]; /**< why that parent, in the graph's `reasons` */
    uint8_t primary;                 /**< TDN_PARTY_LINE or TDN_STATE_LINE, TDN_LINE_COUNT: no parent */
    bool normative : 1;              /**< law, decree, circular, treaty, or a number with a year inside */
    bool from_task : 1; /**< the primary parent: title and opening name none, a task of the body begins with it */
} tdn_node;

/** The parent of a line, TDN_NONE: it has none. */
static inline uint64_t tdn_parent_in(const tdn_node *node, size_t line)
{
    const uint32_t parent = node->parents[line].node;
    return parent == TDN_NO_NODE ? TDN_NONE : parent;
}

/** The parent listed first, TDN_NONE: it has none. */
static inline uint64_t tdn_primary_of(const tdn_node *node)
{
    return node->primary == TDN_LINE_COUNT ? TDN_NONE : tdn_parent_in(node, node->primary);
}

/** What a directive is about, which only sealing asks. */
typedef struct tdn_about {
    const char *matter; /**< words of its title, else of what others say it is about; NULL: neither is known */
    tdn_years years;
} tdn_about;

/** What tdnref_edge says, in a third of the room. */
typedef struct tdn_edge_value {
    uint32_t from;
    uint32_t to;
    uint32_t mention_count;
    uint8_t relation; /**< a tdnref_relation */
    bool parent : 1;
    bool primary : 1;
    bool reported : 1;
    bool on_circle : 1; /**< one of those that are reported */
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
    uint8_t line : 2;
    bool chosen : 1;
    uint8_t relation;
    uint8_t clause;
    uint8_t verdict; /**< in the graph's `reasons` */
} tdn_weighed;

/** Two that may be one, as tdnref_same_as. */
typedef struct tdn_same_as {
    uint32_t node;
    uint32_t other;
    const char *evidence; /**< constant */
} tdn_same_as;

struct tdnref_graph {
    const tdnref_alloc *alloc;
    tdn_intern strings;
    bool sealed;
    TDN_ARRAY(tdn_stored_source) sources;
    tdn_slots source_slots; /**< `sources` by their names, until sealing */
    TDN_ARRAY(tdn_stored_document) documents;
    TDN_ARRAY(tdn_stored_mention) mentions;
    tdn_blocks packed_mentions; /**< the bytes of the mentions */
    tdn_blocks packed_documents;
    tdn_intern faces; /**< what many of them share */
    tdn_wording openings;
    TDN_ARRAY(tdn_stored_duty) duties;           /**< after sealing, by document */
    TDN_ARRAY(tdn_stored_unnumbered) unnumbered; /**< those of a source in their order */
    /* filled by sealing */
    TDN_ARRAY(tdn_node) nodes;
    TDN_ARRAY(tdn_edge) edges;
    tdn_indexes evidence;        /**< mentions, grouped by edge */
    tdn_indexes targets;         /**< mentions, grouped by the node that they point at */
    tdn_indexes holders;         /**< documents, grouped by node */
    tdn_numbers first_duty;      /**< document -> in `duties`, one more at the end; empty if there are no duties */
    TDN_ARRAY(tdn_about) abouts; /**< of the nodes, with their words: only while sealing */
    tdn_intern matters;
    TDN_ARRAY(uint32_t) candidates;  /**< nodes, grouped by the open node that might be one of them */
    TDN_ARRAY(tdn_weighed) weighed;  /**< grouped by the node whose parents were chosen */
    TDN_ARRAY(const char *) reasons; /**< why a parent was chosen, or another was not; constants, each once */
    TDN_ARRAY(tdn_cycle) cycles;
    TDN_ARRAY(uint64_t) cycle_edges;
    TDN_ARRAY(tdn_same_as) same_as;
    TDN_ARRAY(tdnref_collision) collisions;
    TDN_ARRAY(tdn_named_above) named_above; /**< sorted by node and place */
};

/* What an array holds of one node or edge, by its place there. */

/** Index of a mention that points at a node; its first is the first in the order of the records. */
static inline uint64_t tdn_node_mention(const tdnref_graph *graph, const tdn_node *node, uint64_t i)
{
    return graph->targets.items[node->first_mention + i];
}

/** Index of a document that has a node's identity. */
static inline uint64_t tdn_node_document(const tdnref_graph *graph, const tdn_node *node, uint64_t i)
{
    return graph->holders.items[node->first_document + i];
}

/** A node that an open one may be. */
static inline uint64_t tdn_node_candidate(const tdnref_graph *graph, const tdn_node *node, uint64_t i)
{
    return graph->candidates.items[node->first_candidate + i];
}

/** Index of a mention that says what an edge says. */
static inline uint64_t tdn_edge_mention(const tdnref_graph *graph, const tdn_edge *edge, uint64_t i)
{
    return graph->evidence.items[edge->first_evidence + i];
}

/** Name of the source of that index. */
static inline const char *tdn_source_name(const tdnref_graph *graph, uint64_t source)
{
    return graph->sources.items[source].name;
}

/** A mention by its index. */
static inline tdn_mention_record tdn_mention_at(const tdnref_graph *graph, uint64_t index)
{
    tdn_mention_record cited;
    const tdn_stored_mention *packed = &graph->mentions.items[index];
    tdn_unpack_mention(&graph->strings, &graph->faces, &graph->packed_mentions, packed, &cited.value);
    cited.at = index;
    cited.source = packed->source;
    cited.node = packed->node == TDN_NO_NODE ? TDN_NONE : packed->node;
    return cited;
}

/** A document by its index. */
static inline tdn_document_record tdn_document_at(const tdnref_graph *graph, uint64_t index)
{
    tdn_document_record out;
    const tdn_stored_document *held = &graph->documents.items[index];
    tdn_unpack_document(&graph->strings, &graph->faces, &graph->packed_documents,
                        (uint64_t)held->place_high << 32 | held->place_low, &out);
    return out;
}

/** Where the duties of a document begin in `duties`; of the document after the last one, where they end. */
static inline uint64_t tdn_first_duty(const tdnref_graph *graph, uint64_t document)
{
    return graph->first_duty.count == 0 ? 0 : graph->first_duty.items[document];
}

/** What a mention points at, as tdn_mention_record.node. */
static inline uint64_t tdn_target_of(const tdnref_graph *graph, uint64_t index)
{
    const uint32_t node = graph->mentions.items[index].node;
    return node == TDN_NO_NODE ? TDN_NONE : node;
}

/** Index of the document that holds a mention. */
static inline uint64_t tdn_holder_of(const tdnref_graph *graph, const tdn_mention_record *mention)
{
    return graph->sources.items[mention->source].first_document + mention->value.document;
}

/** Where a mention is, its document by its index in the graph: all that unpacking would tell, but cheaper. */
static inline tdn_mention_place tdn_mention_place_at(const tdnref_graph *graph, uint64_t index)
{
    const tdn_stored_mention *stored = &graph->mentions.items[index];
    tdn_mention_place place = tdn_unpack_mention_place(&graph->packed_mentions, stored);
    place.document += graph->sources.items[stored->source].first_document;
    return place;
}

/** The directive that does the pointing: the document, or one named before in the same sentence; TDN_NONE if that one
 * is bound to nothing. */
uint64_t tdn_graph_from(const tdnref_graph *graph, const tdn_mention_record *mention);

/** Name of the source that holds a directive, NULL if it is only cited. */
static inline const char *tdn_source_of_node(const tdnref_graph *graph, const tdn_node *node)
{
    return node->value.held ? tdn_source_name(graph, graph->documents.items[tdn_node_document(graph, node, 0)].source)
                            : NULL;
}

/** The same, and its line there, 0 if it is only cited. */
const char *tdn_place_of_node(const tdnref_graph *graph, const tdn_node *node, uint64_t *line);

/** The number of a reason in `reasons`, which takes it if it is new; false when memory is out. */
bool tdn_keep_reason(tdnref_graph *graph, const char *reason, uint8_t *number);

/** Gives back what linking made; the records stay. */
void tdn_graph_unseal(tdnref_graph *graph);

#endif
