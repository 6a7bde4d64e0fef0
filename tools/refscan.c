/*
 * refscan.c - text in, records out.
 *
 * One function a format writes the records of one parsed input; the pool brings the outputs into the order of the
 * inputs.
 */
#include "store/archive.h"

#include <inttypes.h>
#include <string.h>

enum format { FORMAT_TEXT, FORMAT_JSONL, FORMAT_CSV, FORMAT_COUNT };
enum option_id { OPTION_FORMAT = 1, OPTION_OUTPUT, OPTION_THREADS, OPTION_DUTIES, OPTION_NUMBERS, OPTION_CLASSIFIED };

static const char *const format_names[] = {"text", "jsonl", "csv", "count", NULL};

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    {"output", 'o', "FILE", OPTION_OUTPUT},
    {"threads", 'j', "N", OPTION_THREADS},
    {"duties", 0, NULL, OPTION_DUTIES},
    {"numbers-only", 0, NULL, OPTION_NUMBERS},
    TOOL_ALLOW_CLASSIFIED(OPTION_CLASSIFIED),
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refscan",
    "Usage: refscan [OPTION]... FILE|DIR|-...\n"
    "\n"
    "Finds the references to State and Party documents in Vietnamese plans, directives\n"
    "and letters, and says what each one is: which document, whose, of which date, and\n"
    "what the text does with it.\n"
    "\n"
    "  -f, --format FORMAT   text   one line a mention, like grep (the default)\n"
    "                        jsonl  one JSON object a line, for programs\n"
    "                        csv    a table for spreadsheets, with a header\n"
    "                        count  totals only\n"
    "  -o, --output FILE     write there instead of to standard output\n"
    "      --duties          also list the bodies that are given tasks, the recipients, and\n"
    "                        the days by which something is to be issued or sent\n"
    "      --numbers-only    only what is cited by number, with type, date and issuer, not\n"
    "                        what the text does with it; faster\n"
    "  -j, --threads N       read N inputs at a time (as many as there are processors)\n" TOOL_ALLOW_CLASSIFIED_HELP
    "      --help            this text\n"
    "      --version         the version\n"
    "\n"
    "FILE is read whatever its name is. From DIR come all .txt, .md, .htm and .html files,\n"
    "also from the folders inside it; hidden ones, links, README and the like stay out.\n"
    "- is standard input. Of a stored graph (refgraph -o archive.db) the stored texts are read.\n"
    "Texts may be UTF-8, UTF-16, TCVN3 (ABC), VNI-Windows or Windows-1258.\n"
    "\n"
    "Example:\n"
    "\n"
    "  $ echo 'Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị' | refscan -\n"
    "  -:1: document d1\n"
    "  -:1:11: Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị  [implements, central, Bộ Chính trị]\n"
    "\n"
    "reads: in line 1, column 11, the text carries out a conclusion of the central level.\n"
    "A word in brackets behind a value tells where the value comes from if it is not printed\n"
    "there: (symbol) of the number, (shared) with another item of a list, (context) of the\n"
    "document.\n"
    "\n"
    "  $ refscan --format jsonl plans/ | jq -r 'select(.relation == \"implements\") | .number'\n"
    "\n"
    "Exit status: 0 all was read; 2 wrong usage; 3 an input could not be read, or not in full;\n"
    "4 a fault of the program.\n",
    options,
};

/** What one run counts, over all inputs. */
typedef struct totals {
    uint64_t files;
    uint64_t documents;
    uint64_t mentions;
    uint64_t kinds[TDNREF_KIND_SELF + 1];
    uint64_t relations[TDNREF_REL_COUNT];
    uint64_t duties[TDNREF_DUTY_DEADLINE + 1];
} totals;

typedef struct request {
    enum format format;
    bool colour;
    bool duties;
    bool numbers_only;
    bool allow_classified;
    totals sums;
} request;

/* ----------------------------------------------------------------- text */

#define COLOUR_PLACE "\033[35m"
#define COLOUR_QUOTE "\033[1m"
#define COLOUR_NOTE "\033[36m"
#define COLOUR_OFF "\033[0m"

static const char *paint(const request *req, const char *colour)
{
    return req->colour ? colour : "";
}

/** Adds ", value" or, as the first of its brackets, " [value". */
static void add_note(tool_buffer *out, bool *open, const char *before, const char *value, const char *after)
{
    tool_buffer_text(out, *open ? ", " : "  [");
    *open = true;
    tool_buffer_text(out, before);
    tool_buffer_plain(out, value);
    tool_buffer_text(out, after);
}

static void add_field(tool_buffer *out, bool *open, const char *value, tdnref_origin origin)
{
    if (value == NULL) {
        return;
    }
    add_note(out, open, "", value, "");
    if (origin != TDNREF_ORIGIN_PRINTED && origin != TDNREF_ORIGIN_NONE) {
        tool_buffer_format(out, " (%s)", tdnref_origin_name(origin));
    }
}

static void write_place(tool_buffer *out, const request *req, const char *path, uint64_t line, uint64_t column)
{
    tool_buffer_text(out, paint(req, COLOUR_PLACE));
    tool_buffer_plain(out, path);
    tool_buffer_format(out, ":%" PRIu64, line);
    if (column > 0) {
        tool_buffer_format(out, ":%" PRIu64, column);
    }
    tool_buffer_format(out, "%s: ", paint(req, COLOUR_OFF));
}

static void text_document(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_document *doc = tdnref_source_document(job->source, index);
    char date[16] = "";
    bool open = false;
    write_place(&job->out, req, job->path, doc->line, 0);
    tool_buffer_format(&job->out, "%sdocument d%" PRIu64, paint(req, COLOUR_QUOTE), index + 1);
    const char *const words[] = {doc->type.text, doc->number.text, doc->title.text};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i] != NULL) {
            tool_buffer_text(&job->out, " ");
            tool_buffer_plain(&job->out, words[i]);
        }
    }
    tool_buffer_format(&job->out, "%s%s", paint(req, COLOUR_OFF), paint(req, COLOUR_NOTE));
    if (tdnref_date_format(doc->date, date) > 0) {
        add_note(&job->out, &open, "", date, "");
    }
    add_field(&job->out, &open, tdnref_level_name(doc->level), TDNREF_ORIGIN_NONE);
    add_field(&job->out, &open, doc->issuer.text, doc->issuer.origin);
    tool_buffer_format(&job->out, "%s%s\n", open ? "]" : "", paint(req, COLOUR_OFF));
}

/** What a holder or an antecedent is called: its number where it has one. */
static void add_reference(const tool_job *job, tool_buffer *out, bool *open, const char *before, tdnref_ref ref)
{
    const char *name = NULL;
    uint64_t line = 0;
    if (ref.kind == TDNREF_REF_MENTION) {
        const tdnref_mention *target = tdnref_source_mention(job->source, ref.index);
        name = target->number.text != NULL ? target->number.text : target->text;
        line = target->line;
    } else if (ref.kind == TDNREF_REF_DOCUMENT) {
        const tdnref_document *target = tdnref_source_document(job->source, ref.index);
        name = target->number.text != NULL ? target->number.text : "the document";
        line = target->line;
    } else {
        return;
    }
    add_note(out, open, before, name, "");
    tool_buffer_format(out, " (line %" PRIu64 ")", line);
}

static void text_notes(tool_job *job, const tdnref_mention *m)
{
    tool_buffer *out = &job->out;
    char date[16] = "";
    bool open = false;
    if (m->kind != TDNREF_KIND_NUMBERED) {
        add_note(out, &open, "", tdnref_kind_name(m->kind), "");
    }
    if (m->from.kind != TDNREF_REF_NONE) {
        add_note(out, &open, "", tdnref_relation_name(m->relation), "");
    }
    if (m->from.kind == TDNREF_REF_MENTION) {
        add_reference(job, out, &open, "by ", m->from);
    }
    add_field(out, &open, tdnref_level_name(m->level), TDNREF_ORIGIN_NONE);
    add_field(out, &open, m->issuer.text, m->issuer.origin);
    if (m->date_origin > TDNREF_ORIGIN_PRINTED && tdnref_date_format(m->date, date) > 0) {
        add_field(out, &open, date, m->date_origin);
    }
    if (m->pinpoint.text != NULL) {
        add_note(out, &open, "at ", m->pinpoint.text, "");
    }
    add_reference(job, out, &open, "= ", m->refers_to);
    if (m->unbound != TDNREF_BOUND) {
        add_note(out, &open, "refers to: ", tdnref_unbound_name(m->unbound), "");
    }
    if (m->number_read != NULL) {
        add_note(out, &open, "perhaps ", m->number_read, "");
    }
    tool_buffer_text(out, open ? "]" : "");
}

static void text_mention(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_mention *m = tdnref_source_mention(job->source, index);
    write_place(&job->out, req, job->path, m->line, m->column);
    tool_buffer_text(&job->out, paint(req, COLOUR_QUOTE));
    tool_buffer_plain(&job->out, m->text);
    tool_buffer_format(&job->out, "%s%s", paint(req, COLOUR_OFF), paint(req, COLOUR_NOTE));
    text_notes(job, m);
    tool_buffer_format(&job->out, "%s\n", paint(req, COLOUR_OFF));
}

static void text_duty(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    tool_buffer *out = &job->out;
    char date[16] = "";
    bool open = false;
    write_place(out, req, job->path, duty->line, 0);
    tool_buffer_text(out, paint(req, COLOUR_QUOTE));
    tool_buffer_plain(out, duty->text);
    tool_buffer_format(out, "%s%s", paint(req, COLOUR_OFF), paint(req, COLOUR_NOTE));
    add_note(out, &open, "", tdnref_duty_kind_name(duty->kind), "");
    if (tdnref_duty_date_format(duty->date, date) > 0) {
        add_note(out, &open, "by ", date, "");
    }
    if (duty->deliverable != NULL) {
        add_note(out, &open, "", duty->deliverable, "");
    }
    add_field(out, &open, tdnref_level_name(duty->level), TDNREF_ORIGIN_NONE);
    add_field(out, &open, duty->body.text, duty->body.origin);
    tool_buffer_text(out, duty->whole_class ? ", all of them]" : "]");
    tool_buffer_format(out, "%s\n", paint(req, COLOUR_OFF));
}

/* ------------------------------------------------------------------ csv */

static const char csv_header[] =
    "record,file,id,doc,line,column,start,end,kind,type,number,date,issuer,issuer_origin,level,line_of,relation,from,"
    "clause,refers_to,unbound,pinpoint,number_read,number_note,place,period,text,urn";
/** What duties have beside these; the columns are there only if they are asked for. */
static const char csv_duty_header[] = ",authority,whole_class";

/**
 * A cell in quotes, quotes doubled. A text that a spreadsheet would take for a formula ("=HYPERLINK(...)" in somebody's
 * document) gets an apostrophe in front.
 */
static void csv_text(tool_buffer *out, const char *text)
{
    if (text == NULL) {
        tool_buffer_text(out, ",");
        return;
    }
    tool_buffer_text(out, ",\"");
    if (text[0] != '\0' && strchr("=+-@\t\r\n", text[0]) != NULL) {
        tool_buffer_text(out, "'");
    }
    for (const char *at = text; *at != '\0'; at++) {
        tool_buffer_add(out, "\"\"", *at == '"' ? 2 : 0);
        tool_buffer_add(out, at, *at == '"' ? 0 : 1);
    }
    tool_buffer_text(out, "\"");
}

static void csv_number(tool_buffer *out, uint64_t number)
{
    tool_buffer_format(out, ",%" PRIu64, number);
}

static void csv_empty(tool_buffer *out, int cells)
{
    for (int i = 0; i < cells; i++) {
        tool_buffer_text(out, ",");
    }
}

static void csv_date(tool_buffer *out, tdnref_date date)
{
    char text[16] = "";
    csv_text(out, tdnref_date_format(date, text) > 0 ? text : NULL);
}

static void csv_reference(tool_buffer *out, tdnref_ref ref)
{
    if (ref.kind == TDNREF_REF_NONE) {
        csv_empty(out, 1);
    } else {
        tool_buffer_format(out, ",%c%" PRIu64, ref.kind == TDNREF_REF_DOCUMENT ? 'd' : 'm', ref.index + 1);
    }
}

/** "2024", "2021-2025", or nothing. */
static void csv_period(tool_buffer *out, uint16_t from, uint16_t to)
{
    if (from == 0) {
        csv_empty(out, 1);
    } else if (to == 0 || to == from) {
        tool_buffer_format(out, ",%u", (unsigned)from);
    } else {
        tool_buffer_format(out, ",%u-%u", (unsigned)from, (unsigned)to);
    }
}

static void csv_end(tool_buffer *out, const request *req)
{
    csv_empty(out, req->duties ? 2 : 0);
    tool_buffer_text(out, "\r\n");
}

static void csv_document(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_document *doc = tdnref_source_document(job->source, index);
    tool_buffer *out = &job->out;
    tool_buffer_text(out, "document");
    csv_text(out, job->path);
    tool_buffer_format(out, ",d%" PRIu64 ",d%" PRIu64, index + 1, index + 1);
    csv_number(out, doc->line);
    csv_empty(out, 1);
    csv_number(out, doc->span.start);
    csv_number(out, doc->span.end);
    csv_empty(out, 1);
    csv_text(out, doc->type.text);
    csv_text(out, doc->number.text);
    csv_date(out, doc->date);
    csv_text(out, doc->issuer.text);
    csv_text(out, tdnref_origin_name(doc->issuer.origin));
    csv_text(out, tdnref_level_name(doc->level));
    csv_text(out, tdnref_line_name(doc->line_of));
    csv_empty(out, 8);
    csv_text(out, doc->place.text);
    csv_period(out, doc->period_from, doc->period_to);
    csv_text(out, doc->title.text);
    csv_text(out, doc->urn);
    csv_end(out, req);
}

static void csv_mention(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_mention *m = tdnref_source_mention(job->source, index);
    tool_buffer *out = &job->out;
    tool_buffer_text(out, "mention");
    csv_text(out, job->path);
    tool_buffer_format(out, ",m%" PRIu64 ",d%" PRIu64, index + 1, m->document + 1);
    csv_number(out, m->line);
    csv_number(out, m->column);
    csv_number(out, m->span.start);
    csv_number(out, m->span.end);
    csv_text(out, tdnref_kind_name(m->kind));
    csv_text(out, m->type.text);
    csv_text(out, m->number.text);
    csv_date(out, m->date);
    csv_text(out, m->issuer.text);
    csv_text(out, tdnref_origin_name(m->issuer.origin));
    csv_text(out, tdnref_level_name(m->level));
    csv_text(out, tdnref_line_name(m->line_of));
    const bool related = m->from.kind != TDNREF_REF_NONE; /* not with --numbers-only */
    csv_text(out, related ? tdnref_relation_name(m->relation) : NULL);
    csv_reference(out, m->from);
    csv_text(out, related ? tdnref_clause_name(m->clause) : NULL);
    csv_reference(out, m->refers_to);
    csv_text(out, tdnref_unbound_name(m->unbound));
    csv_text(out, m->pinpoint.text);
    csv_text(out, m->number_read);
    csv_text(out, m->number_note);
    csv_empty(out, 2);
    csv_text(out, m->text);
    csv_text(out, m->urn);
    csv_end(out, req);
}

static void csv_duty(tool_job *job, uint64_t index, const request *req)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    tool_buffer *out = &job->out;
    char date[16] = "";
    (void)req;
    tool_buffer_text(out, "duty");
    csv_text(out, job->path);
    tool_buffer_format(out, ",t%" PRIu64 ",d%" PRIu64, index + 1, duty->document + 1);
    csv_number(out, duty->line);
    csv_empty(out, 1);
    csv_number(out, duty->span.start);
    csv_number(out, duty->span.end);
    csv_text(out, tdnref_duty_kind_name(duty->kind));
    csv_text(out, duty->deliverable);
    csv_empty(out, 1);
    csv_text(out, tdnref_duty_date_format(duty->date, date) > 0 ? date : NULL);
    csv_text(out, duty->body.text);
    csv_text(out, tdnref_origin_name(duty->body.origin));
    csv_text(out, tdnref_level_name(duty->level));
    csv_empty(out, 11);
    csv_text(out, duty->text);
    csv_empty(out, 1);
    csv_text(out, duty->authority);
    csv_text(out, duty->whole_class ? "true" : "false");
    tool_buffer_text(out, "\r\n");
}

/* ---------------------------------------------------------------- jsonl */

static void check(tool_job *job, const tdnref_error *err)
{
    if (err->status != TDNREF_OK) {
        tool_note(&job->messages, &program, job->path, "cannot be written: %s", tool_error_text(err));
        job->status = tool_worst(job->status, tool_error_status(err));
    }
}

static void json_document(tool_job *job, uint64_t index, const request *req)
{
    tdnref_error err;
    (void)req;
    (void)tdnref_document_write_json(job->source, index, job->path, tool_buffer_sink, &job->out, &err);
    check(job, &err);
}

static void json_mention(tool_job *job, uint64_t index, const request *req)
{
    tdnref_error err;
    (void)req;
    (void)tdnref_mention_write_json(job->source, index, job->path, tool_buffer_sink, &job->out, &err);
    check(job, &err);
}

static void json_duty(tool_job *job, uint64_t index, const request *req)
{
    tdnref_error err;
    (void)req;
    (void)tdnref_duty_write_json(job->source, index, job->path, tool_buffer_sink, &job->out, &err);
    check(job, &err);
}

/* ---------------------------------------------------------------- count */

static void count_records(tool_job *job, void *ud)
{
    totals *sums = &((request *)ud)->sums;
    sums->files++;
    sums->documents += tdnref_source_document_count(job->source);
    const uint64_t count = tdnref_source_mention_count(job->source);
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_mention *m = tdnref_source_mention(job->source, i);
        sums->mentions++;
        sums->kinds[m->kind]++;
        sums->relations[m->relation]++;
    }
    const uint64_t duties = tdnref_source_duty_count(job->source);
    for (uint64_t i = 0; i < duties; i++) {
        sums->duties[tdnref_source_duty(job->source, i)->kind]++;
    }
}

static void add_total(tool_buffer *out, const char *group, const char *name, uint64_t count)
{
    const int width = 24 - (int)strlen(group);
    tool_buffer_format(out, "%s%-*s %8" PRIu64 "\n", group, width, name, count);
}

static void write_totals(tool_output *output, const request *req)
{
    const totals *sums = &req->sums;
    tool_buffer out = {0};
    add_total(&out, "", "files", sums->files);
    add_total(&out, "", "documents", sums->documents);
    add_total(&out, "", "mentions", sums->mentions);
    for (int kind = 0; kind <= TDNREF_KIND_SELF; kind++) {
        add_total(&out, "kind ", tdnref_kind_name((tdnref_kind)kind), sums->kinds[kind]);
    }
    for (int relation = 0; !req->numbers_only && relation < TDNREF_REL_COUNT; relation++) {
        add_total(&out, "relation ", tdnref_relation_name((tdnref_relation)relation), sums->relations[relation]);
    }
    for (int kind = 0; req->duties && kind <= TDNREF_DUTY_DEADLINE; kind++) {
        add_total(&out, "duty ", tdnref_duty_kind_name((tdnref_duty_kind)kind), sums->duties[kind]);
    }
    (void)tool_output_write(output, out.bytes, out.len);
    tool_buffer_free(&out);
}

/* ----------------------------------------------------------------- main */

typedef void (*write_record)(tool_job *job, uint64_t index, const request *req);

static const struct {
    write_record document;
    write_record mention;
    write_record duty;
} writers[] = {
    [FORMAT_TEXT] = {text_document, text_mention, text_duty},
    [FORMAT_JSONL] = {json_document, json_mention, json_duty},
    [FORMAT_CSV] = {csv_document, csv_mention, csv_duty},
};

/** All records of one input: each document, and then the mentions in it; in the end the duties. */
static void write_records(tool_job *job, void *ud)
{
    const request *req = ud;
    const uint64_t documents = tdnref_source_document_count(job->source);
    const uint64_t mentions = tdnref_source_mention_count(job->source);
    uint64_t next = 0;
    for (uint64_t i = 0; i < documents; i++) {
        writers[req->format].document(job, i, req);
        while (next < mentions && tdnref_source_mention(job->source, next)->document <= i) {
            writers[req->format].mention(job, next++, req);
        }
    }
    const uint64_t duties = tdnref_source_duty_count(job->source);
    for (uint64_t i = 0; i < duties; i++) {
        writers[req->format].duty(job, i, req);
    }
}

static int scan(const tool_args *args, request *req, const char *path, unsigned threads)
{
    tool_output output;
    tool_inputs inputs = {0};
    tool_output_check(&program, path, args->operands, args->operand_count);
    int status = tool_archive_inputs(&inputs, &program, args->operands, args->operand_count);
    tool_output_check(&program, path, inputs.paths, inputs.count);
    if (tool_output_open(&output, &program, path) != TOOL_OK) {
        tool_inputs_free(&inputs);
        return output.status;
    }
    req->colour = req->format == FORMAT_TEXT && tool_wants_colour(output.stream);
    tdnref_ctx *ctx = tool_ctx_new(&program);
    const bool count = req->format == FORMAT_COUNT;
    if (req->format == FORMAT_CSV) {
        (void)tool_output_write(&output, csv_header, sizeof csv_header - 1);
        (void)tool_output_write(&output, csv_duty_header, req->duties ? sizeof csv_duty_header - 1 : 0);
        (void)tool_output_write(&output, "\r\n", 2);
    }
    const tool_pool pool = {
        .program = &program,
        .ctx = ctx,
        .inputs = &inputs,
        .threads = threads,
        .duties = req->duties,
        .numbers_only = req->numbers_only,
        .allow_classified = req->allow_classified,
        .one_at_a_time = count,
        .work = count ? count_records : write_records,
        .ud = req,
        .output = &output,
    };
    status = tool_worst(status, tool_pool_run(&pool));
    if (count) {
        write_totals(&output, req);
    }
    status = tool_worst(status, tool_output_close(&output));
    tdnref_ctx_free(ctx);
    tool_inputs_free(&inputs);
    return status;
}

int main(int argc, char **argv)
{
    tool_args args;
    request req = {.format = FORMAT_TEXT};
    const char *value = NULL;
    const char *path = NULL;
    unsigned threads = 0;
    int id = 0;
    tool_args_begin(&args, &program, argc, argv);
    while ((id = tool_args_next(&args, &value)) != 0) {
        switch (id) {
        case OPTION_FORMAT:
            req.format = (enum format)tool_choice(&program, "format", value, format_names);
            break;
        case OPTION_OUTPUT:
            path = value;
            break;
        case OPTION_DUTIES:
            req.duties = true;
            break;
        case OPTION_NUMBERS:
            req.numbers_only = true;
            break;
        case OPTION_CLASSIFIED:
            req.allow_classified = true;
            break;
        default:
            threads = (unsigned)tool_number(&program, "threads", value, 1, 256);
            break;
        }
    }
    if (args.operand_count == 0) {
        tool_usage_error(&program, "expected a FILE, a DIR or -");
    }
    const int status = scan(&args, &req, path, threads);
    tool_args_free(&args);
    return status;
}
