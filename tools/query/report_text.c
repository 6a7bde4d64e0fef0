/*
 * report_text.c - columns aligned by the width of characters on a terminal, not by bytes.
 */
#define _DEFAULT_SOURCE

#include "query/report_text.h"

#include "common/output.h"
#include "common/utf8.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#define BOLD "\033[1m"
#define OFF "\033[0m"
#define BETWEEN "  "
#define CUT "…"
static const char unknown[] = "-";

/* A column is not cut below this, and a terminal not taken to be narrower. */
enum { LEAST_COLUMN = 12, LEAST_TERMINAL = 60 };

typedef struct layout {
    size_t *widths;
    bool colour;
} layout;

/** One character; its bytes, and in *width the columns that it takes. */
static size_t next_character(const char *text, size_t *width)
{
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t got = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &code);
    const int columns = got > 0 ? utf8proc_charwidth(code) : 1;
    *width = columns > 0 ? (size_t)columns : 0;
    return got > 0 ? (size_t)got : 1;
}

static size_t width_of(const char *text)
{
    size_t total = 0;
    for (size_t width = 0; *text != '\0'; total += width) {
        text += next_character(text, &width);
    }
    return total;
}

/** 0: no terminal, as wide as needed. */
static size_t terminal_width(FILE *stream)
{
    struct winsize size;
    const int fd = fileno(stream);
    if (isatty(fd) != 1 || ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 0;
    }
    return size.ws_col < LEAST_TERMINAL ? LEAST_TERMINAL : size.ws_col;
}

static const char *cell_text(const report_cell *cell)
{
    return cell->text == NULL || cell->text[0] == '\0' ? unknown : cell->text;
}

static void widen(size_t *width, const char *text)
{
    const size_t need = width_of(text);
    *width = need > *width ? need : *width;
}

/** Takes from the widest column what is too much, one column of the terminal at a time. */
static void narrow(size_t *widths, size_t count, size_t room)
{
    size_t total = (count - 1) * (sizeof BETWEEN - 1);
    for (size_t i = 0; i < count; i++) {
        total += widths[i];
    }
    for (; total > room; total--) {
        size_t widest = 0;
        for (size_t i = 1; i < count; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        if (widths[widest] <= LEAST_COLUMN) {
            return;
        }
        widths[widest]--;
    }
}

static size_t shown_columns(const report_table *table)
{
    return table->column_count - table->unshown;
}

static layout layout_of(const report_table *table, FILE *stream)
{
    const size_t count = shown_columns(table);
    layout lay = {tool_alloc(count * sizeof *lay.widths), tool_wants_colour(stream)};
    const size_t room = terminal_width(stream);
    for (size_t i = 0; i < count; i++) {
        lay.widths[i] = width_of(table->columns[i]);
    }
    const report_cell *row = table->cells;
    for (size_t left = report_row_count(table); left > 0; left--, row += table->column_count) {
        for (size_t i = 0; i < count; i++) {
            widen(&lay.widths[i], cell_text(&row[i]));
        }
    }
    if (room > 0) {
        narrow(lay.widths, count, room);
    }
    return lay;
}

static void add_spaces(tool_buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        tool_buffer_text(out, " ");
    }
}

/** Adds as much of a text as has room, with a sign that something is missing. */
static void add_cut(tool_buffer *out, const char *text, size_t room)
{
    const bool whole = width_of(text) <= room;
    size_t used = 0;
    size_t width = 0;
    tool_buffer part = {0};
    tool_buffer_text(&part, "");
    while (*text != '\0') {
        const size_t len = next_character(text, &width);
        if (!whole && used + width > room - 1) {
            break;
        }
        tool_buffer_add(&part, text, len);
        used += width;
        text += len;
    }
    tool_buffer_plain(out, part.bytes);
    tool_buffer_text(out, whole ? "" : CUT);
    tool_buffer_free(&part);
}

static void add_aligned_cell(tool_buffer *out, const char *text, size_t width, bool right, bool last)
{
    const size_t need = width_of(text);
    const size_t space = need < width ? width - need : 0;
    add_spaces(out, right ? space : 0);
    add_cut(out, text, width);
    add_spaces(out, right || last ? 0 : space);
    tool_buffer_text(out, last ? "\n" : BETWEEN);
}

static void add_table(tool_buffer *out, const report_table *table, FILE *stream)
{
    const layout lay = layout_of(table, stream);
    const size_t count = shown_columns(table);
    tool_buffer_text(out, lay.colour ? BOLD : "");
    for (size_t i = 0; i < count; i++) {
        const bool right = table->cell_count > i && table->cells[i].number;
        add_aligned_cell(out, table->columns[i], lay.widths[i], right, i + 1 == count);
    }
    tool_buffer_text(out, lay.colour ? OFF : "");
    const report_cell *row = table->cells;
    for (size_t left = report_row_count(table); left > 0; left--, row += table->column_count) {
        for (size_t i = 0; i < count; i++) {
            add_aligned_cell(out, cell_text(&row[i]), lay.widths[i], row[i].number, i + 1 == count);
        }
    }
    free(lay.widths);
}

static void add_upright(tool_buffer *out, const report_table *table, FILE *stream)
{
    const bool colour = tool_wants_colour(stream);
    size_t width = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        widen(&width, table->columns[i]);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const char *value = report_row_count(table) == 0 ? NULL : table->cells[i].text;
        if (value != NULL) {
            const char *name = table->columns[i];
            tool_buffer_format(out, "%s%s%s", colour ? BOLD : "", name, colour ? OFF : "");
            add_spaces(out, width - width_of(name) + sizeof BETWEEN - 1);
            tool_buffer_plain(out, value);
            tool_buffer_text(out, "\n");
        }
    }
}

void report_add_aligned(tool_buffer *out, const report *r, FILE *stream)
{
    for (size_t i = 0; i < r->table_count; i++) {
        const report_table *table = &r->tables[i];
        if (table->cell_count == 0 && r->note_count > 0) {
            continue; /* the note says why */
        }
        tool_buffer_text(out, out->len == 0 ? "" : "\n");
        if (r->table_count > 1) {
            tool_buffer_format(out, "[%s]\n", table->name);
        }
        if (table->upright) {
            add_upright(out, table, stream);
        } else {
            add_table(out, table, stream);
        }
    }
    for (size_t i = 0; i < r->note_count; i++) {
        tool_buffer_text(out, i == 0 && out->len > 0 ? "\n" : "");
        tool_buffer_plain(out, r->notes[i]);
        tool_buffer_text(out, "\n");
    }
}
