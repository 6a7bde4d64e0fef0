/*
 * reader.h - what a stage needs to read fields out of a region: tokens, phrases, patterns, an arena for strings.
 */
#ifndef TDN_READER_H
#define TDN_READER_H

#include "text/pattern.h"
#include "text/phrase.h"
#include "text/sentence.h"

/** No id, no token. */
#define TDN_NO_ID UINT16_MAX
#define TDN_NO_TOKEN SIZE_MAX

typedef struct tdn_reader {
    const tdn_text *text;
    const tdn_region *region;
    const tdn_hits *hits;
    tdn_matcher *matcher;
    tdn_arena *arena;
} tdn_reader;

/** A half-open range of tokens. */
typedef struct tdn_range {
    size_t first;
    size_t end;
} tdn_range;

static inline const tdn_token *tdn_token_at(const tdn_reader *r, size_t index)
{
    return &r->region->tokens.items[index];
}

static inline size_t tdn_token_count(const tdn_reader *r)
{
    return (size_t)r->region->tokens.count - 1;
}

static inline bool tdn_has_flag(const tdn_reader *r, size_t index, unsigned flag)
{
    return (tdn_token_at(r, index)->flags & flag) != 0;
}

static inline bool tdn_is_mark(const tdn_reader *r, size_t index, char mark)
{
    return tdn_token_at(r, index)->mark == mark;
}

static inline bool tdn_is_word_token(const tdn_reader *r, size_t index)
{
    return tdn_token_at(r, index)->kind == TDN_TOKEN_WORD;
}

/** True if the token is this word, given in folded form (fold.h): "sô1" for "số", "Số" and "SỐ". */
static inline bool tdn_is_folded(const tdn_reader *r, size_t index, const char *folded)
{
    const tdn_form *form = tdn_token_at(r, index)->form; /* of no letters for all but words */
    return form->first == folded[0] && form->folded_len == strlen(folded) &&
           memcmp(form->folded, folded, form->folded_len) == 0;
}

/** What tdn_are_folded() does once the first letter fits. */
bool tdn_goes_on_folded(const tdn_reader *r, size_t index, const char *folded);

/** True if the tokens from `index` are these folded words, one after the other; "a b c" separated by blanks. */
static inline bool tdn_are_folded(const tdn_reader *r, size_t index, const char *folded)
{
    return tdn_token_at(r, index)->form->first == folded[0] && tdn_goes_on_folded(r, index, folded);
}

/** Bytes of the source that a range of tokens covers. */
tdnref_span tdn_source_span(const tdn_reader *r, tdn_range range);

/** Text that a range of tokens covers: decoded, NFC, white space collapsed to single blanks; NULL when memory is out.
 */
char *tdn_range_text(const tdn_reader *r, tdn_range range);

/** The same without Markdown marks, for titles. */
char *tdn_range_plain_text(const tdn_reader *r, tdn_range range);

/** The first `most` bytes of that, cut between two characters. */
char *tdn_range_plain_text_within(const tdn_reader *r, tdn_range range, size_t most);

/** Matches a pattern at a token; *end is the first token behind the match. */
bool tdn_match_at(const tdn_reader *r, tdn_pattern_id id, size_t token, size_t limit, tdn_match *match, size_t *end);

/** End of a term of office, "khóa XII" or "(khóa XII)", at a token, which it is if there is none. */
size_t tdn_term_end(const tdn_reader *r, size_t token);

/** The next punctuation mark of that shape from `token` on, `end` if there is none before that. */
size_t tdn_next_mark(const tdn_reader *r, size_t token, size_t end, char mark);

/** First token of the sentence that holds a token. Looks back no further than `from`. */
size_t tdn_sentence_start(const tdn_reader *r, size_t token, size_t from);

/** First token behind the sentence that holds a token. */
size_t tdn_sentence_end(const tdn_reader *r, size_t token);

#endif
