#include "mention/law_name.h"

#include "field/date.h"
#include "field/number.h"
#include "mention/law_list.h"
#include "mention/words.h"

#define LAW_WORDS 30u
/* Words of the name of a law that amends others. */
#define AMENDING_WORDS 70u

/** Words that end the name of a law that no table knows: verbs, demonstratives, links. */
static bool ends_law_name(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"quy",  "của",   "được", "có",   "đã", "này",  "hiện", "thì",   "để", "tại",
                                        "theo", "trong", "khi",  "đối",  "là", "từ",   "năm",  "ngày",  "số", "cho",
                                        "phải", "do",    "sau",  "định", "về", "nhằm", "cũng", "không", "sẽ", "ban"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0) {
        return true;
    }
    if (t->mark == ',' && tdn_has_flag(r, token - 1, TDN_UPPER) && tdn_has_flag(r, token + 1, TDN_UPPER) &&
        tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE) == NULL &&
        tdn_hit_at(r->hits, token + 1, TDN_PHRASE_CUE) == NULL) {
        return false; /* "LUẬT PHỔ BIẾN | , GIÁO DỤC PHÁP LUẬT" */
    }
    if (t->mark == ',' && tdn_has_type_flag(tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE), TDN_TYPE_LAW)) {
        return true; /* "luật chứng khoán | , luật kế toán" */
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        return t->mark != '-' &&
               !(t->mark == ',' && tdn_is_word_token(r, token + 1) && !tdn_starts_with_capital(r, token + 1) &&
                 tdn_any_words_at(r, token + 1, STOPS, TDN_COUNT(STOPS)) == 0);
    }
    if (tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) != NULL && tdn_starts_with_capital(r, token)) {
        return true;
    }
    return tdn_any_words_at(r, token, STOPS, TDN_COUNT(STOPS)) > 0 && !tdn_starts_with_capital(r, token);
}

/** "các Luật Đất đai | , Nhà ở và Kinh doanh bất động sản |": behind the bare names that go on from the first name,
 * which ends at `end`. */
static size_t bare_laws_end(const tdn_reader *r, size_t end)
{
    for (size_t next = tdn_next_bare_law(r, end); next > end; next = tdn_next_bare_law(r, end)) {
        end = next;
    }
    return end;
}

/** The token after the name of the law whose type word begins at `token`. */
size_t tdn_inner_law_end(const tdn_reader *r, size_t token, const tdn_hit *type)
{
    size_t end = tdn_skip_colon_of_laws(r, token + type->count);
    const tdn_hit *name = tdn_hit_at(r->hits, end, TDN_PHRASE_LAW);
    if (name != NULL) {
        return end + name->count;
    }
    const bool whole = tdn_has_type_flag(type, TDN_TYPE_NAME); /* "Bộ luật Hình sự" */
    while (!whole && !ends_law_name(r, end)) {
        end++;
    }
    return end;
}

/** ", Luật Nhà ở", "và Luật Các tổ chức tín dụng": true if another law of the same list follows at `token`. */
static bool next_law_follows(const tdn_reader *r, size_t token)
{
    const bool joined = tdn_is_mark(r, token, ',') || tdn_is_word(r, token, "và");
    return joined && tdn_has_type_flag(tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE), TDN_TYPE_LAW);
}

/** "Luật Đất đai | số 31/2024/QH15 |": the token after the number of a law, `token` if there is none. */
static size_t number_of_law_end(const tdn_reader *r, size_t token)
{
    tdn_number n;
    const bool number =
        tdn_is_word(r, token, "số") && tdn_begins_number(r, token + 1) && tdn_number_at(r, token + 1, TDN_NO_ID, &n);
    return number ? n.range.end : token;
}

/** "một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Các tổ chức tín dụng số
 * 32/2024/QH15": Luật số 43/2024/QH15 gives each law that it amends its number. Returns the end of such a list, which
 * has an "và" before its last law, or `token`, the end of the name of its first law. */
static size_t numbered_laws_end(const tdn_reader *r, size_t token, size_t limit)
{
    size_t at = token;
    while (at < limit) {
        const size_t behind = number_of_law_end(r, at);
        if (behind == at) {
            return token;
        }
        if (!next_law_follows(r, behind)) {
            return token;
        }
        const tdn_hit *type = tdn_hit_at(r->hits, behind + 1, TDN_PHRASE_TYPE);
        const size_t name = tdn_inner_law_end(r, behind + 1, type);
        if (tdn_is_word(r, behind, "và")) {
            const size_t end = number_of_law_end(r, name);
            return end > name ? end : token;
        }
        at = name;
    }
    return token;
}

/** Words that a name does not go on with: the predicate of the law, or the day, year and number of its own. */
static bool stops_amending_name(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"đã", "thì", "này", "ngày", "năm", "số"};
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind == TDN_TOKEN_END || (t->flags & TDN_SENTENCE) != 0 || t->mark == ';' || t->mark == '(' ||
        t->mark == ')') {
        return true;
    }
    return tdn_any_words_at(r, token, STOPS, TDN_COUNT(STOPS)) > 0 && !tdn_are_words(r, token, "số điều");
}

/** "sửa đổi, bổ sung một số điều của Luật A và Luật B": the name of an amending law, up to the last law in it. */
size_t tdn_amending_name_end(const tdn_reader *r, size_t token)
{
    const bool amends = tdn_are_words(r, token, "sửa đổi") || tdn_are_words(r, token, "bổ sung");
    if (!amends) {
        return token;
    }
    size_t end = token;
    for (size_t at = token; at < token + AMENDING_WORDS && !stops_amending_name(r, at); at++) {
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        if (!tdn_has_type_flag(type, TDN_TYPE_LAW)) {
            continue;
        }
        const bool first = end == token;
        end = tdn_inner_law_end(r, at, type);
        end = tdn_announces_laws(r, at, at + type->count) ? bare_laws_end(r, end) : end;
        const size_t numbered = first ? numbered_laws_end(r, end, token + AMENDING_WORDS) : end;
        if (numbered > end) {
            return numbered;
        }
        const bool dated = tdn_token_at(r, end)->kind == TDN_TOKEN_NUMBER; /* "Luật sửa đổi Bộ luật Hình sự | 2017" */
        if (dated && !next_law_follows(r, end + 1)) {
            break;
        }
        at = end - 1;
    }
    return end;
}

/** "Pháp lệnh | về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ... ở mỗi cấp | ngày 25 tháng 6 năm 1996": a name
 * that says what it is about ends at its date; without one its end cannot be determined. */
static size_t subject_name_end(const tdn_reader *r, size_t token)
{
    tdnref_date date;
    size_t end = 0;
    if (!tdn_is_word(r, token, "về")) {
        return token;
    }
    for (size_t at = token; at < token + LAW_WORDS; at++) {
        const tdn_token *t = tdn_token_at(r, at);
        const bool mark = t->kind == TDN_TOKEN_PUNCT && t->mark != ',' && t->mark != '-';
        if (t->kind == TDN_TOKEN_END || mark || (t->flags & TDN_SENTENCE) != 0) {
            return token;
        }
        if (tdn_is_word(r, at, "ngày")) {
            return tdn_date_at(r, at, &date, &end) ? at : token;
        }
    }
    return token;
}

/** "Luật Ban hành văn bản | quy phạp pháp luật | ngày 22 tháng 6 năm 2015", "Luật Đầu tư | theo phướng thức đối tác
 * công tư | ngày ...": up to its date the name continues in words that the table does not have. Returns the token of
 * the date, or `token`. */
static size_t misspelt_name_end(const tdn_reader *r, size_t token)
{
    enum { WORDS = 7 };
    tdnref_date date;
    size_t end = 0;
    for (size_t at = token; at <= token + WORDS; at++) {
        if (tdn_is_word(r, at, "ngày") && at > token) {
            return tdn_date_at(r, at, &date, &end) ? at : token;
        }
        const tdn_hit *cue = tdn_hit_at(r->hits, at, TDN_PHRASE_CUE);
        const bool how = tdn_is_word(r, at, "theo") && at == token && cue != NULL && cue->count == 1 &&
                         tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) == NULL;
        const bool word_of_name =
            how || (tdn_is_word(r, at, "quy") && !tdn_is_word(r, at + 1, "định")) || tdn_are_words(r, at, "đối tác");
        if (!tdn_is_word_token(r, at) || tdn_starts_with_capital(r, at) || (ends_law_name(r, at) && !word_of_name) ||
            (cue != NULL && !how)) {
            return token;
        }
    }
    return token;
}

size_t tdn_law_name_end(const tdn_reader *r, size_t token)
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
        return misspelt_name_end(r, token + known->count);
    }
    if (!tdn_starts_with_capital(r, token)) {
        return token; /* an unknown name must begin with a capital: "luật sư", "luật định" are not laws */
    }
    size_t at = token;
    while (at < token + LAW_WORDS && !ends_law_name(r, at)) {
        const bool next_law =
            tdn_is_word(r, at, "và") &&
            (tdn_has_type_flag(tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE), TDN_TYPE_LAW) || ends_law_name(r, at + 1));
        if (next_law) {
            break;
        }
        at++;
    }
    while (at > token && tdn_token_at(r, at - 1)->kind == TDN_TOKEN_PUNCT) {
        at--;
    }
    return misspelt_name_end(r, at);
}

bool tdn_says_change(const tdn_reader *r, tdn_range name)
{
    for (size_t at = name.first + 1; at < name.end; at++) {
        if (tdn_are_words(r, at, "bổ sung") || tdn_are_words(r, at, "sửa đổi")) {
            return true;
        }
    }
    return false;
}
