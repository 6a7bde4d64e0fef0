/* Tests of lib/text/utf8_check.c: the vector and the scalar search for the first bad byte agree on everything. */
#define _DEFAULT_SOURCE /* mmap of anonymous memory */

#include "text/utf8_check.h"
#include "text/utf8_vector.h"

#include "support.h"
#include "unit.h"

#include <sys/mman.h>
#include <unistd.h>

/** Each kind of vector instructions that this machine has: valid up to where it says, and no more left than promised.
 */
static void assert_vectors(const char *bytes, size_t len, size_t at, size_t expected)
{
    const tdn_utf8_vector *vector = NULL;
    for (size_t i = 0; (vector = tdn_utf8_vector_at(i)) != NULL; i++) {
        if (vector->is_here()) {
            const size_t prefix = vector->valid_prefix(bytes, len, at);
            assert_in_range(prefix, at, expected);
            assert_int_equal(tdn_utf8_find_bad_scalar(bytes, len, prefix), expected);
            assert_true(prefix + TDN_UTF8_VECTOR_BYTES + 4 > expected);
        }
    }
}

static void assert_same(const char *bytes, size_t len)
{
    for (size_t at = 0; at <= len;) {
        const size_t expected = tdn_utf8_find_bad_scalar(bytes, len, at);
        assert_int_equal(tdn_utf8_find_bad(bytes, len, at), expected);
        assert_vectors(bytes, len, at, expected);
        at = expected + 1;
    }
}

/** Vietnamese prose of at least `len` bytes, cut at `len`. */
static void fill_with_prose(char *bytes, size_t len)
{
    static const char PROSE[] =
        "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị “về thông tin đối ngoại” 😀 ";
    for (size_t i = 0; i < len; i++) {
        bytes[i] = PROSE[i % (sizeof PROSE - 1)];
    }
}

static void test_valid_text_has_no_bad_byte(void **state)
{
    (void)state;
    enum { LEN = 4096 };
    char bytes[LEN];
    fill_with_prose(bytes, LEN);
    for (size_t len = 0; len < LEN; len += len < 600 ? 1 : 97) {
        assert_same(bytes, len);
    }
}

/* Each wrong sequence at each place of a block, among valid text. */
static void test_every_kind_of_error_at_every_place(void **state)
{
    (void)state;
    static const char *const WRONG[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xC3",
        "\xE1\xBA",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xF0\x80\x80\x80",
        "\xF0\x8F\xBF\xBF",
        "\xF0\x90\x80",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xFF",
        "\xFE",
        "\xC3\xC3\xA1",
        "\xE1\xBA\xA1\x80",
        "\xF0\x9F\x98\x80\x80",
    };
    enum { LEN = 700 };
    char bytes[LEN];
    for (size_t w = 0; w < TDN_COUNT(WRONG); w++) {
        const size_t size = strlen(WRONG[w]);
        for (size_t at = 0; at + size <= LEN; at++) {
            memset(bytes, 'a', LEN);
            memcpy(bytes + at, WRONG[w], size);
            assert_same(bytes, LEN);
            assert_true(tdn_utf8_find_bad(bytes, LEN, 0) < LEN);
        }
    }
}

static void test_random_changes_are_found_alike(void **state)
{
    (void)state;
    enum { LEN = 2048, ROUNDS = 400 };
    char bytes[LEN + 64];
    uint64_t random = 88172645463325252u;
    for (unsigned round = 0; round < ROUNDS; round++) {
        char *start = bytes + round % 64; /* every alignment */
        fill_with_prose(start, LEN);
        const unsigned changes = round % 4 == 0 ? LEN : round % 40;
        for (unsigned i = 0; i < changes; i++) {
            start[next_random(&random) % LEN] = (char)next_random(&random);
        }
        assert_same(start, LEN);
    }
}

/* Text that ends where its page ends, with nothing to be read behind it. */
static void test_nothing_is_read_behind_the_end(void **state)
{
    (void)state;
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(pages != MAP_FAILED);
    assert_int_equal(mprotect(pages + page, page, PROT_NONE), 0);
    for (size_t len = 0; len <= 1024; len++) {
        char *text_start = pages + page - len;
        fill_with_prose(text_start, len);
        assert_same(text_start, len);
    }
    munmap(pages, 2 * page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_valid_text_has_no_bad_byte),
        cmocka_unit_test(test_every_kind_of_error_at_every_place),
        cmocka_unit_test(test_random_changes_are_found_alike),
        cmocka_unit_test(test_nothing_is_read_behind_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
