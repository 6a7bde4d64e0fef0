/*
 * lead_sentence.c - sentences that say which directive follows: a piece of news above its text ("Ngày 6/8, Ban Thường
 * vụ Tỉnh ủy đã ban hành Chỉ thị số 17 về ... Nội dung Chỉ thị như sau:"), and the plan's own opening ("..., Huyện ủy
 * xây dựng Kế hoạch tổ chức đại hội như sau:").
 */
#include "base/one_of.h"
#include "document/acting.h"
#include "document/cell.h"
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
/* Lines above the recitals in which their headline stands: a site has its date below. */
#define HEADLINE_LINES 3u
#define BETWEEN_TOKENS 12u
/* The name of a site above the only headline. */
#define TOP_TOKENS 40u
/* "Ban Thường vụ" before "Tỉnh ủy". */
#define OFFICE_TOKENS 6u

/** After the body that acts: "đã | vừa | ký | ban hành", "xây dựng": the token after the verb, `token` if there is
 * none. */
static size_t verb_end(const tdn_reader *r, size_t token)
{
    static const char *const BEFORE[] = {"đã", "vừa", "mới", "ký"};
    static const char *const VERBS[] = {"ban hành", "xây dựng", "lập", "ra", "đề ra"};
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
    const size_t verb = tdn_verb_behind(r, &l->issuers[0]);
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

/** "... ban hành Kế hoạch, cụ thể | :", "... đề ra kế hoạch | :": a colon that ends its line. */
static bool is_colon_of_opening(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ':') && tdn_has_flag(r, token + 1, TDN_LINE);
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

/** The act at a token, of the whole name of its body: "Ban Thường vụ | Tỉnh ủy ban hành Chương trình". None of a body
 * that a citation names: "Quyết định số 705/QĐ-TTg của Thủ tướng | Chính phủ ban hành chương trình". */
static bool read_act_of_whole_body(const tdn_reader *r, size_t token, size_t end, tdn_lead *l)
{
    if (!read_act(r, token, l) || l->end > end) {
        return false;
    }
    size_t first = token;
    for (size_t at = token; at > 0 && token - at < OFFICE_TOKENS; at--) {
        tdn_issuer wider;
        const bool begins = tdn_begins_issuer(r, at - 1) && tdn_issuer_at(r, at - 1, &wider);
        if (begins && wider.range.end == l->issuers[0].range.end) {
            l->issuers[0] = wider;
            first = at - 1;
        }
    }
    return first == 0 || !tdn_is_word(r, first - 1, "của");
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

/** What stands over the text: where its recitals begin, and the headline of its kind not far above. */
typedef struct lines_above {
    size_t recent[HEADLINE_LINES]; /**< tokens of the last lines, the last first */
    size_t recitals;               /**< TDN_NO_TOKEN: not yet */
    size_t end;                    /**< of the headline, with its last line */
    const tdn_hit *headline;       /**< its kind; NULL: there is none */
    bool announced;                /**< a page told before what follows */
} lines_above;

/** Notes the line that begins at a token. */
static void note_line(const tdn_reader *r, size_t token, lines_above *a)
{
    const bool grounds = tdn_begins_recital(r, token) || tdn_are_words(r, token, "cơ sở pháp lý");
    if (a->recitals == TDN_NO_TOKEN && grounds) {
        a->recitals = token;
        size_t end = a->announced ? 0 : token;
        for (size_t i = 0; i < HEADLINE_LINES && a->headline == NULL && a->recent[i] < end; i++) {
            const size_t line = a->recent[i];
            a->headline = tdn_lead_type_at(r, line);
            a->end = end;
            end = end - line > BETWEEN_TOKENS ? 0 : line; /* text stands between them */
        }
    }
    memmove(a->recent + 1, a->recent, (HEADLINE_LINES - 1) * sizeof a->recent[0]);
    a->recent[0] = token;
}

/** "Kế hoạch | Chương trình nước sạch tỉnh Hà Nam năm 2014": the headline over the text, which begins with the kind of
 * what the text says it is. */
static void take_headline(const tdn_reader *r, const lines_above *a, tdn_lead *l)
{
    if (a->headline == NULL || a->headline->id != l->type->id) {
        return;
    }
    const size_t behind = a->headline->token + a->headline->count;
    tdn_lead headline = {.type = a->headline, .end = behind};
    if (tdn_is_word(r, behind, "số")) {
        return;
    }
    if (!tdn_lead_take_subject(r, a->end, &headline)) {
        headline.title = (tdn_range){behind, a->end};
    }
    if (headline.title.end > headline.title.first) {
        l->title = headline.title;
        l->text = a->headline->token;
    }
}

/** "Hướng dẫn ôn thi năm 2024 / Căn cứ ..., | Sở Giáo dục và Đào tạo hướng dẫn các trường như sau": the headline tells
 * the kind where the text has just the body and a verb. */
static bool read_act_below_headline(const tdn_reader *r, const lines_above *a, size_t token, tdn_lead *l)
{
    if (a->headline == NULL) {
        return false;
    }
    *l = (tdn_lead){.type = a->headline, .issuer_count = 1, .end = token};
    return tdn_find_acting_body(r, (tdn_range){a->recitals, token}, &l->issuers[0]);
}

/** True where the first item of the text ends the opening; recitals may be numbered: "1. | Căn cứ". */
static bool ends_at_item(const tdn_reader *r, size_t token, const lines_above *a)
{
    return a->recitals != TDN_NO_TOKEN && tdn_begins_item(r->region, token) &&
           tdn_token_at(r, token)->kind != TDN_TOKEN_PUNCT && !tdn_begins_recital(r, token + 2);
}

/** Goes to the sentence that opens the text, and notes on the way what stands over it. */
static bool find_opening_sentence(const tdn_reader *r, lines_above *above, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = 0; at < count && at < OPENING_TOKENS; at++) {
        if (tdn_has_flag(r, at, TDN_LINE)) {
            if (ends_at_item(r, at, above)) {
                return false;
            }
            note_line(r, at, above);
        }
        const bool announced = announces(r, at);
        if (!announced && !is_colon_of_opening(r, at)) {
            continue;
        }
        if (read_act_before(r, at, l)) {
            take_title_of_opening(r, tdn_is_word(r, at - 1, "như") ? at - 1 : at, l);
        } else if (!announced) {
            continue;
        } else if (!read_act_below_headline(r, above, at, l)) {
            above->announced = true;
            if (above->recitals != TDN_NO_TOKEN) {
                return false;
            }
            continue;
        }
        l->end = at + 1;
        l->text = above->announced && above->recitals != TDN_NO_TOKEN ? above->recitals : l->text;
        take_headline(r, above, l);
        return true;
    }
    return false;
}

bool tdn_read_opening_sentence(const tdn_reader *r, tdn_lead *l)
{
    lines_above above = {.recitals = TDN_NO_TOKEN};
    return find_opening_sentence(r, &above, l);
}

/** True if a headline stands by itself near the top of a page and names a kind that pages print whole; further down it
 * is one of a site's articles: "Quy định như thế nào về ...?" */
static bool stands_on_top(const tdn_reader *r, const tdn_hit *headline)
{
    static const char *const KINDS[] = {"KH", "CTr", "ĐA", "PA", "HD", NULL};
    const size_t below = tdn_next_line(r, headline->token);
    return headline->token <= TOP_TOKENS && tdn_is_one_of(tdn_lexicon_type(headline->id)->code, KINDS) &&
           (headline->token == 0 || tdn_has_flag(r, headline->token, TDN_BLANK)) && tdn_has_flag(r, below, TDN_BLANK);
}

bool tdn_read_headline_over_grounds(const tdn_reader *r, tdn_lead *l)
{
    lines_above above = {.recitals = TDN_NO_TOKEN};
    if (find_opening_sentence(r, &above, l) || above.headline == NULL || !stands_on_top(r, above.headline)) {
        return false;
    }
    *l = (tdn_lead){.type = above.headline};
    take_headline(r, &above, l);
    l->end = l->title.end;
    return l->title.end > l->title.first;
}
