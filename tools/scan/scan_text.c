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

/** A line in the making: place, words, then notes in brackets. */
typedef struct line {
    tool_job *job;
    const scan_style *style;
    tool_buffer *out;
    bool noted; /**< the brackets are open */
} line;

static void paint(line *l, const char *colour)
{
    if (l->style->colour) {
        tool_buffer_text(l->out, colour);
    }
}

/** Begins with "FILE:LINE:COLUMN: "; without the column if it is 0. */
static line begin_line(tool_job *job, const scan_style *style, uint64_t number, uint64_t column)
{
    line l = {.job = job, .style = style, .out = &job->out};
    paint(&l, COLOUR_PLACE);
    tool_buffer_plain(l.out, job->path);
    tool_buffer_format(l.out, ":%" PRIu64, number);
    if (column > 0) {
        tool_buffer_format(l.out, ":%" PRIu64, column);
    }
    paint(&l, COLOUR_OFF);
    tool_buffer_text(l.out, ": ");
    paint(&l, COLOUR_QUOTE);
    return l;
}

static void begin_notes(line *l)
{
    paint(l, COLOUR_OFF);
    paint(l, COLOUR_NOTE);
}

static void end_line(line *l)
{
    tool_buffer_text(l->out, l->noted ? "]" : "");
    paint(l, COLOUR_OFF);
    tool_buffer_text(l->out, "\n");
}

/* ----------------------------------------------------------------- notes */

/** Adds ", value" or, as the first, " [value". */
static void add_note(line *l, const char *before, const char *value)
{
    tool_buffer_text(l->out, l->noted ? ", " : "  [");
    l->noted = true;
    tool_buffer_text(l->out, before);
    tool_buffer_plain(l->out, value);
}

static void add_field(line *l, const char *value, tdnref_origin origin)
{
    if (value == NULL) {
        return;
    }
    add_note(l, "", value);
    if (origin != TDNREF_ORIGIN_PRINTED && origin != TDNREF_ORIGIN_NONE) {
        tool_buffer_format(l->out, " (%s)", tdnref_origin_name(origin));
    }
}

static void add_issuer(line *l, const tdnref_field *issuer, tdnref_level level)
{
    add_field(l, tdnref_level_name(level), TDNREF_ORIGIN_NONE);
    add_field(l, issuer->text, issuer->origin);
}

/** The page, if the text has pages: there a reader of the PDF finds it. */
static void add_page(line *l, uint64_t offset)
{
    const uint64_t page = tool_page_of(&l->job->pages, offset);
    char number[24];
    if (page > 0) {
        (void)snprintf(number, sizeof number, "%" PRIu64, page);
        add_note(l, "page ", number);
    }
}

/** What a holder or an antecedent is called: its number where it has one. */
static void add_reference(line *l, const char *before, tdnref_ref ref)
{
    const char *name = NULL;
    uint64_t number = 0;
    if (ref.kind == TDNREF_REF_MENTION) {
        const tdnref_mention *target = tdnref_source_mention(l->job->source, ref.index);
        name = target->number.text != NULL ? target->number.text : target->text;
        number = target->line;
    } else if (ref.kind == TDNREF_REF_DOCUMENT) {
        const tdnref_document *target = tdnref_source_document(l->job->source, ref.index);
        name = target->number.text != NULL ? target->number.text : "the document";
        number = target->line;
    } else {
        return;
    }
    add_note(l, before, name);
    tool_buffer_format(l->out, " (line %" PRIu64 ")", number);
}

/* --------------------------------------------------------------- records */

static void text_document(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_document *doc = tdnref_source_document(job->source, index);
    const char *const words[] = {doc->type.text, doc->number.text, doc->title.text};
    char date[16] = "";
    line l = begin_line(job, style, doc->line, 0);
    tool_buffer_format(l.out, "document d%" PRIu64, index + 1);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i] != NULL) {
            tool_buffer_text(l.out, " ");
            tool_buffer_plain(l.out, words[i]);
        }
    }
    begin_notes(&l);
    if (tdnref_date_format(doc->date, date) > 0) {
        add_note(&l, "", date);
    }
    add_issuer(&l, &doc->issuer, doc->level);
    add_page(&l, doc->span.start);
    end_line(&l);
}

static void add_mention_notes(line *l, const tdnref_mention *m)
{
    char date[16] = "";
    if (m->kind != TDNREF_KIND_NUMBERED) {
        add_note(l, "", tdnref_kind_name(m->kind));
    }
    if (m->from.kind != TDNREF_REF_NONE) { /* not with --numbers-only */
        add_note(l, "", tdnref_relation_name(m->relation));
    }
    if (m->from.kind == TDNREF_REF_MENTION) {
        add_reference(l, "by ", m->from);
    }
    add_issuer(l, &m->issuer, m->level);
    if (m->date_origin > TDNREF_ORIGIN_PRINTED && tdnref_date_format(m->date, date) > 0) {
        add_field(l, date, m->date_origin);
    }
    if (m->pinpoint.text != NULL) {
        add_note(l, "at ", m->pinpoint.text);
    }
    add_reference(l, "= ", m->refers_to);
    if (m->unbound != TDNREF_BOUND) {
        add_note(l, "refers to: ", tdnref_unbound_name(m->unbound));
    }
    if (m->number_read != NULL) {
        add_note(l, "perhaps ", m->number_read);
    }
    add_page(l, m->span.start);
}

static void text_mention(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_mention *m = tdnref_source_mention(job->source, index);
    line l = begin_line(job, style, m->line, m->column);
    tool_buffer_plain(l.out, m->text);
    begin_notes(&l);
    add_mention_notes(&l, m);
    end_line(&l);
}

static void text_unnumbered(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_unnumbered *named = tdnref_source_unnumbered(job->source, index);
    line l = begin_line(job, style, named->line, named->column);
    tool_buffer_plain(l.out, named->text);
    begin_notes(&l);
    add_note(&l, "", "without number");
    add_note(&l, "", tdnref_relation_name(named->relation));
    add_issuer(&l, &named->issuer, named->level);
    add_page(&l, named->span.start);
    end_line(&l);
}

static void text_duty(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    char date[16] = "";
    line l = begin_line(job, style, duty->line, 0);
    tool_buffer_plain(l.out, duty->text);
    begin_notes(&l);
    add_note(&l, "", tdnref_duty_kind_name(duty->kind));
    if (tdnref_duty_date_format(duty->date, date) > 0) {
        add_note(&l, "by ", date);
    }
    if (duty->deliverable != NULL) {
        add_note(&l, "", duty->deliverable);
    }
    add_issuer(&l, &duty->body, duty->level);
    tool_buffer_text(l.out, duty->whole_class ? ", all of them" : "");
    add_page(&l, duty->span.start);
    end_line(&l);
}

const scan_writer scan_text = {
    .document = text_document, .mention = text_mention, .unnumbered = text_unnumbered, .duty = text_duty};
