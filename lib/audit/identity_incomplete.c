/*
 * identity_incomplete.c - a head whose number or date was left blank, or which is missing from the file.
 */
#include "rules.h"

static const tdn_words both_blank = {{
    "Bản chưa cấp số: phần số và ngày ban hành còn để trống.",
    "Not yet numbered: number and date are left blank.",
}};
static const tdn_words number_blank = {{
    "Bản chưa cấp số: phần số còn để trống ({0}).",
    "Not yet numbered: the number is left blank ({0}).",
}};
static const tdn_words date_blank = {{
    "Ngày ban hành còn để trống hoặc chưa ghi đủ.",
    "The date is left blank, or not whole.",
}};
static const tdn_words no_head = {{
    "Tệp chưa thấy phần đầu văn bản (cơ quan, số, ký hiệu, ngày).",
    "No letterhead (body, number, date) was seen in the file.",
}};

static const tdn_words *const messages[] = {&both_blank, &number_blank, &date_blank, &no_head};

static const tdn_words *message_for(const tdnref_document *doc)
{
    const bool digits = doc->number.text != NULL && tdn_is_digit((unsigned char)doc->number.text[0]);
    const bool day = tdn_whole_day(doc->date) != 0;
    if (doc->number.text == NULL && doc->date.year == 0) {
        return &no_head;
    }
    if (!digits && doc->number.text != NULL) {
        return day ? &number_blank : &both_blank;
    }
    return day ? NULL : &date_blank;
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        if (!c->in_scope) {
            continue;
        }
        tdn_checked(review);
        const tdn_words *message = message_for(&c->held->value);
        if (message == NULL) {
            continue;
        }
        tdn_remark remark = tdn_remark_new(i, message);
        const tdnref_place place = tdn_place_of_document(review, i);
        tdn_quote(&remark, &place);
        remark.arguments[0] = tdn_same(c->held->value.number.text);
        if (!tdn_found(review, &remark)) {
            return false;
        }
    }
    return true;
}

const tdn_rule tdn_rule_identity_incomplete = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "identity-incomplete",
            .severity = TDNREF_SEVERITY_INFORMATION,
            .summary = {"Bản chưa cấp số, chưa ghi ngày hoặc thiếu phần đầu văn bản",
                        "Number or date left blank, or no letterhead in the file"},
            .explanation = {"Xét phần đầu của kế hoạch. Bản lưu trước khi cấp số là bình thường; quy tắc chỉ cho biết "
                            "văn bản khác khó viện dẫn "
                            "đến bản này và một số quy tắc về ngày chưa thực hiện được.",
                            "Looks at the head of a plan. A copy kept before numbering is usual; the rule only says "
                            "that other texts can hardly be "
                            "matched with it, and that rules about dates could not be run."},
            .example = {"\"Số:        /KH-SXD    Đắk Lắk, ngày      tháng 3 năm 2024\".",
                        "\"Số:        /KH-SXD    Đắk Lắk, ngày      tháng 3 năm 2024\"."},
            .settled_by = {"Dùng bản đã phát hành, có đủ số và ngày.", "Use the issued copy, with number and date."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
