/* Tests of lib/text/form.c: what is known of a word, found once. */
#include "text/form.h"

#include "unit.h"

#include <stdio.h>
#include <utf8proc.h>

static const tdn_form *form(tdn_forms *forms, const char *word)
{
    const tdn_form *f = tdn_form_of(forms, word, strlen(word));
    assert_non_null(f);
    assert_string_equal(f->text, word);
    assert_int_equal(f->len, strlen(word));
    return f;
}

static void test_a_word_has_one_form(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    const tdn_form *first = form(&forms, "Nghị");
    assert_ptr_equal(form(&forms, "Nghị"), first);
    assert_ptr_not_equal(form(&forms, "nghị"), first);
    assert_string_equal(first->folded, "nghị");
    assert_int_equal(first->word, form(&forms, "nghị")->word);
    assert_int_equal(first->letters, 4);
    assert_true(first->capital && !first->upper);
    tdn_forms_release(&forms);
}

static void test_codes_and_what_is_glued_to_them(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    assert_true(form(&forms, "UBND")->upper);
    assert_int_not_equal(form(&forms, "UBND")->code, 0);
    assert_int_equal(form(&forms, "TTgngày")->code_len, 3);
    assert_int_equal(form(&forms, "CPquy")->code_len, 2);
    assert_int_equal(form(&forms, "TTg")->code_len, 3);
    assert_int_equal(form(&forms, "GDTrH")->code_len, 5);   /* "5512/BGDĐT-GDTrH" */
    assert_int_equal(form(&forms, "TTrUBND")->code_len, 7); /* "401/TTrUBND" */
    tdn_forms_release(&forms);
}

/* Words that begin and end alike, and words of every length: none is taken for another. */
static void test_no_two_words_share_a_form(void **state)
{
    (void)state;
    enum { WORDS = 3000 };
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned i = 0; i < WORDS; i++) {
            char word[64];
            snprintf(word, sizeof word, "%.*s%u%.*s", (int)(i % 9), "abcdefghi", i, (int)(i % 11), "zyxwvutsrqp");
            (void)form(&forms, word);
        }
        assert_true(forms.count <= WORDS);
    }
    tdn_forms_release(&forms);
}

/* A text of foreign words must not make the table grow without end. */
static void test_trimming_keeps_the_table_small(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    size_t most = 0;
    for (unsigned i = 0; i < 100000; i++) {
        char word[16];
        snprintf(word, sizeof word, "w%u", i);
        tdn_forms_trim(&forms);
        (void)form(&forms, word);
        most = forms.count > most ? forms.count : most;
    }
    assert_true(most < 20000);
    tdn_forms_release(&forms);
}

/* The short cuts for the letters of Vietnamese say what the tables of Unicode say. */
static void test_capitals_are_those_of_unicode(void **state)
{
    (void)state;
    for (utf8proc_int32_t c = 1; c <= 0x10FFFF; c++) {
        const bool capital = c < 0x80 ? c >= 'A' && c <= 'Z' : utf8proc_tolower(c) != c;
        assert_int_equal(tdn_is_capital((uint32_t)c), capital);
    }
}

/* What a slot says of a word is copied to tokens without a look at its form. */
static void test_a_slot_knows_plain_words(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        bool plain;
        bool begins;
        bool alone;
    } CASES[] = {
        {"Nghị", true, true, false},     {"UBND", true, true, true},
        {"TTgngày", false, true, false}, {"qwertyuiopasdfgh", false, false, false},
        {"xyzzy", true, false, false},   {"", false, false, false},
    };
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_forms forms;
    tdn_forms_init(&forms, &alloc);
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char bytes[TDN_KEY_BYTES + 1] = {0};
        memcpy(bytes, CASES[i].word, strlen(CASES[i].word));
        (void)form(&forms, CASES[i].word);
        const tdn_form_key key = tdn_form_key_within(bytes, TDN_KEY_BYTES);
        const tdn_form_slot *found = NULL;
        for (size_t slot = 0; slot < forms.slot_count; slot++) {
            const bool same = forms.slots[slot].key.low == key.low && forms.slots[slot].key.high == key.high;
            found = same ? &forms.slots[slot] : found;
        }
        assert_int_equal(found != NULL, CASES[i].plain);
        if (found != NULL) {
            assert_string_equal(found->head.form->text, CASES[i].word);
            assert_int_equal((found->head.flags & TDN_BEGINS) != 0, CASES[i].begins);
            assert_int_equal((found->head.flags & TDN_ALONE) != 0, CASES[i].alone);
        }
    }
    tdn_forms_release(&forms);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_has_one_form),           cmocka_unit_test(test_codes_and_what_is_glued_to_them),
        cmocka_unit_test(test_no_two_words_share_a_form),     cmocka_unit_test(test_trimming_keeps_the_table_small),
        cmocka_unit_test(test_capitals_are_those_of_unicode), cmocka_unit_test(test_a_slot_knows_plain_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
