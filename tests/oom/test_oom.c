/*
 * test_oom.c - every single allocation fails once: 1, 2, 3 ... until the work gets through.
 *
 * A failed allocation must come out as TDNREF_ERR_NOMEM, or the work must end as if nothing had happened (PCRE2 goes on
 * without JIT); it must leak nothing, and the handles must stay fit for a second try.
 *
 * usage: test_oom FOLDER
 */
#include "support.h"

#include <string.h>

/** Counts allocations down to the one that fails; 0: none does. Knows how many blocks are out. */
typedef struct meter {
    size_t fail_at;
    size_t seen;
    size_t out;
} meter;

static bool meter_fails(meter *m)
{
    m->seen++;
    return m->seen == m->fail_at;
}

static void *meter_malloc(size_t size, void *ud)
{
    meter *m = ud;
    if (meter_fails(m)) {
        return NULL;
    }
    m->out++;
    return malloc(size == 0 ? 1 : size);
}

static void *meter_realloc(void *block, size_t old_size, size_t size, void *ud)
{
    meter *m = ud;
    (void)old_size;
    if (meter_fails(m)) {
        return NULL;
    }
    m->out += block == NULL ? 1 : 0;
    return realloc(block, size == 0 ? 1 : size);
}

static void meter_free(void *block, void *ud)
{
    meter *m = ud;
    m->out -= block == NULL ? 0 : 1;
    free(block);
}

static void meter_set(meter *m, size_t fail_at)
{
    m->fail_at = fail_at;
    m->seen = 0;
}

/** What a stage needs of the stages before it, all made without a failure. */
typedef struct bench {
    meter m;
    tdnref_ctx_options options;
    tdnref_alloc alloc;
    tdnref_ctx *ctx;
    tdnref_graph *graph; /**< sealed, for the review */
    const file *files;
    size_t count;
} bench;

/** One try: NOMEM or OK, with what it wrote in `out`. Frees what it makes. */
typedef tdnref_status (*attempt)(bench *b, text *out);

static tdnref_status try_ctx(bench *b, text *out)
{
    tdnref_ctx *ctx = NULL;
    tdnref_error err;
    const tdnref_status status = tdnref_ctx_new(&ctx, &b->options, &err);
    CHECK(err.status == status && (status == TDNREF_OK) == (ctx != NULL));
    text_add(out, status == TDNREF_OK ? "made" : "", status == TDNREF_OK ? 4 : 0);
    tdnref_ctx_free(ctx);
    return status;
}

static tdnref_status try_parse(bench *b, text *out)
{
    tdnref_source *src = NULL;
    tdnref_error err;
    tdnref_status status = tdnref_source_new(&src, b->ctx, &err);
    CHECK(err.status == status && (status == TDNREF_OK) == (src != NULL));
    for (size_t i = 0; i < b->count && status == TDNREF_OK; i++) {
        const text *content = &b->files[i].content;
        status = tdnref_source_parse(src, content->bytes, content->len, NULL, &err);
        if (status == TDNREF_OK) {
            status = write_records(src, b->files[i].path, out);
            continue;
        }
        CHECK(err.status == status);
        CHECK(tdnref_source_document_count(src) == 0 && tdnref_source_mention_count(src) == 0);
        meter_set(&b->m, 0); /* the same handle, now with memory */
        CHECK(tdnref_source_parse(src, content->bytes, content->len, NULL, &err) == TDNREF_OK);
        CHECK(tdnref_source_document_count(src) > 0);
    }
    tdnref_source_free(src);
    return status;
}

static tdnref_status add_all(bench *b, tdnref_graph *graph, tdnref_source *src)
{
    static const tdnref_parse_options parsing = {.struct_size = sizeof parsing, .duties = true};
    tdnref_status status = TDNREF_OK;
    for (size_t i = 0; i < b->count && status == TDNREF_OK; i++) {
        const text *content = &b->files[i].content;
        status = tdnref_source_parse(src, content->bytes, content->len, &parsing, NULL);
        if (status == TDNREF_OK) {
            status = tdnref_graph_add_source(graph, b->files[i].path, src, NULL);
        }
    }
    return status;
}

/** Everything that a view can be asked for. */
static tdnref_status write_part(const tdnref_graph *graph, text *out)
{
    const uint64_t roots[] = {0};
    const tdnref_view_options options = {.struct_size = sizeof options,
                                         .roots = roots,
                                         .root_count = 1,
                                         .period_from = 2000,
                                         .period_to = 2030,
                                         .relations = 0x1FF,
                                         .reduce = true,
                                         .collapse = true};
    return tdnref_graph_write_view(graph, TDNREF_FORMAT_DOT, &options, text_sink, out, NULL);
}

/** Which edges a longer path implies, as letters. */
static tdnref_status write_implied(const tdnref_graph *graph, text *out)
{
    const uint64_t count = tdnref_graph_edge_count(graph);
    bool *implied = calloc((size_t)count + 1, sizeof *implied);
    CHECK(implied != NULL);
    const tdnref_status status = tdnref_graph_reduce(graph, implied, NULL);
    for (uint64_t i = 0; i < count && status == TDNREF_OK; i++) {
        text_add(out, implied[i] ? "y" : "n", 1);
    }
    free(implied);
    return status;
}

static tdnref_status try_graph(bench *b, text *out)
{
    tdnref_source *src = NULL;
    tdnref_graph *graph = NULL;
    tdnref_status status = tdnref_source_new(&src, b->ctx, NULL);
    if (status == TDNREF_OK) {
        status = tdnref_graph_new(&graph, b->ctx, NULL);
        CHECK((status == TDNREF_OK) == (graph != NULL));
    }
    status = status == TDNREF_OK ? add_all(b, graph, src) : status;
    status = status == TDNREF_OK ? tdnref_graph_seal(graph, NULL) : status;
    status = status == TDNREF_OK ? tdnref_graph_write(graph, TDNREF_FORMAT_DOT, text_sink, out, NULL) : status;
    status = status == TDNREF_OK ? tdnref_graph_write(graph, TDNREF_FORMAT_JSON, text_sink, out, NULL) : status;
    status = status == TDNREF_OK ? write_part(graph, out) : status;
    status = status == TDNREF_OK ? write_implied(graph, out) : status;
    tdnref_graph_free(graph);
    tdnref_source_free(src);
    return status;
}

/** A text with duties, from its bytes to the sealed graph and back. */
static tdnref_status try_duties(bench *b, text *out)
{
    tdnref_source *src = NULL;
    tdnref_graph *graph = NULL;
    tdnref_status status = tdnref_source_new(&src, b->ctx, NULL);
    status = status == TDNREF_OK ? tdnref_graph_new(&graph, b->ctx, NULL) : status;
    if (status == TDNREF_OK) {
        status = tdnref_source_parse(src, plan_with_duties, strlen(plan_with_duties), &with_duties, NULL);
        CHECK(status == TDNREF_OK || tdnref_source_duty_count(src) == 0);
    }
    status = status == TDNREF_OK ? write_records(src, "plan", out) : status;
    status = status == TDNREF_OK ? tdnref_graph_add_source(graph, "plan", src, NULL) : status;
    status = status == TDNREF_OK ? tdnref_graph_seal(graph, NULL) : status;
    for (uint64_t i = 0; status == TDNREF_OK && i < tdnref_graph_node_count(graph); i++) {
        tdnref_duty duty = {.struct_size = sizeof duty};
        for (uint64_t k = 0; tdnref_graph_duty(graph, i, k, &duty, NULL); k++) {
            text_add(out, duty.text, strlen(duty.text));
        }
    }
    tdnref_graph_free(graph);
    tdnref_source_free(src);
    return status;
}

/** A text of which a scan misread words: they are given the forms of the right ones. */
static tdnref_status try_scan(bench *b, text *out)
{
    static const char TEXT[] = "UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\n"
                               "TINH NGHE AN Doc lap - Tu do - Hanh phuc\n"
                               "S6: 3215/QD-UBND Nghe An, ngay 14 thang 10 nam 2024\n\nQUYÉT ĐỊNH\n"
                               "Cân cứ Quyét dinh sô 345/QD-TTg ngay 05/4/2023 cua Thu tuong Chinh phu;\n";
    tdnref_source *src = NULL;
    tdnref_status status = tdnref_source_new(&src, b->ctx, NULL);
    status = status == TDNREF_OK ? tdnref_source_parse(src, TEXT, strlen(TEXT), NULL, NULL) : status;
    CHECK(status != TDNREF_OK || tdnref_source_mention_count(src) == 1);
    status = status == TDNREF_OK ? write_records(src, "scan", out) : status;
    tdnref_source_free(src);
    return status;
}

/** What a review says, as text. */
static void write_review(const tdnref_audit *audit, text *out)
{
    tdnref_finding finding = {.struct_size = sizeof finding};
    for (uint64_t i = 0; tdnref_audit_finding(audit, i, &finding); i++) {
        text_add(out, finding.fingerprint, 16);
        text_add(out, finding.message[TDNREF_LANG_VI], strlen(finding.message[TDNREF_LANG_VI]));
    }
}

static tdnref_status try_review(bench *b, text *out)
{
    static const tdnref_registered registry[] = {{.struct_size = sizeof(tdnref_registered),
                                                  .type = "NĐ",
                                                  .number = "72/2015/NĐ-CP",
                                                  .date = {2015, 9, 7},
                                                  .issuer = "Chính phủ",
                                                  .effective_to = {2017, 1, 1},
                                                  .where = "registry:1"}};
    static const tdnref_wanted wanted = {.struct_size = sizeof wanted, .number = "57-KL/TW"};
    static const tdnref_demand demand = {.struct_size = sizeof demand,
                                         .name = "Kết luận 57",
                                         .who = {.struct_size = sizeof(tdnref_scope), .body = "Sở"},
                                         .wanted = &wanted,
                                         .wanted_count = 1};
    const tdnref_policy policy = {.struct_size = sizeof policy, .demands = &demand, .demand_count = 1};
    const tdnref_audit_options options = {
        .struct_size = sizeof options, .policy = &policy, .registry = registry, .registry_count = 1};
    tdnref_audit *audit = NULL;
    tdnref_error err;
    const tdnref_status status = tdnref_audit_run(&audit, b->graph, &options, &err);
    CHECK(err.status == status && (status == TDNREF_OK) == (audit != NULL));
    if (status == TDNREF_OK) {
        CHECK(tdnref_audit_finding_count(audit) > 0);
        write_review(audit, out);
    }
    tdnref_audit_free(audit);
    return status;
}

/** A sealed graph of all texts, made without a failure. */
static void make_graph(bench *b)
{
    tdnref_source *src = NULL;
    meter_set(&b->m, 0);
    CHECK(tdnref_source_new(&src, b->ctx, NULL) == TDNREF_OK && tdnref_graph_new(&b->graph, b->ctx, NULL) == TDNREF_OK);
    CHECK(add_all(b, b->graph, src) == TDNREF_OK && tdnref_graph_seal(b->graph, NULL) == TDNREF_OK);
    tdnref_source_free(src);
}

/** Fails allocation 1, 2, 3 ... of an attempt until there are no more. */
static void fail_each(bench *b, const char *name, attempt one)
{
    text whole = {0};
    const size_t before = b->m.out;
    size_t failed = 0;
    meter_set(&b->m, 0);
    CHECK(one(b, &whole) == TDNREF_OK);
    const size_t total = b->m.seen;
    CHECK(total > 0);
    for (size_t at = 1; at <= total; at++) {
        text part = {0};
        meter_set(&b->m, at);
        const tdnref_status status = one(b, &part);
        if (b->m.out != before || (status != TDNREF_ERR_NOMEM && !(status == TDNREF_OK && text_equal(&part, &whole)))) {
            fprintf(stderr, "%s: allocation %zu of %zu failed: %s, %zu blocks out instead of %zu\n", name, at, total,
                    tdnref_status_name(status), b->m.out, before);
            exit(1);
        }
        failed += status == TDNREF_ERR_NOMEM ? 1 : 0;
        text_free(&part);
    }
    printf("%s: %zu allocations, %zu of them came out as NOMEM\n", name, total, failed);
    CHECK(failed > 0);
    text_free(&whole);
}

int main(int argc, char **argv)
{
    size_t count = 0;
    CHECK(argc == 2);
    file *files = read_folder(argv[1], &count);
    CHECK(count > 0);
    /* Two texts are enough to link something, and few enough to fail each allocation. */
    bench b = {.files = files, .count = count < 2 ? count : 2};
    b.alloc = (tdnref_alloc){meter_malloc, meter_realloc, meter_free, &b.m};
    b.options = (tdnref_ctx_options){.struct_size = sizeof b.options, .alloc = &b.alloc};
    fail_each(&b, "context", try_ctx);
    CHECK(b.m.out == 0);
    meter_set(&b.m, 0);
    CHECK(tdnref_ctx_new(&b.ctx, &b.options, NULL) == TDNREF_OK);
    fail_each(&b, "parse", try_parse);
    fail_each(&b, "scan", try_scan);
    fail_each(&b, "graph", try_graph);
    fail_each(&b, "duties", try_duties);
    b.count = count; /* a review of few texts finds little */
    make_graph(&b);
    fail_each(&b, "review", try_review);
    tdnref_graph_free(b.graph);
    tdnref_ctx_free(b.ctx);
    CHECK(b.m.out == 0);
    free_files(files, count);
    return 0;
}
