#include "document/cell.h"

#include "field/commune.h"
#include "field/date.h"

/* "Thành phố Hồ Chí Minh, ngày" is five words; a sentence that happens to hold a date is longer. */
#define PLACE_WORDS 7u
/* Marks that a scan reads behind "Số:". */
#define SPECKS 3u
/* No book of numbers gets further in a year. */
#define SERIAL_DIGITS 5u
/* Tokens that stand for the digits of a number that nobody can read. */
#define UNREADABLE_TOKENS 7u
/* Tokens between the two lines of the State's motto where the left column's stand between them. */
#define MOTTO_REACH 40u

size_t tdn_next_line(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    size_t at = token + 1;
    while (at < count && !tdn_has_flag(r, at, TDN_LINE | TDN_BAR)) {
        at++;
    }
    return at < count ? at : count;
}

/** "Số: 375-NT" of a ministry in 1963, "Số: 37/TK" of an office of the army: one group that no table knows, alone on
 * its line. */
static bool is_early_number(const tdn_reader *r, const tdn_number *n)
{
    const bool letters = n->group_count == 1 && n->groups[0].len >= 2 && n->groups[0].len <= 4;
    return letters && !n->spaced && tdn_has_flag(r, n->range.end, TDN_LINE | TDN_GAP);
}

/** "Số: /PATCTC-HL": two groups that no table knows, alone on their line. */
static bool blank_of_company(const tdn_reader *r, size_t token, tdn_number *out)
{
    return tdn_blank_symbol_at(r, token, TDN_NO_ID, out) && out->group_count > 1 && out->groups[0].len > 1 &&
           tdn_has_flag(r, out->range.end, TDN_LINE | TDN_GAP);
}

/** The token behind "Số:", "Số.", and behind the specks that a scan reads there: "Số:;5452", "S6.:". */
static size_t behind_label(const tdn_reader *r, size_t token)
{
    size_t at = token + 1;
    at += tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '.') || tdn_is_mark(r, at, ';') ? 1 : 0;
    size_t digits = at;
    while (digits < at + SPECKS && !tdn_has_flag(r, digits, TDN_LINE) && tdn_token_at(r, digits)->mark != '\0' &&
           strchr(":;.,'", tdn_token_at(r, digits)->mark) != NULL) {
        digits++;
    }
    return tdn_begins_number(r, digits) ? digits : at;
}

/** "Số: $9934 /CT-TTHT", "Số: J§Ê34/BTC-ĐTNN": a number written by hand of which a scan read the symbol alone. It is
 * one without digits: what stands for them may be any. */
static bool unreadable_number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    bool figure = false;
    for (size_t at = token; at < token + UNREADABLE_TOKENS && !tdn_has_flag(r, at, TDN_LINE); at++) {
        const tdn_token *t = tdn_token_at(r, at);
        if (t->mark == '/' || t->mark == '-') {
            const bool read = figure && tdn_blank_number_at(r, at, TDN_NO_ID, out);
            out->range.first = token;
            return read;
        }
        const bool letters = at == token && t->kind == TDN_TOKEN_WORD && tdn_is_mark(r, at - 1, ':') &&
                             tdn_is_mark(r, at + 1, '/'); /* ": ups /" */
        figure = figure || letters;
        const bool word = t->kind == TDN_TOKEN_WORD && !letters; /* "Số ký hiệu: 09/CT-UBND" is a page's */
        const bool other = word && (t->form->letters > 4 || (t->flags & (TDN_SPACE | TDN_CAPITAL)) == TDN_SPACE);
        if (t->kind == TDN_TOKEN_END || t->mark == '|' || other) {
            return false;
        }
        figure = figure || t->kind == TDN_TOKEN_NUMBER || (t->kind == TDN_TOKEN_PUNCT && t->mark != '.');
    }
    return false;
}

/** "Số: / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / | /KH-UBND": where a PDF's columns were taken line by line, the motto
 * comes between the label of a blank number and its symbol, alone on its line. `at`: behind the label. */
static bool blank_number_behind_motto(const tdn_reader *r, size_t at, tdn_number *out)
{
    if (!tdn_has_flag(r, at, TDN_LINE) || !tdn_are_words(r, at, "cộng hòa xã hội chủ nghĩa")) {
        return false;
    }
    const size_t count = tdn_token_count(r);
    for (size_t line = tdn_next_line(r, at); line < count && line < at + MOTTO_REACH; line = tdn_next_line(r, line)) {
        if (tdn_is_mark(r, line, '/')) {
            return tdn_blank_number_at(r, line, TDN_NO_ID, out) && tdn_has_flag(r, out->range.end, TDN_LINE);
        }
    }
    return false;
}

bool tdn_own_number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    if (type == NULL && !tdn_is_word(r, token, "số")) {
        return false;
    }
    const tdn_hit *above =
        tdn_has_flag(r, token, TDN_UPPER) ? tdn_hit_before(r->hits, token, 0, TDN_PHRASE_TYPE) : NULL;
    if (above != NULL && !tdn_has_flag(r, above->token, TDN_LINE)) {
        return false; /* "BÃI BỎ QUYẾT ĐỊNH / SỐ 15/2025/QĐ-UBND" in a title */
    }
    if (type != NULL && tdn_has_flag(r, token, TDN_CAPITAL) && tdn_is_word(r, token + type->count, "số") &&
        tdn_is_mark(r, token + type->count + 1, ':')) {
        /* "Luật số: 59/2020/QH14", "Nghị quyết số: 78/2025/UBTVQH15": the form of the National Assembly. */
        const size_t number = token + type->count + 2;
        return tdn_number_at(r, number, type->id, out) && tdn_number_is_known(out) &&
               (tdn_has_flag(r, out->range.end, TDN_LINE | TDN_GAP) || tdn_is_mark(r, out->range.end, '|'));
    }
    if (!tdn_is_word(r, token, "số") || !tdn_has_flag(r, token, TDN_CAPITAL)) {
        return false;
    }
    const size_t at = behind_label(r, token);
    if (tdn_begins_number(r, at) && tdn_number_at(r, at, TDN_NO_ID, out)) {
        return tdn_number_is_known(out) || out->group_count > 1 || is_early_number(r, out);
    }
    return tdn_blank_number_at(r, at, TDN_NO_ID, out) || blank_of_company(r, at, out) ||
           unreadable_number_at(r, at, out) || blank_number_behind_motto(r, at, out);
}

bool tdn_bare_own_number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    size_t at = type != NULL ? token + type->count : token;
    if (!tdn_has_flag(r, token, TDN_CAPITAL) || !tdn_is_word(r, at, "số")) {
        return false;
    }
    at += tdn_is_mark(r, at + 1, ':') ? 2 : 1;
    const tdn_token *t = tdn_token_at(r, at);
    const bool ends = tdn_has_flag(r, at + 1, TDN_CELL) || t[1].kind == TDN_TOKEN_END || t[1].mark == '|';
    if (t->kind != TDN_TOKEN_NUMBER || t->norm_len > 5 || !ends || tdn_has_flag(r, at, TDN_LINE)) {
        return false;
    }
    *out = (tdn_number){.range = {at, at + 1}, .serial = tdn_token_text(r->region, at)};
    return true;
}

bool tdn_unlabelled_own_number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind != TDN_TOKEN_NUMBER || (t->flags & TDN_LINE) == 0 || !tdn_number_at(r, token, TDN_NO_ID, out)) {
        return false;
    }
    const size_t behind = out->range.end;
    if (out->serial.len > SERIAL_DIGITS) {
        out->serial.len = 0; /* "861913 /TCHQ-TXNK": the label is among the digits */
    }
    return out->issuer_first < out->issuer_end && tdn_number_is_known(out) &&
           tdn_place_date_day(r, behind) != TDN_NO_TOKEN;
}

bool tdn_date_of_place_line(const tdn_reader *r, size_t day, tdnref_date *date, size_t *end)
{
    return tdn_date_at(r, day, date, end) || tdn_place_date_at(r, day, date, end) ||
           tdn_blank_date_at(r, day, date, end);
}

/** "Nghệ An, | hồi 10 giờ 00 | ngày 21 tháng 7 năm 2018": the token behind the hour of a telegram. */
static size_t skip_hour(const tdn_reader *r, size_t token)
{
    size_t at = token + 1;
    if (!tdn_is_word(r, token, "hồi") && !tdn_is_word(r, token, "lúc")) {
        return token;
    }
    while (at < token + 6 && (tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER || tdn_is_word(r, at, "giờ") ||
                              tdn_is_word(r, at, "h") || tdn_is_word(r, at, "phút"))) {
        at++;
    }
    at += tdn_is_mark(r, at, ',') ? 1 : 0;
    return tdn_is_word(r, at, "ngày") ? at : token;
}

/** "Quận | 1 |, ngày ...", "Hà Giang | 2 |, ngày ..." */
static bool is_number_in_place(const tdn_reader *r, size_t token, size_t at)
{
    const bool ordinal = at == token + 1 && (tdn_is_word(r, token, "quận") || tdn_is_word(r, token, "phường"));
    return ordinal || (tdn_is_mark(r, at + 1, ',') && tdn_names_commune(r, token, at + 1));
}

size_t tdn_place_date_day(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = 0;
    if (!tdn_may_begin_place(r, token)) {
        return TDN_NO_TOKEN;
    }
    for (size_t at = token; at < token + PLACE_WORDS; at++) {
        const bool column = at > token && tdn_has_flag(r, at, TDN_GAP) && tdn_has_flag(r, at - 1, TDN_UPPER);
        if (column && !tdn_has_flag(r, at, TDN_UPPER)) {
            return TDN_NO_TOKEN; /* "HUYỆN ĐAK ĐOA | Đak Đoa, ngày 6 tháng 5 năm 2021" */
        }
        const size_t place_end = at;
        at = at > token ? skip_hour(r, at) : at;
        if (tdn_is_word(r, at, "ngày")) {
            const bool comma = at > token && (tdn_is_mark(r, place_end - 1, ',') || tdn_is_mark(r, place_end - 1, '.'));
            const bool beside = !tdn_has_flag(r, at, TDN_LINE | TDN_CAPITAL); /* not "TỈNH / PHÚ THỌ / Ngày 14 ..." */
            const bool named = beside && tdn_hit_at(r->hits, token, TDN_PHRASE_PROVINCE) != NULL;
            const bool place = at > token && (comma || named);
            return place && tdn_date_of_place_line(r, at, &date, &end) ? at : TDN_NO_TOKEN;
        }
        /* "Thành phố Hồ Chí Minh, ngày ...", "Cư M'gar, ngày ..." */
        const bool inside = at > token && tdn_is_mark(r, at - 1, '\'');
        const bool word =
            tdn_is_word_token(r, at) && (inside || tdn_has_flag(r, at, TDN_CAPITAL) || tdn_is_word(r, at, "phố"));
        const bool number = at > token && tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER;
        if (!word && !(number && is_number_in_place(r, token, at)) && !tdn_is_mark(r, at, ',') &&
            !tdn_is_mark(r, at, '.') && !tdn_is_mark(r, at, '-') && !tdn_is_mark(r, at, '\'')) {
            return TDN_NO_TOKEN;
        }
    }
    return TDN_NO_TOKEN;
}

size_t tdn_place_date_end(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = token;
    const size_t day = tdn_place_date_day(r, token);
    return day != TDN_NO_TOKEN && tdn_date_of_place_line(r, day, &date, &end) ? end : token;
}

size_t tdn_place_date_in_subject(const tdn_reader *r, size_t token)
{
    static const char *const WITHIN[] = {"tại", "ở", "của", "từ", "tỉnh", "phố", "về", "thuộc", "huyện"};
    const size_t line = tdn_next_line(r, token);
    for (size_t at = token + 1; at < line; at++) {
        const bool place = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE) != NULL && tdn_has_flag(r, at, TDN_CAPITAL);
        if (!place || tdn_has_flag(r, at, TDN_GAP) || tdn_place_date_end(r, at) != line) {
            continue;
        }
        bool within = false;
        for (size_t i = 0; i < TDN_COUNT(WITHIN); i++) {
            within = within || tdn_is_word(r, at - 1, WITHIN[i]);
        }
        return within ? TDN_NO_TOKEN : at;
    }
    return TDN_NO_TOKEN;
}

/** True if capitals stand before a token, or before the full stop that ends a part of the head: "PHÒNG GIÁO DỤC VÀ ĐÀO
 * TẠO. | Số: 45/KH-PGDĐT. | CỘNG HÒA ...". */
static bool is_behind_capitals(const tdn_reader *r, size_t token)
{
    const size_t last = token > 1 && tdn_is_mark(r, token - 1, '.') ? token - 2 : token - 1;
    return tdn_has_flag(r, last, TDN_UPPER);
}

/** "SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ... Độc lập": the State's name in a signature has no second line. */
static bool begins_motto(const tdn_reader *r, size_t token)
{
    if (!tdn_has_flag(r, token, TDN_UPPER) || (!is_behind_capitals(r, token) && !tdn_is_mark(r, token - 1, '-')) ||
        !tdn_are_words(r, token, "cộng hòa xã hội chủ nghĩa việt")) {
        return false;
    }
    const size_t count = tdn_token_count(r);
    for (size_t at = token; at < count && at < token + MOTTO_REACH; at++) {
        if (tdn_are_words(r, at, "độc lập")) {
            return true;
        }
    }
    return false;
}

bool tdn_begins_part(const tdn_reader *r, size_t token)
{
    tdn_number number;
    const bool behind_motto = token > 1 && tdn_is_word(r, token - 1, "phúc") && tdn_is_word(r, token - 2, "hạnh");
    const bool behind_rule = token > 1 && tdn_is_mark(r, token - 1, '-') && tdn_is_mark(r, token - 2, '-');
    if (tdn_is_word(r, token, "số")) {
        const bool drawn = tdn_token_at(r, token - 1)->kind == TDN_TOKEN_NUMBER && !tdn_has_flag(r, token, TDN_SPACE);
        const bool apart = behind_rule || drawn || tdn_is_mark(r, token - 1, '*') || is_behind_capitals(r, token);
        return (behind_motto || apart) && !tdn_has_flag(r, token, TDN_UPPER) && tdn_own_number_at(r, token, &number);
    }
    return ((behind_motto || behind_rule) && tdn_place_date_day(r, token) != TDN_NO_TOKEN) || begins_motto(r, token);
}
