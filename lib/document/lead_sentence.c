/*
 * lead_sentence.c - sentences that say which directive follows: a piece of news above its text ("Ngày 6/8, Ban Thường
 * vụ Tỉnh ủy đã ban hành Chỉ thị số 17 về ... Nội dung Chỉ thị như sau:"), and the plan's own opening ("..., Huyện ủy
 * xây dựng Kế hoạch tổ chức đại hội như sau:").
 */
#include "document/cell.h"
#include "document/lead_form.h"
#include "document/lead_part.h"
#include "field/date.h"

/* Tokens within which a news sentence begins: the page's own heading may come above it. */
#define NEWS_TOKENS 80u
/* Tokens of an opening: recitals of a plan with a dozen citations. */
#define OPENING_TOKENS 1500u
/* Tokens of a title between the type word and "như sau". */
#define TITLE_TOKENS 80u

/** After the body that acts: "đã | vừa | ký | ban hành", "xây dựng": the token after the verb, `token` if there is
 * none. */
static size_t verb_end(const tdn_reader *r, size_t token)
{
    static const char *const BEFORE[] = {"đã", "vừa", "mới", "ký"};
    static const char *const VERBS[] = {"ban hành", "xây dựng"};
    size_t at = token;
    for (size_t i = 0; i < TDN_COUNT(BEFORE); i++) {
        at += tdn_is_word(r, at, BEFORE[i]) ? 1 : 0;
    }
    if (tdn_are_words(r, at, "xây dựng và ban hành")) {
        return at + 5;
    }
    for (size_t i = 0; i < TDN_COUNT(VERBS); i++) {
        if (tdn_are_words(r, at, VERBS[i])) {
            return at + 2;
        }
    }
    return tdn_is_word(r, at, "ra") ? at + 1 : token;
}

/** "Huyện ủy Vân Đồn | xây dựng | Kế hoạch" at a token. */
static bool read_act(const tdn_reader *r, size_t token, tdn_lead *l)
{
    const bool other = token > 0 && tdn_is_word(r, token - 1, "của");
    *l = (tdn_lead){.type = NULL};
    if (other || !tdn_has_flag(r, token, TDN_CAPITAL) || !tdn_issuer_at(r, token, &l->issuers[0])) {
        return false;
    }
    const size_t verb = l->issuers[0].range.end;
    const size_t at = verb_end(r, verb);
    l->type = at > verb ? tdn_lead_type_at(r, at) : NULL;
    l->issuer_count = 1;
    l->end = l->type != NULL ? at + l->type->count : at;
    return l->type != NULL;
}

/** "Ngày 06/8/2019, | Ban Thường vụ Tỉnh ủy ...": the day before the body. */
static void take_day_before(const tdn_reader *r, size_t token, tdn_lead *l)
{
    size_t end = 0;
    for (size_t at = 0; at < token && l->day.year == 0; at++) {
        if (tdn_is_word(r, at, "ngày") && tdn_date_at(r, at, &l->day, &end)) {
            l->date = (tdn_range){at, end};
        }
    }
}

bool tdn_read_news(const tdn_reader *r, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = 0; at < count && at < NEWS_TOKENS; at++) {
        if (!read_act(r, at, l) || !tdn_lead_take_number(r, l)) {
            continue;
        }
        tdn_lead_take_tail(r, l);
        if (l->day.year == 0) {
            take_day_before(r, at, l);
        }
        (void)tdn_lead_take_subject(r, tdn_sentence_end(r, l->end), l);
        return tdn_announces_text(r, l->end);
    }
    return false;
}

/** The title of "Kế hoạch | tổ chức đại hội | như sau": none if there is only a verb ("triển khai", "thực hiện cụ
 * thể"), or what the plan will contain ("với những nội dung"). */
static void take_title_of_opening(const tdn_reader *r, size_t end, tdn_lead *l)
{
    static const char *const CLOSING[] = {"cụ thể",  "với những nội dung", "với các nội dung", "với nội dung", "gồm",
                                          "nội dung"};
    static const char *const VERBS[] = {"triển khai", "thực hiện"};
    size_t last = end;
    for (size_t at = l->end; at < last; at++) {
        for (size_t i = 0; i < TDN_COUNT(CLOSING); i++) {
            last = tdn_are_words(r, at, CLOSING[i]) ? at : last;
        }
    }
    last -= last > l->end && tdn_is_mark(r, last - 1, ',') ? 1 : 0;
    size_t first = l->end;
    for (size_t i = 0; i < TDN_COUNT(VERBS); i++) {
        first += first < last && tdn_are_words(r, first, VERBS[i]) ? 2 : 0;
    }
    if (first < last) {
        l->title = (tdn_range){l->end, last};
    }
}

/** The act announced by a sentence ending in "như sau" at a token: the last one before it. A wrapped line may look like
 * the beginning of a sentence. */
static bool read_act_before(const tdn_reader *r, size_t token, tdn_lead *l)
{
    for (size_t at = token; at > 0 && token - at < TITLE_TOKENS; at--) {
        const bool begins = tdn_has_flag(r, at, TDN_SENTENCE) && !tdn_has_flag(r, at, TDN_WEAK);
        if (begins) {
            return read_act(r, at, l) && l->end <= token;
        }
        if (read_act(r, at, l) && l->end <= token) {
            return true;
        }
    }
    return read_act(r, 0, l) && l->end <= token;
}

bool tdn_read_opening_sentence(const tdn_reader *r, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = 0; at < count && at < OPENING_TOKENS; at++) {
        if (!tdn_are_words(r, at, "như sau")) {
            continue;
        }
        if (!read_act_before(r, at, l)) {
            return false;
        }
        take_title_of_opening(r, at, l);
        l->end = at + 2;
        return true;
    }
    return false;
}
