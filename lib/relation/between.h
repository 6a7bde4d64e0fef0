/*
 * between.h - what governs a mention by the words between it and the one before in its sentence.
 *
 * Two tables of rules, in the order in which they are asked: one for words that hold a verb or another cue (whose
 * predicate is it: the document's, or what the mention before does?), one for words that hold none (is it the next item
 * of a list, or what the mention before is about?). The first rule that applies decides.
 */
#ifndef TDN_BETWEEN_H
#define TDN_BETWEEN_H

#include "relation/relater.h"

/** A mention, the one before it in its sentence, and what stands between them. */
typedef struct tdn_between {
    const tdn_relater *x;
    const tdn_draft *last;
    const tdn_draft *m;
    tdn_range gap;   /**< the words between, without the parts that the second is cited with */
    tdn_cue_place c; /**< the cue among them, .cue NULL: none */
    tdn_range lead;  /**< the words between the first mention and the cue */
} tdn_between;

/** What governs the mention `m` behind the last one of its sentence. */
tdn_government tdn_govern_next(const tdn_relater *x, const tdn_draft *m);

#endif
