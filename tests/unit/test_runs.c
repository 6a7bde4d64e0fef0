/* Tests of lib/text/runs.h: vectors, eight bytes at a time and the loop over bytes find the same ends of words. */
#include "text/runs.h"

#include "support.h"
#include "unit.h"

static void assert_length(const char *from)
{
    size_t len = 0;
    while (len < TDN_RUN_MAX && ((unsigned char)from[len] >= 0x80 || tdn_is_alpha((unsigned char)from[len]))) {
        len++;
    }
    assert_int_equal(tdn_letters_at(from), len);
    assert_int_equal(tdn_letters_scalar(from), len);
}

/* Every byte at every place behind letters of all kinds, and before more of them. */
static void test_a_run_ends_at_the_first_byte_that_is_no_letter(void **state)
{
    (void)state;
    static const char LETTERS[] = "\xE1\xBB\x87zaAZ\xC4\x91mM\xFF\x80\xE1\xBA\xA5";
    assert_int_equal(sizeof LETTERS - 1, TDN_RUN_MAX);
    for (size_t at = 0; at < TDN_RUN_MAX; at++) {
        for (unsigned c = 0; c <= 0xFF; c++) {
            char bytes[TDN_RUN_MAX];
            memcpy(bytes, LETTERS, sizeof bytes);
            bytes[at] = (char)c;
            assert_length(bytes);
        }
    }
    assert_length(LETTERS);
}

static void test_random_runs_end_alike(void **state)
{
    (void)state;
    uint64_t seed = 20261122;
    for (unsigned round = 0; round < 20000; round++) {
        char bytes[TDN_RUN_MAX];
        for (size_t i = 0; i < sizeof bytes; i++) { /* few of them end a run */
            const uint64_t random = next_random(&seed) >> 32;
            bytes[i] = random % 16 == 0 ? (char)(random >> 8) : (char)('a' + random % 26);
        }
        assert_length(bytes);
    }
}

static void test_runs_of_a_real_line(void **state)
{
    (void)state;
    static const char TEXT[] = "Nghị quyết 57-NQ/TW của Bộ Chính trị                ";
    assert_int_equal(tdn_letters_at(TEXT), strlen("Nghị"));
    assert_int_equal(tdn_letters_at(TEXT + strlen("Nghị ")), strlen("quyết"));
    assert_int_equal(tdn_letters_at(TEXT + 4), strlen("Nghị") - 4);
    assert_int_equal(tdn_letters_at(TEXT + strlen("Nghị")), 0);
    assert_int_equal(tdn_letters_at(TEXT + strlen("Nghị quyết ")), 0);
    assert_int_equal(tdn_letters_at(TEXT + strlen("Nghị quyết 57-")), strlen("NQ"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_run_ends_at_the_first_byte_that_is_no_letter),
        cmocka_unit_test(test_random_runs_end_alike),
        cmocka_unit_test(test_runs_of_a_real_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
