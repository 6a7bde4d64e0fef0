/*
 * reader.h - what a stage needs to read fields out of a region: tokens, phrases, patterns, an arena for strings.
 */
#ifndef TDN_READER_H
#define TDN_READER_H

#include "text/pattern.h"
#include "text/phrase.h"
#include "text/sentence.h"

/** No token. */
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

/** True if the token is this word, spelt as in fold.h: "hòa" also matches "hoà", "Hòa" and "HOÀ". */
static inline bool tdn_is_word(const tdn_reader *r, size_t index, const char *word)
{
    const tdn_form *form = tdn_token_at(r, index)->form; /* without letters for all but words */
    return form->first == word[0] && form->folded_len == strlen(word) &&
           memcmp(form->folded, word, form->folded_len) == 0;
}

/** What tdn_words_at() does once the first two bytes match. */
size_t tdn_words_go_on(const tdn_reader *r, size_t index, const char *words);

/** How many tokens from `index` on are these words, "quyết định này" with blanks between; 0: other words are there. */
static inline size_t tdn_words_at(const tdn_reader *r, size_t index, const char *words)
{
    const tdn_form *form = tdn_token_at(r, index)->form;
    const bool begins = form->first == words[0] && (form->folded[1] == words[1] || form->folded[1] == '\0');
    return begins ? tdn_words_go_on(r, index, words) : 0;
}

static inline bool tdn_are_words(const tdn_reader *r, size_t index, const char *words)
{
    return tdn_words_at(r, index, words) > 0;
}

/** tdn_words_at() for the first entry of a list that matches there; 0: none does. */
static inline size_t tdn_any_words_at(const tdn_reader *r, size_t index, const char *const *list, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count && words == 0; i++) {
        words = tdn_words_at(r, index, list[i]);
    }
    return words;
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

/** Matches a pattern at a token; *end is the first token after the match. */
bool tdn_match_at(const tdn_reader *r, tdn_pattern_id id, size_t token, size_t limit, tdn_match *match, size_t *end);

/** End of a term of office, "khóa XII" or "(khóa XII)", at a token; the token itself if there is none. */
size_t tdn_term_end(const tdn_reader *r, size_t token);

/** The next such punctuation mark from `token` on, `end` if there is none before `end`. */
size_t tdn_next_mark(const tdn_reader *r, size_t token, size_t end, char mark);

/** The first token at or after an offset in the text. */
size_t tdn_token_from(const tdn_reader *r, uint64_t offset);

/** First token of the sentence that holds a token. Looks back no further than `from`. */
size_t tdn_sentence_start(const tdn_reader *r, size_t token, size_t from);

/** First token after the sentence that holds a token. */
size_t tdn_sentence_end(const tdn_reader *r, size_t token);

#endif
