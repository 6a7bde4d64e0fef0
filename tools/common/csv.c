/*
 * csv.c - one cell.
 */
#include "common/csv.h"

#include <stdbool.h>
#include <string.h>

void tool_csv_text(tool_buffer *out, const char *text)
{
    const bool formula = text[0] != '\0' && strchr("=+-@\t\r\n", text[0]) != NULL;
    tool_buffer_text(out, formula ? "\"'" : "\"");
    for (const char *at = text; *at != '\0'; at++) {
        tool_buffer_add(out, at, 1);
        tool_buffer_text(out, *at == '"' ? "\"" : "");
    }
    tool_buffer_text(out, "\"");
}
