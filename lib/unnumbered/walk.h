/*
 * walk.h - the walk over the unnumbered directives of a region, and what governs one of them.
 */
#ifndef TDN_WALK_H
#define TDN_WALK_H

#include "relation/quote.h"
#include "unnumbered/directive.h"
#include "unnumbered/unnumbered.h"

/** What governs a directive: the relation, and the words that say so. */
typedef struct tdn_governance {
    tdnref_relation relation; /**< MENTIONS: no record is made */
    tdnref_span cue;
} tdn_governance;

/** The state of the walk over a region. */
typedef struct tdn_walk {
    const tdn_reader *r;
    const tdn_document_drafts *documents;
    const tdn_drafts *drafts;
    tdn_unnumbered_drafts *out;
    uint64_t first; /**< mention of the region */
    uint64_t next;  /**< first mention that begins after the token looked at */
    size_t covered; /**< end of the preceding mentions */
    tdn_quote quote;
    bool pending; /**< the last directive found is kept until the next one, which may end it */
    tdn_titled_directive last;
    tdn_governance governance; /**< of that one */
} tdn_walk;

/** True if a word or mark joins two directives of one list. */
bool tdn_joins_directives(const tdn_reader *r, size_t token);

/** What a document says it does with the directive named at a token in one of its clauses. */
tdn_governance tdn_govern_unnumbered(const tdn_walk *w, size_t token, uint64_t document, tdnref_clause clause);

#endif
