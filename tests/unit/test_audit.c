/*
 * test_audit.c - the register: every rule says everything in both languages, with the same blanks to fill in; and the
 * comparisons that the rules are made of.
 */
#include "audit/number_slip.h"
#include "audit/parents.h"
#include "audit/register.h"
#include "audit/rule.h"

#include "unit.h"

#include <stdio.h>

/* The work is a review; it accuses nobody (and what was not found is "chưa thấy"). */
static const char *const forbidden[] = {"vi phạm", "sai phạm", "kiểm toán", "không có ", "Không có "};

static void check_words(const char *rule, const char *const text[TDNREF_LANG_COUNT])
{
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
        assert_non_null(text[lang]);
        if (text[lang][0] == '\0') {
            fail_msg("%s: a text is empty in language %zu", rule, lang);
        }
    }
    for (size_t i = 0; i < TDN_COUNT(forbidden); i++) {
        if (strstr(text[TDNREF_LANG_VI], forbidden[i]) != NULL) {
            fail_msg("%s: \"%s\" in \"%s\"", rule, forbidden[i], text[TDNREF_LANG_VI]);
        }
    }
    for (char slot = '0'; slot <= '9'; slot++) {
        const char blank[] = {'{', slot, '}', '\0'};
        if ((strstr(text[0], blank) == NULL) != (strstr(text[1], blank) == NULL)) {
            fail_msg("%s: %s stands in one language only: \"%s\"", rule, blank, text[TDNREF_LANG_EN]);
        }
    }
}

static void test_rules_say_everything_in_both_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < tdn_rule_total; i++) {
        const tdnref_rule *value = &tdn_rules[i].value;
        const tdn_rule *rule = tdn_rules[i].rule;
        check_words(value->id, value->summary);
        check_words(value->id, value->explanation);
        check_words(value->id, value->example);
        check_words(value->id, value->settled_by);
        assert_true(rule->message_count > 0);
        for (size_t k = 0; k < rule->message_count; k++) {
            check_words(value->id, rule->messages[k]->text);
        }
        assert_true(rule->on_archive != NULL || rule->on_document != NULL || rule->on_directive != NULL);
        assert_int_equal(value->struct_size, sizeof(tdnref_rule));
    }
    for (int v = 0; v < TDNREF_VERDICT_COUNT; v++) {
        const char *names[] = {tdnref_verdict_name((tdnref_verdict)v, TDNREF_LANG_VI),
                               tdnref_verdict_name((tdnref_verdict)v, TDNREF_LANG_EN)};
        check_words("verdict", names);
    }
    for (int s = 0; s < TDNREF_SEVERITY_COUNT; s++) {
        const char *names[] = {tdnref_severity_name((tdnref_severity)s, TDNREF_LANG_VI),
                               tdnref_severity_name((tdnref_severity)s, TDNREF_LANG_EN)};
        check_words("severity", names);
    }
}

static void test_every_rule_is_found_by_its_id(void **state)
{
    (void)state;
    assert_int_equal(tdnref_rule_count(), tdn_rule_total);
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        assert_int_equal(tdnref_rule_index(tdnref_rule_at(i)->id), i); /* no id twice */
        assert_ptr_equal(tdnref_rule_find(tdnref_rule_at(i)->id), tdnref_rule_at(i));
    }
    assert_null(tdnref_rule_at(tdnref_rule_count()));
    assert_null(tdnref_rule_find("no-such-rule"));
    assert_null(tdnref_rule_find(NULL));
    assert_null(tdnref_severity_name(TDNREF_SEVERITY_COUNT, TDNREF_LANG_VI));
    assert_null(tdnref_verdict_name(TDNREF_VERDICT_CITES, TDNREF_LANG_COUNT));
}

static void test_one_slip_makes_one_number_of_another(void **state)
{
    (void)state;
    assert_true(tdn_is_one_slip(193, 2193));
    assert_true(tdn_is_one_slip(1486, 1468));
    assert_true(tdn_is_one_slip(122, 123));
    assert_true(tdn_is_one_slip(55, 5));
    assert_false(tdn_is_one_slip(7, 7));
    assert_false(tdn_is_one_slip(193, 2913));
    assert_false(tdn_is_one_slip(1234, 4321));
    assert_false(tdn_is_one_slip(1, 1234));
}

static void test_the_years_of_a_title_are_not_those_of_dates(void **state)
{
    (void)state;
    uint16_t from = 0;
    uint16_t to = 0;
    assert_true(tdn_years_in("về phát triển đô thị giai đoạn 2021-2025", &from, &to));
    assert_int_equal(from, 2021);
    assert_int_equal(to, 2025);
    assert_false(tdn_years_in("thực hiện Nghị định số 72/2015/NĐ-CP ngày 07/9/2015", &from, &to));
    assert_false(tdn_years_in("theo văn bản ngày 15 tháng 6 năm 2023", &from, &to));
    assert_false(tdn_years_in(NULL, &from, &to));
    assert_true(tdn_years_in("công tác năm 2024", &from, &to));
    assert_int_equal(to, 2024);
}

static void test_subjects_are_compared_by_their_words(void **state)
{
    (void)state;
    assert_true(
        tdn_reads_alike("-về-công-tác-thông-tin-đối-ngoại-năm-2024-", "-công-tác-thông-tin-đối-ngoại-năm-2024-"));
    assert_false(tdn_reads_alike("-quy-định-về-điều-lệ-trường-trung-cấp-", "-quy-định-về-điều-lệ-trường-cao-đẳng-"));
    assert_false(tdn_reads_alike("-về-cán-bộ-", "-về-cán-bộ-"));
    assert_int_equal(tdn_likeness("-a-b-c-", "-a-b-d-e-"), 66);
    assert_int_equal(tdn_likeness("", "-a-"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules_say_everything_in_both_languages),
        cmocka_unit_test(test_every_rule_is_found_by_its_id),
        cmocka_unit_test(test_one_slip_makes_one_number_of_another),
        cmocka_unit_test(test_the_years_of_a_title_are_not_those_of_dates),
        cmocka_unit_test(test_subjects_are_compared_by_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
