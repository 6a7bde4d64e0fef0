/*
 * refgraph.c - texts in, the cascade of directives out.
 *
 * The pool parses in parallel and adds one source at a time; in which order does not matter, the sealed graph is a
 * function of the set. Only then is anything written.
 */
#include "common.h"
#include "graphviz.h"

#include <string.h>

enum format { FORMAT_DOT, FORMAT_JSON, FORMAT_SVG };
enum option_id { OPTION_FORMAT = 1, OPTION_OUTPUT, OPTION_THREADS, OPTION_CLASSIFIED };

static const char *const format_names[] = {"dot", "json", "svg", NULL};

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    {"output", 'o', "FILE", OPTION_OUTPUT},
    {"threads", 'j', "N", OPTION_THREADS},
    TOOL_ALLOW_CLASSIFIED(OPTION_CLASSIFIED),
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refgraph",
    "Usage: refgraph [OPTION]... FILE|DIR|-...\n"
    "\n"
    "Reads Vietnamese plans, directives and letters, joins what they say of each other, and\n"
    "draws the cascade of directives: the Party's line on the left, the State's on the\n"
    "right, the centre at the top, departments and communes at the foot.\n"
    "\n"
    "  -f, --format FORMAT   dot   a drawing for Graphviz (the default)\n"
    "                        svg   the drawing itself, for a web browser\n"
    "                        json  all nodes and edges with their evidence, for programs\n"
    "  -o, --output FILE     write there instead of to standard output; without --format,\n"
    "                        the ending of FILE says the format\n"
    "  -j, --threads N       read N inputs at a time (as many as there are processors)\n" TOOL_ALLOW_CLASSIFIED_HELP
    "      --help            this text\n"
    "      --version         the version\n"
    "\n"
    "FILE is read whatever its name is. From DIR come all .txt, .md, .htm and .html files,\n"
    "also from the folders inside it; hidden ones and links stay out. - is standard input.\n"
    "The order of the inputs makes no difference.\n"
    "\n"
    "A box is a directive: filled if its text is among the inputs, white if it is only\n"
    "cited, dashed if the texts do not tell which one is meant. A thick arrow leads from a\n"
    "document to the directive that it carries out most directly, thin ones to all others.\n"
    "Point at a box or an arrow of the SVG to see file, line and the words.\n"
    "\n"
    "Examples:\n"
    "\n"
    "  $ refgraph -o cascade.svg plans/\n"
    "  $ refgraph plans/ | dot -Tpdf -o cascade.pdf\n"
    "  $ refgraph --format json plans/ | jq -r '.nodes[] | select(.held and .parents == []) | .file'\n"
    "\n"
    "The last one lists the files in which no superior directive was found.\n"
    "\n"
    "Exit status: 0 all was read; 2 wrong usage; 3 an input could not be read, or not in full;\n"
    "4 a fault of the program.\n",
    options,
};

/* What ends the name of an output file, and the format that it asks for. */
static const struct ending {
    const char *text;
    enum format format;
} endings[] = {{".dot", FORMAT_DOT}, {".gv", FORMAT_DOT}, {".json", FORMAT_JSON}, {".svg", FORMAT_SVG}};

static enum format format_of_path(const char *path)
{
    const size_t len = path == NULL ? 0 : strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const size_t end = strlen(endings[i].text);
        if (len > end && strcmp(path + len - end, endings[i].text) == 0) {
            return endings[i].format;
        }
    }
    return FORMAT_DOT;
}

/** What the options ask for. */
typedef struct request {
    enum format format;
    const char *path; /**< NULL: standard output */
    unsigned threads;
    bool allow_classified;
} request;

static void add_source(tool_job *job, void *ud)
{
    tdnref_error err;
    if (tdnref_graph_add_source(ud, job->path, job->source, &err) != TDNREF_OK) {
        tool_note(&job->messages, &program, job->path, "cannot be added: %s", tool_error_text(&err));
        job->status = tool_worst(job->status, tool_error_status(&err));
    }
}

static int write_svg(const tdnref_graph *graph, tool_output *output)
{
    tool_buffer dot = {0};
    tool_buffer svg = {0};
    tdnref_error err;
    const char *why = NULL;
    int status = TOOL_OK;
    if (tdnref_graph_write(graph, TDNREF_FORMAT_DOT, tool_buffer_sink, &dot, &err) != TDNREF_OK) {
        tool_message(&program, NULL, "cannot draw: %s", tool_error_text(&err));
        status = tool_error_status(&err);
    } else if (!tool_draw_svg(&dot, &svg, &why)) {
        tool_message(&program, NULL, "cannot draw: %s", why);
        status = TOOL_INTERNAL;
    } else {
        (void)tool_output_write(output, svg.bytes, svg.len);
    }
    tool_buffer_free(&dot);
    tool_buffer_free(&svg);
    return status;
}

static int write_graph(const tdnref_graph *graph, enum format format, tool_output *output)
{
    tdnref_error err;
    if (format == FORMAT_SVG) {
        return write_svg(graph, output);
    }
    const tdnref_format wanted = format == FORMAT_JSON ? TDNREF_FORMAT_JSON : TDNREF_FORMAT_DOT;
    const tdnref_status status = tdnref_graph_write(graph, wanted, tool_output_sink, output, &err);
    if (status != TDNREF_OK && status != TDNREF_ERR_SINK) { /* the output reports its own errors */
        tool_message(&program, NULL, "cannot be written: %s", tool_error_text(&err));
        return tool_error_status(&err);
    }
    return TOOL_OK;
}

/* Reads all inputs into a graph and seals it. */
static int build(tdnref_graph *graph, const tdnref_ctx *ctx, const tool_inputs *inputs, const request *req)
{
    const tool_pool pool = {
        .program = &program,
        .ctx = ctx,
        .inputs = inputs,
        .threads = req->threads,
        .allow_classified = req->allow_classified,
        .one_at_a_time = true,
        .work = add_source,
        .ud = graph,
    };
    const int status = tool_pool_run(&pool);
    tdnref_error err;
    if (tdnref_graph_seal(graph, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot link the records: %s", tool_error_text(&err));
    }
    return status;
}

static int run(const tool_args *args, const request *req)
{
    tool_inputs inputs = {0};
    tool_output output;
    tdnref_graph *graph = NULL;
    tdnref_error err;
    int status = tool_inputs_collect(&inputs, &program, args->operands, args->operand_count);
    tdnref_ctx *ctx = tool_ctx_new(&program);
    if (tdnref_graph_new(&graph, ctx, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot start: %s", tool_error_text(&err));
    }
    status = tool_worst(status, build(graph, ctx, &inputs, req));
    const int opened = tool_output_open(&output, &program, req->path);
    if (opened == TOOL_OK) {
        status = tool_worst(status, write_graph(graph, req->format, &output));
        status = tool_worst(status, tool_output_close(&output));
    }
    tdnref_graph_free(graph);
    tdnref_ctx_free(ctx);
    tool_inputs_free(&inputs);
    return tool_worst(status, opened);
}

int main(int argc, char **argv)
{
    tool_args args;
    const char *value = NULL;
    bool format_given = false;
    request req = {.format = FORMAT_DOT};
    tool_args_begin(&args, &program, argc, argv);
    for (int id; (id = tool_args_next(&args, &value)) != 0;) {
        if (id == OPTION_FORMAT) {
            req.format = (enum format)tool_choice(&program, "format", value, format_names);
            format_given = true;
        } else if (id == OPTION_OUTPUT) {
            req.path = value;
        } else if (id == OPTION_THREADS) {
            req.threads = (unsigned)tool_number(&program, "threads", value, 1, 256);
        } else if (id == OPTION_CLASSIFIED) {
            req.allow_classified = true;
        }
    }
    if (args.operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or - to read");
    }
    req.format = format_given ? req.format : format_of_path(req.path);
    if (req.format == FORMAT_SVG && !tool_has_graphviz()) {
        tool_usage_error(&program, "this build cannot write SVG: install libgraphviz-dev and build again, or use "
                                   "--format dot and run dot -Tsvg");
    }
    const int status = run(&args, &req);
    tool_args_free(&args);
    return status;
}
