/*
 * malformed_number.c - numbers that are not written as the rules for the body require.
 */
#include "audit/forms.h"
#include "audit/rules.h"

static const tdn_words malformed = {{
    "{0} chỗ ghi số, ký hiệu chưa đúng thể thức; chỗ đầu tiên: \"{1}\", đúng ra là \"{2}\".",
    "{0} numbers in the wrong form; the first is \"{1}\", which should be \"{2}\".",
}};

static const tdn_words *const messages[] = {&malformed};

/* Same characters from the first separator on, letter case aside. */
static bool has_same_separators(const char *printed, const char *canonical)
{
    const char *a = strpbrk(printed, "-/");
    const char *b = strpbrk(canonical, "-/");
    while (a != NULL && b != NULL) {
        if (*a != *b) {
            return false;
        }
        a = strpbrk(a + 1, "-/");
        b = strpbrk(b + 1, "-/");
    }
    return a == NULL && b == NULL;
}

/* How a number should have been written; NULL if it is right. Older acts of the State are rightly written "30-HĐBT" and
 * "01/2003/TTLT/BTC-BNV". */
static const char *right_form(const tdnref_mention *m, const char *canonical)
{
    if (m->number_read != NULL) {
        return m->number_read;
    }
    const bool wrong = m->line_of == TDNREF_LINE_PARTY && !has_same_separators(m->number.text, canonical);
    return wrong ? canonical : NULL;
}

static void check(tdn_review *review, const tdn_case *c)
{
    tdn_form_list list = tdn_form_begin(review, c, &malformed);
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        if (m->kind != TDNREF_KIND_NUMBERED || cited->node == TDN_NONE || m->number.text == NULL ||
            tdn_number_of(review, cited->node)->number == NULL) {
            continue;
        }
        tdn_checked(review);
        const char *right = right_form(m, tdn_number_of(review, cited->node)->number);
        if (right == NULL) {
            continue;
        }
        if (list.count == 0) {
            list.remark.arguments[1] = tdn_same(m->number.text);
            list.remark.arguments[2] = tdn_same(right);
        }
        tdn_form_add(&list, tdn_place_of_mention(review, cited, m->number.span));
    }
    tdn_form_end(review, &list);
}

const tdn_rule tdn_rule_malformed_number = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
