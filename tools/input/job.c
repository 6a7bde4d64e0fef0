/*
 * job.c - from the name of an input to its records: the bytes, the text in them, the parse.
 */
#include "input/job.h"

#include "common/library.h"
#include "common/secrecy.h"
#include "common/status.h"
#include "reading/kind.h"
#include "reading/letters.h"

#include <inttypes.h>
#include <string.h>

/* --------------------------------------------------------------- reports */

void tool_job_report(tool_job *job, int status, const char *format, ...)
{
    tool_buffer text = {0};
    va_list list;
    va_start(list, format);
    tool_buffer_vformat(&text, format, list);
    va_end(list);
    const char *said = tool_buffer_string(&text);
    if (job->messages.len == 0) {
        tool_buffer_add(&job->detail, said, strcspn(said, "\n"));
    }
    tool_note(&job->messages, job->program, job->path, "%s", said);
    job->status = tool_worst(job->status, status);
    tool_buffer_free(&text);
}

static void report_bad_runs(tool_job *job)
{
    const uint64_t count = tdnref_source_bad_run_count(job->source);
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_bad_run *run = tdnref_source_bad_run(job->source, i);
        tool_job_report(job, TOOL_INPUT, "invalid %s at byte %" PRIu64 ", length %" PRIu64 ", line %" PRIu64,
                        tdnref_source_encoding(job->source), run->span.start, run->span.end - run->span.start,
                        run->line);
    }
}

static void report_failure(tool_job *job, const tdnref_error *err)
{
    const int status = tool_error_status(err);
    if (err->status == TDNREF_ERR_ENCODING) {
        tool_job_report(job, status, "not a text: %s, at byte %" PRIu64, tool_error_text(err), err->offset);
    } else {
        tool_job_report(job, status, "%s (%s)", tool_error_text(err), tdnref_status_name(err->status));
    }
}

void tool_job_add_to_graph(tool_job *job, tdnref_graph *graph)
{
    tdnref_error err;
    if (job->len > 0 && tdnref_graph_add_source(graph, job->path, job->source, &err) != TDNREF_OK) {
        tool_job_report(job, tool_error_status(&err), "cannot be added: %s", tool_error_text(&err));
    }
}

/* --------------------------------------------------------------- reading */

static bool read_file(tool_job *job, const tool_inputs *inputs, tool_text *file)
{
    if (inputs->read_stored != NULL && job->index >= inputs->stored_from) {
        const bool read = inputs->read_stored(inputs->stored, job, tool_text_buffer(file));
        tool_text_take(file);
        job->status = tool_worst(job->status, read ? TOOL_OK : TOOL_INPUT);
        return read;
    }
    tool_buffer problem = {0};
    const bool read = tool_text_read(file, job->path, &problem);
    if (!read) {
        tool_job_report(job, TOOL_INPUT, "%s", tool_buffer_string(&problem));
    }
    tool_buffer_free(&problem);
    return read;
}

static void refuse_kind(tool_job *job, const tool_kind *kind)
{
    tool_buffer remedy = {0};
    tool_kind_say_remedy(&remedy, kind);
    tool_job_report(job, TOOL_INPUT, "not read: %s; %s", kind->name, tool_buffer_string(&remedy));
    tool_buffer_free(&remedy);
    job->outcome = TOOL_UNREAD_KIND;
}

/** Makes the text of a document in another form that of the job. False after a report if there is none. */
static bool extract_text(tool_job *job, tool_extract *extract)
{
    const tool_kind *kind = tool_kind_of_bytes(job->file, job->file_len);
    if (kind == NULL) {
        return true;
    }
    if (!tool_kind_is_read(kind)) {
        refuse_kind(job, kind);
        return false;
    }
    const bool read = kind->reader->read(job->file, job->file_len, extract);
    tool_letters_tidy(&extract->text);
    job->unread_parts = extract->unread_parts;
    job->text = tool_buffer_string(&extract->text);
    job->len = extract->text.len;
    if (!read) {
        job->outcome = extract->other_kind         ? TOOL_UNREAD_KIND
                       : extract->unread_parts > 0 ? TOOL_UNREAD_SCAN
                                                   : TOOL_UNREAD_BROKEN;
    }
    if (!read || extract->problem.len > 0) {
        tool_job_report(job, TOOL_INPUT, "%s: %s", read ? "not read in full" : "not read",
                        tool_buffer_string(&extract->problem));
    }
    return read;
}

static void parse_text(tool_job *job, const tool_job_options *options, tdnref_source *source)
{
    tdnref_error err;
    if (job->len == 0) {
        tool_job_report(job, TOOL_OK, "the file is empty");
    }
    const tdnref_parse_options parsing = {
        .struct_size = sizeof parsing, .duties = options->duties, .numbers_only = options->numbers_only};
    if (tdnref_source_parse(source, job->text, job->len, &parsing, &err) != TDNREF_OK) {
        report_failure(job, &err);
        return;
    }
    job->stamp = options->allow_classified ? NULL : tool_stamp_of(source);
    if (job->stamp != NULL) {
        job->outcome = TOOL_UNREAD_SECRET;
        tool_job_report(job, TOOL_INPUT, "not processed: stamped %s (use --allow-classified to process it)",
                        job->stamp);
        return;
    }
    job->source = source;
    job->outcome = job->len == 0 ? TOOL_READ_EMPTY : TOOL_READ;
    tool_pages_find(&job->pages, job->text, job->len, tdnref_source_encoding(source));
    report_bad_runs(job);
}

void tool_job_read(tool_job *job, const tool_inputs *inputs, const tool_job_options *options, tool_job_memory *memory)
{
    job->outcome = TOOL_UNREAD_NO_FILE;
    if (!read_file(job, inputs, &memory->file)) {
        return;
    }
    job->outcome = TOOL_UNREAD_NO_TEXT;
    job->text = job->file = memory->file.bytes;
    job->len = job->file_len = memory->file.len;
    if (extract_text(job, &memory->extract)) {
        parse_text(job, options, memory->source);
    }
}

/* ---------------------------------------------------------------- memory */

void tool_job_memory_begin(tool_job_memory *memory, const tool_program *program, const tdnref_ctx *ctx)
{
    tdnref_error err;
    *memory = (tool_job_memory){.source = NULL};
    if (tdnref_source_new(&memory->source, ctx, &err) != TDNREF_OK) {
        tool_die(program, TOOL_INTERNAL, "%s", tool_error_text(&err));
    }
}

void tool_job_memory_clear(tool_job_memory *memory)
{
    tool_text_close(&memory->file);
    tool_extract_free(&memory->extract);
}

void tool_job_memory_free(tool_job_memory *memory)
{
    tool_text_free(&memory->file);
    tool_extract_free(&memory->extract);
    tdnref_source_free(memory->source);
}

void tool_job_free(tool_job *job)
{
    tool_pages_free(&job->pages);
    tool_buffer_free(&job->out);
    tool_buffer_free(&job->messages);
    tool_buffer_free(&job->detail);
}
