#include "relation/quote.h"

#include "relation/cue.h"

/* Tokens between the name of what is quoted and the quotation: "... quy định về ... (có hiệu lực từ ...) như sau:". */
#define INTRODUCTION_TOKENS 120u
/* A quotation that is never closed ends after this many tokens. */
#define QUOTED_TOKENS 1500u

/* A quoted title has no more tokens; the longest in the Công báo have some hundred. */
#define TITLE_TOKENS 200u
/* "Nghị quyết liên tịch": words of a type. */
#define TYPE_TOKENS 8u

/* "a) Khoản 2 | sửa đổi, bổ sung": tokens before the verb of a sentence that gives a new wording. */
#define LEAD_TOKENS 4u

/* "Tại điểm a khoản 10 Điều 51" before the act whose provision is quoted. */
#define LEAD_IN_TOKENS 30u
/* Tokens and mentions of a paragraph that gives a new wording. */
#define PARAGRAPH_TOKENS 300u
#define PARAGRAPH_MENTIONS 40u

typedef enum mark_kind { NO_MARK, OPENING, CLOSING } mark_kind;

/** A straight mark opens before a word and closes after one: 'quy định: "1. Hồ sơ gồm ... nơi cư trú."'. */
static mark_kind straight_mark(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    const bool before = token == 0 || (t->flags & (TDN_SPACE | TDN_LINE)) != 0 || tdn_is_mark(r, token - 1, '(');
    const bool behind = t[1].kind != TDN_TOKEN_WORD && t[1].kind != TDN_TOKEN_NUMBER
                            ? true
                            : (t[1].flags & (TDN_SPACE | TDN_LINE)) != 0;
    return before == behind ? NO_MARK : before ? OPENING : CLOSING;
}

/** U+201C and U+201D are E2 80 9C and E2 80 9D, U+00AB and U+00BB C2 AB and C2 BB. */
static mark_kind mark_at(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->mark == '"' && t->len == 1) {
        return straight_mark(r, token);
    }
    if (t->mark != '"' || t->len < 2 || t->len > 3) {
        return NO_MARK;
    }
    switch ((unsigned char)r->text->ptr[t->start + t->len - 1]) {
    case 0x9C:
    case 0xAB:
        return OPENING;
    case 0x9D:
    case 0xBB:
        return CLOSING;
    default:
        return NO_MARK;
    }
}

/** True if the words from `token` to the quotation introduce it: no sentence begins between them except after a colon,
 * and no other item of the list ("; UBND Thành phố ban hành Kế hoạch “..."). */
static bool introduces(const tdn_reader *r, size_t token, size_t quotation)
{
    if (quotation - token > INTRODUCTION_TOKENS) {
        return false;
    }
    const bool told =
        quotation > 5 && tdn_is_mark(r, quotation - 1, ':') && /* whatever the title before it is */
        (tdn_are_words(r, quotation - 5, "quy định như sau") || tdn_are_words(r, quotation - 5, "ban hành như sau"));
    for (size_t at = token; at <= quotation; at++) {
        if ((!told && tdn_is_mark(r, at, ';')) ||
            (tdn_has_flag(r, at, TDN_SENTENCE) && at > 0 && !tdn_is_mark(r, at - 1, ':'))) {
            return false;
        }
    }
    return true;
}

/** "1. Sửa đổi, bổ sung Điều 5 như sau: “...": the first token of the sentence that gives a new wording, TDN_NO_TOKEN
 * if the quotation is not one. */
static size_t new_wording(const tdn_reader *r, size_t quotation)
{
    const bool said = quotation > 3 && tdn_is_mark(r, quotation - 1, ':') && tdn_are_words(r, quotation - 3, "như sau");
    if (!said) {
        return TDN_NO_TOKEN;
    }
    const size_t start = tdn_sentence_start(r, quotation - 2, 0);
    for (size_t at = start; at < start + LEAD_TOKENS && at < quotation; at++) {
        const tdn_hit *hit = tdn_hit_at(r->hits, at, TDN_PHRASE_CUE);
        if (hit != NULL) {
            const tdn_cue *cue = tdn_lexicon_cue(hit->id);
            const bool active = (cue->flags & TDN_CUE_PASSIVE) == 0;
            return active && cue->relation == TDNREF_REL_AMENDS ? start : TDN_NO_TOKEN;
        }
    }
    return TDN_NO_TOKEN;
}

/** The act to which a new wording belongs: the one that its sentence amends, else the one that the document most
 * recently said it amends, in the heading of the article. */
static uint64_t amended_act(const tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                            uint64_t index, size_t quotation)
{
    const size_t start = new_wording(r, quotation);
    if (start == TDN_NO_TOKEN || quote->amended == TDN_NO_DRAFT || quote->amended < first) {
        return TDN_NO_DRAFT;
    }
    const bool other = index > first && index - 1 != quote->amended && drafts->items[index - 1].range.first >= start;
    const bool same = drafts->items[quote->amended].record.document == drafts->items[index].record.document;
    return same && !other ? quote->amended : TDN_NO_DRAFT;
}

/** The mention whose text a quotation gives: the one before it that the document itself discusses, or the one that it
 * rewords. */
static uint64_t find_owner(const tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                           uint64_t index, size_t quotation)
{
    const uint64_t amended = amended_act(quote, r, drafts, first, index, quotation);
    if (amended != TDN_NO_DRAFT) {
        return amended;
    }
    if (index == first || !introduces(r, drafts->items[index - 1].range.end, quotation)) {
        return TDN_NO_DRAFT;
    }
    uint64_t owner = index - 1;
    while (drafts->items[owner].record.from.kind == TDNREF_REF_MENTION && owner > first) {
        const uint64_t holder = drafts->items[owner].record.from.index;
        if (holder >= owner || holder < first) {
            break;
        }
        owner = holder;
    }
    const tdnref_mention *m = &drafts->items[owner].record;
    return m->kind == TDNREF_KIND_SELF || tdn_is_change(m->relation) ? TDN_NO_DRAFT : owner;
}

/** Ends a quotation that is too long to be one, judged from a token past what was read of it. */
static void end_if_too_long(tdn_quote *quote, size_t token)
{
    quote->open = quote->open && token <= quote->start + QUOTED_TOKENS + 1;
}

/** "Nghị quyết | “Quy định mức chi ...”", "ban hành | “Quy định ...”", "cụm từ | “cấp huyện”": the mark opens a name or
 * some words, which are in one sentence. */
static bool opens_words(const tdn_reader *r, size_t opening)
{
    static const char *const BEFORE[] = {"ban hành", "về việc", "cụm từ", "nội dung"};
    if (opening < 2) {
        return false;
    }
    const tdn_hit *type =
        tdn_hit_before(r->hits, opening, opening > TYPE_TOKENS ? opening - TYPE_TOKENS : 0, TDN_PHRASE_TYPE);
    return (type != NULL && type->token + type->count == opening) || tdn_is_word(r, opening - 1, "về") ||
           tdn_any_words_at(r, opening - 2, BEFORE, TDN_COUNT(BEFORE)) > 0;
}

/** "Xét Tờ trình A về việc ban hành Nghị quyết | “Quy định mức chi ... trên địa bàn Thành phố;": true if the mark that
 * would close such words is missing from the sentence. */
static bool is_title_left_open(const tdn_reader *r, size_t opening)
{
    if (!opens_words(r, opening)) {
        return false;
    }
    for (size_t at = opening + 1; at < tdn_token_count(r) && at < opening + TITLE_TOKENS; at++) {
        if (mark_at(r, at) == CLOSING) {
            return false;
        }
        if (at > opening + 1 && tdn_has_flag(r, at, TDN_SENTENCE) && !tdn_has_flag(r, at, TDN_WEAK)) {
            break;
        }
    }
    return true;
}

/** First token of the sentence that holds a token, if it is no further than `reach`; else a token within it. */
static size_t sentence_near(const tdn_reader *r, size_t token, size_t reach)
{
    return tdn_sentence_start(r, token, token > reach ? token - reach : 0);
}

/** "Tại khoản 10 Điều 51 | Nghị định A quy định: “...": a mention with which the document itself introduces another
 * quotation, so that the one before it ended, though nothing closes it. The texts of acts cite no others like this. */
static bool introduces_another(const tdn_quote *quote, const tdn_reader *r, const tdn_draft *m)
{
    const size_t first = quote->open ? sentence_near(r, m->range.first, LEAD_IN_TOKENS) : 0;
    if (first <= quote->start || !tdn_has_flag(r, first, TDN_LINE) || !tdn_has_flag(r, first, TDN_CAPITAL) ||
        !tdn_is_word(r, first, "tại") || m->record.pinpoint.text == NULL) {
        return false;
    }
    const size_t end = m->range.end + INTRODUCTION_TOKENS;
    const size_t mark = tdn_next_mark(r, m->range.end, end < tdn_token_count(r) ? end : tdn_token_count(r), '"');
    return mark < end && mark_at(r, mark) == OPENING && introduces(r, m->range.end, mark);
}

/** Processes a mark; true if it opens a quotation. */
static bool take_mark(tdn_quote *quote, const tdn_reader *r, size_t at)
{
    end_if_too_long(quote, at);
    const mark_kind kind = mark_at(r, at);
    const bool opens = kind == OPENING && !quote->open && !is_title_left_open(r, at);
    if (opens) {
        quote->open = true;
        quote->inner = 0;
        quote->start = at;
    } else if (kind == OPENING && !tdn_has_flag(r, at, TDN_LINE)) {
        quote->inner++; /* a quoted name inside; each paragraph of a long quotation may also reopen it */
    } else if (kind == CLOSING && quote->inner > 0) {
        quote->inner--;
    } else if (kind == CLOSING) {
        quote->open = false;
    }
    const bool titled = kind == CLOSING && quote->start > 0 && !tdn_is_mark(r, quote->start - 1, ':');
    if (titled && tdn_is_mark(r, at + 1, ';')) {
        quote->open = false; /* "Kế hoạch A về việc “Triển khai Chương trình “Bảo vệ trẻ em”; | Kế hoạch B" */
    }
    return opens;
}

static void reach(tdn_quote *quote, size_t token)
{
    if (token > quote->next) {
        quote->next = token;
        end_if_too_long(quote, token);
    }
}

/** "4. Sửa đổi điểm c khoản 3 Điều 4 như sau: / | Hàng dệt may ...": the act to which a paragraph of new wording
 * without quotation marks belongs. */
static uint64_t reworded_act(const tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                             uint64_t index)
{
    if (quote->open || quote->amended == TDN_NO_DRAFT) {
        return TDN_NO_DRAFT;
    }
    const size_t start = sentence_near(r, drafts->items[index].range.first, PARAGRAPH_TOKENS);
    const bool paragraph = start > 3 && tdn_has_flag(r, start, TDN_LINE) && tdn_is_word_token(r, start) &&
                           !tdn_begins_item(r->region, start);
    uint64_t opening = index; /* the first mention of the paragraph */
    while (paragraph && opening > first && index - opening < PARAGRAPH_MENTIONS &&
           drafts->items[opening - 1].range.first >= start) {
        opening--;
    }
    return paragraph ? amended_act(quote, r, drafts, first, opening, start) : TDN_NO_DRAFT;
}

uint64_t tdn_quoted_from(tdn_quote *quote, const tdn_reader *r, const tdn_drafts *drafts, uint64_t first,
                         uint64_t index)
{
    const size_t token = drafts->items[index].range.first;
    for (size_t at = quote->next; (at = tdn_next_mark(r, at, token, '"')) < token; at++) {
        if (take_mark(quote, r, at)) {
            quote->owner = find_owner(quote, r, drafts, first, index, at);
        }
    }
    reach(quote, token);
    quote->open = quote->open && !introduces_another(quote, r, &drafts->items[index]);
    return quote->open ? quote->owner : reworded_act(quote, r, drafts, first, index);
}

bool tdn_is_quoted(tdn_quote *quote, const tdn_reader *r, size_t token)
{
    for (size_t at = quote->next; (at = tdn_next_mark(r, at, token, '"')) < token; at++) {
        (void)take_mark(quote, r, at);
    }
    reach(quote, token);
    return quote->open && !tdn_is_mark(r, token - 1, '"');
}
