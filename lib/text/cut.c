#include "text/cut.h"

/* A folded syllable has at most 7 letters; this many bytes hold it in any normalisation form. */
#define SYLLABLE_BYTES ((uint64_t)28)
/* The lines above the motto that may belong to its letterhead: the left column, where it comes first, a stamp,
 * rules. */
#define COLUMN_BYTES ((uint64_t)512)
/* How far before the end to look for a blank line where there is no letterhead. */
#define PARAGRAPH_REACH ((uint64_t)64 * 1024)
/* Blanks, marks and a line break between two words of the motto: "**CỘNG** / **HÒA ...". */
#define GAP_BYTES ((uint64_t)16)

#define NOWHERE UINT64_MAX

static unsigned char byte_at(const tdn_text *text, uint64_t at)
{
    return at < text->len ? (unsigned char)text->ptr[at] : 0;
}

static bool is_letter(unsigned char c)
{
    return c >= 0x80 || tdn_is_alpha(c);
}

uint64_t tdn_cut_at_space(const tdn_text *text, uint64_t at)
{
    const uint64_t least = at > SYLLABLE_BYTES * 4 ? at - SYLLABLE_BYTES * 4 : 0;
    while (at > least && byte_at(text, at) != ' ' && byte_at(text, at) != '\n') {
        at--;
    }
    return at;
}

/* ------------------------------------------------------------------ lines */

/* True if the line before the one that begins at `start` is blank. */
static bool follows_blank_line(const tdn_text *text, uint64_t start)
{
    return byte_at(text, start - 2) == '\n' || (byte_at(text, start - 2) == '\r' && byte_at(text, start - 3) == '\n');
}

/* Beginning of the last line after a blank line in (first, at], else of the last line; NOWHERE: no line begins
 * there. */
static uint64_t line_before(const tdn_text *text, uint64_t first, uint64_t at)
{
    uint64_t line = NOWHERE;
    uint64_t blank = NOWHERE;
    const char *feed = memchr(text->ptr + first, '\n', (size_t)(at - first));
    while (feed != NULL) {
        line = (uint64_t)(feed - text->ptr) + 1;
        blank = line >= 3 && follows_blank_line(text, line) ? line : blank;
        feed = memchr(text->ptr + line, '\n', (size_t)(at - line));
    }
    return blank != NOWHERE ? blank : line;
}

/* ----------------------------------------------------------------- mottos */

/* True if the word at `*at` is in capitals and one of those two; `*at` moves past it. */
static bool take_word(const tdn_text *text, tdn_forms *forms, uint64_t *at, const char *one, const char *other,
                      bool *failed)
{
    const uint64_t start = *at;
    while (*at - start < SYLLABLE_BYTES && is_letter(byte_at(text, *at))) {
        ++*at;
    }
    tdn_forms_trim(forms);
    const tdn_form *form = tdn_form_of(forms, text->ptr + start, (size_t)(*at - start));
    *failed = *failed || form == NULL;
    return form != NULL && form->upper && (strcmp(form->folded, one) == 0 || strcmp(form->folded, other) == 0);
}

/* True if "CỘNG HÒA" of the State's motto, or "CỘNG SẢN" of the Party's name, is there, where there is a "C". */
static bool is_motto(const tdn_text *text, tdn_forms *forms, uint64_t at, bool *failed)
{
    const unsigned char next = byte_at(text, at + 1); /* of Ộ, composed or not */
    if ((next != 0xE1 && next != 0xC3 && next != 'O') || (at > 0 && is_letter(byte_at(text, at - 1))) ||
        !take_word(text, forms, &at, "cộng", "cộng", failed)) {
        return false;
    }
    const uint64_t end = at;
    while (at - end < GAP_BYTES && at < text->len && !is_letter(byte_at(text, at))) {
        at++;
    }
    return take_word(text, forms, &at, "hòa", "sản", failed);
}

/* True if a line may come above the motto: capitals, a rule, a bar, a number, nothing. */
static bool is_of_head(const tdn_text *text, tdn_forms *forms, uint64_t start, uint64_t end, bool *failed)
{
    uint64_t at = start;
    while (at < end && !is_letter(byte_at(text, at))) {
        at++;
    }
    const uint64_t word = at;
    while (at < end && at - word < SYLLABLE_BYTES && is_letter(byte_at(text, at))) {
        at++;
    }
    const tdn_form *form = tdn_form_of(forms, text->ptr + word, (size_t)(at - word));
    *failed = *failed || form == NULL;
    return form != NULL && (at == word || form->upper || strcmp(form->folded, "số") == 0);
}

/* Beginning of the line that holds `at`; `least`, if it begins before that. */
static uint64_t line_of(const tdn_text *text, uint64_t least, uint64_t at)
{
    while (at > least && text->ptr[at - 1] != '\n') {
        at--;
    }
    return at;
}

static bool is_blank(const tdn_text *text, uint64_t line)
{
    return text->ptr[line] == '\n' || text->ptr[line] == '\r';
}

/* Beginning of the last letterhead with a motto in [first, at), judging by the lines above it; NOWHERE: there is
 * none. */
static uint64_t letterhead_before(const tdn_text *text, tdn_forms *forms, uint64_t first, uint64_t at, bool *failed)
{
    const uint64_t least = first + COLUMN_BYTES;
    while (at > least && (byte_at(text, at) != 'C' || !is_motto(text, forms, at, failed)) && !*failed) {
        at--;
    }
    if (at <= least) {
        return NOWHERE;
    }
    const uint64_t highest = at - COLUMN_BYTES;
    uint64_t head = line_of(text, highest, at);
    uint64_t line = head;
    while (line > highest) {
        const uint64_t above = line_of(text, highest, line - 1);
        if (!is_of_head(text, forms, above, line, failed)) {
            break;
        }
        line = above;
        head = is_blank(text, above) ? head : above;
    }
    return head > highest ? head : NOWHERE;
}

bool tdn_cut_before(const tdn_text *text, tdn_forms *forms, uint64_t at, uint64_t *cut)
{
    bool failed = false;
    *cut = letterhead_before(text, forms, at - TDN_CUT_REACH, at, &failed);
    *cut = *cut == NOWHERE ? line_before(text, at - PARAGRAPH_REACH, at) : *cut;
    *cut = *cut == NOWHERE ? tdn_cut_at_space(text, at) : *cut;
    return !failed;
}
