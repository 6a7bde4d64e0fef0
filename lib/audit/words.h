/*
 * words.h - titles and other texts as words that can be compared.
 */
#ifndef TDN_AUDIT_WORDS_H
#define TDN_AUDIT_WORDS_H

#include "audit/review.h"

/** Words in normal form between dashes, "-công-tác-", so that strstr() finds whole words; "" for NULL. */
const char *tdn_dashed(tdn_review *review, const char *text);

/** The core of a title or subject, "-thông-tin-đối-ngoại" of "-triển-khai-công-tác-thông-tin-đối-ngoại-năm-2024-";
 * interned, "" if it has fewer than three words. */
const char *tdn_topic_of(tdn_review *review, const char *title);

#endif
