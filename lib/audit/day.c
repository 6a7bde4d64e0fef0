/*
 * day.c - numbers, and days as Nghị định 30/2020/NĐ-CP prescribes them.
 */
#include "audit/day.h"

#include <stdio.h>

/* With the zeros that Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4 asks for: "01/4/2025", "tháng 02/2025". */
const char *tdn_day_text(tdn_review *review, tdnref_date date)
{
    char text[24] = "";
    const char *padding = date.month < 3 ? "0" : "";
    if (date.day != 0 && date.month != 0) {
        (void)snprintf(text, sizeof text, "%02u/%s%u/%u", (unsigned)date.day, padding, (unsigned)date.month,
                       (unsigned)date.year);
    } else if (date.month != 0) {
        (void)snprintf(text, sizeof text, "%s%u/%u", padding, (unsigned)date.month, (unsigned)date.year);
    } else if (date.year != 0) {
        (void)snprintf(text, sizeof text, "%u", (unsigned)date.year);
    }
    return tdn_arena_copy(&review->audit->arena, text, strlen(text));
}

const char *tdn_count_text(tdn_review *review, uint64_t number)
{
    char digits[20];
    const size_t at = tdn_put_digits(number, digits);
    return tdn_arena_copy(&review->audit->arena, digits + at, sizeof digits - at);
}
