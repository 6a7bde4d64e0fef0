#include "line.h"

#define MARK_STEP ((uint64_t)64 * 1024)

tdn_line_cursor tdn_line_cursor_new(const tdn_text *text)
{
    /* A byte order mark is no character of the first line. */
    const bool mark = text->len >= 3 && memcmp(text->ptr, "\xEF\xBB\xBF", 3) == 0;
    return (tdn_line_cursor){text, 0, 1, mark ? 0 : 1, memchr(text->ptr, '\r', text->len) != NULL};
}

/** True if the byte at `at` ends a line: LF, or a CR that no LF follows. */
static bool ends_line(const tdn_text *text, uint64_t at)
{
    const char c = text->ptr[at];
    return c == '\n' || (c == '\r' && (at + 1 >= text->len || text->ptr[at + 1] != '\n'));
}

/** Columns count code points: every byte but the tails of characters. */
static bool is_code_point(unsigned char c)
{
    return (c & 0xC0) != 0x80;
}

/** Walks byte by byte: for text with CR. */
static void walk_slowly(tdn_line_cursor *c, uint64_t offset)
{
    for (; c->at < offset; c->at++) {
        if (ends_line(c->text, c->at)) {
            c->line++;
            c->column = 1;
        } else {
            c->column += is_code_point((unsigned char)c->text->ptr[c->at]);
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
    const char *ptr = c->text->ptr;
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

void tdn_line_seek(tdn_line_cursor *cursor, uint64_t offset, uint64_t *line, uint64_t *column)
{
    if (offset > cursor->text->len) {
        offset = cursor->text->len;
    }
    if (offset < cursor->at) {
        *cursor = tdn_line_cursor_new(cursor->text);
    }
    walk(cursor, offset);
    *line = cursor->line;
    *column = cursor->column;
}

tdnref_status tdn_lines_build(tdn_lines *lines, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err)
{
    tdn_line_cursor c = tdn_line_cursor_new(text);
    for (uint64_t at = 0; at <= text->len; at += MARK_STEP) {
        walk(&c, at);
        if (!TDN_PUSH(alloc, lines, ((tdn_line_mark){c.line, c.column}))) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the lines of a text");
        }
    }
    return tdn_succeed(err);
}

void tdn_lines_find(const tdn_lines *lines, const tdn_text *text, uint64_t offset, uint64_t *line, uint64_t *column)
{
    const uint64_t mark = offset / MARK_STEP < lines->count ? offset / MARK_STEP : 0;
    tdn_line_cursor c;
    if (lines->count > 0) {
        c = (tdn_line_cursor){text, mark * MARK_STEP, lines->items[mark].line, lines->items[mark].column, true};
    } else {
        c = tdn_line_cursor_new(text);
    }
    tdn_line_seek(&c, offset, line, column);
}
