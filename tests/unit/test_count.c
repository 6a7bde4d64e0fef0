/* Tests of lib/text/count.c: vectors and the loop over bytes count the same. */
#include "text/count.h"

#include "unit.h"

#include <stdlib.h>

static void test_vectors_and_loop_agree(void **state)
{
    (void)state;
    static const char LINES[] = "Kết luận 57-KL/TW\n\n\xF0\x9F\x98\x80 \xFF\x80 của Bo\u0302\u0323 Chính trị\n";
    enum { LEN = 200 };
    for (size_t start = 0; start < sizeof LINES - 1; start++) {
        for (size_t len = 0; len < LEN; len++) {
            char *bytes = malloc(len == 0 ? 1 : len); /* no longer than it has to be: a look behind it is seen */
            assert_non_null(bytes);
            for (size_t i = 0; i < len; i++) {
                bytes[i] = LINES[(start + i) % (sizeof LINES - 1)];
            }
            assert_int_equal(tdn_count_letters(bytes, len, len), tdn_count_letters_scalar(bytes, len));
            for (size_t part = 0; part < len; part++) {
                assert_int_equal(tdn_count_letters(bytes, part, len), tdn_count_letters_scalar(bytes, part));
            }
            free(bytes);
        }
    }
}

static void test_letters_count_once(void **state)
{
    (void)state;
    assert_int_equal(tdn_count_letters("", 0, 0), 0);
    assert_int_equal(tdn_count_letters(NULL, 0, 0), 0);
    assert_int_equal(tdn_count_letters("Bộ 57", strlen("Bộ 57"), strlen("Bộ 57")), 5);
    assert_int_equal(tdn_count_letters("Bo\u0302\u0323 57", strlen("Bo\u0302\u0323 57"), strlen("Bo\u0302\u0323 57")),
                     5);
}

static void test_line_ends(void **state)
{
    (void)state;
    static const char TEXT[] = "1\n2\r\n3\r4\n\r5\r\r\nSố 57-KL/TW\r\nVề thông tin đối ngoại\rKính gửi\n\n\n\rnhư trên";
    enum { LEN = 200 };
    for (size_t start = 0; start < sizeof TEXT - 1; start++) {
        char *bytes = malloc(LEN);
        assert_non_null(bytes);
        for (size_t i = 0; i < LEN; i++) {
            bytes[i] = TEXT[(start + i) % (sizeof TEXT - 1)];
        }
        const tdn_slice text = {bytes, LEN};
        for (uint64_t from = 0; from <= LEN; from += 7) {
            for (uint64_t to = from; to <= LEN; to++) {
                uint64_t behind = 0;
                uint64_t behind_scalar = 0;
                assert_int_equal(tdn_count_line_ends(text, from, to, &behind),
                                 tdn_count_line_ends_scalar(text, from, to, &behind_scalar));
                assert_int_equal(behind, behind_scalar);
            }
        }
        free(bytes);
    }
    uint64_t behind = 9;
    assert_int_equal(tdn_count_line_ends(tdn_slice_of("a\r\nb"), 0, 2, &behind), 0);
    assert_int_equal(behind, 9);
    assert_int_equal(tdn_count_line_ends(tdn_slice_of("a\r\nb\rc\n\rd"), 0, 9, &behind), 4);
    assert_int_equal(behind, 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors_and_loop_agree),
        cmocka_unit_test(test_letters_count_once),
        cmocka_unit_test(test_line_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
