/*
 * csv.c - one cell.
 */
#include "common/csv.h"

#include <stdbool.h>
#include <string.h>

void tool_csv_text(tool_buffer *out, const char *text)
{
    const char *cell = text == NULL ? "" : text;
    const bool formula = cell[0] != '\0' && strchr("=+-@\t\r\n", cell[0]) != NULL;
    tool_buffer_text(out, formula ? "\"'" : "\"");
    for (const char *at = cell; *at != '\0'; at++) {
        tool_buffer_add(out, at, 1);
        tool_buffer_text(out, *at == '"' ? "\"" : "");
    }
    tool_buffer_text(out, "\"");
}

void tool_csv_next(tool_buffer *out, const char *text)
{
    tool_buffer_text(out, ",");
    tool_csv_text(out, text);
}
