/*
 * numbered.c - mentions by number: "Kế hoạch số 5081/KH-UBND ngày 26/12/2023 của UBND tỉnh", "số 1518/BNG-NVVH" in a
 * list, a bare "1486/QĐ-TTg" in a table.
 */
#include "mention/readers.h"

#include "field/date.h"
#include "field/slip.h"
#include "lexicon/fold.h"
#include "mention/plenum.h"
#include "mention/tail.h"

/* Words of a law's name between type word and "số": "Luật Đơn vị hành chính - kinh tế đặc biệt Vân Đồn ... số". */
#define LAW_NAME_WORDS 40u
/* Words between any other type word and "số": "Công văn hỏa tốc số", "Tờ trình liên ngành số". */
#define QUALIFIER_WORDS 5u
/* Words of a body that proposes: "Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn". */
#define PROPOSER_TOKENS 20u

/* How far above its rows the head of a table is looked for. */
#define TABLE_TOKENS 600u

/* ------------------------------------------------------------ what to reject */

/** "Mẫu số 01/TNDN", "Hợp đồng số ...": a guard phrase stands right before. */
static bool is_guarded(const tdn_reader *r, size_t token)
{
    size_t at = token;
    const bool typed = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL; /* "Sau bảng: Nghị định số 15/2020/NĐ-CP" */
    if (at > 0 && tdn_is_mark(r, at - 1, ':') && !typed) {
        at--;
    }
    if (tdn_hit_before(r->hits, at, 0, TDN_PHRASE_GUARD) != NULL) {
        return true;
    }
    return at > 0 && tdn_is_folded(r, at - 1, "sô1") && tdn_hit_before(r->hits, at - 1, 0, TDN_PHRASE_GUARD) != NULL;
}

/** Inside a URL, a file name or a longer code: something stands glued before the number ("...aspx?10984-BNV",
 * "K45/12"). */
static bool is_glued(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (token == 0 || (t->flags & TDN_SPACE) != 0) {
        return false;
    }
    const tdn_token *last = t - 1;
    if (last->kind == TDN_TOKEN_WORD) {
        const bool letter = last->norm_len == 1; /* "mẫu số C74-HĐ/LĐTBXH" */
        return !tdn_is_folded(r, token - 1, "sô1") && (last->form->word == 0 || letter);
    }
    return last->mark == '/' || last->mark == '_' || last->mark == '.' || last->mark == '=' || last->mark == '@' ||
           (last->mark == '-' && (last->flags & TDN_SPACE) == 0);
}

/** "2020 - UBND tỉnh": one group behind a dash set off by blanks is prose. "143/CP" and "131-CP" are numbers. */
static bool is_loose_single_group(const tdn_number *n)
{
    if (n->group_count > 1 || n->serial.len == 0 || !n->party_order) {
        return false;
    }
    return n->groups[0].ptr - (n->serial.ptr + n->serial.len) > 1;
}

/** A lone group of the tables is enough only behind a type word or "số"; without them a number needs type and issuer,
 * or an issuer with its unit, to be told from a code ("12/CT", "24/PC"). */
static bool is_number_by_itself(const tdn_number *n)
{
    const bool issuer = n->issuer_first < n->issuer_end && n->symbols[n->issuer_first] != NULL &&
                        n->symbols[n->issuer_first]->body_count > 0;
    if (n->type_group < n->group_count) {
        return issuer || n->group_count > 1;
    }
    return issuer && (n->group_count > 1 || n->year != 0);
}

static bool is_acceptable(const tdn_number *n, bool announced)
{
    if (is_loose_single_group(n) || (n->spaced && (!announced || n->group_count < 2 || n->symbols[0] == NULL))) {
        return false;
    }
    if (!announced) {
        return is_number_by_itself(n);
    }
    if (tdn_number_is_known(n)) {
        return true;
    }
    const tdn_slice first = n->groups[0];
    if (n->year != 0 && first.len >= 3 && (first.ptr[0] == 'O' || first.ptr[0] == 'Q') && first.ptr[1] == 'H') {
        return true; /* "22/2023/OH15": the National Assembly misread, see slip.c */
    }
    /* A school or company: "số 32/QĐ-NVL" has a type; "số 15/ABC" behind a type word must at least be two letters. */
    return n->groups[0].len >= 2 && n->group_count >= 1 &&
           !tdn_is_digit((unsigned char)n->groups[0].ptr[n->groups[0].len - 1]);
}

/* ------------------------------------------------------------------ fields */

static bool has_type(const tdn_symbol *symbol, const char *code)
{
    for (size_t i = 0; symbol != NULL && i < symbol->type_count; i++) {
        if (strcmp(tdn_lexicon_type(symbol->types[i])->code, code) == 0) {
            return true;
        }
    }
    return false;
}

/**
 * Type word against symbol. The word wins where the symbol has no type (a law, an old act), where the symbol's letters
 * can mean the word's type (Party "QĐ" with "Quy định", "CT" with "Chương trình"), and for a guidance numbered as a
 * letter; else the symbol, so that "văn bản số 51/TTr-BTTTT" is a TTr. Without either it is a letter.
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
    if (has_type(symbol, word->code)) {
        return said;
    }
    const char *code = tdn_lexicon_type(symbol->types[0])->code;
    const bool joint = strlen(word->code) > strlen(code) && strncmp(word->code, code, strlen(code)) == 0;
    if (joint) {
        return said; /* "Thông tư liên bộ số 6-TT/LB" */
    }
    if ((word->flags & TDN_TYPE_LAW) != 0 && tdn_slice_equal(n->groups[n->type_group], tdn_slice_of("L"))) {
        return said; /* "Pháp lệnh số 38-L/CTN": cited by the number of the order that made it public */
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

/** Several Party bodies of the centre share "/TW": the symbol tells their level and line, not which. */
static bool is_shared_by_party_centre(const tdn_symbol *symbol, uint32_t day)
{
    size_t possible = 0;
    for (size_t i = 0; i < symbol->body_count; i++) {
        const tdn_body *body = tdn_lexicon_body(symbol->bodies[i]);
        possible += body->line == TDNREF_LINE_PARTY && body->scope == TDN_SCOPE_NONE && tdn_body_existed(body, day);
    }
    return possible > 1;
}

static bool issuers_from_symbol(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
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
        if (out->record.level == TDNREF_LEVEL_UNKNOWN) {
            out->record.level = tdn_issuer_level(&issuer);
            out->record.line_of = tdn_issuer_line(&issuer);
        }
        if (is_shared_by_party_centre(n->symbols[i], day)) {
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

static bool names_any_body(const tdn_number *n)
{
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        if (n->symbols[i] != NULL && n->symbols[i]->body_count > 0) {
            return true;
        }
    }
    return false;
}

/** "NN&PTNT" of "473/TTr-NN&PTNT": letters of a ministry, which its departments in the provinces print as well. */
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

/** The symbol speaks for a body that the words before it name. */
static bool fits_symbol(const tdn_number *n, uint16_t body)
{
    const bool local = tdn_lexicon_body(body)->scope != TDN_SCOPE_NONE;
    return !names_any_body(n) || tdn_number_names_body(n, body) || (local && names_ministries(n));
}

/** "Theo đề nghị của | Phòng Văn hóa - Xã hội | tại Tờ trình số 08/TTr-VHXH": who proposes signs the submission (Nghị
 * định 30/2020/NĐ-CP, Phụ lục III, decisions). */
static bool issuer_before(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t at = out->range.first;
    if (at < 2 || !tdn_is_folded(r, at - 1, "tai5")) {
        return true;
    }
    for (size_t back = 2; back <= PROPOSER_TOKENS && back < at && !tdn_has_flag(r, at - back + 1, TDN_SENTENCE);
         back++) {
        tdn_issuer issuer;
        const bool of = tdn_is_folded(r, at - back - 1, "cua3");
        if (!of || !tdn_issuer_at(r, at - back, &issuer) || issuer.range.end != at - 1 ||
            !fits_symbol(n, issuer.body)) {
            continue;
        }
        out->record.issuer.span = tdn_source_span(r, issuer.range);
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        issuer.office = TDN_NO_ID;
        return tdn_draft_add_issuer(r, out, &issuer);
    }
    return true;
}

/** A law is the National Assembly's, whatever its symbol: "Luật 127/2025/QHI15". */
static bool issuer_of_law(const tdn_reader *r, tdn_draft *out)
{
    const uint16_t assembly = tdn_lexicon_body_id("quoc-hoi");
    if (out->issuer_count > 0 || strcmp(out->record.type.text, "LUẬT") != 0 || assembly == TDN_NO_ID) {
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
    return out->record.number.text != NULL && out->serial != NULL;
}

/** True if a column of the table is headed "Ngày ban hành"; another one's dates may be deadlines. */
static bool has_column_of_dates(const tdn_reader *r, size_t token)
{
    static const char *const HEADINGS[] = {"ngay2 ban hanh2", "ngay2 ki1", "ngay2 thang1 năm", "thơi2 gian ban hanh2"};
    for (size_t back = 1; back <= TABLE_TOKENS && back < token; back++) {
        for (size_t i = 0; tdn_is_mark(r, token - back, '|') && i < TDN_COUNT(HEADINGS); i++) {
            if (tdn_are_folded(r, token - back + 1, HEADINGS[i])) {
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
    first -= first > 0 && tdn_is_folded(r, first - 1, "sô1") ? 1 : 0;
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

/** Number, then date and issuer behind it, then what the symbol tells. */
static tdn_read finish(const tdn_reader *r, size_t first, const tdn_number *n, uint16_t said, tdn_draft *out)
{
    const uint16_t type = decide_type(n, said);
    *out = tdn_draft_new(TDNREF_KIND_NUMBERED, type);
    out->range = (tdn_range){first, n->range.end};
    out->said = said;
    if (type != said) {
        out->record.type.origin = TDNREF_ORIGIN_SYMBOL;
    }
    out->joint = n->issuer_end > n->issuer_first + 1;
    if (!fill_number(r, n, out) || !tdn_read_tail(r, out)) {
        return TDN_READ_NOMEM;
    }
    take_date_of_next_cell(r, n, out);
    if (out->issuer_count == 0 && !issuer_before(r, n, out)) {
        return TDN_READ_NOMEM;
    }
    if (out->issuer_count == 0 && !issuers_from_symbol(r, n, out)) {
        return TDN_READ_NOMEM;
    }
    if (!tdn_read_slip(r, n, out) || !issuer_of_law(r, out)) {
        return TDN_READ_NOMEM;
    }
    return TDN_READ_MENTION;
}

/* ------------------------------------------------------- from type to number */

/** "số", "số:", "Số :", "số." before a number; returns the token behind, or `token` if there is none. */
static size_t skip_so(const tdn_reader *r, size_t token)
{
    const bool unmarked = tdn_is_folded(r, token, "so") || tdn_is_folded(r, token, "sô"); /* a scan drops the marks */
    if (!tdn_is_folded(r, token, "sô1") && !(unmarked && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER)) {
        return token;
    }
    size_t at = token + 1;
    if (tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '.')) {
        at++;
    }
    return at;
}

/** A number, printed or left blank, at `token` or behind "số". */
static bool number_here(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    const size_t at = skip_so(r, token);
    const tdn_token *t = tdn_token_at(r, at);
    if (t->kind == TDN_TOKEN_NUMBER) {
        return tdn_number_at(r, at, said, out) && is_acceptable(out, true);
    }
    const bool blank = at > token && (t->mark == '/' || t->mark == '.' || t->mark == '-');
    return blank && (tdn_token_at(r, at - 1)->flags & TDN_SENTENCE) == 0 && tdn_blank_number_at(r, at, said, out);
}

/** "(CTPH)" between the type word and its number. */
static size_t skip_bracket(const tdn_reader *r, size_t token)
{
    const bool code = tdn_is_mark(r, token, '(') && tdn_is_word_token(r, token + 1) && tdn_is_mark(r, token + 2, ')');
    if (tdn_is_mark(r, token, ':') && tdn_is_folded(r, token + 1, "sô1")) {
        return token + 1; /* "Tờ trình: số 441/TTr-SXD" */
    }
    return code ? token + 3 : token;
}

/** Words that may not stand between a type word and its number: they begin something else. */
static bool breaks_name(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        return t->mark != ',' && t->mark != '-';
    }
    return false;
}

/** "... văn bản quy phạm pháp luật | và số 150/2025/NĐ-CP": the next item of a list. */
static bool is_next_item(const tdn_reader *r, size_t token)
{
    return tdn_is_folded(r, token, "va2") && tdn_is_folded(r, token + 1, "sô1");
}

/** "Luật | Công an nhân dân | số 37/2018/QH14": looks for "số" and a number behind a law's name. */
static bool number_behind_name(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    const size_t amending = tdn_amending_name_end(r, token);
    if (amending > token) {
        return number_here(r, amending, said, out);
    }
    const tdn_hit *known = tdn_hit_at(r->hits, token, TDN_PHRASE_LAW);
    if (known != NULL && number_here(r, token + known->count, said, out)) {
        return true;
    }
    for (size_t at = token; at < token + LAW_NAME_WORDS && !breaks_name(r, at); at++) {
        if (is_next_item(r, at)) {
            return false;
        }
        if (tdn_is_folded(r, at, "sô1") && number_here(r, at, said, out)) {
            return true;
        }
        const bool number = tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER;
        if (number && at > token && number_here(r, at, said, out)) {
            return true;
        }
        if (number || (at > token && tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) != NULL) ||
            tdn_is_folded(r, at, "ngay2")) {
            return false;
        }
    }
    return false;
}

/** "Công văn | hỏa tốc | số": a few small words of the type's own, none of which is a cue or a verb of the sentence. */
static bool number_behind_qualifier(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    for (size_t at = token; at <= token + QUALIFIER_WORDS && !breaks_name(r, at); at++) {
        if (tdn_is_folded(r, at, "sô1")) {
            return number_here(r, at, said, out);
        }
        if (is_next_item(r, at)) {
            return false;
        }
        if (tdn_is_folded(r, at, "tai5") && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) != NULL) {
            return false; /* "hướng dẫn tại | văn bản số 16495/BTC-PTHT" */
        }
        if (tdn_is_mark(r, at, ',')) {
            continue; /* "Báo cáo giải trình, tiếp thu số 12/BC-UBND" */
        }
        if (!tdn_is_word_token(r, at) || tdn_has_flag(r, at, TDN_CAPITAL) ||
            tdn_hit_at(r->hits, at, TDN_PHRASE_CUE) != NULL) {
            return false;
        }
    }
    return false;
}

/** "Nghị quyết | Trung ương 6 khóa XII | số 18-NQ/TW". */
static bool number_behind_plenum(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    const size_t at = tdn_plenum_end(r, token);
    return at > token && tdn_is_folded(r, at, "sô1") && number_here(r, at, said, out);
}

/** "Quyết định | của Bộ Chính trị | số 31-QĐ/TW". */
static bool number_behind_issuer(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out, tdn_issuer *issuer)
{
    if (!tdn_is_folded(r, token, "cua3") || !tdn_issuer_at(r, token + 1, issuer)) {
        return false;
    }
    size_t at = issuer->range.end;
    at += tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, ':')
              ? 1
              : 0; /* "các Quyết định của Thủ tướng Chính phủ: số ..., số ..." */
    return tdn_is_folded(r, at, "sô1") && number_here(r, at, said, out);
}

static tdn_read read_from_type(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const tdn_hit *type = spot->type;
    const size_t behind = skip_bracket(r, spot->token + type->count);
    const bool law = (tdn_lexicon_type(type->id)->flags & TDN_TYPE_LAW) != 0;
    tdn_number n;
    tdn_issuer issuer = {.body = TDN_NO_ID};
    bool found = !tdn_has_flag(r, behind, TDN_SENTENCE) || tdn_token_at(r, behind)->kind == TDN_TOKEN_NUMBER
                     ? number_here(r, behind, type->id, &n)
                     : false;
    found = found && !(spot->inner && law); /* that number is the amending law's */
    found = found || (law && spot->inner ? false
                      : law              ? number_behind_name(r, behind, type->id, &n)
                                         : number_behind_qualifier(r, behind, type->id, &n));
    found = found || number_behind_plenum(r, behind, type->id, &n);
    const bool by_issuer = !found && number_behind_issuer(r, behind, type->id, &n, &issuer);
    if (!found && !by_issuer) {
        return TDN_READ_NOTHING;
    }
    if ((tdn_lexicon_type(type->id)->flags & TDN_TYPE_REJECT) != 0 || is_guarded(r, spot->token)) {
        out->range = n.range;
        return TDN_READ_REJECTED;
    }
    const tdn_read read = finish(r, spot->token, &n, type->id, out);
    if (read == TDN_READ_MENTION && by_issuer && out->record.issuer.origin != TDNREF_ORIGIN_PRINTED) {
        out->issuer_count = 0;
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            return TDN_READ_NOMEM;
        }
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        out->record.issuer.span = tdn_source_span(r, issuer.range);
    }
    return read;
}

/* ------------------------------------------------------------ without type word */

/** The mention before in the same list lends its type word: "các văn bản số 364/TTr-BNG, số 1518/BNG-NVVH". */
static uint16_t type_of_list(const tdn_spot *spot, size_t token)
{
    if (spot->drafts->count == spot->region_first) {
        return TDN_NO_ID;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    if (last->record.kind != TDNREF_KIND_NUMBERED || token - last->range.end > 2) {
        return TDN_NO_ID;
    }
    for (size_t i = last->range.end; i < token; i++) {
        const bool link =
            tdn_is_mark(spot->r, i, ',') || tdn_is_mark(spot->r, i, ';') || tdn_is_folded(spot->r, i, "va2");
        if (!link) {
            return TDN_NO_ID;
        }
    }
    return last->said;
}

static tdn_read read_without_type(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t number = skip_so(r, spot->token);
    const bool announced = number > spot->token;
    if (tdn_token_at(r, number)->kind != TDN_TOKEN_NUMBER || (announced && tdn_has_flag(r, spot->token, TDN_CAPITAL))) {
        return TDN_READ_NOTHING; /* "Số: 417/KH-SKHCN" is a document's own number, read by the document stage */
    }
    const uint16_t said = type_of_list(spot, spot->token);
    tdn_number n;
    if (!tdn_number_at(r, number, said, &n)) {
        return TDN_READ_NOTHING;
    }
    if (is_guarded(r, spot->token) || is_guarded(r, number) || is_glued(r, number)) {
        out->range = n.range;
        return TDN_READ_REJECTED;
    }
    if (!is_acceptable(&n, said != TDN_NO_ID || (announced && tdn_number_is_known(&n) && n.group_count > 1))) {
        return TDN_READ_NOTHING;
    }
    return finish(r, spot->token, &n, said, out);
}

tdn_read tdn_read_numbered(const tdn_spot *spot, tdn_draft *out)
{
    if (spot->type != NULL) {
        const tdn_read read = read_from_type(spot, out);
        if (read != TDN_READ_NOTHING) {
            return read;
        }
    }
    const tdn_token *t = tdn_token_at(spot->r, spot->token);
    if (t->kind == TDN_TOKEN_NUMBER || (t->kind == TDN_TOKEN_WORD && tdn_is_folded(spot->r, spot->token, "sô1"))) {
        return read_without_type(spot, out);
    }
    return TDN_READ_NOTHING;
}
