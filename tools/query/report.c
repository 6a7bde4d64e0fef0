/*
 * report.c - an answer in the making, and as CSV and JSON; report_text.c writes it for people.
 */
#include "query/report.h"

#include "query/report_text.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* ---------------------------------------------------------------- making */

static void free_table(report_table *table)
{
    for (size_t i = 0; i < table->cell_count; i++) {
        free(table->cells[i].text);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        free(table->columns[i]);
    }
    free(table->cells);
    free(table->columns);
    free(table->name);
}

report_table *report_add_table(report *r, const char *name)
{
    r->tables = tool_realloc(r->tables, (r->table_count + 1) * sizeof *r->tables);
    r->tables[r->table_count] = (report_table){.name = tool_copy(name)};
    return &r->tables[r->table_count++];
}

void report_drop_table(report *r)
{
    free_table(&r->tables[--r->table_count]);
}

void report_add_column(report_table *table, const char *name)
{
    table->columns = tool_realloc(table->columns, (table->column_count + 1) * sizeof *table->columns);
    table->columns[table->column_count++] = tool_copy(name);
}

static void add_cell(report_table *table, report_cell cell)
{
    if (table->cell_count == table->capacity) {
        table->capacity = table->capacity == 0 ? 64 : table->capacity * 2;
        table->cells = tool_realloc(table->cells, table->capacity * sizeof *table->cells);
    }
    table->cells[table->cell_count++] = cell;
}

/** The name of a file may be any bytes; what is no UTF-8 becomes U+FFFD, so that every form stays valid. */
static char *valid_copy(const char *text)
{
    tool_buffer copy = {0};
    tool_buffer_text(&copy, "");
    size_t left = strlen(text);
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t got = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)left, &code);
        const size_t len = got > 0 ? (size_t)got : 1;
        if (got > 0) {
            tool_buffer_add(&copy, text, len);
        } else {
            tool_buffer_text(&copy, "\xEF\xBF\xBD");
        }
        text += len;
        left -= len;
    }
    return copy.bytes;
}

void report_add_text(report_table *table, const char *text)
{
    add_cell(table, (report_cell){.text = text == NULL ? NULL : valid_copy(text)});
}

void report_add_number(report_table *table, int64_t number)
{
    tool_buffer text = {0};
    tool_buffer_format(&text, "%lld", (long long)number);
    add_cell(table, (report_cell){.text = text.bytes, .number = true});
}

void report_add_note(report *r, const char *format, ...)
{
    tool_buffer text = {0};
    va_list list;
    va_start(list, format);
    tool_buffer_vformat(&text, format, list);
    va_end(list);
    r->notes = tool_realloc(r->notes, (r->note_count + 1) * sizeof *r->notes);
    r->notes[r->note_count++] = valid_copy(text.bytes == NULL ? "" : text.bytes);
    tool_buffer_free(&text);
}

void report_free(report *r)
{
    for (size_t i = 0; i < r->table_count; i++) {
        free_table(&r->tables[i]);
    }
    for (size_t i = 0; i < r->note_count; i++) {
        free(r->notes[i]);
    }
    free(r->tables);
    free(r->notes);
    *r = (report){0};
}

/* ------------------------------------------------------------------- csv */

/** RFC 4180; what a spreadsheet would take for a formula gets an apostrophe in front. */
static void add_csv_cell(tool_buffer *out, const report_cell *cell)
{
    if (cell->text == NULL || cell->number) {
        tool_buffer_text(out, cell->text == NULL ? "" : cell->text);
        return;
    }
    tool_buffer_text(out, "\"");
    if (cell->text[0] != '\0' && strchr("=+-@\t\r\n", cell->text[0]) != NULL) {
        tool_buffer_text(out, "'");
    }
    for (const char *at = cell->text; *at != '\0'; at++) {
        tool_buffer_add(out, at, 1);
        tool_buffer_text(out, *at == '"' ? "\"" : "");
    }
    tool_buffer_text(out, "\"");
}

size_t report_row_count(const report_table *table)
{
    return table->column_count == 0 ? 0 : table->cell_count / table->column_count;
}

static void add_csv_table(tool_buffer *out, const report_table *table)
{
    const report_cell *cell = table->cells;
    for (size_t i = 0; i < table->column_count; i++) {
        tool_buffer_format(out, "%s%s", i == 0 ? "" : ",", table->columns[i]);
    }
    for (size_t row = report_row_count(table); row > 0; row--) {
        for (size_t i = 0; i < table->column_count; i++) {
            tool_buffer_text(out, i == 0 ? "\r\n" : ",");
            add_csv_cell(out, cell++);
        }
    }
    tool_buffer_text(out, "\r\n");
}

static void add_csv(tool_buffer *out, const report *r)
{
    for (size_t i = 0; i < r->table_count; i++) {
        tool_buffer_text(out, i == 0 ? "" : "\r\n");
        add_csv_table(out, &r->tables[i]);
    }
    for (size_t i = 0; i < r->note_count; i++) {
        const report_cell note = {.text = r->notes[i]};
        tool_buffer_text(out, "\r\n");
        add_csv_cell(out, &note);
        tool_buffer_text(out, "\r\n");
    }
}

/* ------------------------------------------------------------------ json */

static json_t *json_of_cell(const report_cell *cell)
{
    if (cell->text == NULL) {
        return json_null();
    }
    return cell->number ? json_integer(strtoll(cell->text, NULL, 10)) : json_string(cell->text);
}

static json_t *json_of_table(const report_table *table)
{
    json_t *rows = json_array();
    const report_cell *cell = table->cells;
    for (size_t left = report_row_count(table); left > 0; left--) {
        json_t *row = json_object();
        for (size_t i = 0; i < table->column_count; i++) {
            (void)json_object_set_new(row, table->columns[i], json_of_cell(cell++));
        }
        (void)json_array_append_new(rows, row);
    }
    return rows;
}

static void add_json(tool_buffer *out, const report *r, const char *command)
{
    json_t *root = json_object();
    json_t *notes = json_array();
    (void)json_object_set_new(root, "command", json_string(command));
    for (size_t i = 0; i < r->table_count; i++) {
        (void)json_object_set_new(root, r->tables[i].name, json_of_table(&r->tables[i]));
    }
    for (size_t i = 0; i < r->note_count; i++) {
        (void)json_array_append_new(notes, json_string(r->notes[i]));
    }
    (void)json_object_set_new(root, "notes", notes);
    char *text = json_dumps(root, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    if (text != NULL) {
        tool_buffer_text(out, text);
        tool_buffer_text(out, "\n");
    }
    free(text);
    json_decref(root);
}

/* --------------------------------------------------------------- writing */

void report_write(const report *r, enum report_form form, const char *command, tool_output *output)
{
    tool_buffer out = {0};
    tool_buffer_text(&out, "");
    if (form == REPORT_CSV) {
        add_csv(&out, r);
    } else if (form == REPORT_JSON) {
        add_json(&out, r, command);
    } else {
        report_add_aligned(&out, r, output->stream);
    }
    (void)tool_output_write(output, out.bytes, out.len);
    tool_buffer_free(&out);
}
