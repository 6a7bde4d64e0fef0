/*
 * scan_text.c - records for reading: one line each, FILE:LINE:COLUMN first, details in brackets at the end.
 */
#include "common/utf8.h"
#include "scan/scan.h"

#include <inttypes.h>

#define COLOUR_PLACE "\033[35m"
#define COLOUR_QUOTE "\033[1m"
#define COLOUR_NOTE "\033[36m"
#define COLOUR_OFF "\033[0m"

static const char *paint(const scan_style *style, const char *colour)
{
    return style->colour ? colour : "";
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

/** The page, if the text has pages: there a reader of the PDF finds it. */
static void add_page(tool_job *job, bool *open, uint64_t offset)
{
    const uint64_t page = tool_page_of(&job->pages, offset);
    char number[24];
    if (page > 0) {
        (void)snprintf(number, sizeof number, "%" PRIu64, page);
        add_note(&job->out, open, "page ", number, "");
    }
}

static void write_place(tool_buffer *out, const scan_style *style, const char *path, uint64_t line, uint64_t column)
{
    tool_buffer_text(out, paint(style, COLOUR_PLACE));
    tool_buffer_plain(out, path);
    tool_buffer_format(out, ":%" PRIu64, line);
    if (column > 0) {
        tool_buffer_format(out, ":%" PRIu64, column);
    }
    tool_buffer_format(out, "%s: ", paint(style, COLOUR_OFF));
}

static void text_document(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_document *doc = tdnref_source_document(job->source, index);
    char date[16] = "";
    bool open = false;
    write_place(&job->out, style, job->path, doc->line, 0);
    tool_buffer_format(&job->out, "%sdocument d%" PRIu64, paint(style, COLOUR_QUOTE), index + 1);
    const char *const words[] = {doc->type.text, doc->number.text, doc->title.text};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i] != NULL) {
            tool_buffer_text(&job->out, " ");
            tool_buffer_plain(&job->out, words[i]);
        }
    }
    tool_buffer_format(&job->out, "%s%s", paint(style, COLOUR_OFF), paint(style, COLOUR_NOTE));
    if (tdnref_date_format(doc->date, date) > 0) {
        add_note(&job->out, &open, "", date, "");
    }
    add_field(&job->out, &open, tdnref_level_name(doc->level), TDNREF_ORIGIN_NONE);
    add_field(&job->out, &open, doc->issuer.text, doc->issuer.origin);
    add_page(job, &open, doc->span.start);
    tool_buffer_format(&job->out, "%s%s\n", open ? "]" : "", paint(style, COLOUR_OFF));
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
    add_page(job, &open, m->span.start);
    tool_buffer_text(out, open ? "]" : "");
}

static void text_mention(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_mention *m = tdnref_source_mention(job->source, index);
    write_place(&job->out, style, job->path, m->line, m->column);
    tool_buffer_text(&job->out, paint(style, COLOUR_QUOTE));
    tool_buffer_plain(&job->out, m->text);
    tool_buffer_format(&job->out, "%s%s", paint(style, COLOUR_OFF), paint(style, COLOUR_NOTE));
    text_notes(job, m);
    tool_buffer_format(&job->out, "%s\n", paint(style, COLOUR_OFF));
}

static void text_unnumbered(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_unnumbered *named = tdnref_source_unnumbered(job->source, index);
    tool_buffer *out = &job->out;
    bool open = false;
    write_place(out, style, job->path, named->line, named->column);
    tool_buffer_text(out, paint(style, COLOUR_QUOTE));
    tool_buffer_plain(out, named->text);
    tool_buffer_format(out, "%s%s", paint(style, COLOUR_OFF), paint(style, COLOUR_NOTE));
    add_note(out, &open, "", "without number", "");
    add_note(out, &open, "", tdnref_relation_name(named->relation), "");
    add_field(out, &open, tdnref_level_name(named->level), TDNREF_ORIGIN_NONE);
    add_field(out, &open, named->issuer.text, named->issuer.origin);
    add_page(job, &open, named->span.start);
    tool_buffer_format(out, "]%s\n", paint(style, COLOUR_OFF));
}

static void text_duty(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    tool_buffer *out = &job->out;
    char date[16] = "";
    bool open = false;
    write_place(out, style, job->path, duty->line, 0);
    tool_buffer_text(out, paint(style, COLOUR_QUOTE));
    tool_buffer_plain(out, duty->text);
    tool_buffer_format(out, "%s%s", paint(style, COLOUR_OFF), paint(style, COLOUR_NOTE));
    add_note(out, &open, "", tdnref_duty_kind_name(duty->kind), "");
    if (tdnref_duty_date_format(duty->date, date) > 0) {
        add_note(out, &open, "by ", date, "");
    }
    if (duty->deliverable != NULL) {
        add_note(out, &open, "", duty->deliverable, "");
    }
    add_field(out, &open, tdnref_level_name(duty->level), TDNREF_ORIGIN_NONE);
    add_field(out, &open, duty->body.text, duty->body.origin);
    tool_buffer_text(out, duty->whole_class ? ", all of them" : "");
    add_page(job, &open, duty->span.start);
    tool_buffer_text(out, "]");
    tool_buffer_format(out, "%s\n", paint(style, COLOUR_OFF));
}

const scan_writer scan_text = {text_document, text_mention, text_unnumbered, text_duty};
