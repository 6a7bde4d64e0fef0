/*
 * registry.c - known directives from a CSV file as spreadsheets write it.
 *
 * The first row names the columns, in any order, in English or Vietnamese. Cells are separated by commas, semicolons
 * or tabs, whichever the first row uses; quoted cells may contain separators, doubled quotes and line breaks (RFC
 * 4180).
 */
#include "review/registry.h"

#include <stdlib.h>
#include <string.h>

enum column {
    COLUMN_TYPE,
    COLUMN_NUMBER,
    COLUMN_DATE,
    COLUMN_ISSUER,
    COLUMN_TITLE,
    COLUMN_FROM,
    COLUMN_TO,
    COLUMN_REPLACED_BY,
    COLUMN_PARTIAL,
    COLUMN_AUTHORITY,
    COLUMN_SOURCE,
    COLUMN_COUNT
};

static const struct column_name {
    const char *en;
    const char *vi;
} column_names[COLUMN_COUNT] = {
    [COLUMN_TYPE] = {"type", "loại"},
    [COLUMN_NUMBER] = {"number", "số ký hiệu"},
    [COLUMN_DATE] = {"date", "ngày ban hành"},
    [COLUMN_ISSUER] = {"issuer", "cơ quan ban hành"},
    [COLUMN_TITLE] = {"title", "trích yếu"},
    [COLUMN_FROM] = {"effective_from", "hiệu lực từ"},
    [COLUMN_TO] = {"effective_to", "hiệu lực đến"},
    [COLUMN_REPLACED_BY] = {"replaced_by", "thay thế bởi"},
    [COLUMN_PARTIAL] = {"partial", "một phần"},
    [COLUMN_AUTHORITY] = {"authority", "mã cơ quan"},
    [COLUMN_SOURCE] = {"source", "nguồn"},
};

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
    int columns[MOST_CELLS]; /**< enum column, -1: one that means nothing here */
    size_t column_count;
    bool good;
} reader;

TOOL_PRINTF(2, 3) static void complain(reader *r, const char *format, ...)
{
    tool_buffer text = {0};
    va_list list;
    va_start(list, format);
    tool_buffer_vformat(&text, format, list);
    va_end(list);
    tool_buffer plain = {0};
    tool_buffer_plain(&plain, text.bytes == NULL ? "" : text.bytes);
    tool_message(r->program, r->path, "line %zu: %s", r->row_line, plain.bytes == NULL ? "" : plain.bytes);
    tool_buffer_free(&text);
    tool_buffer_free(&plain);
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

/* -------------------------------------------------------------- columns */

static int column_of(const char *name)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (strcmp(name, column_names[i].en) == 0 || strcmp(name, column_names[i].vi) == 0) {
            return i;
        }
    }
    return -1;
}

static void list_columns(tool_buffer *out)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        tool_buffer_format(out, "%s%s", i == 0 ? "" : ", ", column_names[i].en);
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
    if (!there[COLUMN_NUMBER]) {
        complain(r, "expected a first row with the names of the columns, including 'number' (possible names: %s)",
                 known.bytes);
    }
    tool_buffer_free(&known);
}

/* ---------------------------------------------------------------- dates */

/* "2023-06-15", "15/6/2023". */
static bool parse_date(const char *text, tdnref_date *out)
{
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const char *at = text;
    bool good = tool_read_digits(&at, 4, 4, &year) && *at++ == '-' && tool_read_digits(&at, 1, 2, &month) &&
                *at++ == '-' && tool_read_digits(&at, 1, 2, &day) && *at == '\0';
    if (!good) {
        at = text;
        good = tool_read_digits(&at, 1, 2, &day) && *at++ == '/' && tool_read_digits(&at, 1, 2, &month) &&
               *at++ == '/' && tool_read_digits(&at, 4, 4, &year) && *at == '\0';
    }
    const tdnref_date date = {(uint16_t)year, (uint8_t)month, (uint8_t)day};
    if (!good || year < 1900 || !tool_is_day(date)) {
        return false;
    }
    *out = date;
    return true;
}

static void take_date(reader *r, size_t cell, tdnref_date *out)
{
    const char *text = r->cells[cell].bytes;
    if (text[0] != '\0' && !parse_date(text, out)) {
        complain(r, "column '%s': '%s' is not a date; expected 2023-06-15 or 15/6/2023",
                 column_names[r->columns[cell]].en, text);
    }
}

/* ------------------------------------------------------------ directives */

static void take_partial(reader *r, const char *text, bool *out)
{
    *out = strcmp(text, "yes") == 0 || strcmp(text, "có") == 0 || strcmp(text, "1") == 0;
    if (!*out && text[0] != '\0' && strcmp(text, "no") != 0 && strcmp(text, "không") != 0 && strcmp(text, "0") != 0) {
        complain(r, "column 'partial': expected yes or no, not '%s'", text);
    }
}

static void take_cell(reader *r, size_t cell, tdnref_registered *out)
{
    const tool_buffer *text = &r->cells[cell];
    const char *kept = text->len == 0 ? NULL : tool_memory_text(&r->registry->memory, text->bytes, text->len);
    switch (r->columns[cell]) {
    case COLUMN_TYPE:
        out->type = kept;
        break;
    case COLUMN_NUMBER:
        out->number = kept;
        break;
    case COLUMN_DATE:
        take_date(r, cell, &out->date);
        break;
    case COLUMN_ISSUER:
        out->issuer = kept;
        break;
    case COLUMN_TITLE:
        out->title = kept;
        break;
    case COLUMN_FROM:
        take_date(r, cell, &out->effective_from);
        break;
    case COLUMN_TO:
        take_date(r, cell, &out->effective_to);
        break;
    case COLUMN_REPLACED_BY:
        out->replaced_by = kept;
        break;
    case COLUMN_PARTIAL:
        take_partial(r, text->bytes, &out->partial);
        break;
    case COLUMN_AUTHORITY:
        out->authority = kept;
        break;
    default:
        break;
    }
}

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
        take_cell(r, i, &item);
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
    tool_buffer messages = {0};
    if (!tool_read(program, path, &bytes, &messages)) {
        fwrite(messages.bytes, 1, messages.len, stderr);
        tool_buffer_free(&messages);
        return false;
    }
    const char *text = bytes.bytes == NULL ? "" : bytes.bytes;
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
