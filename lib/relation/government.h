/*
 * government.h - what governs a mention: a relation, its holder, and the words that say so.
 */
#ifndef TDN_GOVERNMENT_H
#define TDN_GOVERNMENT_H

#include "mention/draft.h"

/** The relation in force, and its holder. */
typedef struct tdn_government {
    tdnref_relation relation;
    uint64_t holder; /**< mention, TDN_NO_DRAFT: the document */
    tdn_range cue;   /**< tokens, empty: none */
    bool known;
    bool carries_out; /**< by a verb ("thực hiện", "triển khai"), not by "theo" */
} tdn_government;

/** Nothing governs: the document merely mentions the act. */
static const tdn_government TDN_UNGOVERNED = {TDNREF_REL_MENTIONS, TDN_NO_DRAFT, {0, 0}, false, false};

#endif
