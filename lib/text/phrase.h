/*
 * phrase.h - every phrase of the tables that stands in a region.
 *
 * One pass walks the trie from each token and keeps, for each class, the longest phrase that begins there. All later
 * stages ask for hits and never compare words themselves.
 */
#ifndef TDN_PHRASE_H
#define TDN_PHRASE_H

#include "text/normalise.h"

typedef struct tdn_hit {
    uint32_t token; /**< first token */
    uint16_t count; /**< tokens, those stepped over included */
    uint8_t phrase_class;
    uint16_t id;
} tdn_hit;

typedef struct tdn_hits {
    const tdnref_alloc *alloc;
    TDN_ARRAY(tdn_hit) hits; /**< by token, then class */
    uint8_t *classes;        /**< for each token a bit for each class that begins there */
    uint32_t *first;         /**< for each token at which any begins the first of its hits */
    size_t capacity;         /**< of both, tokens */
    uint64_t steps;
} tdn_hits;

void tdn_hits_init(tdn_hits *hits, const tdnref_alloc *alloc);
void tdn_hits_release(tdn_hits *hits);

/** Finds all phrases of a region whose sentences are marked. A name that runs over a weak beginning of a sentence ("Thủ
 * tướng / Chính phủ" in wrapped text) proves that none begins there, and the mark is taken away. Errors: NOMEM. */
tdnref_status tdn_find_phrases(tdn_hits *hits, tdn_region *region, tdnref_error *err);

/** The hit of a class that does begin at a token. */
const tdn_hit *tdn_hit_found(const tdn_hits *hits, size_t token, tdn_phrase_class phrase_class);

/** The hit of a class that begins at a token, NULL if there is none; the first of several meanings. */
static inline const tdn_hit *tdn_hit_at(const tdn_hits *hits, size_t token, tdn_phrase_class phrase_class)
{
    const bool found = (hits->classes[token] >> phrase_class & 1) != 0;
    return found ? tdn_hit_found(hits, token, phrase_class) : NULL;
}

/** The next token from `token` on at which a phrase of one of the classes (a bit each) begins, `end` if there is none
 * before that. */
size_t tdn_next_hit(const tdn_hits *hits, size_t token, size_t end, unsigned classes);

/** The token that may continue a phrase behind `index`: the next word, one mark such as the comma of "Văn hóa, Thể
 * thao" stepped over; 0 if the phrase cannot go on. */
size_t tdn_phrase_next(const tdn_region *region, size_t index);

/** The node that a token leads to, as a code if it can ("Đảng ủy UBND"), else as a word; TDN_TRIE_NONE: nowhere. */
uint32_t tdn_phrase_step(uint32_t node, const tdn_token *token);

/** The longest phrase of a class that begins at a token and ends at or before `end`; count 0: none. For where the
 * longest of all runs into what follows: "Căn cứ | Kế hoạch số ..." though "Căn cứ kế hoạch" is a phrase too. */
tdn_hit tdn_phrase_within(const tdn_region *region, size_t token, size_t end, tdn_phrase_class phrase_class);

/** The phrase that a word further up makes with the words at a token: "Các Sở: | Tài chính, Nội vụ" are "Sở Tài chính"
 * and "Sở Nội vụ". Count: the tokens from `token` on; 0: none. */
tdn_hit tdn_phrase_shared(const tdn_region *region, size_t head, size_t token, size_t end,
                          tdn_phrase_class phrase_class);

/** The next meaning of the same phrase, NULL if there is none. */
const tdn_hit *tdn_hit_next(const tdn_hits *hits, const tdn_hit *hit);

/** The hit of a class that ends just before a token and begins at or behind `from`: the longest one; NULL if none. */
const tdn_hit *tdn_hit_before(const tdn_hits *hits, size_t token, size_t from, tdn_phrase_class phrase_class);

#endif
