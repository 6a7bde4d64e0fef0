/*
 * report_write.c - writing an answer as CSV or JSON, or aligned for people.
 */
#include "query/report_write.h"

#include "common/csv.h"
#include "query/report_text.h"

#include <jansson.h>
#include <stdlib.h>

/* ------------------------------------------------------------------- csv */

static void add_csv_cell(tool_buffer *out, const report_cell *cell)
{
    if (cell->text == NULL || cell->number) {
        tool_buffer_text(out, cell->text == NULL ? "" : cell->text);
    } else {
        tool_csv_text(out, cell->text);
    }
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
    tool_buffer_text(out, r->bom ? TOOL_BYTE_ORDER_MARK : "");
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
