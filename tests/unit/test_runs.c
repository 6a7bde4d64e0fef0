/* Tests of lib/text/runs.c: vectors and the loop over bytes find the same letters and digits, and runs are as long as
 * they are. */
#define _DEFAULT_SOURCE /* mmap of anonymous memory */

#include "desk.h"

#include "text/runs.h"

#include <sys/mman.h>
#include <unistd.h>

/** xorshift: the same bytes in every run. */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void assert_same(const char *bytes, size_t len)
{
    static tdn_runs fast;
    static tdn_runs slow;
    memset(&fast, 0xAA, sizeof fast);
    memset(&slow, 0x55, sizeof slow);
    tdn_find_runs(&fast, bytes, len);
    tdn_find_runs_scalar(&slow, bytes, len);
    assert_int_equal(fast.len, slow.len);
    const size_t used = (fast.len + 63) / 64 * 8 + 8; /* and 64 bits of nothing behind */
    assert_memory_equal(fast.letters.bytes, slow.letters.bytes, used);
    assert_memory_equal(fast.digits.bytes, slow.digits.bytes, used);
}

static void test_vectors_and_loop_agree(void **state)
{
    (void)state;
    enum { LEN = 5000 };
    static char bytes[LEN];
    uint64_t seed = 20261122;
    for (size_t i = 0; i < LEN; i++) {
        bytes[i] = (char)(next_random(&seed) >> 32);
    }
    for (size_t len = 0; len <= LEN; len += len < 300 ? 1 : 61) {
        assert_same(bytes, len);
    }
    for (size_t start = 0; start < 64; start++) {
        assert_same(bytes + start, 200);
    }
}

/* Nothing is read behind the text: the page there cannot be. */
static void test_reads_nothing_behind(void **state)
{
    (void)state;
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(pages != MAP_FAILED);
    assert_int_equal(mprotect(pages + page, page, PROT_NONE), 0);
    memset(pages, 'a', page);
    for (size_t len = 0; len < 200; len++) {
        assert_same(pages + page - len, len);
    }
    assert_int_equal(munmap(pages, 2 * page), 0);
}

static void test_lengths(void **state)
{
    (void)state;
    static const char TEXT[] = "Nghị quyết 57-NQ/TW của Bộ Chính trị và Kế hoạch 139/KH-UBND ngày 22/10/2025 “x”";
    static tdn_runs runs;
    const size_t len = sizeof TEXT - 1;
    tdn_find_runs(&runs, TEXT, len);
    for (size_t at = 0; at < len; at++) {
        size_t digits = 0;
        while (at + digits < len && tdn_is_digit((unsigned char)TEXT[at + digits])) {
            digits++;
        }
        assert_int_equal(tdn_run_length(&runs.digits, at), digits);
    }
    assert_int_equal(tdn_run_length(&runs.letters, 0), strlen("Nghị"));
    assert_int_equal(tdn_run_length(&runs.letters, strlen("Nghị ")), strlen("quyết"));
    assert_int_equal(tdn_run_length(&runs.letters, 4), strlen("Nghị") - 4);
    assert_int_equal(tdn_run_length(&runs.letters, strlen("Nghị")), 0);
}

static void test_long_run(void **state)
{
    (void)state;
    static char bytes[TDN_RUNS_BYTES];
    static tdn_runs runs;
    memset(bytes, '7', sizeof bytes);
    tdn_find_runs(&runs, bytes, sizeof bytes);
    assert_int_equal(tdn_run_length(&runs.digits, 3), TDN_RUN_MAX);
    assert_int_equal(tdn_run_length(&runs.digits, sizeof bytes - 9), 9);
    assert_int_equal(tdn_run_length(&runs.letters, 3), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors_and_loop_agree),
        cmocka_unit_test(test_reads_nothing_behind),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_long_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
