/*
 * duty_deadline.c - a cue with its day ("trước ngày 15/01"), the verb that the day belongs to, and what the verb makes
 * or sends.
 */
#include "duty/duty_deadline.h"

#include "duty/duty_words.h"

/* Tokens between a verb and its day: "báo cáo kết quả thực hiện về Sở Nông nghiệp và Môi trường | trước ngày". */
#define VERB_REACH 48u
/* The same where the day comes first: "Trước ngày 15/12 hằng năm, tổng hợp, | báo cáo". */
#define BEHIND_REACH 24u
/* Tokens between a verb and what it makes or sends: "gửi Báo cáo", "xây dựng và ban hành Kế hoạch". */
#define OBJECT_REACH 6u

/* -------------------------------------------------------------------- days */

/** The number of a token of digits, 0 for any other. */
static unsigned number_at(const tdn_reader *r, size_t token)
{
    const tdn_slice text = tdn_token_text(r->region, token);
    unsigned value = 0;
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_NUMBER || text.len > 4) {
        return 0;
    }
    for (size_t i = 0; i < text.len; i++) {
        value = value * 10 + (unsigned)(text.ptr[i] - '0');
    }
    return value;
}

static bool is_separator(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '/') || tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '.');
}

static bool is_year(unsigned number)
{
    return number >= 1900 && number < 2100;
}

/** Reads "/2025", "-2025", " năm 2025" at a token; the token after it, which is `token` if there is no year. */
static size_t read_year(const tdn_reader *r, size_t token, tdnref_date *date)
{
    const size_t at = token + (is_separator(r, token) || tdn_is_word(r, token, "năm") ? 1 : 0);
    if (at == token || !is_year(number_at(r, at))) {
        return token;
    }
    date->year = (uint16_t)number_at(r, at);
    return at + 1;
}

/** Reads "15/01/2024", "15 tháng 01 năm 2024", "15/01", or a day alone; `token` if there is no day here. */
static size_t read_day(const tdn_reader *r, size_t token, tdnref_date *date)
{
    const unsigned day = number_at(r, token);
    if (day < 1 || day > 31) {
        return token;
    }
    *date = (tdnref_date){.day = (uint8_t)day};
    const bool joined = is_separator(r, token + 1) && !tdn_has_flag(r, token + 2, TDN_SPACE);
    const unsigned month = joined || tdn_is_word(r, token + 1, "tháng") ? number_at(r, token + 2) : 0;
    if (month < 1 || month > 12) {
        return token + 1;
    }
    date->month = (uint8_t)month;
    return read_year(r, token + 3, date);
}

/** Reads "tháng 3/2025", "quý I năm 2025": the last month that the words allow. */
static size_t read_month(const tdn_reader *r, size_t token, tdnref_date *date)
{
    static const char *const QUARTERS[] = {"i", "ii", "iii", "iv"};
    unsigned month = number_at(r, token + 1);
    if (tdn_is_word(r, token, "quý")) {
        for (unsigned i = 0; i < TDN_COUNT(QUARTERS); i++) {
            month = tdn_is_word(r, token + 1, QUARTERS[i]) ? i + 1 : month;
        }
        month *= 3;
    } else if (!tdn_is_word(r, token, "tháng")) {
        return token;
    }
    *date = (tdnref_date){.month = (uint8_t)month};
    const size_t end = month >= 1 && month <= 12 ? read_year(r, token + 2, date) : token;
    return end > token + 2 ? end : token;
}

/** Reads the day that a cue announces, with the words for how often it recurs; the token after it, `token` if there is
 * none. */
static size_t read_due_date(const tdn_reader *r, size_t token, tdnref_date *date)
{
    size_t end = read_month(r, token, date);
    if (end > token) {
        return end;
    }
    const size_t at = token + (tdn_is_word(r, token, "ngày") ? 1 : 0);
    end = read_day(r, at, date);
    if (end == at) {
        return token;
    }
    const size_t year = date->year == 0 ? tdn_duty_words_at(r, end, TDN_WORDS_EVERY_YEAR) : 0;
    const size_t month = date->month == 0 ? tdn_duty_words_at(r, end, TDN_WORDS_EVERY_MONTH) : 0;
    if (date->month == 0 && month == 0) {
        return token;
    }
    return end + year + month;
}

/* -------------------------------------------------------------------- cues */

/** "17 giờ 00", "17h00" before the day: end of it, `token` if there is none. */
static size_t skip_hour(const tdn_reader *r, size_t token)
{
    enum { LONGEST = 6 };
    for (size_t at = token; at < token + LONGEST && at < tdn_token_count(r); at++) {
        if (tdn_is_word(r, at, "ngày")) {
            return number_at(r, token) > 0 ? at : token;
        }
    }
    return token;
}

/** Reads a cue and its day at a token: "trước ngày 15/01", "chậm nhất vào ngày 20/11", "trong tháng 3/2025". */
static size_t read_cue(const tdn_reader *r, size_t token, tdnref_date *date)
{
    static const char *const LINKS[] = {"là", "vào", "đến", "trong", "trước"};
    size_t at = token;
    if (tdn_is_word(r, token, "trước") || tdn_are_words(r, token, "trong tháng") ||
        tdn_are_words(r, token, "trong quý")) {
        at = skip_hour(r, token + 1);
    } else if (tdn_are_words(r, token, "chậm nhất") || tdn_are_words(r, token, "muộn nhất")) {
        at = token + 2;
        for (size_t i = 0; i < TDN_COUNT(LINKS); i++) {
            at += tdn_is_word(r, at, LINKS[i]) ? 1 : 0;
        }
        at = skip_hour(r, at);
    } else {
        return token;
    }
    const size_t end = read_due_date(r, at, date);
    return end > at ? end : token;
}

/** Reads "và 15/11 hằng năm" after a first day. */
static size_t read_further(const tdn_reader *r, size_t token, tdnref_date *date)
{
    const bool joined = tdn_is_word(r, token, "và") || tdn_is_word(r, token, "hoặc") || tdn_is_mark(r, token, ',');
    const size_t at = token + (tdn_is_word(r, token + 1, "trước") ? 2 : 1);
    const size_t end = joined ? read_due_date(r, at, date) : at;
    return end > at ? end : token;
}

/** True if the day is not a deadline but part of a narrative or a condition: "từ trước ngày", "trước ngày ... thì". */
static bool is_condition(const tdn_reader *r, size_t cue, size_t end)
{
    static const char *const BEFORE[] = {"từ", "kể", "sinh", "lực", "tồn"};
    static const char *const BEHIND[] = {"thì", "mà", "được", "nhưng"};
    return (cue > 0 && tdn_any_words_at(r, cue - 1, BEFORE, TDN_COUNT(BEFORE)) > 0) ||
           tdn_any_words_at(r, end, BEHIND, TDN_COUNT(BEHIND)) > 0;
}

/* ------------------------------------------------------------------- verbs */

typedef struct verb {
    size_t first;
    size_t end;
    bool sends;
} verb;

static bool verb_at(const tdn_reader *r, size_t token, size_t limit, verb *out)
{
    const size_t send = tdn_duty_words_at(r, token, TDN_WORDS_SEND);
    const size_t issue = send > 0 ? 0 : tdn_duty_words_at(r, token, TDN_WORDS_ISSUE);
    if (send + issue == 0 || token + send + issue > limit) {
        return false;
    }
    *out = (verb){token, token + send + issue, send > 0};
    return true;
}

/** "đã chỉ đạo hoàn thành ... trước ngày", "văn bản được ban hành trước ngày": reported, not required. */
static bool is_told(const tdn_reader *r, const verb *v, size_t first, size_t cue)
{
    enum { NEAR = 6 };
    const size_t least = v->first > first + NEAR ? v->first - NEAR : first;
    for (size_t at = v->first; at-- > least && !tdn_is_mark(r, at, ';');) {
        if (tdn_is_word(r, at, "đã") || (tdn_is_word(r, at, "được") && at + 1 == v->first)) {
            return true;
        }
    }
    /* "các văn bản ban hành | trước ngày": the day says which ones, not by when; but ", ban hành trước ngày" is a
     * task. */
    return !v->sends && v->end == cue && v->first > first && tdn_is_word_token(r, v->first - 1) &&
           tdn_is_word(r, cue, "trước") && !tdn_is_word(r, v->first - 1, "và") && !tdn_is_word(r, v->first, "hoàn") &&
           !tdn_is_word(r, v->first, "xong");
}

/** "gửi | báo cáo", "xây dựng, | ban hành": the first of several verbs in a row. */
static size_t first_of_row(const tdn_reader *r, const verb *v, size_t least)
{
    enum { LONGEST = 2 };
    size_t first = v->first;
    for (size_t back = 1; back <= LONGEST && first == v->first && v->first >= least + back; back++) {
        verb before;
        if (verb_at(r, v->first - back, v->first, &before) && before.end == v->first) {
            first = before.first;
        }
    }
    return first;
}

/** The verb that the day belongs to: the nearest before it or, if the day begins its clause, the first after it. */
static bool find_verb(const tdn_reader *r, tdn_range sentence, size_t cue, size_t end, verb *out)
{
    const size_t least = cue > sentence.first + VERB_REACH ? cue - VERB_REACH : sentence.first;
    for (size_t at = cue; at-- > least && !tdn_is_mark(r, at, ';');) {
        if (verb_at(r, at, cue, out)) {
            return !is_told(r, out, sentence.first, cue);
        }
    }
    const size_t most = sentence.end - end > BEHIND_REACH ? end + BEHIND_REACH : sentence.end;
    for (size_t at = end; at < most && !tdn_is_mark(r, at, ';'); at++) {
        if (verb_at(r, at, sentence.end, out)) {
            return out->sends || cue < out->first;
        }
    }
    return false;
}

/* ------------------------------------------------------------------ objects */

/** Code of the type named at a token as something still to be made: no number, no "này" after it; NULL: none. */
static const char *type_at(const tdn_reader *r, size_t token)
{
    const tdn_hit *hit = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    if (hit == NULL) {
        return NULL;
    }
    const tdn_type *type = tdn_lexicon_type(hit->id);
    const size_t behind = token + hit->count;
    const bool existing = tdn_is_word(r, behind, "số") || tdn_is_word(r, behind, "này") ||
                          tdn_token_at(r, behind)->kind == TDN_TOKEN_NUMBER;
    return existing || (type->flags & (TDN_TYPE_GENERIC | TDN_TYPE_REJECT)) != 0 ? NULL : type->code;
}

static const char *object_of(const tdn_reader *r, const verb *v, size_t limit)
{
    if (tdn_are_words(r, v->first, "báo cáo")) {
        return "BC"; /* "báo cáo kết quả thực hiện Chương trình" is not a programme */
    }
    /* "hoàn thành chương trình năm học" makes nothing; what is to be ready is given with another verb */
    const bool makes = !tdn_are_words(r, v->first, "hoàn thành");
    for (size_t at = v->end; makes && at < limit && at < v->end + OBJECT_REACH; at++) {
        const char *code = type_at(r, at);
        if (code != NULL) {
            return code;
        }
    }
    return NULL;
}

/** What is due: the verb's object, else that of a verb before it ("xây dựng Kế hoạch và | gửi về ... trước ngày"). */
static const char *find_deliverable(const tdn_reader *r, tdn_range sentence, const verb *v, size_t cue)
{
    const char *code = object_of(r, v, cue > v->end ? cue : sentence.end);
    const size_t least = v->first > sentence.first + VERB_REACH ? v->first - VERB_REACH : sentence.first;
    for (size_t at = v->first; code == NULL && at-- > least && !tdn_is_mark(r, at, ';');) {
        verb before;
        if (verb_at(r, at, v->first, &before)) {
            code = object_of(r, &before, v->first);
        }
    }
    return code;
}

/** "hoàn thành việc cập nhật ... trước ngày": something is done, but nothing is issued or sent. */
static bool only_does(const tdn_reader *r, const verb *v, const char *deliverable)
{
    return deliverable == NULL && (tdn_are_words(r, v->first, "hoàn thành") || tdn_is_word(r, v->first, "xong") ||
                                   tdn_are_words(r, v->first, "xây dựng"));
}

bool tdn_next_deadline(const tdn_reader *r, tdn_range sentence, size_t from, tdn_deadline *out, size_t *next)
{
    for (size_t at = from; at < sentence.end; at++) {
        verb v;
        size_t end = at == from && from > sentence.first ? read_further(r, at, &out->date) : at;
        end = end == at ? read_cue(r, at, &out->date) : end;
        if (end == at || end > sentence.end || is_condition(r, at, end) || !find_verb(r, sentence, at, end, &v)) {
            continue;
        }
        out->deliverable = find_deliverable(r, sentence, &v, at);
        if (only_does(r, &v, out->deliverable)) {
            continue;
        }
        const bool bracket = tdn_is_mark(r, end, ')') && at > 0 && tdn_is_mark(r, at - 1, '(');
        out->range = (tdn_range){v.first < at ? first_of_row(r, &v, sentence.first) : at,
                                 v.first < at ? end + (bracket ? 1 : 0) : v.end};
        *next = end;
        return true;
    }
    return false;
}
