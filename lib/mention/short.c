/*
 * short.c - self mentions ("Kế hoạch này") and short forms ("Kết luận 57", "Quyết định nêu trên"), which Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.6b prescribes for every citation but the first.
 */
#include "base/one_of.h"
#include "mention/readers.h"

#include "field/date.h"
#include "lexicon/fold.h"
#include "mention/serial.h"
#include "mention/short_list.h"
#include "mention/tail.h"
#include "mention/words.h"

static bool is_rejected(const tdn_hit *type)
{
    return (tdn_lexicon_type(type->id)->flags & (TDN_TYPE_REJECT | TDN_TYPE_TREATY)) != 0;
}

/** "KH03", "TB1": a code of a row or an item, not a short form. What is followed is one: "Kế hoạch bài dạy theo
 * CV5512", "đánh giá theo TT22". */
static bool is_row_code(const tdn_reader *r, size_t number)
{
    static const char *const ACTS[] = {"cv", "tt", "nđ", "nq"};
    const bool followed = number > 1 && tdn_is_word(r, number - 2, "theo") && tdn_token_at(r, number)->norm_len > 1;
    return !tdn_has_flag(r, number, TDN_SPACE) &&
           !(followed && tdn_any_words_at(r, number - 1, ACTS, TDN_COUNT(ACTS)) > 0);
}

/** "theo | quy định này", "căn cứ | chỉ thị này", "Điều 3 của | quy định này": only a document is followed or has
 * articles. */
static bool is_followed(const tdn_reader *r, size_t token)
{
    static const char *const PARTS[] = {"điều", "khoản", "mục", "chương", "điểm"};
    if (token < 2) {
        return false;
    }
    if (tdn_is_word(r, token - 1, "bản")) {
        return true; /* "theo bản | quy định này" */
    }
    if (tdn_are_words(r, token, "hướng dẫn") &&
        (tdn_are_words(r, token - 2, "tài liệu") || tdn_are_words(r, token - 2, "dung trong"))) {
        return true; /* "Tài liệu | hướng dẫn này", "nội dung trong | hướng dẫn này" */
    }
    if (tdn_is_word(r, token - 1, "theo") || tdn_are_words(r, token - 2, "căn cứ")) {
        return true;
    }
    const size_t number = tdn_is_word(r, token - 1, "của") ? token - 2 : token - 1;
    if (number == 0 || tdn_token_at(r, number)->kind != TDN_TOKEN_NUMBER) {
        return false;
    }
    return tdn_any_words_at(r, number - 1, PARTS, TDN_COUNT(PARTS)) > 0;
}

/** "cụ thể hóa | hướng dẫn này" in a guide: the document's own kind. */
static bool is_own_kind(const tdn_spot *spot)
{
    const tdn_token *t = tdn_token_at(spot->r, spot->token);
    const uint64_t document = tdn_document_of(spot->documents, t->start);
    const char *own = spot->documents->items[document].record.type.text;
    return own != NULL && spot->type->count > 1 && strcmp(own, tdn_lexicon_type(spot->type->id)->code) == 0;
}

/** "Quy định này áp dụng đối với ..., các xã tổ chức thực hiện | quy định này": what is carried out was called by the
 * same word with a capital before. */
static bool is_carried_out(const tdn_spot *spot)
{
    enum { REACH = 32 };
    static const char *const VERBS[] = {"thực hiện", "thi hành", "chấp hành"};
    if (spot->token < 2 || tdn_any_words_at(spot->r, spot->token - 2, VERBS, TDN_COUNT(VERBS)) == 0) {
        return false;
    }
    const uint64_t count = spot->drafts->count;
    for (uint64_t i = count; i > spot->region_first && count - i < REACH; i--) {
        const tdn_draft *d = &spot->drafts->items[i - 1];
        if (d->record.kind == TDNREF_KIND_SELF && d->type == spot->type->id &&
            tdn_has_flag(spot->r, d->range.first, TDN_CAPITAL)) {
            return true;
        }
    }
    return false;
}

/** Type names that are also common words count only with a capital, or where the words before leave no doubt: "quy định
 * này" is any rule, "Quy định này" the document. */
static bool is_title_word(const tdn_spot *spot)
{
    const tdn_reader *r = spot->r;
    const size_t token = spot->token;
    const tdn_hit *type = spot->type;
    static const char *const ALSO_SMALL[] = {"KH", "TT", "NĐ", "NQ", "CTr", "ĐA", "LUẬT", NULL};
    const tdn_type *t = tdn_lexicon_type(type->id);
    return tdn_has_flag(r, token, TDN_CAPITAL) || (t->flags & TDN_TYPE_GENERIC) != 0 ||
           (type->count > 1 && tdn_is_one_of(t->code, ALSO_SMALL)) || is_own_kind(spot) || is_followed(r, token) ||
           is_carried_out(spot);
}

/** "nay ở | Chương trình này" in a notice of the meeting about a programme, or in the plan that carries it out: these
 * documents speak of themselves by their own type, and hold no other plan. */
static bool is_told_of_plan(const tdn_spot *spot)
{
    static const char *const TELLING[] = {"TB", "CV", "CĐ", "CT", "KL", "BC", "TTr", "KH", NULL};
    if (!tdn_has_type_flag(spot->type, TDN_TYPE_PLAN)) {
        return false;
    }
    const uint64_t document = tdn_document_of(spot->documents, tdn_token_at(spot->r, spot->token)->start);
    const char *own = spot->documents->items[document].record.type.text;
    return tdn_is_one_of(own, TELLING) && strcmp(own, tdn_lexicon_type(spot->type->id)->code) != 0;
}

/** "kế hoạch | thi đua | này", "Chương trình | phối hợp | này": the token after the words that qualify the type. */
static size_t skip_qualifier(const tdn_reader *r, size_t token)
{
    static const char *const QUALIFIERS[] = {"thi đua", "phối hợp", "tổng thể", "liên tịch", "liên ngành"};
    const size_t end = token + tdn_any_words_at(r, token, QUALIFIERS, TDN_COUNT(QUALIFIERS));
    return end > token && tdn_is_word(r, end, "này") && !tdn_has_flag(r, token, TDN_SENTENCE) ? end : token;
}

tdn_read tdn_read_self(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL) {
        return TDN_READ_NOTHING;
    }
    const size_t next = skip_qualifier(r, spot->token + spot->type->count);
    if (!tdn_is_word(r, next, "này") || tdn_has_flag(r, next, TDN_SENTENCE) || is_rejected(spot->type) ||
        !is_title_word(spot) || is_told_of_plan(spot)) {
        return TDN_READ_NOTHING;
    }
    if (spot->token > 1 &&
        (tdn_are_words(r, spot->token - 2, "dự án") || tdn_are_words(r, spot->token - 2, "dự thảo"))) {
        return TDN_READ_NOTHING; /* "hồ sơ dự án Luật này": a bill, in the letter that submits it */
    }
    tdn_draft_begin(out, TDNREF_KIND_SELF, spot->type->id);
    const bool copy = spot->token > 0 && tdn_is_word(r, spot->token - 1, "bản") &&
                      !tdn_has_flag(r, spot->token, TDN_CAPITAL | TDN_SENTENCE); /* "bản quy định này" */
    out->range = (tdn_range){spot->token - (copy ? 1 : 0), next + 1};
    return TDN_READ_MENTION;
}

/** "nêu trên", "nói trên", "trên đây", "đã dẫn" after a type word; the number of tokens they take, 0 if none. */
static size_t repeat_words(const tdn_reader *r, size_t token)
{
    if (tdn_has_flag(r, token, TDN_SENTENCE)) {
        return 0;
    }
    const tdn_hit *cue = tdn_hit_at(r->hits, token, TDN_PHRASE_CUE);
    if (cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_REPEATS) != 0) {
        return cue->count;
    }
    if (tdn_is_word(r, token, "ấy")) {
        return 1; /* "thực hiện | Nghị quyết ấy" */
    }
    /* "Quyết định trên" alone: "trên" is too common a word to be a cue, so what follows must end the phrase. */
    return tdn_is_word(r, token, "trên") && tdn_ends_phrase(r, token + 1) ? 1 : 0;
}

/** "(sau đây gọi là | Quy chế 05", "(gọi tắt là |", "( |": a short name for what comes before the bracket. */
static bool is_alias(const tdn_reader *r, size_t token)
{
    enum { WORDS = 7 }; /* "sau đây được gọi chung tắt là" */
    const bool called = token > 1 && tdn_is_word(r, token - 1, "là");
    for (size_t at = token; called && at > 0 && token - at < WORDS; at--) {
        if (tdn_is_mark(r, at - 1, '(')) {
            return true;
        }
    }
    return token > 0 && tdn_is_mark(r, token - 1, '(');
}

/** Types whose short forms may include a year; in "Kế hoạch 12/2023" it may be a month. */
static bool is_cited_with_year(uint16_t type)
{
    static const char *const TYPES[] = {"NĐ", "TT", "TTLT", "QĐ", "NQ", "NQLT", "PL", "KL", "CT", "HD", NULL};
    return tdn_is_one_of(tdn_lexicon_type(type)->code, TYPES);
}

/** "theo thông tư 22/2021": acts that are cited so in small letters too; "quyết định 5/2023" may be that of a month. */
static bool is_cited_in_small(uint16_t type)
{
    static const char *const TYPES[] = {"NĐ", "TT", "TTLT", NULL};
    return tdn_is_one_of(tdn_lexicon_type(type)->code, TYPES);
}

/** "41 | /2021", "30 | năm 2020": the token after the year, or `number` + 1 if there is none. */
static size_t serial_year_end(const tdn_reader *r, size_t number, uint16_t *year)
{
    const tdn_token *t = tdn_token_at(r, number + 1);
    size_t end = number + 1;
    if ((t->flags & TDN_SENTENCE) != 0 || tdn_token_at(r, number + 2)->kind != TDN_TOKEN_NUMBER) {
        return end;
    }
    const bool slash = t->mark == '/' && (t->flags & TDN_SPACE) == 0 && !tdn_has_flag(r, number + 2, TDN_SPACE);
    const bool found = (slash && tdn_year_at(r, number + 2, year, &end)) ||
                       (tdn_is_word(r, number + 1, "năm") && tdn_year_at(r, number + 1, year, &end));
    const tdn_token *behind = tdn_token_at(r, end);
    const bool goes_on = behind->mark == '-' || behind->mark == '/'; /* "05 năm 2021 - 2025" */
    return found && !goes_on ? end : number + 1;
}

/** The digits in `range` as the number, with date and issuer after them. */
static tdn_read take_short(const tdn_reader *r, size_t first, tdn_range range, uint16_t year, tdn_draft *out)
{
    if (!tdn_take_serial(r, range.first, range.first + 1, out)) {
        return TDN_READ_NOMEM;
    }
    out->year = year;
    out->range = (tdn_range){first, range.end};
    out->record.number.text = tdn_range_text(r, range);
    out->record.number.span = tdn_source_span(r, range);
    return out->record.number.text != NULL && tdn_read_tail(r, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}

/** "Thông tư 41/2021", "Nghị định 30 năm 2020 của Chính phủ", "Sắc lệnh số 63 ngày 22-11-1945": a short form that gives
 * its year, and perhaps its issuer. */
static tdn_read read_with_year(const tdn_spot *spot, size_t number, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    uint16_t year = 0;
    const tdn_token *t = tdn_token_at(r, number);
    const bool digits = t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 5 && (t->flags & TDN_SENTENCE) == 0;
    const size_t day = tdn_is_mark(r, number + 1, ',') && tdn_is_word(r, number + 2, "ngày") ? number + 2 : number + 1;
    tdnref_date date;
    size_t date_end = 0;
    if (digits && !is_row_code(r, number) && tdn_date_at(r, day, &date, &date_end)) {
        return take_short(r, spot->token, (tdn_range){number, number + 1}, date.year, out);
    }
    const size_t behind_year =
        digits && tdn_is_mark(r, number + 1, '/') ? serial_year_end(r, number, &year) : number + 1;
    if (behind_year > number + 1 && !is_row_code(r, number) && tdn_date_at(r, behind_year, &date, &date_end)) {
        return take_short(r, spot->token, (tdn_range){number, behind_year}, year, out); /* "công văn số 01/2020 ngày
                                                                                          23/9/2020" */
    }
    const bool rules = behind_year > number + 1 && spot->type->count > 1 && is_cited_in_small(spot->type->id);
    if (!tdn_has_flag(r, spot->token, TDN_CAPITAL) && !rules) {
        return TDN_READ_NOTHING; /* "công văn 2933 ngày 11/5/2022", but not "kế hoạch 12 năm 2020" */
    }
    const size_t end = digits && is_cited_with_year(spot->type->id) && !is_row_code(r, number)
                           ? serial_year_end(r, number, &year)
                           : number + 1;
    if (end == number + 1) {
        return TDN_READ_NOTHING;
    }
    const bool slash = tdn_is_mark(r, number + 1, '/'); /* the tail has "năm 2020" */
    return take_short(r, spot->token, (tdn_range){number, slash ? end : number + 1}, year, out);
}

/** A compound type name that can stand alone for a numbered directive: "các nhiệm vụ của Chương trình phối hợp vào Kế
 * hoạch ...". Any other words after it belong to a title: "Chương trình phối hợp trong công tác thông tin". */
static bool is_bare_name(const tdn_spot *spot, size_t behind)
{
    static const char *const CLOSING[] = {"vào", "và", "đã", "nêu", "được", "hoặc", "tại", "với"};
    if (spot->type->count < 4 || strcmp(tdn_lexicon_type(spot->type->id)->code, "CTr") != 0 ||
        !tdn_has_flag(spot->r, spot->token, TDN_CAPITAL) || tdn_has_flag(spot->r, spot->token, TDN_UPPER)) {
        return false;
    }
    if (!tdn_is_word_token(spot->r, behind) || tdn_has_flag(spot->r, behind, TDN_SENTENCE)) {
        return tdn_token_at(spot->r, behind)->mark != '"' && tdn_token_at(spot->r, behind)->kind != TDN_TOKEN_NUMBER;
    }
    return tdn_any_words_at(spot->r, behind, CLOSING, TDN_COUNT(CLOSING)) > 0;
}

/** "Để | quyết định trên | sớm được thực hiện": in lower case only kinds of acts that are not also common words for
 * rules, and only in the singular, not "các nghị quyết nêu trên". */
static bool may_repeat_in_small(const tdn_spot *spot)
{
    static const char *const TYPES[] = {"QĐ", "CT", "NQ", "KL", "NĐ", "TT", "KH", "CĐ", "TTr", "PL", "QC", NULL};
    static const char *const BEFORE[] = {"các", "những", "hai", "ba", "bốn", "nhiều", "mấy"};
    const tdn_reader *r = spot->r;
    const bool paper = spot->token > 0 && tdn_is_word(r, spot->token - 1, "tại") &&
                       tdn_are_words(r, spot->token, "văn bản"); /* "đề nghị của Bộ Tài chính tại | văn bản nêu trên" */
    const bool letter = paper || tdn_are_words(r, spot->token, "công văn");
    if (spot->type->count < 2 || !(letter || tdn_is_one_of(tdn_lexicon_type(spot->type->id)->code, TYPES)) ||
        (spot->token > 0 && tdn_token_at(r, spot->token - 1)->kind == TDN_TOKEN_NUMBER)) {
        return false;
    }
    return spot->token == 0 || tdn_any_words_at(r, spot->token - 1, BEFORE, TDN_COUNT(BEFORE)) == 0;
}

/** "công văn | 5512", without "số": a number of three digits or four can be nothing else. */
static bool is_known_letter(const tdn_spot *spot, size_t number)
{
    return tdn_token_at(spot->r, number)->norm_len > 2 && tdn_are_words(spot->r, spot->token, "công văn") &&
           !tdn_is_word(spot->r, number - 1, "số") && tdn_ends_phrase(spot->r, number + 1);
}

/** "công văn | 5512 | của Bộ GD&ĐT", "công văn | 5512": letters that everybody knows by their number, as school plans
 * cite them; "kế hoạch | 2024 | của UBND tỉnh" is the plan of a year. */
static bool may_stand_without_so(const tdn_spot *spot, size_t number)
{
    const tdn_reader *r = spot->r;
    uint16_t year = 0;
    size_t end = number;
    return !tdn_year_at(r, number, &year, &end) && (tdn_is_word(r, number + 1, "của") || is_known_letter(spot, number));
}

/** "chỉ thị số | 20": counts only where the directive of that number was cited, or where its issuer is named: "kết luận
 * số | 61 | của Ban Bí thư". */
static tdn_read read_serial_in_small(const tdn_spot *spot, size_t number, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const tdn_token *t = tdn_token_at(r, number);
    if (!may_repeat_in_small(spot) || t->kind != TDN_TOKEN_NUMBER || t->norm_len > 4 || tdn_is_quantity(r, number) ||
        is_row_code(r, number)) {
        return TDN_READ_NOTHING;
    }
    const bool announced = tdn_is_word(r, number - 1, "số");
    if (!announced && !may_stand_without_so(spot, number)) {
        return TDN_READ_NOTHING;
    }
    out->range = (tdn_range){spot->token, number + 1};
    if (!tdn_take_serial(r, number, number + 1, out) || !tdn_take_issuer_of_short_list(r, number, out)) {
        return TDN_READ_NOMEM;
    }
    out->bare_name = out->issuer_count == 0 && !is_known_letter(spot, number);
    return announced || !out->bare_name ? TDN_READ_MENTION : TDN_READ_NOTHING;
}

/** A short form whose type is in lower case: "công văn 2933 ngày 11/5/2022", "chỉ thị nêu trên". */
static tdn_read read_in_small(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t behind = spot->token + spot->type->count;
    const size_t number = tdn_is_word(r, behind, "số") ? behind + 1 : behind;
    const size_t words = repeat_words(r, behind);
    const size_t repeat = words > 0 && may_repeat_in_small(spot) ? words : 0;
    if (repeat == 0 && tdn_token_at(r, number)->kind != TDN_TOKEN_NUMBER) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_SHORT, spot->type->id);
    if (repeat == 0) {
        const tdn_read dated = read_with_year(spot, number, out);
        return dated == TDN_READ_NOTHING ? read_serial_in_small(spot, number, out) : dated;
    }
    out->range = (tdn_range){spot->token, behind + repeat};
    out->repeats = true;
    out->bare_name = true;
    return TDN_READ_MENTION;
}

/** "Đề án 938 | (Quyết định số 938/QĐ-TTg ngày 30/6/2017)": the bracket gives the number that the scheme is known by.
 * "Ban Chỉ đạo Đề án 939" is a body. */
static bool is_scheme_of_another_name(const tdn_spot *spot, size_t behind)
{
    const tdn_reader *r = spot->r;
    const bool bracket = tdn_is_mark(r, behind, '(') && tdn_hit_at(r->hits, behind + 1, TDN_PHRASE_TYPE) != NULL;
    const tdn_hit *board = tdn_hit_before(r->hits, spot->token, 0, TDN_PHRASE_GUARD);
    return strcmp(tdn_lexicon_type(spot->type->id)->code, "ĐA") == 0 && (bracket || board != NULL);
}

/** "Kết luận 57 năm 2023", "Nghị quyết 29": what a number after the type word makes of it. */
static tdn_read read_with_number(const tdn_spot *spot, size_t number, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const tdn_token *t = tdn_token_at(r, number);
    tdn_draft_begin(out, TDNREF_KIND_SHORT, spot->type->id);
    const tdn_read with_year = read_with_year(spot, number, out);
    const bool serial = t->norm_len <= 4 && (t->flags & TDN_SENTENCE) == 0 && !tdn_is_quantity(r, number) &&
                        !is_row_code(r, number) && (tdn_lexicon_type(spot->type->id)->flags & TDN_TYPE_LAW) == 0;
    if (with_year != TDN_READ_NOTHING || !serial) {
        return with_year;
    }
    const size_t end = number + (tdn_has_serial_suffix(r, number) ? 2 : 1);
    if (is_scheme_of_another_name(spot, end)) {
        return TDN_READ_NOTHING;
    }
    if (!tdn_take_serial(r, number, end, out)) {
        return TDN_READ_NOMEM;
    }
    out->range = (tdn_range){spot->token, end};
    out->alias = is_alias(r, spot->token);
    out->repeats = repeat_words(r, end) > 0;
    if (!tdn_read_tail(r, out)) { /* "Nghị quyết 25 | của BCH Trung ương Đảng" */
        return TDN_READ_NOMEM;
    }
    const bool listed = out->range.end == end && out->issuer_count == 0;
    return !listed || tdn_take_issuer_of_short_list(r, end - 1, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}

tdn_read tdn_read_short(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL || is_rejected(spot->type)) {
        return TDN_READ_NOTHING;
    }
    if (!tdn_has_flag(r, spot->token, TDN_CAPITAL)) {
        return read_in_small(spot, out);
    }
    const size_t at = spot->token + spot->type->count;
    const size_t number = tdn_is_word(r, at, "số") ? at + 1 : at;
    const tdn_read read =
        tdn_token_at(r, number)->kind == TDN_TOKEN_NUMBER ? read_with_number(spot, number, out) : TDN_READ_NOTHING;
    if (read != TDN_READ_NOTHING) {
        return read;
    }
    const bool drafted =
        spot->token > 1 && tdn_are_words(r, spot->token - 2, "dự thảo"); /* "dự thảo Quyết định nêu trên" */
    const size_t repeat = drafted ? 0 : repeat_words(r, at);
    const bool bare_name = repeat == 0 && is_bare_name(spot, at);
    if (repeat == 0 && !bare_name) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_SHORT, spot->type->id);
    out->repeats = repeat > 0;
    out->bare_name = bare_name;
    out->range = (tdn_range){spot->token, at + repeat};
    return TDN_READ_MENTION;
}
