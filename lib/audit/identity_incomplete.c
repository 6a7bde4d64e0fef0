/*
 * identity_incomplete.c - a letterhead whose number or date was left blank, or which is missing from the file.
 */
#include "audit/rules.h"

static const tdn_words both_blank = {{
    "Phần số và ngày ban hành còn để trống, có thể là bản chưa cấp số.",
    "Number and date are blank; perhaps the document had not been numbered yet.",
}};
static const tdn_words number_blank = {{
    "Phần số còn để trống ({0}), có thể là bản chưa cấp số.",
    "The number is blank ({0}); perhaps it had not been assigned yet.",
}};
static const tdn_words date_blank = {{
    "Ngày ban hành còn để trống hoặc chưa ghi đủ.",
    "The date is blank or incomplete.",
}};
static const tdn_words no_head = {{
    "Trong tệp chưa thấy số, ký hiệu và ngày ban hành ở phần đầu văn bản.",
    "Neither number nor date was found in the letterhead in the file.",
}};

static const tdn_words *const messages[] = {&both_blank, &number_blank, &date_blank, &no_head};

/* What is wrong with the letterhead, NULL: nothing. */
static const tdn_words *fault_of(const tdnref_document *doc)
{
    const bool digits = doc->number.text != NULL && tdn_is_digit((unsigned char)doc->number.text[0]);
    const bool day = tdn_is_whole_date(doc->date);
    if (doc->number.text == NULL && doc->date.year == 0) {
        return &no_head;
    }
    if (!digits && doc->number.text != NULL) {
        return day ? &number_blank : &both_blank;
    }
    return day ? NULL : &date_blank;
}

static void check(tdn_review *review, const tdn_case *c)
{
    if (!c->in_scope) {
        return;
    }
    tdn_checked(review);
    const tdn_words *fault = fault_of(c->doc);
    if (fault != NULL) {
        tdn_remark remark = tdn_remark_new(review, c, fault);
        tdn_quote(&remark, tdn_place_of_number(review, c));
        remark.arguments[0] = tdn_same(c->doc->number.text);
        tdn_found(review, &remark);
    }
}

const tdn_rule tdn_rule_identity_incomplete = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
