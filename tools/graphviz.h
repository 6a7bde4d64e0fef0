/*
 * graphviz.h - DOT to SVG through Graphviz's library.
 */
#ifndef TDNREF_TOOLS_GRAPHVIZ_H
#define TDNREF_TOOLS_GRAPHVIZ_H

#include "common.h"

/** True if this build has Graphviz. */
bool tool_has_graphviz(void);

/** Draws a graph in DOT as SVG into `svg`. False, with the reason in words in *why, if Graphviz cannot. */
bool tool_draw_svg(const tool_buffer *dot, tool_buffer *svg, const char **why);

#endif
