#include "document/page.h"

#include "document/cell.h"
#include "document/lead.h"
#include "document/letter.h"

/* Words of a heading: what is shorter is the name of a site or a menu, what is longer is text. */
#define WORDS_LEAST 4u
#define WORDS_MOST 80u
/* Lines of a page's front matter, tokens of the key of one ("conversion_date:") and of a rule. */
#define FRONT_LINES 24u
#define KEY_TOKENS 6u
#define RULE_TOKENS 80u
/* Lines of a page above the first heading of a plan: its site and its day. */
#define GROUNDS_LINES 6u

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

/** "====", "----" below a line makes it a heading. */
static bool is_underlined(const tdn_reader *r, size_t line)
{
    const char mark = tdn_token_at(r, line)->mark;
    return (mark == '=' || mark == '-') && tdn_is_mark(r, line + 1, mark) && tdn_is_mark(r, line + 2, mark);
}

/** A heading is marked as one, and a blank line or a rule stands below it. */
static bool is_heading_line(const tdn_reader *r, size_t first, size_t end)
{
    const bool apart = end >= tdn_token_count(r) || tdn_has_flag(r, end, TDN_BLANK);
    return (tdn_has_flag(r, first, TDN_HEADING) && apart) || is_underlined(r, end);
}

/** Takes the heading that a page begins with ("# Lỗi xe không chính chủ là lỗi gì?") as the title of a source of which
 * neither type nor number is known. False: no memory. */
static bool read_page_title(const tdn_reader *r, tdn_document_draft *out)
{
    const size_t first = tdn_front_matter_end(r);
    if (first >= tdn_token_count(r) || out->record.title.text != NULL) {
        return true;
    }
    const size_t end = tdn_next_line(r, first);
    const size_t words = end - first;
    if (words < WORDS_LEAST || words > WORDS_MOST || !is_heading_line(r, first, end)) {
        return true;
    }
    const tdn_range title = {first, end};
    out->record.title =
        (tdnref_field){tdn_range_plain_text(r, title), tdn_source_span(r, title), TDNREF_ORIGIN_PRINTED};
    out->title_start = tdn_token_at(r, first)->start;
    out->title_end = tdn_token_end(tdn_token_at(r, end - 1));
    return out->record.title.text != NULL;
}

/** "I. CĂN CỨ LẬP | KẾ HOẠCH": behind the words that begin the first heading of a plan; `token`: they do not. */
static size_t behind_words_of_grounds(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"căn cứ lập", "căn cứ xây dựng", "căn cứ ban hành", "cơ sở lập",
                                        "cơ sở xây dựng"};
    const size_t item = tdn_is_mark(r, token + 1, '.') ? token + 2 : token;
    const size_t words = tdn_has_flag(r, item, TDN_CAPITAL) ? tdn_any_words_at(r, item, WORDS, TDN_COUNT(WORDS)) : 0;
    return words > 0 ? item + words : token;
}

/** A page that lost the heading of a plan begins with that of its grounds, which says what they are for. */
static const tdn_hit *type_in_heading_of_grounds(const tdn_reader *r)
{
    size_t line = tdn_front_matter_end(r);
    for (size_t lines = 0; lines < GROUNDS_LINES && line < tdn_token_count(r); lines++) {
        const size_t behind = behind_words_of_grounds(r, line);
        const tdn_hit *type = behind > line ? tdn_hit_at(r->hits, behind, TDN_PHRASE_TYPE) : NULL;
        if (type != NULL) {
            return (tdn_lexicon_type(type->id)->flags & TDN_TYPE_PLAN) != 0 ? type : NULL;
        }
        line = tdn_next_line(r, line);
    }
    return NULL;
}

/** "| Nghị quyết này quy định việc ...": a text that begins with the words of its first article tells its type. */
static void take_type_of_first_article(const tdn_reader *r, tdn_document_draft *out)
{
    const size_t first = tdn_front_matter_end(r);
    const tdn_hit *type = tdn_hit_at(r->hits, first, TDN_PHRASE_TYPE);
    if (type != NULL && tdn_has_flag(r, first, TDN_CAPITAL) && tdn_are_words(r, first + type->count, "này quy định")) {
        out->type = type->id;
        out->record.type =
            (tdnref_field){tdn_lexicon_type(type->id)->code,
                           tdn_source_span(r, (tdn_range){first, first + type->count}), TDNREF_ORIGIN_PRINTED};
    }
}

/** "Căn cứ Luật Giáo dục đại học ...; | QUYẾT ĐỊNH: | Điều 1. ...": a text that begins with its recitals tells its type
 * by the enacting word. */
static void take_enacting_type(const tdn_reader *r, tdn_document_draft *out)
{
    tdnref_field field = {.origin = TDNREF_ORIGIN_PRINTED};
    const size_t first = tdn_front_matter_end(r);
    const uint16_t type = tdn_are_words(r, first, "căn cứ") ? tdn_enacting_type(r, first, &field) : TDN_NO_ID;
    const tdn_hit *plan = type == TDN_NO_ID ? type_in_heading_of_grounds(r) : NULL;
    if (plan != NULL) {
        field.span = tdn_source_span(r, (tdn_range){plan->token, plan->token + plan->count});
    }
    if (type != TDN_NO_ID || plan != NULL) {
        out->type = plan != NULL ? plan->id : type;
        field.text = tdn_lexicon_type(out->type)->code;
        out->record.type = field;
    }
}

bool tdn_read_without_head(const tdn_reader *r, size_t annex, tdn_document_draft *out)
{
    if (annex != TDN_NO_TOKEN) {
        return tdn_read_annex_title(r, annex, out);
    }
    const bool headed = out->record.type.text != NULL;
    if (!(headed ? tdn_read_number_of_page(r, out) : tdn_read_lead(r, out))) {
        return false;
    }
    if (out->record.type.text == NULL && !tdn_read_letter(r, out)) {
        return false;
    }
    if (out->record.type.text == NULL) {
        take_enacting_type(r, out);
    }
    if (out->record.type.text == NULL) {
        take_type_of_first_article(r, out);
    }
    return out->record.type.text != NULL || read_page_title(r, out);
}
