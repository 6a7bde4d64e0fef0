/*
 * index.h - what the rule that is running keeps from one document to the next: documents or directives by key, and a
 * number for each directive. The review empties both before the next rule.
 */
#ifndef TDN_AUDIT_INDEX_H
#define TDN_AUDIT_INDEX_H

#include "audit/review.h"

/** No more of a list is looked at for one question: honest archives hold a handful of acts of one body, matter and
 * period. */
#define TDN_SEARCH_REACH 256u

/** A key of three parts, "a|b|c". */
const char *tdn_index_key(tdn_review *review, const char *a, const char *b, const char *c);

/** Adds a document or a directive under a key. */
void tdn_index_add(tdn_review *review, const char *key, uint64_t value);

/** A walk over the values of a key. */
typedef struct tdn_search {
    tdn_chain chain;
    size_t left;
} tdn_search;

tdn_search tdn_index_find(const tdn_review *review, const char *key);

/** Takes the next value; false at the end. */
bool tdn_index_next(tdn_review *review, tdn_search *search, uint64_t *value);

/** Makes review->marks. */
void tdn_use_marks(tdn_review *review);

#endif
