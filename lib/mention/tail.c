#include "mention/tail.h"

#include "base/one_of.h"
#include "field/date.h"
#include "mention/plenum.h"
#include "mention/session.h"
#include "text/usual.h"

/* "liên Bộ Lao động - Thương binh và Xã hội - Tài chính - Y tế" has 14. */
#define JOINT_TOKENS 32u
/* How far back the "Căn cứ" of a recital is looked for. */
#define RECITAL_TOKENS 60u

/** Behind the mark of a note, "57-KL/TW[1] ngày 15/6/2023", and a comma. */
static size_t skip_marks(const tdn_reader *r, size_t token)
{
    const bool note = tdn_is_mark(r, token, '[') && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER &&
                      tdn_is_mark(r, token + 2, ']');
    const size_t behind = note ? token + 3 : token;
    return tdn_is_mark(r, behind, ',') ? behind + 1 : behind;
}

/** "Công điện số 1102/CĐ-TTg | hồi 15 giờ 30 phút | ngày 22/9/2020": returns the token after the hour. */
static size_t skip_hour(const tdn_reader *r, size_t token)
{
    size_t at = token;
    at += tdn_is_word(r, at, "hồi") || tdn_is_word(r, at, "lúc") ? 1 : 0;
    if (tdn_token_at(r, at)->kind != TDN_TOKEN_NUMBER ||
        !(tdn_is_word(r, at + 1, "giờ") || tdn_is_word(r, at + 1, "h"))) {
        return token;
    }
    at += 2;
    at += tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER ? 1 : 0;
    at += tdn_is_word(r, at, "phút") ? 1 : 0;
    at += tdn_is_mark(r, at, ',') ? 1 : 0;
    return tdn_is_word(r, at, "ngày") ? at : token;
}

/** "ngày 31/3/20114", "ngày 45/3/2014", "ngày 02/3": not a whole date, but in the place of one, so the issuer may
 * follow it. Returns the token after it, or `token` if there is none. */
static size_t misprinted_date_end(const tdn_reader *r, size_t token)
{
    size_t at = tdn_is_word(r, token, "ngày") ? token + 1 : token;
    for (size_t part = 0; at > token && part < 3 && !(part == 2 && tdn_is_word(r, at, "của")); part++) {
        const bool mark = part == 0 || tdn_is_mark(r, at, '/') || tdn_is_mark(r, at, '-') || tdn_is_mark(r, at, '.');
        at += mark && part > 0 ? 1 : 0;
        if (!mark || tdn_token_at(r, at)->kind != TDN_TOKEN_NUMBER || tdn_has_flag(r, at, TDN_SENTENCE)) {
            return token;
        }
        at++;
    }
    return at > token && tdn_is_word(r, at, "của") ? at : token;
}

/** ", ký | ngày 03/6/2020", "đề | ngày", "ban hành | ngày": the token of the date, `token` if there is no such word. */
static size_t skip_date_verb(const tdn_reader *r, size_t token)
{
    static const char *const VERBS[] = {"ký", "đề", "ban hành", "ra", "được quốc hội thông qua"};
    const size_t date = token + tdn_any_words_at(r, token, VERBS, TDN_COUNT(VERBS));
    const bool dated = tdn_is_word(r, date, "ngày") && !tdn_has_flag(r, date, TDN_SENTENCE);
    return dated && !tdn_has_flag(r, token, TDN_SENTENCE) ? date : token;
}

bool tdn_may_begin_tail(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"của", "giữa", "cùng", "ký", "đề", "ban", "ra", "được", "hồi", "lúc"};
    const size_t at = skip_marks(r, token);
    const tdn_slice text = tdn_region_text(r->region);
    return tdn_is_mark(r, at, '(') || tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER ||
           tdn_begins_day(text.ptr, tdn_token_at(r, at)->norm, text.len) ||
           tdn_any_words_at(r, at, WORDS, TDN_COUNT(WORDS)) > 0;
}

/* ", ngày 27/10/2023", "ngày 15/6/2023", "(ngày 15/6/2023)", "năm 2025". */
bool tdn_read_date_behind(const tdn_reader *r, tdn_draft *out)
{
    size_t at = skip_marks(r, out->range.end);
    const bool bracket = tdn_is_mark(r, at, '(');
    at += bracket ? 1 : 0;
    const bool same_day = tdn_are_words(r, at, "cùng ngày") && !tdn_has_flag(r, at, TDN_SENTENCE);
    out->same_day = out->same_day || same_day;
    at += same_day ? 1 : 0; /* "102/2024/NĐ-CP, 103/2024/NĐ-CP cùng ngày 30/7/2024" */
    at = skip_hour(r, skip_date_verb(r, at));
    size_t end = at;
    tdnref_date date = {0, 0, 0};
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    const bool bare = bracket && tdn_bare_date_at(r, at, &date, &end) && tdn_is_mark(r, end, ')'); /* "(11/01/2019)" */
    if (!bare && !tdn_date_at(r, at, &date, &end) && !tdn_blank_date_at(r, at, &date, &end)) {
        if (same_day && tdn_is_word(r, at + 1, "của") && !bracket) {
            out->range.end = at + 1; /* "Quyết định số 26-CP | cùng ngày | của Hội đồng Chính phủ" */
            return false;
        }
        const bool year =
            !bracket && at == out->range.end && tdn_is_word(r, at, "năm") && tdn_year_at(r, at, &date.year, &end);
        if (!year) {
            out->range.end = misprinted_date_end(r, out->range.end);
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
    if (tdn_is_word(r, at, "và") || tdn_is_word(r, at, "với")) {
        at++;
    }
    return at;
}

/** A joint act names several bodies; any other act names one, and what follows "và" is something else. */
static bool is_joint(const tdn_draft *out)
{
    static const char *const JOINT[] = {"TTLT", "NQLT", NULL};
    return out->joint || tdn_is_one_of(out->record.type.text, JOINT);
}

/** "giữa Sở Thông tin và Truyền thông và Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Thuận": the place at the end applies to
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

/** "liên Bộ: Lao động Thương binh và Xã hội - Tài chính - Y tế": the ministries' short names, which the symbol of a
 * joint act gives too. Returns the token after them, or `token` if there are none. */
static size_t joint_ministries_end(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"về", "hướng", "quy", "ban", "sửa", "ngày", "v", "tại", "số"};
    if (!tdn_are_words(r, token, "liên bộ")) {
        return token;
    }
    size_t at = token + 2;
    size_t end = at;
    for (; at < token + JOINT_TOKENS && at < tdn_token_count(r) && !tdn_has_flag(r, at, TDN_SENTENCE); at++) {
        const tdn_token *t = tdn_token_at(r, at);
        const bool separator = t->mark == ',' || t->mark == '-' || t->mark == ':';
        const bool act = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) != NULL && tdn_has_flag(r, at, TDN_CAPITAL) &&
                         tdn_hit_at(r->hits, at, TDN_PHRASE_BODY) == NULL; /* "..., Nghị quyết 15/NQ-TU" */
        if ((t->kind != TDN_TOKEN_WORD && !separator) || act) {
            return end;
        }
        for (size_t i = 0; i < TDN_COUNT(STOPS); i++) {
            if (tdn_is_word(r, at, STOPS[i])) {
                return end;
            }
        }
        end = separator ? end : at + 1;
    }
    return end;
}

/** "liên Bộ | Giáo dục và Đào tạo - Tài chính": the ministries, where the symbol ("TT/LB") names none; the word before
 * `token` is "Bộ". */
static bool take_joint_ministries(const tdn_reader *r, size_t token, size_t end, tdn_draft *out)
{
    for (size_t at = token; at < end; at++) {
        const tdn_hit ministry = tdn_phrase_shared(r->region, token - 1, at, end, TDN_PHRASE_BODY);
        if (ministry.count == 0) {
            continue;
        }
        const tdn_issuer issuer = {
            .range = {at, at + ministry.count}, .body = ministry.id, .office = TDN_NO_ID, .province = TDN_NO_ID};
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            return false;
        }
        at += ministry.count - 1u;
    }
    if (out->issuer_count > 0) {
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        out->record.issuer.span = tdn_source_span(r, (tdn_range){token, end});
    }
    return true;
}

bool tdn_read_joint_ministries(const tdn_reader *r, size_t token, tdn_draft *out, size_t *end)
{
    *end = joint_ministries_end(r, token);
    return *end == token || out->joint || take_joint_ministries(r, token + 2, *end, out);
}

/** "của | Sở", "của | Trường", with no name after it: the document's own body. */
static bool is_own_body(const tdn_reader *r, size_t token)
{
    static const char *const KINDS[] = {"sở", "trường", "cục", "viện", "học", "bộ"};
    const tdn_hit *body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE); /* "của | Cục trưởng | Cục Thuế" */
    const bool name = tdn_is_word_token(r, token + 1) && tdn_has_flag(r, token + 1, TDN_CAPITAL) &&
                      !tdn_has_flag(r, token + 1, TDN_SENTENCE);
    const bool goes_on = name || tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL ||
                         (body != NULL && body->count > 1) || (office != NULL && office->count > 1);
    if (!tdn_has_flag(r, token, TDN_CAPITAL) || tdn_has_flag(r, token, TDN_UPPER) || goes_on) {
        return false;
    }
    return tdn_any_words_at(r, token, KINDS, TDN_COUNT(KINDS)) > 0;
}

/** "Nghị quyết số 29-NQ/TW | (khóa XI)": the term of the body that passed it. Returns the token after it. */
static size_t skip_term(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '(') ? tdn_term_end(r, token) : token;
}

/** True if the citation before a token continues with its subject clause, or ends there: the body before the token is
 * not the subject of a new clause. */
static bool closes_citation(const tdn_reader *r, size_t token)
{
    static const char *const SUBJECTS[] = {"về", "quy định", "hướng dẫn", "phê duyệt", "sửa đổi", "công bố", "việc"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    for (size_t i = 0; i < TDN_COUNT(SUBJECTS); i++) {
        if (tdn_are_words(r, token, SUBJECTS[i])) {
            return true;
        }
    }
    const bool subject = tdn_is_word(r, token, "v") && tdn_is_mark(r, token + 1, '/');
    return subject || t->mark == ';' || t->mark == ',' || t->mark == '.' || t->mark == ')';
}

/** True if the token's sentence begins with "Căn cứ": no body is the subject of such a sentence. */
static bool is_recital(const tdn_reader *r, size_t token)
{
    const size_t first = tdn_sentence_start(r, token, token > RECITAL_TOKENS ? token - RECITAL_TOKENS : 0);
    const size_t at = tdn_token_at(r, first)->kind == TDN_TOKEN_PUNCT ? first + 1 : first;
    return tdn_are_words(r, at, "căn cứ");
}

/** True if a sentence begins that a name does not run into: none of a wrapped line, nor of "** ngày 22/12/2024** /
 * **Bộ Chính trị về ...**", lines of one heading, each emphasised by itself. */
static bool stands_apart(const tdn_reader *r, size_t token)
{
    const unsigned flags = tdn_token_at(r, token)->flags;
    const bool emphasised = (flags & (TDN_HEADING | TDN_LINE | TDN_BLANK)) == (TDN_HEADING | TDN_LINE);
    return (flags & TDN_SENTENCE) != 0 && (flags & TDN_WEAK) == 0 && !emphasised;
}

/** "ngày 12/7/2013 | Bộ Y tế | hướng dẫn": a body without "của", directly after the date. */
static bool body_behind_date(const tdn_reader *r, size_t token, const tdn_draft *out, tdn_issuer *issuer)
{
    const bool begins = tdn_has_flag(r, token, TDN_SENTENCE);
    const bool parted = tdn_has_flag(r, token, TDN_BLANK) || stands_apart(r, token);
    if (out->record.date.day == 0 || parted || token != out->range.end || !tdn_issuer_at(r, token, issuer)) {
        return false;
    }
    const size_t end = issuer->range.end;
    if (begins) { /* "Nghị quyết số 57-NQ/TW ngày 22/12/2024 / | Bộ Chính trị | về đột phá" */
        return tdn_is_word(r, end, "về") && !tdn_has_flag(r, end, TDN_SENTENCE);
    }
    return closes_citation(r, end) || (tdn_are_words(r, end, "ban hành") && is_recital(r, token));
}

/** A body that follows without "của": "Nghị quyết số 29-NQ/TW | Hội nghị Trung ương 8 khóa XI", "Nghị quyết số
 * 66/2013/QH13 ngày 29/11/2013 | kỳ họp thứ 6, Quốc hội khóa XIII", "Thông tư số 19/2013/TT-BYT ngày 12/7/2013 | Bộ Y
 * tế | hướng dẫn". */
static bool take_bare_issuer(const tdn_reader *r, size_t token, tdn_draft *out, bool *failed)
{
    tdn_issuer issuer;
    if (out->record.kind != TDNREF_KIND_NUMBERED || stands_apart(r, token) ||
        !(tdn_plenum_at(r, token, &issuer) || tdn_assembly_session_end(r, token, &issuer) > token ||
          body_behind_date(r, token, out, &issuer))) {
        return false;
    }
    *failed = !tdn_draft_add_issuer(r, out, &issuer);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    out->range.end = issuer.range.end;
    return !*failed;
}

/** "của | Hiệu trưởng", "của | Bộ trưởng", with no body or person after it: the head of the document's own body or of
 * the symbol's. Returns the token after it, or `token` if there is none. */
static size_t lone_office_end(const tdn_reader *r, size_t token, uint16_t *office)
{
    const tdn_hit *hit = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    if (hit == NULL || !tdn_has_flag(r, token, TDN_CAPITAL) || tdn_has_flag(r, token, TDN_UPPER) ||
        tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL) {
        return token;
    }
    const size_t behind = token + hit->count;
    const bool named =
        tdn_is_word_token(r, behind) && tdn_has_flag(r, behind, TDN_CAPITAL) && !tdn_has_flag(r, behind, TDN_SENTENCE);
    *office = hit->id;
    return named || tdn_hit_at(r->hits, behind, TDN_PHRASE_BODY) != NULL ? token : behind;
}

/** "của Bộ Chính trị | , Ban Bí thư": the leading bodies of the Party decide together. */
static bool are_party_heads(const tdn_reader *r, const tdn_issuer *issuer, size_t next)
{
    static const char *const HEADS[] = {"ban-chap-hanh-trung-uong", "bo-chinh-tri", "ban-bi-thu", NULL};
    tdn_issuer other;
    return tdn_is_one_of(tdn_lexicon_body(issuer->body)->id, HEADS) && tdn_issuer_at(r, next, &other) &&
           tdn_is_one_of(tdn_lexicon_body(other.body)->id, HEADS) && other.body != issuer->body;
}

/** "của Ban Chỉ đạo Trung ương về phòng, chống thiên tai | - Ủy ban Quốc gia Tìm kiếm cứu nạn": two committees of equal
 * rank, side by side. */
static bool are_committees(const tdn_reader *r, const tdn_issuer *issuer, size_t next)
{
    tdn_issuer other;
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    if (!tdn_is_mark(r, next - 1, '-') || body->level != TDNREF_LEVEL_CENTRAL || body->line != TDNREF_LINE_STATE ||
        !tdn_issuer_at(r, next, &other)) {
        return false;
    }
    const tdn_body *second = tdn_lexicon_body(other.body);
    return second->level == body->level && second->line == body->line && second->rank == body->rank;
}

/** "của UBND tỉnh Kiên Giang | (cũ)": the remark that the body no longer exists belongs to its name. */
static size_t skip_former(const tdn_reader *r, size_t token)
{
    const bool former = tdn_is_mark(r, token, '(') && tdn_is_word(r, token + 1, "cũ") && tdn_is_mark(r, token + 2, ')');
    return former ? token + 3 : token;
}

/** "của | Sở", "của | Hiệu trưởng": the document's own body, or the head of the symbol's; true if there is one. */
static bool take_own_body(const tdn_reader *r, size_t token, tdn_draft *out)
{
    const size_t end = is_own_body(r, token) ? token + 1 : lone_office_end(r, token, &out->own_office);
    if (end == token) {
        out->own_office = TDN_NO_ID;
        return false;
    }
    out->own_body = true;
    out->range.end = end;
    return true;
}

/** "của Đại hội đại biểu Đảng bộ tỉnh | lần thứ XX", "Đại hội đại biểu toàn quốc | lần thứ XII của Đảng": which
 * congress it is. False: no memory. */
static bool take_ordinal(const tdn_reader *r, tdn_issuer *issuer)
{
    const char *id = tdn_lexicon_body(issuer->body)->id;
    const size_t at = issuer->range.end;
    const bool congress = strncmp(id, "dai-hoi-", 8) == 0 && strncmp(id, "dai-hoi-dong-", 13) != 0;
    if (!congress || issuer->ordinal != NULL || !tdn_are_words(r, at, "lần thứ") || tdn_has_flag(r, at, TDN_SENTENCE)) {
        return true;
    }
    const tdn_slice numeral = tdn_token_text(r->region, at + 2);
    if (!tdn_is_roman(numeral) && tdn_token_at(r, at + 2)->kind != TDN_TOKEN_NUMBER) {
        return true;
    }
    issuer->ordinal = tdn_arena_copy(r->arena, numeral.ptr, numeral.len);
    issuer->range.end = at + (tdn_are_words(r, at + 3, "của đảng") ? 5 : 3);
    return issuer->ordinal != NULL;
}

/** Takes the body at a token and its co-issuers. Returns the token after the last one. `between`: two or more issue it,
 * "giữa Bộ Công an và Bộ Giáo dục và Đào tạo", and the one after "và" is the last. */
static size_t take_issuers(const tdn_reader *r, size_t token, bool between, tdn_draft *out, bool *failed)
{
    tdn_issuer issuer;
    size_t end = token;
    size_t next = token;
    bool complete = false;
    while (tdn_plenum_at(r, next, &issuer) || tdn_issuer_at(r, next, &issuer)) {
        if (!take_ordinal(r, &issuer) || !tdn_draft_add_issuer(r, out, &issuer)) {
            *failed = true;
            return end;
        }
        end = issuer.range.end;
        next = complete ? end : skip_connective(r, end);
        if (next == end ||
            !(between || is_joint(out) || are_party_heads(r, &issuer, next) || are_committees(r, &issuer, next))) {
            break;
        }
        complete = !tdn_is_mark(r, next - 1, ',') && !tdn_is_mark(r, next - 1, '-') && !tdn_is_mark(r, next - 1, ';');
    }
    return end;
}

/** "Quy định số 11-QĐi/TW | (sửa đổi) | của Bộ Chính trị": the remark that the act was amended is part of its name. */
static size_t skip_amended(const tdn_reader *r, size_t token)
{
    size_t end = token + (tdn_is_mark(r, token, '(') ? 1 : 0);
    end += end > token && tdn_is_word(r, end, "đã") ? 1 : 0;
    end += end > token && tdn_are_words(r, end, "sửa đổi") ? 2 : 0;
    end += end > token + 2 && tdn_is_mark(r, end, ',') && tdn_are_words(r, end + 1, "bổ sung") ? 3 : 0;
    const bool remark = end > token + 2 && tdn_is_mark(r, end, ')') && tdn_is_word(r, end + 1, "của");
    return remark ? end + 1 : token;
}

/** "của | Liên Sở Tài chính - Sở Xây dựng", "của | liên ngành: Sở Y tế, Công an tỉnh": the token of the first body,
 * `token` if no bodies are named together. */
static size_t skip_alliance(const tdn_reader *r, size_t token)
{
    if (!tdn_is_word(r, token, "liên") || tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL) {
        return token;
    }
    const bool sector = tdn_is_word(r, token + 1, "ngành");
    const size_t colon = token + (sector ? 2 : 1);
    const size_t first = colon + (tdn_is_mark(r, colon, ':') ? 1 : 0);
    const bool named = (sector || tdn_is_word(r, first, "sở")) && tdn_hit_at(r->hits, first, TDN_PHRASE_BODY) != NULL;
    return named ? first : token;
}

static bool take_issuer(const tdn_reader *r, tdn_draft *out, bool *failed)
{
    size_t at = skip_amended(r, skip_marks(r, out->range.end));
    const bool between = tdn_is_word(r, at, "giữa");
    if (!between && !tdn_is_word(r, at, "của")) {
        const bool bare = take_bare_issuer(r, at, out, failed);
        out->range.end = bare ? out->range.end : skip_term(r, out->range.end);
        return bare;
    }
    if (tdn_has_flag(r, at, TDN_SENTENCE)) {
        return false;
    }
    if (!between && take_own_body(r, at + 1, out)) {
        return false; /* the document gives the issuer */
    }
    size_t ministries = at + 1;
    if (is_joint(out) && !tdn_read_joint_ministries(r, at + 1, out, &ministries)) {
        *failed = true;
        return false;
    }
    if (ministries > at + 1) {
        out->range.end = ministries;
        return out->issuer_count > 0; /* else their names come from the symbol */
    }
    const size_t first = skip_alliance(r, at + 1);
    const size_t end = take_issuers(r, first, between || first > at + 1, out, failed);
    if (*failed || out->issuer_count == 0) {
        return false;
    }
    share_place(out);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, (tdn_range){at + 1, end});
    out->range.end = skip_former(r, end);
    return true;
}

bool tdn_read_tail(const tdn_reader *r, tdn_draft *out)
{
    bool failed = false;
    const bool date_first = tdn_read_date_behind(r, out);
    const bool issuer = take_issuer(r, out, &failed);
    if (!date_first && issuer) {
        (void)tdn_read_date_behind(r, out);
    }
    for (size_t i = 0; i < out->issuer_count; i++) {
        tdn_issuer_choose_by_day(r, &out->issuers[i], tdn_date_day(out->record.date));
    }
    return !failed;
}

/* --------------------------------------------------------------- pinpoint */

bool tdn_is_pinpoint_word(const tdn_reader *r, size_t token, bool *keyword)
{
    static const char *const KEYWORDS[] = {"điểm", "khoản", "điều", "mục", "chương", "phụ", "phần", "tiết"};
    static const char *const LINKS[] = {"lục", "số", "và", "va", "các"};
    *keyword = false;
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_NUMBER || t->mark == ',') {
        return true;
    }
    if (t->kind != TDN_TOKEN_WORD) {
        return false;
    }
    if (token > 0 && tdn_are_words(r, token - 1, "chi tiết")) {
        return false; /* "quy định chi tiết Chương II" */
    }
    for (size_t i = 0; i < TDN_COUNT(KEYWORDS); i++) {
        if (tdn_is_word(r, token, KEYWORDS[i])) {
            *keyword = true;
            return true;
        }
    }
    for (size_t i = 0; i < TDN_COUNT(LINKS); i++) {
        if (tdn_is_word(r, token, LINKS[i])) {
            return true;
        }
    }
    const tdn_slice word = tdn_token_text(r->region, token);
    return word.len == 1 || tdn_is_roman(word) || tdn_slice_equal(word, tdn_slice_of("đ"));
}

bool tdn_read_pinpoint(const tdn_reader *r, tdn_draft *out, size_t from)
{
    size_t end = out->range.first;
    if (end > from && tdn_is_word(r, end - 1, "của")) {
        end--;
    }
    size_t first = end;
    size_t best = end;
    bool keyword = false;
    while (first > from && end - first < 24 && tdn_is_pinpoint_word(r, first - 1, &keyword)) {
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
