/*
 * message.c - templates filled in; days, years, counts and names as words.
 */
#include "audit/message.h"

#include "base/date_text.h"

#include <stdio.h>

static tdn_words keep(tdn_review *review, const char *text, size_t len)
{
    const char *copy = tdn_arena_copy(&review->audit->arena, text, len);
    review->failed = review->failed || copy == NULL;
    return tdn_same(copy == NULL ? "" : copy);
}

/* Length of a template filled in; the bytes too, if `out` is not NULL. */
static size_t fill(const char *template, size_t lang, const tdn_words *arguments, size_t count, char *out)
{
    size_t len = 0;
    for (const char *at = template; *at != '\0'; at++) {
        const size_t slot = (size_t)(unsigned char)at[1] - '0';
        const bool is_slot = at[0] == '{' && tdn_is_digit((unsigned char)at[1]) && at[2] == '}' && slot < count;
        const char *piece = is_slot ? arguments[slot].text[lang] : at;
        const size_t piece_len = !is_slot ? 1 : piece == NULL ? 0 : strlen(piece);
        if (out != NULL && piece_len > 0) {
            memcpy(out + len, piece, piece_len);
        }
        len += piece_len;
        at += is_slot ? 2 : 0;
    }
    return len;
}

tdn_words tdn_compose(tdn_review *review, const tdn_words *template, const tdn_words *arguments, size_t count)
{
    tdn_words out = tdn_same("");
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
        const size_t len = fill(template->text[lang], lang, arguments, count, NULL);
        char *text = tdn_arena_alloc(&review->audit->arena, len + 1);
        if (text == NULL) {
            review->failed = true;
            return tdn_same("");
        }
        (void)fill(template->text[lang], lang, arguments, count, text);
        text[len] = '\0';
        out.text[lang] = text;
    }
    return out;
}

tdn_words tdn_day_words(tdn_review *review, tdnref_date date)
{
    char text[TDN_OFFICIAL_DATE_MAX];
    return keep(review, text, tdn_official_date(date, text));
}

tdn_words tdn_years_words(tdn_review *review, uint16_t from, uint16_t to)
{
    char text[24] = "";
    if (from == to) {
        (void)snprintf(text, sizeof text, "%u", (unsigned)from);
    } else {
        (void)snprintf(text, sizeof text, "%u-%u", (unsigned)from, (unsigned)to);
    }
    return keep(review, text, strlen(text));
}

tdn_words tdn_count_words(tdn_review *review, uint64_t number)
{
    char digits[TDN_DIGITS_MAX];
    const size_t at = tdn_put_digits(number, digits);
    return keep(review, digits + at, sizeof digits - at);
}

tdn_words tdn_name_words(tdn_review *review, const char *name)
{
    size_t len = strcspn(name, "{");
    while (len > 0 && name[len - 1] == ' ') {
        len--;
    }
    return keep(review, name, len);
}
