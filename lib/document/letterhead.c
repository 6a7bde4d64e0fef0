/*
 * letterhead.c - the lines of a letterhead and the fields that stand in them.
 */
#include "document/block.h"
#include "document/cell.h"
#include "document/document.h"
#include "document/gazette.h"
#include "document/issuing.h"
#include "field/date.h"

/* "Nghị quyết này được Quốc hội ... khóa XV, kỳ họp thứ 9 thông qua ngày ...". */
#define ADOPTION_WORDS 48u
/* "DỰ THẢO" on a line near the beginning of a head, or of what it encloses. */
#define DRAFT_TOKENS 24u
/* Words of the motto, and the left column's between its two lines. */
#define MOTTO_TOKENS 32u
/* Words in capitals behind a heading that are its title, whatever follows on their line. */
#define TITLE_LEAST 5u
/* Recitals between the number and the enacting word. */
#define ENACTING_TOKENS 1500u

bool tdn_is_page_notice(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_LINE) && tdn_are_words(r, token, "văn bản này chưa cập nhật");
}

bool tdn_begins_related_list(const tdn_reader *r, size_t token)
{
    static const char *const HEADINGS[] = {"cùng chuyên mục",        "văn bản liên quan",   "văn bản cùng lĩnh vực",
                                           "văn bản cùng nội dung",  "văn bản khác",        "các văn bản liên quan",
                                           "văn bản được hướng dẫn", "văn bản bị thay thế", "tin liên quan",
                                           "các tin khác",           "bài viết liên quan"};
    if (!tdn_has_flag(r, token, TDN_LINE) || !tdn_has_flag(r, token, TDN_CAPITAL)) {
        return false;
    }
    for (size_t i = 0; i < TDN_COUNT(HEADINGS); i++) {
        if (!tdn_are_words(r, token, HEADINGS[i])) {
            continue;
        }
        size_t words = 1;
        for (const char *c = HEADINGS[i]; *c != '\0'; c++) {
            words += *c == ' ';
        }
        if (tdn_has_flag(r, token + words, TDN_LINE) || tdn_is_mark(r, token + words, ':')) {
            return true;
        }
    }
    return false;
}

static bool is_motto(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_UPPER) &&
           (tdn_are_words(r, token, "cộng hòa xã hội") || tdn_are_words(r, token, "đảng cộng sản việt"));
}

bool tdn_is_blank_number_line(const tdn_reader *r, size_t token)
{
    tdn_number number;
    const size_t at = token + (tdn_is_mark(r, token + 1, ':') || tdn_is_mark(r, token + 1, '.') ? 2 : 1);
    const bool digits = !tdn_is_word(r, token, "số") || tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER;
    return !digits && tdn_own_number_at(r, token, &number) && number.serial.len == 0;
}

bool tdn_read_adoption(const tdn_reader *r, size_t token, tdnref_date *date)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    if (type == NULL || !tdn_is_word(r, token + type->count, "này")) {
        return false;
    }
    const size_t count = tdn_token_count(r);
    for (size_t at = token + type->count; at + 2 < count && at < token + ADOPTION_WORDS; at++) {
        size_t end = 0;
        if (tdn_are_words(r, at, "thông qua") && tdn_date_at(r, at + 2, date, &end)) {
            return true;
        }
    }
    return false;
}

bool tdn_same_own_number(const tdn_reader *r, size_t a, size_t b)
{
    tdn_number first;
    tdn_number second;
    if (!tdn_own_number_at(r, a, &first) || !tdn_own_number_at(r, b, &second) || first.serial.len == 0) {
        return false;
    }
    bool same = tdn_slice_equal(first.serial, second.serial) && first.group_count == second.group_count;
    for (size_t i = 0; same && i < first.group_count; i++) {
        same = tdn_slice_equal(first.groups[i], second.groups[i]);
    }
    return same;
}

bool tdn_is_subject(const tdn_reader *r, size_t token)
{
    if (tdn_token_at(r, token)->form->first != 'v') {
        return false;
    }
    const bool short_form =
        tdn_is_word(r, token, "v") && tdn_is_mark(r, token + 1, '/') && tdn_is_word(r, token + 2, "v");
    const bool slip = tdn_is_word(r, token, "vv") && !tdn_has_flag(r, token, TDN_UPPER); /* "Vv chế độ trợ cấp" */
    return short_form || ((slip || tdn_are_words(r, token, "về việc")) && tdn_has_flag(r, token, TDN_CAPITAL));
}

/** True if a place and date begin behind a number, on its line: "... HHT | / TP. Vinh, ngày ..." is the rest of the
 * number, while "Bà Rịa - Vũng / Tàu, ngày ..." is wrapped. */
static bool is_place_behind_number(const tdn_reader *r, size_t token)
{
    const size_t day = tdn_place_date_day(r, token);
    const size_t next = tdn_next_line(r, token);
    const bool wrapped = next >= day || tdn_hit_at(r->hits, token, TDN_PHRASE_PROVINCE) != NULL;
    return day != TDN_NO_TOKEN && (wrapped || tdn_place_date_day(r, next) == TDN_NO_TOKEN);
}

size_t tdn_skip_party_heading(const tdn_reader *r, size_t token)
{
    static const char *const HEADINGS[] = {"đảng cộng sản việt nam", "đoàn tncs hồ chí minh"};
    const bool upper = tdn_has_flag(r, token, TDN_UPPER);
    return token + (upper ? tdn_any_words_at(r, token, HEADINGS, TDN_COUNT(HEADINGS)) : 0);
}

size_t tdn_part_behind_number(const tdn_reader *r, size_t token, tdn_line_kind *kind)
{
    tdn_number number;
    *kind = TDN_LINE_OTHER;
    if (!(tdn_own_number_at(r, token, &number) || tdn_unlabelled_own_number_at(r, token, &number)) ||
        tdn_has_flag(r, number.range.end, TDN_LINE | TDN_GAP)) {
        return TDN_NO_TOKEN;
    }
    const size_t part = tdn_skip_party_heading(r, number.range.end);
    *kind = is_place_behind_number(r, part) ? TDN_LINE_PLACE_DATE
            : tdn_is_subject(r, part)       ? TDN_LINE_SUBJECT
                                            : TDN_LINE_OTHER;
    return *kind != TDN_LINE_OTHER ? part : TDN_NO_TOKEN;
}

/** "CÔNG ĐIỆN | KHẨN", "CÔNG VĂN | HỎA TỐC": how urgent a paper is belongs to its heading. */
static size_t skip_urgency(const tdn_reader *r, size_t token)
{
    static const char *const URGENCIES[] = {"thượng khẩn", "khẩn cấp", "hỏa tốc", "khẩn"};
    const bool upper = tdn_has_flag(r, token, TDN_UPPER);
    return token + (upper ? tdn_any_words_at(r, token, URGENCIES, TDN_COUNT(URGENCIES)) : 0);
}

/** A line of nothing but a type in capitals: "KẾ HOẠCH". "QUYẾT ĐỊNH:" with a colon is the enacting word. */
static bool is_heading(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    if (type == NULL || (type->count < 2 && !tdn_is_word(r, token, "luật")) ||
        (tdn_lexicon_type(type->id)->flags & (TDN_TYPE_REJECT | TDN_TYPE_TREATY)) != 0) {
        return false;
    }
    bool upper = true;
    for (size_t i = token; i < token + type->count; i++) {
        upper = upper && tdn_has_flag(r, i, TDN_UPPER);
    }
    size_t behind = skip_urgency(r, token + type->count);
    if (!upper && !(tdn_has_flag(r, token, TDN_HEADING) && tdn_has_flag(r, token, TDN_CAPITAL))) {
        return false;
    }
    if (tdn_are_words(r, token, "bản sao") && behind == token + 2) {
        return false; /* the stamp of a copy, over the letterhead */
    }
    /* "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" goes on in the same line and is a heading too, if it is an own line. */
    const bool alone = tdn_has_flag(r, behind, TDN_LINE) || tdn_is_mark(r, behind, '|') || behind >= tdn_token_count(r);
    if (!tdn_has_flag(r, token, TDN_LINE) && !(token > 0 && tdn_is_mark(r, token - 1, '|'))) {
        return false;
    }
    return alone || (upper && tdn_are_words(r, behind, "của") && tdn_has_flag(r, behind, TDN_UPPER));
}

size_t tdn_motto_end(const tdn_reader *r, size_t token)
{
    for (size_t at = token; at < token + MOTTO_TOKENS && at < tdn_token_count(r); at++) {
        if (tdn_are_words(r, at, "hạnh phúc")) {
            return at + 2;
        }
        if (at > token && tdn_has_flag(r, at, TDN_LINE)) {
            break;
        }
    }
    return token;
}

bool tdn_is_draft_near(const tdn_reader *r, size_t first)
{
    for (size_t at = first > DRAFT_TOKENS ? first - DRAFT_TOKENS : 0; at < first + DRAFT_TOKENS; at++) {
        if (tdn_are_words(r, at, "dự thảo") && tdn_has_flag(r, at, TDN_UPPER) && tdn_has_flag(r, at, TDN_LINE)) {
            return true;
        }
    }
    return false;
}

bool tdn_may_end_content(const tdn_reader *r, size_t token)
{
    if (!tdn_has_flag(r, token, TDN_LINE)) {
        return false;
    }
    switch (tdn_token_at(r, token)->form->first) {
    case 'v':
        return tdn_is_word(r, token, "văn");
    case 'c':
        return tdn_is_word(r, token, "các") || tdn_is_word(r, token, "cùng");
    case 't':
        return tdn_is_word(r, token, "tin");
    case 'b':
        return tdn_is_word(r, token, "bài");
    default:
        return false;
    }
}

bool tdn_is_in_numbered_row(const tdn_reader *r, size_t line, size_t token)
{
    const size_t first = tdn_is_mark(r, line, '|') ? line + 1 : line;
    return token > first + 1 && tdn_token_at(r, first)->kind == TDN_TOKEN_NUMBER && tdn_is_mark(r, first + 1, '|');
}

size_t tdn_heading_end(const tdn_reader *r, size_t token, const tdn_hit *type)
{
    tdn_issuer organs[2];
    size_t end = 0;
    const size_t behind = type != NULL ? token + type->count : token;
    const bool spoken = type != NULL && tdn_speaking_organs(r, behind, organs, &end) > 0;
    const bool title = spoken && !tdn_has_flag(r, end, TDN_LINE | TDN_UPPER) && tdn_has_flag(r, end - 1, TDN_UPPER) &&
                       tdn_is_word_token(r, end);
    return title ? end : tdn_next_line(r, behind > token ? behind - 1 : token);
}

bool tdn_may_begin_part(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind != TDN_TOKEN_WORD) {
        return t->mark == '(' || (t->kind == TDN_TOKEN_NUMBER && t[1].mark == '/' && t[2].kind == TDN_TOKEN_WORD);
    }
    const char first = t->form->first;
    return (t->flags & TDN_CAPITAL) != 0 || first == 'v' || first == 'n' ||
           tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL;
}

size_t tdn_heading_words(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    if (type == NULL || type->count < 2 ||
        (tdn_lexicon_type(type->id)->flags & (TDN_TYPE_REJECT | TDN_TYPE_TREATY | TDN_TYPE_LAW)) != 0) {
        return 0;
    }
    const size_t last = token + type->count - 1;
    const bool of_title = tdn_is_word(r, last, "tác") || tdn_is_word(r, last, "quả") || tdn_is_word(r, last, "khai");
    const size_t words = of_title ? 2 : type->count; /* "KẾ HOẠCH | CÔNG TÁC NĂM 2024", "BÁO CÁO | KẾT QUẢ ..." */
    for (size_t at = token; at < token + words; at++) {
        if (!tdn_has_flag(r, at, TDN_UPPER)) {
            return 0;
        }
    }
    return tdn_is_word(r, token + words, "số") ? 0 : words; /* "QUYẾT ĐỊNH SỐ 15/2020/QĐ-UBND": a citation */
}

size_t tdn_heading_before_title(const tdn_reader *r, size_t token)
{
    const size_t words = tdn_has_flag(r, token, TDN_LINE | TDN_BAR) ? tdn_heading_words(r, token) : 0;
    const size_t title = token + words;
    const size_t end = tdn_next_line(r, token);
    if (words == 0 || end <= title + 1 || tdn_is_word(r, title, "của") || tdn_begins_issuer(r, title)) {
        return 0; /* the organs that speak stand behind it */
    }
    if (!tdn_has_flag(r, title, TDN_UPPER)) {
        return tdn_has_flag(r, title, TDN_CAPITAL) ? words : 0;
    }
    for (size_t at = title; at < end && at < title + TITLE_LEAST; at++) { /* the recitals may follow on the line */
        if (tdn_is_word_token(r, at) && !tdn_has_flag(r, at, TDN_UPPER)) {
            return 0;
        }
    }
    return words;
}

tdn_line_kind tdn_classify_line(const tdn_reader *r, size_t token)
{
    tdn_number number;
    if (!tdn_is_word_token(r, token)) {
        return TDN_LINE_OTHER;
    }
    if (is_motto(r, token)) {
        return TDN_LINE_MOTTO;
    }
    const bool typed = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL;
    if ((typed || tdn_is_word(r, token, "số")) && tdn_own_number_at(r, token, &number)) {
        return TDN_LINE_NUMBER;
    }
    if (typed && is_heading(r, token)) {
        return TDN_LINE_HEADING;
    }
    if (tdn_may_begin_place(r, token) && tdn_place_date_day(r, token) != TDN_NO_TOKEN) {
        return TDN_LINE_PLACE_DATE;
    }
    return tdn_is_subject(r, token) ? TDN_LINE_SUBJECT : TDN_LINE_OTHER;
}

/* ------------------------------------------------------------------ fields */

static bool read_number(const tdn_reader *r, size_t token, tdn_number *n, tdn_document_draft *out)
{
    if (token == TDN_NO_TOKEN || !(tdn_own_number_at(r, token, n) || tdn_bare_own_number_at(r, token, n) ||
                                   tdn_unlabelled_own_number_at(r, token, n))) {
        return true;
    }
    out->record.number = (tdnref_field){tdn_number_text(r, n), tdn_source_span(r, n->range), TDNREF_ORIGIN_PRINTED};
    out->number_start = tdn_token_at(r, n->range.first)->start;
    out->number_end = tdn_token_end(tdn_token_at(r, n->range.end - 1));
    if (n->serial.len > 0) {
        size_t zeros = 0;
        while (zeros + 1 < n->serial.len && n->serial.ptr[zeros] == '0') {
            zeros++;
        }
        out->serial = tdn_arena_copy(r->arena, n->serial.ptr + zeros, n->serial.len - zeros);
        return out->record.number.text != NULL && out->serial != NULL;
    }
    return out->record.number.text != NULL;
}

bool tdn_is_date_line(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = 0;
    return tdn_has_flag(r, token, TDN_CAPITAL) && tdn_is_word(r, token, "ngày") &&
           tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER && tdn_date_of_place_line(r, token, &date, &end) &&
           (tdn_has_flag(r, end, TDN_LINE | TDN_GAP) || tdn_is_mark(r, end, '|'));
}

/** True if a name goes on behind that of a province in a place line: "Bắc Ninh | Hòa", "Hà Giang | 2" are communes. */
static bool goes_on(const tdn_reader *r, size_t token, size_t last)
{
    return token < last && (tdn_has_flag(r, token, TDN_CAPITAL) || tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER);
}

static bool read_place_date(const tdn_reader *r, size_t token, tdn_document_draft *out)
{
    size_t day = token == TDN_NO_TOKEN ? TDN_NO_TOKEN : tdn_place_date_day(r, token);
    day = day == TDN_NO_TOKEN && token != TDN_NO_TOKEN && tdn_is_date_line(r, token) ? token : day;
    size_t end = 0;
    if (day == TDN_NO_TOKEN || !tdn_date_of_place_line(r, day, &out->record.date, &end)) {
        return true;
    }
    if (out->record.date.year > 0) { /* not "ngày ... tháng ... năm 20..." */
        out->record.date_span = tdn_source_span(r, (tdn_range){day, end});
        out->record.date_text = tdn_range_plain_text(r, (tdn_range){day, end});
        if (out->record.date_text == NULL) {
            return false;
        }
    }
    size_t last = day;
    while (last > token && tdn_token_at(r, last - 1)->kind == TDN_TOKEN_PUNCT) {
        last--;
    }
    if (last == token) {
        return true; /* the place was forgotten */
    }
    for (size_t at = token; at < last; at++) {
        const tdn_hit *hit = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE);
        if (hit != NULL && !goes_on(r, at + hit->count, last)) {
            const uint16_t province = tdn_lexicon_province_on(hit->id, tdn_date_day(out->record.date));
            out->issuer.province = province;
            out->record.place = (tdnref_field){tdn_lexicon_province(province)->name,
                                               tdn_source_span(r, (tdn_range){token, last}), TDNREF_ORIGIN_PRINTED};
            return true;
        }
    }
    out->record.place = (tdnref_field){tdn_range_plain_text(r, (tdn_range){token, last}),
                                       tdn_source_span(r, (tdn_range){token, last}), TDNREF_ORIGIN_PRINTED};
    return out->record.place.text != NULL;
}

/** A document without a heading is a letter (Nghị định 30/2020/NĐ-CP, Phụ lục III), unless its number tells a type;
 * where a subject "V/v" is printed, letters tell none that stand for an office as well ("4719/CT-CS" of Cục Thuế), have
 * no issuer behind them ("412/TTH-TH"), or one before them ("12/MTTQ-BTT"). */
static uint16_t type_of_symbol(const tdn_number *n, bool has_subject)
{
    const uint16_t letter = tdn_lexicon_type_id("cv");
    if (n->type_group >= n->group_count) {
        return letter;
    }
    const tdn_symbol *issuer = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    const bool issued = issuer != NULL && issuer->body_count > 0;
    const bool behind = n->type_group > 0 && n->symbols[0] != NULL && n->symbols[0]->body_count > 0;
    const bool is_letter = has_subject && (n->symbols[n->type_group]->body_count > 0 || !issued || behind);
    return is_letter ? letter : n->symbols[n->type_group]->types[0];
}

uint16_t tdn_enacting_type(const tdn_reader *r, size_t token, tdnref_field *field)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = token; at < count && at < token + ENACTING_TOKENS; at++) {
        if (!tdn_has_flag(r, at, TDN_LINE) || !tdn_has_flag(r, at, TDN_UPPER) || !tdn_is_mark(r, at + 2, ':')) {
            continue;
        }
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        const bool resolves = tdn_are_words(r, at, "quyết nghị");
        if (resolves || (type != NULL && type->count == 2)) {
            field->span = tdn_source_span(r, (tdn_range){at, at + 2});
            return resolves ? tdn_lexicon_type_id("nghi-quyet") : type->id;
        }
    }
    return TDN_NO_ID;
}

/** The type that the number's own line names: "Luật số: 72/2025/QH15". TDN_NO_ID: none. */
static uint16_t type_of_number_line(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = token != TDN_NO_TOKEN ? tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && tdn_is_word(r, token + type->count, "số") ? type->id : TDN_NO_ID;
}

/** The heading's type; a consolidated text has the heading of the act and a number of its own ("09/VBHN-BYT"). */
static void read_type(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n, tdn_document_draft *out)
{
    uint16_t type = TDN_NO_ID;
    tdnref_field field = {.origin = TDNREF_ORIGIN_PRINTED};
    const uint16_t symbol =
        out->record.number.text != NULL ? type_of_symbol(n, head->subject != TDN_NO_TOKEN) : TDN_NO_ID;
    const uint16_t consolidated = tdn_lexicon_type_id("van-ban-hop-nhat");
    const uint16_t said = type_of_number_line(r, head->number);
    if (head->heading != TDN_NO_TOKEN && (symbol == TDN_NO_ID || symbol != consolidated)) {
        const tdn_hit *hit = tdn_hit_at(r->hits, head->heading, TDN_PHRASE_TYPE);
        type = hit->id;
        field.span = tdn_source_span(r, (tdn_range){head->heading, head->heading + hit->count});
    } else if (out->record.number.text != NULL && said != TDN_NO_ID) {
        field.span = tdn_source_span(r, (tdn_range){head->number, head->number + 1});
        type = said;
    } else if (out->record.number.text != NULL) {
        field.origin = TDNREF_ORIGIN_SYMBOL;
        field.span = (tdnref_span){0, 0};
        type = symbol;
        const bool untyped = n->type_group >= n->group_count && head->subject == TDN_NO_TOKEN;
        const uint16_t enacting = untyped ? tdn_enacting_type(r, head->number, &field) : TDN_NO_ID;
        if (enacting != TDN_NO_ID) {
            field.origin = TDNREF_ORIGIN_PRINTED;
            type = enacting;
        }
    } else if (head->subject != TDN_NO_TOKEN) {
        type = tdn_lexicon_type_id("cv");
        field.origin = TDNREF_ORIGIN_CONTEXT;
    }
    if (type != TDN_NO_ID) {
        out->type = type;
        field.text = tdn_lexicon_type(type)->code;
        out->record.type = field;
    }
}

/** "Số 45/KH-UBND | ngày 12/3/2024": a date behind the number, where there is no line for place and date. False: no
 * memory. */
static bool read_date_behind_number(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n,
                                    tdn_document_draft *out)
{
    size_t end = 0;
    const size_t at = n->range.end;
    if (head->place_date != TDN_NO_TOKEN || n->serial.len == 0 || tdn_has_flag(r, at, TDN_LINE) ||
        !tdn_date_at(r, at, &out->record.date, &end)) {
        return true;
    }
    out->record.date_span = tdn_source_span(r, (tdn_range){at, end});
    out->record.date_text = tdn_range_plain_text(r, (tdn_range){at, end});
    return out->record.date_text != NULL;
}

bool tdn_read_letterhead(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    tdn_number n = {.serial = {NULL, 0}};
    if (!read_number(r, head->number, &n, out) || !read_place_date(r, head->place_date, out) ||
        !read_date_behind_number(r, head, &n, out)) {
        return false;
    }
    read_type(r, head, &n, out);
    const uint16_t place = out->issuer.province;
    if (!tdn_read_issuer(r, head, &n, out)) {
        return false;
    }
    if (out->issuer_known && out->issuer.province == TDN_NO_ID && !tdn_is_national(&out->issuer)) {
        out->issuer.province = place;
    }
    return tdn_take_gazette_heading(r, head->heading_end, out);
}
