/*
 * test_fixture.c - what several unit tests share. It is no program: they include it.
 *
 * A desk runs the stages up to the phrases over one text, for what reads tokens. A paper is the public interface: one
 * text in, its records out as lines of the fields that a test is about.
 */
#include "text/ctx.h"
#include "text/reader.h"

#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static inline void text_put(text *t, const char *words)
{
    text_add(t, words, strlen(words));
}

/** What was put since the text was emptied; never NULL. */
static inline const char *text_close(text *t)
{
    text_add(t, "", 0);
    return t->bytes;
}

/* -------------------------------------------------------------------- desk */

typedef struct desk {
    tdnref_ctx *ctx;
    tdn_arena arena;
    tdn_text text;
    tdn_bad_runs bad;
    tdn_region region;
    tdn_hits hits;
    tdn_matcher *matcher;
    tdn_reader reader;
    text out;
} desk;

static inline int desk_open(void **state)
{
    desk *d = calloc(1, sizeof *d);
    if (d == NULL || tdnref_ctx_new(&d->ctx, NULL, NULL) != TDNREF_OK) {
        return -1;
    }
    const tdnref_alloc *alloc = tdn_ctx_alloc(d->ctx);
    tdn_arena_init(&d->arena, alloc);
    tdn_region_init(&d->region, alloc);
    tdn_hits_init(&d->hits, alloc);
    if (tdn_matcher_new(&d->matcher, d->ctx->patterns, NULL) != TDNREF_OK) {
        return -1;
    }
    d->reader = (tdn_reader){
        .text = &d->text, .region = &d->region, .hits = &d->hits, .matcher = d->matcher, .arena = &d->arena};
    *state = d;
    return 0;
}

static inline int desk_close(void **state)
{
    desk *d = *state;
    TDN_ARRAY_FREE(tdn_ctx_alloc(d->ctx), &d->bad);
    tdn_matcher_free(d->matcher);
    tdn_hits_release(&d->hits);
    tdn_region_release(&d->region);
    tdn_arena_release(&d->arena);
    tdnref_ctx_free(d->ctx);
    text_free(&d->out);
    free(d);
    return 0;
}

/** Decodes, normalises and marks the sentences of bytes that stay. */
static inline void desk_normalise(desk *d, const char *bytes, size_t len)
{
    tdn_arena_reset(&d->arena);
    d->bad.count = 0;
    assert_int_equal(tdn_decode(&d->text, &d->arena, bytes, len, &d->bad, NULL), TDNREF_OK);
    const tdn_line_layout layout = tdn_find_layout(&d->text);
    assert_int_equal(tdn_normalise(&d->region, &d->text, 0, d->text.len, layout, NULL), TDNREF_OK);
    tdn_matcher_forget(d->matcher);
    tdn_mark_sentences(&d->region);
    tdn_matcher_forget(d->matcher);
}

/** All stages up to the phrases. */
static inline const tdn_reader *desk_read(desk *d, const char *words)
{
    desk_normalise(d, words, strlen(words));
    assert_int_equal(tdn_find_phrases(&d->hits, &d->region, NULL), TDNREF_OK);
    return &d->reader;
}

/** The token at which these words of the normalised text begin. */
static inline size_t desk_find(const desk *d, const char *words)
{
    const size_t len = strlen(words);
    for (size_t at = 0; at + len <= d->region.norm_len; at++) {
        if (memcmp(d->region.norm + at, words, len) == 0) {
            return tdn_region_token_at(&d->region, at, 0);
        }
    }
    fail_msg("not in the text: %s", words);
    return 0;
}

/** The normalised text of tokens [first, end). */
static inline const char *desk_words(desk *d, size_t first, size_t end)
{
    d->out.len = 0;
    if (end > first) {
        const tdn_token *last = &d->region.tokens.items[end - 1];
        const size_t start = d->region.tokens.items[first].norm;
        text_add(&d->out, d->region.norm + start, last->norm + last->norm_len - start);
    }
    return text_close(&d->out);
}

/* ------------------------------------------------------------------- paper */

typedef struct paper {
    tdnref_ctx *ctx;
    tdnref_source *src;
    const char *bytes;
    size_t len;
    text out;
} paper;

static inline int paper_open(void **state)
{
    paper *p = calloc(1, sizeof *p);
    if (p == NULL || tdnref_ctx_new(&p->ctx, NULL, NULL) != TDNREF_OK ||
        tdnref_source_new(&p->src, p->ctx, NULL) != TDNREF_OK) {
        return -1;
    }
    *state = p;
    return 0;
}

static inline int paper_close(void **state)
{
    paper *p = *state;
    tdnref_source_free(p->src);
    tdnref_ctx_free(p->ctx);
    text_free(&p->out);
    free(p);
    return 0;
}

static inline void paper_parse(paper *p, const char *bytes, size_t len)
{
    p->bytes = bytes;
    p->len = len;
    assert_int_equal(tdnref_source_parse(p->src, bytes, len, NULL, NULL), TDNREF_OK);
}

static inline void put_string(text *out, const char *value)
{
    text_put(out, value == NULL || *value == '\0' ? "-" : value);
}

static inline void put_date(text *out, tdnref_date date)
{
    char buf[16];
    tdnref_date_format(date, buf);
    put_string(out, buf);
}

static inline void put_ref(text *out, tdnref_ref ref)
{
    char buf[32] = "-";
    if (ref.kind != TDNREF_REF_NONE) {
        (void)snprintf(buf, sizeof buf, "%c%u", ref.kind == TDNREF_REF_DOCUMENT ? 'd' : 'm', (unsigned)ref.index + 1);
    }
    text_put(out, buf);
}

static inline void put_span(text *out, const paper *p, tdnref_span span)
{
    if (span.end > span.start && span.end <= p->len) {
        text_add(out, p->bytes + span.start, (size_t)(span.end - span.start));
    } else {
        text_put(out, "-");
    }
}

static inline bool is_name(const char *name, size_t len, const char *wanted)
{
    return strlen(wanted) == len && memcmp(name, wanted, len) == 0;
}

static inline bool put_own_field(text *out, const tdnref_mention *m, const char *name, size_t len)
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

static inline bool put_tie_field(text *out, const paper *p, const tdnref_mention *m, const char *name, size_t len)
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

/** The mentions of a text, one a line: the named fields, parted by " | "; "-" is nothing, d1 and m1 count from 1. */
static inline const char *paper_mentions(paper *p, const char *words, const char *fields)
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

/** A text and the fields of its mentions, as paper_mentions gives them. */
typedef struct paper_sample {
    const char *text;
    const char *records;
} paper_sample;

static inline void assert_records(void **state, const char *fields, const paper_sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(paper_mentions(*state, samples[i].text, fields), samples[i].records);
    }
}

static inline void put_period(text *out, const tdnref_document *d)
{
    char buf[32] = "-";
    if (d->period_from != 0) {
        (void)snprintf(buf, sizeof buf, "%u-%u", (unsigned)d->period_from, (unsigned)d->period_to);
    }
    text_put(out, buf);
}

/** A document of the last text: type | number | date | place | issuer | level | line. */
static inline const char *paper_document(paper *p, uint64_t index)
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

/** Title and period of a document of the last text: title | 2021-2025. */
static inline const char *paper_title(paper *p, uint64_t index)
{
    const tdnref_document *d = tdnref_source_document(p->src, index);
    assert_non_null(d);
    p->out.len = 0;
    put_string(&p->out, d->title.text);
    text_put(&p->out, " | ");
    put_period(&p->out, d);
    return text_close(&p->out);
}
