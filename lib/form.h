/*
 * form.h - the distinct words of a source, each looked at once.
 *
 * A plan of 3,000 words has some 600 different ones. What can be said of a word without its neighbours (its folded
 * form, its ids, its capitals) is found when it is met for the first time and kept under its bytes.
 */
#ifndef TDN_FORM_H
#define TDN_FORM_H

#include "lexicon.h"
#include "mem.h"

/** What tells a word from others at first sight. */
typedef struct tdn_form_key {
    uint64_t first; /**< its first bytes, at most 8 */
    uint64_t last;  /**< its last bytes, as many */
} tdn_form_key;

/** What one word is. */
typedef struct tdn_form {
    const char *text;   /**< as printed, NFC */
    const char *folded; /**< NUL-terminated; "" if the word is too long to fold */
    tdn_form_key key;
    uint16_t len;       /**< bytes of text */
    uint16_t letters;   /**< characters of text */
    uint16_t code_len;  /**< bytes of the code that the next word is glued to: 3 of "TTgngày"; else len */
    uint8_t folded_len; /**< bytes of folded */
    bool capital;       /**< the first letter is a capital */
    bool upper;         /**< all letters are capitals */
    tdn_word word;      /**< id as a word */
    tdn_word code;      /**< id as a code */
} tdn_form;

/** A hash table of forms; the forms live in its arena and do not move. */
typedef struct tdn_forms {
    tdn_arena arena;
    const tdn_form **slots;
    size_t slot_count; /**< a power of two, or 0 */
    size_t count;
} tdn_forms;

void tdn_forms_init(tdn_forms *forms, const tdnref_alloc *alloc);
void tdn_forms_release(tdn_forms *forms);

/** Forgets forms that hostile or foreign text has piled up. Only where no token points at them: between two regions. */
void tdn_forms_trim(tdn_forms *forms);

/** The form of a word, NFC and at most UINT16_MAX bytes; NULL when memory is out. */
const tdn_form *tdn_form_of(tdn_forms *forms, const char *text, size_t len);

/** The form of no word: of numbers, punctuation marks and the end of a region. */
extern const tdn_form tdn_no_form;

/** True for capital letters, also those outside ASCII. */
bool tdn_is_capital(uint32_t c);

#endif
