/*
 * query.h - what a person types to name a directive, taken apart.
 *
 * People write "57-KL/TW", "KL 57-KL/TW 2023", "kết luận 57 của Bộ Chính trị", "2193 / KH-UBND ngày 7/3/2023 Dak Lak".
 * A chunk that begins with a digit is a number, a date or a part of one; all others are words, compared as the tables
 * compare them (fold.h), or by their letters alone where the person typed none but ASCII.
 */
#ifndef TDN_QUERY_H
#define TDN_QUERY_H

#include "lexicon/fold.h"

/** Bytes and words of the longest text that is read. */
#define TDN_QUERY_BYTES 1024
#define TDN_QUERY_WORDS 64

typedef struct tdn_query_word {
    tdn_slice typed;
    char folded[TDN_FOLD_MAX];
    size_t len;
    char plain[TDN_FOLD_MAX + 2]; /**< without tone and vowel marks, đ as d */
    size_t plain_len;
    bool ascii; /**< given without marks: compared by `plain` */
    bool digits;
} tdn_query_word;

typedef struct tdn_query {
    char text[TDN_QUERY_BYTES]; /**< one blank between words, none around "-" and "/", every dash a "-" */
    tdn_slice number;           /**< "57-KL/TW", "2193/KH"; empty: none */
    tdnref_date date;           /**< what of it is said */
    uint16_t term;              /**< "khóa XIII"; 0: none */
    tdn_query_word words[TDN_QUERY_WORDS];
    size_t count;
} tdn_query;

/** False if the text is empty, too long, or names two numbers. */
bool tdn_query_read(tdn_query *query, const char *text);

/** Folds a word both ways; false if it is too long to be one. Zeros in front of digits are left out. */
bool tdn_query_word_of(tdn_slice text, tdn_query_word *out);

/** The next word of a text from `*at`, which moves after it: letters and digits. Empty at the end. */
tdn_slice tdn_query_next_word(tdn_slice text, size_t *at);

#endif
