/*
 * lead_sentence.c - sentences that say which directive follows: a piece of news above its text ("Ngày 6/8, Ban Thường
 * vụ Tỉnh ủy đã ban hành Chỉ thị số 17 về ... Nội dung Chỉ thị như sau:"), and the plan's own opening ("..., Huyện ủy
 * xây dựng Kế hoạch tổ chức đại hội như sau:").
 */
#include "document/cell.h"
#include "document/issuing.h"
#include "document/lead_form.h"
#include "document/lead_part.h"
#include "document/title_end.h"
#include "field/date.h"

/* Tokens within which a news sentence begins: the page's own heading may come above it. */
#define NEWS_TOKENS 80u
/* Tokens of an opening: recitals of a plan with a dozen citations. */
#define OPENING_TOKENS 1500u
/* Tokens of a title between the type word and "như sau". */
#define TITLE_TOKENS 80u
/* "Ban Thường vụ" before "Tỉnh ủy". */
#define OFFICE_TOKENS 6u

/** After the body that acts: "đã | vừa | ký | ban hành", "xây dựng": the token after the verb, `token` if there is
 * none. */
static size_t verb_end(const tdn_reader *r, size_t token)
{
    static const char *const BEFORE[] = {"đã", "vừa", "mới", "ký"};
    static const char *const VERBS[] = {"ban hành", "xây dựng", "lập", "ra"};
    size_t at = token;
    for (size_t i = 0; i < TDN_COUNT(BEFORE); i++) {
        at += tdn_is_word(r, at, BEFORE[i]) ? 1 : 0;
    }
    if (tdn_are_words(r, at, "xây dựng và ban hành")) {
        return at + 5;
    }
    const size_t words = tdn_any_words_at(r, at, VERBS, TDN_COUNT(VERBS));
    return words > 0 ? at + words : token;
}

/** "Huyện ủy Vân Đồn | xây dựng | Kế hoạch", "Tỉnh ủy (khóa XV) | ban hành | chương trình" at a token. */
static bool read_act(const tdn_reader *r, size_t token, tdn_lead *l)
{
    const bool other = token > 0 && tdn_is_word(r, token - 1, "của");
    *l = (tdn_lead){.type = NULL};
    if (other || !tdn_has_flag(r, token, TDN_CAPITAL) || !tdn_issuer_at(r, token, &l->issuers[0])) {
        return false;
    }
    const size_t verb = l->issuers[0].range.end;
    const size_t at = verb_end(r, verb);
    l->type = at > verb ? tdn_lead_type_in_text(r, at) : NULL;
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
        l->text = tdn_announced_text(r, l->end);
        return l->text != TDN_NO_TOKEN;
    }
    return false;
}

/** "như sau", "với các nội dung sau:", "gồm những việc sau đây:": the words before the text itself. */
static bool announces(const tdn_reader *r, size_t token)
{
    if (token == 0 || !tdn_is_word(r, token, "sau")) {
        return false;
    }
    const size_t behind = tdn_is_word(r, token + 1, "đây") ? token + 2 : token + 1;
    return tdn_is_word(r, token - 1, "như") || tdn_is_mark(r, behind, ':');
}

/** "thực hiện | Nghị quyết số 57-NQ/TW": a number alone is no title. */
static bool is_number_alone(const tdn_reader *r, tdn_range words)
{
    tdn_number n;
    const tdn_hit *type = tdn_hit_at(r->hits, words.first, TDN_PHRASE_TYPE);
    size_t at = type != NULL ? words.first + type->count : words.first;
    at += tdn_is_word(r, at, "số") ? 1 : 0;
    return type != NULL && tdn_number_at(r, at, type->id, &n) && n.range.end >= words.end;
}

/** The title of "Kế hoạch | tổ chức đại hội | như sau": none if there is only a verb ("triển khai", "thực hiện cụ
 * thể"), or what the plan will contain ("với những nội dung"). */
static void take_title_of_opening(const tdn_reader *r, size_t end, tdn_lead *l)
{
    static const char *const CLOSING[] = {"cụ thể", "với những nội dung", "với các nội dung", "với nội dung",
                                          "gồm",    "nội dung",           "với một số"};
    static const char *const VERBS[] = {"triển khai", "thực hiện"};
    size_t last = end;
    for (size_t at = l->end; at < last; at++) {
        last = tdn_any_words_at(r, at, CLOSING, TDN_COUNT(CLOSING)) > 0 ? at : last;
    }
    last -= last > l->end && tdn_is_mark(r, last - 1, ',') ? 1 : 0;
    size_t first = l->end;
    for (size_t i = 0; i < TDN_COUNT(VERBS); i++) {
        first += first < last && tdn_are_words(r, first, VERBS[i]) ? 2 : 0;
    }
    if (first < last && !is_number_alone(r, (tdn_range){first, last})) {
        l->title = (tdn_range){l->end, last};
    }
}

/** The act at a token, of the whole name of its body: "Ban Thường vụ | Tỉnh ủy ban hành Chương trình". */
static bool read_act_of_whole_body(const tdn_reader *r, size_t token, size_t end, tdn_lead *l)
{
    tdn_lead wider;
    if (!read_act(r, token, l) || l->end > end) {
        return false;
    }
    for (size_t back = 1; back <= OFFICE_TOKENS && back <= token; back++) {
        if (read_act(r, token - back, &wider) && wider.end == l->end && tdn_is_board(wider.issuers[0].office)) {
            *l = wider;
        }
    }
    return true;
}

/** The act announced by a sentence whose last words stand at a token: the last one before it. A wrapped line may look
 * like the beginning of a sentence. */
static bool read_act_before(const tdn_reader *r, size_t token, tdn_lead *l)
{
    for (size_t at = token; at > 0 && token - at < TITLE_TOKENS; at--) {
        const bool begins = tdn_has_flag(r, at, TDN_SENTENCE) && !tdn_has_flag(r, at, TDN_WEAK);
        if (read_act_of_whole_body(r, at, token, l)) {
            return true;
        }
        if (begins) {
            return false;
        }
    }
    return read_act_of_whole_body(r, 0, token, l);
}

/** "Kế hoạch | Chương trình nước sạch tỉnh Hà Nam năm 2014": the headline over the text, from the line at `token`, that
 * begins with the kind of what the text says it is. */
static void take_headline(const tdn_reader *r, size_t token, size_t text, tdn_lead *l)
{
    const tdn_hit *type = token < text ? tdn_lead_type_at(r, token) : NULL;
    if (type == NULL || type->id != l->type->id || tdn_is_word(r, token + type->count, "số")) {
        return;
    }
    tdn_lead headline = {.type = type, .end = token + type->count};
    if (!tdn_lead_take_subject(r, text, &headline)) {
        headline.title = (tdn_range){headline.end, text};
    }
    if (headline.title.end > headline.title.first) {
        l->title = headline.title;
        l->text = token;
    }
}

bool tdn_read_opening_sentence(const tdn_reader *r, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    size_t line = 0;                /* the last that began */
    size_t above = 0;               /* the one before the recitals */
    size_t recitals = TDN_NO_TOKEN; /* where they begin */
    bool announced = false;         /* by a page, before its text */
    for (size_t at = 0; at < count && at < OPENING_TOKENS; at++) {
        if (tdn_has_flag(r, at, TDN_LINE)) {
            const bool begins = recitals == TDN_NO_TOKEN && tdn_begins_recital(r, at);
            recitals = begins ? at : recitals;
            above = begins ? line : above;
            line = at;
        }
        if (!announces(r, at)) {
            continue;
        }
        if (read_act_before(r, at, l)) {
            take_title_of_opening(r, tdn_is_word(r, at - 1, "như") ? at - 1 : at, l);
            l->end = at + 1;
            if (recitals != TDN_NO_TOKEN) {
                l->text = announced ? recitals : l->text;
                take_headline(r, above, recitals, l);
            }
            return true;
        }
        if (recitals != TDN_NO_TOKEN) {
            return false;
        }
        announced = true;
    }
    return false;
}
