#include "tail.h"

#include "date.h"

static size_t skip_comma(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ',') ? token + 1 : token;
}

/** ", ngày 27/10/2023", "ngày 15/6/2023", "(ngày 15/6/2023)", "năm 2025". */
static bool take_date(const tdn_reader *r, tdn_draft *out)
{
    size_t at = skip_comma(r, out->range.end);
    const bool bracket = tdn_is_mark(r, at, '(');
    at += bracket ? 1 : 0;
    size_t end = at;
    tdnref_date date = {0, 0, 0};
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    if (!tdn_date_at(r, at, &date, &end) && !tdn_blank_date_at(r, at, &date, &end)) {
        const bool year =
            !bracket && at == out->range.end && tdn_is_folded(r, at, "năm") && tdn_year_at(r, at, &date.year, &end);
        if (!year) {
            return false;
        }
    }
    if (bracket) {
        if (!tdn_is_mark(r, end, ')')) {
            return false;
        }
        end++;
    }
    out->record.date = date;
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){at, bracket ? end - 1 : end});
    out->range.end = end;
    return true;
}

/** The connective between two names of joint issuers: ",", "và", "-", "với". */
static size_t skip_connective(const tdn_reader *r, size_t token)
{
    size_t at = token;
    if (tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, '-') || tdn_is_mark(r, at, ';')) {
        at++;
    }
    if (tdn_is_folded(r, at, "va2") || tdn_is_folded(r, at, "vơi1")) {
        at++;
    }
    return at;
}

/** A joint act names several bodies; any other act one, and what follows an "và" is something else. */
static bool is_joint(const tdn_draft *out)
{
    static const char *const JOINT[] = {"TTLT", "NQLT", NULL};
    return out->joint || (out->record.type.text != NULL && tdn_word_in(tdn_slice_of(out->record.type.text), JOINT));
}

/** "giữa Sở Thông tin và Truyền thông và Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Thuận": the place at the end is that of
 * all. */
static void share_place(tdn_draft *out)
{
    const tdn_issuer *last = &out->issuers[out->issuer_count - 1];
    for (size_t i = 0; i + 1 < out->issuer_count; i++) {
        if (out->issuers[i].place == TDN_PLACE_NONE) {
            out->issuers[i].place = last->place;
            out->issuers[i].province = last->province;
            out->issuers[i].city_word = last->city_word;
        }
    }
}

static bool take_issuer(const tdn_reader *r, tdn_draft *out, bool *failed)
{
    size_t at = skip_comma(r, out->range.end);
    const bool between = tdn_is_folded(r, at, "giưa4");
    if (!between && !tdn_is_folded(r, at, "cua3")) {
        return false;
    }
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    tdn_issuer issuer;
    size_t end = at + 1;
    size_t next = end;
    bool complete =
        false; /* "giữa Bộ Công an và Bộ Giáo dục và Đào tạo, Công an tỉnh ...": behind "và" stands the last one */
    while (tdn_issuer_at(r, next, &issuer)) {
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            *failed = true;
            return false;
        }
        end = issuer.range.end;
        next = complete ? end : skip_connective(r, end);
        if (next == end || !(between || is_joint(out))) {
            break;
        }
        complete = !tdn_is_mark(r, next - 1, ',') && !tdn_is_mark(r, next - 1, '-') && !tdn_is_mark(r, next - 1, ';');
    }
    if (out->issuer_count == 0) {
        return false;
    }
    share_place(out);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, (tdn_range){at + 1, end});
    out->range.end = end;
    return true;
}

bool tdn_read_tail(const tdn_reader *r, tdn_draft *out)
{
    bool failed = false;
    const bool date_first = take_date(r, out);
    const bool issuer = take_issuer(r, out, &failed);
    if (!date_first && issuer) {
        (void)take_date(r, out);
    }
    return !failed;
}

/* --------------------------------------------------------------- pinpoint */

/** Words of a pinpoint, folded: "điểm a khoản 2 Điều 5", "Phụ lục số 02", "Mục 3 Chương II". */
static bool is_pinpoint_word(const tdn_reader *r, size_t token, bool *keyword)
{
    static const char *const KEYWORDS[] = {"điêm3", "khoan3", "điêu2", "muc5", "chương", "phu5", "phân2", "tiêt1"};
    static const char *const LINKS[] = {"luc5", "sô1", "va2", "va", "cac1"};
    *keyword = false;
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_NUMBER || t->mark == ',') {
        return true;
    }
    if (t->kind != TDN_TOKEN_WORD) {
        return false;
    }
    for (size_t i = 0; i < TDN_COUNT(KEYWORDS); i++) {
        if (tdn_is_folded(r, token, KEYWORDS[i])) {
            *keyword = true;
            return true;
        }
    }
    for (size_t i = 0; i < TDN_COUNT(LINKS); i++) {
        if (tdn_is_folded(r, token, LINKS[i])) {
            return true;
        }
    }
    const tdn_slice word = tdn_token_text(r->region, token);
    return word.len == 1 || tdn_is_roman(word) || tdn_slice_equal(word, tdn_slice_of("đ"));
}

bool tdn_read_pinpoint(const tdn_reader *r, tdn_draft *out, size_t from)
{
    size_t end = out->range.first;
    if (end > from && tdn_is_folded(r, end - 1, "cua3")) {
        end--;
    }
    size_t first = end;
    size_t best = end;
    bool keyword = false;
    while (first > from && end - first < 24 && is_pinpoint_word(r, first - 1, &keyword)) {
        first--;
        best = keyword ? first : best;
        if (tdn_has_flag(r, first, TDN_SENTENCE)) {
            break;
        }
    }
    while (best < end && tdn_token_at(r, end - 1)->kind == TDN_TOKEN_PUNCT) {
        end--;
    }
    if (best + 1 >= end) {
        return true;
    }
    const tdn_range range = {best, end};
    out->record.pinpoint =
        (tdnref_field){tdn_range_plain_text(r, range), tdn_source_span(r, range), TDNREF_ORIGIN_PRINTED};
    return out->record.pinpoint.text != NULL;
}
