/*
 * letter.c - a letter without its letterhead. "Kính gửi:" in its first lines tells the type, since only letters have
 * an addressee and no heading (Nghị định 30/2020/NĐ-CP, Phụ lục I); the body names itself where it begins to answer:
 * "Về vấn đề này, Cục Thuế có ý kiến như sau:".
 */
#include "document/letter.h"

#include "document/cell.h"
#include "document/issuing.h"
#include "document/lead.h"

/* Lines above the addressee: the page has its own name there. */
#define LINES_ABOVE 4u
/* Lines of a page above its text, with a card of number, kind, body, signatory, day and state. */
#define CARD_LINES 90u
/* Words of the headline over the addressee: fewer are the page's name or a menu, more are text. */
#define WORDS_LEAST 5u
#define WORDS_MOST 80u
/* Tokens after the addressee in which the body speaks: what it was asked may come first. */
#define REACH_TOKENS 1500u

/** The token of "Kính gửi" at the beginning of one of the first lines, TDN_NO_TOKEN: none. *above: where the line
 * before it begins. */
static size_t find_addressee(const tdn_reader *r, size_t *above)
{
    size_t line = 0;
    *above = 0;
    for (size_t lines = 0; lines <= LINES_ABOVE && line < tdn_token_count(r); lines++) {
        if (tdn_are_words(r, line, "kính gửi")) {
            return line;
        }
        *above = line;
        line = tdn_next_line(r, line);
    }
    return TDN_NO_TOKEN;
}

/** The token of "Kính gửi" below the card of a page ("Số hiệu: | 174/CV-BCĐ | ... Tình trạng: | ..."), TDN_NO_TOKEN:
 * there is no card, or no letter right below it. */
static size_t addressee_below_card(const tdn_reader *r)
{
    bool card = false;
    size_t line = 0;
    for (size_t lines = 0; lines <= CARD_LINES && line < tdn_token_count(r); lines++) {
        card = card || (tdn_are_words(r, line, "số hiệu") && tdn_is_mark(r, line + 2, ':'));
        if (card && tdn_are_words(r, line, "kính gửi")) {
            return line;
        }
        line = tdn_next_line(r, line);
    }
    return TDN_NO_TOKEN;
}

/** The headline of a page, "Hỗ trợ giáo dục miền núi năm học 2016-2017 | Kính gửi: ...", stands where the letter had
 * its subject. No title: a day, a body's name, a sentence. False: no memory. */
static bool read_headline(const tdn_reader *r, size_t line, size_t end, tdn_document_draft *out)
{
    const size_t words = end - line;
    if (end <= line || words < WORDS_LEAST || words > WORDS_MOST || !tdn_is_word_token(r, line) ||
        !tdn_has_flag(r, line, TDN_CAPITAL) || tdn_hit_at(r->hits, line, TDN_PHRASE_BODY) != NULL ||
        tdn_hit_at(r->hits, line, TDN_PHRASE_TYPE) != NULL || tdn_classify_line(r, line) != TDN_LINE_OTHER) {
        return true;
    }
    for (size_t at = line; at < end; at++) {
        if (tdn_is_mark(r, at, '.') || tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '|')) {
            return true;
        }
    }
    const tdn_range title = {line, end};
    out->record.title =
        (tdnref_field){tdn_range_plain_text(r, title), tdn_source_span(r, title), TDNREF_ORIGIN_PRINTED};
    return out->record.title.text != NULL;
}

/** "| Cục Thuế | có ý kiến như sau", "| Sở Nội vụ | đề nghị": a body at the beginning of a clause that speaks. */
static bool speaks(const tdn_reader *r, size_t token, tdn_issuer *body)
{
    static const char *const VERBS[] = {"có ý kiến", "nhận được", "trả lời", "đề nghị",
                                        "hướng dẫn", "thông báo", "yêu cầu"};
    const bool begins = token > 0 && (tdn_is_mark(r, token - 1, ',') || tdn_is_mark(r, token - 1, ';') ||
                                      tdn_has_flag(r, token, TDN_SENTENCE));
    return begins && tdn_has_flag(r, token, TDN_CAPITAL) && tdn_issuer_at(r, token, body) &&
           tdn_any_words_at(r, body->range.end, VERBS, TDN_COUNT(VERBS)) > 0;
}

static void read_issuer(const tdn_reader *r, size_t addressee, tdn_document_draft *out)
{
    const size_t count = tdn_token_count(r);
    const size_t end = count - addressee > REACH_TOKENS ? addressee + REACH_TOKENS : count;
    const unsigned named = 1u << TDN_PHRASE_BODY | 1u << TDN_PHRASE_OFFICE; /* "Chủ tịch UBND Thành phố có ý kiến" */
    size_t at = tdn_next_hit(r->hits, addressee, end, named);
    for (; at < end; at = tdn_next_hit(r->hits, at + 1, end, named)) {
        tdn_issuer body;
        if (speaks(r, at, &body)) {
            body.office = tdn_is_board(body.office) ? body.office : TDN_NO_ID;
            out->issuer = body;
            out->issuer_known = true;
            out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
            out->record.issuer.span = tdn_source_span(r, body.range);
            return;
        }
    }
}

bool tdn_read_letter(const tdn_reader *r, tdn_document_draft *out)
{
    size_t above = 0;
    const size_t first = find_addressee(r, &above);
    const size_t addressee = first == TDN_NO_TOKEN ? addressee_below_card(r) : first;
    if (addressee == TDN_NO_TOKEN) {
        return true;
    }
    out->type = tdn_lexicon_type_id("cv");
    out->record.type = (tdnref_field){.text = tdn_lexicon_type(out->type)->code, .origin = TDNREF_ORIGIN_CONTEXT};
    if (!out->issuer_known) {
        read_issuer(r, addressee, out);
    }
    if (first == TDN_NO_TOKEN) {
        out->content_start = tdn_token_at(r, addressee)->start;
        return tdn_read_number_of_page(r, out);
    }
    return tdn_read_labels_of_letter(r, addressee, out) &&
           (out->record.title.text != NULL || read_headline(r, above, addressee, out));
}
