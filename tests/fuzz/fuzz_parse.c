/* fuzz_parse.c - any bytes into tdnref_source_parse(); whatever comes out must hold together. */
#include "support.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_span(tdnref_span span, size_t size)
{
    CHECK(span.start <= span.end && span.end <= size);
}

static void check_field(const tdnref_field *field, size_t size)
{
    check_span(field->span, size);
    CHECK((field->text == NULL) == (field->origin == TDNREF_ORIGIN_NONE));
}

/** Documents tile the source. */
static void check_documents(const tdnref_source *src, size_t size)
{
    const uint64_t count = tdnref_source_document_count(src);
    uint64_t end = 0;
    CHECK(count > 0);
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_document *doc = tdnref_source_document(src, i);
        CHECK(doc != NULL && doc->span.start == end);
        check_span(doc->span, size);
        end = doc->span.end;
        check_field(&doc->type, size);
        check_field(&doc->number, size);
        check_field(&doc->place, size);
        check_field(&doc->issuer, size);
        check_field(&doc->title, size);
        check_field(&doc->secrecy, size);
        check_span(doc->date_span, size);
    }
    CHECK(end == size);
    CHECK(tdnref_source_document(src, count) == NULL);
}

static void check_ref(const tdnref_source *src, tdnref_ref ref)
{
    CHECK(ref.kind != TDNREF_REF_DOCUMENT || ref.index < tdnref_source_document_count(src));
    CHECK(ref.kind != TDNREF_REF_MENTION || ref.index < tdnref_source_mention_count(src));
}

static void check_mentions(const tdnref_source *src, size_t size)
{
    const uint64_t count = tdnref_source_mention_count(src);
    uint64_t start = 0;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_mention *m = tdnref_source_mention(src, i);
        uint64_t line = 0;
        uint64_t column = 0;
        CHECK(m != NULL && m->text != NULL && m->text[0] != '\0');
        check_span(m->span, size);
        CHECK(m->span.start < m->span.end && m->span.start >= start);
        start = m->span.start;
        CHECK(m->document < tdnref_source_document_count(src));
        const tdnref_document *doc = tdnref_source_document(src, m->document);
        CHECK(m->span.start >= doc->span.start && m->span.end <= doc->span.end);
        CHECK(tdnref_source_line_column(src, m->span.start, &line, &column) == TDNREF_OK);
        CHECK(line == m->line && column == m->column);
        check_field(&m->type, size);
        check_field(&m->number, size);
        check_field(&m->issuer, size);
        check_field(&m->pinpoint, size);
        check_span(m->date_span, size);
        check_span(m->cue, size);
        CHECK(m->from.kind != TDNREF_REF_NONE);
        check_ref(src, m->from);
        check_ref(src, m->refers_to);
        CHECK(m->from.kind != TDNREF_REF_MENTION || m->from.index != i);
    }
    CHECK(tdnref_source_mention(src, count) == NULL);
}

static void check_unnumbered(const tdnref_source *src, size_t size)
{
    const uint64_t count = tdnref_source_unnumbered_count(src);
    uint64_t end = 0;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_unnumbered *named = tdnref_source_unnumbered(src, i);
        CHECK(named != NULL && named->text != NULL && named->text[0] != '\0' && named->line > 0);
        check_span(named->span, size);
        CHECK(named->span.start < named->span.end && named->span.start >= end);
        end = named->span.end;
        const tdnref_document *doc = tdnref_source_document(src, named->document);
        CHECK(doc != NULL && named->span.start >= doc->span.start && named->span.end <= doc->span.end);
        check_field(&named->type, size);
        check_field(&named->issuer, size);
        check_field(&named->subject, size);
        check_span(named->cue, size);
        CHECK(named->type.text != NULL && named->issuer.text != NULL && named->authority != NULL);
        CHECK(named->relation == TDNREF_REL_BASIS || named->relation == TDNREF_REL_IMPLEMENTS ||
              named->relation == TDNREF_REL_GUIDES);
    }
    CHECK(tdnref_source_unnumbered(src, count) == NULL);
}

static void check_bad_runs(const tdnref_source *src, size_t size)
{
    const uint64_t count = tdnref_source_bad_run_count(src);
    uint64_t end = 0;
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_bad_run *run = tdnref_source_bad_run(src, i);
        CHECK(run != NULL && run->span.start >= end && run->span.start < run->span.end && run->line > 0);
        check_span(run->span, size);
        end = run->span.end;
    }
}

/** The scan for promising places only saves time: looking at every word must give the same records. */
static void check_whole_text(tdnref_source *src, const uint8_t *data, size_t size)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .whole_text = true};
    text scanned = {0};
    text whole = {0};
    CHECK(write_records(src, "fuzz", &scanned) == TDNREF_OK);
    CHECK(tdnref_source_parse(src, data, size, &options, NULL) == TDNREF_OK);
    CHECK(write_records(src, "fuzz", &whole) == TDNREF_OK);
    CHECK(text_equal(&scanned, &whole));
    text_free(&scanned);
    text_free(&whole);
}

/** Asking for duties adds records behind the others and changes none of them. */
static void check_duties(tdnref_source *src, const uint8_t *data, size_t size)
{
    text without = {0};
    text with = {0};
    CHECK(tdnref_source_parse(src, data, size, NULL, NULL) == TDNREF_OK && tdnref_source_duty_count(src) == 0);
    CHECK(write_records(src, "fuzz", &without) == TDNREF_OK);
    CHECK(tdnref_source_parse(src, data, size, &with_duties, NULL) == TDNREF_OK);
    CHECK(write_records(src, "fuzz", &with) == TDNREF_OK);
    CHECK(with.len >= without.len && memcmp(with.bytes, without.bytes, without.len) == 0);
    uint64_t start = 0;
    for (uint64_t i = 0; i < tdnref_source_duty_count(src); i++) {
        const tdnref_duty *duty = tdnref_source_duty(src, i);
        CHECK(duty->span.start < duty->span.end && duty->span.start >= start && duty->text != NULL);
        start = duty->span.start;
        check_span(duty->span, size);
        check_field(&duty->body, size);
        CHECK(duty->line > 0 && duty->document < tdnref_source_document_count(src));
        CHECK(duty->kind != TDNREF_DUTY_DEADLINE || duty->date.day != 0 || duty->date.year != 0);
        CHECK(duty->kind == TDNREF_DUTY_DEADLINE || duty->body.text != NULL);
    }
    text_free(&without);
    text_free(&with);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static tdnref_ctx *ctx;
    static tdnref_source *src;
    tdnref_error err;
    if (ctx == NULL) {
        CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
        CHECK(tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    }
    const tdnref_status status = tdnref_source_parse(src, data, size, NULL, &err);
    CHECK(status == err.status);
    if (status != TDNREF_OK) {
        CHECK(status == TDNREF_ERR_ENCODING || status == TDNREF_ERR_LIMIT);
        CHECK(err.offset <= size);
        CHECK(tdnref_source_document_count(src) == 0 && tdnref_source_mention_count(src) == 0);
        return 0;
    }
    check_documents(src, size);
    check_mentions(src, size);
    check_unnumbered(src, size);
    check_bad_runs(src, size);
    check_whole_text(src, data, size);
    check_duties(src, data, size);
    return 0;
}
