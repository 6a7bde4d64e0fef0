/*
 * graphviz.c - the only file that knows Graphviz.
 *
 * The drawing comes with all its places and ways (layout "nop2"); Graphviz only writes the picture.
 */
#define _POSIX_C_SOURCE 200809L

#include "graph/graphviz.h"

#include <cgraph.h>
#include <gvc.h>
#include <stdlib.h>
#include <string.h>

bool tool_has_graphviz(void)
{
    return true;
}

/* Through a stream in memory: the type of gvRenderData()'s length differs between versions of Graphviz. */
static bool render(GVC_t *gvc, graph_t *graph, const char *format, tool_buffer *out)
{
    char *bytes = NULL;
    size_t len = 0;
    FILE *stream = open_memstream(&bytes, &len);
    if (stream == NULL) {
        return false;
    }
    bool done = gvRender(gvc, graph, format, stream) == 0;
    done = fclose(stream) == 0 && done && len > 0;
    if (done) {
        tool_buffer_add(out, bytes, len);
    }
    free(bytes);
    return done;
}

/* Resolution at which a drawing of that many points has no more than MOST_PIXELS: ten thousand boxes at 96 dots per
 * inch would take gigabytes of memory. */
#define SCREEN_DPI 96.0
#define MOST_PIXELS 1e8

static tool_drawing_size size_of(graph_t *graph)
{
    double box[4] = {0};
    const char *bounds = agget(graph, "bb");
    char *at = (char *)(bounds == NULL ? "" : bounds);
    for (size_t i = 0; i < 4; i++) {
        box[i] = strtod(at, &at);
        at += *at == ',' ? 1 : 0;
    }
    return (tool_drawing_size){(box[2] - box[0]) / POINTS_PER_INCH, (box[3] - box[1]) / POINTS_PER_INCH, 0};
}

static int dpi_for(const tool_drawing_size *size)
{
    double dpi = SCREEN_DPI;
    while (dpi > 1 && size->width * dpi * (size->height * dpi) > MOST_PIXELS) {
        dpi /= 1.25;
    }
    return (int)dpi;
}

/* Lays the graph out; a raster picture twice, since the resolution must be known before. */
static bool lay_out(GVC_t *gvc, graph_t *graph, const char *format, tool_drawing_size *size)
{
    if (gvLayout(gvc, graph, "nop2") != 0) {
        return false;
    }
    *size = size_of(graph);
    if (strcmp(format, "png") != 0) {
        return true;
    }
    char dpi[32];
    size->dpi = dpi_for(size);
    (void)snprintf(dpi, sizeof dpi, "%d", size->dpi);
    (void)agsafeset(graph, "dpi", dpi, "");
    (void)gvFreeLayout(gvc, graph);
    return gvLayout(gvc, graph, "nop2") == 0;
}

bool tool_draw(const tool_buffer *dot, const char *format, tool_buffer *out, tool_drawing_size *size, const char **why)
{
    tool_drawing_size found = {0};
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
        if (lay_out(gvc, graph, format, &found)) {
            *why = "Graphviz cannot write this format (PNG and PDF need its plugin for pango and cairo)";
            done = render(gvc, graph, format, out);
            (void)gvFreeLayout(gvc, graph);
        }
        (void)agclose(graph);
    }
    (void)gvFreeContext(gvc);
    if (size != NULL) {
        *size = found;
    }
    return done;
}
