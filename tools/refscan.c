/*
 * refscan.c - texts in, records out: options, inputs and exit status. The formats are in scan/.
 */
#include "common/library.h"
#include "common/output_check.h"
#include "common/status.h"
#include "input/options.h"
#include "input/pool.h"
#include "input/shared_options.h"
#include "scan/scan.h"
#include "store/archive.h"

enum format { FORMAT_TEXT, FORMAT_JSONL, FORMAT_CSV, FORMAT_COUNT, FORMAT_PLAIN };
enum option_id { OPTION_FORMAT = 1, OPTION_DUTIES, OPTION_NUMBERS };

static const char *const format_names[] = {"text", "jsonl", "csv", "count", "plain", NULL};

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},  TOOL_SHARED_OPTIONS, {"duties", 0, NULL, OPTION_DUTIES},
    {"numbers-only", 0, NULL, OPTION_NUMBERS}, {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refscan",
    "Usage: refscan [OPTION]... FILE|DIR|-...\n"
    "\n"
    "Finds the references to State and Party documents in Vietnamese plans, directives\n"
    "and letters, and says for each which document is cited, by whom and when it was\n"
    "issued, and what the text does with it.\n"
    "\n"
    "  -f, --format FORMAT   text   one line per mention, like grep (default)\n"
    "                        jsonl  one JSON object per line, for programs\n"
    "                        csv    a table with a header, for spreadsheets\n"
    "                        count  totals only\n"
    "                        plain  the text itself, with the lines that the other formats\n"
    "                               count: of a document what was read of it\n"
    "  -o, --output FILE     write to FILE instead of standard output\n"
    "      --duties          also list bodies that are given tasks, recipients, and dates by\n"
    "                        which something must be issued or sent\n"
    "      --numbers-only    only what is cited by number, with type, date and issuer, but\n"
    "                        not what the text does with it; faster\n" TOOL_SHARED_HELP "\n" TOOL_INPUTS_HELP
    "- is standard input. Of a stored graph (refgraph -o archive.db), the stored texts are\n"
    "read. Texts may be UTF-8, UTF-16, TCVN3 (ABC), VNI-Windows or Windows-1258.\n"
    "\n"
    "Example:\n"
    "\n"
    "  $ echo 'Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị' | refscan -\n"
    "  -:1: document d1\n"
    "  -:1:11: Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị  [implements, central, Bộ Chính trị]\n"
    "\n"
    "means: at line 1, column 11, the text implements a conclusion issued at the central\n"
    "level. A word in parentheses after a value says where the value comes from if it is not\n"
    "printed there: (symbol) the symbol of the number, (shared) another item of a list,\n"
    "(context) the document.\n"
    "\n"
    "  $ refscan --format jsonl plans/ | jq -r 'select(.relation == \"implements\") | .number'\n"
    "\n"
    "Exit status: 0 everything was read; 2 wrong usage; 3 an input could not be read, or not\n"
    "in full; 4 internal error.\n",
    options,
};

typedef struct request {
    enum format format;
    tool_shared shared;
    bool duties;
    bool numbers_only;
} request;

/** What the records of all inputs go through. */
typedef struct scan {
    scan_style style;
    const scan_writer *writer;
    scan_totals totals;
} scan;

static void count_records(tool_job *job, void *ud)
{
    scan *s = ud;
    scan_count(&s->totals, job->source);
}

static void write_plain(tool_job *job, void *ud)
{
    (void)ud;
    scan_plain(job);
}

/** All records of one input: each document followed by its mentions and directives without a number, then the duties.
 */
static void write_records(tool_job *job, void *ud)
{
    const scan *s = ud;
    const uint64_t documents = tdnref_source_document_count(job->source);
    const uint64_t mentions = tdnref_source_mention_count(job->source);
    const uint64_t unnumbered = tdnref_source_unnumbered_count(job->source);
    uint64_t next = 0;
    uint64_t named = 0;
    for (uint64_t i = 0; i < documents; i++) {
        s->writer->document(job, i, &s->style);
        while (next < mentions && tdnref_source_mention(job->source, next)->document <= i) {
            s->writer->mention(job, next++, &s->style);
        }
        while (named < unnumbered && tdnref_source_unnumbered(job->source, named)->document <= i) {
            s->writer->unnumbered(job, named++, &s->style);
        }
    }
    const uint64_t duties = tdnref_source_duty_count(job->source);
    for (uint64_t i = 0; i < duties; i++) {
        s->writer->duty(job, i, &s->style);
    }
}

/** What is done with each input, and what writes its records. */
static const struct handling {
    tool_work work;
    const scan_writer *writer;
} handlings[] = {
    [FORMAT_TEXT] = {write_records, &scan_text}, [FORMAT_JSONL] = {write_records, &scan_jsonl},
    [FORMAT_CSV] = {write_records, &scan_csv},   [FORMAT_COUNT] = {count_records, NULL},
    [FORMAT_PLAIN] = {write_plain, NULL},
};

static void write_header(const scan *s, tool_output *output)
{
    tool_buffer header = {0};
    if (s->writer != NULL && s->writer->header != NULL) {
        s->writer->header(&header, &s->style);
        (void)tool_output_write(output, header.bytes, header.len);
    }
    tool_buffer_free(&header);
}

static void write_totals(const scan *s, tool_output *output)
{
    tool_buffer totals = {0};
    scan_totals_write(&totals, &s->totals);
    (void)tool_output_write(output, totals.bytes, totals.len);
    tool_buffer_free(&totals);
}

/** Reads all inputs and writes their records or the totals. */
static int scan_inputs(const request *req, const tool_inputs *inputs, tool_output *output)
{
    const bool count = req->format == FORMAT_COUNT;
    scan s = {.style = {.colour = req->format == FORMAT_TEXT && tool_wants_colour(output->stream),
                        .duties = req->duties,
                        .byte_order_mark = req->shared.bom},
              .writer = handlings[req->format].writer,
              .totals = {.with_relations = !req->numbers_only, .with_duties = req->duties}};
    tdnref_ctx *ctx = tool_ctx_new(&program);
    const tool_pool pool = {
        .program = &program,
        .ctx = ctx,
        .inputs = inputs,
        .threads = req->shared.threads,
        .options = {.duties = req->duties,
                    .numbers_only = req->numbers_only,
                    .allow_classified = req->shared.allow_classified},
        .one_at_a_time = count,
        .work = handlings[req->format].work,
        .ud = &s,
        .output = output,
    };
    write_header(&s, output);
    const int status = tool_pool_run(&pool);
    if (count) {
        write_totals(&s, output);
    }
    tdnref_ctx_free(ctx);
    return status;
}

static int run(const tool_args *args, const request *req)
{
    tool_output output;
    tool_inputs inputs = {0};
    tool_output_check(&program, req->shared.path, args->operands, args->operand_count);
    int status = tool_archive_inputs(&inputs, &program, args->operands, args->operand_count);
    tool_output_check(&program, req->shared.path, inputs.files.items, inputs.files.count);
    if (tool_output_open(&output, &program, req->shared.path) == TOOL_OK) {
        status = tool_worst(status, scan_inputs(req, &inputs, &output));
    }
    status = tool_worst(status, tool_output_close(&output));
    tool_inputs_free(&inputs);
    return status;
}

static void read_options(tool_args *args, request *req)
{
    const char *value = NULL;
    for (int id; (id = tool_args_next(args, &value)) != 0;) {
        if (tool_shared_take(&req->shared, &program, id, value)) {
            continue;
        }
        if (id == OPTION_FORMAT) {
            req->format = (enum format)tool_choice(&program, "format", value, format_names);
        } else if (id == OPTION_DUTIES) {
            req->duties = true;
        } else {
            req->numbers_only = true;
        }
    }
    if (args->operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or - to read");
    }
    tool_shared_check_bom(&req->shared, &program, req->format == FORMAT_CSV, format_names[req->format]);
}

int main(int argc, char **argv)
{
    tool_args args;
    request req = {.format = FORMAT_TEXT};
    tool_args_begin(&args, &program, argc, argv);
    read_options(&args, &req);
    const int status = run(&args, &req);
    tool_args_free(&args);
    return status;
}
