/*
 * congress.c - resolutions of congresses: "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng".
 */
#include "field/date.h"
#include "mention/readers.h"
#include "mention/words.h"

#define CONGRESS_WORDS 16u

/** What the words after "Nghị quyết Đại hội" say. */
typedef struct congress {
    size_t end;
    size_t ordinal;   /**< token of the Roman or Arabic numeral, TDN_NO_TOKEN: none */
    bool known;       /**< its ordinal or its term of office tells which congress it is */
    bool local;       /**< "Đảng bộ ..." */
    const char *mass; /**< body of a mass organisation's congress, NULL: the Party's */
    tdn_issuer own; /**< what the Party organisation belongs to: "tỉnh Lạng Sơn", "xã Buôn Đôn", "phường" */
} congress;

static bool is_numeral(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return (t->kind == TDN_TOKEN_WORD && tdn_is_roman(tdn_token_text(r->region, token))) ||
           (t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 2);
}

/** Mass organisations as the names of their congresses give them: "Đại hội | Đoàn | toàn quốc lần thứ XII". */
static const struct mass_congress {
    const char *words;
    const char *body;
    const char *local;
} MASS_CONGRESSES[] = {
    {"đoàn thanh niên cộng sản hồ chí minh", "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"đoàn tncs hồ chí minh", "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"đoàn", "dai-hoi-doan", "dai-hoi-doan-tinh"},
    {"phụ nữ", "dai-hoi-phu-nu", "dai-hoi-phu-nu-tinh"},
    {"công đoàn", "dai-hoi-cong-doan", "dai-hoi-cong-doan-tinh"},
    {"mặt trận tổ quốc", "dai-hoi-mat-tran", "dai-hoi-mat-tran-tinh"},
    {"mttq", "dai-hoi-mat-tran", "dai-hoi-mat-tran-tinh"},
    {"hội nông dân", "dai-hoi-nong-dan", "dai-hoi-nong-dan-tinh"},
    {"nông dân", "dai-hoi-nong-dan", "dai-hoi-nong-dan-tinh"},
    {"hội cựu chiến binh", "dai-hoi-cuu-chien-binh", "dai-hoi-cuu-chien-binh-tinh"},
};

/** Token after the organisation's name and "Việt Nam", or `token` if there is none. */
static size_t mass_organisation_end(const tdn_reader *r, size_t token, const char **body)
{
    for (size_t i = 0; i < TDN_COUNT(MASS_CONGRESSES); i++) {
        const size_t end = token + tdn_words_at(r, token, MASS_CONGRESSES[i].words);
        if (end > token) {
            *body = MASS_CONGRESSES[i].body;
            return end + tdn_words_at(r, end, "việt nam");
        }
    }
    return token;
}

/** ", nhiệm kỳ 2020 - 2025", "(nhiệm kỳ 2020-2025)" after a congress: returns the token after it, or `token` if there
 * is none. */
static size_t tenure_end(const tdn_reader *r, size_t token)
{
    const bool bracket = tdn_is_mark(r, token, '(');
    const size_t at = bracket || tdn_is_mark(r, token, ',') ? token + 1 : token;
    const bool tenure = tdn_are_words(r, at, "nhiệm kỳ") && !tdn_has_flag(r, at, TDN_SENTENCE);
    const bool years = tenure && tdn_token_at(r, at + 2)->kind == TDN_TOKEN_NUMBER && tdn_is_mark(r, at + 3, '-') &&
                       tdn_token_at(r, at + 4)->kind == TDN_TOKEN_NUMBER;
    if (!years || (bracket && !tdn_is_mark(r, at + 5, ')'))) {
        return token;
    }
    return bracket ? at + 6 : at + 5;
}

static bool is_congress_word(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"đại", "hội", "biểu", "toàn", "quốc", "đảng",
                                        "bộ",  "lần", "thứ",  "của",  "khóa"};
    return tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS)) > 0;
}

/** "tỉnh Lạng Sơn", "xã", and the offices that have a Party organisation of their own: "Công an tỉnh", "các cơ quan
 * Đảng tỉnh". Returns the token after it, or `token` if there is none. */
static size_t read_organisation(const tdn_reader *r, size_t token, tdn_issuer *own)
{
    tdn_issuer office;
    size_t end = tdn_issuer_read_place(r, token, own);
    if (end > token) {
        return end;
    }
    if (tdn_are_words(r, token, "các cơ quan đảng")) {
        tdn_issuer place = *own;
        end = tdn_issuer_read_place(r, token + 4, &place);
    } else if (tdn_issuer_at(r, token, &office) && !tdn_has_flag(r, token, TDN_SENTENCE)) {
        end = office.range.end;
    }
    if (end > token) {
        own->own_name = tdn_range_plain_text(r, (tdn_range){token, end});
        own->place = TDN_PLACE_DISTRICT; /* on the level of the districts: below the province's congress */
    }
    return end;
}

/** "Đảng bộ | Khối Doanh nghiệp | lần thứ VI", "Đảng bộ | Sở | lần thứ V": the words before the ordinal say whose Party
 * organisation it is. */
static size_t organisation_before_ordinal(const tdn_reader *r, size_t token)
{
    for (size_t at = token; at < token + CONGRESS_WORDS && tdn_is_word_token(r, at); at++) {
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
        if (tdn_are_words(r, at, "lần thứ")) {
            return tdn_has_flag(r, token, TDN_CAPITAL) ? at : token;
        }
    }
    return token;
}

/** The part of a congress's name at a token; `name` is where the name begins. Returns the token after the part, the
 * token itself if none begins there. */
static size_t read_part(const tdn_reader *r, size_t at, size_t name, congress *c)
{
    if (c->ordinal == TDN_NO_TOKEN && is_numeral(r, at)) {
        c->ordinal = at;
        return at + 1;
    }
    if (!c->local && tdn_are_words(r, at, "đảng bộ")) {
        c->local = true;
        return read_organisation(r, at + 2, &c->own);
    }
    if (c->mass != NULL && c->own.place == TDN_PLACE_NONE) {
        const size_t place = tdn_issuer_read_place(r, at, &c->own);
        if (place > at) {
            return place;
        }
    }
    const size_t mass = c->local || c->mass != NULL || at == name ? at : mass_organisation_end(r, at, &c->mass);
    if (mass > at) {
        return mass;
    }
    const size_t organisation = c->local && c->own.own_name == NULL ? organisation_before_ordinal(r, at) : at;
    if (organisation > at) {
        c->own.own_name = tdn_range_plain_text(r, (tdn_range){at, organisation});
        c->own.place = TDN_PLACE_DISTRICT;
        return organisation;
    }
    const bool of_another = tdn_is_word(r, at, "của") && !tdn_is_word(r, at + 1, "đảng");
    return is_congress_word(r, at) && !of_another ? at + 1 : at;
}

static congress read_congress(const tdn_reader *r, size_t token)
{
    congress c = {.end = token,
                  .ordinal = TDN_NO_TOKEN,
                  .own = {.range = {token, token}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID}};
    size_t next = token;
    do {
        c.end = next;
        const bool inside = c.end < token + CONGRESS_WORDS && !tdn_has_flag(r, c.end, TDN_SENTENCE);
        next = inside ? read_part(r, c.end, token, &c) : c.end;
    } while (next > c.end);
    const bool named = c.local && c.own.place != TDN_PLACE_NONE;
    const size_t tenure = c.ordinal != TDN_NO_TOKEN || named ? tenure_end(r, c.end) : c.end;
    c.known = c.ordinal != TDN_NO_TOKEN || tenure > c.end; /* "Đại hội Đảng bộ xã | nhiệm kỳ 2025 - 2030" */
    c.end = tenure;
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
    const bool counted = c->ordinal != TDN_NO_TOKEN;
    if (counted) {
        const tdn_slice numeral = tdn_token_text(r->region, c->ordinal);
        issuer.ordinal = tdn_arena_copy(r->arena, numeral.ptr, numeral.len);
    }
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, (tdn_range){out->range.first + 2, out->range.end});
    return (!counted || issuer.ordinal != NULL) && tdn_draft_add_issuer(r, out, &issuer);
}

/** "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII | ngày 01/02/2021". */
static void take_day(const tdn_reader *r, tdn_draft *out)
{
    const size_t at = out->range.end;
    tdnref_date date;
    size_t end = 0;
    if (!tdn_has_flag(r, at, TDN_SENTENCE) && tdn_date_at(r, at, &date, &end)) {
        out->record.date = date;
        out->record.date_origin = TDNREF_ORIGIN_PRINTED;
        out->record.date_span = tdn_source_span(r, (tdn_range){at, end});
        out->range.end = end;
    }
}

tdn_read tdn_read_congress(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL) {
        return TDN_READ_NOTHING;
    }
    size_t at = spot->token + spot->type->count;
    at += tdn_is_word(r, at, "của") ? 1 : 0;
    if (!tdn_are_words(r, at, "đại hội") || tdn_has_flag(r, at, TDN_SENTENCE)) {
        return TDN_READ_NOTHING;
    }
    const congress c = read_congress(r, at);
    if (!c.known) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, c.end};
    out->record.level = c.local || c.own.place != TDN_PLACE_NONE ? TDNREF_LEVEL_PROVINCE : TDNREF_LEVEL_CENTRAL;
    out->record.line_of = c.mass != NULL ? TDNREF_LINE_UNKNOWN : TDNREF_LINE_PARTY;
    if (!add_congress_issuer(r, &c, out)) {
        return TDN_READ_NOMEM;
    }
    take_day(r, out);
    return TDN_READ_MENTION;
}
