/*
 * graphviz.c - the only file that knows Graphviz.
 *
 * The drawing comes with all its places and ways (layout "nop2"); Graphviz only writes the SVG.
 */
#define _POSIX_C_SOURCE 200809L

#include "graphviz.h"

#if defined(TDNREF_HAVE_GRAPHVIZ)

#include <cgraph.h>
#include <gvc.h>
#include <stdlib.h>

bool tool_has_graphviz(void)
{
    return true;
}

/* Through a stream in memory: the type of gvRenderData()'s length differs between versions of Graphviz. */
static bool render(GVC_t *gvc, graph_t *graph, tool_buffer *svg)
{
    char *bytes = NULL;
    size_t len = 0;
    FILE *stream = open_memstream(&bytes, &len);
    if (stream == NULL) {
        return false;
    }
    bool done = gvRender(gvc, graph, "svg", stream) == 0;
    done = fclose(stream) == 0 && done && len > 0;
    if (done) {
        tool_buffer_add(svg, bytes, len);
    }
    free(bytes);
    return done;
}

bool tool_draw_svg(const tool_buffer *dot, tool_buffer *svg, const char **why)
{
    *why = "Graphviz could not be started";
    (void)agseterr(AGERR); /* its warnings tell the reader of the drawing nothing */
    GVC_t *gvc = gvContext();
    if (gvc == NULL) {
        return false;
    }
    bool done = false;
    *why = "Graphviz does not read the graph";
    graph_t *graph = agmemread(dot->bytes);
    if (graph != NULL) {
        *why = "Graphviz cannot lay the graph out (is its plugin neato_layout installed?)";
        if (gvLayout(gvc, graph, "nop2") == 0) {
            *why = "Graphviz cannot write SVG";
            done = render(gvc, graph, svg);
            (void)gvFreeLayout(gvc, graph);
        }
        (void)agclose(graph);
    }
    (void)gvFreeContext(gvc);
    return done;
}

#else

bool tool_has_graphviz(void)
{
    return false;
}

bool tool_draw_svg(const tool_buffer *dot, tool_buffer *svg, const char **why)
{
    (void)dot;
    (void)svg;
    *why = "this refgraph was built without Graphviz";
    return false;
}

#endif
