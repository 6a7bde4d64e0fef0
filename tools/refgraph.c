/*
 * refgraph.c - texts in, the cascade of directives out.
 *
 * The order of the sources does not matter: the sealed graph is a function of the set. Only then is anything written.
 * A stored graph, on the other hand, is updated source by source.
 */
#include "common/library.h"
#include "common/status.h"
#include "graph/exports.h"
#include "graph/selection.h"
#include "input/options.h"
#include "input/shared_options.h"
#include "store/archive.h"

#include <stdlib.h>

enum option_id { OPTION_FORMAT = 1, OPTION_NO_TEXT };

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    TOOL_SHARED_OPTIONS,
    {"no-text", 0, NULL, OPTION_NO_TEXT},
    TOOL_SELECTION_OPTIONS,
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refgraph",
    "Usage: refgraph [OPTION]... FILE|DIR|ARCHIVE.db|-...\n"
    "\n"
    "Reads Vietnamese plans, directives and letters, links them by what they say about each\n"
    "other, and draws the cascade of directives: the Party's line on the left, the State's on\n"
    "the right, the central level at the top, departments and communes at the bottom.\n"
    "\n"
    "  -f, --format FORMAT   dot       input for Graphviz (default)\n"
    "                        svg, png, pdf   the drawing itself\n"
    "                        json      all nodes and edges with their evidence, for programs\n"
    "                        graphml   for Gephi, yEd, igraph, networkx\n"
    "                        csv       two tables for spreadsheets: -o NAME.csv writes\n"
    "                                  NAME-nodes.csv and NAME-edges.csv\n"
    "                        csv-nodes, csv-edges   one of these tables\n"
    "                        jsonld    RDF with the relations of the European Legislation\n"
    "                                  Identifier (ELI)\n"
    "                        mermaid   a flowchart for Markdown pages\n"
    "                        db        a stored graph, for refquery and for SQL; an existing\n"
    "                                  one is updated by reading new and changed files\n"
    "  -o, --output FILE     write to FILE instead of standard output; without --format, the\n"
    "                        extension of FILE selects the format (.mmd: mermaid)\n"
    "      --no-text         do not store texts in the stored graph, only what was found\n" TOOL_SHARED_HELP "\n"
    "Selecting a part of the graph:\n"
    "  -r, --root X          only the cascade of directive X, written the way people cite it:\n"
    "                        \"57-KL/TW\", \"KL 57-KL/TW 2023\", \"2193/KH-UBND Đắk Lắk\", or by\n"
    "                        its urn or key; may be repeated\n"
    "      --depth N         at most N steps away from X\n"
    "      --direction WAY   up: what X is based on; down: what is based on X; both (default)\n"
    "      --relation LIST   only these relations and what they join, separated by commas:\n"
    "                        mentions, basis, implements, guides, promulgates, amends,\n"
    "                        replaces, repeals, proposal\n"
    "      --level LIST      only directives of these levels: central, ministry, province,\n"
    "                        department, commune, international, unknown\n"
    "      --period YEARS    only directives of 2024, or of 2021-2025: those whose title names\n"
    "                        such a year or that, naming none, are dated in one; with what\n"
    "                        they cite and all parents above them\n"
    "      --reduce          omit basis, implements and guides relations that a longer path of\n"
    "                        the same relation implies; parents and cycles are kept\n"
    "      --collapse        one box with a count for sibling documents: of the same parent,\n"
    "                        type and level\n"
    "      --lang LANG       language of levels, relations and legend: vi (default) or en\n"
    "\n" TOOL_INPUTS_HELP "- is standard input. A stored graph is an input like any other: what it holds is not read\n"
    "again. The order of the inputs makes no difference.\n"
    "\n"
    "A box is a directive: filled if its text is among the inputs, white if it is only cited,\n"
    "dashed if the texts do not say which one is meant. A thick arrow leads from a document to\n"
    "the directive that it implements most directly, thin arrows to all others it cites.\n"
    "Hovering over a box or an arrow of the SVG shows file, line and words.\n"
    "\n"
    "Examples:\n"
    "\n"
    "  $ refgraph -o cascade.svg plans/\n"
    "  $ refgraph -o 57.pdf --root \"57-KL/TW 2023\" --direction down --depth 2 plans/\n"
    "  $ refgraph -o archive.svg --collapse --reduce archive/\n"
    "  $ refgraph -o archive.db archive/\n"
    "  $ refgraph -o archive.csv --bom archive.db\n"
    "  $ refgraph --format json plans/ | jq -r '.nodes[] | select(.held and .parents == []) | .file'\n"
    "\n"
    "The last one lists the files for which no superior directive was found.\n"
    "\n"
    "Exit status: 0 everything was read; 2 wrong usage, or X matches no directive or several\n"
    "(they are listed); 3 an input could not be read, or not in full; 4 internal error.\n",
    options,
};

/* What the options ask for. */
typedef struct request {
    tool_export format;
    tool_shared shared;
    bool no_text; /* in a stored graph */
    tool_selection selection;
} request;

/* Reads all inputs into a graph, seals it and writes it. */
static int export(const tool_archive *archive, request *req)
{
    tdnref_graph *graph = tool_graph_new(&program, archive->ctx);
    int status = tool_archive_load(archive, graph);
    tool_graph_seal(&program, graph);
    if (tool_selection_resolve(&req->selection, &program, graph)) {
        const tdnref_view_options *view = &req->selection.view;
        status = tool_worst(status, tool_export_write(&program, graph, req->format, view, req->shared.path));
    } else {
        status = TOOL_USAGE;
    }
    tdnref_graph_free(graph);
    return status;
}

static int run(const tool_args *args, request *req)
{
    char *files[3];
    tdnref_ctx *ctx = tool_ctx_new(&program);
    tool_export_files(req->format, req->shared.path, files);
    const tool_archive archive = {
        .program = &program,
        .ctx = ctx,
        .operands = args->operands,
        .operand_count = args->operand_count,
        .threads = req->shared.threads,
        .keep_text = !req->no_text,
        .allow_classified = req->shared.allow_classified,
        .outputs = (const char *const *)files,
    };
    const int status =
        req->format == TOOL_EXPORT_DB ? tool_archive_store(&archive, req->shared.path) : export(&archive, req);
    tdnref_ctx_free(ctx);
    free(files[0]);
    free(files[1]);
    return status;
}

static void read_options(tool_args *args, request *req)
{
    const char *value = NULL;
    bool format_given = false;
    for (int id; (id = tool_args_next(args, &value)) != 0;) {
        if (tool_shared_take(&req->shared, &program, id, value) ||
            tool_selection_take(&req->selection, &program, id, value)) {
            continue;
        }
        if (id == OPTION_FORMAT) {
            req->format = (tool_export)tool_choice(&program, "format", value, tool_export_names);
            format_given = true;
        } else {
            req->no_text = true;
        }
    }
    req->selection.view.byte_order_mark = req->shared.bom;
    if (args->operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or - to read");
    }
    if (!format_given) {
        tool_export_check_ending(&program, req->shared.path);
        req->format = tool_export_of_path(req->shared.path);
    }
    tool_selection_check(&req->selection, &program);
    tool_export_check(&program, req->format, req->shared.path);
    tool_shared_check_bom(&req->shared, &program, tool_export_is_csv(req->format), tool_export_names[req->format]);
    if (req->no_text && req->format != TOOL_EXPORT_DB) {
        tool_usage_error(&program, "--no-text applies to stored graphs only (--format db)");
    }
    if (req->format == TOOL_EXPORT_DB) {
        if (req->selection.given) {
            tool_usage_error(&program,
                             "a stored graph holds everything: select a part of it when writing another format");
        }
        tool_check_storable(&program, args->operands, args->operand_count, req->shared.path);
    }
}

int main(int argc, char **argv)
{
    tool_args args;
    request req = {.format = TOOL_EXPORT_DOT};
    tool_args_begin(&args, &program, argc, argv);
    read_options(&args, &req);
    const int status = run(&args, &req);
    tool_selection_free(&req.selection);
    tool_args_free(&args);
    return status;
}
