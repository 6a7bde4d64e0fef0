/*
 * export_records.c - one record as one line of JSON, as `refscan --format jsonl` prints it.
 *
 * Fields have a fixed order; what the text does not give is null. `origin` lists the fields that are not printed in
 * the text, `spans` the places of those that are.
 */
#include "export/export.h"

/* A field under the name that the record gives it. */
typedef struct named_field {
    const char *name;
    const tdnref_field *field;
} named_field;

static void write_origins(tdn_writer *w, const named_field *fields, size_t count)
{
    tdn_json_open_member(w, "origin", '{');
    for (size_t i = 0; i < count; i++) {
        const tdnref_origin origin = fields[i].field->origin;
        if (origin != TDNREF_ORIGIN_NONE && origin != TDNREF_ORIGIN_PRINTED) {
            tdn_json_field(w, fields[i].name, tdnref_origin_name(origin));
        }
    }
    tdn_json_close(w, '}');
}

static void write_span(tdn_writer *w, const char *name, tdnref_span span)
{
    if (span.start < span.end) {
        tdn_json_open_member(w, name, '[');
        tdn_json_item(w, span.start);
        tdn_json_item(w, span.end);
        tdn_json_close(w, ']');
    }
}

static void write_spans(tdn_writer *w, const named_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        write_span(w, fields[i].name, fields[i].field->span);
    }
}

static void write_id(tdn_writer *w, const char *member, char letter, uint64_t index)
{
    char id[1 + TDN_DIGITS_MAX + 1];
    const size_t at = tdn_put_digits(index + 1, id + 1);
    id[at] = letter; /* right before the digits */
    id[sizeof id - 1] = '\0';
    tdn_json_field(w, member, id + at);
}

static void write_ref(tdn_writer *w, const char *member, tdnref_ref ref)
{
    if (ref.kind == TDNREF_REF_NONE) {
        tdn_json_field(w, member, NULL);
    } else {
        write_id(w, member, ref.kind == TDNREF_REF_DOCUMENT ? 'd' : 'm', ref.index);
    }
}

static void write_place(tdn_writer *w, tdnref_span span, uint64_t line)
{
    tdn_json_number(w, "start", span.start);
    tdn_json_number(w, "end", span.end);
    tdn_json_number(w, "line", line);
}

static void write_document(tdn_writer *w, const tdnref_document *doc, uint64_t index, const char *file)
{
    const named_field fields[] = {{"type", &doc->type},     {"number", &doc->number}, {"place", &doc->place},
                                  {"issuer", &doc->issuer}, {"title", &doc->title},   {"secrecy", &doc->secrecy}};
    tdn_json_open(w, '{');
    tdn_json_field(w, "record", "document");
    tdn_json_field(w, "file", file);
    write_id(w, "id", 'd', index);
    write_place(w, doc->span, doc->line);
    tdn_json_field(w, "type", doc->type.text);
    tdn_json_field(w, "number", doc->number.text);
    tdn_json_date(w, "date", doc->date);
    tdn_json_field(w, "place", doc->place.text);
    tdn_json_field(w, "issuer", doc->issuer.text);
    tdn_json_field(w, "level", tdnref_level_name(doc->level));
    tdn_json_field(w, "line_of", tdnref_line_name(doc->line_of));
    tdn_json_period(w, "period", doc->period_from, doc->period_to);
    tdn_json_field(w, "title", doc->title.text);
    tdn_json_field(w, "secrecy", doc->secrecy.text);
    write_origins(w, fields, TDN_COUNT(fields));
    tdn_json_open_member(w, "spans", '{');
    write_spans(w, fields, TDN_COUNT(fields));
    write_span(w, "date", doc->date_span);
    tdn_json_close(w, '}');
    tdn_json_field(w, "urn", doc->urn);
    tdn_json_close(w, '}');
    tdn_write(w, "\n", 1);
}

enum { MENTION_FIELDS = 6 };

typedef struct mention_fields {
    named_field items[MENTION_FIELDS];
    tdnref_field date;
} mention_fields;

static void name_fields(const tdnref_mention *m, mention_fields *out)
{
    const named_field fields[MENTION_FIELDS] = {{"type", &m->type},         {"number", &m->number},
                                                {"date", &out->date},       {"issuer", &m->issuer},
                                                {"pinpoint", &m->pinpoint}, {"subject", &m->subject}};
    out->date = (tdnref_field){.span = m->date_span, .origin = m->date_origin};
    memcpy(out->items, fields, sizeof fields);
}

void tdn_json_origin(tdn_writer *w, const tdnref_mention *mention)
{
    mention_fields fields;
    name_fields(mention, &fields);
    write_origins(w, fields.items, MENTION_FIELDS);
}

static void write_mention(tdn_writer *w, const tdnref_mention *m, uint64_t index, const char *file)
{
    mention_fields fields;
    name_fields(m, &fields);
    tdn_json_open(w, '{');
    tdn_json_field(w, "record", "mention");
    tdn_json_field(w, "file", file);
    write_id(w, "doc", 'd', m->document);
    write_id(w, "id", 'm', index);
    write_place(w, m->span, m->line);
    tdn_json_number(w, "column", m->column);
    tdn_json_field(w, "text", m->text);
    tdn_json_field(w, "kind", tdnref_kind_name(m->kind));
    tdn_json_field(w, "type", m->type.text);
    tdn_json_field(w, "number", m->number.text);
    tdn_json_field(w, "number_read", m->number_read);
    tdn_json_field(w, "number_note", m->number_note);
    tdn_json_date(w, "date", m->date);
    tdn_json_field(w, "issuer", m->issuer.text);
    tdn_json_field(w, "level", tdnref_level_name(m->level));
    const bool related = m->from.kind != TDNREF_REF_NONE; /* not if only numbers were asked for */
    tdn_json_field(w, "relation", related ? tdnref_relation_name(m->relation) : NULL);
    write_ref(w, "from", m->from);
    tdn_json_field(w, "clause", related ? tdnref_clause_name(m->clause) : NULL);
    write_ref(w, "refers_to", m->refers_to);
    tdn_json_field(w, "unbound", tdnref_unbound_name(m->unbound));
    tdn_json_field(w, "pinpoint", m->pinpoint.text);
    tdn_json_field(w, "subject", m->subject.text);
    write_origins(w, fields.items, MENTION_FIELDS);
    tdn_json_open_member(w, "spans", '{');
    write_spans(w, fields.items, MENTION_FIELDS);
    write_span(w, "cue", m->cue);
    tdn_json_close(w, '}');
    tdn_json_field(w, "urn", m->urn);
    tdn_json_close(w, '}');
    tdn_write(w, "\n", 1);
}

static void write_unnumbered(tdn_writer *w, const tdnref_unnumbered *named, uint64_t index, const char *file)
{
    const named_field fields[] = {{"type", &named->type}, {"issuer", &named->issuer}, {"subject", &named->subject}};
    tdn_json_open(w, '{');
    tdn_json_field(w, "record", "unnumbered");
    tdn_json_field(w, "file", file);
    write_id(w, "doc", 'd', named->document);
    write_id(w, "id", 'u', index);
    write_place(w, named->span, named->line);
    tdn_json_number(w, "column", named->column);
    tdn_json_field(w, "text", named->text);
    tdn_json_field(w, "type", named->type.text);
    tdn_json_field(w, "issuer", named->issuer.text);
    tdn_json_field(w, "level", tdnref_level_name(named->level));
    tdn_json_field(w, "line_of", tdnref_line_name(named->line_of));
    tdn_json_field(w, "authority", named->authority);
    tdn_json_field(w, "relation", tdnref_relation_name(named->relation));
    write_ref(w, "from", (tdnref_ref){TDNREF_REF_DOCUMENT, named->document});
    tdn_json_field(w, "clause", tdnref_clause_name(named->clause));
    tdn_json_field(w, "subject", named->subject.text);
    write_origins(w, fields, TDN_COUNT(fields));
    tdn_json_open_member(w, "spans", '{');
    write_spans(w, fields, TDN_COUNT(fields));
    write_span(w, "cue", named->cue);
    tdn_json_close(w, '}');
    tdn_json_close(w, '}');
    tdn_write(w, "\n", 1);
}

static void write_duty(tdn_writer *w, const tdnref_duty *duty, uint64_t index, const char *file)
{
    char date[16];
    const named_field fields[] = {{"body", &duty->body}};
    tdn_json_open(w, '{');
    tdn_json_field(w, "record", "duty");
    tdn_json_field(w, "file", file);
    write_id(w, "doc", 'd', duty->document);
    write_id(w, "id", 't', index);
    write_place(w, duty->span, duty->line);
    tdn_json_field(w, "text", duty->text);
    tdn_json_field(w, "kind", tdnref_duty_kind_name(duty->kind));
    tdn_json_field(w, "body", duty->body.text);
    tdn_json_field(w, "authority", duty->authority);
    tdn_json_field(w, "level", tdnref_level_name(duty->level));
    tdn_json_bool(w, "whole_class", duty->whole_class);
    tdn_json_field(w, "date", tdnref_duty_date_format(duty->date, date) > 0 ? date : NULL);
    tdn_json_field(w, "deliverable", duty->deliverable);
    write_origins(w, fields, TDN_COUNT(fields));
    tdn_json_open_member(w, "spans", '{');
    write_spans(w, fields, TDN_COUNT(fields));
    tdn_json_close(w, '}');
    tdn_json_close(w, '}');
    tdn_write(w, "\n", 1);
}

tdnref_status tdnref_document_write_json(const tdnref_source *src, uint64_t index, const char *file, tdnref_sink sink,
                                         void *ud, tdnref_error *err)
{
    const tdnref_document *doc = src == NULL || sink == NULL ? NULL : tdnref_source_document(src, index);
    if (doc == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such document, or no sink");
    }
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    write_document(&writer, doc, index, file);
    return tdn_writer_end(&writer, err);
}

tdnref_status tdnref_mention_write_json(const tdnref_source *src, uint64_t index, const char *file, tdnref_sink sink,
                                        void *ud, tdnref_error *err)
{
    const tdnref_mention *mention = src == NULL || sink == NULL ? NULL : tdnref_source_mention(src, index);
    if (mention == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such mention, or no sink");
    }
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    write_mention(&writer, mention, index, file);
    return tdn_writer_end(&writer, err);
}

tdnref_status tdnref_unnumbered_write_json(const tdnref_source *src, uint64_t index, const char *file, tdnref_sink sink,
                                           void *ud, tdnref_error *err)
{
    const tdnref_unnumbered *named = src == NULL || sink == NULL ? NULL : tdnref_source_unnumbered(src, index);
    if (named == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such directive without a number, or no sink");
    }
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    write_unnumbered(&writer, named, index, file);
    return tdn_writer_end(&writer, err);
}

tdnref_status tdnref_duty_write_json(const tdnref_source *src, uint64_t index, const char *file, tdnref_sink sink,
                                     void *ud, tdnref_error *err)
{
    const tdnref_duty *duty = src == NULL || sink == NULL ? NULL : tdnref_source_duty(src, index);
    if (duty == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such duty, or no sink");
    }
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    write_duty(&writer, duty, index, file);
    return tdn_writer_end(&writer, err);
}
