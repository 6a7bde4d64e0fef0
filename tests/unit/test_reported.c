/*
 * Tests of what the graph says of its edges: citations that only others report (lib/cascade/reported.c), the evidence
 * of each field, parallel relations.
 */
#include "plan_2024.h"

static void test_what_only_others_report_is_marked(void **state)
{
    archive *a = *state;
    archive_add(a, "plan",
                OF_2024("Đối ngoại nhân dân",
                        "Thực hiện Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy triển khai thực "
                        "hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về đối ngoại nhân "
                        "dân,"));
    archive_seal(a);
    const uint64_t plan = archive_find(a, "vn;lang-son/tinh-uy/KH/k13/197-KH/TU");
    const uint64_t conclusion = archive_find(a, "vn/trung-uong-dang/KL/k13/57-KL/TW");
    tdnref_edge edge = {.struct_size = sizeof edge};
    assert_true(tdnref_graph_edge(a->graph, archive_edge(a, plan, conclusion, TDNREF_REL_IMPLEMENTS), &edge));
    assert_true(edge.reported);
    assert_true(edge.parent);
    const uint64_t own = archive_edge(a, archive_find(a, PLAN), plan, TDNREF_REL_IMPLEMENTS);
    assert_true(tdnref_graph_edge(a->graph, own, &edge));
    assert_false(edge.reported);
}

static void test_evidence_knows_the_origin_of_each_field(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", OF_2024("Đối ngoại", "Thực hiện Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy;"));
    archive_seal(a);
    const uint64_t edge = archive_edge(a, archive_find(a, PLAN),
                                       archive_find(a, "vn;lang-son/tinh-uy/KH/k13/197-KH/TU"), TDNREF_REL_IMPLEMENTS);
    tdnref_evidence evidence = {.struct_size = sizeof evidence};
    assert_true(tdnref_graph_evidence(a->graph, edge, 0, &evidence));
    assert_string_equal(evidence.source, "plan");
    tdnref_mention record = {.struct_size = sizeof record};
    assert_true(tdnref_graph_record(a->graph, evidence.mention, &record));
    assert_int_equal(record.number.origin, TDNREF_ORIGIN_PRINTED);
    assert_int_equal(record.issuer.origin, TDNREF_ORIGIN_CONTEXT);
    assert_string_equal(record.text, evidence.text);
    assert_false(tdnref_graph_record(a->graph, UINT64_MAX, &record));
    assert_non_null(strstr(archive_dump(a), "\"origin\":{\"issuer\":\"context\"}"));
    assert_false(tdnref_graph_evidence(a->graph, edge, 1, &evidence));
}

static void test_parallel_relations_all_survive(void **state)
{
    archive *a = *state;
    archive_add(a, "plan",
                OF_2024("Cải cách hành chính năm 2024",
                        "Căn cứ Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về cải cách hành "
                        "chính;") "\n2. Nhiệm vụ\n\nTriển khai thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của "
                                  "Thủ tướng Chính phủ. "
                                  "Nội dung Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ được đăng "
                                  "tải rộng rãi.\n");
    archive_seal(a);
    const uint64_t from = archive_find(a, PLAN);
    const uint64_t to = archive_find(a, PROGRAMME);
    assert_true(archive_edge(a, from, to, TDNREF_REL_BASIS) != UINT64_MAX);
    assert_true(archive_edge(a, from, to, TDNREF_REL_IMPLEMENTS) != UINT64_MAX);
    assert_true(archive_edge(a, from, to, TDNREF_REL_MENTIONS) != UINT64_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_what_only_others_report_is_marked),
        archive_test(test_evidence_knows_the_origin_of_each_field),
        archive_test(test_parallel_relations_all_survive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
