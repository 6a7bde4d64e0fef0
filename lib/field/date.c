#include "field/date.h"

#include "base/calendar.h"
#include "field/number.h"
#include "text/character.h"

#define DATE_WINDOW 96u

static unsigned number_of(tdn_slice text, const tdn_match *m, size_t group)
{
    unsigned value = 0;
    for (size_t i = m->start[group]; tdn_match_has(m, group) && i < m->end[group]; i++) {
        const char c = text.ptr[i]; /* a scan may part two, "1 1", or read S for 5 */
        const char digit = (char)(c == 'S' || c == 's' ? '5' : tdn_read_digit(c));
        value = tdn_is_digit((unsigned char)digit) ? value * 10 + (unsigned)(digit - '0') : value;
    }
    return value;
}

/** "ngày 25-1-48" is of 1948, "ngày 02/3/20" of 2020. */
static tdnref_date date_of(tdn_slice text, const tdn_match *m, size_t day, size_t month, size_t year)
{
    const unsigned printed = number_of(text, m, year);
    return (tdnref_date){
        .year = (uint16_t)(printed >= 100                   ? printed
                           : printed < TDN_FIRST_YEAR % 100 ? 2000 + printed
                                                            : 1900 + printed),
        .month = (uint8_t)number_of(text, m, month),
        .day = (uint8_t)number_of(text, m, day),
    };
}

bool tdn_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end)
{
    tdn_match m;
    if (!tdn_match_at(r, TDN_PATTERN_DATE, token, DATE_WINDOW, &m, end)) {
        return false;
    }
    const tdn_slice text = tdn_region_text(r->region);
    *date = tdn_match_has(&m, 4) ? date_of(text, &m, 1, 3, 4) : date_of(text, &m, 5, 6, 7);
    return true;
}

bool tdn_blank_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end)
{
    tdn_match m;
    if (!tdn_match_at(r, TDN_PATTERN_BLANK_DATE, token, DATE_WINDOW, &m, end)) {
        return false;
    }
    const tdn_slice text = tdn_region_text(r->region);
    const unsigned month = tdn_match_has(&m, 1) ? number_of(text, &m, 1) : number_of(text, &m, 2);
    *date = (tdnref_date){.year = (uint16_t)number_of(text, &m, 3), .month = (uint8_t)month};
    return true;
}

bool tdn_bare_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end)
{
    tdn_match m;
    if (!tdn_match_at(r, TDN_PATTERN_BARE_DATE, token, DATE_WINDOW, &m, end)) {
        return false;
    }
    *date = date_of(tdn_region_text(r->region), &m, 1, 3, 4);
    return true;
}

bool tdn_place_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end)
{
    tdn_match m;
    if (!tdn_match_at(r, TDN_PATTERN_PLACE_DATE, token, DATE_WINDOW, &m, end)) {
        return false;
    }
    *date = tdn_match_has(&m, 3) ? date_of(tdn_region_text(r->region), &m, 1, 2, 3) : (tdnref_date){.year = 0};
    if (date->month < 1 || date->month > 12 || date->day > 31) {
        *date = (tdnref_date){.year = date->year};
    }
    return true;
}

bool tdn_year_at(const tdn_reader *r, size_t token, uint16_t *year, size_t *end)
{
    tdn_match m;
    if (!tdn_match_at(r, TDN_PATTERN_YEAR, token, DATE_WINDOW, &m, end)) {
        return false;
    }
    *year = (uint16_t)number_of(tdn_region_text(r->region), &m, 1);
    return true;
}
