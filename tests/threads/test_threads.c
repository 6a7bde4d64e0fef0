/*
 * test_threads.c - several threads share one context; each reads all files, and later one sealed graph.
 *
 * Every thread must find what a single one finds. Meant for the thread sanitizer.
 *
 * usage: test_threads FOLDER
 */
#include "support.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 3 };

typedef struct task {
    const tdnref_ctx *ctx;
    const tdnref_graph *graph;
    const file *files;
    size_t count;
    size_t first; /**< each thread begins elsewhere, so that they do not walk in step */
    const text *expected;
    const text *drawing;
    uint64_t duties;
} task;

/** Duties of all nodes of a sealed graph. */
static uint64_t count_duties(const tdnref_graph *graph)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(graph); i++) {
        count += tdnref_graph_duty_count(graph, i);
    }
    return count;
}

static void parse_one(tdnref_source *src, const file *f, text *out)
{
    CHECK(tdnref_source_parse(src, f->content.bytes, f->content.len, &with_duties, NULL) == TDNREF_OK);
    CHECK(write_records(src, f->path, out) == TDNREF_OK);
}

static void *run(void *ud)
{
    const task *t = ud;
    tdnref_source *src = NULL;
    CHECK(tdnref_source_new(&src, t->ctx, NULL) == TDNREF_OK);
    for (size_t i = 0; i < t->count * ROUNDS; i++) {
        const size_t at = (t->first + i) % t->count;
        text out = {0};
        parse_one(src, &t->files[at], &out);
        CHECK(text_equal(&out, &t->expected[at]));
        text_free(&out);
    }
    tdnref_source_free(src);
    text drawing = {0};
    CHECK(tdnref_graph_write(t->graph, TDNREF_FORMAT_DOT, text_sink, &drawing, NULL) == TDNREF_OK);
    CHECK(text_equal(&drawing, t->drawing));
    text_free(&drawing);
    CHECK(count_duties(t->graph) == t->duties);
    return NULL;
}

static void run_threads(const task *common)
{
    pthread_t threads[THREADS];
    task tasks[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        tasks[i] = *common;
        tasks[i].first = i * common->count / THREADS;
        CHECK(pthread_create(&threads[i], NULL, run, &tasks[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        CHECK(pthread_join(threads[i], NULL) == 0);
    }
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    tdnref_graph *graph = NULL;
    text drawing = {0};
    task common = {0};
    file *files = read_folder(argv[1], &common.count);
    text *expected = calloc(common.count + 1, sizeof *expected);
    CHECK(common.count > 0 && expected != NULL);
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    CHECK(tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    for (size_t i = 0; i < common.count; i++) {
        parse_one(src, &files[i], &expected[i]);
        CHECK(tdnref_graph_add_source(graph, files[i].path, src, NULL) == TDNREF_OK);
    }
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_DOT, text_sink, &drawing, NULL) == TDNREF_OK);
    common = (task){ctx, graph, files, common.count, 0, expected, &drawing, count_duties(graph)};
    CHECK(common.duties > 0);
    run_threads(&common);
    printf("%d threads read %zu files %d times each\n", THREADS, common.count, ROUNDS);
    for (size_t i = 0; i < common.count; i++) {
        text_free(&expected[i]);
    }
    text_free(&drawing);
    tdnref_graph_free(graph);
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    free_files(files, common.count);
    free(expected);
    return 0;
}
