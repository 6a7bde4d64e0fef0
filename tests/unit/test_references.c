/* Tests of character references and tags: what is read as them, and what is not. */
#include "decoding.h"

#include <stdio.h>
#include <stdlib.h>

/* -------------------------------------------------------------- references */

static void test_references_are_characters(void **state)
{
    (void)state;
    assert_decodes("57&#45;KL/TW", REFERENCES, "57-KL/TW");
    assert_decodes("Quy&#7871;t &#273;&#7883;nh s&#x1ED1; 5", REFERENCES, "Quyết định số 5");
    assert_decodes("ng&agrave;y&nbsp;5&ndash;6 &quot;A &amp; B&quot; &Dstrok;&lt;", REFERENCES,
                   "ngày\u00A05–6 \"A & B\" Đ<");
    assert_decodes("ngày &#150; &#X1ea1;&#00097;", REFERENCES, "ngày – ạa");
    assert_decodes("\xEF\xBB\xBFng&agrave;y", REFERENCES, "ngày");
    assert_decodes("&amp;#45;", REFERENCES, "&#45;");
}

/** What stands beside a true reference and is none stays as it is. */
static void test_what_is_no_reference_stays(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {
        "&",      "R&D",    "&;",        "&#;",    "&#x;",         "&#0;",  "&#xD800;",      "&#57343;",
        "&#127;", "&#129;", "&agrave",   "&#7871", "&unknown;",    "&#1;",  "&Nbsp;",        "&#x110000;",
        "&#xG;",  "& amp;", "&ndashes;", "&n;",    "&#000000097;", "&#-5;", "&#4294967393;",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        char bytes[64];
        char text[64];
        (void)snprintf(bytes, sizeof bytes, "%s &aacute;%s", TEXTS[i], TEXTS[i]);
        (void)snprintf(text, sizeof text, "%s á%s", TEXTS[i], TEXTS[i]);
        assert_decodes(bytes, REFERENCES, text);
        assert_stays(TEXTS[i], strlen(TEXTS[i])); /* nor does it alone make a copy */
    }
    assert_stays("&#9733; &#x1F600;", 17);
    assert_stays("Sở VH&TT, R&D", strlen("Sở VH&TT, R&D"));
}

static void test_invalid_bytes_beside_references_are_listed(void **state)
{
    (void)state;
    job j;
    job_open(&j, "ng\xFF\xFE&agrave;y\x80", 14);
    assert_string_equal(tdn_encoding_name(j.text.encoding), REFERENCES);
    assert_int_equal(j.bad.count, 2);
    assert_int_equal(j.bad.items[0].span.start, 2);
    assert_int_equal(j.bad.items[0].span.end, 4);
    assert_int_equal(j.bad.items[1].span.start, 13);
    assert_memory_equal(j.text.ptr, "ng\uFFFD\uFFFDày\uFFFD", j.text.len);
    job_close(&j);
    job_open(&j, "ng&agrave;y\0", 12);
    assert_int_equal(j.status, TDNREF_ERR_ENCODING);
    job_close(&j);
}

/** Only invalid bytes and one reference: each byte grows to three. */
static void test_invalid_bytes_beside_references_fit(void **state)
{
    (void)state;
    char bytes[3000];
    memset(bytes, '\xFF', sizeof bytes);
    memcpy(bytes, "&lt;", 4);
    job j;
    job_open(&j, bytes, sizeof bytes);
    assert_int_equal(j.text.len, 1 + 3 * (sizeof bytes - 4));
    assert_int_equal(j.bad.count, 1);
    job_close(&j);
}

/* -------------------------------------------------------------------- HTML */

#define ZERO_WIDTH "\u200B"
static const char HTML[] = "UTF-8 with HTML";

static void test_tags_are_lines_cells_or_nothing(void **state)
{
    (void)state;
    assert_decodes("<html>57-<b>KL/TW</b>", HTML, "\n57-" ZERO_WIDTH "KL/TW" ZERO_WIDTH);
    assert_decodes("<HTML><P CLASS=\"x\">A</P>\n<P>B<BR/>C</P>", HTML, "\nA\nB\nC\n");
    assert_decodes("<html><b>A</b> <o:p>B</o:p>&#273;", HTML, "\nA B" ZERO_WIDTH "\u0111");
    assert_decodes("<html><tr>\n<td>A</td>\n<td>B</td></tr>", HTML, "|A|B\n");
    assert_decodes("<html><p>A<p>B<br>C", HTML, "\nA\nB\nC");
    assert_decodes("<p>A<p>B<br>C", HTML, "\nA\nB\nC");
}

/** Nothing is dropped that does not end. */
static void test_what_is_not_shown_is_dropped(void **state)
{
    (void)state;
    assert_decodes("<html><head><title>A</title></head>B", HTML, "\nB");
    assert_decodes("<html>A<script>if (a<b) {}</script>B<style>C</style>D<!-- E -- > -->F", HTML,
                   "\nA\nB\nD" ZERO_WIDTH "F");
    assert_decodes("<html>A<script>B", HTML, "\nA\nB");
    assert_decodes("<html>A<script>B<script>C</script>D", HTML, "\nA\nB\nD");
    assert_decodes("<html>A<!-- B", HTML, "\nA<!-- B");
    assert_decodes("<html><header>A</header>", HTML, "\nA\n");
}

static void test_what_is_no_tag_stays(void **state)
{
    (void)state;
    assert_decodes("<html>a<5, b < c, <Tên>, <p <<", HTML, "\na<5, b < c, <Tên>, <p <<");
    assert_decodes("<html>a<b", HTML, "\na<b");
    assert_decodes("<html>a<", HTML, "\na<");
    assert_stays("5 <p> 6 <br> 7", 14);
    assert_stays("| <br> | <br> | <br> |", 22);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_references_are_characters),
        cmocka_unit_test(test_tags_are_lines_cells_or_nothing),
        cmocka_unit_test(test_what_is_not_shown_is_dropped),
        cmocka_unit_test(test_what_is_no_tag_stays),
        cmocka_unit_test(test_what_is_no_reference_stays),
        cmocka_unit_test(test_invalid_bytes_beside_references_are_listed),
        cmocka_unit_test(test_invalid_bytes_beside_references_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
