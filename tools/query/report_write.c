/*
 * report_write.c - writing an answer as CSV or JSON, or aligned for people.
 */
#include "query/report_write.h"

#include "common/csv.h"
#include "common/json.h"
#include "query/report_text.h"

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
    return cell->number ? json_integer(strtoll(cell->text, NULL, 10)) : tool_json_text(cell->text);
}

static json_t *json_of_table(const report_table *table)
{
    json_t *rows = json_array();
    const report_cell *cell = table->cells;
    for (size_t left = report_row_count(table); left > 0; left--) {
        json_t *row = json_object();
        for (size_t i = 0; i < table->column_count; i++) {
            tool_json_set(row, table->columns[i], json_of_cell(cell++));
        }
        tool_json_append(rows, row);
    }
    return rows;
}

static json_t *json_of_report(const report *r, const char *command)
{
    json_t *root = json_object();
    json_t *notes = json_array();
    tool_json_set_text(root, "command", command);
    for (size_t i = 0; i < r->table_count; i++) {
        tool_json_set(root, r->tables[i].name, json_of_table(&r->tables[i]));
    }
    for (size_t i = 0; i < r->note_count; i++) {
        tool_json_append(notes, tool_json_text(r->notes[i]));
    }
    tool_json_set(root, "notes", notes);
    return root;
}

/* --------------------------------------------------------------- writing */

void report_write(const report *r, enum report_form form, const char *command, tool_output *output)
{
    tool_buffer out = {0};
    if (form == REPORT_JSON) {
        tool_json_write(json_of_report(r, command), output);
        return;
    }
    if (form == REPORT_CSV) {
        add_csv(&out, r);
    } else {
        report_add_aligned(&out, r, output->stream);
    }
    (void)tool_output_write(output, tool_buffer_string(&out), out.len);
    tool_buffer_free(&out);
}
