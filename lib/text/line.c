/*
 * line.c - counts the text once and keeps the counts of each kilobyte; a place is counted from the nearest of them.
 */
#include "text/line.h"

#include "text/count.h"

/* Bytes between two marks: finding a place counts at most this many; marks take two bytes for each hundred of text. */
#define MARK_STEP ((uint64_t)1024)

/** Walks forward over what is counted. */
typedef struct cursor {
    tdn_slice text;
    uint64_t at;
    uint64_t line;
    uint64_t column; /**< of `at` */
} cursor;

/** Lines are those of the text; of a page of HTML those of its source, for its text has breaks of its own. */
static bool counts_source(const tdn_text *text)
{
    return text->encoding == &TDN_UTF8_HTML;
}

static tdn_slice counted(const tdn_text *text)
{
    return counts_source(text) ? (tdn_slice){(const char *)text->source, text->source_len}
                               : (tdn_slice){text->ptr, text->len};
}

static uint64_t place_of(const tdn_text *text, uint64_t offset)
{
    const uint64_t at = offset < text->len ? offset : text->len;
    return counts_source(text) ? tdn_text_to_source(text, at) : at;
}

static cursor cursor_new(const tdn_text *text)
{
    const tdn_slice s = counted(text);
    /* A byte order mark is not a character of the first line. */
    const bool mark = s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0;
    return (cursor){s, 0, 1, mark ? 0 : 1};
}

/** Code points in eight bytes: every byte except continuation bytes, 10xxxxxx. */
static uint64_t code_points_of_word(const char *ptr)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
    const uint64_t tails = (word >> 7) & ~(word >> 6) & ones;
    return 8 - (tails * ones >> 56);
}

static uint64_t code_points(tdn_slice text, uint64_t from, uint64_t to)
{
    uint64_t count = 0;
    for (; to - from >= 8; from += 8) {
        count += code_points_of_word(text.ptr + from);
    }
    for (; from < to; from++) {
        count += ((unsigned char)text.ptr[from] & 0xC0) != 0x80;
    }
    return count;
}

/** Counts the line ends up to an offset, and characters only after the last of them. */
static void walk(cursor *c, uint64_t offset)
{
    uint64_t first = c->at;
    const uint64_t ends = tdn_count_line_ends(c->text, c->at, offset, &first);
    c->line += ends;
    c->column = (ends > 0 ? 1 : c->column) + code_points(c->text, first, offset);
    c->at = offset;
}

tdnref_status tdn_lines_build(tdn_lines *lines, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err)
{
    cursor c = cursor_new(text);
    for (uint64_t at = 0; at <= c.text.len; at += MARK_STEP) {
        walk(&c, at);
        if (!TDN_PUSH(alloc, lines, ((tdn_line_mark){c.line, c.column}))) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the lines of a text");
        }
    }
    return tdn_succeed(err);
}

void tdn_lines_find(const tdn_lines *lines, const tdn_text *text, uint64_t offset, uint64_t *line, uint64_t *column)
{
    const uint64_t place = place_of(text, offset);
    const uint64_t mark = place / MARK_STEP;
    cursor c = {.text = counted(text), .line = 1, .column = 1};
    if (mark < lines->count) { /* always, except for a source that was not read */
        c.at = mark * MARK_STEP;
        c.line = lines->items[mark].line;
        c.column = lines->items[mark].column;
    }
    walk(&c, place);
    *line = c.line;
    *column = c.column;
}
