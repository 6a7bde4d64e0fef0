/*
 * choose.h - which candidate is the parent of a document in one line, and why.
 */
#ifndef TDN_CHOOSE_H
#define TDN_CHOOSE_H

#include "cascade/candidate.h"

/** Among what a parent is looked for; the next only where the ones before gave none in either line. */
typedef enum tdn_ground {
    TDN_GROUND_FRONT, /**< what title and opening name */
    TDN_GROUND_TASKS, /**< also what heads a task of the body */
    TDN_GROUND_LEGAL, /**< legal bases */
    TDN_GROUND_COUNT
} tdn_ground;

/** What is asked: the parent of a document in one line. */
typedef struct tdn_question {
    tdn_candidates *candidates;
    size_t line; /**< TDN_PARTY_LINE or TDN_STATE_LINE */
    tdn_ground ground;
} tdn_question;

/** The best candidate of a line. */
typedef struct tdn_choice {
    const tdn_candidate *best; /**< NULL: there is none */
    const char *reason;        /**< why; constant English */
    bool from_task;            /**< as tdn_parent */
} tdn_choice;

tdn_choice tdn_choose(const tdn_question *question);

/** True if the candidate is of that line at all, so that a reviewer may ask why it was not taken. */
bool tdn_is_of_line(const tdn_question *question, const tdn_candidate *candidate);

/** What spoke against a candidate that lost to `best`, which may be NULL; constant English. */
const char *tdn_verdict(const tdn_question *question, const tdn_candidate *candidate, const tdn_candidate *best);

/** Less than 0 if a is the better candidate; a total order. */
int tdn_compare_candidates(const tdn_question *question, const tdn_candidate *a, const tdn_candidate *b);

#endif
