/*
 * numbered.c - mentions by number: "Kế hoạch số 5081/KH-UBND ngày 26/12/2023 của UBND tỉnh", "số 1518/BNG-NVVH" in a
 * list, a bare "1486/QĐ-TTg" in a table.
 */
#include "mention/number_fields.h"

#include "field/date.h"
#include "lexicon/fold.h"
#include "mention/law_name.h"
#include "mention/plenum.h"
#include "mention/readers.h"
#include "mention/session.h"
#include "mention/tail.h"

/* Words of a law's name between type word and "số": "Luật Đơn vị hành chính - kinh tế đặc biệt Vân Đồn ... số". */
#define LAW_NAME_WORDS 40u
/* "đề nghị thi công của Đội Quản lý điện lực khu vực Bắc Giang": words before a number without a type. */
#define PROPOSER_TOKENS 18u
/* Words in brackets between a type word and "số": "Kế hoạch (liên ngành) số". */
#define BRACKET_WORDS 3u
/* Words between any other type word and "số": "Công văn hỏa tốc số", "Tờ trình liên ngành số". */
#define QUALIFIER_WORDS 5u
/* Mentions and words between the first item of a list, which has the type, and another that says what it is about. */
#define PARTED_BACK 12u
#define PARTED_TOKENS 200u

/* ------------------------------------------------------------ what to reject */

/** "Mẫu số 01/TNDN", "Hợp đồng số ...": a guard phrase comes directly before it. */
static bool is_guarded(const tdn_reader *r, size_t token)
{
    size_t at = token;
    const bool typed = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL; /* "Sau bảng: Nghị định số 15/2020/NĐ-CP" */
    if (typed && tdn_has_flag(r, token, TDN_LINE)) {
        return false; /* "Trưởng phòng / Thông tư số 26/2015/TT-BNV": the cell before ends with the word */
    }
    if (typed && at > 0 && tdn_is_word(r, at - 1, "mẫu") && tdn_has_flag(r, at, TDN_CAPITAL)) {
        return false; /* "trọn bộ biểu mẫu Hướng dẫn 43-HD/BTCTW": the forms of that act */
    }
    if (at > 0 && tdn_is_mark(r, at - 1, ':') && !typed) {
        at--;
    }
    if (tdn_hit_before(r->hits, at, 0, TDN_PHRASE_GUARD) != NULL) {
        return true;
    }
    return at > 0 && tdn_is_word(r, at - 1, "số") && tdn_hit_before(r->hits, at - 1, 0, TDN_PHRASE_GUARD) != NULL;
}

/** Inside a URL, a file name or a longer code: something is attached to the front of the number ("...aspx?10984-BNV",
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
        return !tdn_is_word(r, token - 1, "số") && (last->form->word == 0 || letter);
    }
    return last->mark == '/' || last->mark == '_' || last->mark == '.' || last->mark == '=' || last->mark == '@' ||
           (last->mark == '-' && (last->flags & TDN_SPACE) == 0);
}

/** "2020 - UBND tỉnh": one group after a dash set off by blanks is prose. "143/CP" and "131-CP" are numbers. */
static bool is_loose_single_group(const tdn_number *n)
{
    if (n->group_count > 1 || n->serial.len == 0 || !n->party_order) {
        return false;
    }
    return n->groups[0].ptr - (n->serial.ptr + n->serial.len) > 1;
}

/** A lone group known to the tables is enough only after a type word or "số"; without them a number needs a type and an
 * issuer, or an issuer with its unit, to be distinguished from a code ("12/CT", "24/PC"). */
static bool is_number_by_itself(const tdn_number *n)
{
    const bool issuer = n->issuer_first < n->issuer_end && n->symbols[n->issuer_first] != NULL &&
                        n->symbols[n->issuer_first]->body_count > 0;
    if (n->type_group < n->group_count) {
        return issuer || n->group_count > 1;
    }
    return issuer && (n->group_count > 1 || n->year != 0);
}

/** "823/PV11": a department of the police, written as a code with a number. */
static bool is_police_unit(tdn_slice group)
{
    static const char *const CODES[] = {"A", "C", "K", "V", "X", "PA", "PC", "PH", "PK", "PV", "PX", NULL};
    size_t letters = 0;
    while (letters < group.len && !tdn_is_digit((unsigned char)group.ptr[letters])) {
        letters++;
    }
    return group.len - letters == 2 && tdn_word_in((tdn_slice){group.ptr, letters}, CODES);
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
        return true; /* "22/2023/OH15": the National Assembly's letters misread, see slip.c */
    }
    if (n->group_count > 1 && n->groups[0].len >= 3 && !tdn_is_digit((unsigned char)n->groups[0].ptr[1]) &&
        !tdn_is_digit((unsigned char)n->groups[1].ptr[n->groups[1].len - 1])) {
        return true; /* "602/CN23-HCTH": an office with a number, and its unit */
    }
    /* A school or company: "số 32/QĐ-NVL" has a type; "số 15/ABC" after a type word must have at least two letters. */
    return (n->groups[0].len >= 2 && is_police_unit(n->groups[0])) ||
           (n->groups[0].len >= 2 && n->group_count >= 1 &&
            !tdn_is_digit((unsigned char)n->groups[0].ptr[n->groups[0].len - 1]));
}

/** "Sắc lệnh số 22-C", "141-B": decrees of 1945 and 1946 may have one letter for a symbol. */
static bool is_early_decree(const tdn_number *n, uint16_t said)
{
    return said != TDN_NO_ID && strcmp(tdn_lexicon_type(said)->code, "SL") == 0 && n->group_count == 1 &&
           n->groups[0].len == 1;
}

/* ------------------------------------------------------- from type to number */

/** "số", "số:", "Số :", "số." before a number, "số số" where a hand slipped; returns the token after it, or `token` if
 * there is none. */
static size_t skip_so(const tdn_reader *r, size_t token)
{
    const bool unmarked = tdn_is_word(r, token, "so") || tdn_is_word(r, token, "sô"); /* a scan drops the marks */
    if (!tdn_is_word(r, token, "số") && !(unmarked && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER)) {
        return token;
    }
    size_t at = token + (tdn_is_word(r, token + 1, "số") ? 2 : 1);
    while (at < token + 3 && (tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '.'))) {
        at++; /* two where a scan read "S6:" */
    }
    return at;
}

/** A number, printed or left blank, at `token` or after "số". */
static bool number_here(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    const size_t at = skip_so(r, token);
    const tdn_token *t = tdn_token_at(r, at);
    if (tdn_begins_number(r, at)) {
        return tdn_number_at(r, at, said, out) && (is_acceptable(out, true) || is_early_decree(out, said));
    }
    const bool blank = at > token && (t->mark == '/' || t->mark == '.' || t->mark == '-');
    return blank && (tdn_token_at(r, at - 1)->flags & TDN_SENTENCE) == 0 && tdn_blank_number_at(r, at, said, out);
}

/** "(CTPH)", "(liên ngành)", "(lần 2)" between the type word and its number. */
static size_t skip_bracket(const tdn_reader *r, size_t token)
{
    const bool slip = tdn_is_mark(r, token, ':') || tdn_is_mark(r, token, '\'');
    if (slip && tdn_is_word(r, token + 1, "số")) {
        return token + 1; /* "Tờ trình: số 441/TTr-SXD", "Quyết định 'Số 2457/QĐ-BGDĐT" */
    }
    if (!tdn_is_mark(r, token, '(') || !tdn_is_word_token(r, token + 1)) {
        return token;
    }
    size_t at = token + 2;
    while (at <= token + BRACKET_WORDS && tdn_token_at(r, at)->kind != TDN_TOKEN_PUNCT &&
           !tdn_has_flag(r, at, TDN_SENTENCE)) {
        at++;
    }
    const bool announced = at == token + 2 || tdn_is_word(r, at + 1, "số");
    return tdn_is_mark(r, at, ')') && announced ? at + 1 : token;
}

/** Words that cannot occur between a type word and its number: they begin something else. */
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
    return tdn_is_word(r, token, "và") && tdn_is_word(r, token + 1, "số");
}

/** "Luật | Công an nhân dân | số 37/2018/QH14": looks for "số" and a number after a law's name. */
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
        if (tdn_is_word(r, at, "số") && number_here(r, at, said, out)) {
            return true;
        }
        const bool number = tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER;
        if (number && at > token && number_here(r, at, said, out)) {
            return true;
        }
        if (number || (at > token && tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) != NULL) || tdn_is_word(r, at, "ngày")) {
            return false;
        }
    }
    return false;
}

/** "quy định | ở | nghị định số 980-TTg". */
static bool points_into(const tdn_reader *r, size_t at)
{
    return tdn_is_word(r, at, "tại") || tdn_is_word(r, at, "trong") || tdn_is_word(r, at, "ở");
}

/** "Công văn | hỏa tốc | số": a few lower-case words that qualify the type, none of them a cue or a verb of the
 * sentence. */
static bool number_behind_qualifier(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    for (size_t at = token; at <= token + QUALIFIER_WORDS && !breaks_name(r, at); at++) {
        if (tdn_is_word(r, at, "số")) {
            return number_here(r, at, said, out);
        }
        if (is_next_item(r, at)) {
            return false;
        }
        if (points_into(r, at) && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) != NULL) {
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

/** "Nghị quyết | Trung ương 6 khóa XII | số 18-NQ/TW", "Nghị quyết | phiên họp Chính phủ thường kỳ tháng 6 | số
 * 101/NQ-CP". */
static bool number_behind_meeting(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    tdn_issuer meeting;
    const size_t at = tdn_plenum_at(r, token, &meeting) ? meeting.range.end : tdn_session_end(r, token, &meeting);
    return at > token && tdn_is_word(r, at, "số") && number_here(r, at, said, out);
}

/** "Thông tư | liên Bộ Nội vụ - Tài chính | số 06/TT-LB": "liên Bộ" may be the end of the type's name. */
static bool number_behind_ministries(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out,
                                     tdn_draft *names)
{
    const size_t first = token >= 2 && tdn_are_words(r, token - 2, "liên bộ") ? token - 2 : token;
    size_t end = token;
    if (!tdn_is_word(r, first, "liên")) {
        return false;
    }
    tdn_draft_begin(names, TDNREF_KIND_NUMBERED, said);
    return tdn_read_joint_ministries(r, first, names, &end) && end > token && tdn_is_word(r, end, "số") &&
           number_here(r, end, said, out);
}

/** "Quyết định | của Bộ Chính trị | số 31-QĐ/TW", "Quyết định | UBND tỉnh | số 12/QĐ-UBND". */
static bool number_behind_issuer(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out, tdn_issuer *issuer)
{
    const bool owned = tdn_is_word(r, token, "của");
    if ((!owned && tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL) ||
        !tdn_issuer_at(r, owned ? token + 1 : token, issuer)) {
        return false;
    }
    if (!owned && tdn_has_open_name(tdn_lexicon_body(issuer->body))) {
        return false; /* "báo cáo | Ban Chỉ đạo theo Quyết định số 30/QĐ-BCĐ" */
    }
    size_t at = issuer->range.end;
    at += tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, ':')
              ? 1
              : 0; /* "các Quyết định của Thủ tướng Chính phủ: số ..., số ..." */
    return tdn_is_word(r, at, "số") && number_here(r, at, said, out);
}

/** "Đề án 06/CP": the popular name of the scheme that Quyết định 06/QĐ-TTg approved, not a decree of 1993. */
static bool is_nickname(const tdn_number *n, uint16_t said)
{
    const char *code = tdn_lexicon_type(said)->code;
    return n->group_count == 1 && tdn_slice_equal(n->groups[0], tdn_slice_of("CP")) &&
           (strcmp(code, "ĐA") == 0 || strcmp(code, "CTr") == 0);
}

/** A number behind its type word, and who is named between the two. */
typedef struct typed_number {
    tdn_number n;
    bool by_issuer;
    tdn_issuer issuer;
    bool by_ministries;
    tdn_draft ministries; /* not cleared where there are none */
} typed_number;

static bool find_number(const tdn_spot *spot, typed_number *out)
{
    const tdn_reader *r = spot->r;
    const uint16_t type = spot->type->id;
    const size_t behind = skip_bracket(r, spot->token + spot->type->count);
    const bool law = (tdn_lexicon_type(type)->flags & TDN_TYPE_LAW) != 0;
    const bool colon =
        tdn_is_mark(r, behind - 1, ':') && !tdn_has_flag(r, behind, TDN_BLANK); /* "Tờ trình: / Số 5/..." */
    const bool beside =
        colon || !tdn_has_flag(r, behind, TDN_SENTENCE) || tdn_token_at(r, behind)->kind == TDN_TOKEN_NUMBER;
    const bool amending = spot->inner && law; /* a number beside the inner law is the amending law's */
    out->by_issuer = false;
    out->by_ministries = false;
    if (beside && number_here(r, behind, type, &out->n) && !amending) {
        return true;
    }
    const bool apart =
        law ? number_behind_name(r, behind, type, &out->n) : number_behind_qualifier(r, behind, type, &out->n);
    if (apart && !(amending && out->n.range.end > spot->inner_end)) {
        return true;
    }
    if (number_behind_meeting(r, behind, type, &out->n)) {
        return true;
    }
    out->by_issuer = number_behind_issuer(r, behind, type, &out->n, &out->issuer);
    out->by_ministries = !out->by_issuer && number_behind_ministries(r, behind, type, &out->n, &out->ministries);
    return out->by_issuer || out->by_ministries;
}

/** Gives the draft the issuer between type and number. False: no memory. */
static bool take_issuer_between(const tdn_reader *r, const typed_number *found, tdn_draft *out)
{
    if (found->by_issuer && out->record.issuer.origin != TDNREF_ORIGIN_PRINTED) {
        out->issuer_count = 0;
        if (!tdn_draft_add_issuer(r, out, &found->issuer)) {
            return false;
        }
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        out->record.issuer.span = tdn_source_span(r, found->issuer.range);
    }
    if (found->by_ministries && out->issuer_count == 0) {
        out->issuers = found->ministries.issuers;
        out->issuer_count = found->ministries.issuer_count;
        out->record.issuer = found->ministries.record.issuer;
    }
    return true;
}

static tdn_read read_from_type(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const uint16_t type = spot->type->id;
    typed_number found;
    if (!find_number(spot, &found)) {
        return TDN_READ_NOTHING;
    }
    if ((tdn_lexicon_type(type)->flags & TDN_TYPE_REJECT) != 0 || is_guarded(r, spot->token) ||
        is_nickname(&found.n, type)) {
        out->range = found.n.range;
        return TDN_READ_REJECTED;
    }
    return tdn_take_number(r, spot->token, &found.n, type, out) && take_issuer_between(r, &found, out)
               ? TDN_READ_MENTION
               : TDN_READ_NOMEM;
}

/* ------------------------------------------------------------ without type word */

/* A number takes the type word of the mention before it in the same list: "các văn bản số 364/TTr-BNG, số
 * 1518/BNG-NVVH". */
uint16_t tdn_type_of_list(const tdn_spot *spot, size_t token)
{
    if (spot->drafts->count == spot->region_first) {
        return TDN_NO_ID;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    if (last->record.kind != TDNREF_KIND_NUMBERED || token - last->range.end > 2) {
        return TDN_NO_ID;
    }
    for (size_t i = last->range.end; i < token; i++) {
        const bool link = tdn_is_mark(spot->r, i, ',') || tdn_is_mark(spot->r, i, ';') || tdn_is_word(spot->r, i, "và");
        if (!link) {
            return TDN_NO_ID;
        }
    }
    return last->said;
}

/** "các Nghị quyết của Quốc hội: số 55/2010/QH12 ... về miễn, giảm thuế; | số 28/2016/QH14": the type of an earlier
 * item of the list by the same body, where each item says what it is about and the letters do not tell the type.
 * TDN_NO_ID: none. */
static uint16_t type_of_parted_list(const tdn_spot *spot, const tdn_number *n)
{
    const tdn_symbol *symbol = n->symbols[n->issuer_first];
    if (n->type_group < n->group_count || n->issuer_first >= n->issuer_end || symbol == NULL ||
        symbol->body_count == 0 || spot->token == 0 || !tdn_is_mark(spot->r, spot->token - 1, ';')) {
        return TDN_NO_ID;
    }
    for (uint64_t i = spot->drafts->count; i-- > spot->region_first && spot->drafts->count - i <= PARTED_BACK;) {
        const tdn_draft *item = &spot->drafts->items[i];
        const tdn_hit *type = tdn_hit_at(spot->r->hits, item->range.first, TDN_PHRASE_TYPE);
        const bool opens = type != NULL && item->range.first > 0 && tdn_is_word(spot->r, item->range.first - 1, "các");
        if (opens && item->record.kind == TDNREF_KIND_NUMBERED && item->issuer_count == 1 &&
            item->issuers[0].body == symbol->bodies[0] && spot->token - item->range.end <= PARTED_TOKENS) {
            return item->said;
        }
    }
    return TDN_NO_ID;
}

/** "theo đề nghị của Đội Quản lý điện lực khu vực | số 637/KVBG-KHKT | ngày 25/02/2025": letters that no table knows
 * are still a document's number if somebody asked for something in it and it is dated. */
static bool is_of_proposer(const tdn_reader *r, size_t token, const tdn_number *n)
{
    static const char *const PAPERS[] = {"đề nghị", "kiến nghị", "đề xuất", "chỉ đạo"};
    tdnref_date date;
    size_t end = 0;
    if (n->groups[0].len < 2 || !tdn_date_at(r, n->range.end, &date, &end)) {
        return false;
    }
    for (size_t at = token; at > 1 && token - at < PROPOSER_TOKENS && tdn_is_word_token(r, at - 1); at--) {
        for (size_t i = 0; i < TDN_COUNT(PAPERS); i++) {
            if (tdn_are_words(r, at - 2, PAPERS[i])) {
                return true;
            }
        }
    }
    return false;
}

static tdn_read read_without_type(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t number = skip_so(r, spot->token);
    const bool announced = number > spot->token;
    const bool listed = spot->token > 0 && tdn_is_mark(r, spot->token - 1, ':') &&
                        !tdn_has_flag(r, spot->token, TDN_LINE); /* "Các văn bản của Sở Tư pháp: | Số 294/BC-STP" */
    if (!tdn_begins_number(r, number) || (announced && tdn_has_flag(r, spot->token, TDN_CAPITAL) && !listed)) {
        return TDN_READ_NOTHING; /* "Số: 417/KH-SKHCN" is a document's own number, read by the document stage */
    }
    uint16_t said = tdn_type_of_list(spot, spot->token);
    tdn_number n;
    if (!tdn_number_at(r, number, said, &n)) {
        return TDN_READ_NOTHING;
    }
    said = said == TDN_NO_ID && announced ? type_of_parted_list(spot, &n) : said;
    if (is_guarded(r, spot->token) || is_guarded(r, number) || is_glued(r, number)) {
        out->range = n.range;
        return TDN_READ_REJECTED;
    }
    const bool known = tdn_number_is_known(&n) || is_of_proposer(r, spot->token, &n);
    if (!is_acceptable(&n, said != TDN_NO_ID || (announced && known && n.group_count > 1))) {
        return TDN_READ_NOTHING;
    }
    return tdn_take_number(r, spot->token, &n, said, out) ? TDN_READ_MENTION : TDN_READ_NOMEM;
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
    if (t->kind == TDN_TOKEN_NUMBER || (t->kind == TDN_TOKEN_WORD && tdn_is_word(spot->r, spot->token, "số"))) {
        return read_without_type(spot, out);
    }
    return TDN_READ_NOTHING;
}
