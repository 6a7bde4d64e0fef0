/* Tests of lib/text/alike.c: what is copied of a text that is the same as its normalised form, and that vectors and the
 * loop over bytes end at the same place. */
#include "text/alike.h"

#include "unit.h"

#include <stdlib.h>

enum { LEN = 100 };

/** The byte that differs, or that ends a copy, at each place in turn. */
static void assert_ends_at(size_t place, char text_byte, char norm_byte, bool plain, bool ends)
{
    static const char LINE[] = "Căn cứ Luật Tổ chức\nchính quyền địa phương; ";
    char text[LEN + TDN_ALIKE_ROOM] = {0};
    char norm[LEN + TDN_ALIKE_ROOM] = {0};
    for (size_t i = 0; i < LEN; i++) {
        text[i] = norm[i] = LINE[i % (sizeof LINE - 1)];
    }
    text[place] = text_byte;
    norm[place] = norm_byte;
    char out[LEN + TDN_ALIKE_ROOM];
    char scalar[LEN];
    for (size_t len = 0; len <= LEN; len++) {
        const size_t copied = tdn_copy_alike(text, norm, len, plain, out);
        assert_int_equal(copied, ends && place < len ? place : len);
        assert_int_equal(tdn_copy_alike_scalar(text, norm, len, plain, scalar), copied);
        assert_memory_equal(out, scalar, copied);
        for (size_t i = 0; i < copied; i++) {
            assert_int_equal(out[i], norm[i] == '\n' ? ' ' : norm[i]);
        }
    }
}

static void test_copies_up_to_what_differs(void **state)
{
    (void)state;
    for (size_t place = 0; place < LEN; place++) {
        assert_ends_at(place, '\t', ' ', false, true);
        assert_ends_at(place, '\n', '\n', false, false);
        assert_ends_at(place, '\xCC', '\xCC', false, true);
        assert_ends_at(place, '\xCD', '\xCD', true, true);
    }
}

static void test_markdown_marks_end_a_plain_text(void **state)
{
    (void)state;
    for (size_t place = 0; place < LEN; place++) {
        for (const char *mark = "*#`"; *mark != '\0'; mark++) {
            assert_ends_at(place, *mark, *mark, true, true);
            assert_ends_at(place, *mark, *mark, false, false);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copies_up_to_what_differs),
        cmocka_unit_test(test_markdown_marks_end_a_plain_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
