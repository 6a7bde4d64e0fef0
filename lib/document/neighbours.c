#include "document/neighbours.h"

#include "document/cell.h"
#include "field/date.h"

/* The parts of a head stand within this many lines, and no further apart than this, in bytes of text. */
#define HEAD_LINES 12u
#define NEIGHBOUR_REACH 750u
/* Between the heading of an annex and the note that says what it belongs to. */
#define ANNEX_WORDS 60u
/* A rule, and the office and name of a signature in capitals, above a head. */
#define LINES_ABOVE 6u
/* "Mẫu số 02", "Biểu 3" above the head of a form. */
#define FORM_TOKENS 16u

bool tdn_says_annexed(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = token; at < count && at < token + ANNEX_WORDS; at++) {
        if (tdn_is_mark(r, at, '(') &&
            (tdn_are_words(r, at + 1, "ban hành kèm theo") || tdn_are_words(r, at + 1, "kèm theo"))) {
            return true;
        }
        if (tdn_are_words(r, at, "ban hành kèm theo") && tdn_has_flag(r, at, TDN_LINE)) {
            return true;
        }
    }
    return false;
}

bool tdn_is_annex_heading(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_UPPER) && tdn_are_words(r, token, "phụ lục");
}

bool tdn_has_part_near(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    size_t at = tdn_next_cell(r, token);
    for (size_t lines = 0; at < count && lines < HEAD_LINES; lines++) {
        if (tdn_token_at(r, at)->start - tdn_token_at(r, token)->start >= NEIGHBOUR_REACH) {
            return false;
        }
        const tdn_line_kind kind = tdn_classify_line(r, at);
        if (kind == TDN_LINE_HEADING || kind == TDN_LINE_PLACE_DATE || kind == TDN_LINE_MOTTO) {
            return true;
        }
        at = tdn_next_cell(r, at);
    }
    return false;
}

bool tdn_looks_like_letterhead(const tdn_reader *r, size_t token, tdn_line_kind kind)
{
    if (kind != TDN_LINE_OTHER || tdn_has_flag(r, token, TDN_UPPER)) {
        return true;
    }
    const bool mark = tdn_token_at(r, token)->kind == TDN_TOKEN_PUNCT && !tdn_is_mark(r, token, ':');
    const bool item = tdn_is_mark(r, token, '-') && tdn_token_at(r, token + 1)->kind != TDN_TOKEN_PUNCT &&
                      !tdn_has_flag(r, token + 1, TDN_LINE | TDN_UPPER);
    return mark && !item;
}

/** "Mẫu số 02", "Phụ lục III" on a line above the head. */
static bool is_form(const tdn_reader *r, size_t first)
{
    static const char *const WORDS[] = {"mẫu", "biểu", "phụ lục"};
    for (size_t at = first > FORM_TOKENS ? first - FORM_TOKENS : 0; at < first; at++) {
        const bool capital = tdn_has_flag(r, at, TDN_LINE) && tdn_has_flag(r, at, TDN_CAPITAL);
        if (capital && tdn_any_words_at(r, at, WORDS, TDN_COUNT(WORDS)) > 0) {
            return true;
        }
    }
    return false;
}

/** "Bình Thuận, ngày     tháng 5 năm 2025": the year at least is printed. */
static bool has_year(const tdn_reader *r, size_t token)
{
    tdnref_date date = {.year = 0};
    size_t end = 0;
    const size_t day = tdn_place_date_day(r, token);
    return day != TDN_NO_TOKEN && tdn_date_of_place_line(r, day, &date, &end) && date.year > 0;
}

/** Motto, place and year, and a heading or addressee. */
static bool has_parts(const tdn_reader *r, size_t first)
{
    const size_t count = tdn_token_count(r);
    bool motto = false;
    bool year = false;
    bool matter = false;
    size_t at = first;
    for (size_t cells = 0; at < count && cells < (size_t)2 * HEAD_LINES && !matter;
         cells++, at = tdn_next_cell(r, at)) {
        const tdn_line_kind kind = tdn_classify_line(r, at);
        motto = motto || kind == TDN_LINE_MOTTO;
        year = year || (kind == TDN_LINE_PLACE_DATE && has_year(r, at));
        matter = kind == TDN_LINE_HEADING || tdn_are_words(r, at, "kính gửi");
    }
    return motto && year && matter;
}

size_t tdn_whole_head_at(const tdn_reader *r, size_t block)
{
    const size_t count = tdn_token_count(r);
    size_t at = block;
    for (size_t lines = 0; at < count && lines < LINES_ABOVE; lines++, at = tdn_next_line(r, at)) {
        tdn_issuer body;
        if (tdn_has_flag(r, at, TDN_UPPER) && tdn_issuer_at(r, at, &body)) {
            return !is_form(r, at) && has_parts(r, at) ? at : TDN_NO_TOKEN;
        }
    }
    return TDN_NO_TOKEN;
}

bool tdn_is_draft_without_number(const tdn_reader *r, size_t first)
{
    return tdn_is_draft_near(r, first) && !is_form(r, first) && has_parts(r, first);
}
