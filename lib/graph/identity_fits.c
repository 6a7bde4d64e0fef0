/*
 * identity_fits.c - whether an incomplete identity can be a given complete one.
 */
#include "graph/identity.h"

#include "base/calendar.h"

static bool same_date(tdnref_date a, tdnref_date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* True if `partial` lacks only its place: "ubnd@?" fits "ubnd@dak-lak" and "ubnd:xa-ea-kar@dak-lak"; the levels tell
 * these apart. */
static bool book_fits(const char *partial, const char *whole)
{
    const size_t body = strcspn(partial, "@");
    return partial == whole || (partial[body] == '@' && partial[body + 1] == '?' &&
                                strncmp(partial, whole, body) == 0 && (whole[body] == '@' || whole[body] == ':'));
}

static bool is_one_of(const char *book, const char *const books[TDN_BOOKS_MAX])
{
    for (size_t i = 0; i < TDN_BOOKS_MAX && books[i] != NULL; i++) {
        if (books[i] == book) {
            return true;
        }
    }
    return false;
}

bool tdn_identity_fits(const tdn_identity *incomplete, const tdn_identity *complete)
{
    if (incomplete->type != NULL && incomplete->type != complete->type) {
        return false;
    }
    if (incomplete->by_name) {
        return incomplete->name == complete->name && (incomplete->year == 0 || incomplete->year == complete->year);
    }
    if (incomplete->serial != NULL) {
        return true; /* the index has compared the digits */
    }
    if (incomplete->number != complete->number) {
        return false;
    }
    if (incomplete->book != NULL && !book_fits(incomplete->book, complete->book)) {
        return false;
    }
    if (incomplete->books[0] != NULL && !is_one_of(complete->book, incomplete->books)) {
        return false;
    }
    if (incomplete->book != complete->book && incomplete->level != TDNREF_LEVEL_UNKNOWN &&
        complete->level != TDNREF_LEVEL_UNKNOWN && incomplete->level != complete->level) {
        return false;
    }
    if (incomplete->period != NULL
            ? incomplete->period != complete->period
            : incomplete->year != 0 && complete->year != 0 && incomplete->year != complete->year) {
        return false;
    }
    return !tdn_is_whole_date(incomplete->date) || !tdn_is_whole_date(complete->date) ||
           same_date(incomplete->date, complete->date);
}
