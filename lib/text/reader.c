/*
 * reader.c - words, spans and texts of tokens. A text is copied as its normalised form has it, as far as the two are
 * the same; only what is not normal is read character by character.
 */
#include "text/reader.h"

#include "text/alike.h"
#include "text/character.h"
#include "text/utf8.h"

#include <stddef.h>
#include <utf8proc.h>

size_t tdn_words_go_on(const tdn_reader *r, size_t index, const char *words)
{
    for (size_t at = index;; at++, words++) {
        const char *const first = tdn_token_at(r, at)->form->folded;
        const char *word = first;
        while (*word != '\0' && *word == *words) {
            word++;
            words++;
        }
        if (word == first || *word != '\0' || (*words != ' ' && *words != '\0')) {
            return 0;
        }
        if (*words == '\0') {
            return at + 1 - index;
        }
    }
}

tdnref_span tdn_source_span(const tdn_reader *r, tdn_range range)
{
    if (range.end <= range.first) {
        return (tdnref_span){0, 0};
    }
    const uint64_t start = tdn_token_at(r, range.first)->start;
    const uint64_t end = tdn_token_end(tdn_token_at(r, range.end - 1));
    return (tdnref_span){tdn_text_to_source(r->text, start), tdn_text_to_source(r->text, end)};
}

/* ------------------------------------------------------- text of a range */

/**
 * For each byte, the length of the character that it begins if that is copied as it is whatever its neighbours; '0':
 * look closer. That holds for Vietnamese letters (U+00C0..U+01BF, U+1000..U+1FFF) and for ASCII except white space and
 * Markdown marks.
 */
static const char STANDS[] = "00000000000000000000000000000000"
                             "01101111110111111111111111111111"
                             "11111111111111111111111111111111"
                             "01111111111111111111111111111110"
                             "00000000000000000000000000000000"
                             "00000000000000000000000000000000"
                             "00022220000000000000000000000000"
                             "03000000000000000000000000000000";

/** End of the run of characters from `at` on that are copied as they are, single blanks between them included. */
static size_t plain_run(const char *text, size_t at, size_t end)
{
    const unsigned char *bytes = (const unsigned char *)text;
    const size_t first = at;
    while (at < end) {
        const char step = STANDS[bytes[at]];
        if (step == '1') {
            at++;
        } else if (step == '2' && end - at > 1 && (bytes[at + 1] & 0xC0) == 0x80) {
            at += 2;
        } else if (step == '3' && end - at > 2 && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80) {
            at += 3;
        } else if (bytes[at] == ' ' && end - at > 1 && STANDS[bytes[at + 1]] != '0' && at > first) {
            at++;
        } else {
            break;
        }
    }
    return at > first && bytes[at - 1] == ' ' ? at - 1 : at;
}

static bool is_markup(uint32_t c)
{
    return c == '*' || c == '#' || c == '`';
}

static bool is_blank(uint32_t c)
{
    return (c < 0x80 && tdn_is_space((unsigned char)c)) || c == 0xA0 || c == 0x3000 || c == 0x85 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F;
}

/** A text being built, in sufficient memory. */
typedef struct collapsed {
    char *out;
    size_t len;
    size_t most;  /**< bytes wanted */
    bool space;   /**< white space since the last character */
    bool marked;  /**< combining marks in it: it may not be NFC */
    bool plain;   /**< without Markdown marks and invisible characters */
    bool is_page; /**< "57-<b>KL/TW</b>": a page does not print its tags */
} collapsed;

static inline void put_space(collapsed *c)
{
    c->out[c->len] = ' ';
    c->len += c->space && c->len > 0;
    c->space = false;
}

static void put_character(collapsed *c, uint32_t character)
{
    const bool tag = c->is_page && character == TDN_TAG_INSIDE_LINE;
    if (is_blank(character)) {
        c->space = true;
    } else if (!tag && !(c->plain && (is_markup(character) ||
                                      /* "huyện Buôn\u200B Đôn" is named like the others */
                                      tdn_classify_character(character) == TDN_CHAR_NOTHING))) {
        put_space(c);
        c->len += tdn_utf8_encode(character, c->out + c->len);
        c->marked = c->marked || (character >= 0x300 && character <= 0x37F);
    }
}

/* More bytes of marks than may follow one letter. */
#define MARKS ((size_t)64)

/** True if no more is wanted. A mark after the last wanted letter may change that letter, but not those before it. */
static bool is_enough(const collapsed *c)
{
    return c->len > c->most && c->len - c->most > MARKS && !c->marked;
}

/** Copies text[start, end) with runs of white space collapsed; bad bytes become U+FFFD. */
static void collapse(collapsed *c, const char *text, size_t start, size_t end)
{
    for (size_t at = start; at < end && !is_enough(c);) {
        const size_t run = plain_run(text, at, end);
        if (run > at) {
            put_space(c);
            memcpy(c->out + c->len, text + at, run - at);
            c->len += run - at;
            at = run;
        } else {
            uint32_t character = 0;
            at += tdn_utf8_decode(text + at, end - at, &character);
            put_character(c, character);
        }
    }
}

/** Composes `text` into arena memory. utf8proc's own helpers would use malloc, hence the two steps on our buffer. */
static char *compose(tdn_arena *arena, const char *text, size_t len)
{
    size_t room = 0;
    if (!tdn_mul_size(len + 1, 4 * sizeof(utf8proc_int32_t), &room)) {
        return NULL;
    }
    utf8proc_int32_t *points = tdn_arena_alloc(arena, room);
    if (points == NULL) {
        return NULL;
    }
    const utf8proc_ssize_t capacity = (utf8proc_ssize_t)(room / sizeof *points);
    const utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, points,
                                                      capacity - 1, UTF8PROC_COMPOSE);
    if (count < 0 || count >= capacity) {
        return tdn_arena_copy(arena, text, len);
    }
    const utf8proc_ssize_t bytes = utf8proc_reencode(points, count, UTF8PROC_COMPOSE);
    return bytes < 0 ? tdn_arena_copy(arena, text, len) : (char *)points;
}

/** Copies what is already normal, but for line breaks, from a token on: almost always almost all. Returns the place in
 * the text that it ends at, behind a whole character that is not a blank; what follows must be read character by
 * character. */
static size_t copy_normal(collapsed *c, const tdn_reader *r, const tdn_token *t, const tdn_token *last)
{
    const size_t start = (size_t)t->start;
    const size_t bytes = (size_t)tdn_token_end(last) - start;
    const size_t norm_bytes = last->norm + last->norm_len - t->norm;
    const size_t len = bytes < norm_bytes ? bytes : norm_bytes;
    const size_t before = c->len;
    const size_t base = before + (c->space && before > 0 ? 1 : 0);
    const size_t wanted = !c->marked && c->most < SIZE_MAX - 2 * MARKS && len > c->most + 2 * MARKS
                              ? c->most + 2 * MARKS
                              : len; /* of a longer one enough is enough */
    const char *text = r->text->ptr + start;
    const char *norm = r->region->norm + t->norm;
    const bool room = r->text->len - start >= len + TDN_ALIKE_ROOM;
    size_t at = (room ? tdn_copy_alike : tdn_copy_alike_scalar)(text, norm, wanted, c->plain, c->out + base);
    while (at > 0 && at < len && (((unsigned char)text[at] & 0xC0) == 0x80 || is_blank((unsigned char)text[at - 1]))) {
        at--;
    }
    if (at > 0) {
        c->out[before] = base > before ? ' ' : c->out[before];
        c->len = base + at;
        c->space = false;
    }
    return start + at;
}

/** Copies the text of tokens. What is not normal, such as a blank line between two recitals, is read up to the next
 * token behind it. */
static void copy_tokens(collapsed *c, const tdn_reader *r, const tdn_token *first, const tdn_token *last)
{
    size_t at = (size_t)first->start;
    for (const tdn_token *t = first; t <= last && !is_enough(c);) {
        collapse(c, r->text->ptr, at, (size_t)t->start);
        at = copy_normal(c, r, t, last);
        while (t <= last && t->start <= at) {
            t++;
        }
    }
    collapse(c, r->text->ptr, at, (size_t)tdn_token_end(last));
}

/** What becomes of Markdown marks and invisible characters. */
typedef enum markup { MARKUP_KEPT, MARKUP_LEFT_OUT } markup;

/** The text of a range, or if it is longer at least its first `most` bytes. */
static char *text_of(const tdn_reader *r, tdn_range range, markup marks, size_t most)
{
    if (range.end <= range.first) {
        return tdn_arena_copy(r->arena, "", 0);
    }
    const tdn_token *first = tdn_token_at(r, range.first);
    const tdn_token *last = tdn_token_at(r, range.end - 1);
    const size_t bytes = (size_t)(tdn_token_end(last) - first->start);
    char *out = tdn_arena_alloc(r->arena, bytes * 3 + 1 + TDN_ALIKE_ROOM); /* a bad byte becomes three */
    if (out == NULL) {
        return NULL;
    }
    collapsed c = {
        .out = out, .most = most, .plain = marks == MARKUP_LEFT_OUT, .is_page = r->text->encoding == &TDN_UTF8_HTML};
    if (c.is_page) {
        collapse(&c, r->text->ptr, (size_t)first->start, (size_t)tdn_token_end(last));
    } else {
        copy_tokens(&c, r, first, last);
    }
    out[c.len] = '\0';
    tdn_arena_trim(r->arena, out, c.len + 1);
    return c.marked ? compose(r->arena, out, c.len) : out;
}

char *tdn_range_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, MARKUP_KEPT, SIZE_MAX);
}

char *tdn_range_plain_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, MARKUP_LEFT_OUT, SIZE_MAX);
}

char *tdn_range_plain_text_within(const tdn_reader *r, tdn_range range, size_t most)
{
    char *text = text_of(r, range, MARKUP_LEFT_OUT, most);
    size_t len = text != NULL ? strlen(text) : 0;
    if (len > most) {
        len = most;
        while (len > 0 && ((unsigned char)text[len] & 0xC0u) == 0x80u) {
            len--;
        }
        text[len] = '\0';
    }
    return text;
}

bool tdn_match_at(const tdn_reader *r, tdn_pattern_id id, size_t token, size_t limit, tdn_match *match, size_t *end)
{
    const tdn_slice subject = tdn_region_text(r->region);
    if (!tdn_pattern_match(r->matcher, id, subject, tdn_token_at(r, token)->norm, limit, match)) {
        return false;
    }
    *end = tdn_region_token_at(r->region, match->end[0], token);
    return *end > token;
}

size_t tdn_term_end(const tdn_reader *r, size_t token)
{
    enum { LONGEST = 64 }; /* bytes of "(khóa XI, XII, XIII)" with room for blanks */
    tdn_match m;
    size_t end = token;
    const size_t word = tdn_is_mark(r, token, '(') ? token + 1 : token;
    const bool found = tdn_is_word(r, word, "khóa") && tdn_match_at(r, TDN_PATTERN_TERM, token, LONGEST, &m, &end);
    return found ? end : token;
}

size_t tdn_next_mark(const tdn_reader *r, size_t token, size_t end, char mark)
{
    if (token >= end) {
        return end;
    }
    /* No other token contains the byte of a mark, so the normalised text is searched as one string. */
    const size_t from = tdn_token_at(r, token)->norm;
    const char *at = memchr(r->region->norm + from, mark, tdn_token_at(r, end)->norm - from);
    return at != NULL ? tdn_region_token_at(r->region, (size_t)(at - r->region->norm), token) : end;
}

size_t tdn_sentence_start(const tdn_reader *r, size_t token, size_t from)
{
    while (token > from && !tdn_has_flag(r, token, TDN_SENTENCE)) {
        token--;
    }
    return token;
}

size_t tdn_sentence_end(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    token++;
    while (token < count && !tdn_has_flag(r, token, TDN_SENTENCE)) {
        token++;
    }
    return token < count ? token : count;
}

size_t tdn_token_from(const tdn_reader *r, uint64_t offset)
{
    size_t low = 0;
    for (size_t high = tdn_token_count(r); low < high;) {
        const size_t mid = low + (high - low) / 2;
        if (tdn_token_at(r, mid)->start < offset) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}
