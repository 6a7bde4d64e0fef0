/* Tests of lib/text/scan.c: which parts of a text are read, and that leaving out the rest changes no record. */
#define _DEFAULT_SOURCE /* mmap of anonymous memory */

#include "text/scan.h"

#include "decoding.h"
#include "paper.h"

#include <sys/mman.h>
#include <unistd.h>

#define MENTION "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị, các sở báo cáo."

/** 100 KB of prose without a digit or the name of a type, and the mention at `at`. */
static char *prose(size_t at, const char *mention, size_t *len)
{
    static const char SENTENCE[] = "Bà con ở vùng cao trồng thêm rau xanh, nuôi ong lấy mật và dệt vải. ";
    const size_t room = (size_t)100 * 1024;
    char *bytes = malloc(room + strlen(mention) + sizeof SENTENCE + 2);
    assert_non_null(bytes);
    size_t used = 0;
    bool put = false;
    while (used < room) {
        if (!put && used >= at) {
            used += (size_t)sprintf(bytes + used, "\n%s\n", mention);
            put = true;
        }
        memcpy(bytes + used, SENTENCE, sizeof SENTENCE - 1);
        used += sizeof SENTENCE - 1;
    }
    *len = used;
    return bytes;
}

static void assert_extents(const tdn_extents *scan, const tdn_text *t)
{
    for (uint64_t i = 0; i < scan->count; i++) {
        const tdn_extent e = scan->items[i];
        assert_true(e.start <= e.end && e.end <= t->len);
        if (i > 0) {
            assert_true(scan->items[i - 1].end < e.start);
        }
    }
}

static bool covers(const tdn_extents *scan, uint64_t start, uint64_t end)
{
    for (uint64_t i = 0; i < scan->count; i++) {
        if (scan->items[i].start <= start && end <= scan->items[i].end) {
            return true;
        }
    }
    return false;
}

static void scan_text(tdn_extents *scan, const tdn_text *t, bool whole)
{
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    *scan = (tdn_extents){.count = 0};
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    assert_int_equal(tdn_scan_text(scan, &forms, &alloc, t, whole, NULL), TDNREF_OK);
    tdn_forms_release(&forms);
    assert_extents(scan, t);
}

static void free_scan(tdn_extents *scan)
{
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    TDN_ARRAY_FREE(&alloc, scan);
}

static void test_every_kind_of_mention_is_covered(void **state)
{
    (void)state;
    static const char *const MENTIONS[] = {
        MENTION,
        "theo 5081/KH-UBND về",
        "theo 57–KL/TW về",
        "theo 57\u00ADKL/TW về",
        "theo Luật Báo chí thì",
        "trong Kế hoạch này thì",
        "theo Ngh\u1ECB định của Chính phủ",
        "theo Nghi\u0323 định của Chính phủ",
        "QUYẾT ĐỊNH",
        "Hiệp định về quy chế biên giới",
        "theo UNCLOS 1982,",
        "theo QĐ 1486 nêu trên,",
        "theo BLHS năm 2015,",
        "Nghị_quyết Đại_hội",
    };
    for (size_t i = 0; i < TDN_COUNT(MENTIONS); i++) {
        size_t len = 0;
        char *bytes = prose((size_t)50 * 1024, MENTIONS[i], &len);
        const tdn_text t = utf8_text(bytes, len);
        tdn_extents scan;
        scan_text(&scan, &t, false);
        const uint64_t start = (uint64_t)(strstr(bytes, MENTIONS[i]) - bytes);
        assert_true(covers(&scan, start, start + strlen(MENTIONS[i])));
        assert_true(scan.count >= 2); /* and not simply everything */
        free_scan(&scan);
        free(bytes);
    }
}

static void test_plain_prose_is_left_out_but_for_the_head(void **state)
{
    (void)state;
    size_t len = 0;
    char *bytes = prose(SIZE_MAX, "", &len);
    const tdn_text t = utf8_text(bytes, len);
    tdn_extents scan;
    scan_text(&scan, &t, false);
    assert_int_equal(scan.count, 1);
    assert_int_equal(scan.items[0].start, 0);
    assert_true(scan.items[0].end < len / 4);
    free_scan(&scan);
    free(bytes);
}

static void test_the_whole_text_is_one_extent(void **state)
{
    (void)state;
    size_t len = 0;
    char *bytes = prose((size_t)50 * 1024, MENTION, &len);
    const tdn_text t = utf8_text(bytes, len);
    tdn_extents scan;
    scan_text(&scan, &t, true);
    assert_int_equal(scan.count, 1);
    assert_int_equal(scan.items[0].start, 0);
    assert_int_equal(scan.items[0].end, len);
    free_scan(&scan);
    free(bytes);
}

static void test_short_and_empty_texts(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {"", "5", "/", "-", "57-", "N", "Đ", "\xC4", "\xC2", "\xE2\x80", "này"};
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        for (int whole = 0; whole < 2; whole++) {
            const tdn_text t = utf8_text(TEXTS[i], strlen(TEXTS[i]));
            tdn_extents scan;
            scan_text(&scan, &t, whole != 0);
            assert_true(t.len == 0 || covers(&scan, 0, t.len));
            free_scan(&scan);
        }
    }
}

/* From one point the scan jumps to the last number or date of the next stretch: a name on the way is kept all the same,
 * wherever the two stand to the blocks that are looked at together. */
static void test_a_name_before_a_number_is_covered(void **state)
{
    (void)state;
    static const char NAME[] = " theo Luật Báo chí ";
    static const char DATE[] = " ngày 15/6/2023 ";
    for (size_t shift = 0; shift < 200; shift++) {
        size_t len = 0;
        char *bytes = prose((size_t)20 * 1024, MENTION, &len);
        const size_t first = (size_t)(strstr(bytes, "57-KL") - bytes) + 2; /* the dash */
        const size_t name = first + 1030 + shift;
        const size_t date = name + 300 + shift * 3;
        memcpy(bytes + name, NAME, sizeof NAME - 1);
        memcpy(bytes + date, DATE, sizeof DATE - 1);
        const tdn_text t = utf8_text(bytes, len);
        tdn_extents scan;
        scan_text(&scan, &t, false);
        assert_extents(&scan, &t);
        assert_true(covers(&scan, first - 1000, name + 1000));
        assert_true(covers(&scan, date, date + 1000));
        free_scan(&scan);
        free(bytes);
    }
}

/* A cut inside a word or number would make two of it. */
static void test_extents_begin_between_words(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 40; shift++) {
        size_t len = 0;
        char *bytes = prose((size_t)50 * 1024 + shift * 7, MENTION, &len);
        const tdn_text t = utf8_text(bytes, len);
        tdn_extents scan;
        scan_text(&scan, &t, false);
        for (uint64_t i = 0; i < scan.count; i++) {
            const uint64_t start = scan.items[i].start;
            assert_true(start == 0 || bytes[start] == ' ' || bytes[start] == '\n' || bytes[start - 1] == ' ' ||
                        bytes[start - 1] == '\n');
        }
        free_scan(&scan);
        free(bytes);
    }
}

/* Text that ends where its page ends, with nothing to be read behind it, at every length around the blocks. */
static void test_nothing_is_read_behind_the_end(void **state)
{
    (void)state;
    static const char DATES[] = "ngày 15/6/2023, bà con trồng rau ";
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    const size_t room = 4 * page;
    char *pages = mmap(NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(pages != MAP_FAILED);
    assert_int_equal(mprotect(pages + room, page, PROT_NONE), 0);
    for (size_t i = 0; i < room; i++) {
        pages[i] = DATES[i % (sizeof DATES - 1)];
    }
    for (size_t len = room - 1500; len <= room; len++) {
        const tdn_text t = utf8_text(pages + room - len, len);
        tdn_extents scan;
        scan_text(&scan, &t, false);
        assert_int_equal(scan.count, 1);
        assert_int_equal(scan.items[0].end, len);
        free_scan(&scan);
    }
    munmap(pages, room + page);
}

/* ---------------------------------------------------------------- records */

static void parse_into(paper *p, const char *bytes, size_t len, bool whole, text *out)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .whole_text = whole};
    assert_int_equal(tdnref_source_parse(p->src, bytes, len, &options, NULL), TDNREF_OK);
    out->len = 0;
    assert_int_equal(write_records(p->src, "a", out), TDNREF_OK);
}

static void assert_same_records(paper *p, const char *mention, size_t at, uint64_t count)
{
    size_t len = 0;
    char *bytes = prose(at, mention, &len);
    text scanned = {0};
    text whole = {0};
    parse_into(p, bytes, len, false, &scanned);
    parse_into(p, bytes, len, true, &whole);
    assert_int_equal(tdnref_source_mention_count(p->src), count);
    assert_true(text_equal(&scanned, &whole));
    text_free(&scanned);
    text_free(&whole);
    free(bytes);
}

static void test_scanned_and_whole_text_give_the_same_records(void **state)
{
    static const size_t PLACES[] = {0, 8000, 8192, 9000, 50000, 102000};
    for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
        assert_same_records(*state, MENTION "\nTrong Kế hoạch này, Kết luận 57 là căn cứ.", PLACES[i], 3);
        assert_same_records(*state, "theo UNCLOS 1982 và theo QĐ 1486 nêu trên.", PLACES[i], 2);
    }
}

static void test_scanning_reads_less(void **state)
{
    paper *p = *state;
    size_t len = 0;
    char *bytes = prose((size_t)50 * 1024, MENTION, &len);
    text out = {0};
    parse_into(p, bytes, len, false, &out);
    const uint64_t scanned = tdnref_source_steps(p->src);
    parse_into(p, bytes, len, true, &out);
    assert_true(scanned < tdnref_source_steps(p->src) / 2);
    text_free(&out);
    free(bytes);
}

/* A volume of many documents is read in parts, cut at blank lines, so that no part outgrows the cache. */
static void test_a_long_text_is_cut_between_paragraphs(void **state)
{
    (void)state;
    static const char PARAGRAPH[] = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n\n";
    enum { TIMES = 12000 };
    const size_t len = sizeof PARAGRAPH - 1;
    char *bytes = malloc(len * TIMES);
    assert_non_null(bytes);
    for (size_t i = 0; i < TIMES; i++) {
        memcpy(bytes + i * len, PARAGRAPH, len);
    }
    const tdn_text t = utf8_text(bytes, len * TIMES);
    tdn_extents scan = {.count = 0};
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    assert_int_equal(tdn_scan_text(&scan, &forms, &alloc, &t, false, NULL), TDNREF_OK);
    assert_true(scan.count > 2);
    for (uint64_t i = 0; i < scan.count; i++) {
        assert_true(scan.items[i].end - scan.items[i].start <= (uint64_t)256 * 1024);
        assert_int_equal(scan.items[i].start, i == 0 ? 0 : scan.items[i - 1].end); /* nothing is left out */
        assert_int_equal(scan.items[i].start % len, 0);
    }
    assert_int_equal(scan.items[scan.count - 1].end, t.len);
    tdn_forms_release(&forms);
    free_scan(&scan);
    free(bytes);
}

/* A volume of many documents is cut between two of them, though each has blank lines, so that none loses its head. */
static void test_a_volume_is_cut_between_documents(void **state)
{
    (void)state;
    static const char HEAD[] =
        "SỞ CÔNG THƯƠNG\n\n-------\n\nSố: 12/KH-SCT\n\n**CỘNG**\n**HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n";
    static const char PARAGRAPH[] = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n\n";
    enum { TIMES = 40, PARAGRAPHS = 200 };
    const size_t len = sizeof HEAD - 1 + PARAGRAPHS * (sizeof PARAGRAPH - 1);
    char *bytes = malloc(len * TIMES + 1);
    assert_non_null(bytes);
    for (size_t i = 0; i < TIMES; i++) {
        char *at = bytes + i * len;
        memcpy(at, HEAD, sizeof HEAD - 1);
        at += sizeof HEAD - 1;
        for (size_t k = 0; k < PARAGRAPHS; k++, at += sizeof PARAGRAPH - 1) {
            memcpy(at, PARAGRAPH, sizeof PARAGRAPH - 1);
        }
    }
    const tdn_text t = utf8_text(bytes, len * TIMES);
    tdn_extents scan = {.count = 0};
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    assert_int_equal(tdn_scan_text(&scan, &forms, &alloc, &t, false, NULL), TDNREF_OK);
    assert_true(scan.count > 2);
    for (uint64_t i = 0; i < scan.count; i++) {
        assert_int_equal(scan.items[i].start % len, 0);
    }
    tdn_forms_release(&forms);
    free_scan(&scan);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_of_mention_is_covered),
        cmocka_unit_test(test_plain_prose_is_left_out_but_for_the_head),
        cmocka_unit_test(test_the_whole_text_is_one_extent),
        cmocka_unit_test(test_short_and_empty_texts),
        cmocka_unit_test(test_a_name_before_a_number_is_covered),
        cmocka_unit_test(test_extents_begin_between_words),
        cmocka_unit_test(test_scanned_and_whole_text_give_the_same_records),
        cmocka_unit_test(test_nothing_is_read_behind_the_end),
        cmocka_unit_test(test_scanning_reads_less),
        cmocka_unit_test(test_a_long_text_is_cut_between_paragraphs),
        cmocka_unit_test(test_a_volume_is_cut_between_documents),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
