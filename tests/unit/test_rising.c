/*
 * Tests of the cascade as a whole: circles with their paths (lib/cascade/cycle.c), transitive reduction (reduce.c),
 * days a step takes (step.c).
 */
#include "archive.h"

/* A plan of Lạng Sơn of 2024 that rests on the given acts; day n of January. */
#define PLAN_NUMBER(n, recitals)                                                                                       \
    PLAN_OF("LẠNG SƠN", n "/KH-UBND", "Lạng Sơn, ngày " n " tháng 01 năm 2024", "Đối ngoại nhân dân đợt " n, recitals)
#define BASED_ON(n) "Căn cứ Kế hoạch số " n "/KH-UBND ngày " n "/01/2024 của UBND tỉnh;\n"
#define CARRIES_OUT(n) "Thực hiện Kế hoạch số " n "/KH-UBND ngày " n "/01/2024 của UBND tỉnh;\n"

static uint64_t plan(const archive *a, const char *number)
{
    char key[64];
    snprintf(key, sizeof key, "vn;lang-son/ubnd/KH/2024/%s/KH-UBND", number);
    return archive_find(a, key);
}

/* "10 > 11 > 12" for a circle, by numbers. */
static const char *path_of(archive *a, uint64_t cycle)
{
    a->out.len = 0;
    text_add(&a->out, "", 0);
    for (uint64_t step = 0; step < tdnref_graph_cycle_length(a->graph, cycle); step++) {
        uint64_t index = 0;
        tdnref_edge edge = {.struct_size = sizeof edge};
        assert_true(tdnref_graph_cycle_edge(a->graph, cycle, step, &index));
        assert_true(tdnref_graph_edge(a->graph, index, &edge));
        const char *number = archive_node(a, edge.from).number;
        text_add(&a->out, step == 0 ? "" : " > ", step == 0 ? 0 : 3);
        text_add(&a->out, number, strcspn(number, "/"));
    }
    return a->out.bytes;
}

static void test_no_circle_in_a_chain(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("12", BASED_ON("11")));
    archive_add(a, "b", PLAN_NUMBER("11", BASED_ON("10")));
    archive_seal(a);
    uint64_t edge = 0;
    assert_int_equal(tdnref_graph_cycle_count(a->graph), 0);
    assert_int_equal(tdnref_graph_cycle_length(a->graph, 0), 0);
    assert_false(tdnref_graph_cycle_edge(a->graph, 0, 0, &edge));
}

static void test_a_circle_comes_with_its_whole_path(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("10", BASED_ON("11")));
    archive_add(a, "b", PLAN_NUMBER("11", BASED_ON("12")));
    archive_add(a, "c", PLAN_NUMBER("12", CARRIES_OUT("10") BASED_ON("09")));
    archive_seal(a);
    uint64_t edge = 0;
    assert_int_equal(tdnref_graph_cycle_count(a->graph), 1);
    assert_int_equal(tdnref_graph_cycle_length(a->graph, 0), 3);
    assert_string_equal(path_of(a, 0), "10 > 11 > 12");
    assert_false(tdnref_graph_cycle_edge(a->graph, 0, 3, &edge));
}

static void test_every_node_of_a_tangle_is_shown(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("10", BASED_ON("11") BASED_ON("13")));
    archive_add(a, "b", PLAN_NUMBER("11", BASED_ON("10")));
    archive_add(a, "c", PLAN_NUMBER("13", BASED_ON("14")));
    archive_add(a, "d", PLAN_NUMBER("14", BASED_ON("10")));
    archive_add(a, "e", PLAN_NUMBER("20", BASED_ON("21"))); /* another one */
    archive_add(a, "f", PLAN_NUMBER("21", BASED_ON("20")));
    archive_seal(a);
    assert_int_equal(tdnref_graph_cycle_count(a->graph), 3);
    assert_string_equal(path_of(a, 0), "10 > 11");
    assert_string_equal(path_of(a, 1), "13 > 14 > 10");
    assert_string_equal(path_of(a, 2), "20 > 21");
}

static void test_amending_each_other_is_no_circle(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                NOTE("Nghị định số 1/2020/NĐ-CP của Chính phủ được sửa đổi bởi Nghị định số 2/2020/NĐ-CP của Chính "
                     "phủ. Nghị định số 2/2020/NĐ-CP của Chính phủ được sửa đổi bởi Nghị định số 1/2020/NĐ-CP của "
                     "Chính phủ."));
    archive_seal(a);
    assert_int_equal(tdnref_graph_cycle_count(a->graph), 0);
}

/* -------------------------------------------------------------- reduction */

/* Whether the edge is there and implied: 1 and 0; -1 if there is none. */
static int implied(const archive *a, const char *from, const char *to, tdnref_relation relation)
{
    const uint64_t edge = archive_edge(a, plan(a, from), plan(a, to), relation);
    const uint64_t count = tdnref_graph_edge_count(a->graph);
    bool *marks = calloc(count + 1, sizeof *marks);
    assert_non_null(marks);
    assert_int_equal(tdnref_graph_reduce(a->graph, marks, NULL), TDNREF_OK);
    const int result = edge == UINT64_MAX ? -1 : marks[edge];
    free(marks);
    return result;
}

static void test_a_longer_path_implies_an_edge(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("13", BASED_ON("12") BASED_ON("11") BASED_ON("10")));
    archive_add(a, "b", PLAN_NUMBER("12", BASED_ON("11") BASED_ON("10")));
    archive_add(a, "c", PLAN_NUMBER("11", BASED_ON("10")));
    archive_seal(a);
    assert_int_equal(implied(a, "13", "10", TDNREF_REL_BASIS), 1);
    assert_int_equal(implied(a, "13", "11", TDNREF_REL_BASIS), 1);
    assert_int_equal(implied(a, "13", "12", TDNREF_REL_BASIS), 0); /* the parent, and no other way */
    assert_int_equal(implied(a, "12", "10", TDNREF_REL_BASIS), 1);
    assert_int_equal(implied(a, "11", "10", TDNREF_REL_BASIS), 0);
}

static void test_another_relation_implies_nothing(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                PLAN_NUMBER("13", CARRIES_OUT("12") "Căn cứ Kế hoạch số 11/KH-UBND ngày 11/01/2024 của UBND "
                                                    "tỉnh;\n"));
    archive_add(a, "b", PLAN_NUMBER("12", CARRIES_OUT("11")));
    archive_seal(a);
    assert_int_equal(implied(a, "13", "11", TDNREF_REL_BASIS), 0);
}

static void test_a_parent_is_never_implied(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                PLAN_OF("LẠNG SƠN", "13/KH-UBND", "Lạng Sơn, ngày 13 tháng 01 năm 2024",
                        "Thực hiện Kế hoạch số 10/KH-UBND ngày 10/01/2024 của UBND tỉnh", CARRIES_OUT("12")));
    archive_add(a, "b", PLAN_NUMBER("12", CARRIES_OUT("10")));
    archive_seal(a);
    assert_int_equal(implied(a, "13", "10", TDNREF_REL_IMPLEMENTS), 0);
}

static void test_two_of_a_circle_do_not_vouch_for_each_other(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("12", BASED_ON("13") BASED_ON("10")));
    archive_add(a, "b", PLAN_NUMBER("13", BASED_ON("12") BASED_ON("10")));
    archive_seal(a);
    assert_int_equal(implied(a, "12", "13", TDNREF_REL_BASIS), 0);
    assert_int_equal(implied(a, "13", "12", TDNREF_REL_BASIS), 0);
    assert_int_equal(implied(a, "12", "10", TDNREF_REL_BASIS), 0);
    assert_int_equal(implied(a, "13", "10", TDNREF_REL_BASIS), 0);
}

static void test_a_way_over_a_third_act_implies_for_a_circle_too(void **state)
{
    archive *a = *state;
    archive_add(a, "a", PLAN_NUMBER("12", BASED_ON("13") BASED_ON("11")));
    archive_add(a, "b", PLAN_NUMBER("13", BASED_ON("12") BASED_ON("10")));
    archive_add(a, "c", PLAN_NUMBER("11", BASED_ON("10")));
    archive_seal(a);
    const int over_third = implied(a, "13", "10", TDNREF_REL_BASIS);
    uint64_t parent = 0;
    assert_non_null(tdnref_graph_parent(a->graph, plan(a, "13"), TDNREF_LINE_STATE, &parent));
    assert_int_equal(over_third, parent != plan(a, "10"));
}

static void test_reduction_asks_for_a_sealed_graph(void **state)
{
    archive *a = *state;
    bool mark = true;
    assert_int_equal(tdnref_graph_reduce(a->graph, &mark, NULL), TDNREF_ERR_STATE);
    assert_int_equal(tdnref_graph_reduce(NULL, &mark, NULL), TDNREF_ERR_ARG);
    archive_seal(a);
    assert_int_equal(tdnref_graph_reduce(a->graph, NULL, NULL), TDNREF_OK); /* no edges, no marks */
}

/* ------------------------------------------------------------------- days */

static void test_days_between_dates(void **state)
{
    static const struct {
        tdnref_date from, to;
        int64_t days;
    } SAMPLES[] = {
        {{2023, 12, 14}, {2024, 3, 4}, 81}, /* over the end of a year and 29/2 */
        {{2024, 3, 4}, {2023, 12, 14}, -81}, {{2025, 2, 28}, {2025, 3, 1}, 1},  {{2000, 2, 28}, {2000, 3, 1}, 2},
        {{1900, 2, 28}, {1900, 3, 1}, 1},    {{2023, 6, 15}, {2023, 6, 15}, 0},
    };
    static const tdnref_date BROKEN[] = {{2024, 3, 0},  {2024, 0, 0},  {0, 0, 0},
                                         {2023, 2, 29}, {2024, 13, 1}, {2024, 4, 31}};
    const tdnref_date whole = {2024, 1, 1};
    int64_t days = 7;
    (void)state;
    for (size_t i = 0; i < sizeof SAMPLES / sizeof SAMPLES[0]; i++) {
        assert_true(tdnref_days_between(SAMPLES[i].from, SAMPLES[i].to, &days));
        assert_int_equal(days, SAMPLES[i].days);
    }
    for (size_t i = 0; i < sizeof BROKEN / sizeof BROKEN[0]; i++) {
        assert_false(tdnref_days_between(BROKEN[i], whole, &days));
        assert_false(tdnref_days_between(whole, BROKEN[i], &days));
    }
}

static void test_a_step_has_its_days(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                PLAN_NUMBER("25", CARRIES_OUT("10") "Căn cứ Quyết định số 5/QĐ-TTg năm 2023 của Thủ tướng Chính "
                                                    "phủ;"));
    archive_seal(a);
    int64_t days = 0;
    const uint64_t dated = archive_edge(a, plan(a, "25"), plan(a, "10"), TDNREF_REL_IMPLEMENTS);
    assert_true(tdnref_graph_edge_days(a->graph, dated, &days));
    assert_int_equal(days, 15);
    const uint64_t undated =
        archive_edge(a, plan(a, "25"), archive_find(a, "vn/thu-tuong/QĐ/2023/5/"), TDNREF_REL_BASIS);
    assert_true(undated != UINT64_MAX);
    assert_false(tdnref_graph_edge_days(a->graph, undated, &days));
    assert_false(tdnref_graph_edge_days(a->graph, UINT64_MAX, &days));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_no_circle_in_a_chain),
        archive_test(test_a_circle_comes_with_its_whole_path),
        archive_test(test_every_node_of_a_tangle_is_shown),
        archive_test(test_amending_each_other_is_no_circle),
        archive_test(test_a_longer_path_implies_an_edge),
        archive_test(test_another_relation_implies_nothing),
        archive_test(test_a_parent_is_never_implied),
        archive_test(test_two_of_a_circle_do_not_vouch_for_each_other),
        archive_test(test_a_way_over_a_third_act_implies_for_a_circle_too),
        archive_test(test_reduction_asks_for_a_sealed_graph),
        cmocka_unit_test(test_days_between_dates),
        archive_test(test_a_step_has_its_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
