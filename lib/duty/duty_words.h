/*
 * duty_words.h - the words by which tasks, recipients and deadlines are told, as tables.
 *
 * They are no cues of the lexicon: its trie is walked for every word of every text, and only who asks for duties shall
 * pay for these.
 */
#ifndef TDN_DUTY_WORDS_H
#define TDN_DUTY_WORDS_H

#include "text/reader.h"

typedef enum tdn_duty_words {
    TDN_WORDS_SECTION, /**< headings of the part that hands tasks out */
    TDN_WORDS_LEAD,    /**< "Giao", "Đề nghị" before the body that is to act */
    TDN_WORDS_TOPIC, /**< "Đối với", "Trách nhiệm của" before it, in a heading under "Tổ chức thực hiện" */
    TDN_WORDS_LABEL,     /**< "Cơ quan chủ trì:" before it */
    TDN_WORDS_PREDICATE, /**< what the body is to do: the verbs behind it */
    TDN_WORDS_EXECUTE,   /**< what a decision's last article says of those who carry it out */
    TDN_WORDS_FORMULA,   /**< closing formulas that name everybody and task nobody */
    TDN_WORDS_CLAUSE, /**< words that a clause before the subject begins with: "Căn cứ ..., Sở Nội vụ ..." */
    TDN_WORDS_QUANTIFIER,   /**< "các", "toàn thể" */
    TDN_WORDS_CLASS,        /**< nouns for bodies of a kind: "sở", "ban", "ngành" */
    TDN_WORDS_PLACE,        /**< kinds of places: "xã", "phường" */
    TDN_WORDS_BODY,         /**< words that the names of bodies begin with, for names that no table has */
    TDN_WORDS_PERSON,       /**< who stands for a body, beyond the offices of the lexicon */
    TDN_WORDS_NO_RECIPIENT, /**< items of "Nơi nhận" that name nobody: "Như trên", "Mục IV" */
    TDN_WORDS_SEND,         /**< verbs of sending */
    TDN_WORDS_ISSUE,        /**< verbs of issuing */
    TDN_WORDS_EVERY_YEAR,
    TDN_WORDS_EVERY_MONTH,
    TDN_WORDS_COUNT
} tdn_duty_words;

/** Tokens of the longest entry of a table that begins at a token, 0: none. */
size_t tdn_duty_words_at(const tdn_reader *r, size_t token, tdn_duty_words table);

#endif
