/*
 * padding.c - days below 10, January and February, and numbers below 10 without their zero.
 */
#include "audit/forms.h"
#include "audit/rules.h"

static const tdn_words unpadded = {{
    "{0} chỗ ghi ngày nhỏ hơn 10, tháng 1, tháng 2 hoặc số nhỏ hơn 10 mà chưa ghi thêm số 0 phía trước.",
    "{0} places in which a day below 10, January, February or a number below 10 lacks its leading zero.",
}};

static const tdn_words *const messages[] = {&unpadded, &tdn_form_unknown};

static bool is_single_digit(const char *at)
{
    return tdn_is_digit((unsigned char)at[0]) && at[0] != '0' && !tdn_is_digit((unsigned char)at[1]);
}

/* "ngày 7/9/2015", "ngày 7 tháng 9", "07/1/2015": an unpadded day, or January or February. */
static bool is_unpadded_date(const char *text)
{
    const char *at = text == NULL ? NULL : strstr(text, "ngày ");
    if (at == NULL) {
        return false;
    }
    at += strlen("ngày ");
    const char *behind = at + strspn(at, "0123456789");
    static const char word[] = " tháng ";
    const bool in_words = strncmp(behind, word, strlen(word)) == 0;
    const char *month = in_words ? behind + strlen(word) : *behind == '/' || *behind == '-' ? behind + 1 : "";
    const bool early = (month[0] == '1' || month[0] == '2') && is_single_digit(month);
    return behind > at && (is_single_digit(at) || early);
}

static void check(tdn_review *review, const tdn_case *c)
{
    const char *own = c->doc->number.text;
    if (!tdn_is_state_form(c)) {
        tdn_abstained(review, &tdn_form_unknown);
        return;
    }
    tdn_checked(review);
    tdn_form_list list = tdn_form_begin(review, c, &unpadded);
    if (own != NULL && is_single_digit(own) && own[1] != '\0') {
        tdn_form_add(&list, tdn_place_of_number(review, c));
    }
    if (is_unpadded_date(c->doc->date_text)) {
        tdn_form_add(&list, tdn_place_of_date(review, c));
    }
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->value.kind == TDNREF_KIND_NUMBERED && tdn_is_whole_date(cited->value.date) &&
            is_unpadded_date(cited->value.text)) {
            tdn_form_add(&list, tdn_place_of_mention(review, cited, cited->value.date_span));
        }
    }
    tdn_form_end(review, &list);
}

const tdn_rule tdn_rule_padding = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
