/*
 * duty_words.h - whether a phrase of lib/data/duties.txt begins at a token.
 */
#ifndef TDN_DUTY_WORDS_H
#define TDN_DUTY_WORDS_H

#include "lexicon/duty_words.h"
#include "text/reader.h"

/** Tokens of the longest phrase of a list that begins at a token, 0: none. */
size_t tdn_duty_words_at(const tdn_reader *r, size_t token, tdn_duty_words list);

#endif
