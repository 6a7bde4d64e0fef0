/*
 * graphviz_none.c - stand-in for graphviz.c if Graphviz was not found at build time.
 */
#include "graph/graphviz.h"

bool tool_has_graphviz(void)
{
    return false;
}

bool tool_draw(const tool_buffer *dot, const char *format, tool_buffer *out, tool_drawing_size *size, const char **why)
{
    (void)dot;
    (void)format;
    (void)out;
    (void)size;
    *why = "this program was built without Graphviz";
    return false;
}
