/*
 * fuzz_graph.c - any bytes as an archive: cut into sources at form feeds, linked, written in every format.
 */
#include "support.h"

#include <string.h>

enum { MOST_SOURCES = 32 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void add_sources(tdnref_graph *graph, tdnref_source *src, const uint8_t *data, size_t size)
{
    size_t at = 0;
    for (int i = 0; i < MOST_SOURCES && at <= size; i++) {
        const uint8_t *cut = at == size ? NULL : memchr(data + at, '\f', size - at);
        const size_t end = cut == NULL ? size : (size_t)(cut - data);
        char name[32];
        (void)snprintf(name, sizeof name, "source \"%d\"\\n", i);
        if (tdnref_source_parse(src, data + at, end - at, NULL, NULL) == TDNREF_OK) {
            CHECK(tdnref_graph_add_source(graph, name, src, NULL) == TDNREF_OK);
            CHECK(tdnref_graph_add_source(graph, name, src, NULL) == TDNREF_ERR_ARG);
        }
        at = end + 1;
    }
}

static void check_edges(const tdnref_graph *graph)
{
    const uint64_t nodes = tdnref_graph_node_count(graph);
    const uint64_t edges = tdnref_graph_edge_count(graph);
    for (uint64_t i = 0; i < nodes; i++) {
        tdnref_node node = {.struct_size = sizeof node};
        CHECK(tdnref_graph_node(graph, i, &node) && node.key != NULL);
    }
    for (uint64_t i = 0; i < edges; i++) {
        tdnref_edge edge = {.struct_size = sizeof edge};
        CHECK(tdnref_graph_edge(graph, i, &edge));
        CHECK(edge.from < nodes && edge.to < nodes && edge.relation < TDNREF_REL_AMENDED_BY && edge.mention_count > 0);
        for (uint64_t k = 0; k < edge.mention_count; k++) {
            tdnref_evidence evidence = {.struct_size = sizeof evidence};
            CHECK(tdnref_graph_evidence(graph, i, k, &evidence) && evidence.source != NULL && evidence.text != NULL);
        }
    }
}

/* Every format, whole and as a part. */
static void write_all(const tdnref_graph *graph)
{
    const uint64_t root = 0;
    const tdnref_view_options parts[] = {
        {.struct_size = sizeof parts[0], .reduce = true, .collapse = true, .byte_order_mark = true},
        {.struct_size = sizeof parts[0], .roots = &root, .root_count = 1, .depth = 2},
        {.struct_size = sizeof parts[0], .relations = 6, .levels = 0x3F, .period_from = 2020, .period_to = 2024},
    };
    const uint64_t nodes = tdnref_graph_node_count(graph);
    for (int format = TDNREF_FORMAT_DOT; format <= TDNREF_FORMAT_MERMAID; format++) {
        text out = {0};
        CHECK(tdnref_graph_write(graph, (tdnref_format)format, text_sink, &out, NULL) == TDNREF_OK);
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            const tdnref_status wanted = i == 1 && nodes == 0 ? TDNREF_ERR_ARG : TDNREF_OK;
            CHECK(tdnref_graph_write_view(graph, (tdnref_format)format, &parts[i], text_sink, &out, NULL) == wanted);
        }
        text_free(&out);
    }
}

/* The beginning of the input as something that a person typed. */
static void find_bytes(const tdnref_graph *graph, const uint8_t *data, size_t size)
{
    char typed[128];
    uint64_t found[4];
    const size_t len = size < sizeof typed - 1 ? size : sizeof typed - 1;
    for (size_t i = 0; i < len; i++) {
        typed[i] = (char)data[i];
    }
    typed[len] = '\0';
    const uint64_t count = tdnref_graph_find(graph, typed, found, 4);
    for (uint64_t i = 0; i < count && i < 4; i++) {
        CHECK(found[i] < tdnref_graph_node_count(graph));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static tdnref_ctx *ctx;
    static tdnref_source *src;
    tdnref_graph *graph = NULL;
    if (ctx == NULL) {
        CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
        CHECK(tdnref_source_new(&src, ctx, NULL) == TDNREF_OK);
    }
    CHECK(tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_DOT, text_sink, NULL, NULL) == TDNREF_ERR_STATE);
    add_sources(graph, src, data, size);
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    check_edges(graph);
    write_all(graph);
    find_bytes(graph, data, size);
    tdnref_graph_free(graph);
    return 0;
}
