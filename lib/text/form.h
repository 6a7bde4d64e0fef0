/*
 * form.h - the distinct words of a source, each examined once.
 *
 * A plan of 3,000 words has some 600 distinct ones. What can be said about a word without its neighbours (its folded
 * form, its ids, its capitals) is found when it is met for the first time and kept under its bytes.
 */
#ifndef TDN_FORM_H
#define TDN_FORM_H

#include "base/mem.h"
#include "lexicon/lexicon.h"

/** Bytes of a key. */
#define TDN_KEY_BYTES ((size_t)16)
/** Longest word, in bytes, that its key holds whole; nearly all words are shorter. */
#define TDN_KEY_WORD ((size_t)15)

/** The first TDN_KEY_BYTES bytes of a word, padded with zeros. */
typedef struct tdn_form_key {
    uint64_t low;
    uint64_t high;
} tdn_form_key;

/** The token flags that depend on the word, and the one that nearly all words have; the others are in region.h. */
enum tdn_word_flag {
    TDN_SPACE = 1,     /**< white space before it */
    TDN_CAPITAL = 8,   /**< a word whose first letter is a capital */
    TDN_UPPER = 16,    /**< a word of capitals only */
    TDN_BEGINS = 4096, /**< a phrase of the tables begins with it, as a word or as a code */
    TDN_ALONE = 32768, /**< it is a phrase itself, or a phrase begins with it as a code */
    TDN_CODED = 16384  /**< it is a code of the tables */
};

/** What is known about one word. */
typedef struct tdn_form {
    const char *text;   /**< as printed, NFC */
    const char *folded; /**< NUL-terminated; "" if the word is too long to fold */
    uint16_t len;       /**< bytes of text */
    uint16_t letters;   /**< characters of text */
    uint16_t code_len;  /**< bytes before a next word that is glued on: 3 of "TTgngày", 5 of "địnhsố"; else len */
    uint8_t folded_len; /**< bytes of folded */
    char first;         /**< folded[0]: comparisons with other words nearly always fail here */
    bool capital;       /**< the first letter is a capital */
    bool upper;         /**< all letters are capitals */
    bool glued_code;    /**< the part before the glued word is a code */
    bool plain;         /**< its bytes in a text are one token as they are: letters only, nothing glued to a code */
    bool begins;        /**< a phrase of the tables begins with it, as a word or as a code */
    uint8_t roles;      /**< tdn_word_role */
    uint16_t flags;     /**< tdn_word_flag */
    tdn_word word;      /**< id as a word */
    tdn_word code;      /**< id as a code */
    uint32_t word_node; /**< node of the trie that the word leads to from the root, TDN_TRIE_NONE: none */
    uint32_t code_node; /**< the same for the code */
} tdn_form;

/** What a token says about its word, laid out like the beginning of a token (region.h): it is copied as a whole, then
 * the length is put where `base` is. */
typedef struct tdn_token_head {
    const tdn_form *form;
    uint16_t base;  /**< of the node that the word leads to from the root; 0: begins no phrase of several words */
    uint16_t flags; /**< of the word after a blank */
    uint8_t kind;
    char mark;
    tdn_word word;
} tdn_token_head;

/** A form with all that normalisation needs from it: half a cache line. The key of a word that is not plain, or longer
 * than a key holds, is marked: a slot with the key of a plain word belongs to that word. */
typedef struct tdn_form_slot {
    tdn_form_key key;
    tdn_token_head head; /**< form NULL: the slot is empty */
} tdn_form_slot;

/** A hash table of forms; the forms live in its arena and do not move. */
typedef struct tdn_forms {
    tdn_arena arena;
    tdn_form_slot *slots;
    size_t slot_count; /**< a power of two, or 0 */
    unsigned shift;    /**< 64 less the bits of a slot's index */
    size_t count;
} tdn_forms;

void tdn_forms_init(tdn_forms *forms, const tdnref_alloc *alloc);
void tdn_forms_release(tdn_forms *forms);

/** Forgets forms that hostile or foreign text has piled up. Only when no token points to them: between two regions. */
void tdn_forms_trim(tdn_forms *forms);

/** The form of a word, NFC and at most UINT16_MAX bytes; NULL when memory is out. */
const tdn_form *tdn_form_of(tdn_forms *forms, const char *text, size_t len);

/** A hash of a key: its high bits depend on all bits of the key and give the slot where a search begins. */
static inline uint64_t tdn_form_sum(const tdn_form_key *key)
{
    return (key->low + key->high * 8) * 0x9E3779B97F4A7C15u;
}

/** The key of a word of at most TDN_KEY_BYTES, where TDN_KEY_BYTES can be read, whatever follows the word. */
static inline tdn_form_key tdn_form_key_within(const char *text, size_t len)
{
    static const unsigned char MASK[2 * TDN_KEY_BYTES] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                          0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    tdn_form_key key;
    tdn_form_key mask;
    memcpy(&key, text, sizeof key);
    const unsigned char *kept = MASK + TDN_KEY_BYTES;
    memcpy(&mask, kept - len, sizeof mask);
    key.low &= mask.low;
    key.high &= mask.high;
    return key;
}

/** The form of tokens that are not words: numbers, punctuation marks and the end of a region. */
extern const tdn_form tdn_no_form;

/** True for capital letters, also those outside ASCII. */
bool tdn_is_capital(uint32_t c);

#endif
