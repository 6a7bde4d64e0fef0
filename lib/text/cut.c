/*
 * cut.c - looks back from where a region must end: for the motto of a letterhead and the lines above it, else for a
 * blank line, a line break, a blank.
 */
#include "text/cut.h"

#include "lexicon/fold.h"

/* The lines above the motto that may belong to its letterhead: the left column, where it comes first, a stamp,
 * rules. */
#define COLUMN_BYTES ((uint64_t)512)
/* How far before the end to look for a blank line where there is no letterhead. */
#define PARAGRAPH_REACH ((uint64_t)64 * 1024)
/* Blanks, marks and a line break between two words of the motto: "**CỘNG** / **HÒA ...". */
#define GAP_BYTES ((uint64_t)16)

#define NOWHERE UINT64_MAX

/* A text that is looked at for the place of a cut. */
typedef struct cutter {
    const tdn_text *text;
    tdn_forms *forms;
    bool failed; /* no memory */
} cutter;

uint64_t tdn_cut_at_space(const tdn_text *text, uint64_t at)
{
    const uint64_t least = at > TDN_SYLLABLE_BYTES * 4 ? at - TDN_SYLLABLE_BYTES * 4 : 0;
    while (at > least && tdn_byte_at(text, at) != ' ' && tdn_byte_at(text, at) != '\n') {
        at--;
    }
    return at;
}

/* ------------------------------------------------------------------ lines */

/* True if the line before the one that begins at `start` is blank. */
static bool follows_blank_line(const tdn_text *text, uint64_t start)
{
    return tdn_byte_at(text, start - 2) == '\n' ||
           (tdn_byte_at(text, start - 2) == '\r' && tdn_byte_at(text, start - 3) == '\n');
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

/* ------------------------------------------------------------ letterheads */

/* The form of the word at `*at`, which moves past it; NULL: no memory, which is recorded. */
static const tdn_form *take_word(cutter *c, uint64_t *at, uint64_t end)
{
    const uint64_t start = *at;
    while (*at < end && *at - start < TDN_SYLLABLE_BYTES && tdn_is_letter_byte(tdn_byte_at(c->text, *at))) {
        ++*at;
    }
    tdn_forms_trim(c->forms);
    const tdn_form *form = tdn_form_of(c->forms, c->text->ptr + start, (size_t)(*at - start));
    c->failed = c->failed || form == NULL;
    return form;
}

static bool is_capital_word(const tdn_form *form, const char *word)
{
    return form != NULL && form->upper && strcmp(form->folded, word) == 0;
}

/* The first letter from `at` up to `end`. */
static uint64_t skip_marks(const tdn_text *text, uint64_t at, uint64_t end)
{
    while (at < end && !tdn_is_letter_byte(tdn_byte_at(text, at))) {
        at++;
    }
    return at;
}

/* True if "CỘNG HÒA" of the State's motto, or "CỘNG SẢN" of the Party's name, is there, where there is a "C". */
static bool is_motto(cutter *c, uint64_t at)
{
    const tdn_text *text = c->text;
    const unsigned char next = tdn_byte_at(text, at + 1); /* of Ộ, composed or not */
    if ((next != 0xE1 && next != 0xC3 && next != 'O') || (at > 0 && tdn_is_letter_byte(tdn_byte_at(text, at - 1))) ||
        !is_capital_word(take_word(c, &at, text->len), "cộng")) {
        return false;
    }
    at = skip_marks(text, at, at + GAP_BYTES < text->len ? at + GAP_BYTES : text->len);
    const tdn_form *second = take_word(c, &at, text->len);
    return is_capital_word(second, "hòa") || is_capital_word(second, "sản");
}

/* True if a line may come above the motto: capitals, a rule, a bar, a number, nothing. */
static bool is_of_head(cutter *c, uint64_t start, uint64_t end)
{
    uint64_t at = skip_marks(c->text, start, end);
    const uint64_t word = at;
    const tdn_form *form = take_word(c, &at, end);
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
static uint64_t letterhead_before(cutter *c, uint64_t first, uint64_t at)
{
    const tdn_text *text = c->text;
    const uint64_t least = first + COLUMN_BYTES;
    while (at > least && (tdn_byte_at(text, at) != 'C' || !is_motto(c, at)) && !c->failed) {
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
        if (!is_of_head(c, above, line)) {
            break;
        }
        line = above;
        head = is_blank(text, above) ? head : above;
    }
    return head > highest ? head : NOWHERE;
}

bool tdn_cut_before(const tdn_text *text, tdn_forms *forms, uint64_t at, uint64_t *cut)
{
    cutter c = {.text = text, .forms = forms};
    *cut = letterhead_before(&c, at - TDN_CUT_REACH, at);
    *cut = *cut == NOWHERE ? line_before(text, at - PARAGRAPH_REACH, at) : *cut;
    *cut = *cut == NOWHERE ? tdn_cut_at_space(text, at) : *cut;
    return !c.failed;
}
