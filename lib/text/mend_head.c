/*
 * mend_head.c - the words of a letterhead that a scan read wrongly: "CONG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TINH NGHE
 * AN", "QUYÉT ĐỊNH", "Ha Nội, ngay 24 thang 11". Each is told by its capitals and by the line or column that it begins.
 */
#include "text/mend_head.h"
#include "lexicon/fold.h"

#define WORDS_MAX 8u
/* Between "Độc lập" and "Hạnh phúc". */
#define MOTTO_TOKENS 9u
/* So many words of a motto tell it if none of the next can be read: "CONG HOA XÃ HỌI CH.. SŸï". */
#define MOTTO_BEGINNING 4u
/* The number stands that close below the motto, in tokens. */
#define BELOW_MOTTO 40u
/* "Thành phố Hồ Chí Minh, ngày". */
#define PLACE_TOKENS 7u

/** A line of capitals that every head has. */
typedef struct motto {
    const char *words[WORDS_MAX];
    size_t count;
    size_t least; /**< so many of them must have the right shape */
} motto;

static const motto MOTTOS[] = {
    {{"cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"}, 8, 6},
    {{"đảng", "cộng", "sản", "việt", "nam"}, 5, 4},
};

static bool is_upper_word(const tdn_mender *m, size_t token)
{
    return tdn_mender_token(m, token)->kind == TDN_TOKEN_WORD && tdn_mender_has_flag(m, token, TDN_UPPER);
}

static void mend_motto(tdn_mender *m, size_t token, const motto *what)
{
    size_t right = 0;
    size_t like = 0;
    size_t words = what->count;
    for (size_t i = 0; i < words; i++) {
        if (!is_upper_word(m, token + i)) {
            words = like == i && i >= MOTTO_BEGINNING ? i : 0;
            break;
        }
        const bool same = tdn_mender_is_word(m, token + i, what->words[i]);
        right += same;
        like += same || tdn_has_shape(m->region, token + i, what->words[i]);
        if (i == 1 && like == 0) {
            return;
        }
    }
    const bool is_motto = words > 0 && (words < what->count || like >= what->least);
    m->motto = is_motto ? token : m->motto;
    for (size_t i = 0; i < words && is_motto && right < words; i++) {
        const bool strange = tdn_mender_token(m, token + i)->word == 0; /* "VIỆT TRƯỞNG NAM": another column's word */
        if (!tdn_mend_shape(m, token + i, what->words[i]) && strange) {
            tdn_mend_token(m, token + i, what->words[i]);
        }
    }
}

/** Mends two words that stand side by side. */
static bool mend_pair(tdn_mender *m, size_t token, const char *first, const char *second)
{
    return tdn_has_shape(m->region, token, first) && tdn_has_shape(m->region, token + 1, second) &&
           tdn_mend_shape(m, token, first) && tdn_mend_shape(m, token + 1, second);
}

/** "Đọc lap - Tu do - Hanh phuc". */
static void mend_second_motto(tdn_mender *m, size_t token)
{
    const size_t count = (size_t)m->region->tokens.count;
    if (!mend_pair(m, token, "độc", "lập")) {
        return;
    }
    for (size_t at = token + 2; at + 1 < count && at < token + MOTTO_TOKENS; at++) {
        (void)mend_pair(m, at, "tự", "do");
        (void)mend_pair(m, at, "hạnh", "phúc");
    }
}

/** True if two words of capitals are the name of a district: "HUYỆN | ĐOAN HÙNG" is no "huyện đoàn". */
static bool names_district(const tdn_mender *m, size_t token)
{
    if (!is_upper_word(m, token) || !is_upper_word(m, token + 1) || tdn_mender_has_flag(m, token, TDN_CELL) ||
        tdn_mender_has_flag(m, token + 1, TDN_CELL)) {
        return false;
    }
    const tdn_token *t = tdn_mender_token(m, token);
    char name[TDN_FOLD_MAX];
    uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX];
    const size_t len = tdn_fold_name(m->region->norm + t->norm, t[1].norm + t[1].norm_len - t->norm, name);
    return len > 0 && tdn_lexicon_district_provinces(name, len, TDN_DISTRICT_ANY, 0, provinces) > 0;
}

/** True if a line of capitals is as short as the name of a type. */
static bool is_short_line(const tdn_mender *m, size_t token)
{
    enum { TYPE_WORDS = 5 };
    size_t end = token;
    while (end < token + TYPE_WORDS && is_upper_word(m, end) &&
           (end == token || !tdn_mender_has_flag(m, end, TDN_LINE))) {
        end++;
    }
    const tdn_token *t = tdn_mender_token(m, end);
    return (t->flags & TDN_LINE) != 0 || t->mark == ':' || t->kind == TDN_TOKEN_END;
}

/** A line of capitals: the type alone, a body, or its place. */
static void mend_capitals(tdn_mender *m, size_t token)
{
    if (tdn_hit_at(m->hits, token, TDN_PHRASE_TYPE) != NULL) {
        return;
    }
    const tdn_misread type = tdn_misread_phrase(m, token, is_short_line(m, token) ? TDN_CLASS(TYPE) : 0);
    const size_t end = token + type.count;
    if (type.count > 0 && (tdn_mender_has_flag(m, end, TDN_LINE) || tdn_mender_token(m, end)->mark == ':' ||
                           tdn_mender_token(m, end)->kind == TDN_TOKEN_END)) {
        (void)tdn_mend_phrase(m, token, TDN_CLASS(TYPE));
        return;
    }
    const tdn_hit *body = tdn_hit_at(m->hits, token, TDN_PHRASE_BODY);
    const size_t printed = body != NULL ? body->count : 0;
    size_t words = printed;
    if ((body == NULL || tdn_body_may_go_on(m, body)) && !names_district(m, token + 1)) {
        const tdn_misread read = tdn_misread_phrase(m, token, TDN_CLASS(BODY) | TDN_CLASS(OFFICE));
        words = read.count > printed ? tdn_mend_phrase(m, token, TDN_CLASS(BODY) | TDN_CLASS(OFFICE)) : printed;
    }
    if (is_upper_word(m, token + words) && (words > 0 || is_upper_word(m, token + 1))) {
        tdn_mend_place(m, token + words, words > 0);
    }
}

/** "Ha Nội, | ngay 24 thang 11 nam 2025": the date, and the place before it. */
static void mend_place_date(tdn_mender *m, size_t token)
{
    const tdn_token *next = tdn_mender_token(m, token + 1);
    const bool comma = token > 1 && tdn_mender_token(m, token - 1)->kind == TDN_TOKEN_PUNCT;
    if (!comma || (next->kind != TDN_TOKEN_NUMBER && !tdn_has_shape(m->region, token + 1, "tháng"))) {
        return;
    }
    (void)tdn_mend_date(m, token);
    size_t first = token - 1;
    while (first > 0 && first + PLACE_TOKENS > token && tdn_mender_has_flag(m, first - 1, TDN_CAPITAL) &&
           !tdn_mender_has_flag(m, first - 1, TDN_UPPER)) {
        first--;
        if (tdn_mender_has_flag(m, first, TDN_CELL)) {
            break;
        }
    }
    for (size_t at = first; at + 1 < token; at++) {
        if (tdn_hit_at(m->hits, at, TDN_PHRASE_PROVINCE) != NULL || tdn_mend_phrase(m, at, TDN_CLASS(PROVINCE)) > 0) {
            return;
        }
    }
}

/** "Sô:", "sé;", "S6:", and "số:" below the motto, whose capital is lost. */
static bool mend_label(tdn_mender *m, size_t token)
{
    const bool right = tdn_mender_is_word(m, token, "số");
    const size_t label = right ? 1 : tdn_misread_label(m, token);
    const char mark = tdn_mender_token(m, token + label)->mark;
    const bool capital = tdn_mender_has_flag(m, token, TDN_CAPITAL);
    const bool below = m->motto > 0 && token > m->motto && token - m->motto < BELOW_MOTTO;
    if (label == 0 || (right && capital) || !(mark == ':' || mark == ';' || mark == '.') || !(capital || below)) {
        return false;
    }
    tdn_mend_label(m, token, label);
    return true;
}

/** A speck between the words of a heading, read as a mark, is stepped over if they name a type. */
static void mend_speck(tdn_mender *m, size_t mark)
{
    tdn_token *t = tdn_mender_token(m, mark);
    const char printed = t->mark;
    t->mark = '.';
    const tdn_misread type = tdn_misread_phrase(m, mark - 1, TDN_CLASS(TYPE));
    if (type.count == 3 && tdn_mender_has_flag(m, mark + 2, TDN_LINE)) {
        (void)tdn_apply_misread(m, mark - 1, &type);
        t->flags |= TDN_UPPER; /* as part of the heading */
    } else {
        t->mark = printed;
    }
}

/** What begins a line or column. */
static void mend_line(tdn_mender *m, size_t token)
{
    if (mend_label(m, token)) {
        return;
    }
    const tdn_token *t = tdn_mender_token(m, token);
    if (t[1].mark == ':' && is_upper_word(m, token) && is_upper_word(m, token + 2)) {
        mend_speck(m, token + 1); /* "TO: TRÌNH" */
    } else if (is_upper_word(m, token)) {
        mend_capitals(m, token);
    } else if (tdn_mender_has_flag(m, token, TDN_CAPITAL)) {
        (void)(mend_pair(m, token, "kính", "gửi") || mend_pair(m, token, "về", "việc") ||
               mend_pair(m, token, "nơi", "nhận"));
    }
}

/** True for a heading: the name of a type alone on its line. */
static bool is_heading(const tdn_mender *m, size_t token)
{
    const tdn_hit *type = tdn_mender_has_flag(m, token, TDN_UPPER) ? tdn_hit_at(m->hits, token, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && tdn_mender_has_flag(m, token + type->count, TDN_LINE);
}

/** True if motto, place, body and heading of a head are printed as they should be: then the rest is as well. */
static bool is_right(const tdn_mender *m, size_t first, size_t end)
{
    enum { STATE = 1, FREEDOM = 2, BODY = 4, PLACE = 8, HEADING = 16, ALL = 31 };
    unsigned found = 0;
    for (size_t at = first; at + 1 < end && found != ALL; at++) {
        const tdn_token *t = tdn_mender_token(m, at);
        if ((t->flags & TDN_CAPITAL) == 0) {
            continue;
        }
        const unsigned classes = m->hits->classes[at];
        const bool cell = (t->flags & TDN_CELL) != 0;
        const char next = t[1].form->first;
        found |= next == 'h' && tdn_mender_is_word(m, at, "cộng") && tdn_mender_is_word(m, at + 1, "hòa") ? STATE : 0;
        found |= next == 'l' && tdn_mender_is_word(m, at, "độc") && tdn_mender_is_word(m, at + 1, "lập") ? FREEDOM : 0;
        found |= cell && (t->flags & TDN_UPPER) != 0 && (classes & TDN_CLASS(BODY)) != 0 ? BODY : 0;
        const bool place = (t->flags & TDN_UPPER) == 0 && (classes & TDN_CLASS(PROVINCE)) != 0;
        found |= place && (cell || t[1].mark == ',' || t[2].mark == ',') ? PLACE : 0;
        found |= cell && (classes & TDN_CLASS(TYPE)) != 0 && is_heading(m, at) ? HEADING : 0;
    }
    return found == ALL;
}

void tdn_mend_head(tdn_mender *m, size_t first, size_t end)
{
    if (is_right(m, first, end)) {
        return;
    }
    for (size_t at = first; at < end && !m->failed; at++) {
        const tdn_token *t = tdn_mender_token(m, at);
        if (t->kind != TDN_TOKEN_WORD) {
            continue;
        }
        const tdn_form *next = tdn_mender_token(m, at + 1)->form;
        if ((t->flags & TDN_UPPER) != 0 && (next->first == 'h' || next->first == 'c')) {
            mend_motto(m, at, &MOTTOS[next->first == 'h' ? 0 : 1]);
        }
        if (next->first == 'l' && (t->flags & TDN_CAPITAL) != 0) {
            mend_second_motto(m, at);
        }
        if (at == 0 || (t->flags & TDN_CELL) != 0) {
            mend_line(m, at);
        }
        if (t->form->first == 'n' && tdn_has_shape(m->region, at, "ngày")) {
            mend_place_date(m, at);
        }
    }
}
