/*
 * scan_csv.c - records as a table for spreadsheets (RFC 4180): documents, mentions and duties share its columns.
 */
#include "common/csv.h"
#include "scan/scan.h"

#include <inttypes.h>

static const char csv_header[] =
    "record,file,id,doc,line,column,start,end,kind,type,number,date,issuer,issuer_origin,level,line_of,relation,from,"
    "clause,refers_to,unbound,pinpoint,number_read,number_note,place,period,text,urn";
/** What duties have beside these; the columns are there only if they are asked for. */
static const char csv_duty_header[] = ",authority,whole_class";

static void csv_text(tool_buffer *out, const char *text)
{
    tool_buffer_text(out, ",");
    if (text != NULL) {
        tool_csv_text(out, text);
    }
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

static void csv_end(tool_buffer *out, const scan_style *style)
{
    csv_empty(out, style->duties ? 2 : 0);
    tool_buffer_text(out, "\r\n");
}

static void csv_document(tool_job *job, uint64_t index, const scan_style *style)
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
    csv_end(out, style);
}

static void csv_mention(tool_job *job, uint64_t index, const scan_style *style)
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
    csv_end(out, style);
}

static void csv_duty(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    tool_buffer *out = &job->out;
    char date[16] = "";
    (void)style;
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

void scan_csv_header(tool_buffer *out, const scan_style *style)
{
    tool_buffer_text(out, csv_header);
    tool_buffer_text(out, style->duties ? csv_duty_header : "");
    tool_buffer_text(out, "\r\n");
}

const scan_writer scan_csv = {csv_document, csv_mention, csv_duty};
