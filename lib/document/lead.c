/*
 * lead.c - what a page says about a directive whose letterhead it left out. Three forms: a heading that cites it ("Kết
 * luận số 155-KL/TW ngày 17/5/2025 của Bộ Chính trị về ..."), a news sentence above its text ("Ngày 6/8, Ban Thường vụ
 * Tỉnh ủy đã ban hành Chỉ thị số 17 về ... Nội dung Chỉ thị như sau:"), and the plan's own opening ("..., Huyện ủy xây
 * dựng Kế hoạch tổ chức đại hội như sau:").
 */
#include "document/lead.h"

#include "document/cell.h"
#include "document/issuing.h"
#include "field/date.h"

/* Lines searched for the heading: a page has its own name above it. */
#define HEADING_LINES 4u
/* Tokens of the news sentence including what announces the text. */
#define LEAD_TOKENS 240u
/* Tokens within which a news sentence begins: the page's own heading may come above it. */
#define NEWS_TOKENS 80u
/* Tokens of an opening: recitals of a plan with a dozen citations. */
#define OPENING_TOKENS 1500u
/* Tokens of a title between the type word and "như sau". */
#define TITLE_TOKENS 80u

/* Tokens of a page's menus and notices with its card. */
#define CARD_TOKENS 400u
/* Lines of a page's front matter, tokens of the key of one ("conversion_date:") and of a rule. */
#define FRONT_LINES 24u
#define KEY_TOKENS 6u
#define RULE_TOKENS 80u

/** What was read from one of the forms. */
typedef struct lead {
    const tdn_hit *type;
    tdn_range number; /**< empty: none */
    tdn_number read;  /**< its parts, if it has a symbol */
    tdn_range date;   /**< empty: none */
    tdnref_date day;
    tdn_issuer issuers[2];
    size_t issuer_count;
    tdn_range title; /**< empty: none */
    size_t end;      /**< token after what was read */
} lead;

/* ------------------------------------------------------------------ parts */

/** The type word at a token, of an act that has a number. */
static const tdn_hit *type_at(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    const unsigned other = TDN_TYPE_REJECT | TDN_TYPE_TREATY | TDN_TYPE_LAW | TDN_TYPE_GENERIC;
    const bool fits = type != NULL && type->count > 1 && tdn_has_flag(r, token, TDN_CAPITAL) &&
                      (tdn_lexicon_type(type->id)->flags & other) == 0;
    return fits ? type : NULL;
}

/** "số 155-KL/TW", "số 17": takes the number at l->end. */
static bool take_number(const tdn_reader *r, lead *l)
{
    const bool announced = tdn_is_word(r, l->end, "số");
    const size_t at = announced ? l->end + 1 : l->end;
    if (tdn_has_flag(r, l->end, TDN_SENTENCE) || tdn_token_at(r, at)->kind != TDN_TOKEN_NUMBER) {
        return false;
    }
    if (tdn_number_at(r, at, l->type->id, &l->read) && tdn_number_is_known(&l->read)) {
        l->number = l->read.range;
    } else if (announced && tdn_token_at(r, at)->norm_len <= 4) {
        l->number = (tdn_range){at, at + 1};
        l->read = (tdn_number){.range = l->number, .serial = tdn_token_text(r->region, at)};
    } else {
        return false;
    }
    l->end = l->number.end;
    return true;
}

/** "ngày 17/5/2025 của Bộ Chính trị, Ban Bí thư" at l->end, either part may be missing. */
static void take_tail(const tdn_reader *r, lead *l)
{
    size_t end = l->end;
    const size_t at = tdn_is_mark(r, l->end, ',') ? l->end + 1 : l->end;
    if (!tdn_has_flag(r, at, TDN_SENTENCE) && tdn_date_at(r, at, &l->day, &end)) {
        l->date = (tdn_range){at, end};
        l->end = end;
    }
    if (l->issuer_count == 0 && !tdn_has_flag(r, l->end, TDN_SENTENCE)) {
        l->issuer_count = tdn_speaking_organs(r, l->end, l->issuers, &end);
        l->end = l->issuer_count > 0 ? end : l->end;
    }
}

/** "về | nhiệm vụ trọng tâm", "về việc | ...": the title from l->end up to `end`. */
static bool take_subject(const tdn_reader *r, size_t end, lead *l)
{
    size_t first = l->end;
    if (tdn_is_word(r, first, "v") && tdn_is_mark(r, first + 1, '/') && tdn_is_word(r, first + 2, "v")) {
        first += 3;
    } else if (tdn_is_word(r, first, "về")) {
        first += tdn_is_word(r, first + 1, "việc") ? 2 : 1;
    }
    while (end > first &&
           (tdn_is_mark(r, end - 1, '.') || tdn_is_mark(r, end - 1, ';') || tdn_is_mark(r, end - 1, ':'))) {
        end--;
    }
    if (first == l->end || first >= end) {
        return false;
    }
    l->title = (tdn_range){first, end};
    return true;
}

/** "Kết luận này" anywhere in the region: the text is the act's own. */
static bool speaks_of_itself(const tdn_reader *r, const tdn_hit *type)
{
    const size_t count = tdn_token_count(r);
    const char *code = tdn_lexicon_type(type->id)->code;
    for (size_t at = 0; at < count; at++) {
        at = tdn_next_hit(r->hits, at, count, 1u << TDN_PHRASE_TYPE);
        const tdn_hit *hit = at < count ? tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) : NULL;
        if (hit != NULL && tdn_is_word(r, at + hit->count, "này") &&
            strcmp(tdn_lexicon_type(hit->id)->code, code) == 0) {
            return true;
        }
    }
    return false;
}

/* ------------------------------------------------------------------ forms */

/** The token after "TOÀN VĂN:" at the beginning of a line. */
static size_t skip_announcement(const tdn_reader *r, size_t token)
{
    const bool whole = tdn_are_words(r, token, "toàn văn");
    return !whole ? token : tdn_is_mark(r, token + 2, ':') ? token + 3 : token + 2;
}

/** A line that is just a citation with its subject. */
static bool read_heading(const tdn_reader *r, size_t line, lead *l)
{
    const size_t first = skip_announcement(r, line);
    const size_t line_end = tdn_next_line(r, line);
    *l = (lead){.type = type_at(r, first)};
    if (l->type == NULL) {
        return false;
    }
    l->end = first + l->type->count;
    if (!take_number(r, l)) {
        return false;
    }
    take_tail(r, l);
    const bool subject = take_subject(r, line_end, l);
    return (subject || l->end == line_end) && (first > line || speaks_of_itself(r, l->type));
}

/** "Nội dung Chỉ thị như sau:", "giới thiệu toàn văn" in the sentences that follow. */
static bool announces_text(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = token; at < count && at < LEAD_TOKENS; at++) {
        if (tdn_are_words(r, at, "như sau") || tdn_are_words(r, at, "toàn văn") || tdn_are_words(r, at, "nguyên văn")) {
            return true;
        }
    }
    return false;
}

/** "Nghị quyết | của Ban Chấp hành Đảng bộ tỉnh khóa XIII | về huy động nguồn lực": a newspaper's heading, with the
 * number given in its note. */
static bool read_heading_of_organ(const tdn_reader *r, size_t line, lead *l)
{
    const size_t line_end = tdn_next_line(r, line);
    *l = (lead){.type = type_at(r, line)};
    if (l->type == NULL || !tdn_has_flag(r, line, TDN_LINE | TDN_HEADING)) {
        return false;
    }
    size_t end = line + l->type->count;
    l->issuer_count = tdn_speaking_organs(r, end, l->issuers, &end);
    if (l->issuer_count == 0 || end >= line_end || !tdn_is_word(r, end, "về") || tdn_is_mark(r, line_end - 1, '.') ||
        !announces_text(r, line_end)) {
        return false;
    }
    l->title = (tdn_range){end, line_end};
    l->end = line_end;
    return true;
}

/** Behind the lines of a name in quotation marks that begins on the line at `token`: "THỂ LỆ | CUỘC THI TRỰC TUYẾN /
 * "Tìm hiểu ... / ... kỷ luật của Đảng" tại Đảng bộ phường". `token`: none begins there. */
static size_t quoted_name_end(const tdn_reader *r, size_t token)
{
    size_t end = token;
    if (!tdn_is_mark(r, token, '"')) {
        return token;
    }
    for (size_t lines = 0; lines < HEADING_LINES && end < tdn_token_count(r); lines++) {
        const size_t next = tdn_next_line(r, end);
        for (size_t at = end + 1; at < next; at++) {
            if (tdn_is_mark(r, at, '"')) {
                return next;
            }
        }
        end = next;
    }
    return token;
}

/** "HƯỚNG DẪN | THỰC HIỆN NHIỆM VỤ NĂM HỌC 2021-2022": a line of capitals that begins with the kind. */
static bool read_capitals(const tdn_reader *r, size_t line, lead *l)
{
    const size_t line_end = tdn_next_line(r, line);
    *l = (lead){.type = type_at(r, line)};
    const size_t first = l->type != NULL ? line + l->type->count : line;
    if (l->type == NULL || first + 2 >= line_end || tdn_is_word(r, first, "số") || tdn_is_word(r, first, "của")) {
        return false;
    }
    for (size_t at = line; at < line_end; at++) {
        if (tdn_is_word_token(r, at) && !tdn_has_flag(r, at, TDN_UPPER)) {
            return false;
        }
    }
    l->title = (tdn_range){first, quoted_name_end(r, line_end)};
    l->end = l->title.end;
    return true;
}

static bool read_page_heading(const tdn_reader *r, lead *l)
{
    const size_t count = tdn_token_count(r);
    size_t line = 0;
    for (size_t lines = 0; lines < HEADING_LINES && line < count; lines++, line = tdn_next_line(r, line)) {
        if (read_heading(r, line, l) || read_heading_of_organ(r, line, l) || read_capitals(r, line, l)) {
            return true;
        }
    }
    return false;
}

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
static bool read_act(const tdn_reader *r, size_t token, lead *l)
{
    const bool other = token > 0 && tdn_is_word(r, token - 1, "của");
    *l = (lead){.type = NULL};
    if (other || !tdn_has_flag(r, token, TDN_CAPITAL) || !tdn_issuer_at(r, token, &l->issuers[0])) {
        return false;
    }
    const size_t verb = l->issuers[0].range.end;
    const size_t at = verb_end(r, verb);
    l->type = at > verb ? type_at(r, at) : NULL;
    l->issuer_count = 1;
    l->end = l->type != NULL ? at + l->type->count : at;
    return l->type != NULL;
}

/** "Ngày 06/8/2019, | Ban Thường vụ Tỉnh ủy ...": the day before the body. */
static void take_day_before(const tdn_reader *r, size_t token, lead *l)
{
    size_t end = 0;
    for (size_t at = 0; at < token && l->day.year == 0; at++) {
        if (tdn_is_word(r, at, "ngày") && tdn_date_at(r, at, &l->day, &end)) {
            l->date = (tdn_range){at, end};
        }
    }
}

static bool read_news(const tdn_reader *r, lead *l)
{
    const size_t count = tdn_token_count(r);
    for (size_t at = 0; at < count && at < NEWS_TOKENS; at++) {
        if (!read_act(r, at, l) || !take_number(r, l)) {
            continue;
        }
        take_tail(r, l);
        if (l->day.year == 0) {
            take_day_before(r, at, l);
        }
        (void)take_subject(r, tdn_sentence_end(r, l->end), l);
        return announces_text(r, l->end);
    }
    return false;
}

/** The title of "Kế hoạch | tổ chức đại hội | như sau": none if there is only a verb ("triển khai", "thực hiện cụ
 * thể"), or what the plan will contain ("với những nội dung"). */
static void take_title_of_opening(const tdn_reader *r, size_t end, lead *l)
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
static bool read_act_before(const tdn_reader *r, size_t token, lead *l)
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

static bool read_opening(const tdn_reader *r, lead *l)
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

/* ------------------------------------------------------------------- fields */

static bool keep_number(const tdn_reader *r, const lead *l, tdn_document_draft *out)
{
    if (l->number.end == l->number.first) {
        return true;
    }
    tdn_slice serial = l->read.serial;
    while (serial.len > 1 && serial.ptr[0] == '0') {
        serial.ptr++;
        serial.len--;
    }
    const tdnref_span span = tdn_source_span(r, l->number);
    out->record.number = (tdnref_field){tdn_number_text(r, &l->read), span, TDNREF_ORIGIN_PRINTED};
    out->number_start = tdn_token_at(r, l->number.first)->start;
    out->number_end = tdn_token_end(tdn_token_at(r, l->number.end - 1));
    out->serial = tdn_arena_copy(r->arena, serial.ptr, serial.len);
    return out->record.number.text != NULL && out->serial != NULL;
}

static bool keep_date(const tdn_reader *r, const lead *l, tdn_document_draft *out)
{
    if (l->day.year == 0 || out->record.date.year != 0) {
        return true;
    }
    out->record.date = l->day;
    out->record.date_span = tdn_source_span(r, l->date);
    out->record.date_text = tdn_range_plain_text(r, l->date);
    return out->record.date_text != NULL;
}

static void keep_issuer(const tdn_reader *r, const lead *l, tdn_document_draft *out)
{
    if (l->issuer_count == 0 || out->issuer_known) {
        return;
    }
    out->issuer = l->issuers[0];
    out->issuer_known = true;
    out->partner_count = 0;
    if (l->issuer_count > 1) {
        out->partners[out->partner_count++] = l->issuers[1];
    }
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, l->issuers[0].range);
}

static bool keep_title(const tdn_reader *r, const lead *l, tdn_document_draft *out)
{
    if (l->title.end == l->title.first) {
        return true;
    }
    out->record.title =
        (tdnref_field){tdn_range_plain_text(r, l->title), tdn_source_span(r, l->title), TDNREF_ORIGIN_PRINTED};
    return out->record.title.text != NULL;
}

bool tdn_read_lead(const tdn_reader *r, tdn_document_draft *out)
{
    lead l;
    lead news;
    if (!read_page_heading(r, &l) && !read_news(r, &l) && !read_opening(r, &l)) {
        return true;
    }
    if (l.number.end == 0 && l.issuer_count > 0 && read_news(r, &news) && news.type->id == l.type->id) {
        l.number = news.number;
        l.read = news.read;
        l.date = news.date;
        l.day = news.day;
    }
    out->type = l.type->id;
    out->record.type = (tdnref_field){tdn_lexicon_type(l.type->id)->code,
                                      tdn_source_span(r, (tdn_range){l.type->token, l.type->token + l.type->count}),
                                      TDNREF_ORIGIN_PRINTED};
    keep_issuer(r, &l, out);
    return keep_number(r, &l, out) && keep_date(r, &l, out) && keep_title(r, &l, out);
}

/* ------------------------------------------------------------ front matter */

/** True if the line at a token is "---" and nothing else. */
static bool is_rule_line(const tdn_reader *r, size_t token)
{
    size_t at = token;
    while (at < token + RULE_TOKENS && tdn_is_mark(r, at, '-')) {
        at++;
    }
    return at >= token + 3 && (tdn_has_flag(r, at, TDN_LINE) || at >= tdn_token_count(r));
}

size_t tdn_front_matter_end(const tdn_reader *r)
{
    const size_t count = tdn_token_count(r);
    size_t at = count > 0 && is_rule_line(r, 0) ? tdn_next_line(r, 0) : 0;
    for (size_t lines = 0; at > 0 && at < count && lines < FRONT_LINES; lines++) {
        if (is_rule_line(r, at)) {
            return lines > 0 ? tdn_next_line(r, at) : 0;
        }
        const size_t end = tdn_next_line(r, at);
        bool key = false;
        for (size_t i = at + 1; i < end && i <= at + KEY_TOKENS; i++) {
            key = key || tdn_is_mark(r, i, ':');
        }
        if (!key || !tdn_is_word_token(r, at)) {
            return 0;
        }
        at = end;
    }
    return 0;
}

/* ------------------------------------------------------------------- card */

/** Token behind a label of a page's card and the bars after it: "Số hiệu: | | 3999/QĐ-BTC"; `token`: it is another. */
static size_t behind_label(const tdn_reader *r, size_t token, const char *label)
{
    const size_t words = tdn_has_flag(r, token, TDN_LINE | TDN_BAR) ? tdn_words_at(r, token, label) : 0;
    size_t at = token + words;
    if (words == 0 || !tdn_is_mark(r, at, ':')) {
        return token;
    }
    while (tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '|')) {
        at++;
    }
    return at;
}

/** True if the symbol of a number tells no other type than the heading. */
static bool fits_type(const tdn_number *n, uint16_t type)
{
    const tdn_symbol *symbol = n->type_group < n->group_count ? n->symbols[n->type_group] : NULL;
    return symbol == NULL || strcmp(tdn_lexicon_type(symbol->types[0])->code, tdn_lexicon_type(type)->code) == 0;
}

/** "Số hiệu: 3999/QĐ-BTC", "Ngày ban hành: 28/11/2025" above a document that lost its letterhead. */
static bool read_card(const tdn_reader *r, uint16_t type, lead *l)
{
    const size_t count = tdn_token_count(r);
    *l = (lead){.type = NULL};
    for (size_t at = 0; at < count && at < CARD_TOKENS; at++) {
        const size_t number = behind_label(r, at, "số hiệu");
        const size_t date = behind_label(r, at, "ngày ban hành");
        size_t end = 0;
        if (number > at && tdn_number_at(r, number, type, &l->read) && tdn_number_is_known(&l->read) &&
            fits_type(&l->read, type)) {
            l->number = l->read.range;
        }
        if (date > at && l->number.end > 0 && tdn_bare_date_at(r, date, &l->day, &end)) {
            l->date = (tdn_range){date, end};
            break;
        }
    }
    return l->number.end > 0;
}

bool tdn_read_number_of_page(const tdn_reader *r, tdn_document_draft *out)
{
    lead l;
    const bool cited = read_page_heading(r, &l) && l.number.end > l.number.first && l.type->id == out->type;
    if (!cited && !read_card(r, out->type, &l)) {
        return true;
    }
    return keep_number(r, &l, out) && keep_date(r, &l, out);
}
