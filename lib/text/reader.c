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

/**
 * For each byte, the bytes of the character that it begins if that is copied as it is whatever stands next to it; '0':
 * look closer. Letters of Vietnamese are (U+00C0..U+01BF, U+1000..U+1FFF), and ASCII but for white space and the marks
 * of Markdown.
 */
static const char STANDS[] = "00000000000000000000000000000000"
                             "01101111110111111111111111111111"
                             "11111111111111111111111111111111"
                             "01111111111111111111111111111110"
                             "00000000000000000000000000000000"
                             "00000000000000000000000000000000"
                             "00022220000000000000000000000000"
                             "03000000000000000000000000000000";

/** End of the characters from `at` on that stand for themselves, single blanks between them included. */
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

/** What is being written: collapsed text. */
typedef struct collapsed {
    char *out;
    size_t len;
    bool space;     /**< white space stands between what is written and what comes next */
    bool needs_nfc; /**< a combining mark is in it */
    bool page;      /**< of HTML, whose tags became zero-width spaces */
    bool plain;     /**< without markup */
} collapsed;

static void put_blank(collapsed *c)
{
    if (c->space && c->len > 0) {
        c->out[c->len++] = ' ';
    }
    c->space = false;
}

static bool is_any_space(uint32_t c)
{
    return (c < 0x80 && tdn_is_space((unsigned char)c)) || c == 0xA0 || c == 0x3000 || c == 0x85 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F;
}

/** Takes one character of those to look closer at. */
static void put_character(collapsed *to, uint32_t c)
{
    if (is_any_space(c)) {
        to->space = true;
        return;
    }
    if (to->page && c == TDN_TAG_INSIDE_LINE) {
        return; /* "57-<b>KL/TW</b>": a page does not print its tags */
    }
    const bool markup = c == '*' || c == '#' || c == '`';
    if (to->plain && (markup || tdn_classify_character(c) == TDN_CHAR_NOTHING)) {
        return; /* "huyện Buôn\u200B Đôn" is named like the others */
    }
    put_blank(to);
    to->needs_nfc = to->needs_nfc || (c >= 0x300 && c < 0x380); /* lead bytes CC and CD */
    to->len += tdn_utf8_encode(c, to->out + to->len);
}

/** Copies text[start, end) with runs of white space collapsed; bad bytes become U+FFFD. */
static void collapse(collapsed *to, const char *text, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        const size_t run = plain_run(text, at, end);
        if (run > at) {
            put_blank(to);
            memcpy(to->out + to->len, text + at, run - at);
            to->len += run - at;
            at = run;
        } else {
            uint32_t c = 0;
            at += tdn_utf8_decode(text + at, end - at, &c);
            put_character(to, c);
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

static char *text_of(const tdn_reader *r, tdn_range range, bool plain)
{
    if (range.end <= range.first) {
        return tdn_arena_copy(r->arena, "", 0);
    }
    const size_t start = (size_t)tdn_token_at(r, range.first)->start;
    const size_t end = (size_t)tdn_token_end(tdn_token_at(r, range.end - 1));
    char *out = tdn_arena_alloc(r->arena, (end - start) * 3 + 1);
    if (out == NULL) {
        return NULL;
    }
    collapsed to = {.out = out, .page = r->text->encoding == &TDN_UTF8_HTML, .plain = plain};
    collapse(&to, r->text->ptr, start, end);
    out[to.len] = '\0';
    return to.needs_nfc ? compose(r->arena, out, to.len) : out;
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
    enum { LONGEST = 48 }; /* bytes of "(khóa thứ XVIII)" with room for blanks */
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
