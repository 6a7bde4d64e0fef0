/*
 * duty_words.h - the lists of lib/data/duties.txt: words that mark tasks, recipients and deadlines.
 */
#ifndef TDN_LEXICON_DUTY_WORDS_H
#define TDN_LEXICON_DUTY_WORDS_H

#include <stddef.h>

typedef enum tdn_duty_words {
    TDN_WORDS_SECTION,      /**< headings of the section that assigns tasks */
    TDN_WORDS_LEAD,         /**< "Giao", "Đề nghị" before the body that is to act */
    TDN_WORDS_TOPIC,        /**< "Đối với", "Trách nhiệm của" before it, in a heading of that section */
    TDN_WORDS_LABEL,        /**< "Cơ quan chủ trì:" before it */
    TDN_WORDS_PREDICATE,    /**< what the body is to do: the verbs after it */
    TDN_WORDS_EXECUTE,      /**< what the last article of a decision says of those who carry it out */
    TDN_WORDS_FORMULA,      /**< beginnings of sentences that name everybody and task nobody */
    TDN_WORDS_CLAUSE,       /**< beginnings of a clause before the subject: "Căn cứ ..., Sở Nội vụ ..." */
    TDN_WORDS_QUANTIFIER,   /**< "các", "toàn thể" */
    TDN_WORDS_CLASS,        /**< nouns for bodies of a kind: "sở", "ban", "ngành" */
    TDN_WORDS_PLACE,        /**< kinds of places: "xã", "phường" */
    TDN_WORDS_BODY,         /**< first words of the names of bodies, for those not in the tables */
    TDN_WORDS_PERSON,       /**< people who stand for a body, besides the offices of the lexicon */
    TDN_WORDS_NO_RECIPIENT, /**< items of "Nơi nhận" that name nobody: "Như trên", "Mục IV" */
    TDN_WORDS_SEND,         /**< verbs of sending */
    TDN_WORDS_ISSUE,        /**< verbs of issuing */
    TDN_WORDS_EVERY_YEAR,
    TDN_WORDS_EVERY_MONTH,
    TDN_WORDS_COUNT
} tdn_duty_words;

/** The phrases of a list, their words folded (fold.h) and separated by one space; constant. */
const char *const *tdn_lexicon_duty_phrases(tdn_duty_words list, size_t *count);

#endif
