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

/** Copies text[start, end) with runs of white space collapsed; bad bytes become U+FFFD. Returns the length. */
static size_t collapse(const tdn_text *source, size_t start, size_t end, bool plain, char *out)
{
    const char *text = source->ptr;
    const bool page = source->encoding == &TDN_UTF8_HTML;
    size_t len = 0;
    bool space = false;
    for (size_t at = start; at < end;) {
        uint32_t c = 0;
        const size_t step = tdn_utf8_decode(text + at, end - at, &c);
        at += step;
        const bool is_space = (c < 0x80 && tdn_is_space((unsigned char)c)) || c == 0xA0 || c == 0x3000 || c == 0x85 ||
                              (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F;
        if (is_space) {
            space = true;
            continue;
        }
        if (page && c == TDN_TAG_INSIDE_LINE) {
            continue; /* "57-<b>KL/TW</b>": a page does not print its tags */
        }
        const bool markup = c == '*' || c == '#' || c == '`';
        if (plain && (markup || tdn_classify_character(c) == TDN_CHAR_NOTHING)) {
            continue; /* "huyện Buôn\u200B Đôn" is named like the others */
        }
        if (space && len > 0) {
            out[len++] = ' ';
        }
        space = false;
        len += tdn_utf8_encode(c, out + len);
    }
    return len;
}

/** True if the bytes hold a combining mark, so that they may not be NFC: U+0300..U+036F are CC 80..CD AF. */
static bool may_need_composing(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (((unsigned char)text[i] & 0xFE) == 0xCC) {
            return true;
        }
    }
    return false;
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
    const size_t len = collapse(r->text, start, end, plain, out);
    out[len] = '\0';
    return may_need_composing(out, len) ? compose(r->arena, out, len) : out;
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
