#include "text/line.h"

#define MARK_STEP ((uint64_t)64 * 1024)

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

tdn_line_cursor tdn_line_cursor_new(const tdn_text *text)
{
    const tdn_slice s = counted(text);
    /* A byte order mark is no character of the first line. */
    const bool mark = s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0;
    return (tdn_line_cursor){text, 0, 1, mark ? 0 : 1, s.len > 0 && memchr(s.ptr, '\r', s.len) != NULL};
}

/** True if the byte at `at` ends a line: LF, or a CR that no LF follows. */
static bool ends_line(tdn_slice text, uint64_t at)
{
    const char c = text.ptr[at];
    return c == '\n' || (c == '\r' && (at + 1 >= text.len || text.ptr[at + 1] != '\n'));
}

/** Columns count code points: every byte but the tails of characters. */
static bool is_code_point(unsigned char c)
{
    return (c & 0xC0) != 0x80;
}

/** Walks byte by byte: for text with CR. */
static void walk_slowly(tdn_line_cursor *c, uint64_t offset)
{
    const tdn_slice text = counted(c->text);
    for (; c->at < offset; c->at++) {
        if (ends_line(text, c->at)) {
            c->line++;
            c->column = 1;
        } else {
            c->column += is_code_point((unsigned char)text.ptr[c->at]);
        }
    }
}

/** Walks from LF to LF and counts characters in the last line only. */
static void walk(tdn_line_cursor *c, uint64_t offset)
{
    if (c->has_cr) {
        walk_slowly(c, offset);
        return;
    }
    const char *ptr = counted(c->text).ptr;
    const char *feed = NULL;
    while (c->at < offset && (feed = memchr(ptr + c->at, '\n', (size_t)(offset - c->at))) != NULL) {
        c->line++;
        c->column = 1;
        c->at = (uint64_t)(feed - ptr) + 1;
    }
    for (; c->at < offset; c->at++) {
        c->column += is_code_point((unsigned char)ptr[c->at]);
    }
}

/** Line and column of a place in what is counted. */
static void seek_place(tdn_line_cursor *cursor, uint64_t offset, uint64_t *line, uint64_t *column)
{
    if (offset < cursor->at) {
        *cursor = tdn_line_cursor_new(cursor->text);
    }
    walk(cursor, offset);
    *line = cursor->line;
    *column = cursor->column;
}

void tdn_line_seek(tdn_line_cursor *cursor, uint64_t offset, uint64_t *line, uint64_t *column)
{
    seek_place(cursor, place_of(cursor->text, offset), line, column);
}

tdnref_status tdn_lines_build(tdn_lines *lines, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err)
{
    tdn_line_cursor c = tdn_line_cursor_new(text);
    for (uint64_t at = 0; at <= counted(text).len; at += MARK_STEP) {
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
    const uint64_t mark = place / MARK_STEP < lines->count ? place / MARK_STEP : 0;
    tdn_line_cursor c;
    if (lines->count > 0) {
        c = (tdn_line_cursor){text, mark * MARK_STEP, lines->items[mark].line, lines->items[mark].column, true};
    } else {
        c = tdn_line_cursor_new(text);
    }
    seek_place(&c, place, line, column);
}
