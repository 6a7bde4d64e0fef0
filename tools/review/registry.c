/*
 * registry.c - known directives from a CSV file as spreadsheets write it.
 *
 * The first row names the columns, in any order, in English or Vietnamese. Cells are separated by commas, semicolons
 * or tabs, whichever the first row uses; quoted cells may contain separators, doubled quotes and line breaks (RFC
 * 4180).
 */
#include "review/registry.h"

#include "common/day.h"
#include "common/read.h"
#include "common/utf8.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 64 };

typedef struct reader {
    const tool_program *program;
    const char *path;
    tool_registry *registry;
    const char *at;
    char separator;
    size_t line;     /**< of the next byte */
    size_t row_line; /**< where the row begins */
    tool_buffer cells[MOST_CELLS];
    size_t cell_count;
    int columns[MOST_CELLS]; /**< rows of the table `columns`, -1: one that means nothing here */
    size_t column_count;
    bool good;
} reader;

TOOL_PRINTF(2, 3) static void complain(reader *r, const char *format, ...)
{
    tool_buffer text = {0};
    va_list list;
    va_start(list, format);
    tool_buffer_plain_vformat(&text, format, list);
    va_end(list);
    tool_message(r->program, r->path, "line %zu: %s", r->row_line, tool_buffer_string(&text));
    tool_buffer_free(&text);
    r->good = false;
}

/* ----------------------------------------------------------------- rows */

static void read_quoted(reader *r, tool_buffer *cell)
{
    for (r->at++; *r->at != '\0'; r->at++) {
        if (*r->at == '"' && r->at[1] == '"') {
            r->at++;
        } else if (*r->at == '"') {
            r->at++;
            return;
        }
        r->line += *r->at == '\n' ? 1 : 0;
        tool_buffer_add(cell, r->at, 1);
    }
    complain(r, "a quoted cell is not closed");
}

static void read_cell(reader *r)
{
    tool_buffer spare = {0};
    tool_buffer *cell = r->cell_count < MOST_CELLS ? &r->cells[r->cell_count] : &spare;
    cell->len = 0;
    tool_buffer_text(cell, "");
    if (*r->at == '"') {
        read_quoted(r, cell);
    }
    while (*r->at != '\0' && *r->at != r->separator && *r->at != '\n') {
        if (*r->at != '\r') {
            tool_buffer_add(cell, r->at, 1);
        }
        r->at++;
    }
    while (cell->len > 0 && cell->bytes[cell->len - 1] == ' ') {
        cell->bytes[--cell->len] = '\0';
    }
    r->cell_count += r->cell_count < MOST_CELLS ? 1 : 0;
    tool_buffer_free(&spare);
}

/* Reads one row; false at the end of the file. */
static bool read_row(reader *r)
{
    r->cell_count = 0;
    r->row_line = r->line;
    if (*r->at == '\0') {
        return false;
    }
    for (;;) {
        read_cell(r);
        if (*r->at != r->separator) {
            break;
        }
        r->at++;
    }
    if (*r->at == '\n') {
        r->at++;
        r->line++;
    }
    return true;
}

static bool row_is_blank(const reader *r)
{
    for (size_t i = 0; i < r->cell_count; i++) {
        if (r->cells[i].len > 0) {
            return false;
        }
    }
    return true;
}

/* ---------------------------------------------------------------- cells */

struct column;

/** Reads a cell into the member of a tdnref_registered at `slot`. */
typedef void take_cell(reader *r, const struct column *column, const tool_buffer *cell, void *slot);

static take_cell take_text, take_date, take_flag;

static const struct column {
    const char *en;
    const char *vi;
    take_cell *take; /**< NULL: for the reader of the file only */
    size_t offset;
} columns[] = {
    {"type", "loại", take_text, offsetof(tdnref_registered, type)},
    {"number", "số ký hiệu", take_text, offsetof(tdnref_registered, number)},
    {"date", "ngày ban hành", take_date, offsetof(tdnref_registered, date)},
    {"issuer", "cơ quan ban hành", take_text, offsetof(tdnref_registered, issuer)},
    {"title", "trích yếu", take_text, offsetof(tdnref_registered, title)},
    {"effective_from", "hiệu lực từ", take_date, offsetof(tdnref_registered, effective_from)},
    {"effective_to", "hiệu lực đến", take_date, offsetof(tdnref_registered, effective_to)},
    {"replaced_by", "thay thế bởi", take_text, offsetof(tdnref_registered, replaced_by)},
    {"partial", "một phần", take_flag, offsetof(tdnref_registered, partial)},
    {"authority", "mã cơ quan", take_text, offsetof(tdnref_registered, authority)},
    {"source", "nguồn", NULL, 0},
};

enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

static void take_text(reader *r, const struct column *column, const tool_buffer *cell, void *slot)
{
    (void)column;
    *(const char **)slot = cell->len == 0 ? NULL : tool_memory_text(&r->registry->memory, cell->bytes, cell->len);
}

/* "2023-06-15", "15/6/2023". */
static bool parse_date(const char *text, tdnref_date *out)
{
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const char *at = text;
    bool good = tool_digits_read(&at, 4, 4, &year) && *at++ == '-' && tool_digits_read(&at, 1, 2, &month) &&
                *at++ == '-' && tool_digits_read(&at, 1, 2, &day) && *at == '\0';
    if (!good) {
        at = text;
        good = tool_digits_read(&at, 1, 2, &day) && *at++ == '/' && tool_digits_read(&at, 1, 2, &month) &&
               *at++ == '/' && tool_digits_read(&at, 4, 4, &year) && *at == '\0';
    }
    const tdnref_date date = {(uint16_t)year, (uint8_t)month, (uint8_t)day};
    if (!good || year < 1900 || !tool_day_is_real(date)) {
        return false;
    }
    *out = date;
    return true;
}

static void take_date(reader *r, const struct column *column, const tool_buffer *cell, void *slot)
{
    if (cell->len > 0 && !parse_date(cell->bytes, slot)) {
        complain(r, "column '%s': '%s' is not a date; expected 2023-06-15 or 15/6/2023", column->en, cell->bytes);
    }
}

static bool is_one_of(const char *text, const char *const *words)
{
    while (*words != NULL && strcmp(text, *words) != 0) {
        words++;
    }
    return *words != NULL;
}

static void take_flag(reader *r, const struct column *column, const tool_buffer *cell, void *slot)
{
    static const char *const yes[] = {"yes", "có", "1", NULL};
    static const char *const no[] = {"", "no", "không", "0", NULL};
    const bool set = is_one_of(cell->bytes, yes);
    *(bool *)slot = set;
    if (!set && !is_one_of(cell->bytes, no)) {
        complain(r, "column '%s': expected yes or no, not '%s'", column->en, cell->bytes);
    }
}

/* -------------------------------------------------------------- columns */

static int column_of(const char *name)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (strcmp(name, columns[i].en) == 0 || strcmp(name, columns[i].vi) == 0) {
            return i;
        }
    }
    return -1;
}

static void list_columns(tool_buffer *out)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        tool_buffer_format(out, "%s%s", i == 0 ? "" : ", ", columns[i].en);
    }
}

static void read_columns(reader *r)
{
    bool there[COLUMN_COUNT] = {false};
    tool_buffer known = {0};
    list_columns(&known);
    for (size_t i = 0; i < r->cell_count; i++) {
        r->columns[i] = column_of(r->cells[i].bytes);
        if (r->columns[i] < 0) {
            complain(r, "unknown column '%s'; expected %s", r->cells[i].bytes, known.bytes);
        } else if (there[r->columns[i]]) {
            complain(r, "column '%s' occurs twice", r->cells[i].bytes);
        } else {
            there[r->columns[i]] = true;
        }
    }
    r->column_count = r->cell_count;
    if (!there[column_of("number")]) {
        complain(r, "expected a first row with the names of the columns, including 'number' (possible names: %s)",
                 known.bytes);
    }
    tool_buffer_free(&known);
}

/* ------------------------------------------------------------ directives */

static void add_where(reader *r, tdnref_registered *out)
{
    tool_buffer where = {0};
    tool_buffer_format(&where, "%s:%zu", r->path, r->row_line);
    out->where = tool_memory_text(&r->registry->memory, where.bytes, where.len);
    tool_buffer_free(&where);
}

static void read_directive(reader *r)
{
    tool_registry *registry = r->registry;
    tdnref_registered item = {.struct_size = sizeof item};
    if (row_is_blank(r)) {
        return;
    }
    if (r->cell_count != r->column_count) {
        complain(r, "expected %zu cells, as in the first row, found %zu", r->column_count, r->cell_count);
        return;
    }
    for (size_t i = 0; i < r->cell_count; i++) {
        const struct column *column = &columns[r->columns[i]];
        if (column->take != NULL) {
            column->take(r, column, &r->cells[i], (char *)&item + column->offset);
        }
    }
    if (item.number == NULL) {
        complain(r, "expected a number ('57-KL/TW') in the column 'number'");
        return;
    }
    add_where(r, &item);
    if (registry->count == registry->capacity) {
        registry->capacity = registry->capacity == 0 ? 64 : registry->capacity * 2;
        registry->items = tool_realloc(registry->items, registry->capacity * sizeof *registry->items);
    }
    registry->items[registry->count++] = item;
}

/* ----------------------------------------------------------------- file */

static char separator_of(const char *text)
{
    const char *found = strpbrk(text, ",;\t\n");
    return found == NULL || *found == '\n' ? ',' : *found;
}

bool tool_registry_read(tool_registry *registry, const tool_program *program, const char *path)
{
    tool_buffer bytes = {0};
    if (!tool_read_or_say(program, path, &bytes)) {
        tool_buffer_free(&bytes);
        return false;
    }
    const char *text = tool_buffer_string(&bytes);
    text += strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    reader r = {.program = program, .path = path, .registry = registry, .at = text, .line = 1, .good = true};
    r.separator = separator_of(text);
    if (read_row(&r)) {
        read_columns(&r);
    } else {
        r.row_line = 1;
        complain(&r, "the registry is empty; expected a first row with the names of the columns");
    }
    const bool columns_known = r.good;
    while (columns_known && read_row(&r)) {
        read_directive(&r);
    }
    for (size_t i = 0; i < MOST_CELLS; i++) {
        tool_buffer_free(&r.cells[i]);
    }
    tool_buffer_free(&bytes);
    return r.good;
}

void tool_registry_free(tool_registry *registry)
{
    free(registry->items);
    tool_memory_free(&registry->memory);
    *registry = (tool_registry){0};
}
