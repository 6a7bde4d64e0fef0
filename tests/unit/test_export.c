/* Tests of the writers: no text of a record breaks the format that it is written in. */
#include "export/export.h"

#include "archive.h"

/* What would end a string, a cell, a line, a label or a comment somewhere, and bytes that are no text at all. */
static const char HOSTILE[] = "=cmd|' /C calc'!A1\"'<b>&amp;]]>--%%{init}\\N\\\"];end\n\r\t#quot;`|{}()\x01\x1F\x7F"
                              "\xC2\x85\xE2\x80\xA8\xEF\xBF\xBE\xEF\xBF\xBF\xED\xA0\x80\xFF end ế";

static void add(tdnref_graph *graph, const char *name, const char *hostile)
{
    tdnref_document doc = {.struct_size = sizeof doc, .span = {0, 100}, .line = 1};
    doc.type.text = hostile;
    doc.number.text = "12/KH-UBND\"<\n";
    doc.issuer.text = hostile;
    doc.title.text = hostile;
    doc.urn = hostile;
    doc.authority = hostile;
    doc.level = TDNREF_LEVEL_PROVINCE;
    doc.date = (tdnref_date){2024, 3, 7};
    tdnref_mention mention = {.struct_size = sizeof mention, .span = {1, 9}, .line = 2, .text = hostile};
    mention.kind = TDNREF_KIND_NAMED;
    mention.type.text = "LUẬT";
    mention.relation = TDNREF_REL_BASIS;
    mention.from = (tdnref_ref){TDNREF_REF_DOCUMENT, 0};
    mention.pinpoint.text = hostile;
    CHECK(tdnref_graph_add_document(graph, name, &doc, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_mention(graph, name, &mention, NULL) == TDNREF_OK);
}

static int open_hostile(void **state)
{
    if (archive_open(state) != 0) {
        return -1;
    }
    archive *a = *state;
    add(a->graph, HOSTILE, HOSTILE);
    add(a->graph, "=1+1", "-1");
    archive_seal(a);
    return 0;
}

static const char *written(archive *a, tdnref_format format)
{
    a->out.len = 0;
    assert_int_equal(tdnref_graph_write(a->graph, format, text_sink, &a->out, NULL), TDNREF_OK);
    return text_close(&a->out);
}

/* UTF-8 without control characters but line ends, in every format. */
static void test_every_format_is_clean_utf8(void **state)
{
    for (int format = TDNREF_FORMAT_DOT; format <= TDNREF_FORMAT_MERMAID; format++) {
        const char *at = written(*state, (tdnref_format)format);
        uint32_t codepoint = 0;
        for (size_t len; (len = tdn_next_codepoint(at, &codepoint)) > 0; at += len) {
            assert_false(codepoint == 0xFFFD && len == 1);
            assert_false(tdn_is_control(codepoint) && codepoint != '\n' && codepoint != '\r');
        }
    }
}

static size_t count_of(const char *text_, const char *what)
{
    size_t count = 0;
    for (const char *at = text_; (at = strstr(at, what)) != NULL; at++) {
        count++;
    }
    return count;
}

/* Outside tags no "<", in no attribute a quote: what is left of a line after its known tags has neither. */
static void test_graphml_escapes_its_markup(void **state)
{
    const char *out = written(*state, TDNREF_FORMAT_GRAPHML);
    assert_null(strstr(out, "<b>"));
    assert_null(strstr(out, "]]>"));
    assert_null(strstr(out, "\xEF\xBF\xBE")); /* U+FFFE */
    assert_null(strstr(out, "\xEF\xBF\xBF")); /* U+FFFF */
    assert_non_null(strstr(out, "&lt;b&gt;&amp;amp;]]&gt;"));
    assert_int_equal(count_of(out, "<node "), count_of(out, "</node>"));
}

/* Rows are lines, quotes come in pairs, and no cell begins like a formula. */
static void check_csv(const char *out)
{
    size_t quotes = 0;
    for (const char *at = out; *at != '\0'; at++) {
        quotes += *at == '"' ? 1 : 0;
        if (*at == '\n') {
            assert_int_equal(at[-1], '\r');
            assert_int_equal(quotes % 2, 0);
        }
    }
    static const char *const CELLS[] = {"\"=", "\"+", "\"-", "\"@"};
    for (size_t i = 0; i < TDN_COUNT(CELLS); i++) {
        assert_null(strstr(out, CELLS[i]));
    }
}

static void test_csv_has_no_formula_and_whole_rows(void **state)
{
    check_csv(written(*state, TDNREF_FORMAT_CSV_NODES));
    check_csv(written(*state, TDNREF_FORMAT_CSV_EDGES));
    assert_non_null(strstr(written(*state, TDNREF_FORMAT_CSV_NODES), "\"'=cmd|' /C calc'!A1\"\"'<b>"));
    assert_non_null(strstr(written(*state, TDNREF_FORMAT_CSV_NODES), "\"'-1\""));
    assert_non_null(strstr(written(*state, TDNREF_FORMAT_CSV_EDGES), "\"'=1+1\""));
}

static void test_labels_of_mermaid_hold_none_of_its_signs(void **state)
{
    const char *out = written(*state, TDNREF_FORMAT_MERMAID);
    assert_null(strstr(out, "%%"));
    assert_null(strstr(out, "`"));
    assert_null(strstr(out, "#quot;"));
    assert_null(strstr(out, "<b>"));
    assert_non_null(strstr(out, "#60;b#62;#38;amp#59;"));
    /* A quote only opens and closes a label. */
    for (const char *at = out; (at = strchr(at, '"')) != NULL; at++) {
        assert_true(strchr("[|", at[-1]) != NULL || strchr("]|", at[1]) != NULL);
    }
}

static void test_names_of_jsonld_are_iris(void **state)
{
    const char *out = written(*state, TDNREF_FORMAT_JSONLD);
    for (const char *at = out; (at = strstr(at, "\"urn:x-tdnref:directive:")) != NULL;) {
        at++;
        for (; *at != '"'; at++) {
            assert_true((unsigned char)*at < 0x80 && strchr(" <>\\^`{|}", *at) == NULL);
        }
    }
}

static void test_only_csv_begins_with_a_byte_order_mark(void **state)
{
    archive *a = *state;
    const tdnref_view_options options = {.struct_size = sizeof options, .byte_order_mark = true};
    assert_int_equal(tdnref_graph_write_view(a->graph, TDNREF_FORMAT_CSV_NODES, &options, text_sink, &a->out, NULL),
                     TDNREF_OK);
    assert_memory_equal(a->out.bytes, "\xEF\xBB\xBFkey,", 7);
    a->out.len = 0;
    assert_int_equal(tdnref_graph_write_view(a->graph, TDNREF_FORMAT_JSON, &options, text_sink, &a->out, NULL),
                     TDNREF_OK);
    assert_int_equal(a->out.bytes[0], '{');
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_hostile, archive_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_every_format_is_clean_utf8),        TEST(test_graphml_escapes_its_markup),
        TEST(test_csv_has_no_formula_and_whole_rows), TEST(test_labels_of_mermaid_hold_none_of_its_signs),
        TEST(test_names_of_jsonld_are_iris),          TEST(test_only_csv_begins_with_a_byte_order_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
