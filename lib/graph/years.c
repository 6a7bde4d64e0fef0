/*
 * years.c - the years in a text, as far as they are the period of an act.
 */
#include "graph/years.h"

#include "base/calendar.h"

/* A word, and up to three before it: "tháng 8 năm | 2024". */
typedef struct word_cursor {
    tdn_slice word;
    tdn_slice before[3]; /* the nearest first */
    const char *rest;
} word_cursor;

static bool next_word(word_cursor *c)
{
    if (*c->rest == '\0') {
        return false;
    }
    const size_t len = strcspn(c->rest, "-");
    c->before[2] = c->before[1];
    c->before[1] = c->before[0];
    c->before[0] = c->word;
    c->word = (tdn_slice){c->rest, len};
    c->rest += len + (c->rest[len] == '-');
    return true;
}

/* The year that a word is, 0: it is none. */
static unsigned year_of(tdn_slice word)
{
    unsigned year = 0;
    if (word.len != 4) {
        return 0;
    }
    for (size_t i = 0; i < word.len; i++) {
        if (!tdn_is_digit((unsigned char)word.ptr[i])) {
            return 0;
        }
        year = year * 10 + (unsigned)(word.ptr[i] - '0');
    }
    return year >= TDN_FIRST_YEAR && year <= TDN_LAST_YEAR ? year : 0;
}

static bool is_number(tdn_slice word)
{
    return word.len > 0 && tdn_is_digit((unsigned char)word.ptr[0]) && year_of(word) == 0;
}

static bool is_word(tdn_slice word, const char *text)
{
    return tdn_slice_equal(word, tdn_slice_of(text));
}

/* "tầm nhìn", "định hướng": from here on only a prospect. */
static bool begins_prospect(const word_cursor *c)
{
    return (is_word(c->before[0], "tầm") && is_word(c->word, "nhìn")) ||
           (is_word(c->before[0], "định") && is_word(c->word, "hướng"));
}

tdn_years tdn_years_of(const char *words)
{
    word_cursor c = {.rest = words};
    tdn_years years = {0, 0};
    bool open = true; /* only "đến năm 2030" so far */
    while (next_word(&c) && !(years.to != 0 && begins_prospect(&c))) {
        const unsigned year = year_of(c.word);
        if (year == 0 || is_number(c.before[0]) || (is_word(c.before[0], "năm") && is_word(c.before[2], "tháng"))) {
            continue; /* none, or that of a date: "15/8/2024", "tháng 8 năm 2024" */
        }
        const bool until = (is_word(c.before[0], "năm") && is_word(c.before[1], "đến")) || is_word(c.before[0], "đến");
        open = open && until;
        years.from = years.from == 0 || year < years.from ? (uint16_t)year : years.from;
        years.to = year > years.to ? (uint16_t)year : years.to;
    }
    return open ? (tdn_years){0, years.to} : years;
}
