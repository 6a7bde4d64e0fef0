/*
 * archive.c - a graph made from a few texts, and questions to it.
 */
#include "archive.h"

int archive_open(void **state)
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

int archive_close(void **state)
{
    archive *a = *state;
    tdnref_graph_free(a->graph);
    tdnref_source_free(a->src);
    tdnref_ctx_free(a->ctx);
    text_free(&a->out);
    free(a);
    return 0;
}

void archive_empty(archive *a)
{
    tdnref_graph_free(a->graph);
    assert_int_equal(tdnref_graph_new(&a->graph, a->ctx, NULL), TDNREF_OK);
}

void archive_add(archive *a, const char *name, const char *words)
{
    assert_int_equal(tdnref_source_parse(a->src, words, strlen(words), NULL, NULL), TDNREF_OK);
    assert_int_equal(tdnref_graph_add_source(a->graph, name, a->src, NULL), TDNREF_OK);
}

void archive_seal(archive *a)
{
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
}

tdnref_node archive_node(const archive *a, uint64_t index)
{
    tdnref_node node = {.struct_size = sizeof node};
    assert_true(tdnref_graph_node(a->graph, index, &node));
    return node;
}

uint64_t archive_find(const archive *a, const char *key)
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

size_t archive_count(const archive *a, const char *part)
{
    size_t count = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        count += strstr(archive_node(a, i).key, part) != NULL;
    }
    return count;
}

uint64_t archive_edge(const archive *a, uint64_t from, uint64_t to, tdnref_relation relation)
{
    tdnref_edge edge = {.struct_size = sizeof edge};
    for (uint64_t i = 0; tdnref_graph_edge(a->graph, i, &edge); i++) {
        if (edge.from == from && edge.to == to && edge.relation == relation) {
            return i;
        }
    }
    return UINT64_MAX;
}

const char *archive_parent(const archive *a, const char *key, tdnref_line line)
{
    uint64_t parent = 0;
    const char *reason = tdnref_graph_parent(a->graph, archive_find(a, key), line, &parent);
    return reason == NULL ? "none" : archive_node(a, parent).key;
}

const char *archive_verdict(const archive *a, const char *key, tdnref_line line, const char *candidate)
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

const char *archive_dump(archive *a)
{
    a->out.len = 0;
    assert_int_equal(tdnref_graph_write(a->graph, TDNREF_FORMAT_JSON, text_sink, &a->out, NULL), TDNREF_OK);
    return a->out.bytes;
}
