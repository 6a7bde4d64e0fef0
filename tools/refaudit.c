/*
 * refaudit.c - texts in, findings for a reviewer out.
 *
 * Reads like refgraph, has the library do the review, and passes it to one of the writers. This file knows options,
 * inputs and exit status; formats, rules and the office's files are the business of review/.
 */
#include "common/ending.h"
#include "common/library.h"
#include "common/output_check.h"
#include "common/status.h"
#include "input/options.h"
#include "input/pool.h"
#include "input/shared_options.h"
#include "review/audit_files.h"
#include "review/review.h"
#include "review/rules.h"
#include "store/archive.h"

#include <stdlib.h>
#include <string.h>

enum option_id {
    OPTION_FORMAT = 1,
    OPTION_LANG,
    OPTION_FAIL_ON,
    OPTION_POLICY,
    OPTION_REGISTRY,
    OPTION_BASELINE,
    OPTION_WRITE_BASELINE,
    OPTION_RULES,
    OPTION_EXPLAIN
};

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV, FORMAT_CSV_DOCUMENTS, FORMAT_SARIF, FORMAT_JUNIT, FORMAT_HTML };

static const struct writer {
    tool_review_writer *write;
    const char *ending; /**< of an output file that asks for it, NULL: none does */
    bool quotes;        /**< shows the words of the sources, so that their bytes must be kept */
    bool is_csv;
    bool needs_jansson;
} writers[] = {
    [FORMAT_TEXT] = {.write = tool_review_text, .ending = ".txt", .quotes = true},
    [FORMAT_JSON] = {.write = tool_review_json, .ending = ".json", .needs_jansson = true},
    [FORMAT_CSV] = {.write = tool_review_csv, .ending = ".csv", .is_csv = true},
    [FORMAT_CSV_DOCUMENTS] = {.write = tool_review_csv_documents, .is_csv = true},
    [FORMAT_SARIF] = {.write = tool_review_sarif, .ending = ".sarif", .needs_jansson = true},
    [FORMAT_JUNIT] = {.write = tool_review_junit, .ending = ".xml"},
    [FORMAT_HTML] = {.write = tool_review_html, .ending = ".html", .quotes = true, .needs_jansson = true},
};

static const char *const format_names[] = {"text", "json", "csv", "csv-documents", "sarif", "junit", "html", NULL};
static const char *const lang_names[] = {"vi", "en", NULL};

enum { FAIL_NEVER = TDNREF_SEVERITY_COUNT };

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    TOOL_SHARED_OPTIONS,
    {"lang", 0, "LANG", OPTION_LANG},
    {"fail-on", 0, "SEVERITY", OPTION_FAIL_ON},
    {"policy", 'p', "FILE", OPTION_POLICY},
    {"registry", 'r', "FILE", OPTION_REGISTRY},
    {"baseline", 'b', "FILE", OPTION_BASELINE},
    {"write-baseline", 0, "FILE", OPTION_WRITE_BASELINE},
    {"rules", 0, NULL, OPTION_RULES},
    {"explain", 0, "RULE", OPTION_EXPLAIN},
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refaudit",
    "Usage: refaudit [OPTION]... FILE|DIR|ARCHIVE.db|-...\n"
    "       refaudit --rules | --explain RULE\n"
    "\n"
    "Reviews Vietnamese plans: which of them cite the directive that they implement, and which\n"
    "citations contradict each other. Each finding names file, line and words, and says what\n"
    "would settle it. What could not be checked is counted, with the reason.\n"
    "\n"
    "  -f, --format FORMAT   text   for reading, file:line:column first (default)\n"
    "                        html   one page with table, map and full texts, for a browser\n"
    "                        csv    one finding per row, for spreadsheets\n"
    "                        csv-documents   one document per row, with what it cites\n"
    "                        json, sarif, junit   for programs\n"
    "  -o, --output FILE     write to FILE instead of standard output; without --format, the\n"
    "                        extension of FILE selects the format (.txt .html .csv .json\n"
    "                        .sarif .xml)\n"
    "      --lang LANG       language of text and html: vi or en (default: that of the locale)\n"
    "      --fail-on SEVERITY   exit with status 1 if there are findings of this severity or\n"
    "                        above: check (default), review, or never\n"
    "  -p, --policy FILE     who must cite what, deadlines, rules on and off (YAML; see\n"
    "                        share/doc/tdnref/examples/policy.yaml)\n"
    "  -r, --registry FILE   known directives and when they are in force (CSV; see\n"
    "                        share/doc/tdnref/examples/registry.csv)\n"
    "  -b, --baseline FILE   suppress the findings listed in FILE, and report those gone\n"
    "      --write-baseline FILE   write the list of all findings of this run to FILE\n"
    "      --rules           list the rules and exit\n"
    "      --explain RULE    say what a rule checks, on what evidence, and what settles a\n"
    "                        finding, and exit\n" TOOL_SHARED_HELP "\n" TOOL_INPUTS_HELP
    "- is standard input. Of a stored graph (refgraph -o archive.db), the stored texts are\n"
    "read.\n"
    "\n"
    "Examples:\n"
    "\n"
    "  $ refaudit plans/                                  # read the review in the terminal\n"
    "  $ refaudit -o review.html plans/                   # as a page to open in a browser\n"
    "  $ refaudit --registry known.csv --policy office.yaml plans/\n"
    "  $ refaudit --write-baseline known.txt plans/       # record the current findings\n"
    "  $ refaudit --baseline known.txt plans/             # what is new since then, what is gone\n"
    "  $ refaudit --explain no-parent\n"
    "\n"
    "Exit status: 0 everything was read, no findings at or above --fail-on; 1 findings; 2 wrong\n"
    "usage; 3 an input could not be read, or not in full; 4 internal error.\n",
    options,
};

/** What the command line asks for. */
typedef struct request {
    enum format format;
    bool format_given;
    tool_shared shared;
    tdnref_lang lang;
    unsigned fail_on; /**< a tdnref_severity or FAIL_NEVER */
    const char *policy;
    const char *registry;
    const char *baseline;
    const char *write_baseline;
    bool rules;
    const char *explain;
} request;

/* ------------------------------------------------------------- reading */

typedef struct reading {
    tdnref_graph *graph;
    tool_readings *readings;
} reading;

static void add_source(tool_job *job, void *ud)
{
    reading *r = ud;
    tool_readings_keep(r->readings, job);
    tool_job_add_to_graph(job, r->graph);
}

static void finish_source(tool_job *job, void *ud)
{
    const reading *r = ud;
    tool_readings_finish(r->readings, job);
}

/* Reads all inputs into a graph and seals it. */
static int build(reading *r, const tdnref_ctx *ctx, const tool_inputs *inputs, const request *req)
{
    const tool_pool pool = {.program = &program,
                            .ctx = ctx,
                            .inputs = inputs,
                            .threads = req->shared.threads,
                            .options = {.duties = true, .allow_classified = req->shared.allow_classified},
                            .one_at_a_time = true,
                            .work = add_source,
                            .finished = finish_source,
                            .ud = r};
    const int status = tool_pool_run(&pool);
    tool_graph_seal(&program, r->graph);
    return status;
}

/* ------------------------------------------------------------- writing */

/* Information and form alone never make a run fail, whatever is asked for. */
static int findings_status(const tool_review *review, unsigned fail_on)
{
    const unsigned least = fail_on < TDNREF_SEVERITY_REVIEW ? TDNREF_SEVERITY_REVIEW : fail_on;
    for (unsigned severity = least; severity < TDNREF_SEVERITY_COUNT; severity++) {
        if (review->by_severity[severity] > 0) {
            return TOOL_FINDINGS;
        }
    }
    return TOOL_OK;
}

static int write_review(tool_review *review, const request *req)
{
    tool_output output;
    tool_review_count(review);
    int status = tool_output_open(&output, &program, req->shared.path);
    if (status == TOOL_OK) {
        review->colour = req->format == FORMAT_TEXT && tool_wants_colour(output.stream);
        status = writers[req->format].write(review, &output);
        status = tool_worst(status, tool_output_close(&output));
    }
    if (req->write_baseline != NULL) {
        status = tool_worst(status, tool_baseline_write(&program, req->write_baseline, review->audit));
    }
    return tool_worst(status, findings_status(review, req->fail_on));
}

static int run_review(const request *req, const reading *r, tool_audit_files *files)
{
    const tdnref_audit_options wanted = {.struct_size = sizeof wanted,
                                         .policy = req->policy == NULL ? NULL : &files->policy.value,
                                         .registry = files->registry.items,
                                         .registry_count = files->registry.count};
    tdnref_audit *audit = NULL;
    tdnref_error err;
    if (tdnref_audit_run(&audit, r->graph, &wanted, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot review: %s", tool_error_text(&err));
    }
    tool_review review = {.program = &program,
                          .graph = r->graph,
                          .audit = audit,
                          .readings = r->readings,
                          .baseline = req->baseline == NULL ? NULL : &files->baseline,
                          .has_registry = req->registry != NULL,
                          .bom = req->shared.bom,
                          .lang = req->lang};
    const int status = write_review(&review, req);
    tool_review_free(&review);
    tdnref_audit_free(audit);
    return status;
}

/* The list of known findings may be written over itself: it is read before. */
static void check_outputs(const request *req, char *const *inputs, size_t count)
{
    tool_output_check(&program, req->shared.path, inputs, count);
    tool_output_check(&program, req->write_baseline, inputs, count);
    tool_output_check_apart(&program, req->shared.path, req->write_baseline);
}

static void check_office_files(const request *req)
{
    const char *const files[] = {req->policy, req->registry, req->baseline};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *file = files[i] == NULL ? NULL : tool_copy(files[i]);
        if (file != NULL) {
            tool_output_check(&program, req->shared.path, &file, 1);
            tool_output_check(&program, files[i] == req->baseline ? NULL : req->write_baseline, &file, 1);
        }
        free(file);
    }
}

static int run(const tool_args *args, const request *req)
{
    tool_audit_files files = {0};
    tool_inputs inputs = {0};
    tool_readings readings = {.keep_bytes = writers[req->format].quotes};
    reading r = {.readings = &readings};
    check_office_files(req);
    check_outputs(req, args->operands, args->operand_count);
    if (!tool_audit_files_read(&files, &program, req->policy, req->registry, req->baseline)) {
        tool_audit_files_free(&files);
        return TOOL_INPUT;
    }
    int status = tool_archive_inputs(&inputs, &program, args->operands, args->operand_count);
    check_outputs(req, inputs.files.items, inputs.files.count);
    tdnref_ctx *ctx = tool_ctx_new(&program);
    r.graph = tool_graph_new(&program, ctx);
    tool_readings_begin(&readings, ctx, &inputs);
    status = tool_worst(status, build(&r, ctx, &inputs, req));
    status = tool_worst(status, run_review(req, &r, &files));
    tool_readings_free(&readings);
    tdnref_graph_free(r.graph);
    tdnref_ctx_free(ctx);
    tool_inputs_free(&inputs);
    tool_audit_files_free(&files);
    return status;
}

/* ------------------------------------------------------- command line */

static enum format format_of_path(const char *path)
{
    for (size_t i = 0; path != NULL && i < sizeof writers / sizeof *writers; i++) {
        if (writers[i].ending != NULL && tool_has_ending(path, writers[i].ending)) {
            return (enum format)i;
        }
    }
    return FORMAT_TEXT;
}

/* A severity or "never". */
static unsigned severity_of(const char *value)
{
    const char *names[TDNREF_SEVERITY_COUNT + 2] = {[FAIL_NEVER] = "never"};
    tdnref_severity severity = TDNREF_SEVERITY_CHECK;
    if (tool_severity_read(value, &severity)) {
        return (unsigned)severity;
    }
    for (int i = 0; i < TDNREF_SEVERITY_COUNT; i++) {
        names[i] = tool_severity_id((tdnref_severity)i);
    }
    return (unsigned)tool_choice(&program, "fail-on", value, names);
}

/* Where the value of an option that takes any text goes; NULL for the others. */
static const char **text_option(request *req, int id)
{
    switch (id) {
    case OPTION_POLICY:
        return &req->policy;
    case OPTION_REGISTRY:
        return &req->registry;
    case OPTION_BASELINE:
        return &req->baseline;
    case OPTION_WRITE_BASELINE:
        return &req->write_baseline;
    case OPTION_EXPLAIN:
        return &req->explain;
    default:
        return NULL;
    }
}

static void take_option(request *req, int id, const char *value)
{
    const char **text = text_option(req, id);
    if (text != NULL) {
        *text = value;
    } else if (id == OPTION_FORMAT) {
        req->format = (enum format)tool_choice(&program, "format", value, format_names);
        req->format_given = true;
    } else if (id == OPTION_LANG) {
        req->lang = (tdnref_lang)tool_choice(&program, "lang", value, lang_names);
    } else if (id == OPTION_FAIL_ON) {
        req->fail_on = severity_of(value);
    } else {
        req->rules = true;
    }
}

static void check_request(const tool_args *args, request *req)
{
    if (!req->format_given) {
        tool_output_check_ending(&program, req->shared.path, ".txt, .html, .csv, .json, .sarif, .xml");
        req->format = format_of_path(req->shared.path);
    }
    if (args->operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or - to read");
    }
    tool_shared_check_bom(&req->shared, &program, writers[req->format].is_csv, format_names[req->format]);
    if (writers[req->format].needs_jansson && !tool_has_jansson()) {
        tool_usage_error(&program,
                         "this build cannot write %s: install libjansson-dev and rebuild, or use "
                         "--format text, csv or junit",
                         format_names[req->format]);
    }
    if (req->policy != NULL && !tool_has_libfyaml()) {
        tool_usage_error(&program, "this build cannot read policies: install libfyaml-dev and rebuild");
    }
}

int main(int argc, char **argv)
{
    tool_args args;
    const char *value = NULL;
    request req = {.lang = tool_locale_lang(), .fail_on = TDNREF_SEVERITY_CHECK};
    tool_args_begin(&args, &program, argc, argv);
    for (int id; (id = tool_args_next(&args, &value)) != 0;) {
        if (!tool_shared_take(&req.shared, &program, id, value)) {
            take_option(&req, id, value);
        }
    }
    int status = TOOL_OK;
    if ((req.rules || req.explain != NULL) && args.operand_count > 0) {
        tool_usage_error(&program, "--rules and --explain read no input; unexpected '%s'", args.operands[0]);
    }
    if (req.rules) {
        status = tool_rules_list(&program, req.lang);
    } else if (req.explain != NULL) {
        status = tool_rules_explain(&program, req.explain, req.lang);
    } else {
        check_request(&args, &req);
        status = run(&args, &req);
    }
    tool_args_free(&args);
    return status;
}
