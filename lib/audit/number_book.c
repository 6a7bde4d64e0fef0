/*
 * number_book.c - numbers of one book rise with the days of the year: "137/KH-UBND on 17/8/2023" makes 193 on
 * 14/12/2023 more likely than 2193.
 *
 * The entry with the closest day is the best witness. From it, a number is expected in proportion to the days of the
 * year; the variant closer to that by ratio is preferred, if it is much closer.
 */
#include "audit/number_book.h"

/* A book is searched this far on both sides of a number. */
#define BOOK_REACH 2000u

static uint32_t day_of_year(uint32_t day)
{
    return tdn_days_between(day / 10000u * 10000u + 101u, day) + 1;
}

/* Another directive of the book, dated in the same year, whose day is nearest. */
static uint64_t nearest(const tdn_review *review, uint64_t a, uint64_t b, uint32_t day)
{
    const tdn_numbered *own = tdn_number_of(review, a);
    const uint64_t count = review->numbers.count;
    uint64_t best = TDN_NONE;
    uint32_t best_distance = UINT32_MAX;
    const uint64_t first = a > BOOK_REACH ? a - BOOK_REACH : 0;
    const uint64_t end = count - a > BOOK_REACH ? a + BOOK_REACH : count;
    for (uint64_t i = first; i < end; i++) {
        const tdn_numbered *other = tdn_number_of(review, i);
        const uint32_t on = tdn_whole_day(tdn_value_of(review, i)->date);
        if (i == a || i == b || other->book != own->book || other->symbol == NULL ||
            strcmp(other->symbol, own->symbol) != 0 || on / 10000u != day / 10000u || on == 0) {
            continue;
        }
        const uint32_t distance = on < day ? tdn_days_between(on, day) : tdn_days_between(day, on);
        if (distance < best_distance) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

/* How many times the number is off what is expected, in per cent, at least 100. */
static uint64_t ratio_of(uint64_t serial, uint64_t expected)
{
    const uint64_t less = serial < expected ? serial : expected;
    const uint64_t more = serial < expected ? expected : serial;
    return less == 0 || more > UINT64_MAX / 100 ? UINT64_MAX : more * 100 / less;
}

int tdn_book_prefers(const tdn_review *review, uint64_t a, uint64_t b, uint32_t day, uint64_t *witness)
{
    if (tdn_number_of(review, a)->book != tdn_number_of(review, b)->book) {
        return -1;
    }
    *witness = nearest(review, a, b, day);
    if (*witness == TDN_NONE) {
        return -1;
    }
    const tdn_numbered *known = tdn_number_of(review, *witness);
    const uint32_t on = day_of_year(tdn_whole_day(tdn_value_of(review, *witness)->date));
    if (known->serial > UINT64_MAX / 400) {
        return -1;
    }
    const uint64_t expected = known->serial * day_of_year(day) / on;
    const uint64_t ratio_a = ratio_of(tdn_number_of(review, a)->serial, expected);
    const uint64_t ratio_b = ratio_of(tdn_number_of(review, b)->serial, expected);
    if (ratio_a / 2 > ratio_b) {
        return 1;
    }
    return ratio_b / 2 > ratio_a ? 0 : -1;
}
