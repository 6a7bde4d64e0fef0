/*
 * remark.h - what a rule reports: that it could decide, that it could not, and what it found.
 */
#ifndef TDN_REMARK_H
#define TDN_REMARK_H

#include "audit/place.h"

#define TDN_PLACES_MAX 6
#define TDN_ARGUMENTS_MAX 8

/** A finding while a rule makes it. */
typedef struct tdn_remark {
    uint64_t document;
    uint64_t about; /**< TDN_NONE: no directive */
    const tdn_words *message;
    tdn_words arguments[TDN_ARGUMENTS_MAX];
    const tdn_words *settled_by; /**< NULL: as the register says */
    tdnref_severity severity;    /**< the rule's own, unless the rule says otherwise here */
    bool cites;                  /**< it is about what the document cites */
    uint64_t mention; /**< the mention that it blames, so that no later rule says the same in other words; TDN_NONE */
    tdnref_place places[TDN_PLACES_MAX];
    size_t place_count;
} tdn_remark;

/** The rule that runs could decide on one thing more. */
void tdn_checked(tdn_review *review);
/** It could not decide, for this reason. */
void tdn_abstained(tdn_review *review, const tdn_words *why);
/** A reason for that: the date of the document could not be read. */
extern const tdn_words tdn_own_date_unknown;
/** It has found something. */
void tdn_found(tdn_review *review, const tdn_remark *remark);

/** A new finding about a document. */
tdn_remark tdn_remark_new(const tdn_review *review, const tdn_case *c, const tdn_words *message);

/** Adds a place; what does not fit is left out. */
void tdn_quote(tdn_remark *remark, tdnref_place place);

/** Quotes a mention with its wrong part, and blames it. */
void tdn_blame(const tdn_review *review, tdn_remark *remark, const tdn_mention_record *cited, tdnref_span mark);

/** Quotes and blames the mentions after the first one that say the same of the same directive: one slip, one finding.
 */
void tdn_quote_repeats(tdn_review *review, const tdn_mention_record *first, tdnref_span mark, tdn_remark *remark);

#endif
