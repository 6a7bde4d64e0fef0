/*
 * fuzz_file.c - one file of this process, and one graph that the fuzzers of tools share.
 */
#define _POSIX_C_SOURCE 200809L

#include "fuzz_file.h"

#include <string.h>
#include <unistd.h>

const tool_program fuzz_program = {.name = "fuzz"};

static char path[] = "/tmp/tdnref-fuzz-XXXXXX";

static void remove_file(void)
{
    (void)unlink(path);
}

const char *fuzz_write(const void *bytes, size_t size)
{
    static bool made;
    if (!made) {
        const int fd = mkstemp(path);
        CHECK(fd >= 0 && close(fd) == 0 && atexit(remove_file) == 0);
        made = true;
    }
    FILE *stream = fopen(path, "wb");
    CHECK(stream != NULL && fwrite(size == 0 ? "" : bytes, 1, size, stream) == size && fclose(stream) == 0);
    return path;
}

static void add_plan(tdnref_graph *graph, tdnref_source *src, const char *name, const char *plan)
{
    CHECK(tdnref_source_parse(src, plan, strlen(plan), &with_duties, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, name, src, NULL) == TDNREF_OK);
}

const tdnref_graph *fuzz_graph_of_plans(void)
{
    static tdnref_ctx *ctx;
    static tdnref_graph *graph;
    tdnref_source *src = NULL;
    if (graph != NULL) {
        return graph;
    }
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK && tdnref_source_new(&src, ctx, NULL) == TDNREF_OK &&
          tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    add_plan(graph, src, "tinh.txt", plan_with_duties);
    add_plan(graph, src, "so.txt",
             "UBND TỈNH LẠNG SƠN\nSỞ NGOẠI VỤ\nSố: 12/KH-SNgV\nLạng Sơn, ngày 20 tháng 3 năm 2025\nKẾ HOẠCH\n"
             "Truyền thông năm 2025\n\nThực hiện Kế hoạch số 88/KH-UBND ngày 12/02/2025 của UBND tỉnh, Nghị định số "
             "72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ, Sở Ngoại vụ xây dựng Kế hoạch như sau:\n1. Mục đích.\n");
    add_plan(graph, src, "xa.txt",
             "ĐẢNG ỦY XÃ\nSố: 05-CTr/ĐU\nCHƯƠNG TRÌNH\nĐối ngoại năm 2024\n"
             "Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị.\n");
    tdnref_source_free(src);
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    return graph;
}
