/* Tests of lib/text/table.c: which cells of a table stand under a heading of legal grounds. */
#include "text/table.h"

#include "decoding.h"

#include <stdlib.h>

/** The cells found, joined by '\n'; for the caller to free. */
static char *grounds_of(const char *bytes)
{
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    const tdn_text whole = utf8_text(bytes, strlen(bytes));
    tdn_extents cells = {NULL, 0, 0};
    assert_int_equal(tdn_find_grounds(&cells, &alloc, &whole, NULL), TDNREF_OK);
    char *out = calloc(1, strlen(bytes) + 2 * (size_t)cells.count + 1);
    assert_non_null(out);
    for (uint64_t i = 0; i < cells.count; i++) {
        const tdn_extent e = cells.items[i];
        assert_true(e.start <= e.end && e.end <= whole.len);
        assert_true(i == 0 || cells.items[i - 1].end <= e.start);
        assert_ptr_equal(tdn_extent_around(&cells, e.start), e.start < e.end ? &cells.items[i] : NULL);
        strncat(out, bytes + e.start, (size_t)(e.end - e.start));
        strcat(out, "\n");
    }
    TDN_ARRAY_FREE(&alloc, &cells);
    return out;
}

static void assert_grounds(const char *bytes, const char *cells)
{
    char *found = grounds_of(bytes);
    assert_string_equal(found, cells);
    free(found);
}

static void test_a_column_in_the_middle(void **state)
{
    (void)state;
    assert_grounds("| TT | Việc | Căn cứ | Hạn |\n| 1 | A | 12/QĐ-TTg | 5/2024 |\n| 2 | B | 13/QĐ-TTg | 6/2024 |\n",
                   "12/QĐ-TTg\n13/QĐ-TTg\n");
}

static void test_the_last_column(void **state)
{
    (void)state;
    assert_grounds("| TT | **Cơ sở pháp lý** |\n| 1 | A |\n| 2 | B |\n", "A\nB\n");
}

static void test_no_column_without_a_heading(void **state)
{
    (void)state;
    assert_grounds("| TT | Việc |\n| 1 | Căn |\n", "");
    assert_grounds("Căn cứ Nghị định số 72/2015/NĐ-CP; a | b | c\n", "");
    assert_grounds("", "");
    assert_grounds("|", "");
    assert_grounds("||||||", "");
}

/* "| 11 | Căn cứ pháp lý | Luật ... |": the heading of a row, its content in the next cell. */
static void test_a_heading_of_a_row_is_followed_by_its_content(void **state)
{
    (void)state;
    assert_grounds("| 1 | Phí | Không |\n| 2 | Căn cứ pháp lý | Luật Báo chí năm 2016; Nghị định số 119/2020/NĐ-CP |\n",
                   "Luật Báo chí năm 2016; Nghị định số 119/2020/NĐ-CP\n");
}

static void test_cells_of_a_flattened_page(void **state)
{
    (void)state;
    assert_grounds(
        "|\nTT\n|\nTên\n|\nPhí\n|\nCăn cứ\n|\n|\n1\n|\nA\n|\n|\nL1\n|\n|\n2\n|\nB\n|\nkhông\n|\nL2\n|\n\nHết\n",
        "L1\nL2\n");
}

/* What stands between two tables is no cell of the second, and its columns are counted anew. */
static void test_a_second_table_begins_anew(void **state)
{
    (void)state;
    assert_grounds("| A | Căn cứ |\n| 1 | x |\n\nMột đoạn văn\n\n| B | C | D |\n| 1 | y | z |\n", "x\n");
}

static void test_the_end_of_a_line_may_be_a_cr(void **state)
{
    (void)state;
    assert_grounds("| A | Căn cứ |\r| 1 | x |\r", "x\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_column_in_the_middle),
        cmocka_unit_test(test_the_last_column),
        cmocka_unit_test(test_no_column_without_a_heading),
        cmocka_unit_test(test_a_heading_of_a_row_is_followed_by_its_content),
        cmocka_unit_test(test_cells_of_a_flattened_page),
        cmocka_unit_test(test_a_second_table_begins_anew),
        cmocka_unit_test(test_the_end_of_a_line_may_be_a_cr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
