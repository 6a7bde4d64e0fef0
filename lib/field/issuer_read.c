/*
 * issuer_read.c - the body or office named at a token, with its place and the rest of its name.
 */
#include "field/issuer_case.h"
#include "field/issuer_open_name.h"
#include "field/issuer_place.h"

/* "(NN&PTNT)". */
#define LETTERS_TOKENS 5u

/** The one among the meanings of a phrase whose scope fits the place that follows. */
static uint16_t choose_by_place(const tdn_reader *r, const tdn_hit *hit, const tdn_issuer *read)
{
    for (const tdn_hit *h = hit; h != NULL; h = tdn_hit_next(r->hits, h)) {
        const uint8_t scope = tdn_lexicon_body(h->id)->scope;
        const bool province = read->place == TDN_PLACE_OWN || read->place == TDN_PLACE_PROVINCE;
        const bool district = read->place == TDN_PLACE_DISTRICT || read->place == TDN_PLACE_OWN_DISTRICT;
        const bool commune = read->place == TDN_PLACE_COMMUNE || read->place == TDN_PLACE_OWN_COMMUNE;
        if (scope == TDN_SCOPE_ANY || (scope == TDN_SCOPE_PROVINCE && province) ||
            (scope == TDN_SCOPE_DISTRICT && district) || (scope == TDN_SCOPE_COMMUNE && commune) ||
            (scope == TDN_SCOPE_NONE && read->place == TDN_PLACE_NONE)) {
            return h->id;
        }
    }
    return hit->id;
}

static bool is_local(const tdn_issuer *issuer)
{
    return (issuer->place == TDN_PLACE_DISTRICT || issuer->place == TDN_PLACE_COMMUNE) && issuer->own_name != NULL;
}

/** "của | Trung ương | Hội": the central body of the organisation that is speaking, not of the Party. */
static bool is_centre_of_organisation(const tdn_reader *r, size_t token, const tdn_hit *body)
{
    const size_t behind = token + body->count;
    return tdn_are_words(r, token, "trung ương") && tdn_is_word(r, behind, "hội") && tdn_is_capitalised(r, behind) &&
           !tdn_has_flag(r, behind, TDN_SENTENCE);
}

/** "Trưởng | Ban Chỉ đạo quốc gia": the last word of the office is the first of the body's name. NULL: it is not. */
static const tdn_hit *body_within_office(const tdn_reader *r, const tdn_hit *office)
{
    const size_t last = office->token + office->count - 1;
    return office->count > 1 ? tdn_hit_at(r->hits, last, TDN_PHRASE_BODY) : NULL;
}

/** "Bộ trưởng Tài chính": the first word of the title is that of the body's name too, "Bộ Tài chính", and printed once
 * for both. */
static bool shares_word_with_office(const tdn_hit *body, const tdn_hit *office)
{
    const char *name = tdn_lexicon_body(body->id)->name;
    const char *title = tdn_lexicon_office(office->id)->name;
    const size_t word = strcspn(title, " ") + 1;
    return strncmp(name, title, word) == 0 && strncmp(name, title, strlen(title)) != 0;
}

/** The body that is named at a token, with or without its office before it; NULL: none is. */
static const tdn_hit *find_body(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    const tdn_hit *body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
    if (office == NULL) {
        return body;
    }
    if (body != NULL && body->count > office->count) {
        out->office = shares_word_with_office(body, office) ? office->id : TDN_NO_ID;
        return body;
    }
    const tdn_hit *behind = tdn_hit_at(r->hits, token + office->count, TDN_PHRASE_BODY);
    behind = behind == NULL ? body_within_office(r, office) : behind;
    if (behind == NULL) {
        return body;
    }
    out->office = office->id;
    return behind;
}

/** "Ủy ban Mặt trận Tổ quốc Việt Nam | (MTTQ) | tỉnh Đắk Lắk": the letters for a body, before its place. Returns the
 * token behind them, `token` if there are none. */
static size_t skip_letters(const tdn_reader *r, size_t token)
{
    if (!tdn_is_mark(r, token, '(') || tdn_is_cut_off(r, token)) {
        return token;
    }
    size_t at = token + 1;
    while (at < token + LETTERS_TOKENS && (tdn_has_flag(r, at, TDN_UPPER) || tdn_is_mark(r, at, '&'))) {
        at++;
    }
    tdn_issuer place = {.range = {at, at}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const bool letters = at > token + 1 && tdn_is_mark(r, at, ')');
    return letters && tdn_read_place(r, at + 1, &place) > at + 1 ? at + 1 : token;
}

/** Reads a body's name, its place and its office; not the body that it may be part of. */
static bool read_plain(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    *out = (tdn_issuer){.range = {token, token}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const tdn_hit *body = find_body(r, token, out);
    if (body == NULL || is_centre_of_organisation(r, body->token, body)) {
        return false;
    }
    size_t at = body->token + body->count;
    out->body = body->id;
    if (tdn_has_open_name(tdn_lexicon_body(body->id))) {
        at = tdn_read_open_name(r, at, out);
    }
    const char *open_name = out->own_name;
    bool takes_place = false;
    for (const tdn_hit *h = body; h != NULL; h = tdn_hit_next(r->hits, h)) {
        takes_place = takes_place || tdn_lexicon_body(h->id)->scope != TDN_SCOPE_NONE;
    }
    if (takes_place) {
        out->city_word = tdn_are_words(r, body->token, "thành ủy");
        at = skip_letters(r, at);
        const size_t place = tdn_read_place(r, at, out);
        if (place > at && out->own_name == open_name && tdn_is_namesake_city(out)) {
            out->place = TDN_PLACE_DISTRICT;
            out->own_name = tdn_locality_name(r, (tdn_range){at, place}, at);
        }
        at = place > at ? place : tdn_read_bare_locality(r, at, body, out);
        out->body = choose_by_place(r, body, out);
    }
    if (tdn_has_open_name(tdn_lexicon_body(body->id)) && is_local(out) && out->own_name != open_name) {
        out->locality = out->own_name;
    }
    if (open_name != NULL) {
        out->own_name = is_local(out) ? tdn_name_with_locality(r, open_name, out->own_name) : open_name;
    }
    out->range.end = tdn_term_end(r, at);
    return true;
}

/** "Đảng ủy | trường Đại học Cần Thơ", "Chi bộ | trường Tiểu học Lê Lợi", "Đảng ủy | Sở Tư pháp": the name of a body
 * begins behind that of one inside it. */
static bool begins_inner_name(const tdn_reader *r, size_t token)
{
    const bool school = tdn_is_word(r, token, "trường") && tdn_is_capitalised(r, token + 1);
    return !tdn_is_cut_off(r, token) && tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL &&
           (school || tdn_is_capitalised(r, token));
}

/** The row of the Party committees or cells inside offices and units, for the row that a bare "Đảng ủy" or "Chi bộ"
 * is read as. `of_unit`: a company or school, which has no place: "Đảng ủy Tập đoàn Điện lực Việt Nam". TDN_NO_ID: it
 * is read as another. */
static uint16_t committee_inside(uint16_t body, bool of_unit)
{
    if (tdn_lexicon_is_body(body, "dang-uy-xa")) {
        return tdn_lexicon_body_id(of_unit ? "dang-uy-don-vi" : "dang-uy-co-quan");
    }
    return of_unit && tdn_lexicon_is_body(body, "chi-bo") ? tdn_lexicon_body_id("chi-bo-don-vi") : TDN_NO_ID;
}

/** "Đảng ủy | Sở Tư pháp", "Chi bộ | Trường Tiểu học Lê Lợi": the Party committee inside an office or a school. */
static void read_office_of_committee(const tdn_reader *r, tdn_issuer *out)
{
    tdn_issuer inner;
    const size_t at = out->range.end;
    if (out->place != TDN_PLACE_NONE || committee_inside(out->body, true) == TDN_NO_ID || !begins_inner_name(r, at) ||
        !read_plain(r, at, &inner) || inner.office != TDN_NO_ID) {
        return;
    }
    const tdn_body *body = tdn_lexicon_body(inner.body);
    const uint16_t committee = committee_inside(out->body, body->scope == TDN_SCOPE_NONE);
    if (body->line == TDNREF_LINE_PARTY || committee == TDN_NO_ID ||
        (body->scope == TDN_SCOPE_NONE && !tdn_has_open_name(body))) {
        return;
    }
    out->province = inner.province;
    out->place = inner.place;
    out->range.end = inner.range.end;
    inner.province = TDN_NO_ID; /* the place follows the committee's name */
    inner.place = TDN_PLACE_NONE;
    out->own_name = tdn_issuer_name(r->arena, &inner, 0);
    out->body = committee;
}

/** "Chi bộ | thôn Suối Giếng", "Chi bộ | tổ dân phố 5": the Party cell of a village. */
static void read_village_of_cell(const tdn_reader *r, tdn_issuer *out)
{
    static const char *const VILLAGES[] = {"thôn", "ấp", "bản", "buôn", "làng", "khóm", "xóm", "khu phố", "tổ dân phố"};
    enum { NAME_WORDS = 4 };
    const size_t at = out->range.end;
    const bool cell = out->place == TDN_PLACE_NONE && tdn_lexicon_is_body(out->body, "chi-bo");
    const size_t words = cell && !tdn_is_cut_off(r, at) ? tdn_any_words_at(r, at, VILLAGES, TDN_COUNT(VILLAGES)) : 0;
    size_t end = at + words;
    while (words > 0 && end < at + words + NAME_WORDS && !tdn_has_flag(r, end, TDN_SENTENCE | TDN_LINE) &&
           (tdn_is_capitalised(r, end) || tdn_token_at(r, end)->kind == TDN_TOKEN_NUMBER)) {
        end++;
    }
    if (end > at + words) {
        out->own_name = tdn_range_plain_text(r, (tdn_range){at, end});
        out->body = tdn_lexicon_body_id("chi-bo-don-vi");
        out->range.end = end;
    }
}

/** "Hội đồng thành viên | Tập đoàn Điện lực Việt Nam": an organ of a company or school, whose name follows. */
static void read_company_of_organ(const tdn_reader *r, tdn_issuer *out)
{
    tdn_issuer company;
    const size_t at = out->range.end;
    const bool school = tdn_is_word(r, at, "trường"); /* "Liên đội trường THCS Nhơn Phú" */
    if (!tdn_is_organ(tdn_lexicon_body(out->body)) || tdn_is_cut_off(r, at) || !(tdn_is_capitalised(r, at) || school) ||
        tdn_hit_at(r->hits, at, TDN_PHRASE_BODY) == NULL || !read_plain(r, at, &company) ||
        !tdn_has_open_name(tdn_lexicon_body(company.body))) {
        return;
    }
    out->own_name = tdn_issuer_name(r->arena, &company, 0);
    out->range.end = company.range.end;
}

bool tdn_issuer_at(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    if (!read_plain(r, token, out)) {
        return false;
    }
    read_office_of_committee(r, out);
    read_village_of_cell(r, out);
    read_company_of_organ(r, out);
    return true;
}

size_t tdn_issuer_read_place(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    const size_t end = tdn_read_place(r, token, issuer);
    const tdn_hit *body = tdn_hit_at(r->hits, issuer->range.first, TDN_PHRASE_BODY);
    if (end > token && body != NULL) {
        issuer->body = choose_by_place(r, body, issuer);
    }
    return end;
}

/** "ỦY BAN BẦU CỬ XÃ PHỐ BẢNG / TIỂU BAN THÔNG TIN, TUYÊN TRUYỀN": congresses have such boards too, so that the
 * committee above is part of the name. */
static void inherit_committee(const tdn_reader *r, tdn_issuer *issuer, const tdn_issuer *above)
{
    const bool board = above->body != TDN_NO_ID && issuer->own_name != NULL && issuer->place == TDN_PLACE_NONE &&
                       tdn_lexicon_is_body(issuer->body, "tieu-ban") &&
                       tdn_lexicon_is_body(above->body, "uy-ban-bau-cu");
    issuer->own_name = board ? tdn_name_with_locality(r, issuer->own_name, "Ủy ban bầu cử") : issuer->own_name;
}

void tdn_issuer_inherit_locality(const tdn_reader *r, tdn_issuer *issuer, const tdn_issuer *above)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    inherit_committee(r, issuer, above);
    const bool local = above->body != TDN_NO_ID && is_local(above) && !tdn_has_open_name(tdn_lexicon_body(above->body));
    const bool named = issuer->own_name != NULL && !tdn_has_open_name(body);
    if (!local || issuer->place != TDN_PLACE_NONE || named || body->scope == TDN_SCOPE_NONE ||
        body->scope == TDN_SCOPE_PROVINCE) {
        return;
    }
    issuer->place = above->place;
    issuer->locality = tdn_has_open_name(body) ? above->own_name : NULL;
    issuer->own_name =
        issuer->own_name != NULL ? tdn_name_with_locality(r, issuer->own_name, above->own_name) : above->own_name;
    const tdn_hit *hit = tdn_hit_at(r->hits, issuer->range.first, TDN_PHRASE_BODY);
    if (hit != NULL) {
        issuer->body = choose_by_place(r, hit, issuer);
    }
}
