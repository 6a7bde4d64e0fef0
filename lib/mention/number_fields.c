/*
 * number_fields.c - what a number says about its directive: type, date, issuer, level.
 */
#include "mention/number_fields.h"

#include "document/unit.h"
#include "field/date.h"
#include "field/issuer_place.h"
#include "field/symbol_groups.h"
#include "mention/signatory.h"
#include "mention/slip.h"
#include "mention/subject.h"
#include "mention/tail.h"

/* Words in the name of a body that proposes: "Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn". */
#define PROPOSER_TOKENS 20u
/* What was spoken of between the speaker and "tại Công văn số": "về việc triển khai Tháng hành động ...". */
#define SPEECH_TOKENS 50u
/* How far above a row the head of its table is searched for. */
#define TABLE_TOKENS 600u
/* "Báo cáo của Đảng ủy Chính phủ về tình hình triển khai ... (Báo cáo số 21-BC/ĐU": words of the name in between. */
#define BRACKETED_TOKENS 60u

static bool has_type(const tdn_symbol *symbol, const char *code)
{
    for (size_t i = 0; symbol != NULL && i < symbol->type_count; i++) {
        if (tdn_is_same_text(tdn_lexicon_type(symbol->types[i])->code, code)) {
            return true;
        }
    }
    return false;
}

static bool is_order(tdn_slice group)
{
    return tdn_slice_equal(group, tdn_slice_of("L")) || tdn_slice_equal(group, tdn_slice_of("SL"));
}

/** "Quyết định số 2356/NĐ-TTg": decrees are the Government's alone (Luật Ban hành văn bản quy phạm pháp luật
 * 80/2015/QH13, Điều 4), so that a symbol which names another body has the wrong letters. */
static bool is_decree_of_another(const tdn_number *n)
{
    const tdn_symbol *issuer = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    const tdn_body *body = issuer != NULL && issuer->body_count > 0 ? tdn_lexicon_body(issuer->bodies[0]) : NULL;
    return body != NULL && has_type(n->symbols[n->type_group], "NĐ") &&
           (body->level != TDNREF_LEVEL_CENTRAL || strcmp(body->id, "thu-tuong") == 0);
}

/**
 * Type word against symbol. The word wins where the symbol has no type (a law, an old act), where the symbol's letters
 * can mean the word's type (Party "QĐ" with "Quy định", "CT" with "Chương trình"), and for guidance numbered as a
 * letter; otherwise the symbol wins, so that "văn bản số 51/TTr-BTTTT" is a TTr. Without either it is a letter.
 */
static uint16_t decide_type(const tdn_number *n, uint16_t said)
{
    const bool generic = said == TDN_NO_ID || (tdn_lexicon_type(said)->flags & TDN_TYPE_GENERIC) != 0;
    if (n->type_group >= n->group_count) {
        return said == TDN_NO_ID || generic ? tdn_lexicon_type_id("cv") : said;
    }
    const tdn_symbol *symbol = n->symbols[n->type_group];
    if (generic) {
        return symbol->types[0];
    }
    const tdn_type *word = tdn_lexicon_type(said);
    if (has_type(symbol, word->code) || is_decree_of_another(n)) {
        return said;
    }
    if ((tdn_lexicon_type(symbol->types[0])->flags & TDN_TYPE_GENERIC) != 0) {
        return said; /* "Hướng dẫn số 1093-CV/HNDT": guidance in the book of letters */
    }
    const char *code = tdn_lexicon_type(symbol->types[0])->code;
    const bool joint = strlen(word->code) > strlen(code) && strncmp(word->code, code, strlen(code)) == 0;
    if (joint) {
        return said; /* "Thông tư liên bộ số 6-TT/LB" */
    }
    if ((word->flags & TDN_TYPE_LAW) != 0 && is_order(n->groups[n->type_group])) {
        return said; /* "Pháp lệnh số 38-L/CTN", "Luật số 004-SL": numbered after the act that promulgated it */
    }
    const bool rules = strcmp(word->code, "QyĐ") == 0 && has_type(symbol, "QĐ");
    const bool programme = strcmp(word->code, "CTr") == 0 && has_type(symbol, "CT");
    return rules || programme ? said : symbol->types[0];
}

/** Serial digits without leading zeros, for comparing. */
static const char *plain_serial(const tdn_reader *r, tdn_slice serial)
{
    while (serial.len > 1 && serial.ptr[0] == '0') {
        serial.ptr++;
        serial.len--;
    }
    return tdn_arena_copy(r->arena, serial.ptr, serial.len);
}

/** Several Party bodies of the centre share "/TW": the symbol gives their level and line, but not which body it is. */
static bool is_shared_by_party_centre(const tdn_symbol *symbol, uint32_t day)
{
    size_t possible = 0;
    for (size_t i = 0; i < symbol->body_count; i++) {
        const tdn_body *body = tdn_lexicon_body(symbol->bodies[i]);
        possible += body->line == TDNREF_LINE_PARTY && body->scope == TDN_SCOPE_NONE && tdn_body_existed(body, day);
    }
    return possible > 1;
}

/** The provincial body that a symbol may stand for, TDN_NO_ID: none. */
static uint16_t local_body(const tdn_symbol *symbol)
{
    for (size_t i = 0; symbol != NULL && i < symbol->body_count; i++) {
        const uint8_t scope = tdn_lexicon_body(symbol->bodies[i])->scope;
        if (scope == TDN_SCOPE_PROVINCE || scope == TDN_SCOPE_ANY) {
            return symbol->bodies[i];
        }
    }
    return TDN_NO_ID;
}

/** "01/QCPH-BHXH-LĐLĐ": one of the joint signatories exists only in provinces, so all are provincial. */
static bool is_joint_of_province(const tdn_number *n)
{
    bool all = n->issuer_end > n->issuer_first + 1;
    bool alone = false;
    for (size_t i = n->issuer_first; i < n->issuer_end && all; i++) {
        const tdn_symbol *symbol = n->symbols[i];
        all = local_body(symbol) != TDN_NO_ID;
        bool national = false;
        for (size_t k = 0; all && k < symbol->body_count; k++) {
            national = national || tdn_lexicon_body(symbol->bodies[k])->scope == TDN_SCOPE_NONE;
        }
        alone = alone || !national;
    }
    return all && alone;
}

/** "Kế hoạch số 12/KH-UBND | của tỉnh", "Nghị quyết số 5/NQ-HĐND | của huyện Cao Lộc": the place alone, of a body that
 * each level has. Takes it into the quote; place TDN_PLACE_NONE: there is none. */
static tdn_issuer take_place_behind(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t of = out->range.end;
    const tdn_symbol *symbol = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    tdn_issuer place = {.range = {of, of}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const bool open = out->issuer_count == 0 && !out->own_body && symbol != NULL && symbol->body_count > 0 &&
                      tdn_lexicon_body(symbol->bodies[0])->scope == TDN_SCOPE_ANY;
    if (!open || !tdn_is_word(r, of, "của") || tdn_has_flag(r, of, TDN_SENTENCE) ||
        tdn_hit_at(r->hits, of + 1, TDN_PHRASE_BODY) != NULL) {
        return place;
    }
    const size_t end = tdn_read_place(r, of + 1, &place);
    out->range.end = end > of + 1 ? end : of;
    return place;
}

static bool issuers_from_symbol(const tdn_reader *r, const tdn_number *n, const tdn_issuer *place, tdn_draft *out)
{
    const uint16_t year = out->record.date.year != 0 ? out->record.date.year : n->year;
    const tdnref_date mid = {.year = year, .month = 7, .day = 2};
    const uint32_t day = tdn_date_day(out->record.date.month != 0 ? out->record.date : mid);
    const tdn_surroundings around = {.province = TDN_NO_ID, .day = day};
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        tdn_issuer issuer;
        if (!tdn_issuer_of_symbol(n->symbols[i], &around, &issuer)) {
            continue;
        }
        issuer.body = is_joint_of_province(n) ? local_body(n->symbols[i]) : issuer.body;
        if (place->place != TDN_PLACE_NONE) {
            const uint16_t body = issuer.body;
            issuer = *place;
            issuer.body = body;
        }
        const bool open = is_shared_by_party_centre(n->symbols[i], day);
        if (out->record.level == TDNREF_LEVEL_UNKNOWN) {
            /* "11-CTr/ĐU" may be a commune's, a ministry's or the Government's */
            const bool any = open && tdn_lexicon_body(issuer.body)->scope == TDN_SCOPE_COMMUNE;
            out->record.level = any ? TDNREF_LEVEL_UNKNOWN : tdn_issuer_level(&issuer);
            out->record.line_of = tdn_issuer_line(&issuer);
        }
        if (open) {
            out->open_symbol = n->symbols[i];
            continue;
        }
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            return false;
        }
        out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    }
    return true;
}

/** "140A/KH-PA05", "612/PA05": the police of the province, where the symbol names one of their departments alone. */
static bool issuer_of_police(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const tdn_slice last = n->groups[n->group_count - 1];
    const uint16_t police =
        out->issuer_count == 0 && tdn_is_police_department(last) ? tdn_lexicon_body_id("cong-an-tinh") : TDN_NO_ID;
    if (police == TDN_NO_ID || out->open_symbol != NULL) {
        return true;
    }
    const tdn_issuer issuer = {.body = police, .office = TDN_NO_ID, .province = TDN_NO_ID, .place = TDN_PLACE_OWN};
    out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    out->record.level = tdn_issuer_level(&issuer);
    out->record.line_of = tdn_issuer_line(&issuer);
    return tdn_draft_add_issuer(r, out, &issuer);
}

static bool names_any_body(const tdn_number *n)
{
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        if (n->symbols[i] != NULL && n->symbols[i]->body_count > 0) {
            return true;
        }
    }
    return false;
}

/** "NN&PTNT" of "473/TTr-NN&PTNT": letters of a ministry, which its departments in the provinces use as well. */
static bool names_ministries(const tdn_number *n)
{
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        for (size_t k = 0; n->symbols[i] != NULL && k < n->symbols[i]->body_count; k++) {
            if (tdn_lexicon_body(n->symbols[i]->bodies[k])->level != TDNREF_LEVEL_MINISTRY) {
                return false;
            }
        }
    }
    return true;
}

/** "HĐQT" of "127/TTr-HĐQT": an organ that any company or bank has. */
static bool names_organ(const tdn_number *n)
{
    const tdn_symbol *symbol = n->issuer_first < n->issuer_end ? n->symbols[n->issuer_first] : NULL;
    return symbol != NULL && symbol->body_count == 1 && tdn_is_organ(tdn_lexicon_body(symbol->bodies[0]));
}

/** True if the symbol is consistent with a body named before it. */
static bool fits_symbol(const tdn_number *n, uint16_t body)
{
    const bool local = tdn_lexicon_body(body)->scope != TDN_SCOPE_NONE;
    return !names_any_body(n) || names_organ(n) || tdn_number_names_body(n, body) || (local && names_ministries(n));
}

/** "của |", "của ông |", "của đồng chí |" before a token. */
static bool is_behind_of(const tdn_reader *r, size_t token)
{
    size_t at = token;
    if (at > 2 && tdn_are_words(r, at - 2, "đồng chí")) {
        at -= 2;
    } else if (at > 1 && (tdn_is_word(r, at - 1, "ông") || tdn_is_word(r, at - 1, "bà"))) {
        at--;
    }
    return at > 0 && tdn_is_word(r, at - 1, "của");
}

static bool take_issuer_before(const tdn_reader *r, const tdn_issuer *issuer, tdn_draft *out)
{
    tdn_issuer body = *issuer;
    out->record.issuer.span = tdn_source_span(r, issuer->range);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    body.office = TDN_NO_ID;
    return tdn_draft_add_issuer(r, out, &body);
}

/** "xem xét Tờ trình của | Đảng uỷ Chính phủ | về Đề án ... (Tờ trình số 03-TTr/ĐU, ngày 17/10/2025)": the bracket
 * repeats the type of what it numbers; `open` is its first token. False: no memory. */
static bool issuer_of_bracketed(const tdn_reader *r, const tdn_number *n, size_t open, tdn_draft *out)
{
    for (size_t at = open; at > 0 && open - at < BRACKETED_TOKENS && !tdn_is_mark(r, at, ';'); at--) {
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        if (type == NULL || type->id != out->said || !tdn_has_flag(r, at, TDN_CAPITAL)) {
            if (tdn_has_flag(r, at, TDN_SENTENCE)) {
                break;
            }
            continue;
        }
        tdn_issuer issuer;
        const size_t of = at + type->count;
        const bool owned =
            tdn_is_word(r, of, "của") && tdn_issuer_at(r, of + 1, &issuer) && fits_symbol(n, issuer.body);
        return !owned || take_issuer_before(r, &issuer, out);
    }
    return true;
}

/** "Theo đề nghị của | Phòng Văn hóa - Xã hội | tại Tờ trình số 08/TTr-VHXH": the body that proposes signs the
 * submission (Nghị định 30/2020/NĐ-CP, Phụ lục III, decisions). */
static bool issuer_before(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t first = out->range.first;
    const bool several =
        first > 1 && tdn_are_words(r, first - 2, "tại các"); /* "tại các | công văn số 12/UBND-KT, ..." */
    const size_t at = several ? first - 1 : first;
    const bool in_brackets =
        at > 1 && tdn_is_mark(r, at - 1, '('); /* "của Giám đốc Sở Nội vụ (Tờ trình số 92/TTr-SNV)" */
    if (at < 2 || !(in_brackets || tdn_is_word(r, at - 1, "tại"))) {
        return true;
    }
    for (size_t back = 2; back <= PROPOSER_TOKENS && back < at && !tdn_has_flag(r, at - back + 1, TDN_SENTENCE);
         back++) {
        tdn_issuer issuer;
        const bool of = is_behind_of(r, at - back);
        if (!of || !tdn_issuer_at(r, at - back, &issuer) || issuer.range.end != at - 1 ||
            !fits_symbol(n, issuer.body)) {
            continue;
        }
        return take_issuer_before(r, &issuer, out);
    }
    return !in_brackets || out->said == TDN_NO_ID || issuer_of_bracketed(r, n, at - 1, out);
}

/** The body at a token, if the letters of the number can be its and it ends at `end` (TDN_NO_TOKEN: anywhere). */
static bool is_speaker(const tdn_reader *r, const tdn_number *n, size_t token, size_t end, tdn_issuer *issuer)
{
    return tdn_begins_issuer(r, token) && tdn_issuer_at(r, token, issuer) &&
           (end == TDN_NO_TOKEN || issuer->range.end == end) && tdn_number_names_body(n, issuer->body);
}

/** "ý kiến chỉ đạo của | Chủ tịch UBND tỉnh Đắk Lắk | về việc ... tại Công văn số 888/UBND-NC", "| Chủ tịch UBND tỉnh |
 * có ý kiến chỉ đạo về việc ..., tại Công văn số 888/UBND-NC": who spoke, some words before the paper in which. False:
 * no memory. */
static bool issuer_of_speech(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t in = out->range.first;
    if (out->issuer_count > 0 || in == 0 || !tdn_is_word(r, in - 1, "tại") || !names_any_body(n)) {
        return true;
    }
    tdn_issuer issuer;
    for (size_t at = in - 1; at > 2 && in - at < SPEECH_TOKENS && !tdn_is_mark(r, at, ';'); at--) {
        const bool of = tdn_is_word(r, at - 1, "của") &&
                        (tdn_are_words(r, at - 3, "chỉ đạo") || tdn_are_words(r, at - 3, "ý kiến"));
        if (of && is_speaker(r, n, at, TDN_NO_TOKEN, &issuer)) {
            return take_issuer_before(r, &issuer, out);
        }
        const bool has = tdn_are_words(r, at, "có ý kiến") || tdn_are_words(r, at, "chỉ đạo về");
        for (size_t back = 1; has && back <= PROPOSER_TOKENS && back < at; back++) {
            if (is_speaker(r, n, at - back, at, &issuer)) {
                return take_issuer_before(r, &issuer, out);
            }
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
    }
    return true;
}

/** "Quy chế đào tạo của | Trường Đại học Thăng Long | ban hành kèm theo Quyết định số 253/QĐ-ĐHTL": letters that no
 * table knows are the initials of the body whose rules the act issued. False: no memory. */
static bool issuer_by_initials(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    enum { ISSUED_WORDS = 4 };
    const size_t first = out->range.first;
    const size_t end = first > ISSUED_WORDS ? first - ISSUED_WORDS : 0;
    if (end == 0 || names_any_body(n) || !tdn_are_words(r, end, "ban hành kèm theo")) {
        return true;
    }
    for (size_t at = end - 1; at > 0 && end - at < PROPOSER_TOKENS && !tdn_has_flag(r, at, TDN_SENTENCE); at--) {
        tdn_issuer issuer;
        if (!tdn_is_word(r, at - 1, "của") || !tdn_issuer_at(r, at, &issuer) || issuer.range.end != end) {
            continue;
        }
        const size_t name = at + (tdn_is_word(r, at, "trường") ? 1 : 0); /* "ĐHTL" of "Trường | Đại học Thăng Long" */
        return !tdn_are_initials(r, (tdn_range){name, end}, n) || take_issuer_before(r, &issuer, out);
    }
    return true;
}

/** A law is the National Assembly's, whatever its symbol: "Luật 127/2025/QHI15". */
static bool issuer_of_law(const tdn_reader *r, tdn_draft *out)
{
    if (out->issuer_count > 0 || strcmp(out->record.type.text, "LUẬT") != 0) {
        return true;
    }
    const uint16_t assembly = tdn_lexicon_body_id("quoc-hoi");
    if (assembly == TDN_NO_ID) {
        return true;
    }
    const tdn_issuer issuer = {.body = assembly, .office = TDN_NO_ID, .province = TDN_NO_ID};
    out->record.issuer.origin = TDNREF_ORIGIN_SYMBOL;
    return tdn_draft_add_issuer(r, out, &issuer);
}

static bool fill_number(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    out->record.number = (tdnref_field){tdn_number_text(r, n), tdn_source_span(r, n->range), TDNREF_ORIGIN_PRINTED};
    out->serial = plain_serial(r, n->serial);
    out->year = n->year;
    return out->record.number.text != NULL && out->serial != NULL;
}

/** True if a column of the table is headed "Ngày ban hành"; dates in other columns may be deadlines. */
static bool has_column_of_dates(const tdn_reader *r, size_t token)
{
    static const char *const HEADINGS[] = {"ngày ban hành", "ngày ký", "ngày tháng năm", "thời gian ban hành"};
    for (size_t back = 1; back <= TABLE_TOKENS && back < token; back++) {
        for (size_t i = 0; tdn_is_mark(r, token - back, '|') && i < TDN_COUNT(HEADINGS); i++) {
            if (tdn_are_words(r, token - back + 1, HEADINGS[i])) {
                return true;
            }
        }
    }
    return false;
}

/** "| Kế hoạch số 55/KH-UBND | 01/02/2020 |": a mention that fills its cell has its date in the next one, if the head
 * of the table or the year in its number says so. */
static void take_date_of_next_cell(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t bar = out->range.end;
    size_t first = out->range.first;
    first -= first > 0 && tdn_is_word(r, first - 1, "số") ? 1 : 0;
    const bool fills = first > 0 && tdn_is_mark(r, first - 1, '|') && tdn_is_mark(r, bar, '|');
    tdnref_date date;
    size_t end = 0;
    if (out->record.date.year != 0 || !fills ||
        !(tdn_bare_date_at(r, bar + 1, &date, &end) || tdn_date_at(r, bar + 1, &date, &end)) ||
        !tdn_is_mark(r, end, '|') || !(n->year == date.year || has_column_of_dates(r, first))) {
        return;
    }
    out->record.date = date;
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){bar + 1, end});
}

/** "37-NQ/TW | NQ/TW | ngày 24/12/2018": the symbol was typed twice. Returns the token after it. */
static size_t skip_symbol_again(const tdn_reader *r, const tdn_number *n)
{
    const size_t token = n->range.end;
    const tdn_slice first = n->groups[0];
    const tdn_slice last = n->groups[n->group_count - 1];
    const tdn_slice symbol = {first.ptr, (size_t)(last.ptr + last.len - first.ptr)};
    const tdn_slice text = tdn_region_text(r->region);
    const size_t at = tdn_token_at(r, token)->norm;
    if (!tdn_has_flag(r, token, TDN_UPPER) || n->group_count < 2 || at + symbol.len > text.len ||
        !tdn_slice_equal((tdn_slice){text.ptr + at, symbol.len}, symbol)) {
        return token;
    }
    const size_t end = tdn_region_token_at(r->region, at + symbol.len, token);
    return end > token && (tdn_token_at(r, end)->flags & TDN_SPACE) != 0 ? end : token;
}

/** "Thông tri số 04/TT-MTTW-BTT của | Ủy ban MTTQ Việt Nam": a name that the centre shares with every province and
 * commune, but no place behind it and the letters of the centre. */
static void take_centre_of_symbol(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    tdn_issuer *issuer =
        out->issuer_count == 1 && out->record.issuer.origin == TDNREF_ORIGIN_PRINTED ? out->issuers : NULL;
    if (issuer == NULL || issuer->place != TDN_PLACE_NONE || issuer->own_name != NULL ||
        tdn_lexicon_body(issuer->body)->scope != TDN_SCOPE_ANY || !names_any_body(n) ||
        tdn_number_names_body(n, issuer->body)) {
        return;
    }
    const tdn_hit *hit = tdn_hit_at(r->hits, issuer->range.first, TDN_PHRASE_BODY);
    for (; hit != NULL; hit = tdn_hit_next(r->hits, hit)) {
        if (tdn_lexicon_body(hit->id)->scope == TDN_SCOPE_NONE && tdn_number_names_body(n, hit->id)) {
            issuer->body = hit->id;
            return;
        }
    }
}

bool tdn_take_number(const tdn_reader *r, size_t first, const tdn_number *n, uint16_t said, tdn_draft *out)
{
    const uint16_t type = decide_type(n, said);
    tdn_draft_begin(out, TDNREF_KIND_NUMBERED, type);
    out->range = (tdn_range){first, skip_symbol_again(r, n)};
    out->said = said;
    if (type != said) {
        out->record.type.origin = TDNREF_ORIGIN_SYMBOL;
    }
    out->joint = n->issuer_end > n->issuer_first + 1;
    if (!fill_number(r, n, out) || !tdn_read_tail(r, out)) {
        return false;
    }
    take_date_of_next_cell(r, n, out);
    if (out->issuer_count == 0 && (!issuer_before(r, n, out) || !issuer_of_speech(r, n, out))) {
        return false;
    }
    if (out->issuer_count == 0 && !issuer_by_initials(r, n, out)) {
        return false;
    }
    const tdn_issuer place = take_place_behind(r, n, out);
    take_centre_of_symbol(r, n, out);
    if (!tdn_read_signatory(r, n, out) || !tdn_read_subject(r, n, out)) {
        return false;
    }
    if (out->issuer_count == 0 && !issuers_from_symbol(r, n, &place, out)) {
        return false;
    }
    return issuer_of_police(r, n, out) && tdn_read_slip(r, n, out) && issuer_of_law(r, out);
}
