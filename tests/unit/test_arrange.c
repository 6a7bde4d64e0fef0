/*
 * Tests of order (lib/graph/arrange.c): a graph is a function of its sources, not of when they were added.
 */
#include "archive.h"

static void put_line(text *t, const char *a, const char *b, const char *c)
{
    const char *const parts[] = {a, " | ", b, " | ", c, "\n"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        text_add(t, parts[i] == NULL ? "-" : parts[i], strlen(parts[i] == NULL ? "-" : parts[i]));
    }
}

/* Everything that the graph says beside its JSON: names, suspects, collisions, circles, candidates and verdicts. */
static void dump_all(archive *a, text *out)
{
    archive_dump(a);
    text_add(out, a->out.bytes, a->out.len);
    tdnref_parent_candidate weighed = {.struct_size = sizeof weighed};
    tdnref_same_as same = {.struct_size = sizeof same};
    tdnref_collision collision = {.struct_size = sizeof collision};
    tdnref_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        const tdnref_node node = archive_node(a, i);
        put_line(out, node.subject, node.urn_alias, node.iri);
        for (uint64_t k = 0; tdnref_graph_parent_candidate(a->graph, i, k, &weighed); k++) {
            put_line(out, archive_node(a, weighed.node).key, tdnref_line_name(weighed.line), weighed.verdict);
        }
        for (uint64_t k = 0; tdnref_graph_candidate_body(a->graph, i, k, &body); k++) {
            put_line(out, node.key, "may be of", body.name);
        }
    }
    for (uint64_t i = 0; tdnref_graph_same_as(a->graph, i, &same); i++) {
        put_line(out, archive_node(a, same.node).key, archive_node(a, same.other).key, same.evidence);
    }
    for (uint64_t i = 0; tdnref_graph_collision(a->graph, i, &collision); i++) {
        put_line(out, collision.urn_alias, archive_node(a, collision.node).key, archive_node(a, collision.other).key);
    }
    for (uint64_t i = 0; i < tdnref_graph_cycle_count(a->graph); i++) {
        uint64_t index = 0;
        tdnref_edge edge = {.struct_size = sizeof edge};
        for (uint64_t k = 0; tdnref_graph_cycle_edge(a->graph, i, k, &index); k++) {
            assert_true(tdnref_graph_edge(a->graph, index, &edge));
            put_line(out, "circle", archive_node(a, edge.from).key, archive_node(a, edge.to).key);
        }
    }
}

typedef struct paper {
    const char *name, *words;
} paper;

/* Records of some sources go in first, of all others later, one of them once too often. */
static void add_in_batches(archive *a, const paper *papers, const size_t *order, size_t count)
{
    archive_empty(a);
    for (size_t i = 0; i < count; i++) {
        archive_add(a, papers[order[i]].name, papers[order[i]].words);
        if (i == count / 2) {
            archive_add(a, "for a moment", papers[order[0]].words);
        }
    }
    assert_int_equal(tdnref_graph_remove_source(a->graph, "for a moment", NULL), TDNREF_OK);
    archive_seal(a);
}

/* The next order after this one; false behind the last. */
static bool next_order(size_t *order, size_t count)
{
    size_t at = count - 1;
    while (at > 0 && order[at - 1] >= order[at]) {
        at--;
    }
    if (at == 0) {
        return false;
    }
    size_t swap = count - 1;
    while (order[swap] <= order[at - 1]) {
        swap--;
    }
    const size_t held = order[at - 1];
    order[at - 1] = order[swap];
    order[swap] = held;
    for (size_t low = at, high = count - 1; low < high; low++, high--) {
        const size_t other = order[low];
        order[low] = order[high];
        order[high] = other;
    }
    return true;
}

static void test_any_order_gives_one_graph(void **state)
{
    static const paper PAPERS[] = {
        {"a", AFTER_MERGER},
        {"b", NOTE("Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh Phú Yên còn giá trị.")},
        {"c", ONE_DIGIT_LOST},
        {"d", NOTE("Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương Đảng còn giá trị. Kế hoạch số 18/KH-UBND ngày "
                   "13/02/2023 của UBND tỉnh Đắk Lắk căn cứ Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh Đắk "
                   "Lắk.")},
        {"e",
         NOTE("Nghị quyết số 26-NQ/TW ngày 05/8/2008 và Nghị quyết số 26-NQ/TW ngày 19/5/2018 còn giá trị. Kế hoạch "
              "số 90/KH-UBND ngày 20/02/2025 của UBND tỉnh Đắk Lắk còn giá trị.")},
    };
    enum { PAPER_COUNT = sizeof PAPERS / sizeof PAPERS[0] };
    archive *a = *state;
    size_t order[PAPER_COUNT] = {0, 1, 2, 3, 4};
    text first = {0};
    add_in_batches(a, PAPERS, order, PAPER_COUNT);
    dump_all(a, &first);
    assert_true(tdnref_graph_same_as_count(a->graph) > 0 && tdnref_graph_collision_count(a->graph) > 0);
    while (next_order(order, PAPER_COUNT)) {
        text other = {0};
        add_in_batches(a, PAPERS, order, PAPER_COUNT);
        dump_all(a, &other);
        assert_true(text_equal(&first, &other));
        text_free(&other);
    }
    text_free(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_any_order_gives_one_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
