/*
 * test_archive.c - small archives for the tests of linking and cascade. It is no program: they include it.
 *
 * A test writes its documents as an office would, one text a source, and asks the sealed graph by the numbers that it
 * wrote. Numbers, bodies and dates are real or could be; the wording is the test's own.
 */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct archive {
    tdnref_ctx *ctx;
    tdnref_source *src;
    tdnref_graph *graph;
    text out;
} archive;

static inline int archive_open(void **state)
{
    archive *a = calloc(1, sizeof *a);
    if (a == NULL || tdnref_ctx_new(&a->ctx, NULL, NULL) != TDNREF_OK ||
        tdnref_source_new(&a->src, a->ctx, NULL) != TDNREF_OK ||
        tdnref_graph_new(&a->graph, a->ctx, NULL) != TDNREF_OK) {
        return -1;
    }
    *state = a;
    return 0;
}

static inline int archive_close(void **state)
{
    archive *a = *state;
    tdnref_graph_free(a->graph);
    tdnref_source_free(a->src);
    tdnref_ctx_free(a->ctx);
    text_free(&a->out);
    free(a);
    return 0;
}

#define archive_test(function) cmocka_unit_test_setup_teardown(function, archive_open, archive_close)

/** Forgets all sources: a second archive in one test. */
static inline void archive_empty(archive *a)
{
    tdnref_graph_free(a->graph);
    assert_int_equal(tdnref_graph_new(&a->graph, a->ctx, NULL), TDNREF_OK);
}

static inline void archive_add(archive *a, const char *name, const char *words)
{
    assert_int_equal(tdnref_source_parse(a->src, words, strlen(words), NULL, NULL), TDNREF_OK);
    assert_int_equal(tdnref_graph_add_source(a->graph, name, a->src, NULL), TDNREF_OK);
}

static inline void archive_seal(archive *a)
{
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
}

static inline tdnref_node archive_node(const archive *a, uint64_t index)
{
    tdnref_node node = {.struct_size = sizeof node};
    assert_true(tdnref_graph_node(a->graph, index, &node));
    return node;
}

/** Index of the only node whose key begins with the words; fails the test if none or several do. */
static inline uint64_t archive_find(const archive *a, const char *key)
{
    uint64_t found = UINT64_MAX;
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        if (strncmp(archive_node(a, i).key, key, strlen(key)) == 0) {
            if (found != UINT64_MAX) {
                fail_msg("several nodes begin with %s", key);
            }
            found = i;
        }
    }
    if (found == UINT64_MAX) {
        for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
            print_message("  %s\n", archive_node(a, i).key);
        }
        fail_msg("no node begins with %s", key);
    }
    return found;
}

/** How many nodes have a key that holds the words. */
static inline size_t archive_count(const archive *a, const char *part)
{
    size_t count = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        count += strstr(archive_node(a, i).key, part) != NULL;
    }
    return count;
}

/** Index of the edge, UINT64_MAX if there is none. */
static inline uint64_t archive_edge(const archive *a, uint64_t from, uint64_t to, tdnref_relation relation)
{
    tdnref_edge edge = {.struct_size = sizeof edge};
    for (uint64_t i = 0; tdnref_graph_edge(a->graph, i, &edge); i++) {
        if (edge.from == from && edge.to == to && edge.relation == relation) {
            return i;
        }
    }
    return UINT64_MAX;
}

/** The parent's key in a line, "none" without one. */
static inline const char *archive_parent(const archive *a, const char *key, tdnref_line line)
{
    uint64_t parent = 0;
    const char *reason = tdnref_graph_parent(a->graph, archive_find(a, key), line, &parent);
    return reason == NULL ? "none" : archive_node(a, parent).key;
}

/** What is told of a weighed act; NULL if it was not weighed in that line. */
static inline const char *archive_verdict(const archive *a, const char *key, tdnref_line line, const char *candidate)
{
    const uint64_t node = archive_find(a, key);
    const uint64_t wanted = archive_find(a, candidate);
    tdnref_parent_candidate weighed = {.struct_size = sizeof weighed};
    for (uint64_t i = 0; tdnref_graph_parent_candidate(a->graph, node, i, &weighed); i++) {
        if (weighed.node == wanted && weighed.line == line) {
            return weighed.verdict;
        }
    }
    return NULL;
}

/** The sorted dump. */
static inline const char *archive_dump(archive *a)
{
    a->out.len = 0;
    assert_int_equal(tdnref_graph_write(a->graph, TDNREF_FORMAT_JSON, text_sink, &a->out, NULL), TDNREF_OK);
    return a->out.bytes;
}

/* ------------------------------------------------------------- documents */

/** A plan of a provincial committee. */
#define PLAN_OF(province, number, date, title, recitals)                                                                             \
    "ỦY BAN NHÂN DÂN\nTỈNH " province "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh " \
    "phúc\n---------------\n\nSố: " number "\n\n" date "\n\nKẾ HOẠCH\n" title "\n\n" recitals                                        \
    " Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nBảo đảm thiết thực.\n"

/** A plan of a department. */
#define PLAN_OF_DEPARTMENT(province, department, number, date, title, recitals)                                                      \
    "UBND TỈNH " province "\nSỞ " department "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - " \
    "Hạnh phúc\n---------------\n\nSố: " number "\n\n" date "\n\nKẾ HOẠCH\n" title "\n\n" recitals                                   \
    " Sở ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nBảo đảm thiết thực.\n"

/** A note in the middle of a text: no letterhead, but sentences of a report. */
#define NOTE(words) "BÁO CÁO\n\n" words "\n"
