/*
 * candidate.h - the acts that a document says it carries out, follows or rests on: one of them may be its parent.
 */
#ifndef TDN_CANDIDATE_H
#define TDN_CANDIDATE_H

#include "cascade/superiority.h"
#include "graph/by_document.h"
#include "graph/subject.h"

/** Where an act is named; the title says most. */
typedef enum tdn_clause_rank { TDN_CLAUSE_RANK_TITLE, TDN_CLAUSE_RANK_OPENING, TDN_CLAUSE_RANK_BODY } tdn_clause_rank;

/** What the document does with it; "Thực hiện" says most. */
typedef enum tdn_verb { TDN_VERB_IMPLEMENTS, TDN_VERB_GUIDES, TDN_VERB_BASIS, TDN_VERB_NONE } tdn_verb;

typedef struct tdn_candidate {
    uint64_t node;
    uint64_t via;           /**< letter that forwards it, TDN_NONE */
    uint64_t order;         /**< its first mention */
    tdn_clause_rank clause; /**< best place */
    tdn_verb verb;          /**< best relation there */
    tdnref_relation relation;
    tdn_standing standing[TDN_LINE_COUNT]; /**< of its body to the document's, in each line */
    int form;                              /**< of directive; higher forms are less */
    tdn_fit fit;
    tdn_period_fit period;
    bool same_period; /**< neither names years, or both the same */
    bool means;       /**< legal basis by what it is about */
    bool whole;       /**< cited as a whole somewhere, not only for one of its parts or forms */
    bool direct;      /**< cited by the document itself, not only by a letter that forwards it */
    bool barred;      /**< amended, replaced or repealed by the document */
    bool heads_task;  /**< a task of the body begins with it: "1. Triển khai thực hiện Kế hoạch số ..." */
    bool forwards[TDN_LINE_COUNT]; /**< what it forwards is a candidate of that line; choose.c finds out */
} tdn_candidate;

/** The candidates of one directive after the other. Initialise with tdn_candidates_init(). */
typedef struct tdn_candidates {
    const tdnref_graph *graph;
    TDN_ARRAY(tdn_candidate) all;
    tdn_numbers slots; /**< node -> index in `all`, TDN_NONE */
    bool changes;      /**< the title amends or repeals another act */
    /* private */
    tdn_by_document grouped;
    const tdn_about *about; /**< what the directive is about whose candidates these are */
    tdn_matter own;
} tdn_candidates;

/** False when memory is out; release it either way. */
bool tdn_candidates_init(tdn_candidates *candidates, const tdnref_graph *graph);
void tdn_candidates_release(tdn_candidates *candidates);

/** Reads those of a held directive, in place of those read before. False when memory is out. */
bool tdn_candidates_read(tdn_candidates *candidates, uint64_t node);

/** True for letters and guidance, which may pass on the directive of another. */
bool tdn_may_forward(const tdn_node *node);

#endif
