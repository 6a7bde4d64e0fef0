/*
 * graphviz.h - DOT to SVG, PNG and PDF through Graphviz's library.
 */
#ifndef TDNREF_TOOLS_GRAPHVIZ_H
#define TDNREF_TOOLS_GRAPHVIZ_H

#include "common/buffer.h"

#include <stdbool.h>

/** True if this build has Graphviz. */
bool tool_has_graphviz(void);

/** How large a drawing is. */
typedef struct tool_drawing_size {
    double width; /**< in inches */
    double height;
    int dpi; /**< of a raster picture, else 0 */
} tool_drawing_size;

/** Draws a graph in DOT as `format` ("svg", "png", "pdf") into `out`. False, with the reason in words in *why, if
 * Graphviz cannot. `size` may be NULL. */
bool tool_draw(const tool_buffer *dot, const char *format, tool_buffer *out, tool_drawing_size *size, const char **why);

#endif
