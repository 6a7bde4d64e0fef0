/*
 * compare.c - comparing the words of titles and subjects.
 */
#include "audit/compare.h"

#include "base/calendar.h"
#include "base/one_of.h"

/* A title has fewer words; further ones decide nothing. */
#define WORDS_MAX 64u

/* ---------------------------------------------------------------- words */

/* Words of a text between dashes, "-công-tác-", each once; those too short to say anything too. */
static size_t split(const char *text, tdn_slice words[WORDS_MAX])
{
    size_t count = 0;
    while (*text != '\0' && count < WORDS_MAX) {
        const size_t len = strcspn(text, "-");
        bool known = len == 0;
        for (size_t i = 0; i < count && !known; i++) {
            known = tdn_slice_equal(words[i], (tdn_slice){text, len});
        }
        if (!known) {
            words[count++] = (tdn_slice){text, len};
        }
        text += len + (text[len] == '-');
    }
    return count;
}

unsigned tdn_likeness(const char *a, const char *b)
{
    tdn_slice own[WORDS_MAX];
    tdn_slice other[WORDS_MAX];
    const size_t own_count = split(a, own);
    const size_t other_count = split(b, other);
    const size_t least = own_count < other_count ? own_count : other_count;
    size_t common = 0;
    for (size_t i = 0; i < own_count; i++) {
        for (size_t j = 0; j < other_count; j++) {
            common += tdn_slice_equal(own[i], other[j]) ? 1 : 0;
        }
    }
    return least == 0 ? 0 : (unsigned)(common * 100 / least);
}

/* A subject of fewer syllables is too general: "về công tác cán bộ". */
#define TELLING_WORDS 6u

static const char *behind_about(const char *text)
{
    static const char *const abouts[] = {"-về-việc-", "-về-", "-v-v-", NULL};
    const size_t len = tdn_begins_with_one_of(text, abouts);
    return len == 0 ? text : text + len - 1;
}

bool tdn_reads_alike(const char *a, const char *b)
{
    const char *x = behind_about(a);
    const char *y = behind_about(b);
    const size_t x_len = strlen(x);
    const size_t y_len = strlen(y);
    const size_t least = x_len < y_len ? x_len : y_len;
    size_t words = 0;
    for (size_t i = 1; i < least; i++) {
        words += x[i] == '-' ? 1 : 0;
    }
    return words >= TELLING_WORDS && memcmp(x, y, least) == 0;
}

/* "ngày 15 tháng 6 năm 2023": a date, no period. */
static bool is_year_of_date(const char *text, const char *year)
{
    const size_t before = (size_t)(year - text);
    char window[33] = "";
    const size_t len = before < sizeof window - 1 ? before : sizeof window - 1;
    memcpy(window, year - len, len);
    const char *month = strstr(window, "tháng ");
    return month != NULL && tdn_is_digit((unsigned char)month[strlen("tháng ")]);
}

bool tdn_years_in(const char *text, uint16_t *from, uint16_t *to)
{
    *from = 0;
    *to = 0;
    for (const char *at = text == NULL ? "" : text; *at != '\0'; at++) {
        const bool starts = at == text || !tdn_is_digit((unsigned char)at[-1]);
        unsigned year = 0;
        size_t digits = 0;
        for (; starts && digits < 5 && tdn_is_digit((unsigned char)at[digits]); digits++) {
            year = year * 10 + (unsigned)(at[digits] - '0');
        }
        const bool of_number =
            digits == 4 && (at[4] == '/' || (at > text && at[-1] == '/') || is_year_of_date(text, at));
        if (digits == 4 && year >= TDN_FIRST_YEAR && year <= TDN_LAST_YEAR && !of_number) {
            *from = *from == 0 || year < *from ? (uint16_t)year : *from;
            *to = year > *to ? (uint16_t)year : *to;
        }
        at += digits > 1 ? digits - 1 : 0;
    }
    return *from != 0;
}
