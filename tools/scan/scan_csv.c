/*
 * scan_csv.c - records as a table for spreadsheets (RFC 4180): records of all kinds share its columns.
 */
#include "common/csv.h"
#include "scan/scan.h"

#include <inttypes.h>

enum column {
    C_RECORD,
    C_FILE,
    C_ID,
    C_DOC,
    C_LINE,
    C_COLUMN,
    C_START,
    C_END,
    C_KIND,
    C_TYPE,
    C_NUMBER,
    C_DATE,
    C_ISSUER,
    C_ISSUER_ORIGIN,
    C_LEVEL,
    C_LINE_OF,
    C_RELATION,
    C_FROM,
    C_CLAUSE,
    C_REFERS_TO,
    C_UNBOUND,
    C_PINPOINT,
    C_NUMBER_READ,
    C_NUMBER_NOTE,
    C_PLACE,
    C_PERIOD,
    C_TEXT,
    C_URN,
    C_AUTHORITY, /* this and the next are there only if duties are asked for */
    C_WHOLE_CLASS,
    C_SUBJECT,
    COLUMN_COUNT
};

static const char *const column_names[COLUMN_COUNT] = {
    [C_RECORD] = "record",
    [C_FILE] = "file",
    [C_ID] = "id",
    [C_DOC] = "doc",
    [C_LINE] = "line",
    [C_COLUMN] = "column",
    [C_START] = "start",
    [C_END] = "end",
    [C_KIND] = "kind",
    [C_TYPE] = "type",
    [C_NUMBER] = "number",
    [C_DATE] = "date",
    [C_ISSUER] = "issuer",
    [C_ISSUER_ORIGIN] = "issuer_origin",
    [C_LEVEL] = "level",
    [C_LINE_OF] = "line_of",
    [C_RELATION] = "relation",
    [C_FROM] = "from",
    [C_CLAUSE] = "clause",
    [C_REFERS_TO] = "refers_to",
    [C_UNBOUND] = "unbound",
    [C_PINPOINT] = "pinpoint",
    [C_NUMBER_READ] = "number_read",
    [C_NUMBER_NOTE] = "number_note",
    [C_PLACE] = "place",
    [C_PERIOD] = "period",
    [C_TEXT] = "text",
    [C_URN] = "urn",
    [C_AUTHORITY] = "authority",
    [C_WHOLE_CLASS] = "whole_class",
    [C_SUBJECT] = "subject",
};

static bool has_column(const scan_style *style, enum column column)
{
    return style->duties || (column != C_AUTHORITY && column != C_WHOLE_CLASS);
}

/* ----------------------------------------------------------------- cells */

typedef struct cell {
    const char *text; /**< NULL: empty */
    bool bare;        /**< a number or an id, not quoted */
    char made[24];    /**< room for what is not a text of the record */
} cell;

/** One record, its cells in any order. It must stay where it is: cells point into it. */
typedef struct row {
    cell cells[COLUMN_COUNT];
} row;

static void set_text(row *r, enum column column, const char *text)
{
    r->cells[column].text = text;
}

static void set_number(row *r, enum column column, uint64_t number)
{
    cell *at = &r->cells[column];
    (void)snprintf(at->made, sizeof at->made, "%" PRIu64, number);
    at->text = at->made;
    at->bare = true;
}

/** "d1", "m12": how records name one another within a file. */
static void set_id(row *r, enum column column, char kind, uint64_t index)
{
    cell *at = &r->cells[column];
    (void)snprintf(at->made, sizeof at->made, "%c%" PRIu64, kind, index + 1);
    at->text = at->made;
    at->bare = true;
}

static void set_reference(row *r, enum column column, tdnref_ref ref)
{
    if (ref.kind != TDNREF_REF_NONE) {
        set_id(r, column, ref.kind == TDNREF_REF_DOCUMENT ? 'd' : 'm', ref.index);
    }
}

static void set_date(row *r, tdnref_date date, size_t (*format)(tdnref_date, char *))
{
    cell *at = &r->cells[C_DATE];
    at->text = format(date, at->made) > 0 ? at->made : NULL;
}

/** "2024", "2021-2025", or nothing. */
static void set_period(row *r, uint16_t from, uint16_t to)
{
    cell *at = &r->cells[C_PERIOD];
    const bool range = to != 0 && to != from;
    (void)snprintf(at->made, sizeof at->made, range ? "%u-%u" : "%u", (unsigned)from, (unsigned)to);
    at->text = from == 0 ? NULL : at->made;
    at->bare = true;
}

static void set_issuer(row *r, const tdnref_field *issuer, tdnref_level level)
{
    set_text(r, C_ISSUER, issuer->text);
    set_text(r, C_ISSUER_ORIGIN, tdnref_origin_name(issuer->origin));
    set_text(r, C_LEVEL, tdnref_level_name(level));
}

/** What every record begins with. The row starts empty. */
static void begin_row(row *r, const tool_job *job, const char *record, char kind, uint64_t index, uint64_t document)
{
    set_text(r, C_RECORD, record);
    r->cells[C_RECORD].bare = true;
    set_text(r, C_FILE, job->path);
    set_id(r, C_ID, kind, index);
    set_id(r, C_DOC, 'd', document);
}

/** Where it stands in the source; column 0: only the line is known. */
static void set_place(row *r, uint64_t line, uint64_t column, tdnref_span span)
{
    set_number(r, C_LINE, line);
    set_number(r, C_START, span.start);
    set_number(r, C_END, span.end);
    if (column != 0) {
        set_number(r, C_COLUMN, column);
    }
}

static void add_row(tool_buffer *out, const row *r, const scan_style *style)
{
    for (enum column i = 0; i < COLUMN_COUNT; i++) {
        const cell *at = &r->cells[i];
        if (!has_column(style, i)) {
            continue;
        }
        tool_buffer_text(out, i == 0 ? "" : ",");
        if (at->text != NULL && at->bare) {
            tool_buffer_text(out, at->text);
        } else if (at->text != NULL) {
            tool_csv_text(out, at->text);
        }
    }
    tool_buffer_text(out, "\r\n");
}

/* --------------------------------------------------------------- records */

static void csv_document(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_document *doc = tdnref_source_document(job->source, index);
    row r = {0};
    begin_row(&r, job, "document", 'd', index, index);
    set_place(&r, doc->line, 0, doc->span);
    set_text(&r, C_TYPE, doc->type.text);
    set_text(&r, C_NUMBER, doc->number.text);
    set_date(&r, doc->date, tdnref_date_format);
    set_issuer(&r, &doc->issuer, doc->level);
    set_text(&r, C_LINE_OF, tdnref_line_name(doc->line_of));
    set_text(&r, C_PLACE, doc->place.text);
    set_period(&r, doc->period_from, doc->period_to);
    set_text(&r, C_TEXT, doc->title.text);
    set_text(&r, C_URN, doc->urn);
    add_row(&job->out, &r, style);
}

static void csv_mention(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_mention *m = tdnref_source_mention(job->source, index);
    row r = {0};
    begin_row(&r, job, "mention", 'm', index, m->document);
    set_place(&r, m->line, m->column, m->span);
    set_text(&r, C_KIND, tdnref_kind_name(m->kind));
    set_text(&r, C_TYPE, m->type.text);
    set_text(&r, C_NUMBER, m->number.text);
    set_date(&r, m->date, tdnref_date_format);
    set_issuer(&r, &m->issuer, m->level);
    set_text(&r, C_LINE_OF, tdnref_line_name(m->line_of));
    if (m->from.kind != TDNREF_REF_NONE) { /* not with --numbers-only */
        set_text(&r, C_RELATION, tdnref_relation_name(m->relation));
        set_text(&r, C_CLAUSE, tdnref_clause_name(m->clause));
        set_text(&r, C_SUBJECT, m->subject.text);
    }
    set_reference(&r, C_FROM, m->from);
    set_reference(&r, C_REFERS_TO, m->refers_to);
    set_text(&r, C_UNBOUND, tdnref_unbound_name(m->unbound));
    set_text(&r, C_PINPOINT, m->pinpoint.text);
    set_text(&r, C_NUMBER_READ, m->number_read);
    set_text(&r, C_NUMBER_NOTE, m->number_note);
    set_text(&r, C_TEXT, m->text);
    set_text(&r, C_URN, m->urn);
    add_row(&job->out, &r, style);
}

static void csv_unnumbered(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_unnumbered *named = tdnref_source_unnumbered(job->source, index);
    row r = {0};
    begin_row(&r, job, "unnumbered", 'u', index, named->document);
    set_place(&r, named->line, named->column, named->span);
    set_text(&r, C_TYPE, named->type.text);
    set_issuer(&r, &named->issuer, named->level);
    set_text(&r, C_LINE_OF, tdnref_line_name(named->line_of));
    set_text(&r, C_RELATION, tdnref_relation_name(named->relation));
    set_id(&r, C_FROM, 'd', named->document);
    set_text(&r, C_CLAUSE, tdnref_clause_name(named->clause));
    set_text(&r, C_TEXT, named->text);
    set_text(&r, C_SUBJECT, named->subject.text);
    add_row(&job->out, &r, style);
}

static void csv_duty(tool_job *job, uint64_t index, const scan_style *style)
{
    const tdnref_duty *duty = tdnref_source_duty(job->source, index);
    row r = {0};
    begin_row(&r, job, "duty", 't', index, duty->document);
    set_place(&r, duty->line, 0, duty->span);
    set_text(&r, C_KIND, tdnref_duty_kind_name(duty->kind));
    set_text(&r, C_TYPE, duty->deliverable);
    set_date(&r, duty->date, tdnref_duty_date_format);
    set_issuer(&r, &duty->body, duty->level);
    set_text(&r, C_TEXT, duty->text);
    set_text(&r, C_AUTHORITY, duty->authority);
    set_text(&r, C_WHOLE_CLASS, duty->whole_class ? "true" : "false");
    add_row(&job->out, &r, style);
}

static void csv_header(tool_buffer *out, const scan_style *style)
{
    tool_buffer_text(out, style->byte_order_mark ? TOOL_BYTE_ORDER_MARK : "");
    for (enum column i = 0; i < COLUMN_COUNT; i++) {
        if (has_column(style, i)) {
            tool_buffer_format(out, "%s%s", i == 0 ? "" : ",", column_names[i]);
        }
    }
    tool_buffer_text(out, "\r\n");
}

const scan_writer scan_csv = {csv_header, csv_document, csv_mention, csv_unnumbered, csv_duty};
