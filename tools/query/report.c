/*
 * report.c - building an answer.
 */
#include "query/report.h"

#include "common/utf8.h"

#include <stdlib.h>
#include <string.h>

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

report_table *report_last_table(report *r)
{
    return &r->tables[r->table_count - 1];
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
    tool_buffer_valid(&copy, text, strlen(text));
    return copy.bytes;
}

size_t report_row_count(const report_table *table)
{
    return table->column_count == 0 ? 0 : table->cell_count / table->column_count;
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
    r->notes[r->note_count++] = valid_copy(tool_buffer_string(&text));
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
