/*
 * usual.c - the patterns of numbers and dates by hand, a byte at a time, as far as one reading is possible.
 */
#include "text/usual.h"

/** Bytes of the text that are left to read; past the end a byte reads as 0, which no shape contains. */
typedef struct cursor {
    const unsigned char *text;
    size_t at;
    size_t end;
} cursor;

static unsigned char peek(const cursor *c, size_t ahead)
{
    return c->end - c->at > ahead ? c->text[c->at + ahead] : '\0';
}

static void begin_match(tdn_match *m)
{
    memset(m, 0xFF, sizeof *m); /* SIZE_MAX: the group does not participate */
}

static void set_group(tdn_match *m, size_t group, size_t start, size_t end)
{
    m->start[group] = start;
    m->end[group] = end;
}

/** Digits from the cursor on, which moves past them. */
static size_t skip_digits(cursor *c)
{
    const size_t first = c->at;
    while (tdn_is_digit(peek(c, 0))) {
        c->at++;
    }
    return c->at - first;
}

static void skip_blanks(cursor *c)
{
    while (tdn_is_space(peek(c, 0))) {
        c->at++;
    }
}

static bool is_mark(unsigned char c)
{
    return c == '-' || c == '/' || c == '_';
}

static bool is_year(const unsigned char *digits, size_t count)
{
    return count == 4 && ((digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0'));
}

/* ------------------------------------------------------------------- numbers */

/** Bytes of the capital at the cursor; 0: none, or one that is left to the pattern. */
static size_t capital(const cursor *c)
{
    const unsigned char first = peek(c, 0);
    const unsigned char second = peek(c, 1);
    const bool vietnamese = (first == 0xC4 && second == 0x90) || (first == 0xC6 && second == 0xAF); /* Đ, Ư */
    return tdn_is_upper(first) ? 1 : vietnamese ? 2 : 0;
}

/** Bytes of the letter or ampersand at the cursor, 0: none, or of another alphabet. U+00C0 to U+01BF are letters except
 * for two signs, and so are U+1E80 to U+1EFF. */
static size_t letter(const cursor *c)
{
    const unsigned char first = peek(c, 0);
    const unsigned char second = peek(c, 1);
    if (tdn_is_alpha(first) || first == '&') {
        return 1;
    }
    if (first >= 0xC3 && first <= 0xC6) {
        return first == 0xC3 && (second == 0x97 || second == 0xB7) ? 0 : 2;
    }
    return first == 0xE1 && (second == 0xBA || second == 0xBB) ? 3 : 0;
}

/** Moves past a group of a symbol, "NĐ", "QH15". */
static void skip_group(cursor *c)
{
    size_t bytes = capital(c);
    while (bytes > 0) {
        c->at += bytes;
        bytes = letter(c);
    }
}

/** What may follow a group. */
typedef enum follower { GROUP_FOLLOWS, NUMBER_ENDS, PATTERN_DECIDES } follower;

/** Whether the symbol can continue with a character: with a capital it may; one outside ASCII is left to the pattern;
 * "đ" is the small letter that most often follows a number. */
static follower beginning(const cursor *c, size_t ahead)
{
    const unsigned char next = peek(c, ahead);
    if (next < 0x80) {
        return tdn_is_upper(next) ? GROUP_FOLLOWS : NUMBER_ENDS;
    }
    const unsigned char second = peek(c, ahead + 1);
    const bool capital = (next == 0xC4 && second == 0x90) || (next == 0xC6 && second == 0xAF);
    return capital ? GROUP_FOLLOWS : next == 0xC4 && second == 0x91 ? NUMBER_ENDS : PATTERN_DECIDES;
}

/** After a blank, a group of at most four capitals may follow; "Hà Nội" and "Tháng" continue with a small letter, which
 * no group but "Tg" does. */
static follower behind_blank(const cursor *c)
{
    enum { MOST_CAPITALS = 4 };
    size_t capitals = 0;
    while (tdn_is_upper(peek(c, 1 + capitals))) {
        capitals++;
    }
    if (capitals == 0) {
        return beginning(c, 1) == NUMBER_ENDS ? NUMBER_ENDS : PATTERN_DECIDES;
    }
    const unsigned char next = peek(c, 1 + capitals);
    const unsigned char second = peek(c, 2 + capitals);
    const bool small = (tdn_is_lower(next) && next != 'g') || (next == 0xC3 && second >= 0xA0 && second != 0xB7);
    if (small || capitals > MOST_CAPITALS) {
        return NUMBER_ENDS;
    }
    const bool word_ends = next < 0x80 && !tdn_is_alpha(next) && !tdn_is_digit(next) && next != '_';
    return word_ends ? GROUP_FOLLOWS : PATTERN_DECIDES;
}

/** What follows a group; *parting: bytes that part the two if it is another one. */
static follower behind_group(const cursor *c, size_t *parting)
{
    const size_t blank = tdn_is_space(peek(c, 0)) ? 1 : 0;
    const unsigned char next = peek(c, blank);
    *parting = 1;
    if (is_mark(next)) { /* "QĐ-TTg", "TT- BTC", "NĐ -CP" */
        *parting = blank + (tdn_is_space(peek(c, blank + 1)) ? 2 : 1);
        const bool doubled = peek(c, *parting) == '-'; /* "749/QĐ- / -TTg" */
        return doubled ? PATTERN_DECIDES : beginning(c, *parting);
    }
    if (blank > 0) {
        return behind_blank(c);
    }
    if (next == '.') {
        return tdn_is_digit(peek(c, 1)) ? PATTERN_DECIDES : beginning(c, 1); /* "CCTKV.05-TTKT3" */
    }
    return next < 0x80 && !tdn_is_upper(next) ? NUMBER_ENDS : PATTERN_DECIDES; /* "BCĐ389QG" */
}

/** Moves past "15/" or "15/2023/" or "57-" and sets the groups of serial and year. */
static bool read_serial(cursor *c, tdn_match *m)
{
    const size_t first = c->at;
    const size_t digits = skip_digits(c);
    const bool year_first = peek(c, 0) == '-' && is_year(c->text + first, digits); /* "2025-017/AVC-CHQ" */
    set_group(m, 1, first, c->at);
    skip_blanks(c);
    const unsigned char mark = peek(c, 0);
    if (digits == 0 || digits > 6 || (mark != '/' && mark != '-') || year_first) {
        return false;
    }
    c->at++;
    skip_blanks(c);
    const size_t year = c->at;
    if (!tdn_is_digit(peek(c, 0))) {
        return true;
    }
    const bool full = is_year(c->text + year, skip_digits(c));
    set_group(m, 2, year, c->at);
    skip_blanks(c);
    if (!full || !is_mark(peek(c, 0))) {
        return false;
    }
    c->at++;
    skip_blanks(c);
    return true;
}

bool tdn_usual_number(const char *text, size_t at, size_t end, tdn_match *out)
{
    enum { MOST_DIGITS = 4 }; /* of a group: "QH15", "BCĐ389" */
    cursor c = {(const unsigned char *)text, at, end};
    begin_match(out);
    if (!read_serial(&c, out) || capital(&c) == 0) {
        return false;
    }
    const size_t symbol = c.at;
    follower next = GROUP_FOLLOWS;
    while (next == GROUP_FOLLOWS) {
        skip_group(&c);
        if (skip_digits(&c) > MOST_DIGITS) {
            return false;
        }
        size_t parting = 0;
        next = behind_group(&c, &parting);
        c.at += next == GROUP_FOLLOWS ? parting : 0;
    }
    set_group(out, 3, symbol, c.at);
    set_group(out, 0, at, c.at);
    return next == NUMBER_ENDS && c.at < end;
}

/* --------------------------------------------------------------------- dates */

/** Bytes of a letter, in either case, or of the letter with its diacritic, given in both cases; 0: another letter. */
static size_t one_of(const cursor *c, size_t ahead, char plain, const char *marked)
{
    const unsigned char first = peek(c, ahead);
    if ((first | 0x20) == (unsigned char)plain) {
        return 1;
    }
    const bool found = first == (unsigned char)marked[0] && (peek(c, ahead + 1) == (unsigned char)marked[1] ||
                                                             peek(c, ahead + 1) == (unsigned char)marked[2]);
    return found ? 2 : 0;
}

static bool is_letter(const cursor *c, size_t ahead, char plain)
{
    return (peek(c, ahead) | 0x20) == (unsigned char)plain;
}

/** Bytes of "ngày", "ngay", 0: another word. */
static size_t day_word(const cursor *c)
{
    const size_t vowel = is_letter(c, 0, 'n') && is_letter(c, 1, 'g') ? one_of(c, 2, 'a', "\xC3\xA0\x80") : 0;
    return vowel > 0 && is_letter(c, 2 + vowel, 'y') ? 3 + vowel : 0;
}

static size_t month_word(const cursor *c)
{
    const size_t vowel = is_letter(c, 0, 't') && is_letter(c, 1, 'h') ? one_of(c, 2, 'a', "\xC3\xA1\x81") : 0;
    return vowel > 0 && is_letter(c, 2 + vowel, 'n') && is_letter(c, 3 + vowel, 'g') ? 4 + vowel : 0;
}

static size_t year_word(const cursor *c)
{
    const size_t vowel = is_letter(c, 0, 'n') ? one_of(c, 1, 'a', "\xC4\x83\x82") : 0;
    return vowel > 0 && is_letter(c, 1 + vowel, 'm') ? 2 + vowel : 0;
}

/** One or two digits, from 1 to `most`. */
static bool take_number(cursor *c, unsigned most, tdn_match *m, size_t group)
{
    const size_t first = c->at;
    const size_t digits = skip_digits(c);
    if (digits != 1 && digits != 2) {
        return false;
    }
    const unsigned char *text = c->text + first;
    unsigned value = 0;
    for (size_t i = 0; i < digits; i++) {
        value = value * 10 + (unsigned)(text[i] - '0');
    }
    set_group(m, group, first, c->at);
    return value >= 1 && value <= most;
}

/** The year, not followed by a digit, not even one of another script. */
static bool take_year(cursor *c, tdn_match *m, size_t group)
{
    const size_t first = c->at;
    const size_t digits = skip_digits(c);
    set_group(m, group, first, c->at);
    return is_year(c->text + first, digits) && peek(c, 0) < 0x80;
}

/** "/6/2023" after the day. */
static bool take_figures(cursor *c, tdn_match *m)
{
    const unsigned char mark = peek(c, 0);
    set_group(m, 2, c->at, c->at + 1);
    c->at++;
    skip_blanks(c);
    if (!take_number(c, 12, m, 3)) {
        return false;
    }
    skip_blanks(c);
    if (peek(c, 0) != mark) {
        return false;
    }
    c->at++;
    skip_blanks(c);
    return take_year(c, m, 4);
}

/** "tháng 9 năm 2015" after the day. */
static bool take_words(cursor *c, tdn_match *m)
{
    set_group(m, 5, m->start[1], m->end[1]);
    set_group(m, 1, SIZE_MAX, SIZE_MAX);
    while (tdn_is_space(peek(c, 0)) || peek(c, 0) == ',') {
        c->at++;
    }
    const size_t month = month_word(c);
    c->at += month;
    skip_blanks(c);
    if (month == 0 || !take_number(c, 12, m, 6)) {
        return false;
    }
    while (tdn_is_space(peek(c, 0)) || peek(c, 0) == ',' || peek(c, 0) == '/') {
        c->at++;
    }
    const size_t year = year_word(c);
    c->at += year;
    skip_blanks(c);
    return year > 0 && take_year(c, m, 7);
}

bool tdn_usual_date(const char *text, size_t at, size_t end, tdn_match *out)
{
    cursor c = {(const unsigned char *)text, at, end};
    const size_t word = day_word(&c);
    begin_match(out);
    c.at += word;
    skip_blanks(&c);
    if (word == 0 || !take_number(&c, 31, out, 1)) {
        return false;
    }
    cursor words = c;
    skip_blanks(&c);
    const unsigned char mark = peek(&c, 0);
    const bool figures = mark == '/' || mark == '-' || mark == '.';
    const bool found = figures ? take_figures(&c, out) : take_words(&words, out);
    set_group(out, 0, at, figures ? c.at : words.at);
    return found;
}

bool tdn_usual_place_date(const char *text, size_t at, size_t end, tdn_match *out)
{
    tdn_match date;
    if (!tdn_usual_date(text, at, end, &date) || date.start[5] == SIZE_MAX) {
        return false;
    }
    const size_t len = date.end[0] - at;
    if (memchr(text + at, ',', len) != NULL || memchr(text + at, '/', len) != NULL) {
        return false;
    }
    begin_match(out);
    set_group(out, 0, at, date.end[0]);
    for (size_t part = 0; part < 3; part++) {
        set_group(out, 1 + part, date.start[5 + part], date.end[5 + part]);
    }
    return true;
}

bool tdn_usual_year(const char *text, size_t at, size_t end, tdn_match *out)
{
    cursor c = {(const unsigned char *)text, at, end};
    const size_t word = year_word(&c);
    begin_match(out);
    c.at += word;
    skip_blanks(&c);
    const bool found = word > 0 && take_year(&c, out, 1) && peek(&c, 0) != '/';
    set_group(out, 0, at, c.at);
    return found;
}

/** Bytes of an "a" with any marks, which a scan may give it: "ngảy"; 0: another letter. */
static size_t any_a(const cursor *c, size_t ahead)
{
    const unsigned char second = peek(c, ahead + 1);
    const unsigned char third = peek(c, ahead + 2);
    switch (peek(c, ahead)) {
    case 'a':
    case 'A':
        return 1;
    case 0xC3: /* U+00C0 to U+00C3, U+00E0 to U+00E3 */
        return (second >= 0x80 && second <= 0x83) || (second >= 0xA0 && second <= 0xA3) ? 2 : 0;
    case 0xC4: /* U+0102, U+0103 */
        return second == 0x82 || second == 0x83 ? 2 : 0;
    case 0xE1: /* U+1EA0 to U+1EB7 */
        return second == 0xBA && third >= 0xA0 && third <= 0xB7 ? 3 : 0;
    default:
        return 0;
    }
}

bool tdn_begins_day(const char *text, size_t at, size_t end)
{
    const cursor c = {(const unsigned char *)text, at, end};
    const size_t vowel = is_letter(&c, 0, 'n') && is_letter(&c, 1, 'g') ? any_a(&c, 2) : 0;
    return vowel > 0 && is_letter(&c, 2 + vowel, 'y');
}
