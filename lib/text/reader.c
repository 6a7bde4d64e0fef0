#include "text/reader.h"

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

/** True if no more is wanted. A mark after the last wanted letter may change that letter, but not those before it. */
static bool is_enough(const collapsed *c)
{
    enum { MARKS = 64 }; /* more bytes of marks than may follow one letter */
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

/* Bytes compared at once, without a branch: compilers make vector code of it. */
#define BLOCK ((size_t)32)

/** Copies a block of normalised text, line breaks as blanks. Not 0 if a byte of the text differs, begins a combining
 * mark (CC, CD) or, in a plain text, is a Markdown mark. */
static inline uint8_t copy_block(const uint8_t *restrict text, const uint8_t *restrict norm, uint8_t *restrict out,
                                 uint8_t plain)
{
    uint8_t found = 0;
    uint8_t star = 0;
    uint8_t hash = 0;
    uint8_t tick = 0;
    for (size_t i = 0; i < BLOCK; i++) { /* three sums: compilers do not vectorise one test for three bytes */
        found |= (uint8_t)((text[i] ^ norm[i]) | ((text[i] == 0xCC) | (text[i] == 0xCD)));
        star |= (uint8_t)(text[i] == '*');
        hash |= (uint8_t)(text[i] == '#');
        tick |= (uint8_t)(text[i] == '`');
    }
    for (size_t i = 0; i < BLOCK; i++) {
        out[i] = (uint8_t)(norm[i] == '\n' ? ' ' : norm[i]);
    }
    return found | (uint8_t)((star | hash | tick) & plain);
}

/** Copies the part of a range that is already normal except for line breaks: almost always almost all of it. Returns
 * its bytes, ending with a whole character that is not a blank; what follows must be read character by character. */
static size_t copy_normal(collapsed *c, const char *text, const char *norm, size_t len)
{
    const uint8_t *from = (const uint8_t *)text;
    const uint8_t *to = (const uint8_t *)norm;
    uint8_t *out = (uint8_t *)c->out;
    const uint8_t plain = c->plain ? 1 : 0;
    size_t at = 0;
    c->len = 0;
    while (len - at >= BLOCK && !is_enough(c) && copy_block(from + at, to + at, out + at, plain) == 0) {
        at += BLOCK;
        c->len = at;
    }
    if (len - at < BLOCK && len >= BLOCK) { /* the last block may begin in the previous one */
        const size_t last = len - BLOCK;
        at = copy_block(from + last, to + last, out + last, plain) == 0 ? len : at;
    }
    while (at > 0 && at < len && ((from[at] & 0xC0) == 0x80 || is_blank(from[at - 1]))) {
        at--;
    }
    c->len = at;
    return at;
}

static char *text_of(const tdn_reader *r, tdn_range range, bool plain, size_t most)
{
    if (range.end <= range.first) {
        return tdn_arena_copy(r->arena, "", 0);
    }
    const tdn_token *first = tdn_token_at(r, range.first);
    const tdn_token *last = tdn_token_at(r, range.end - 1);
    const size_t start = (size_t)first->start;
    const size_t end = (size_t)tdn_token_end(last);
    char *out = tdn_arena_alloc(r->arena, (end - start) * 3 + 1); /* a bad byte becomes three */
    if (out == NULL) {
        return NULL;
    }
    collapsed c = {.out = out, .most = most, .plain = plain, .is_page = r->text->encoding == &TDN_UTF8_HTML};
    size_t done = 0;
    if (!c.is_page) {
        const size_t norm_len = last->norm + last->norm_len - first->norm;
        const size_t len = end - start < norm_len ? end - start : norm_len;
        done = copy_normal(&c, r->text->ptr + start, r->region->norm + first->norm, len);
    }
    collapse(&c, r->text->ptr, start + done, end);
    out[c.len] = '\0';
    tdn_arena_trim(r->arena, out, c.len + 1);
    return c.marked ? compose(r->arena, out, c.len) : out;
}

char *tdn_range_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, false, SIZE_MAX);
}

char *tdn_range_plain_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, true, SIZE_MAX);
}

char *tdn_range_plain_text_within(const tdn_reader *r, tdn_range range, size_t most)
{
    char *text = text_of(r, range, true, most);
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
