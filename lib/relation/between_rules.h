/*
 * between_rules.h - the rules that decide, from the words between two mentions of a sentence, what governs the second.
 *
 * Two tables of rules, in the order in which they are asked: one for words that hold a verb or another cue (does its
 * predicate belong to the document or to the previous mention?), one for words that hold none (is it the next item of a
 * list, or what the previous mention is about?). The first rule that applies decides.
 */
#ifndef TDN_BETWEEN_RULES_H
#define TDN_BETWEEN_RULES_H

#include "relation/relater.h"

/** A mention, the previous one in its sentence, and what is between them. */
typedef struct tdn_between {
    const tdn_relater *x;
    const tdn_draft *last;
    const tdn_draft *m;
    tdn_range gap;   /**< the words between, without the cited parts of the second */
    tdn_cue_place c; /**< the cue among them, .cue NULL: none */
    tdn_range lead;  /**< the words between the first mention and the cue */
} tdn_between;

/** What the words between two mentions make the holder of the second, and in which relation. */
typedef enum tdn_verdict {
    TDN_SAYS_NOTHING,      /**< nothing governs it */
    TDN_SAYS_LIST_GOES_ON, /**< what governs the previous mention */
    TDN_SAYS_SENTENCE,     /**< what governs the sentence */
    TDN_SAYS_OUTER,        /**< what governs the holder of the previous mention */
    TDN_SAYS_SUBJECT,      /**< the previous mention is about it */
    TDN_SAYS_BY_DOCUMENT,  /**< the cue, with the document as holder */
    TDN_SAYS_BY_LAST,      /**< the cue, with the previous mention as holder */
    TDN_SAYS_BY_HOLDER,    /**< the cue, with the holder of the previous mention as holder */
    TDN_SAYS_BY_FORCE,     /**< a cue after the mention, with the document as holder */
    TDN_SAYS_BY_OBJECT,    /**< a passive: its object is the holder */
    TDN_SAYS_BY_CHANGE     /**< the holder of the previous mention changes it */
} tdn_verdict;

typedef struct tdn_between_rule {
    bool (*applies)(const tdn_between *b);
    tdn_verdict says;
} tdn_between_rule;

/** The tables, each in its own file; the last rule of each always applies. */
extern const tdn_between_rule tdn_rules_without_cue[];
extern const tdn_between_rule tdn_rules_with_cue[];

/** The change that the holder of the previous mention makes to a programme carrying out that mention: "Nghị quyết số
 * 71/NQ-CP | sửa đổi, bổ sung | Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW"; cue NULL: it makes none. */
tdn_cue_place tdn_change_of_programme(const tdn_between *b);

/* ---- what both tables ask ---- */

static inline bool tdn_always(const tdn_between *b)
{
    (void)b;
    return true;
}

static inline bool tdn_between_changes(const tdn_between *b)
{
    return tdn_is_change((tdnref_relation)b->c.cue->relation);
}

static inline bool tdn_between_promulgates(const tdn_between *b)
{
    return b->c.cue->relation == TDNREF_REL_PROMULGATED_BY;
}

/** True if another mention is the holder of the previous one. */
static inline bool tdn_last_has_holder(const tdn_between *b)
{
    return b->x->last.holder != TDN_NO_DRAFT;
}

static inline const tdn_draft *tdn_holder_of_last(const tdn_between *b)
{
    return &b->x->drafts->items[b->x->last.holder];
}

static inline bool tdn_only_recitals_use(const tdn_cue *cue)
{
    return cue->relation == TDNREF_REL_BASIS || cue->relation == TDNREF_REL_PROPOSAL;
}

#endif
