/*
 * region.h - a part of the text, normalised and split into tokens.
 *
 * Tokens are words, runs of digits and single punctuation marks. Each records its bytes in the text, its place in the
 * normalised text, its form, and how it is separated from the previous token. Spans of records begin and end with
 * tokens, so no other offset map is needed.
 */
#ifndef TDN_REGION_H
#define TDN_REGION_H

#include "text/form.h"

typedef enum tdn_token_kind {
    TDN_TOKEN_WORD,
    TDN_TOKEN_NUMBER,
    TDN_TOKEN_PUNCT,
    TDN_TOKEN_END /**< after the last token of a region */
} tdn_token_kind;

enum tdn_token_flag {
    TDN_LINE = 2,  /**< a line break before it */
    TDN_BLANK = 4, /**< a blank line before it */
    /* 1, 8, 16, 4096 and above: tdn_word_flag */
    TDN_SENTENCE = 32, /**< begins a sentence or a list item (sentence.h) */
    TDN_ROOM = 64,     /**< after a line break: the previous line had ample room for the word: the break is meant */
    TDN_HEADING = 128, /**< Markdown heading or emphasis marks came before it */
    TDN_FITS = 256,    /**< after a line break: the word would just have fitted on the previous line */
    TDN_GAP = 512,     /**< a wide blank before it, as between the columns of a letterhead */
    TDN_WEAK = 1024,   /**< begins a sentence judging only by the line break; a name may extend across it */
    TDN_BAR = 2048,    /**< after a bar */

    /** A line, or a cell of a table or column layout, begins there. */
    TDN_CELL = TDN_LINE | TDN_GAP | TDN_BAR
};

/** Begins like a tdn_token_head. */
typedef struct tdn_token {
    const tdn_form *form; /**< of a word; tdn_no_form for anything else */
    uint16_t norm_len;    /**< bytes in the normalised text */
    uint16_t flags;
    uint8_t kind;
    char mark;      /**< the character of a punctuation mark, 0 for one outside ASCII; 0 for words and numbers */
    tdn_word word;  /**< of the form */
    uint64_t start; /**< first byte in the text */
    uint32_t norm;  /**< first byte in the normalised text */
    uint32_t len;   /**< bytes in the text */
} tdn_token;

/** Indexes of tokens, in order. */
typedef TDN_ARRAY(uint32_t) tdn_token_list;

/** A region: its normalised text and tokens, reused for one region after the other. The lists save later stages from
 * looking at each token; no list is longer than the tokens. */
typedef struct tdn_region {
    const tdnref_alloc *alloc;
    char *norm;
    size_t norm_len;
    size_t norm_capacity;
    TDN_ARRAY(tdn_token) tokens; /**< the last is TDN_TOKEN_END */
    tdn_token_list openings;     /**< a sentence or cell may begin there: TDN_CELL, or after a mark and a blank */
    tdn_token_list starts;       /**< a phrase of the tables may begin there */
    tdn_token_list numbers;      /**< TDN_TOKEN_NUMBER */
    uint64_t room;               /**< tokens for which there is room, also in the lists */
    tdn_forms forms;             /**< of the words of this region and those before it */
} tdn_region;

void tdn_region_init(tdn_region *region, const tdnref_alloc *alloc);
void tdn_region_release(tdn_region *region);

/** Longest region, bytes: normalised offsets are 32 bits wide and the normalised text is at most three times as long.
 */
#define TDN_REGION_MAX ((size_t)1 << 28)

/** Makes room for this many tokens in all, also in the lists; false: no memory. */
bool tdn_region_grow(tdn_region *region, uint64_t count);

/** Makes room for this many more. */
static inline bool tdn_region_reserve(tdn_region *region, uint64_t more)
{
    return region->tokens.count + more <= region->room || tdn_region_grow(region, region->tokens.count + more);
}

static inline tdn_slice tdn_region_text(const tdn_region *region)
{
    return (tdn_slice){region->norm, region->norm_len};
}

/** The normalised bytes of one token. */
static inline tdn_slice tdn_token_text(const tdn_region *region, size_t index)
{
    const tdn_token *t = &region->tokens.items[index];
    return (tdn_slice){region->norm + t->norm, t->norm_len};
}

static inline uint64_t tdn_token_end(const tdn_token *token)
{
    return token->start + token->len;
}

/** First token that begins at or after a normalised offset. */
size_t tdn_region_token_at(const tdn_region *region, size_t norm, size_t from);

#endif
