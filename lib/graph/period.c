/*
 * period.c - terms of congress, calendar years, and the bodies formed on 1/7/2025.
 *
 * A provincial committee holds its congress some months before the national one, on a day that differs between
 * provinces. Within those months the date itself stands for the period, so that "12-KH/TU" of the old book and of the
 * new one are never taken for the same. The provinces formed on 1/7/2025, and every commune, opened new books on that
 * day, even if they kept their names: these are marked "b".
 */
#include "graph/period.h"

#include "base/calendar.h"
#include "lexicon/lexicon.h"

#include <stdio.h>

#define REFORM_YEAR 2025
#define REFORM_TERM 13

/** First day of a term for the Party centre, and the months in which the congresses below it are held (yyyymmdd). */
typedef struct term_row {
    uint16_t term;
    uint32_t central;
    uint32_t province_first;
    uint32_t province_last;
    uint32_t below_first; /**< districts, communes, and the Party bodies of departments */
    uint32_t below_last;
} term_row;

static const term_row terms[] = {
    {5, 19820327, 19820101, 19830228, 19820101, 19830228},  {6, 19861215, 19860901, 19861130, 19860701, 19861031},
    {7, 19910624, 19910401, 19911231, 19910301, 19911231},  {8, 19960628, 19960301, 19960531, 19951101, 19960430},
    {9, 20010419, 20001101, 20010228, 20000801, 20001231},  {10, 20060418, 20051001, 20060131, 20050701, 20051130},
    {11, 20110112, 20100801, 20101130, 20100401, 20100831}, {12, 20160120, 20150801, 20151130, 20150301, 20150831},
    {13, 20210125, 20200801, 20201031, 20200301, 20200831}, {14, 20260119, 20250801, 20251031, 20250301, 20250831},
};

/* The term in which a range of days [first, last] lies wholly; 0: none, or it touches the months of a change. */
static uint16_t term_of_days(const tdn_number_time *time, uint32_t first, uint32_t last)
{
    uint16_t term = 0;
    for (size_t i = 0; i < TDN_COUNT(terms); i++) {
        const term_row *row = &terms[i];
        const bool province = time->level == TDNREF_LEVEL_PROVINCE || time->level == TDNREF_LEVEL_UNKNOWN;
        const uint32_t opens = time->central ? row->central : province ? row->province_first : row->below_first;
        const uint32_t closes = time->central ? row->central - 1 : province ? row->province_last : row->below_last;
        if (last < opens) {
            return term;
        }
        if (first <= closes) {
            return 0;
        }
        term = first >= opens ? row->term : 0;
    }
    return term;
}

/* True if the province of that name was formed anew on 1/7/2025: another unit bore the name until the day before. */
static bool is_reformed(tdn_slice place)
{
    bool ended = false;
    bool began = false;
    const tdn_province *province = NULL;
    for (uint16_t id = 0; (province = tdn_lexicon_province(id)) != NULL; id++) {
        if (tdn_slice_equal(place, tdn_slice_of(province->slug))) {
            ended = ended || (province->to != 0 && province->to < TDN_REFORM_DAY);
            began = began || province->from == TDN_REFORM_DAY;
        }
    }
    return ended && began;
}

/* Whether the body kept two books in the year of the reform. */
static bool has_two_books(const tdn_number_time *time)
{
    return time->level == TDNREF_LEVEL_COMMUNE || (time->place.len > 0 && is_reformed(time->place));
}

static void party_period(const tdn_number_time *time, char out[TDN_PERIOD_MAX])
{
    if (time->date.year == 0) {
        if (time->term != 0) {
            (void)snprintf(out, TDN_PERIOD_MAX, "k%u", (unsigned)time->term);
        }
        return;
    }
    const uint32_t first = tdn_date_day(time->date);
    const uint32_t last = tdn_date_last_day(time->date);
    const uint16_t term = term_of_days(time, first, last);
    if (term == 0 && tdn_is_whole_date(time->date)) {
        (void)snprintf(out, TDN_PERIOD_MAX, "%04u-%02u-%02u", (unsigned)time->date.year, (unsigned)time->date.month,
                       (unsigned)time->date.day);
    } else if (term != 0 || time->term != 0) {
        const bool second = term == REFORM_TERM && !time->central && first >= TDN_REFORM_DAY && has_two_books(time);
        (void)snprintf(out, TDN_PERIOD_MAX, "k%u%s", (unsigned)(term != 0 ? term : time->term), second ? "b" : "");
    }
}

static void state_period(const tdn_number_time *time, char out[TDN_PERIOD_MAX])
{
    const unsigned year = time->number_year != 0 ? time->number_year : time->date.year;
    if (year == 0) {
        return;
    }
    if (year == REFORM_YEAR && has_two_books(time)) {
        /* "Kế hoạch số 12/KH-UBND năm 2025": which of the two books is meant is unknown. */
        if (time->date.year != year || time->date.month == 0) {
            return;
        }
        (void)snprintf(out, TDN_PERIOD_MAX, "%u%s", year, time->date.month >= 7 ? "b" : "");
        return;
    }
    (void)snprintf(out, TDN_PERIOD_MAX, "%u", year);
}

void tdn_period_of(const tdn_number_time *time, char out[TDN_PERIOD_MAX])
{
    out[0] = '\0';
    if (time->party) {
        party_period(time, out);
    } else {
        state_period(time, out);
    }
}

/* Reads "XIII"; 0 if it is no such number. Terms go up to the forties at most. */
static uint16_t roman(const char *text)
{
    unsigned value = 0;
    size_t len = 0;
    for (; text[len] == 'I' || text[len] == 'V' || text[len] == 'X'; len++) {
        const unsigned digit = text[len] == 'X' ? 10 : text[len] == 'V' ? 5 : 1;
        const char next = text[len + 1];
        const bool less = digit == 1 ? next == 'V' || next == 'X' : digit == 5 && next == 'X';
        value = less ? value - digit : value + digit;
    }
    return len > 0 && len < 8 && value > 0 && value < 40 && !tdn_is_alpha((unsigned char)text[len]) ? (uint16_t)value
                                                                                                    : 0;
}

uint16_t tdn_period_term_in(const char *text)
{
    static const char *const words[] = {"khóa ", "khoá ", "Khóa ", "Khoá ", "nhiệm kỳ "};
    for (size_t i = 0; i < TDN_COUNT(words); i++) {
        const char *at = strstr(text, words[i]);
        const uint16_t term = at == NULL ? 0 : roman(at + strlen(words[i]));
        if (term != 0) {
            return term;
        }
    }
    return 0;
}

uint16_t tdn_constitution_on(uint32_t day)
{
    static const struct {
        uint32_t from;
        uint16_t year;
    } constitutions[] = {{19461109, 1946}, {19600101, 1959}, {19801219, 1980}, {19920418, 1992}, {20140101, 2013}};
    uint16_t year = 0;
    for (size_t i = 0; i < TDN_COUNT(constitutions) && constitutions[i].from <= day; i++) {
        year = constitutions[i].year;
    }
    return year;
}
