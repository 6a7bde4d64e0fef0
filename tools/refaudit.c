/*
 * refaudit.c - texts in, what a reviewer should look at out.
 *
 * Reads like refgraph, then asks the library for the review. Formats live in files of their own; this one knows
 * options, inputs and the exit status.
 */
#include "common.h"
#include "review.h"

enum option_id {
    OPTION_FORMAT = 1,
    OPTION_OUTPUT,
    OPTION_THREADS,
    OPTION_LANG,
    OPTION_FAIL_ON,
    OPTION_RULES,
    OPTION_EXPLAIN,
    OPTION_CLASSIFIED
};

static const char *const format_names[] = {"text", NULL};
static const char *const lang_names[] = {"vi", "en", NULL};
static const char *const severity_names[] = {"information", "form", "review", "check", "never", NULL};

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    {"output", 'o', "FILE", OPTION_OUTPUT},
    {"threads", 'j', "N", OPTION_THREADS},
    {"lang", 0, "LANG", OPTION_LANG},
    {"fail-on", 0, "SEVERITY", OPTION_FAIL_ON},
    {"rules", 0, NULL, OPTION_RULES},
    {"explain", 0, "RULE", OPTION_EXPLAIN},
    TOOL_ALLOW_CLASSIFIED(OPTION_CLASSIFIED),
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refaudit",
    "Usage: refaudit [OPTION]... FILE|DIR|-...\n"
    "\n"
    "Reviews Vietnamese plans: which of them cite the directive that they exist to carry out,\n"
    "and which citations contradict each other. Each finding names file, line and words, and\n"
    "what would settle it; what could not be checked is counted with the reason.\n"
    "\n"
    "  -f, --format FORMAT     text (the default)\n"
    "  -o, --output FILE       write there instead of to standard output\n"
    "  -j, --threads N         read N inputs at a time (as many as there are processors)\n"
    "      --lang LANG         vi (the default) or en\n"
    "      --fail-on SEVERITY  exit with 1 from findings of this severity on: check (the\n"
    "                          default), review, form, information, or never\n"
    "      --rules             list the rules\n"
    "      --explain RULE      what a rule checks, on what evidence, and what settles it\n" TOOL_ALLOW_CLASSIFIED_HELP
    "      --help              this text\n"
    "      --version           the version\n"
    "\n"
    "Example:\n"
    "\n"
    "  $ refaudit plans/\n"
    "\n"
    "Exit status: 0 all was read and nothing found at or above --fail-on; 1 findings; 2 wrong\n"
    "usage; 3 an input could not be read, or not in full; 4 a fault of the program.\n",
    options,
};

static void add_source(tool_job *job, void *ud)
{
    tdnref_error err;
    if (tdnref_graph_add_source(ud, job->path, job->source, &err) != TDNREF_OK) {
        tool_note(&job->messages, &program, job->path, "cannot be added: %s", tool_error_text(&err));
        job->status = tool_worst(job->status, tool_error_status(&err));
    }
}

/* What the options ask for. */
typedef struct request {
    const char *path; /* NULL: standard output */
    const char *rule; /* to be explained, NULL: none */
    bool rules;
    bool allow_classified;
    tdnref_lang lang;
    size_t fail_on;
    unsigned threads;
} request;

/* Reads all inputs into a graph and seals it. */
static int build(tdnref_graph *graph, const tdnref_ctx *ctx, const tool_inputs *inputs, const request *req)
{
    const tool_pool pool = {.program = &program,
                            .ctx = ctx,
                            .inputs = inputs,
                            .threads = req->threads,
                            .duties = true,
                            .allow_classified = req->allow_classified,
                            .one_at_a_time = true,
                            .work = add_source,
                            .ud = graph};
    const int status = tool_pool_run(&pool);
    tdnref_error err;
    if (tdnref_graph_seal(graph, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot link the records: %s", tool_error_text(&err));
    }
    return status;
}

static int findings_status(const tdnref_audit *audit, size_t fail_on)
{
    tdnref_finding finding = {.struct_size = sizeof finding};
    for (uint64_t i = 0; tdnref_audit_finding(audit, i, &finding); i++) {
        if ((size_t)finding.severity >= fail_on) {
            return TOOL_FINDINGS;
        }
    }
    return TOOL_OK;
}

static int review(const tdnref_graph *graph, const request *req)
{
    const tdnref_audit_options wanted = {.struct_size = sizeof wanted};
    tdnref_audit *audit = NULL;
    tdnref_error err;
    tool_output output;
    if (tdnref_audit_run(&audit, graph, &wanted, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot review: %s", tool_error_text(&err));
    }
    int status = tool_output_open(&output, &program, req->path);
    if (status == TOOL_OK) {
        tool_buffer text = {0};
        tool_review_text(&text, audit, req->lang);
        (void)tool_output_write(&output, text.bytes, text.len);
        tool_buffer_free(&text);
        status = tool_output_close(&output);
    }
    status = tool_worst(status, findings_status(audit, req->fail_on));
    tdnref_audit_free(audit);
    return status;
}

static int run(const tool_args *args, const request *req)
{
    tool_inputs inputs = {0};
    tdnref_graph *graph = NULL;
    tdnref_error err;
    int status = tool_inputs_collect(&inputs, &program, args->operands, args->operand_count);
    tdnref_ctx *ctx = tool_ctx_new(&program);
    if (tdnref_graph_new(&graph, ctx, &err) != TDNREF_OK) {
        tool_die(&program, tool_error_status(&err), "cannot start: %s", tool_error_text(&err));
    }
    status = tool_worst(status, build(graph, ctx, &inputs, req));
    status = tool_worst(status, review(graph, req));
    tdnref_graph_free(graph);
    tdnref_ctx_free(ctx);
    tool_inputs_free(&inputs);
    return status;
}

static int show_rules(tdnref_lang lang)
{
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        const tdnref_rule *rule = tdnref_rule_at(i);
        printf("%-27s %-13s %s%s\n", rule->id, tdnref_severity_name(rule->severity, lang), rule->summary[lang],
               rule->off_by_default ? " (-)" : "");
    }
    return TOOL_OK;
}

static int explain(const char *id, tdnref_lang lang)
{
    const tdnref_rule *rule = tdnref_rule_find(id);
    if (rule == NULL) {
        tool_usage_error(&program, "there is no rule \"%s\"; refaudit --rules lists them", id);
    }
    printf("%s: %s\n\n%s\n\n%s\n\n%s\n", rule->id, rule->summary[lang], rule->explanation[lang], rule->example[lang],
           rule->settled_by[lang]);
    return TOOL_OK;
}

static void read_options(tool_args *args, request *req)
{
    const char *value = NULL;
    for (int id; (id = tool_args_next(args, &value)) != 0;) {
        switch (id) {
        case OPTION_FORMAT:
            (void)tool_choice(&program, "format", value, format_names);
            break;
        case OPTION_OUTPUT:
            req->path = value;
            break;
        case OPTION_THREADS:
            req->threads = (unsigned)tool_number(&program, "threads", value, 1, 256);
            break;
        case OPTION_LANG:
            req->lang = (tdnref_lang)tool_choice(&program, "lang", value, lang_names);
            break;
        case OPTION_FAIL_ON:
            req->fail_on = tool_choice(&program, "fail-on", value, severity_names);
            break;
        case OPTION_RULES:
            req->rules = true;
            break;
        case OPTION_EXPLAIN:
            req->rule = value;
            break;
        default:
            req->allow_classified = true;
            break;
        }
    }
    if (!req->rules && req->rule == NULL && args->operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or - to read");
    }
}

int main(int argc, char **argv)
{
    tool_args args;
    request req = {.lang = TDNREF_LANG_VI, .fail_on = TDNREF_SEVERITY_CHECK};
    tool_args_begin(&args, &program, argc, argv);
    read_options(&args, &req);
    const int status = req.rules          ? show_rules(req.lang)
                       : req.rule != NULL ? explain(req.rule, req.lang)
                                          : run(&args, &req);
    tool_args_free(&args);
    return status;
}
