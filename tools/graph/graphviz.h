/*
 * graphviz.h - DOT to SVG, PNG and PDF through Graphviz's library.
 */
#ifndef TDNREF_TOOLS_GRAPHVIZ_H
#define TDNREF_TOOLS_GRAPHVIZ_H

#include "common/common.h"

/** True if this build has Graphviz. */
bool tool_has_graphviz(void);

/** Draws a graph in DOT as `format` ("svg", "png", "pdf") into `out`. False, with the reason in words in *why, if
 * Graphviz cannot. */
bool tool_draw(const tool_buffer *dot, const char *format, tool_buffer *out, const char **why);

#endif
