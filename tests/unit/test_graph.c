/* Tests of how a graph keeps its records: lib/graph/source_table.c, by_document.c and arrange.c with records that come
 * in odd orders, which those of a parsed text never do. */
#include "graph/by_document.h"
#include "graph/source_table.h"

#include "archive.h"

static void add_document(const archive *a, const char *name, uint64_t line)
{
    const tdnref_document doc = {.struct_size = sizeof doc, .span = {line, line + 1}, .line = line};
    assert_int_equal(tdnref_graph_add_document(a->graph, name, &doc, NULL), TDNREF_OK);
}

static void add_mention(const archive *a, const char *name, uint64_t document, uint64_t line)
{
    const tdnref_mention mention = {.struct_size = sizeof mention,
                                    .document = document,
                                    .line = line,
                                    .kind = TDNREF_KIND_NUMBERED,
                                    .text = "Kế hoạch số 12/KH-UBND",
                                    .number = {.text = "12/KH-UBND"},
                                    .from = {TDNREF_REF_DOCUMENT, document}};
    assert_int_equal(tdnref_graph_add_mention(a->graph, name, &mention, NULL), TDNREF_OK);
}

static void add_duty(const archive *a, const char *name, uint64_t document, uint64_t line)
{
    const tdnref_duty duty = {.struct_size = sizeof duty, .document = document, .line = line, .text = "Sở Y tế"};
    assert_int_equal(tdnref_graph_add_duty(a->graph, name, &duty, NULL), TDNREF_OK);
}

static const char *name_of(size_t i, char out[32])
{
    (void)snprintf(out, 32, "plans/%zu.txt", i);
    return out;
}

enum { MANY = 3000 };

static void test_every_source_is_found_by_its_name(void **state)
{
    archive *a = *state;
    char name[32];
    assert_true(tdn_find_source(a->graph, "plans/0.txt") == TDN_NONE);
    for (size_t i = 0; i < MANY; i++) {
        add_document(a, name_of(i, name), i + 1);
    }
    for (size_t i = 0; i < MANY; i += 3) {
        assert_int_equal(tdnref_graph_remove_source(a->graph, name_of(i, name), NULL), TDNREF_OK);
    }
    for (size_t i = 0; i < MANY; i++) {
        assert_true((tdn_find_source(a->graph, name_of(i, name)) == TDN_NONE) == (i % 3 == 0));
    }
    for (size_t i = 0; i < MANY; i += 6) { /* once more, as new ones */
        add_document(a, name_of(i, name), i + 1);
    }
    for (size_t i = 0; i < MANY; i++) {
        const uint64_t at = tdn_find_source(a->graph, name_of(i, name));
        assert_int_equal(at == TDN_NONE, i % 6 == 3);
        assert_true(at == TDN_NONE || (at >= MANY) == (i % 6 == 0));
        if (at != TDN_NONE) {
            assert_string_equal(tdn_source_name(a->graph, at), name);
        }
    }
}

/* Documents of two sources in turns: each source has its own together afterwards, in their order. */
static void test_documents_of_a_source_come_together(void **state)
{
    archive *a = *state;
    for (uint64_t i = 0; i < 10; i++) {
        add_document(a, i % 2 == 0 ? "b" : "a", 100 + i);
    }
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
    for (uint64_t i = 0; i < 10; i++) {
        const tdn_stored_document *held = &a->graph->documents.items[i];
        assert_string_equal(tdn_source_name(a->graph, held->source), i < 5 ? "a" : "b");
        assert_int_equal(tdn_document_at(a->graph, i).value.line, i < 5 ? 101 + 2 * i : 100 + 2 * (i - 5));
    }
}

static void assert_grouped(const tdnref_graph *graph, const uint64_t *lines)
{
    tdn_by_document grouped = {.first = {0}};
    assert_true(tdn_group_by_document(graph, &grouped));
    assert_int_equal(grouped.first.count, graph->documents.count + 1);
    assert_int_equal(grouped.first.items[0], 0);
    assert_int_equal(grouped.first.items[graph->documents.count], graph->mentions.count);
    for (uint64_t document = 0; document < graph->documents.count; document++) {
        for (uint64_t i = grouped.first.items[document]; i < grouped.first.items[document + 1]; i++) {
            const tdn_mention_record cited = tdn_mention_at(graph, tdn_grouped_mention(&grouped, i));
            assert_int_equal(cited.value.document, document);
            assert_int_equal(cited.value.line, lines[i]);
        }
    }
    tdn_by_document_release(graph, &grouped);
}

static void add_documents(const archive *a, uint64_t count)
{
    for (uint64_t i = 0; i < count; i++) {
        add_document(a, "a", i + 1);
    }
}

static void test_mentions_in_order_stay(void **state)
{
    archive *a = *state;
    add_documents(a, 4);
    add_mention(a, "a", 0, 10);
    add_mention(a, "a", 0, 11);
    add_mention(a, "a", 2, 12);
    add_mention(a, "a", 3, 13);
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
    assert_grouped(a->graph, (const uint64_t[]){10, 11, 12, 13});
}

static void test_mentions_come_under_their_documents(void **state)
{
    archive *a = *state;
    add_documents(a, 4);
    add_mention(a, "a", 3, 10);
    add_mention(a, "a", 0, 11);
    add_mention(a, "a", 2, 12);
    add_mention(a, "a", 0, 13);
    add_mention(a, "a", 3, 14);
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
    assert_grouped(a->graph, (const uint64_t[]){11, 13, 12, 10, 14});
}

static void test_duties_come_under_their_documents(void **state)
{
    archive *a = *state;
    static const uint64_t firsts[] = {0, 2, 2, 3, 5};
    static const uint64_t lines[] = {11, 13, 12, 10, 14};
    add_documents(a, 4);
    add_duty(a, "a", 3, 10);
    add_duty(a, "a", 0, 11);
    add_duty(a, "a", 2, 12);
    add_duty(a, "a", 0, 13);
    add_duty(a, "a", 3, 14);
    assert_int_equal(tdnref_graph_seal(a->graph, NULL), TDNREF_OK);
    for (size_t i = 0; i < TDN_COUNT(firsts); i++) {
        assert_int_equal(tdn_first_duty(a->graph, i), firsts[i]);
    }
    for (size_t i = 0; i < TDN_COUNT(lines); i++) {
        assert_int_equal(a->graph->duties.items[i].value.line, lines[i]);
    }
}

static void test_reasons_are_kept_once(void **state)
{
    archive *a = *state;
    static const char *const reasons[] = {"first", "second", NULL};
    for (int turn = 0; turn < 2; turn++) {
        for (uint8_t i = 0; i < TDN_COUNT(reasons); i++) {
            uint8_t number = UINT8_MAX;
            assert_true(tdn_keep_reason(a->graph, reasons[i], &number));
            assert_int_equal(number, i);
        }
    }
    assert_int_equal(a->graph->reasons.count, TDN_COUNT(reasons));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_every_source_is_found_by_its_name),
        archive_test(test_documents_of_a_source_come_together),
        archive_test(test_mentions_in_order_stay),
        archive_test(test_mentions_come_under_their_documents),
        archive_test(test_duties_come_under_their_documents),
        archive_test(test_reasons_are_kept_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
