/*
 * scan_jsonl.c - records as the library writes them, one JSON object per line.
 */
#include "common/library.h"
#include "scan/scan.h"

typedef tdnref_status write_json(const tdnref_source *src, uint64_t index, const char *file, tdnref_sink sink, void *ud,
                                 tdnref_error *err);

static void write_record(tool_job *job, uint64_t index, write_json *write)
{
    tdnref_error err;
    if (write(job->source, index, job->path, tool_buffer_sink, &job->out, &err) != TDNREF_OK) {
        tool_job_report(job, tool_error_status(&err), "cannot be written: %s", tool_error_text(&err));
    }
}

static void json_document(tool_job *job, uint64_t index, const scan_style *style)
{
    (void)style;
    write_record(job, index, tdnref_document_write_json);
}

static void json_mention(tool_job *job, uint64_t index, const scan_style *style)
{
    (void)style;
    write_record(job, index, tdnref_mention_write_json);
}

static void json_unnumbered(tool_job *job, uint64_t index, const scan_style *style)
{
    (void)style;
    write_record(job, index, tdnref_unnumbered_write_json);
}

static void json_duty(tool_job *job, uint64_t index, const scan_style *style)
{
    (void)style;
    write_record(job, index, tdnref_duty_write_json);
}

const scan_writer scan_jsonl = {
    .document = json_document, .mention = json_mention, .unnumbered = json_unnumbered, .duty = json_duty};
