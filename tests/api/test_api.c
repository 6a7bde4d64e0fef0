/*
 * test_api.c - the promises of tdnref.h that no other test keeps an eye on.
 *
 * usage: test_api FOLDER
 */
#include "support.h"

#include <string.h>

static const char plan[] =
    "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị, Quyết định số 1486/QĐ-TTg ngày "
    "06/11/2018 của Thủ tướng Chính phủ.\n";

/** Takes `left` calls, then stops with 42. */
static int stopping_sink(const char *bytes, size_t len, void *ud)
{
    int *left = ud;
    CHECK(bytes != NULL || len == 0);
    return (*left)-- > 0 ? 0 : 42;
}

static tdnref_source *parsed(const tdnref_ctx *ctx, const char *bytes, size_t len)
{
    tdnref_source *src = NULL;
    tdnref_error err = {.status = TDNREF_ERR_INTERNAL, .msg = NULL};
    CHECK(tdnref_source_new(&src, ctx, &err) == TDNREF_OK && err.status == TDNREF_OK);
    CHECK(tdnref_source_parse(src, bytes, len, NULL, &err) == TDNREF_OK);
    CHECK(err.status == TDNREF_OK && strcmp(err.msg, "") == 0);
    return src;
}

static void test_names(void)
{
    CHECK(strcmp(tdnref_status_name(TDNREF_OK), "TDNREF_OK") == 0);
    CHECK(strcmp(tdnref_status_name(TDNREF_ERR_NOMEM), "TDNREF_ERR_NOMEM") == 0);
    CHECK(tdnref_status_name((tdnref_status)-99) != NULL);
    CHECK(strcmp(tdnref_kind_name(TDNREF_KIND_SELF), "self") == 0);
    CHECK(strcmp(tdnref_relation_name(TDNREF_REL_AMENDED_BY), "amended_by") == 0);
    CHECK(strcmp(tdnref_level_name(TDNREF_LEVEL_INTERNATIONAL), "international") == 0);
    CHECK(strcmp(tdnref_line_name(TDNREF_LINE_PARTY), "party") == 0);
    CHECK(strcmp(tdnref_clause_name(TDNREF_CLAUSE_OPENING), "opening") == 0);
    CHECK(strcmp(tdnref_origin_name(TDNREF_ORIGIN_CONTEXT), "context") == 0);
    CHECK(strcmp(tdnref_unbound_name(TDNREF_UNBOUND_AMBIGUOUS), "ambiguous") == 0);
    CHECK(tdnref_level_name(TDNREF_LEVEL_UNKNOWN) == NULL && tdnref_line_name(TDNREF_LINE_UNKNOWN) == NULL);
    CHECK(tdnref_unbound_name(TDNREF_BOUND) == NULL && tdnref_origin_name(TDNREF_ORIGIN_NONE) == NULL);
    CHECK(tdnref_relation_name(TDNREF_REL_COUNT) == NULL && tdnref_kind_name((tdnref_kind)99) == NULL);
    CHECK(strcmp(tdnref_type_name("KH"), "Kế hoạch") == 0 && strcmp(tdnref_type_name("LUẬT"), "Luật") == 0);
    CHECK(tdnref_type_name("nonsense") == NULL && tdnref_type_name(NULL) == NULL);
    for (int relation = 0; relation < TDNREF_REL_COUNT; relation++) {
        CHECK(tdnref_relation_name((tdnref_relation)relation) != NULL);
    }
}

static void test_dates(void)
{
    char buf[11];
    CHECK(tdnref_date_format((tdnref_date){2024, 3, 7}, buf) == 10 && strcmp(buf, "2024-03-07") == 0);
    CHECK(tdnref_date_format((tdnref_date){2024, 3, 0}, buf) == 7 && strcmp(buf, "2024-03") == 0);
    CHECK(tdnref_date_format((tdnref_date){2024, 0, 0}, buf) == 4 && strcmp(buf, "2024") == 0);
    CHECK(tdnref_date_format((tdnref_date){0, 0, 0}, buf) == 0 && strcmp(buf, "") == 0);
}

/** Adds the plan's records one by one, as a store does, with one duty too many for the documents. */
static void add_stored(tdnref_graph *graph, const tdnref_source *src)
{
    tdnref_duty stray = *tdnref_source_duty(src, 0);
    CHECK(tdnref_graph_add_duty(graph, "b", &stray, NULL) == TDNREF_ERR_ARG); /* its document was not added */
    for (uint64_t i = 0; i < tdnref_source_document_count(src); i++) {
        CHECK(tdnref_graph_add_document(graph, "b", tdnref_source_document(src, i), NULL) == TDNREF_OK);
    }
    for (uint64_t i = 0; i < tdnref_source_duty_count(src); i++) {
        CHECK(tdnref_graph_add_duty(graph, "b", tdnref_source_duty(src, i), NULL) == TDNREF_OK);
    }
    stray.document = tdnref_source_document_count(src);
    CHECK(tdnref_graph_add_duty(graph, "b", &stray, NULL) == TDNREF_ERR_ARG);
    stray.document = 0;
    stray.kind = (tdnref_duty_kind)9;
    CHECK(tdnref_graph_add_duty(graph, "b", &stray, NULL) == TDNREF_ERR_ARG);
    stray.struct_size = 0;
    CHECK(tdnref_graph_add_duty(graph, "b", &stray, NULL) == TDNREF_ERR_ARG);
    CHECK(tdnref_graph_add_document(graph, "b", tdnref_source_document(src, 0), NULL) == TDNREF_ERR_ARG);
}

/** The node that holds the duties of both sources has them in order of source, each in source order. */
static void check_stored(const tdnref_graph *graph, const tdnref_source *src)
{
    const uint64_t each = tdnref_source_duty_count(src);
    uint64_t total = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(graph); i++) {
        const uint64_t count = tdnref_graph_duty_count(graph, i);
        total += count;
        for (uint64_t k = 0; k < count; k++) {
            const char *source = NULL;
            tdnref_duty duty = {.struct_size = sizeof duty};
            CHECK(tdnref_graph_duty(graph, i, k, &duty, &source));
            CHECK(strcmp(source, k < each ? "a" : "b") == 0);
            CHECK(strcmp(duty.text, tdnref_source_duty(src, k % each)->text) == 0);
        }
        tdnref_duty beyond = {.struct_size = sizeof beyond};
        CHECK(!tdnref_graph_duty(graph, i, count, &beyond, NULL));
    }
    CHECK(total == 2 * each);
    CHECK(tdnref_graph_duty_count(graph, UINT64_MAX) == 0);
}

static void test_duties(const tdnref_ctx *ctx)
{
    char date[11];
    CHECK(strcmp(tdnref_duty_kind_name(TDNREF_DUTY_DEADLINE), "deadline") == 0);
    CHECK(tdnref_duty_kind_name((tdnref_duty_kind)3) == NULL);
    CHECK(tdnref_duty_date_format((tdnref_date){0, 1, 15}, date) == 7 && strcmp(date, "--01-15") == 0);
    CHECK(tdnref_duty_date_format((tdnref_date){0, 0, 20}, date) == 5 && strcmp(date, "---20") == 0);
    CHECK(tdnref_duty_date_format((tdnref_date){2025, 3, 0}, date) == 7 && strcmp(date, "2025-03") == 0);
    CHECK(tdnref_duty_date_format((tdnref_date){0, 0, 0}, date) == 0);
    tdnref_source *src = parsed(ctx, plan_with_duties, strlen(plan_with_duties));
    CHECK(tdnref_source_duty_count(src) == 0 && tdnref_source_duty(src, 0) == NULL);
    CHECK(tdnref_source_parse(src, plan_with_duties, strlen(plan_with_duties), &with_duties, NULL) == TDNREF_OK);
    CHECK(tdnref_source_duty_count(src) > 10 && tdnref_source_duty(src, UINT64_MAX) == NULL);
    CHECK(tdnref_duty_write_json(src, tdnref_source_duty_count(src), "a", text_sink, NULL, NULL) == TDNREF_ERR_ARG);
    tdnref_graph *graph = NULL;
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    add_stored(graph, src);
    CHECK(tdnref_graph_add_source(graph, "c", src, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, "a", src, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_remove_source(graph, "c", NULL) == TDNREF_OK);
    CHECK(tdnref_graph_duty_count(graph, 0) == 0); /* not sealed */
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_duty(graph, "a", tdnref_source_duty(src, 0), NULL) == TDNREF_ERR_STATE);
    check_stored(graph, src);
    tdnref_graph_free(graph);
    tdnref_source_free(src);
}

static void test_unnumbered(const tdnref_ctx *ctx)
{
    tdnref_source *src = parsed(ctx, plan_with_duties, strlen(plan_with_duties));
    CHECK(tdnref_source_unnumbered_count(src) == 1 && tdnref_source_unnumbered(src, 1) == NULL);
    const tdnref_unnumbered *named = tdnref_source_unnumbered(src, 0);
    CHECK(strcmp(named->text, "Chương trình hành động của Tỉnh ủy về truyền thông") == 0);
    CHECK(tdnref_unnumbered_write_json(src, 1, "a", text_sink, NULL, NULL) == TDNREF_ERR_ARG);
    tdnref_graph *graph = NULL;
    tdnref_unnumbered out = {.struct_size = sizeof out};
    tdnref_unnumbered stray = *named;
    const char *source = NULL;
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_unnumbered(graph, "a", named, NULL) == TDNREF_ERR_ARG); /* its document was not added */
    CHECK(tdnref_graph_add_source(graph, "a", src, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, "b", src, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_remove_source(graph, "b", NULL) == TDNREF_OK);
    stray.document = 1;
    CHECK(tdnref_graph_add_unnumbered(graph, "a", &stray, NULL) == TDNREF_ERR_ARG);
    stray = (tdnref_unnumbered){.struct_size = 0};
    CHECK(tdnref_graph_add_unnumbered(graph, "a", &stray, NULL) == TDNREF_ERR_ARG);
    CHECK(!tdnref_graph_unnumbered(graph, 0, 0, &out, &source)); /* not sealed */
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_unnumbered(graph, "a", named, NULL) == TDNREF_ERR_STATE);
    uint64_t total = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(graph); i++) {
        for (uint64_t k = 0; tdnref_graph_unnumbered(graph, i, k, &out, &source); k++, total++) {
            CHECK(strcmp(source, "a") == 0 && strcmp(out.text, named->text) == 0 && out.line == named->line);
            CHECK(strcmp(out.authority, "tinh-uy@lang-son") == 0 && out.clause == TDNREF_CLAUSE_OPENING);
        }
    }
    CHECK(total == 1 && !tdnref_graph_unnumbered(graph, UINT64_MAX, 0, &out, NULL));
    tdnref_graph_free(graph);
    tdnref_source_free(src);
}

static void test_null_and_out_of_range(const tdnref_ctx *ctx)
{
    tdnref_ctx_free(NULL);
    tdnref_source_free(NULL);
    tdnref_graph_free(NULL);
    tdnref_source *src = parsed(ctx, plan, sizeof plan - 1);
    uint64_t line = 0;
    uint64_t column = 0;
    CHECK(tdnref_source_document_count(src) == 1 && tdnref_source_mention_count(src) == 2);
    CHECK(tdnref_source_document(src, 1) == NULL && tdnref_source_mention(src, 2) == NULL);
    CHECK(tdnref_source_mention(src, UINT64_MAX) == NULL && tdnref_source_bad_run(src, 0) == NULL);
    CHECK(tdnref_source_line_column(src, sizeof plan, &line, &column) == TDNREF_ERR_ARG);
    CHECK(tdnref_source_line_column(src, 0, &line, &column) == TDNREF_OK && line == 1 && column == 1);
    CHECK(tdnref_source_steps(src) > 0);
    tdnref_source_free(src);
}

static void test_empty_and_reuse(const tdnref_ctx *ctx)
{
    tdnref_error err;
    tdnref_source *src = parsed(ctx, NULL, 0);
    CHECK(tdnref_source_document_count(src) == 1 && tdnref_source_mention_count(src) == 0);
    CHECK(tdnref_source_document(src, 0)->span.end == 0 && tdnref_source_document(src, 0)->number.text == NULL);
    CHECK(tdnref_source_parse(src, "a\0b", 3, NULL, &err) == TDNREF_ERR_ENCODING);
    CHECK(err.status == TDNREF_ERR_ENCODING && err.offset == 1 && err.msg[0] != '\0');
    CHECK(tdnref_source_document_count(src) == 0 && tdnref_source_mention_count(src) == 0);
    CHECK(tdnref_source_parse(src, plan, sizeof plan - 1, NULL, NULL) == TDNREF_OK);
    CHECK(tdnref_source_mention_count(src) == 2 && strcmp(tdnref_source_encoding(src), "UTF-8") == 0);
    tdnref_source_free(src);
}

static void test_bad_runs(const tdnref_ctx *ctx)
{
    static const char bytes[] = "a\xFF\xFE\n\xC3(\xED\xA0\x80 Quyết định số 12/QĐ-TTg";
    tdnref_source *src = parsed(ctx, bytes, sizeof bytes - 1);
    CHECK(tdnref_source_bad_run_count(src) == 3);
    const tdnref_bad_run *first = tdnref_source_bad_run(src, 0);
    CHECK(first->span.start == 1 && first->span.end == 3 && first->line == 1);
    CHECK(tdnref_source_bad_run(src, 1)->span.start == 4 && tdnref_source_bad_run(src, 1)->line == 2);
    CHECK(tdnref_source_bad_run(src, 2)->span.start == 6 && tdnref_source_bad_run(src, 2)->span.end == 9);
    CHECK(tdnref_source_mention_count(src) == 1);
    tdnref_source_free(src);
}

static void test_text(const tdnref_ctx *ctx)
{
    static const char utf16[] = "\xFF\xFE\x9F\x1E"
                                "a\0";
    uint64_t len = 0;
    tdnref_source *src = parsed(ctx, plan, sizeof plan - 1);
    CHECK(tdnref_source_text(src, &len) == plan && len == sizeof plan - 1);
    CHECK(tdnref_source_text_offset(src, 7) == 7 && tdnref_source_text_offset(src, UINT64_MAX) == len);
    CHECK(tdnref_source_parse(src, utf16, sizeof utf16 - 1, NULL, NULL) == TDNREF_OK);
    const char *utf8 = tdnref_source_text(src, &len);
    const uint64_t at = tdnref_source_text_offset(src, 4);
    CHECK(at >= 3 && at < len && utf8[at] == 'a' && memcmp(utf8 + at - 3, "\xE1\xBA\x9F", 3) == 0);
    tdnref_source_free(src);
    CHECK(tdnref_source_text(NULL, &len)[0] == '\0' && len == 0 && tdnref_source_text_offset(NULL, 1) == 0);
}

static void test_sinks(const tdnref_ctx *ctx)
{
    tdnref_error err;
    tdnref_graph *graph = NULL;
    tdnref_source *src = parsed(ctx, plan, sizeof plan - 1);
    int left = 0;
    CHECK(tdnref_mention_write_json(src, 0, "a", stopping_sink, &left, &err) == TDNREF_ERR_SINK && err.detail == 42);
    left = 0;
    CHECK(tdnref_document_write_json(src, 0, "a", stopping_sink, &left, &err) == TDNREF_ERR_SINK && err.detail == 42);
    left = 100;
    CHECK(tdnref_mention_write_json(src, 2, "a", stopping_sink, &left, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_document_write_json(src, 1, "a", stopping_sink, &left, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_graph_new(&graph, ctx, &err) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, "a", src, &err) == TDNREF_OK);
    CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_DOT, stopping_sink, &left, &err) == TDNREF_ERR_STATE);
    CHECK(tdnref_graph_seal(graph, &err) == TDNREF_OK);
    for (int format = TDNREF_FORMAT_DOT; format <= TDNREF_FORMAT_JSON; format++) {
        left = 0;
        CHECK(tdnref_graph_write(graph, (tdnref_format)format, stopping_sink, &left, &err) == TDNREF_ERR_SINK);
        CHECK(err.detail == 42);
    }
    left = 100;
    CHECK(tdnref_graph_write(graph, (tdnref_format)99, stopping_sink, &left, &err) == TDNREF_ERR_ARG);
    tdnref_graph_free(graph);
    tdnref_source_free(src);
}

static void test_graph_states(const tdnref_ctx *ctx)
{
    tdnref_error err;
    tdnref_graph *graph = NULL;
    tdnref_source *src = parsed(ctx, plan, sizeof plan - 1);
    tdnref_node node = {.struct_size = sizeof node};
    CHECK(tdnref_graph_new(&graph, ctx, &err) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, "a", src, &err) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, "a", src, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_graph_remove_source(graph, "b", &err) == TDNREF_ERR_ARG);
    CHECK(!tdnref_graph_node(graph, 0, &node));
    CHECK(tdnref_graph_seal(graph, &err) == TDNREF_OK);
    CHECK(tdnref_graph_seal(graph, &err) == TDNREF_ERR_STATE);
    CHECK(tdnref_graph_add_source(graph, "c", src, &err) == TDNREF_ERR_STATE && err.status == TDNREF_ERR_STATE);
    CHECK(tdnref_graph_remove_source(graph, "a", &err) == TDNREF_ERR_STATE);
    CHECK(tdnref_graph_node_count(graph) == 3 && tdnref_graph_edge_count(graph) == 2);
    CHECK(tdnref_graph_node(graph, 0, &node) && !tdnref_graph_node(graph, 3, &node));
    tdnref_graph_free(graph);
    tdnref_source_free(src);
}

/** All that a review says. */
static void review(const tdnref_graph *graph, text *out)
{
    tdnref_audit *audit = NULL;
    tdnref_finding finding = {.struct_size = sizeof finding};
    tdnref_reviewed document = {.struct_size = sizeof document};
    CHECK(tdnref_audit_run(&audit, graph, NULL, NULL) == TDNREF_OK);
    for (uint64_t i = 0; tdnref_audit_finding(audit, i, &finding); i++) {
        tdnref_place place = {.struct_size = sizeof place};
        CHECK(finding.place_count > 0 && finding.document < tdnref_audit_document_count(audit));
        CHECK(strlen(finding.fingerprint) == 16);
        text_add(out, finding.fingerprint, 16);
        for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
            text_add(out, finding.message[lang], strlen(finding.message[lang]));
        }
        for (uint64_t k = 0; k < finding.place_count; k++) {
            CHECK(tdnref_audit_place(audit, i, k, &place) && place.source != NULL && place.line > 0);
            CHECK(place.span.start <= place.mark.start && place.mark.end <= place.span.end);
            CHECK((place.text == NULL) == (place.span.start == place.span.end));
        }
        CHECK(!tdnref_audit_place(audit, i, finding.place_count, &place));
    }
    for (uint64_t i = 0; tdnref_audit_document(audit, i, &document); i++) {
        const char verdict = (char)('0' + (int)document.verdict);
        text_add(out, &verdict, 1);
    }
    tdnref_audit_free(audit);
}

static void draw(tdnref_graph *graph, text *out)
{
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_DOT, text_sink, out, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_JSON, text_sink, out, NULL) == TDNREF_OK);
    review(graph, out);
    tdnref_graph_free(graph);
}

static void add_records(tdnref_graph *graph, const char *name, const tdnref_source *src)
{
    for (uint64_t i = 0; i < tdnref_source_document_count(src); i++) {
        CHECK(tdnref_graph_add_document(graph, name, tdnref_source_document(src, i), NULL) == TDNREF_OK);
    }
    for (uint64_t i = 0; i < tdnref_source_mention_count(src); i++) {
        CHECK(tdnref_graph_add_mention(graph, name, tdnref_source_mention(src, i), NULL) == TDNREF_OK);
    }
}

/** What the functions of the review answer to arguments that they do not allow. */
static void test_review_arguments(const tdnref_ctx *ctx)
{
    const tdnref_setting settings[] = {{.struct_size = sizeof(tdnref_setting), .rule = "no-such-rule"}};
    const tdnref_demand demands[] = {{.struct_size = sizeof(tdnref_demand), .name = "nothing"}};
    tdnref_policy policy = {.struct_size = sizeof policy, .settings = settings, .setting_count = 1};
    tdnref_audit_options options = {.struct_size = sizeof options, .policy = &policy};
    tdnref_graph *graph = NULL;
    tdnref_audit *audit = NULL;
    tdnref_error err;
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    CHECK(tdnref_audit_run(&audit, graph, NULL, &err) == TDNREF_ERR_STATE && err.status == TDNREF_ERR_STATE);
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_audit_run(NULL, graph, NULL, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_audit_run(&audit, NULL, NULL, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_audit_run(&audit, graph, &options, &err) == TDNREF_ERR_ARG && audit == NULL);
    policy = (tdnref_policy){.struct_size = sizeof policy, .demands = demands, .demand_count = 1};
    CHECK(tdnref_audit_run(&audit, graph, &options, &err) == TDNREF_ERR_ARG);
    policy = (tdnref_policy){.struct_size = 0};
    CHECK(tdnref_audit_run(&audit, graph, &options, &err) == TDNREF_ERR_ARG);
    CHECK(tdnref_audit_run(&audit, graph, NULL, &err) == TDNREF_OK && err.status == TDNREF_OK);
    tdnref_finding finding = {.struct_size = sizeof finding};
    tdnref_rule_tally tally = {.struct_size = sizeof tally};
    CHECK(!tdnref_audit_finding(audit, 0, &finding) && !tdnref_audit_finding(NULL, 0, &finding));
    CHECK(tdnref_audit_document_count(audit) == 0 && tdnref_audit_document_count(NULL) == 0);
    CHECK(tdnref_audit_tally(audit, 0, &tally) && !tdnref_audit_tally(audit, tdnref_rule_count(), &tally));
    tdnref_audit_free(audit);
    tdnref_audit_free(NULL);
    tdnref_graph_free(graph);
}

/** Forwards, backwards, record by record, and with a detour over removed sources: one graph, one review. */
static void test_same_records_same_graph(const tdnref_ctx *ctx, const file *files, size_t count)
{
    tdnref_source *src = NULL;
    tdnref_graph *graphs[4] = {0};
    text drawn[4] = {0};
    CHECK(tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    for (size_t g = 0; g < 4; g++) {
        CHECK(tdnref_graph_new(&graphs[g], ctx, NULL) == TDNREF_OK);
    }
    for (size_t i = 0; i < count; i++) {
        const file *there = &files[i];
        const file *back = &files[count - 1 - i];
        CHECK(tdnref_source_parse(src, there->content.bytes, there->content.len, NULL, NULL) == TDNREF_OK);
        CHECK(tdnref_graph_add_source(graphs[0], there->path, src, NULL) == TDNREF_OK);
        add_records(graphs[1], there->path, src);
        CHECK(tdnref_graph_add_source(graphs[2], there->path, src, NULL) == TDNREF_OK);
        CHECK(tdnref_graph_add_source(graphs[2], "for a moment", src, NULL) == TDNREF_OK);
        CHECK(tdnref_graph_remove_source(graphs[2], "for a moment", NULL) == TDNREF_OK);
        CHECK(tdnref_source_parse(src, back->content.bytes, back->content.len, NULL, NULL) == TDNREF_OK);
        CHECK(tdnref_graph_add_source(graphs[3], back->path, src, NULL) == TDNREF_OK);
    }
    for (size_t g = 0; g < 4; g++) {
        draw(graphs[g], &drawn[g]);
        CHECK(text_equal(&drawn[g], &drawn[0]));
    }
    for (size_t g = 0; g < 4; g++) {
        text_free(&drawn[g]);
    }
    tdnref_source_free(src);
}

/** The scan only saves time: looking at every word must find the same. */
static void test_whole_text(const tdnref_ctx *ctx, const file *f)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .whole_text = true};
    text scanned = {0};
    text whole = {0};
    tdnref_source *src = parsed(ctx, f->content.bytes, f->content.len);
    CHECK(write_records(src, f->path, &scanned) == TDNREF_OK);
    CHECK(tdnref_source_parse(src, f->content.bytes, f->content.len, &options, NULL) == TDNREF_OK);
    CHECK(write_records(src, f->path, &whole) == TDNREF_OK);
    CHECK(text_equal(&scanned, &whole));
    tdnref_source_free(src);
    text_free(&scanned);
    text_free(&whole);
}

/** Thirty-four provinces since 1/7/2025 (Nghị quyết 202/2025/QH15), sixty-three before; seventeen ministries and
 * equals. */
static void test_catalogue(void)
{
    size_t now = 0;
    size_t ended = 0;
    size_t ministries = 0;
    tdnref_province unit = {.struct_size = sizeof unit};
    tdnref_province heir = {.struct_size = sizeof heir};
    tdnref_known_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; tdnref_province_at(i, &unit); i++) {
        CHECK(unit.slug != NULL && unit.name != NULL && strstr(unit.full_name, unit.name) != NULL);
        now += unit.to.year == 0;
        ended += unit.to.year == 2025 && unit.to.month == 6;
        CHECK((unit.successor == UINT64_MAX) == (unit.to.year == 0));
        CHECK(unit.successor == UINT64_MAX || tdnref_province_at(unit.successor, &heir));
        if (strcmp(unit.slug, "phu-yen") == 0) {
            CHECK(strcmp(heir.full_name, "tỉnh Đắk Lắk") == 0 && heir.from.year == 2025);
        }
    }
    CHECK(now == 34 && ended == 52);
    for (uint64_t i = 0; tdnref_known_body_at(i, &body); i++) {
        CHECK(body.slug != NULL && body.name != NULL);
        ministries += body.national && body.rank == 30 && body.level == TDNREF_LEVEL_MINISTRY &&
                      body.line_of == TDNREF_LINE_STATE && body.to.year == 0;
    }
    CHECK(ministries == 17);
    CHECK(!tdnref_province_at(UINT64_MAX, &unit) && !tdnref_province_at(0, NULL));
    CHECK(!tdnref_known_body_at(0, &(tdnref_known_body){.struct_size = 0}));
}

int main(int argc, char **argv)
{
    size_t count = 0;
    tdnref_ctx *ctx = NULL;
    CHECK(argc == 2);
    file *files = read_folder(argv[1], &count);
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    test_names();
    test_dates();
    test_catalogue();
    test_null_and_out_of_range(ctx);
    test_duties(ctx);
    test_unnumbered(ctx);
    test_empty_and_reuse(ctx);
    test_bad_runs(ctx);
    test_text(ctx);
    test_sinks(ctx);
    test_graph_states(ctx);
    test_review_arguments(ctx);
    test_same_records_same_graph(ctx, files, count);
    for (size_t i = 0; i < count; i++) {
        test_whole_text(ctx, &files[i]);
    }
    tdnref_ctx_free(ctx);
    free_files(files, count);
    return 0;
}
