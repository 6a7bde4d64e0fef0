#include "text/reader.h"

#include "text/character.h"
#include "text/utf8.h"

#include <stddef.h>
#include <utf8proc.h>

bool tdn_goes_on_folded(const tdn_reader *r, size_t index, const char *folded)
{
    while (*folded != '\0') {
        const tdn_form *form = tdn_token_at(r, index)->form;
        const size_t len = form->folded_len;
        if (len == 0 || strncmp(folded, form->folded, len) != 0 || (folded[len] != ' ' && folded[len] != '\0')) {
            return false;
        }
        folded += folded[len] == ' ' ? len + 1 : len;
        index++;
    }
    return true;
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

/** Length of the character at `at` if it is printed as it stands, as nearly all are: ASCII, a letter of U+00C0..U+01BF
 * or U+1E00..U+1EFF; 0: look closer. */
static inline size_t printed_as_is(const char *text, size_t end, size_t at)
{
    const unsigned char *t = (const unsigned char *)text + at;
    if (t[0] > ' ' && t[0] < 0x7F) {
        return 1;
    }
    if (t[0] >= 0xC3 && t[0] <= 0xC6) {
        return end - at > 1 && (t[1] & 0xC0) == 0x80 ? 2 : 0;
    }
    const bool three = t[0] == 0xE1 && end - at > 2 && t[1] >= 0xB8 && t[1] <= 0xBB && (t[2] & 0xC0) == 0x80;
    return three ? 3 : 0;
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

/** A text in the making, in memory that is long enough. */
typedef struct collapsed {
    char *out;
    size_t len;
    bool space;   /**< white space since the last character */
    bool marked;  /**< combining marks in it: it may not be NFC */
    bool plain;   /**< without the marks of Markdown and what is invisible */
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

/** Copies text[start, end) with runs of white space collapsed; bad bytes become U+FFFD. */
static void collapse(collapsed *c, const char *text, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        const size_t step = printed_as_is(text, end, at);
        if (step > 0 && !(c->plain && is_markup((unsigned char)text[at]))) {
            put_space(c);
            for (size_t i = 0; i < step; i++) {
                c->out[c->len++] = text[at++];
            }
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

/** Copies a token. A plain word stands in the normalised text as in the source, with room for a whole key behind it;
 * one whose letters had to be composed is shorter there. */
static void collapse_token(collapsed *c, const tdn_reader *r, const tdn_token *t)
{
    if (t->form->plain && t->len == t->norm_len && t->len <= TDN_KEY_BYTES) {
        put_space(c);
        memcpy(c->out + c->len, r->region->norm + t->norm, TDN_KEY_BYTES);
        c->len += t->len;
    } else {
        collapse(c, r->text->ptr, (size_t)t->start, (size_t)tdn_token_end(t));
    }
}

static char *text_of(const tdn_reader *r, tdn_range range, bool plain)
{
    if (range.end <= range.first) {
        return tdn_arena_copy(r->arena, "", 0);
    }
    const size_t start = (size_t)tdn_token_at(r, range.first)->start;
    const size_t end = (size_t)tdn_token_end(tdn_token_at(r, range.end - 1));
    /* A bad byte becomes three; a word is copied with what stands behind it. */
    char *out = tdn_arena_alloc(r->arena, (end - start) * 3 + TDN_KEY_BYTES + 1);
    if (out == NULL) {
        return NULL;
    }
    collapsed c = {.out = out, .plain = plain, .is_page = r->text->encoding == &TDN_UTF8_HTML};
    size_t at = start;
    for (size_t i = range.first; i < range.end; i++) {
        const tdn_token *t = tdn_token_at(r, i);
        collapse(&c, r->text->ptr, at, (size_t)t->start);
        collapse_token(&c, r, t);
        at = (size_t)tdn_token_end(t);
    }
    out[c.len] = '\0';
    tdn_arena_trim(r->arena, out, c.len + 1);
    return c.marked ? compose(r->arena, out, c.len) : out;
}

char *tdn_range_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, false);
}

char *tdn_range_plain_text(const tdn_reader *r, tdn_range range)
{
    return text_of(r, range, true);
}

void tdn_cut_text(char *text, size_t most)
{
    size_t len = strlen(text);
    if (len > most) {
        len = most;
        while (len > 0 && ((unsigned char)text[len] & 0xC0u) == 0x80u) {
            len--;
        }
        text[len] = '\0';
    }
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
    const bool found = token < tdn_token_count(r) && tdn_match_at(r, TDN_PATTERN_TERM, token, LONGEST, &m, &end);
    return found ? end : token;
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
