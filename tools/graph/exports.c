/*
 * exports.c - one table of formats, and three ways to write: straight from the library, through Graphviz, as two files.
 */
#include "graph/exports.h"

#include "common/ending.h"
#include "common/library.h"
#include "common/output.h"
#include "common/output_check.h"
#include "common/status.h"
#include "graph/graphviz.h"

#include <stdlib.h>
#include <string.h>

const char *const tool_export_names[] = {"dot",       "svg",       "png",    "pdf",     "json", "graphml", "csv",
                                         "csv-nodes", "csv-edges", "jsonld", "mermaid", "db",   NULL};

static const struct form {
    tdnref_format format;
    const char *drawn; /* what Graphviz calls it; NULL: written by the library as it is */
    const char *endings[4];
} forms[] = {
    [TOOL_EXPORT_DOT] = {TDNREF_FORMAT_DOT, NULL, {".dot", ".gv", ".txt"}},
    [TOOL_EXPORT_SVG] = {TDNREF_FORMAT_DOT, "svg", {".svg"}},
    [TOOL_EXPORT_PNG] = {TDNREF_FORMAT_DOT, "png", {".png"}},
    [TOOL_EXPORT_PDF] = {TDNREF_FORMAT_DOT, "pdf", {".pdf"}},
    [TOOL_EXPORT_JSON] = {TDNREF_FORMAT_JSON, NULL, {".json"}},
    [TOOL_EXPORT_GRAPHML] = {TDNREF_FORMAT_GRAPHML, NULL, {".graphml"}},
    [TOOL_EXPORT_CSV] = {TDNREF_FORMAT_CSV_NODES, NULL, {".csv"}},
    [TOOL_EXPORT_CSV_NODES] = {TDNREF_FORMAT_CSV_NODES, NULL, {NULL}},
    [TOOL_EXPORT_CSV_EDGES] = {TDNREF_FORMAT_CSV_EDGES, NULL, {NULL}},
    [TOOL_EXPORT_JSONLD] = {TDNREF_FORMAT_JSONLD, NULL, {".jsonld"}},
    [TOOL_EXPORT_MERMAID] = {TDNREF_FORMAT_MERMAID, NULL, {".mmd", ".mermaid"}},
    [TOOL_EXPORT_DB] = {.endings = {".db"}},
};

tool_export tool_export_of_path(const char *path)
{
    for (size_t i = 0; path != NULL && i < sizeof forms / sizeof *forms; i++) {
        for (size_t e = 0; forms[i].endings[e] != NULL; e++) {
            if (tool_has_ending(path, forms[i].endings[e])) {
                return (tool_export)i;
            }
        }
    }
    return TOOL_EXPORT_DOT;
}

void tool_export_check_ending(const tool_program *program, const char *path)
{
    tool_buffer list = {0};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        for (size_t e = 0; forms[i].endings[e] != NULL; e++) {
            tool_buffer_format(&list, "%s%s", list.len == 0 ? "" : ", ", forms[i].endings[e]);
        }
    }
    tool_output_check_ending(program, path, list.bytes);
    tool_buffer_free(&list);
}

bool tool_export_is_csv(tool_export format)
{
    return format == TOOL_EXPORT_CSV || format == TOOL_EXPORT_CSV_NODES || format == TOOL_EXPORT_CSV_EDGES;
}

void tool_export_check(const tool_program *program, tool_export format, const char *path)
{
    const char *drawn = forms[format].drawn;
    if (drawn != NULL && !tool_has_graphviz()) {
        tool_usage_error(program,
                         "this build cannot write %s: install libgraphviz-dev and rebuild, or use --format dot "
                         "and run dot -T%s",
                         tool_export_names[format], drawn);
    }
    if (format == TOOL_EXPORT_CSV && tool_output_is_standard(path)) {
        tool_usage_error(
            program, "--format csv writes two files and needs -o NAME.csv; for a single table on standard output use "
                     "--format csv-nodes or csv-edges");
    }
}

/* Past the widest page of PDF (200 inches) no screen or paper shows the whole, and a raster picture loses its letters.
 */
#define WIDEST 200.0
#define METRES_PER_INCH 0.0254

static void report_size(const tool_program *program, const tool_drawing_size *size)
{
    tool_buffer resolution = {0};
    if (size->width <= WIDEST && size->height <= WIDEST) {
        return;
    }
    tool_buffer_text(&resolution, "");
    if (size->dpi != 0) {
        tool_buffer_format(&resolution, " at %d dots per inch", size->dpi);
    }
    tool_message(program, NULL,
                 "the drawing is %.1f m wide and %.1f m high%s; --root, --period and --level draw a part of it, "
                 "--relation implements, --reduce and --collapse leave things out",
                 size->width * METRES_PER_INCH, size->height * METRES_PER_INCH, resolution.bytes);
    tool_buffer_free(&resolution);
}

static int draw(const tool_program *program, const tdnref_graph *graph, const char *drawn,
                const tdnref_view_options *view, tool_output *output)
{
    tool_buffer dot = {0};
    tool_buffer picture = {0};
    tdnref_error err;
    tool_drawing_size size;
    const char *why = NULL;
    int status = TOOL_OK;
    if (tdnref_graph_write_view(graph, TDNREF_FORMAT_DOT, view, tool_buffer_sink, &dot, &err) != TDNREF_OK) {
        tool_message(program, NULL, "cannot draw: %s", tool_error_text(&err));
        status = tool_error_status(&err);
    } else if (!tool_draw(&dot, drawn, &picture, &size, &why)) {
        tool_message(program, NULL, "cannot draw: %s", why);
        status = TOOL_INTERNAL;
    } else {
        (void)tool_output_write(output, picture.bytes, picture.len);
        report_size(program, &size);
    }
    tool_buffer_free(&dot);
    tool_buffer_free(&picture);
    return status;
}

static int write_one(const tool_program *program, const tdnref_graph *graph, tool_export format,
                     const tdnref_view_options *view, const char *path)
{
    tool_output output;
    tdnref_error err;
    int status = tool_output_open(&output, program, path);
    if (status != TOOL_OK) {
        return status;
    }
    if (forms[format].drawn != NULL) {
        status = draw(program, graph, forms[format].drawn, view, &output);
    } else {
        const tdnref_status written =
            tdnref_graph_write_view(graph, forms[format].format, view, tool_output_sink, &output, &err);
        if (written != TDNREF_OK && written != TDNREF_ERR_SINK) { /* the output reports its own errors */
            tool_message(program, NULL, "cannot be written: %s", tool_error_text(&err));
            status = tool_error_status(&err);
        }
    }
    return tool_worst(status, tool_output_close(&output));
}

/* "out/archive.csv" becomes "out/archive-nodes.csv". */
static char *path_of_list(const char *path, const char *list)
{
    tool_buffer made = {0};
    const size_t len = strlen(path);
    tool_buffer_add(&made, path, tool_has_ending(path, ".csv") ? len - 4 : len);
    tool_buffer_format(&made, "-%s.csv", list);
    return made.bytes;
}

void tool_export_files(tool_export format, const char *path, char *files[3])
{
    const bool two = format == TOOL_EXPORT_CSV;
    files[0] = path == NULL ? NULL : two ? path_of_list(path, "nodes") : tool_copy(path);
    files[1] = path != NULL && two ? path_of_list(path, "edges") : NULL;
    files[2] = NULL;
}

int tool_export_write(const tool_program *program, const tdnref_graph *graph, tool_export format,
                      const tdnref_view_options *view, const char *path)
{
    if (format != TOOL_EXPORT_CSV) {
        return write_one(program, graph, format, view, path);
    }
    char *files[3];
    tool_export_files(format, path, files);
    int status = write_one(program, graph, TOOL_EXPORT_CSV_NODES, view, files[0]);
    status = tool_worst(status, write_one(program, graph, TOOL_EXPORT_CSV_EDGES, view, files[1]));
    free(files[0]);
    free(files[1]);
    return status;
}
