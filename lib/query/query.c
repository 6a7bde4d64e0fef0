/*
 * query.c - from a typed name to its parts.
 */
#include "query/query.h"

#include "field/slug.h"
#include "graph/period.h"

#include <utf8proc.h>

/* ------------------------------------------------------------- cleaning */

static bool is_blank(utf8proc_int32_t c)
{
    return c <= ' ' || c == 0x7F || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF ||
           c == 0xAD;
}

static bool is_dash(utf8proc_int32_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static bool is_quote(utf8proc_int32_t c)
{
    return (c < 0x80 && strchr("\"'()[]{},;:", (int)c) != NULL) || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
           c == 0xBB;
}

/* Room for one character is kept by the caller. */
static void put(tdn_query *q, size_t *len, const char *bytes, size_t count)
{
    const bool joins = *bytes == '-' || *bytes == '/';
    if (*bytes == ' ' && (*len == 0 || strchr(" -/", q->text[*len - 1]) != NULL)) {
        return;
    }
    if (joins && *len > 0 && q->text[*len - 1] == ' ') {
        (*len)--;
    }
    memcpy(q->text + *len, bytes, count);
    *len += count;
}

static bool clean(tdn_query *q, const char *text)
{
    size_t len = 0;
    size_t used = 0;
    for (size_t left = strlen(text); left > 0; text += used, left -= used) {
        utf8proc_int32_t c = 0;
        const utf8proc_ssize_t read =
            utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)(left < 4 ? left : 4), &c);
        if (read <= 0 || len + 5 > sizeof q->text) {
            return false;
        }
        used = (size_t)read;
        /* A full stop is part of "15.6.2023" only. */
        const bool stop = c == '.' && !(len > 0 && tdn_is_digit((unsigned char)q->text[len - 1]) && left > 1 &&
                                        tdn_is_digit((unsigned char)text[1]));
        if (is_blank(c) || is_quote(c) || stop) {
            put(q, &len, " ", 1);
        } else if (is_dash(c)) {
            put(q, &len, "-", 1);
        } else {
            put(q, &len, text, used);
        }
    }
    len -= len > 0 && q->text[len - 1] == ' ' ? 1 : 0;
    q->text[len] = '\0';
    return len > 0;
}

/* ---------------------------------------------------------------- words */

tdn_slice tdn_query_next_word(tdn_slice text, size_t *at)
{
    size_t start = *at;
    while (*at < text.len) {
        utf8proc_int32_t c = 0;
        const utf8proc_ssize_t read =
            utf8proc_iterate((const utf8proc_uint8_t *)text.ptr + *at, (utf8proc_ssize_t)(text.len - *at), &c);
        const utf8proc_category_t category = read > 0 ? utf8proc_category(c) : UTF8PROC_CATEGORY_ZS;
        const bool part =
            (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_ND;
        if (!part && *at > start) {
            break;
        }
        *at += read > 0 ? (size_t)read : 1;
        start = part ? start : *at;
    }
    return (tdn_slice){text.ptr + start, *at - start};
}

static bool all_digits(tdn_slice text)
{
    size_t i = 0;
    while (i < text.len && tdn_is_digit((unsigned char)text.ptr[i])) {
        i++;
    }
    return text.len > 0 && i == text.len;
}

static void strip_marks(tdn_query_word *word)
{
    char printed[TDN_FOLD_MAX + 1];
    memcpy(printed, word->folded, word->len);
    printed[word->len] = '\0';
    word->plain_len = tdn_slug(printed, '-', word->plain, sizeof word->plain);
}

bool tdn_query_word_of(tdn_slice text, tdn_query_word *out)
{
    out->typed = text;
    out->ascii = true;
    out->digits = all_digits(text);
    while (out->digits && text.len > 1 && *text.ptr == '0') {
        text = (tdn_slice){text.ptr + 1, text.len - 1};
    }
    for (size_t i = 0; i < text.len; i++) {
        out->ascii = out->ascii && (unsigned char)text.ptr[i] < 0x80;
    }
    out->len = tdn_fold_word(text.ptr, text.len, out->folded);
    strip_marks(out);
    return out->len > 0;
}

/* --------------------------------------------------------------- chunks */

/* "15" of "15/6/2023", `*at` moves after it; -1 if there is no digit or more than four. */
static int read_digits(tdn_slice text, size_t *at)
{
    const size_t start = *at;
    int value = 0;
    while (*at < text.len && tdn_is_digit((unsigned char)text.ptr[*at]) && *at - start < 4) {
        value = value * 10 + (text.ptr[(*at)++] - '0');
    }
    return *at == start ? -1 : value;
}

/* "15/6/2023", "15-06-2023", "15.6.2023", "2023-06-15", "6/2023". */
static bool read_date(tdn_slice text, tdnref_date *out)
{
    int parts[3] = {0, 0, 0};
    size_t count = 0;
    for (size_t at = 0; at < text.len && count < 3; at++) {
        parts[count] = read_digits(text, &at);
        if (parts[count++] < 0 || (at < text.len && strchr("/-.", text.ptr[at]) == NULL) ||
            (count == 3 && at < text.len)) {
            return false;
        }
    }
    const bool year_first = count == 3 && parts[0] >= 1900;
    const int year = year_first ? parts[0] : count > 0 ? parts[count - 1] : 0;
    const int month = count == 3 ? parts[1] : parts[0];
    const int day = count < 3 ? 0 : year_first ? parts[2] : parts[0];
    if (count < 2 || year < 1900 || year > 2199 || month < 1 || month > 12 || day > 31 || (count == 3 && day < 1)) {
        return false;
    }
    *out = (tdnref_date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

/* True for the words in front of a number that say what it is: "số 57-KL/TW", "ngày 15 tháng 6 năm 2023". */
static bool is_said(tdn_slice word, const char *folded, const char *plain)
{
    tdn_query_word read;
    return tdn_query_word_of(word, &read) &&
           (tdn_slice_equal((tdn_slice){read.folded, read.len}, tdn_slice_of(folded)) ||
            tdn_slice_equal((tdn_slice){read.folded, read.len}, tdn_slice_of(plain)));
}

/* A chunk of digits only: the word before it decides which part of a date it is. False: it is no part of a date. */
static bool take_date_part(tdn_query *q, tdn_slice chunk, tdn_slice before)
{
    size_t at = 0;
    const int value = read_digits(chunk, &at);
    if (at < chunk.len || before.len == 0) {
        return false;
    }
    if (is_said(before, "ngày", "ngay") && value >= 1 && value <= 31) {
        q->date.day = (uint8_t)value;
    } else if (is_said(before, "tháng", "thang") && value >= 1 && value <= 12) {
        q->date.month = (uint8_t)value;
    } else if (is_said(before, "năm", "nam") && value >= 1900 && value <= 2199) {
        q->date.year = (uint16_t)value;
    } else {
        return false;
    }
    return true;
}

static bool add_words(tdn_query *q, tdn_slice chunk)
{
    for (size_t at = 0;;) {
        const tdn_slice word = tdn_query_next_word(chunk, &at);
        if (word.len == 0) {
            return true;
        }
        if (q->count == TDN_QUERY_WORDS || !tdn_query_word_of(word, &q->words[q->count])) {
            return false;
        }
        q->count++;
    }
}

static bool take_number_chunk(tdn_query *q, tdn_slice chunk, tdn_slice before)
{
    if (read_date(chunk, &q->date)) {
        return true;
    }
    if (all_digits(chunk)) {
        return take_date_part(q, chunk, before) || add_words(q, chunk);
    }
    if (memchr(chunk.ptr, '/', chunk.len) == NULL && memchr(chunk.ptr, '-', chunk.len) == NULL) {
        return add_words(q, chunk);
    }
    if (q->number.len > 0) {
        return false;
    }
    q->number = chunk;
    return true;
}

/* Words that say what the number after them is, and "của". */
static bool is_filler(tdn_slice chunk, tdn_slice next)
{
    const bool number = next.len > 0 && tdn_is_digit((unsigned char)*next.ptr);
    return is_said(chunk, "của", "cua") ||
           (number && (is_said(chunk, "số", "so") || is_said(chunk, "ngày", "ngay") ||
                       is_said(chunk, "tháng", "thang") || is_said(chunk, "năm", "nam")));
}

static tdn_slice next_chunk(const char *text, size_t at)
{
    return (tdn_slice){text + at, strcspn(text + at, " ")};
}

bool tdn_query_read(tdn_query *q, const char *text)
{
    *q = (tdn_query){.count = 0};
    if (!clean(q, text)) {
        return false;
    }
    tdn_slice before = {q->text, 0};
    q->term = tdn_period_term_in(q->text);
    for (size_t at = 0; q->text[at] != '\0';) {
        const tdn_slice chunk = next_chunk(q->text, at);
        at += chunk.len + (q->text[at + chunk.len] == ' ' ? 1 : 0);
        const tdn_slice next = next_chunk(q->text, at);
        bool taken = true;
        if (q->term != 0 && is_said(chunk, "khóa", "khoa") && next.len > 0) {
            at += next.len + (q->text[at + next.len] == ' ' ? 1 : 0); /* "khóa XIII" */
        } else if (tdn_is_digit((unsigned char)*chunk.ptr)) {
            taken = take_number_chunk(q, chunk, before);
        } else if (!is_filler(chunk, next)) {
            taken = add_words(q, chunk);
        }
        if (!taken) {
            return false;
        }
        before = chunk;
    }
    return true;
}
