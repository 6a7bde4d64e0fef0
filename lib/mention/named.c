/*
 * named.c - mentions by name or date alone: laws, treaties, resolutions of congresses, dated directives.
 */
#include "mention/readers.h"

#include "field/date.h"
#include "mention/tail.h"

#define LAW_WORDS 30u
#define TREATY_WORDS 70u
#define CONGRESS_WORDS 16u

static bool has_flag(const tdn_hit *type, unsigned flag)
{
    return type != NULL && (tdn_lexicon_type(type->id)->flags & flag) != 0;
}

static bool starts_with_capital(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_CAPITAL);
}

static bool is_one_of(const tdn_reader *r, size_t token, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (tdn_is_folded(r, token, words[i])) {
            return true;
        }
    }
    return false;
}

/** "năm 2015" or "2013" right behind a name. */
static bool take_year(const tdn_reader *r, tdn_draft *out)
{
    size_t end = 0;
    uint16_t year = 0;
    const size_t at = out->range.end;
    const bool word = tdn_is_folded(r, at, "năm");
    if (tdn_has_flag(r, at, TDN_SENTENCE) || !(word || tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER)) {
        return false;
    }
    if (!tdn_year_at(r, at, &year, &end)) {
        return false;
    }
    out->record.date = (tdnref_date){.year = year};
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){word ? at + 1 : at, end});
    out->range.end = end;
    return true;
}

/* ------------------------------------------------------------------- laws */

/** Words that end the name of a law that no table knows: verbs, demonstratives, links. */
static bool ends_law_name(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"quy", "cua3",  "đươc5", "co1",   "đa4",   "nay2", "hiên5", "thi2",
                                        "đê3", "tai5",  "theo",  "trong", "khi",   "đôi1", "la2",   "tư2",
                                        "năm", "ngay2", "sô1",   "cho",   "phai3", "do",   "sau",   "đinh5",
                                        "vê2", "nhăm2", "cung4", "không", "se4",   "ban"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        return t->mark != '-' &&
               !(t->mark == ',' && tdn_is_word_token(r, token + 1) && !starts_with_capital(r, token + 1) &&
                 !is_one_of(r, token + 1, STOPS, TDN_COUNT(STOPS)));
    }
    if (tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL && starts_with_capital(r, token)) {
        return true;
    }
    return is_one_of(r, token, STOPS, TDN_COUNT(STOPS)) && !starts_with_capital(r, token);
}

/** "sửa đổi, bổ sung một số điều của Luật A và Luật B": the name of an amending law, up to the last law in it. */
size_t tdn_amending_name_end(const tdn_reader *r, size_t token)
{
    const bool amends = tdn_are_folded(r, token, "sưa3 đôi3") || tdn_are_folded(r, token, "bô3 sung");
    if (!amends) {
        return token;
    }
    size_t end = token;
    for (size_t at = token; at < token + TREATY_WORDS; at++) {
        const tdn_token *t = tdn_token_at(r, at);
        if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0 || t->mark == ';' || t->mark == '(' ||
            t->mark == ')') {
            break;
        }
        if (tdn_is_folded(r, at, "ngay2") || tdn_is_folded(r, at, "năm") || tdn_is_folded(r, at, "sô1")) {
            if (!tdn_is_folded(r, at + 1, "điêu2")) {
                break;
            }
        }
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        if (has_flag(type, TDN_TYPE_LAW)) {
            const tdn_hit *name = tdn_hit_at(r->hits, at + type->count, TDN_PHRASE_LAW);
            size_t inner = at + type->count;
            while (name == NULL && !ends_law_name(r, inner)) {
                inner++;
            }
            end = name != NULL ? at + type->count + name->count : inner;
            at = end - 1;
        }
    }
    return end;
}

/** "Pháp lệnh | về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ... ở mỗi cấp | ngày 25 tháng 6 năm 1996": a name
 * that says what it is about ends at its date; without one nobody can tell where. */
static size_t subject_name_end(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = 0;
    if (!tdn_is_folded(r, token, "vê2")) {
        return token;
    }
    for (size_t at = token; at < token + LAW_WORDS; at++) {
        const tdn_token *t = tdn_token_at(r, at);
        const bool mark = t->kind == TDN_TOKEN_PUNCT && t->mark != ',' && t->mark != '-';
        if (t->kind == TDN_TOKEN_END || mark || (t->flags & TDN_SENTENCE) != 0) {
            return token;
        }
        if (tdn_is_folded(r, at, "ngay2")) {
            return tdn_date_at(r, at, &date, &end) ? at : token;
        }
    }
    return token;
}

/** "Luật Tổ chức HĐND và UBND | (sửa đổi) | ngày 21/6/1994": the token behind the bracket if a date follows. */
static size_t skip_amended(const tdn_reader *r, size_t token)
{
    size_t end = token + 1;
    if (!tdn_is_mark(r, token, '(') || !tdn_are_folded(r, end, "sưa3 đôi3")) {
        return token;
    }
    while (end < token + 6 && !tdn_is_mark(r, end, ')')) {
        end++;
    }
    const bool dated = tdn_is_folded(r, end + 1, "ngay2") || tdn_is_folded(r, end + 1, "năm");
    return tdn_is_mark(r, end, ')') && dated ? end + 1 : token;
}

static size_t law_name_end(const tdn_reader *r, size_t token)
{
    const size_t amending = tdn_amending_name_end(r, token);
    if (amending > token) {
        return amending;
    }
    const size_t subject = subject_name_end(r, token);
    if (subject > token) {
        return subject;
    }
    const tdn_hit *known = tdn_hit_at(r->hits, token, TDN_PHRASE_LAW);
    if (known != NULL) {
        return token + known->count;
    }
    if (!starts_with_capital(r, token)) {
        return token; /* an unknown name begins with a capital: "luật sư", "luật định" are none */
    }
    size_t at = token;
    while (at < token + LAW_WORDS && !ends_law_name(r, at)) {
        const bool next_law =
            tdn_is_folded(r, at, "va2") &&
            (has_flag(tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE), TDN_TYPE_LAW) || ends_law_name(r, at + 1));
        if (next_law) {
            break;
        }
        at++;
    }
    while (at > token && tdn_token_at(r, at - 1)->kind == TDN_TOKEN_PUNCT) {
        at--;
    }
    return at;
}

/** "pháp luật", "kỷ luật", "dự luật": the word is part of another one. */
static bool is_part_of_word(const tdn_reader *r, size_t token)
{
    static const char *const BEFORE[] = {"phap1", "ki3", "dư5", "đinh5", "đao5", "âm", "quy"};
    return token > 0 && !tdn_has_flag(r, token, TDN_SENTENCE) && is_one_of(r, token - 1, BEFORE, TDN_COUNT(BEFORE));
}

static bool add_body(const tdn_reader *r, tdn_draft *out, const char *id)
{
    const uint16_t body = tdn_lexicon_body_id(id);
    if (body == TDN_NO_ID) {
        return true;
    }
    const tdn_issuer issuer = {.body = body, .office = TDN_NO_ID, .province = TDN_NO_ID};
    out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    return tdn_draft_add_issuer(r, out, &issuer);
}

tdn_read tdn_read_law(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (!has_flag(spot->type, TDN_TYPE_LAW) || !starts_with_capital(r, spot->token) ||
        is_part_of_word(r, spot->token)) {
        return TDN_READ_NOTHING;
    }
    const size_t name = spot->token + spot->type->count;
    if (has_flag(spot->type, TDN_TYPE_NAME) && tdn_is_folded(r, name, "bô5") && !tdn_has_flag(r, name, TDN_SENTENCE)) {
        return TDN_READ_NOTHING; /* "Điều lệ Đảng | bộ" */
    }
    const bool constitution = strcmp(tdn_lexicon_type(spot->type->id)->code, "HP") == 0;
    const bool whole = has_flag(spot->type, TDN_TYPE_NAME); /* "BLHS", "Bộ luật Dân sự" */
    const size_t name_end = constitution || whole ? name : law_name_end(r, name);
    if (name_end == name && !constitution && !whole) {
        return TDN_READ_NOTHING;
    }
    *out = tdn_draft_new(TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, name_end};
    out->name = tdn_folded_name(r, out->range);
    if (constitution && tdn_is_folded(r, name, "nươc1")) {
        const tdn_hit *state = tdn_hit_at(r->hits, name, TDN_PHRASE_LAW);
        out->range.end = state != NULL ? name + state->count : name;
    }
    if (out->name == NULL) {
        return TDN_READ_NOMEM;
    }
    out->range.end = skip_amended(r, out->range.end);
    if (!take_year(r, out) && !spot->inner && !tdn_read_tail(r, out)) {
        return TDN_READ_NOMEM; /* a date behind the last name inside an amending law's name is that law's */
    }
    const bool ordinance = strcmp(tdn_lexicon_type(spot->type->id)->code, "PL") == 0;
    const bool party = tdn_lexicon_type(spot->type->id)->system == TDN_SYSTEM_PARTY; /* "Điều lệ Đảng" */
    if (!party && out->issuer_count == 0 && !add_body(r, out, ordinance ? "ubtvqh" : "quoc-hoi")) {
        return TDN_READ_NOMEM;
    }
    out->record.level = TDNREF_LEVEL_CENTRAL;
    out->record.line_of = party ? TDNREF_LINE_PARTY : TDNREF_LINE_STATE;
    return TDN_READ_MENTION;
}

/* --------------------------------------------------------------- treaties */

/** "(ký ngày 18/2/1979)", "ký ngày 18/2/1979". */
static void take_signature_date(const tdn_reader *r, tdn_draft *out)
{
    size_t at = out->range.end;
    const bool bracket = tdn_is_mark(r, at, '(');
    at += bracket ? 1 : 0;
    if (!tdn_is_folded(r, at, "ki1") && !tdn_is_folded(r, at, "ngay2")) {
        return;
    }
    at += tdn_is_folded(r, at, "ki1") ? 1 : 0;
    size_t end = at;
    tdnref_date date;
    if (!tdn_date_at(r, at, &date, &end) && !tdn_bare_date_at(r, at, &date, &end)) {
        return;
    }
    if (bracket && !tdn_is_mark(r, end, ')')) {
        return;
    }
    out->record.date = date;
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){at, end});
    out->range.end = bracket ? end + 1 : end;
}

/** "Công ước về xóa bỏ mọi hình thức phân biệt đối xử với phụ nữ | (CEDAW)": returns the token behind the bracket. */
static size_t abbreviation_end(const tdn_reader *r, size_t token)
{
    const bool bracket = tdn_is_mark(r, token, '(') && tdn_is_word_token(r, token + 1) &&
                         tdn_has_flag(r, token + 1, TDN_UPPER) && tdn_is_mark(r, token + 2, ')');
    return bracket ? token + 3 : token;
}

static bool ends_treaty_name(const tdn_reader *r, size_t token, bool inner, bool amends)
{
    static const char *const STOPS[] = {"đươc5", "đa4", "co1", "la2", "nhăm2", "đê3", "cung4", "trong", "tai5", "khi"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        const bool goes_on = t->mark == '-' || (t->mark == ',' && !inner && !starts_with_capital(r, token + 1));
        return !goes_on;
    }
    const bool and = tdn_is_folded(r, token, "va2");
    if (inner && (and || tdn_is_folded(r, token, "giưa4"))) {
        return true;
    }
    if (and&&!amends && has_flag(tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE), TDN_TYPE_TREATY)) {
        return true; /* another treaty, unless this one supplements both */
    }
    return is_one_of(r, token, STOPS, TDN_COUNT(STOPS)) && !starts_with_capital(r, token);
}

/** A treaty is named if its parties, its year or its subject follow; "các hiệp định về biên giới" are treaties in
 * general. */
static bool is_named_treaty(const tdn_reader *r, const tdn_draft *d, size_t name)
{
    static const char *const PLURAL[] = {"cac1", "nhưng4", "moi5", "tât1"};
    if (d->range.first > 0 && is_one_of(r, d->range.first - 1, PLURAL, TDN_COUNT(PLURAL))) {
        return false;
    }
    if (d->record.date.year != 0) {
        return true;
    }
    bool capital = false;
    for (size_t i = name; i < d->range.end; i++) {
        capital = capital || starts_with_capital(r, i);
    }
    return capital && d->range.end > name;
}

/** Inside the name of another treaty a name ends at its year: "bổ sung Hiệp ước hoạch định biên giới quốc gia năm 1985
 * và". */
static bool inside_treaty(const tdn_spot *spot)
{
    if (spot->drafts->count == spot->region_first) {
        return false;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    const tdn_draft *outer = last->outer == TDN_NO_DRAFT ? last : &spot->drafts->items[last->outer];
    return spot->token < outer->range.end && outer->type != TDN_NO_ID &&
           (tdn_lexicon_type(outer->type)->flags & TDN_TYPE_TREATY) != 0;
}

/** The year of a treaty inside the name: more of the name follows, or the date of signature of the outer one. */
static bool goes_on_behind_year(const tdn_reader *r, size_t token)
{
    if (tdn_has_flag(r, token, TDN_SENTENCE)) {
        return false;
    }
    return tdn_is_word_token(r, token) || (tdn_is_mark(r, token, '(') && tdn_is_folded(r, token + 1, "ki1"));
}

tdn_read tdn_read_treaty(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (!has_flag(spot->type, TDN_TYPE_TREATY) || !starts_with_capital(r, spot->token)) {
        return TDN_READ_NOTHING;
    }
    const bool inner = inside_treaty(spot);
    const size_t name = spot->token + spot->type->count;
    const bool whole = has_flag(spot->type, TDN_TYPE_NAME); /* "UNCLOS", "Công ước về quyền của người khuyết tật" */
    size_t at = name;
    bool year = false;
    *out = tdn_draft_new(TDNREF_KIND_NAMED, spot->type->id);
    bool amends = false;
    while (!whole && at < name + TREATY_WORDS && !ends_treaty_name(r, at, inner, amends) && !year) {
        amends = amends || tdn_are_folded(r, at, "bô3 sung") || tdn_are_folded(r, at, "sưa3 đôi3");
        year = tdn_is_folded(r, at, "năm") && tdn_token_at(r, at + 1)->kind == TDN_TOKEN_NUMBER;
        year = year && (inner || !goes_on_behind_year(r, at + 2));
        at += year ? 0 : 1;
    }
    out->range = (tdn_range){spot->token, at};
    if (!take_year(r, out)) {
        take_signature_date(r, out);
    }
    out->range.end = abbreviation_end(r, out->range.end);
    if (!is_named_treaty(r, out, name) && !whole && !inner) {
        return TDN_READ_NOTHING;
    }
    out->name = tdn_folded_name(r, (tdn_range){spot->token, at});
    out->record.level = TDNREF_LEVEL_INTERNATIONAL;
    return out->name == NULL ? TDN_READ_NOMEM : TDN_READ_MENTION;
}

/* --------------------------------------------------------------- congress */

/** What the words behind "Nghị quyết Đại hội" tell. */
typedef struct congress {
    size_t end;
    size_t ordinal;   /**< token of the Roman or Arabic numeral, TDN_NO_TOKEN: none */
    bool local;       /**< "Đảng bộ ..." */
    const char *mass; /**< body of a mass organisation's congress, NULL: the Party's */
    tdn_issuer own;   /**< whose Party organisation: "tỉnh Lạng Sơn", "xã Buôn Đôn", "phường" */
} congress;

static bool is_numeral(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return (t->kind == TDN_TOKEN_WORD && tdn_is_roman(tdn_token_text(r->region, token))) ||
           (t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 2);
}

/** Mass organisations as the names of their congresses give them: "Đại hội | Đoàn | toàn quốc lần thứ XII". */
static const struct mass_congress {
    const char *folded;
    size_t words;
    const char *body;
    const char *local;
} MASS_CONGRESSES[] = {
    {"đoan2 thanh niên công5 san3 hô2 chi1 minh", 7, "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"đoan2 tncs hô2 chi1 minh", 5, "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"đoan2", 1, "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"phu5 nư4", 2, "dai-hoi-phu-nu", "dai-hoi-phu-nu-tinh"},
    {"công đoan2", 2, "dai-hoi-cong-doan", "dai-hoi-cong-doan-tinh"},
    {"măt5 trân5 tô3 quôc1", 4, "dai-hoi-mat-tran", "dai-hoi-mat-tran-tinh"},
    {"mttq", 1, "dai-hoi-mat-tran", "dai-hoi-mat-tran-tinh"},
    {"hôi5 nông dân", 3, "dai-hoi-nong-dan", "dai-hoi-nong-dan-tinh"},
    {"nông dân", 2, "dai-hoi-nong-dan", "dai-hoi-nong-dan-tinh"},
    {"hôi5 cưu5 chiên1 binh", 4, "dai-hoi-cuu-chien-binh", "dai-hoi-cuu-chien-binh-tinh"},
};

/** Token behind the organisation's name and "Việt Nam", `token` if there is none. */
static size_t mass_organisation_end(const tdn_reader *r, size_t token, const char **body)
{
    for (size_t i = 0; i < TDN_COUNT(MASS_CONGRESSES); i++) {
        if (tdn_are_folded(r, token, MASS_CONGRESSES[i].folded)) {
            *body = MASS_CONGRESSES[i].body;
            const size_t end = token + MASS_CONGRESSES[i].words;
            return tdn_are_folded(r, end, "viêt5 nam") ? end + 2 : end;
        }
    }
    return token;
}

/** ", nhiệm kỳ 2020 - 2025" behind a congress: returns the token behind, `token` if there is none. */
static size_t tenure_end(const tdn_reader *r, size_t token)
{
    const size_t at = tdn_is_mark(r, token, ',') ? token + 1 : token;
    const bool tenure = tdn_are_folded(r, at, "nhiêm5 ki2") && !tdn_has_flag(r, at, TDN_SENTENCE);
    const bool years = tenure && tdn_token_at(r, at + 2)->kind == TDN_TOKEN_NUMBER && tdn_is_mark(r, at + 3, '-') &&
                       tdn_token_at(r, at + 4)->kind == TDN_TOKEN_NUMBER;
    return years ? at + 5 : token;
}

static bool is_congress_word(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"đai5", "hôi5", "biêu3", "toan2", "quôc1", "đang3",
                                        "bô5",  "lân2", "thư1",  "cua3",  "khoa1"};
    return is_one_of(r, token, WORDS, TDN_COUNT(WORDS));
}

/** "tỉnh Lạng Sơn", "xã", and the offices that have a Party organisation of their own: "Công an tỉnh", "các cơ quan
 * Đảng tỉnh". Returns the token behind, `token` if there is none. */
static size_t read_organisation(const tdn_reader *r, size_t token, tdn_issuer *own)
{
    tdn_issuer office;
    size_t end = tdn_issuer_read_place(r, token, own);
    if (end > token) {
        return end;
    }
    if (tdn_are_folded(r, token, "cac1 cơ quan đang3")) {
        tdn_issuer place = *own;
        end = tdn_issuer_read_place(r, token + 4, &place);
    } else if (tdn_issuer_at(r, token, &office) && !tdn_has_flag(r, token, TDN_SENTENCE)) {
        end = office.range.end;
    }
    if (end > token) {
        own->own_name = tdn_range_plain_text(r, (tdn_range){token, end});
        own->place = TDN_PLACE_DISTRICT; /* beside the districts: under the province's congress */
    }
    return end;
}

/** "Đảng bộ | Khối Doanh nghiệp | lần thứ VI", "Đảng bộ | Sở | lần thứ V": the words before the ordinal name whose. */
static size_t organisation_before_ordinal(const tdn_reader *r, size_t token)
{
    for (size_t at = token; at < token + CONGRESS_WORDS && tdn_is_word_token(r, at); at++) {
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
        if (tdn_are_folded(r, at, "lân2 thư1")) {
            return tdn_has_flag(r, token, TDN_CAPITAL) ? at : token;
        }
    }
    return token;
}

static congress read_congress(const tdn_reader *r, size_t token)
{
    congress c = {.end = token,
                  .ordinal = TDN_NO_TOKEN,
                  .own = {.range = {token, token}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID}};
    size_t at = token;
    while (at < token + CONGRESS_WORDS && !tdn_has_flag(r, at, TDN_SENTENCE)) {
        if (c.ordinal == TDN_NO_TOKEN && is_numeral(r, at)) {
            c.ordinal = at;
            c.end = ++at;
            continue;
        }
        if (!c.local && tdn_are_folded(r, at, "đang3 bô5")) {
            c.local = true;
            at = read_organisation(r, at + 2, &c.own);
            c.end = at;
            continue;
        }
        if (c.mass != NULL && c.own.place == TDN_PLACE_NONE && !tdn_has_flag(r, at, TDN_SENTENCE)) {
            const size_t place = tdn_issuer_read_place(r, at, &c.own);
            if (place > at) {
                c.end = at = place;
                continue;
            }
        }
        const size_t mass = c.local || c.mass != NULL || at == token ? at : mass_organisation_end(r, at, &c.mass);
        if (mass > at) {
            c.end = at = mass;
            continue;
        }
        const size_t organisation = c.local && c.own.own_name == NULL ? organisation_before_ordinal(r, at) : at;
        if (organisation > at) {
            c.own.own_name = tdn_range_plain_text(r, (tdn_range){at, organisation});
            c.own.place = TDN_PLACE_DISTRICT;
            c.end = at = organisation;
            continue;
        }
        if (!is_congress_word(r, at) || (tdn_is_folded(r, at, "cua3") && !tdn_is_folded(r, at + 1, "đang3"))) {
            break;
        }
        c.end = ++at;
    }
    c.end = c.ordinal != TDN_NO_TOKEN ? tenure_end(r, c.end) : c.end;
    return c;
}

/** The congress of the same organisation in a province or below: "Đại hội Công đoàn | tỉnh Bến Tre | lần thứ XI". */
static const char *local_congress(const char *national)
{
    for (size_t i = 0; i < TDN_COUNT(MASS_CONGRESSES); i++) {
        if (strcmp(MASS_CONGRESSES[i].body, national) == 0) {
            return MASS_CONGRESSES[i].local;
        }
    }
    return national;
}

/** "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đại hội đại biểu Đảng bộ tỉnh Lạng Sơn lần thứ XVI". */
static bool add_congress_issuer(const tdn_reader *r, const congress *c, tdn_draft *out)
{
    tdn_issuer issuer = c->own;
    const bool local = c->local || c->own.place != TDN_PLACE_NONE;
    const char *const party[] = {"dai-hoi-dang", "dai-hoi-dang-bo-tinh"};
    const char *const mass[] = {c->mass, c->mass != NULL ? local_congress(c->mass) : NULL};
    issuer.body = tdn_lexicon_body_id(c->mass != NULL ? mass[local] : party[local]);
    issuer.place = issuer.place != TDN_PLACE_NONE ? issuer.place : TDN_PLACE_OWN;
    if (issuer.body == TDN_NO_ID) {
        return true;
    }
    const tdn_slice numeral = tdn_token_text(r->region, c->ordinal);
    issuer.ordinal = tdn_arena_copy(r->arena, numeral.ptr, numeral.len);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, (tdn_range){out->range.first + 2, out->range.end});
    return issuer.ordinal != NULL && tdn_draft_add_issuer(r, out, &issuer);
}

tdn_read tdn_read_congress(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL) {
        return TDN_READ_NOTHING;
    }
    size_t at = spot->token + spot->type->count;
    at += tdn_is_folded(r, at, "cua3") ? 1 : 0;
    if (!tdn_are_folded(r, at, "đai5 hôi5") || tdn_has_flag(r, at, TDN_SENTENCE)) {
        return TDN_READ_NOTHING;
    }
    const congress c = read_congress(r, at);
    if (c.ordinal == TDN_NO_TOKEN) {
        return TDN_READ_NOTHING;
    }
    *out = tdn_draft_new(TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, c.end};
    out->name = tdn_folded_name(r, out->range);
    out->record.level = c.local || c.own.place != TDN_PLACE_NONE ? TDNREF_LEVEL_PROVINCE : TDNREF_LEVEL_CENTRAL;
    out->record.line_of = c.mass != NULL ? TDNREF_LINE_UNKNOWN : TDNREF_LINE_PARTY;
    return out->name != NULL && add_congress_issuer(r, &c, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}

/* ------------------------------------------------------------------ dated */

/** "Quyết định ngày 05/6/2023 của Thủ tướng Chính phủ": a directive known by its date. */
tdn_read tdn_read_dated(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL || !starts_with_capital(r, spot->token) ||
        has_flag(spot->type, TDN_TYPE_REJECT | TDN_TYPE_TREATY)) {
        return TDN_READ_NOTHING;
    }
    *out = tdn_draft_new(TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, spot->token + spot->type->count};
    if (tdn_has_flag(r, out->range.end, TDN_SENTENCE)) {
        return TDN_READ_NOTHING;
    }
    if (!tdn_read_tail(r, out)) {
        return TDN_READ_NOMEM;
    }
    if (out->record.date.day == 0 || out->issuer_count == 0) {
        return TDN_READ_NOTHING;
    }
    out->name = tdn_folded_name(r, (tdn_range){spot->token, spot->token + spot->type->count});
    return out->name == NULL ? TDN_READ_NOMEM : TDN_READ_MENTION;
}
