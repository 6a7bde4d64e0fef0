/*
 * identity.c - from a record to its identity.
 *
 * Everything here is canonical form, nothing is likeness: two records meet only if what they print is the same number
 * of the same book. "193/KH-UBND" and "2193/KH-UBND" of one day stay two; "122/KH/TU" is "122-KH/TU", because a
 * committee of the Party has one way to write its numbers and the letters and digits are equal.
 */
#include "graph/identity.h"

#include "graph/own_name.h"

#include "graph/period.h"

#include <utf8proc.h>

#define CODEPOINT_D_STROKE 0x0110

/* ---------------------------------------------------------------- text */

static void put(tdn_namer *namer, const char *bytes, size_t len)
{
    while (namer->text.capacity - namer->text.count < len && !namer->failed) {
        namer->failed =
            !tdn_grow(namer->alloc, (void **)&namer->text.items, namer->text.capacity, &namer->text.capacity, 1);
    }
    if (!namer->failed && len > 0) {
        memcpy(namer->text.items + namer->text.count, bytes, len);
        namer->text.count += len;
    }
}

static void put_text(tdn_namer *namer, const char *text)
{
    put(namer, text, strlen(text));
}

static void put_codepoint(tdn_namer *namer, utf8proc_int32_t codepoint)
{
    utf8proc_uint8_t bytes[4];
    if (codepoint < 0x80) {
        const char byte = (char)codepoint;
        put(namer, &byte, 1);
        return;
    }
    const utf8proc_ssize_t len = utf8proc_encode_char(codepoint, bytes);
    put(namer, (const char *)bytes, len > 0 ? (size_t)len : 0);
}

static void put_number(tdn_namer *namer, uint64_t number)
{
    char digits[20];
    const size_t at = tdn_put_digits(number, digits);
    put(namer, digits + at, sizeof digits - at);
}

/* What was put, interned; NULL if it is empty. */
static const char *take(tdn_namer *namer)
{
    const char *text = NULL;
    if (!namer->failed && namer->text.count > 0) {
        text = tdn_intern_text(namer->strings, namer->text.items, (size_t)namer->text.count);
        namer->failed = text == NULL;
    }
    namer->text.count = 0;
    return text;
}

/* Next code point of [at, end); an invalid byte stands for itself. Returns how many bytes it took. */
static size_t next_codepoint(const char *at, size_t left, utf8proc_int32_t *codepoint)
{
    if ((unsigned char)*at < 0x80) {
        *codepoint = (unsigned char)*at;
        return 1;
    }
    const utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)at, (utf8proc_ssize_t)left, codepoint);
    if (read <= 0) {
        *codepoint = (unsigned char)*at;
        return 1;
    }
    return (size_t)read;
}

/* Letters with two marks stand in pairs, the capital first: U+1EA0 Ạ to U+1EF9 ỹ. */
static bool is_in_pairs(utf8proc_int32_t codepoint)
{
    return codepoint >= 0x1EA0 && codepoint <= 0x1EF9;
}

static utf8proc_int32_t in_lower_case(utf8proc_int32_t codepoint)
{
    if (codepoint < 0x80) {
        return tdn_is_upper((unsigned char)codepoint) ? codepoint + 'a' - 'A' : codepoint;
    }
    return is_in_pairs(codepoint) ? codepoint | 1 : utf8proc_tolower(codepoint);
}

static bool is_letter_or_digit(utf8proc_int32_t codepoint)
{
    if (codepoint < 0x80) {
        return tdn_is_alpha((unsigned char)codepoint) || tdn_is_digit((unsigned char)codepoint);
    }
    if (is_in_pairs(codepoint)) {
        return true;
    }
    const utf8proc_category_t category = utf8proc_category(codepoint);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC) || category == UTF8PROC_CATEGORY_ND;
}

/* The tone of "oa", "oe", "uy" at the end of a word: "hoà" and "hòa" are one word, the second is the form of the keys.
 */
typedef struct tone_pair {
    utf8proc_int32_t first, second;         /* as "oà" */
    utf8proc_int32_t new_first, new_second; /* as "òa" */
} tone_pair;

static const tone_pair tone_pairs[] = {
    {'o', 0x00E0, 0x00F2, 'a'}, {'o', 0x00E1, 0x00F3, 'a'}, {'o', 0x1EA3, 0x1ECF, 'a'}, {'o', 0x00E3, 0x00F5, 'a'},
    {'o', 0x1EA1, 0x1ECD, 'a'}, {'o', 0x00E8, 0x00F2, 'e'}, {'o', 0x00E9, 0x00F3, 'e'}, {'o', 0x1EBB, 0x1ECF, 'e'},
    {'o', 0x1EBD, 0x00F5, 'e'}, {'o', 0x1EB9, 0x1ECD, 'e'}, {'u', 0x1EF3, 0x00F9, 'y'}, {'u', 0x00FD, 0x00FA, 'y'},
    {'u', 0x1EF7, 0x1EE7, 'y'}, {'u', 0x1EF9, 0x0169, 'y'}, {'u', 0x1EF5, 0x1EE5, 'y'},
};

/* Puts the last two letters of a word; `before` is the letter in front of them: the u of "quý" is no vowel. */
static void put_word_end(tdn_namer *namer, utf8proc_int32_t before, utf8proc_int32_t first, utf8proc_int32_t second)
{
    for (size_t i = 0; i < TDN_COUNT(tone_pairs) && before != 'q'; i++) {
        if (tone_pairs[i].first == first && tone_pairs[i].second == second) {
            first = tone_pairs[i].new_first;
            second = tone_pairs[i].new_second;
            break;
        }
    }
    if (first != 0) {
        put_codepoint(namer, first);
    }
    if (second != 0) {
        put_codepoint(namer, second);
    }
}

const char *tdn_identity_words(tdn_namer *namer, tdn_slice text)
{
    utf8proc_int32_t last[3] = {0, 0,
                                0}; /* the last letters of the word, newest at the end; the first is put already */
    for (size_t at = 0; at < text.len;) {
        utf8proc_int32_t codepoint = 0;
        at += next_codepoint(text.ptr + at, text.len - at, &codepoint);
        if (is_letter_or_digit(codepoint)) {
            if (last[2] == 0 && last[1] == 0 && namer->text.count > 0) {
                put(namer, "-", 1);
            }
            if (last[1] != 0) {
                put_codepoint(namer, last[1]);
            }
            last[0] = last[1];
            last[1] = last[2];
            last[2] = in_lower_case(codepoint);
        } else {
            put_word_end(namer, last[0], last[1], last[2]);
            last[0] = last[1] = last[2] = 0;
        }
    }
    put_word_end(namer, last[0], last[1], last[2]);
    return take(namer);
}

/* -------------------------------------------------------------- number */

/* A number taken apart at its separators. */
typedef struct number_shape {
    uint16_t year; /* second group of four digits, "72/2015/NĐ-CP" */
    bool party;    /* a dash behind the digits, "57-KL/TW" */
    bool central;  /* ... and the Party centre's own letters */
} number_shape;

/* Committees of the Party, whose numbers have one form, "122-KH/TU", however they are printed. */
static const char *const committees[] = {"TW", "TU", "HU", "ĐU"};

/* Reads "15" out of "15", "0015"; the digits without leading zeros, empty if there are none. */
static tdn_slice digits_of(const char *number)
{
    size_t start = 0;
    while (number[start] == '0' && tdn_is_digit((unsigned char)number[start + 1])) {
        start++;
    }
    size_t end = start;
    while (tdn_is_digit((unsigned char)number[end])) {
        end++;
    }
    return (tdn_slice){number + start, end - start};
}

/* Puts the rest of a number in upper case. U+00D0 is what old fonts print for Đ. */
static void put_symbol(tdn_namer *namer, tdn_slice symbol)
{
    for (size_t at = 0; at < symbol.len;) {
        utf8proc_int32_t codepoint = 0;
        at += next_codepoint(symbol.ptr + at, symbol.len - at, &codepoint);
        codepoint = utf8proc_toupper(codepoint);
        put_codepoint(namer, codepoint == 0x00D0 || codepoint == 0x0189 ? CODEPOINT_D_STROKE : codepoint);
    }
}

/* First byte at or behind `at` that is no digit. */
static size_t behind_digits(const char *text, size_t len, size_t at)
{
    while (at < len && tdn_is_digit((unsigned char)text[at])) {
        at++;
    }
    return at;
}

/* "122/KH/TU" in namer->text becomes "122-KH/TU" if its last group is a committee of the Party. */
static void mend_separators(tdn_namer *namer)
{
    char *text = namer->text.items;
    const size_t len = (size_t)namer->text.count;
    size_t separators[2] = {0, 0};
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '/' || text[i] == '-') {
            if (count == 2) {
                return;
            }
            separators[count++] = i;
        }
    }
    if (count != 2) {
        return;
    }
    const tdn_slice last = {text + separators[1] + 1, len - separators[1] - 1};
    for (size_t i = 0; i < TDN_COUNT(committees); i++) {
        if (tdn_slice_equal(last, tdn_slice_of(committees[i]))) {
            text[separators[0]] = '-';
            text[separators[1]] = '/';
        }
    }
}

/* How the State's number in namer->text is written does not tell books apart: "30-HĐBT" and "30/HĐBT" are one decree,
 * "01/2003/TTLT/BTC-BNV" and "01/2003/TTLT-BTC-BNV" one circular. A dash in front of two groups is the Party's form and
 * stays. */
static void join_separators(tdn_namer *namer)
{
    char *text = namer->text.items;
    const size_t len = (size_t)namer->text.count;
    size_t at = 0;
    while (at < len && text[at] != '/' && text[at] != '-') { /* "12a/KH-UBND" */
        at++;
    }
    if (at == len || (text[at] == '-' && memchr(text + at + 1, '/', len - at - 1) != NULL)) {
        return;
    }
    const size_t year = behind_digits(text, len, at + 1);
    text[at] = '/';
    at = year == at + 5 && year < len ? year : at; /* the one behind the year is a slash too */
    for (size_t i = at + 1; i < len; i++) {
        text[i] = text[i] == '/' ? '-' : text[i];
    }
}

static bool ends_with(const char *text, const char *end)
{
    const size_t len = strlen(text);
    const size_t end_len = strlen(end);
    return len >= end_len && memcmp(text + len - end_len, end, end_len) == 0;
}

/* Canonical number, NULL if its digits were left blank ("/KH-SXD") or there are none. */
static const char *read_number(tdn_namer *namer, const char *printed, tdnref_line line, number_shape *shape)
{
    *shape = (number_shape){0};
    if (printed == NULL) {
        return NULL;
    }
    const tdn_slice digits = digits_of(printed);
    if (digits.len == 0) {
        return NULL;
    }
    put(namer, digits.ptr, digits.len);
    put_symbol(namer, tdn_slice_of(digits.ptr + digits.len));
    if (!namer->failed) {
        mend_separators(namer);
    }
    if (!namer->failed && line == TDNREF_LINE_STATE) {
        join_separators(namer);
    }
    const char *number = take(namer);
    if (number == NULL) {
        return NULL;
    }
    const char *rest = number + digits.len;
    const tdn_slice year = *rest == '/' ? digits_of(rest + 1) : (tdn_slice){NULL, 0};
    if (year.len == 4 && (memcmp(year.ptr, "19", 2) == 0 || memcmp(year.ptr, "20", 2) == 0)) {
        for (size_t i = 0; i < 4; i++) {
            shape->year = (uint16_t)(shape->year * 10 + (year.ptr[i] - '0'));
        }
    }
    shape->party = *rest == '-';
    shape->central = shape->party && ends_with(number, "/TW");
    return number;
}

/* ---------------------------------------------------------------- name */

typedef enum name_class { NAME_NONE, NAME_LAW, NAME_TREATY, NAME_CONGRESS, NAME_STATUTE, NAME_OTHER } name_class;

static bool is_type(const char *type, const char *code)
{
    return type != NULL && strcmp(type, code) == 0;
}

static name_class name_class_of(const char *type, tdnref_level level, const char *issuer)
{
    if (level == TDNREF_LEVEL_INTERNATIONAL) {
        return NAME_TREATY;
    }
    if (is_type(type, "LUẬT") || is_type(type, "PL") || is_type(type, "HP")) {
        return NAME_LAW;
    }
    if (is_type(type, "NQ") && issuer != NULL && strncmp(issuer, "Đại hội", strlen("Đại hội")) == 0) {
        return NAME_CONGRESS;
    }
    return NAME_OTHER;
}

/* Cuts a name where its number, date or a bracket begins: "Luật tổ chức Chính phủ ngày 19 tháng 6 năm 2015". */
static tdn_slice name_part(const char *text)
{
    static const char *const breaks[] = {" ngày ", " số ", ", ngày ", " năm "};
    size_t len = strlen(text);
    for (size_t at = 1; at < len; at++) {
        if (text[at] == '(') {
            len = at;
        }
        for (size_t i = 0; i < TDN_COUNT(breaks) && at < len; i++) {
            const size_t word = strlen(breaks[i]);
            if (at + word < len && memcmp(text + at, breaks[i], word) == 0 &&
                tdn_is_digit((unsigned char)text[at + word])) {
                len = at;
            }
        }
    }
    while (len > 5 && tdn_is_digit((unsigned char)text[len - 1]) && text[len - 5] == ' ') {
        len -= 5; /* "UNCLOS 1982" */
    }
    return (tdn_slice){text, len};
}

/* -------------------------------------------------------- body and time */

/* True if the place of each body is known: "ubnd@?" is the people's committee of nobody knows where. */
static bool is_whole_body(const char *authority)
{
    return strstr(authority, "@?") == NULL;
}

/* Slug of the place of a body, of the first of several: "dak-lak" in "ubnd:xa-ea-kar@dak-lak". */
static tdn_slice place_of(const char *authority)
{
    const char *at = authority == NULL ? NULL : strchr(authority, '@');
    return at == NULL ? (tdn_slice){"", 0} : (tdn_slice){at + 1, strcspn(at + 1, "+")};
}

/* The words of an authority as a part of a key, its own name with its marks: "ubnd:xã-tâm-an@dong-nai". Of a joint one,
 * and of one without an own name, as they are. */
static void put_marked_body(tdn_namer *namer, const char *authority, const char *issuer)
{
    const char *colon = strchr(authority, ':');
    if (colon == NULL || strchr(authority, '+') != NULL) {
        put_text(namer, authority);
        return;
    }
    const tdn_slice slug = {colon + 1, strcspn(colon + 1, ":@")};
    const char *words = issuer == NULL ? NULL : tdn_identity_words(namer, tdn_slice_of(issuer));
    const tdn_slice own = words == NULL ? slug : tdn_marked_name(words, slug);
    put(namer, authority, (size_t)(colon + 1 - authority));
    put(namer, own.ptr, own.len);
    put_text(namer, slug.ptr + slug.len);
}

/* The body whose numbers these are. The Central Committee, the Politburo and the Secretariat number "-NQ/TW" in one
 * series. */
static const char *book_of(tdn_namer *namer, const char *authority, const char *issuer, bool central)
{
    if (central) {
        put_text(namer, "trung-uong-dang");
        return take(namer);
    }
    if (authority != NULL) {
        put_marked_body(namer, authority, issuer);
        return take(namer);
    }
    /* A body that no table knows ("Ban Chỉ đạo 389 huyện X") is told by its whole name. */
    return issuer == NULL ? NULL : tdn_identity_words(namer, tdn_slice_of(issuer));
}

/* What the two kinds of record have in common. */
typedef struct record {
    const char *type, *number, *issuer, *authority, *text;
    tdnref_date date;
    tdnref_level level;
    tdnref_line line;
} record;

static const char *period_of(tdn_namer *namer, const record *r, const number_shape *shape)
{
    const bool party = shape->party || (r->line == TDNREF_LINE_PARTY && shape->year == 0);
    const tdn_number_time time = {
        .party = party,
        .central = shape->central || r->level == TDNREF_LEVEL_CENTRAL || r->level == TDNREF_LEVEL_MINISTRY,
        .level = r->level,
        .date = r->date,
        .number_year = shape->year,
        .term = party ? tdn_period_term_in(r->text) : 0,
        .place = place_of(r->authority),
    };
    char period[TDN_PERIOD_MAX];
    tdn_period_of(&time, period);
    put_text(namer, period);
    return take(namer);
}

static void identify_by_number(tdn_namer *namer, const record *r, const number_shape *shape, tdn_identity *out)
{
    out->book = book_of(namer, r->authority, r->issuer, shape->central);
    out->period = period_of(namer, r, shape);
    out->year = shape->year != 0 ? shape->year : r->date.year;
    if (name_class_of(r->type, r->level, r->issuer) == NAME_LAW && !is_type(r->type, "HP")) {
        const tdn_slice name = name_part(r->text);
        /* "Luật số 83/2015/QH13" has no name, only its type. */
        out->name = memchr(name.ptr, ' ', name.len) != NULL ? tdn_identity_words(namer, name) : NULL;
    }
    out->complete = out->type != NULL && out->book != NULL && out->period != NULL && is_whole_body(out->book);
}

static void identify_by_name(tdn_namer *namer, const record *r, tdn_identity *out)
{
    static const char *const books[] = {
        [NAME_NONE] = "",           [NAME_LAW] = "quoc-hoi", [NAME_TREATY] = "dieu-uoc", [NAME_CONGRESS] = "dai-hoi",
        [NAME_STATUTE] = "dieu-le", [NAME_OTHER] = ""};
    const bool statute = is_type(r->type, "ĐIỀU LỆ") && r->line == TDNREF_LINE_PARTY;
    const bool of_party = statute && strncmp(r->text + strcspn(r->text, " "), " lệ Đảng", strlen(" lệ Đảng")) == 0;
    const name_class named = statute ? NAME_STATUTE : name_class_of(r->type, r->level, r->issuer);
    const uint16_t term = tdn_period_term_in(r->text);
    out->by_name = true;
    out->year = r->date.year;
    /* "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam" is "Hiến pháp" with its country's name, "Điều lệ Đảng Cộng
     * sản Việt Nam" is "Điều lệ Đảng". */
    out->name = tdn_identity_words(namer, is_type(r->type, "HP")   ? tdn_slice_of("hiến pháp")
                                          : of_party               ? tdn_slice_of("điều lệ đảng")
                                          : named == NAME_CONGRESS ? tdn_slice_of(r->issuer)
                                                                   : name_part(r->text));
    put_text(namer, books[named]);
    out->book = named == NAME_OTHER ? book_of(namer, r->authority, r->issuer, false) : take(namer);
    if (named != NAME_CONGRESS && term != 0) {
        put_text(namer, "k");
        put_number(namer, term);
    } else if (named != NAME_CONGRESS && out->year != 0) {
        put_number(namer, out->year);
    }
    out->period = take(namer);
    out->complete = out->name != NULL && out->type != NULL &&
                    (out->period != NULL || named == NAME_TREATY || named == NAME_CONGRESS);
}

/* ------------------------------------------------------------- records */

void tdn_identity_of_document(tdn_namer *namer, const tdnref_document *doc, tdn_identity *out)
{
    const record r = {.type = doc->type.text,
                      .number = doc->number.text,
                      .issuer = doc->issuer.text,
                      .authority = doc->authority,
                      .text = "",
                      .date = doc->date,
                      .level = doc->level,
                      .line = doc->line_of};
    number_shape shape;
    *out = (tdn_identity){.type = r.type, .date = r.date, .level = r.level};
    out->number = read_number(namer, r.number, r.line, &shape);
    identify_by_number(namer, &r, &shape, out);
    out->complete = out->complete && out->number != NULL;
}

void tdn_identity_of_mention(tdn_namer *namer, const tdnref_mention *mention, tdn_identity *out)
{
    const record r = {.type = mention->type.text,
                      .number = mention->number.text,
                      .issuer = mention->issuer.text,
                      .authority = mention->authority,
                      .text = mention->text == NULL ? "" : mention->text,
                      .date = mention->date,
                      .level = mention->level,
                      .line = mention->line_of};
    number_shape shape;
    *out = (tdn_identity){.type = r.type, .date = r.date, .level = r.level};
    if (mention->kind == TDNREF_KIND_NAMED) {
        identify_by_name(namer, &r, out);
        return;
    }
    out->number = read_number(namer, r.number, r.line, &shape);
    const bool no_symbol = out->number != NULL && out->number[strspn(out->number, "0123456789/")] == '\0';
    if (mention->kind == TDNREF_KIND_SHORT || no_symbol) { /* "Nghị định 30/2020" leaves it out */
        out->serial = out->number;
        out->number = NULL;
    } else {
        identify_by_number(namer, &r, &shape, out);
        out->complete = out->complete && out->number != NULL;
    }
}

/* ----------------------------------------------------------------- key */

const char *tdn_identity_where(tdn_namer *namer, const char *source, uint64_t document)
{
    put_text(namer, source);
    put(namer, "#", 1);
    put_number(namer, document + 1);
    return take(namer);
}

/* "vn;dak-lak/ubnd-tinh" for one place, "vn/a@x+b@y" for bodies of several. */
static void put_body(tdn_namer *namer, const char *book)
{
    const char *at = book == NULL ? NULL : strchr(book, '@');
    put_text(namer, "vn");
    if (at != NULL && strchr(at + 1, '@') == NULL && strchr(at + 1, '+') == NULL) {
        put(namer, ";", 1);
        put_text(namer, at + 1);
        put(namer, "/", 1);
        put(namer, book, (size_t)(at - book));
    } else {
        put(namer, "/", 1);
        put_text(namer, book == NULL ? "-" : book);
    }
}

const char *tdn_identity_key(tdn_namer *namer, const tdn_identity *identity, const char *where)
{
    const char *number = identity->by_name          ? identity->name
                         : identity->number != NULL ? identity->number
                                                    : identity->serial;
    put_body(namer, identity->book);
    put(namer, "/", 1);
    put_text(namer, identity->type == NULL ? "-" : identity->type);
    put(namer, "/", 1);
    put_text(namer, identity->period == NULL ? "-" : identity->period);
    put(namer, "/", 1);
    put_text(namer, number == NULL ? "-" : number);
    if (where != NULL) {
        put(namer, "@", 1);
        put_text(namer, where);
    }
    return take(namer);
}

void tdn_namer_release(tdn_namer *namer)
{
    TDN_ARRAY_FREE(namer->alloc, &namer->text);
}
