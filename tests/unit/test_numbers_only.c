/* Tests of tdnref_parse_options.numbers_only: the numbered mentions of a full parse, without what is done with them. */
#include "paper.h"

static const char *const folders[] = {TDN_CORPUS, TDN_FORMS};

/** What makes out which directive each numbered mention means, a line a mention. */
static void write_numbers(const tdnref_source *src, text *out)
{
    out->len = 0;
    for (uint64_t i = 0; i < tdnref_source_mention_count(src); i++) {
        const tdnref_mention *m = tdnref_source_mention(src, i);
        if (m->kind != TDNREF_KIND_NUMBERED) {
            continue;
        }
        const char *const words[] = {m->text,        m->type.text,     m->number.text, m->number_read,
                                     m->issuer.text, m->pinpoint.text, m->authority,   m->urn};
        for (size_t k = 0; k < TDN_COUNT(words); k++) {
            text_put(out, words[k] == NULL ? "-" : words[k]);
            text_put(out, "|");
        }
        char numbers[160];
        (void)snprintf(numbers, sizeof numbers, "%llu %llu %llu %llu %llu %u-%u-%u %d %d %d %d\n",
                       (unsigned long long)m->span.start, (unsigned long long)m->span.end, (unsigned long long)m->line,
                       (unsigned long long)m->column, (unsigned long long)m->document, (unsigned)m->date.year,
                       (unsigned)m->date.month, (unsigned)m->date.day, (int)m->date_origin, (int)m->issuer.origin,
                       (int)m->level, (int)m->line_of);
        text_put(out, numbers);
    }
    (void)text_close(out);
}

static void parse(paper *p, const text *content, bool numbers_only)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .numbers_only = numbers_only};
    assert_int_equal(tdnref_source_parse(p->src, content->bytes, content->len, &options, NULL), TDNREF_OK);
}

static void test_the_numbered_mentions_are_those_of_a_full_parse(void **state)
{
    paper *p = *state;
    text full = {0};
    text numbers = {0};
    for (size_t f = 0; f < TDN_COUNT(folders); f++) {
        size_t count = 0;
        file *files = read_folder(folders[f], &count);
        assert_true(count > 0);
        for (size_t i = 0; i < count; i++) {
            parse(p, &files[i].content, false);
            write_numbers(p->src, &full);
            const uint64_t documents = tdnref_source_document_count(p->src);
            parse(p, &files[i].content, true);
            write_numbers(p->src, &numbers);
            assert_string_equal(text_close(&numbers), text_close(&full));
            assert_int_equal(tdnref_source_document_count(p->src), documents);
        }
        free_files(files, count);
    }
    text_free(&full);
    text_free(&numbers);
}

static void test_nothing_is_said_of_what_is_done_with_them(void **state)
{
    paper *p = *state;
    text plan = {0};
    text json = {0};
    text_put(&plan, "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh Lạng Sơn triển khai Quyết định số "
                    "1079/QĐ-TTg về truyền thông, Kế hoạch này được ban hành. Luật Báo chí năm 2016.");
    parse(p, &plan, true);
    assert_int_equal(tdnref_source_mention_count(p->src), 2);
    for (uint64_t i = 0; i < 2; i++) {
        const tdnref_mention *m = tdnref_source_mention(p->src, i);
        assert_int_equal(m->kind, TDNREF_KIND_NUMBERED);
        assert_int_equal(m->from.kind, TDNREF_REF_NONE);
        assert_int_equal(m->cue.end, m->cue.start);
        assert_null(m->subject.text);
    }
    assert_int_equal(write_records(p->src, "a", &json), TDNREF_OK);
    assert_non_null(strstr(text_close(&json), "\"relation\":null,\"from\":null,\"clause\":null"));
    parse(p, &plan, false); /* and the next parse is full again */
    assert_true(tdnref_source_mention_count(p->src) > 2);
    assert_int_equal(tdnref_source_mention(p->src, 0)->relation, TDNREF_REL_IMPLEMENTS);
    text_free(&plan);
    text_free(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_numbered_mentions_are_those_of_a_full_parse),
        cmocka_unit_test(test_nothing_is_said_of_what_is_done_with_them),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
