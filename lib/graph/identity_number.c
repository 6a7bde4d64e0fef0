/*
 * identity_number.c - a printed number in its canonical form: "0122/KH/TU" is "122-KH/TU", "30-HĐBT" is "30/HĐBT".
 */
#include "graph/identity_number.h"

#include "graph/codepoint.h"

#define CODEPOINT_D_STROKE 0x0110

/* Committees of the Party, whose numbers have one form, "122-KH/TU", however they are printed. */
static const char *const committees[] = {"TW", "TU", "HU", "ĐU"};

/* Reads "15" out of "15", "0015"; the digits without leading zeros, empty if there are none. */
static tdn_slice digits_of(const char *number)
{
    size_t start = 0;
    while (number[start] == '0' && tdn_is_digit((unsigned char)number[start + 1])) {
        start++;
    }
    size_t end = start;
    while (tdn_is_digit((unsigned char)number[end])) {
        end++;
    }
    return (tdn_slice){number + start, end - start};
}

/* Puts the rest of a number in upper case. U+00D0 is what old fonts print for Đ. */
static void put_symbol(tdn_namer *namer, tdn_slice symbol)
{
    for (size_t at = 0; at < symbol.len;) {
        utf8proc_int32_t codepoint = 0;
        at += tdn_codepoint_at(symbol.ptr + at, symbol.len - at, &codepoint);
        codepoint = utf8proc_toupper(codepoint);
        tdn_namer_put_codepoint(namer, codepoint == 0x00D0 || codepoint == 0x0189 ? CODEPOINT_D_STROKE : codepoint);
    }
}

/* First byte at or after `at` that is not a digit. */
static size_t behind_digits(const char *text, size_t len, size_t at)
{
    while (at < len && tdn_is_digit((unsigned char)text[at])) {
        at++;
    }
    return at;
}

/* "122/KH/TU" in namer->text becomes "122-KH/TU" if its last group is a committee of the Party. */
static void mend_separators(tdn_namer *namer)
{
    char *text = namer->text.items;
    const size_t len = (size_t)namer->text.count;
    size_t separators[2] = {0, 0};
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '/' || text[i] == '-') {
            if (count == 2) {
                return;
            }
            separators[count++] = i;
        }
    }
    if (count != 2) {
        return;
    }
    const tdn_slice last = {text + separators[1] + 1, len - separators[1] - 1};
    for (size_t i = 0; i < TDN_COUNT(committees); i++) {
        if (tdn_slice_equal(last, tdn_slice_of(committees[i]))) {
            text[separators[0]] = '-';
            text[separators[1]] = '/';
        }
    }
}

/* How the State's number in namer->text is written makes no difference: "30-HĐBT" and "30/HĐBT" are one decree,
 * "01/2003/TTLT/BTC-BNV" and "01/2003/TTLT-BTC-BNV" one circular. A dash in front of two groups is the Party's form and
 * stays. */
static void join_separators(tdn_namer *namer)
{
    char *text = namer->text.items;
    const size_t len = (size_t)namer->text.count;
    size_t at = 0;
    while (at < len && text[at] != '/' && text[at] != '-') { /* "12a/KH-UBND" */
        at++;
    }
    if (at == len || (text[at] == '-' && memchr(text + at + 1, '/', len - at - 1) != NULL)) {
        return;
    }
    const size_t year = behind_digits(text, len, at + 1);
    text[at] = '/';
    at = year == at + 5 && year < len ? year : at; /* the one after the year is a slash too */
    for (size_t i = at + 1; i < len; i++) {
        text[i] = text[i] == '/' ? '-' : text[i];
    }
}

static bool ends_with(const char *text, const char *end)
{
    const size_t len = strlen(text);
    const size_t end_len = strlen(end);
    return len >= end_len && memcmp(text + len - end_len, end, end_len) == 0;
}

const char *tdn_identity_number(tdn_namer *namer, const char *printed, tdnref_line line, tdn_number_shape *shape)
{
    *shape = (tdn_number_shape){0};
    if (printed == NULL) {
        return NULL;
    }
    const tdn_slice digits = digits_of(printed);
    if (digits.len == 0) {
        return NULL;
    }
    tdn_namer_put(namer, digits.ptr, digits.len);
    put_symbol(namer, tdn_slice_of(digits.ptr + digits.len));
    if (!namer->failed) {
        mend_separators(namer);
    }
    if (!namer->failed && line == TDNREF_LINE_STATE) {
        join_separators(namer);
    }
    const char *number = tdn_namer_take(namer);
    if (number == NULL) {
        return NULL;
    }
    const char *rest = number + digits.len;
    const tdn_slice year = *rest == '/' ? digits_of(rest + 1) : (tdn_slice){NULL, 0};
    if (year.len == 4 && (memcmp(year.ptr, "19", 2) == 0 || memcmp(year.ptr, "20", 2) == 0)) {
        for (size_t i = 0; i < 4; i++) {
            shape->year = (uint16_t)(shape->year * 10 + (year.ptr[i] - '0'));
        }
    }
    shape->party = *rest == '-';
    shape->central = shape->party && ends_with(number, "/TW");
    return number;
}

unsigned tdn_year_in_number(const char *number)
{
    const char *at = number == NULL ? NULL : strchr(number, '/');
    unsigned year = 0;
    for (size_t i = 1; i <= 4 && at != NULL; i++) {
        year = year * 10 + (unsigned)(at[i] - '0');
        at = tdn_is_digit((unsigned char)at[i]) ? at : NULL;
    }
    return at != NULL && at[5] == '/' ? year : 0;
}
