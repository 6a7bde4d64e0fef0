/*
 * paper.c - records written as lines of fields.
 */
#include "paper.h"

int paper_open(void **state)
{
    paper *p = calloc(1, sizeof *p);
    if (p == NULL || tdnref_ctx_new(&p->ctx, NULL, NULL) != TDNREF_OK ||
        tdnref_source_new(&p->src, p->ctx, NULL) != TDNREF_OK) {
        return -1;
    }
    *state = p;
    return 0;
}

int paper_close(void **state)
{
    paper *p = *state;
    tdnref_source_free(p->src);
    tdnref_ctx_free(p->ctx);
    text_free(&p->out);
    free(p);
    return 0;
}

void paper_parse(paper *p, const char *bytes, size_t len)
{
    p->bytes = bytes;
    p->len = len;
    assert_int_equal(tdnref_source_parse(p->src, bytes, len, NULL, NULL), TDNREF_OK);
}

void put_string(text *out, const char *value)
{
    text_put(out, value == NULL || *value == '\0' ? "-" : value);
}

static void put_date(text *out, tdnref_date date)
{
    char buf[16];
    tdnref_date_format(date, buf);
    put_string(out, buf);
}

static void put_ref(text *out, tdnref_ref ref)
{
    char buf[32] = "-";
    if (ref.kind != TDNREF_REF_NONE) {
        (void)snprintf(buf, sizeof buf, "%c%u", ref.kind == TDNREF_REF_DOCUMENT ? 'd' : 'm', (unsigned)ref.index + 1);
    }
    text_put(out, buf);
}

void put_span(text *out, const paper *p, tdnref_span span)
{
    if (span.end > span.start && span.end <= p->len) {
        text_add(out, p->bytes + span.start, (size_t)(span.end - span.start));
    } else {
        text_put(out, "-");
    }
}

static bool is_name(const char *name, size_t len, const char *wanted)
{
    return strlen(wanted) == len && memcmp(name, wanted, len) == 0;
}

static bool put_own_field(text *out, const tdnref_mention *m, const char *name, size_t len)
{
    if (is_name(name, len, "kind")) {
        put_string(out, tdnref_kind_name(m->kind));
    } else if (is_name(name, len, "type")) {
        put_string(out, m->type.text);
    } else if (is_name(name, len, "number")) {
        put_string(out, m->number.text);
    } else if (is_name(name, len, "read")) {
        put_string(out, m->number_read);
    } else if (is_name(name, len, "date")) {
        put_date(out, m->date);
    } else if (is_name(name, len, "date-from")) {
        put_string(out, tdnref_origin_name(m->date_origin));
    } else if (is_name(name, len, "issuer")) {
        put_string(out, m->issuer.text);
    } else if (is_name(name, len, "issuer-from")) {
        put_string(out, tdnref_origin_name(m->issuer.origin));
    } else if (is_name(name, len, "level")) {
        put_string(out, tdnref_level_name(m->level));
    } else if (is_name(name, len, "line")) {
        put_string(out, tdnref_line_name(m->line_of));
    } else {
        return false;
    }
    return true;
}

static bool put_tie_field(text *out, const paper *p, const tdnref_mention *m, const char *name, size_t len)
{
    if (is_name(name, len, "relation")) {
        put_string(out, tdnref_relation_name(m->relation));
    } else if (is_name(name, len, "from")) {
        put_ref(out, m->from);
    } else if (is_name(name, len, "cue")) {
        put_span(out, p, m->cue);
    } else if (is_name(name, len, "clause")) {
        put_string(out, tdnref_clause_name(m->clause));
    } else if (is_name(name, len, "refers")) {
        put_ref(out, m->refers_to);
    } else if (is_name(name, len, "unbound")) {
        put_string(out, tdnref_unbound_name(m->unbound));
    } else if (is_name(name, len, "pinpoint")) {
        put_string(out, m->pinpoint.text);
    } else if (is_name(name, len, "subject")) {
        put_string(out, m->subject.text);
    } else if (is_name(name, len, "quote")) {
        put_span(out, p, m->span);
    } else if (is_name(name, len, "text")) {
        put_string(out, m->text);
    } else if (is_name(name, len, "urn")) {
        put_string(out, m->urn);
    } else {
        return false;
    }
    return true;
}

const char *paper_mentions(paper *p, const char *words, const char *fields)
{
    paper_parse(p, words, strlen(words));
    p->out.len = 0;
    for (uint64_t i = 0; i < tdnref_source_mention_count(p->src); i++) {
        const tdnref_mention *m = tdnref_source_mention(p->src, i);
        text_put(&p->out, i > 0 ? "\n" : "");
        for (const char *name = fields; *name != '\0';) {
            const size_t len = strcspn(name, " ");
            text_put(&p->out, name > fields ? " | " : "");
            if (!put_own_field(&p->out, m, name, len) && !put_tie_field(&p->out, p, m, name, len)) {
                fail_msg("no such field: %s", name);
            }
            name += len + (name[len] == ' ');
        }
    }
    return text_close(&p->out);
}

void assert_records(void **state, const char *fields, const paper_sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *found = paper_mentions(*state, samples[i].text, fields);
        if (strcmp(found, samples[i].records) != 0) {
            print_error("in the text: %s\n", samples[i].text);
        }
        assert_string_equal(found, samples[i].records);
    }
}

static void put_period(text *out, const tdnref_document *d)
{
    char buf[32] = "-";
    if (d->period_from != 0) {
        (void)snprintf(buf, sizeof buf, "%u-%u", (unsigned)d->period_from, (unsigned)d->period_to);
    }
    text_put(out, buf);
}

const char *paper_document(paper *p, uint64_t index)
{
    const tdnref_document *d = tdnref_source_document(p->src, index);
    assert_non_null(d);
    p->out.len = 0;
    put_string(&p->out, d->type.text);
    text_put(&p->out, " | ");
    put_string(&p->out, d->number.text);
    text_put(&p->out, " | ");
    put_date(&p->out, d->date);
    text_put(&p->out, " | ");
    put_string(&p->out, d->place.text);
    text_put(&p->out, " | ");
    put_string(&p->out, d->issuer.text);
    text_put(&p->out, " | ");
    put_string(&p->out, tdnref_level_name(d->level));
    text_put(&p->out, " | ");
    put_string(&p->out, tdnref_line_name(d->line_of));
    return text_close(&p->out);
}

const char *paper_title(paper *p, uint64_t index)
{
    const tdnref_document *d = tdnref_source_document(p->src, index);
    assert_non_null(d);
    p->out.len = 0;
    put_string(&p->out, d->title.text);
    text_put(&p->out, " | ");
    put_period(&p->out, d);
    return text_close(&p->out);
}
