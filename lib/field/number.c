#include "field/number.h"

#include "field/symbol_groups.h"

#include "base/one_of.h"

/* A number with five issuers and unit is some 60 letters of up to three bytes. */
#define NUMBER_WINDOW 240u

static uint16_t read_year(tdn_slice text, const tdn_match *m, size_t group)
{
    uint16_t year = 0;
    for (size_t i = m->start[group]; tdn_match_has(m, group) && i < m->end[group]; i++) {
        year = (uint16_t)(year * 10 + (tdn_read_digit(text.ptr[i]) - '0'));
    }
    return year;
}

/** "09/HDTLMM | /2025", "02CV/KTTU | -2020": companies, schools and Party committees put the year last. "-2021-2025" is
 * a period. */
static void take_year_behind(const tdn_reader *r, tdn_number *n)
{
    const tdn_token *separator = tdn_token_at(r, n->range.end);
    const bool dash = separator->mark == '-' && n->group_count > 1;
    if (n->year != 0 || (separator->mark != '/' && !dash) || (separator->flags & TDN_SPACE) != 0) {
        return;
    }
    const tdn_token *t = separator + 1;
    const char *year = r->region->norm + t->norm;
    const bool digits = t->kind == TDN_TOKEN_NUMBER && t->norm_len == 4 && (t->flags & TDN_SPACE) == 0;
    const bool period = dash && digits && t[1].mark == '-';
    if (!digits || period || (memcmp(year, "19", 2) != 0 && memcmp(year, "20", 2) != 0)) {
        return;
    }
    for (size_t i = 0; i < 4; i++) {
        n->year = (uint16_t)(n->year * 10 + (year[i] - '0'));
    }
    n->year_behind = true;
    n->range.end += 2;
}

/** "823/PV11 | (CS)", "118/KH-BCA | (C17)": the unit's section in brackets. */
static void take_section(const tdn_reader *r, tdn_number *n)
{
    const tdn_token *open = tdn_token_at(r, n->range.end);
    const bool glued = open->mark == '(' && (open->flags & TDN_SPACE) == 0;
    if (!glued || (open[1].flags & TDN_UPPER) == 0 || open[1].norm_len > 6) {
        return;
    }
    const bool numbered = open[2].kind == TDN_TOKEN_NUMBER && (open[2].flags & TDN_SPACE) == 0;
    const size_t tokens = numbered ? 4 : 3;
    if (open[tokens - 1].mark == ')') {
        n->range.end += tokens;
    }
}

/** "919-CV/VPTW | /nb", "2077-CV/TU | -nb": a letter for internal use. */
static void take_internal(const tdn_reader *r, tdn_number *n)
{
    const tdn_token *separator = tdn_token_at(r, n->range.end);
    const bool glued = ((separator[0].flags | separator[1].flags) & (TDN_SPACE | TDN_LINE)) == 0;
    if (glued && (separator->mark == '/' || separator->mark == '-') && tdn_is_word(r, n->range.end + 1, "nb")) {
        n->range.end += 2;
    }
}

/** "66-NQ/TW | 1", "140/NQ-CP | 2": a footnote mark after the code of a body that has no number. Councils and
 * assemblies have terms, units and boards have numbers: "QH15", "BCĐ35"; those of boards have two digits or more. */
static void leave_out_footnote_mark(const tdn_reader *r, tdn_number *n)
{
    static const char *const UNNUMBERED[] = {"TW", "CP", "TTg", "UBND", NULL};
    const tdn_token *mark = tdn_token_at(r, n->range.end - 1);
    tdn_slice *last = &n->groups[n->group_count - 1];
    if (mark->kind != TDN_TOKEN_NUMBER || mark->norm_len > 2 || last->len <= mark->norm_len || n->group_count < 2) {
        return;
    }
    const tdn_slice code = {last->ptr, last->len - mark->norm_len};
    const bool board = mark->norm_len == 1 && tdn_slice_equal(code, tdn_slice_of("BCĐ"));
    if ((board || tdn_word_in(code, UNNUMBERED)) && code.ptr + code.len == r->region->norm + mark->norm) {
        *last = code;
        n->range.end--;
    }
}

/** "15972/SXD-QLN& | TTBĐS", "13/SNN& | PTNT-KH": the rest of the letters, behind a blank. */
static void take_behind_ampersand(const tdn_reader *r, tdn_number *n)
{
    const tdn_token *next = tdn_token_at(r, n->range.end);
    const tdn_slice last = tdn_token_text(r->region, n->range.end - 1);
    const bool open = last.len > 0 && last.ptr[last.len - 1] == '&';
    if (!open || next->kind != TDN_TOKEN_WORD || (next->flags & TDN_UPPER) == 0 || next->norm_len < 2 ||
        (next->flags & TDN_SENTENCE) != 0) {
        return;
    }
    n->range.end++;
    const tdn_token *dash = next + 1; /* "13/SNN& PTNT | -KH" */
    const bool unit = dash->mark == '-' && ((dash[0].flags | dash[1].flags) & TDN_SPACE) == 0;
    n->range.end += unit && (dash[1].flags & TDN_UPPER) != 0 ? 2 : 0;
}

/** After letters and symbol have matched, which are the range of the number so far: splits the symbol into groups,
 * identifies them and finds the last token. */
static bool finish(const tdn_reader *r, const tdn_match *m, size_t symbol_group, uint16_t said, tdn_number *n)
{
    const tdn_slice text = tdn_region_text(r->region);
    const size_t end = tdn_read_groups(n, text, m->start[symbol_group], m->end[symbol_group], said);
    if (n->group_count == 0) {
        return false;
    }
    if (end < m->end[0]) {
        n->range.end = tdn_region_token_at(r->region, end, n->range.first);
    }
    take_behind_ampersand(r, n);
    leave_out_footnote_mark(r, n);
    take_year_behind(r, n);
    take_section(r, n);
    take_internal(r, n);
    return n->range.end > n->range.first;
}

static bool is_letter_for_digit(const tdn_reader *r, const tdn_token *t)
{
    const char letter = r->region->norm[t->norm];
    return t->kind == TDN_TOKEN_WORD && t->norm_len == 1 && tdn_read_digit(letter) != letter;
}

bool tdn_begins_number(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t->kind == TDN_TOKEN_NUMBER ||
           (is_letter_for_digit(r, t) && t[1].kind == TDN_TOKEN_NUMBER && (t[1].flags & TDN_SPACE) == 0);
}

/** True if letters may follow the slash or dash at `t`, with at most a year in between: "15/6/2023" is not a number. */
static bool leads_to_symbol(const tdn_reader *r, const tdn_token *t)
{
    const tdn_token *next = t + 1;
    if (next->kind == TDN_TOKEN_NUMBER) { /* "72/2015/NĐ-CP", "2025-017/AVC-CHQ"; markup may separate digits */
        const char behind = next[1].mark;
        const bool parted = next[1].kind != TDN_TOKEN_PUNCT && (next[1].flags & TDN_SPACE) == 0;
        const bool blank = (next[1].flags & (TDN_UPPER | TDN_LINE)) == TDN_UPPER && (next[2].flags & TDN_SPACE) == 0 &&
                           (next[2].mark == '/' || next[2].mark == '-'); /* "70/2014 QĐ-TTg" */
        const bool year = next->norm_len == 4 && (behind == '/' || behind == '-' || behind == '_' || blank);
        const bool by_month = next->norm_len == 2 && next[2].norm_len == 4 && next[3].mark == '/';
        const bool counted = t[-1].norm_len == 2 && (next->norm_len == 4 || by_month); /* "25-2303/PBHC-KD" */
        const bool company = (t[-1].norm_len == 4 || counted) && t->mark == '-' && behind == '/';
        return parted || year || company;
    }
    const unsigned char first = (unsigned char)r->region->norm[next->norm];
    return next->kind == TDN_TOKEN_WORD && (first >= 0x80 || tdn_is_upper(first) || is_letter_for_digit(r, next));
}

/** "số | 1 18/2021/NĐ-CP": a blank behind the first digit, which only "số" before it makes sure. */
static bool is_parted(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t[1].kind == TDN_TOKEN_NUMBER && t->norm_len == 1 && (t[1].flags & (TDN_SPACE | TDN_LINE)) == TDN_SPACE &&
           t[1].norm_len <= 3 && t[2].mark == '/' && token > 0 && tdn_is_word(r, token - 1, "số");
}

bool tdn_number_may_begin(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token) + 1;
    t += is_parted(r, token) ? 1 : 0;
    while ((t->kind == TDN_TOKEN_NUMBER || (is_letter_for_digit(r, t) && t[1].kind == TDN_TOKEN_NUMBER)) &&
           (t->flags & TDN_SPACE) == 0) {
        t++; /* "9*2/2017": markup, or a letter, separates the digits: "1O2/2017" */
    }
    if (t->mark == '.' && t[1].kind == TDN_TOKEN_NUMBER && t[1].norm_len <= 2) {
        t += 2; /* "66.7/2025/NQ-CP", not "0906.229966 - Email" */
    }
    if (t->kind == TDN_TOKEN_WORD && (t->flags & TDN_SPACE) == 0) {
        t++;
    }
    if (t->kind == TDN_TOKEN_WORD && (t->flags & TDN_UPPER) != 0 && (t[1].flags & TDN_SPACE) == 0) {
        t++; /* "77 QĐ/UB" */
    }
    return (t->mark == '/' || t->mark == '-') && leads_to_symbol(r, t);
}

bool tdn_number_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    tdn_match m;
    size_t end = 0;
    *out = (tdn_number){.serial = {NULL, 0}};
    if (!tdn_number_may_begin(r, token) || !tdn_match_at(r, TDN_PATTERN_NUMBER, token, NUMBER_WINDOW, &m, &end)) {
        return false;
    }
    const tdn_slice text = tdn_region_text(r->region);
    out->range = (tdn_range){token, end};
    out->serial = (tdn_slice){text.ptr + m.start[1], m.end[1] - m.start[1]};
    out->year = read_year(text, &m, 2);
    size_t separator = m.end[1];
    while (tdn_is_space((unsigned char)text.ptr[separator])) {
        separator++;
    }
    out->spaced = !tdn_is_number_separator(text.ptr[separator]);
    out->party_order = text.ptr[separator] == '-';
    return finish(r, &m, 3, said, out);
}

bool tdn_blank_symbol_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    tdn_match m;
    size_t end = 0;
    *out = (tdn_number){.serial = {NULL, 0}};
    if (!tdn_match_at(r, TDN_PATTERN_BLANK, token, NUMBER_WINDOW, &m, &end)) {
        return false;
    }
    out->range = (tdn_range){token, end};
    out->year = read_year(tdn_region_text(r->region), &m, 1);
    return finish(r, &m, 2, said, out);
}

bool tdn_blank_number_at(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    return tdn_blank_symbol_at(r, token, said, out) && tdn_number_is_known(out);
}

bool tdn_number_is_known(const tdn_number *number)
{
    for (size_t i = 0; i < number->group_count; i++) {
        if (number->symbols[i] != NULL) {
            return true;
        }
    }
    return false;
}

char *tdn_number_text(const tdn_reader *r, const tdn_number *number)
{
    const tdn_token *first = tdn_token_at(r, number->range.first);
    const tdn_token *last = tdn_token_at(r, number->range.end - 1);
    const size_t end = last->norm + last->norm_len;
    char *out = tdn_arena_alloc(r->arena, end - first->norm + 1);
    if (out == NULL) {
        return NULL;
    }
    size_t len = 0;
    size_t at = first->norm;
    const char *norm = r->region->norm;
    while (number->serial.len == 0 && at < end && norm[at] != '/' && norm[at] != '-') {
        at++; /* a blank number begins with dots */
    }
    for (; at < end; at++) {
        const char c = norm[at];
        const bool doubled = c == '-' && len > 0 && out[len - 1] == '-'; /* "749/QĐ- / -TTg": on either line */
        if (c != ' ' && c != '\n' && !doubled) {
            out[len++] = c;
        }
    }
    out[len] = '\0';
    return out;
}

bool tdn_number_names_body(const tdn_number *n, uint16_t body)
{
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        for (size_t k = 0; n->symbols[i] != NULL && k < n->symbols[i]->body_count; k++) {
            if (n->symbols[i]->bodies[k] == body) {
                return true;
            }
        }
    }
    return false;
}
