/*
 * session.c - resolutions known by the meeting that passed them: "Nghị quyết phiên họp Chính phủ thường kỳ tháng 9 năm
 * 2025" (the Government's monthly meeting; few texts print the number), "Nghị quyết kỳ họp thứ 8, Quốc hội khóa XV".
 */
#include "mention/session.h"

#include "mention/readers.h"

/* "phiên họp chuyên đề về xây dựng pháp luật": words between the meeting and its month. */
#define MEETING_WORDS 16u
/* "tháng 6 và 6 tháng đầu năm 2025": words between the month and its year. */
#define MONTH_WORDS 8u

/** "năm 2025", "/2025": the token after it, or `token` if there is none. */
static size_t year_end(const tdn_reader *r, size_t token)
{
    const bool word = tdn_is_word(r, token, "năm") || tdn_is_mark(r, token, '/') || tdn_is_mark(r, token, '-');
    const tdn_token *year = tdn_token_at(r, word ? token + 1 : token);
    return word && year->kind == TDN_TOKEN_NUMBER && year->norm_len == 4 ? token + 2 : token;
}

/** "tháng 9 năm 2025", "tháng 8/2025", "tháng 12": the token after it, or `token` if there is none. */
static size_t month_end(const tdn_reader *r, size_t token)
{
    const tdn_token *month = tdn_token_at(r, token + 1);
    if (!tdn_is_word(r, token, "tháng") || month->kind != TDN_TOKEN_NUMBER || month->norm_len > 2) {
        return token;
    }
    for (size_t at = token + 2; at < token + 2 + MONTH_WORDS && !tdn_has_flag(r, at, TDN_SENTENCE); at++) {
        const size_t end = year_end(r, at);
        if (end > at) {
            return end;
        }
        if (!tdn_is_word_token(r, at) && tdn_token_at(r, at)->kind != TDN_TOKEN_NUMBER) {
            break;
        }
    }
    return token + 2;
}

/** The body at a token, or after "của". */
static bool body_at(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    return !tdn_has_flag(r, token, TDN_SENTENCE) &&
           tdn_issuer_at(r, tdn_is_word(r, token, "của") ? token + 1 : token, out);
}

/** "phiên họp | Chính phủ | thường kỳ | tháng 9 năm 2025", "phiên họp thường kỳ tháng 8/2025 của Chính phủ". */
static size_t meeting_end(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    bool known = false;
    if (!tdn_are_words(r, token, "phiên họp")) {
        return token;
    }
    for (size_t at = token + 2; at < token + MEETING_WORDS && !tdn_has_flag(r, at, TDN_SENTENCE); at++) {
        const size_t end = month_end(r, at);
        if (end > at) {
            const bool behind = !known && body_at(r, end, issuer);
            return behind ? issuer->range.end : known ? end : token;
        }
        if (!known && body_at(r, at, issuer)) {
            known = true;
            at = issuer->range.end - 1;
        } else if (!tdn_is_word_token(r, at)) {
            break;
        }
    }
    return token;
}

/** "thứ 8", "lần thứ tám", "thứ mười một": the token after it, or `token` if there is none. */
static size_t ordinal_end(const tdn_reader *r, size_t token)
{
    const size_t at = tdn_is_word(r, token, "lần") ? token + 1 : token;
    if (!tdn_is_word(r, at, "thứ") || tdn_token_at(r, at + 1)->kind == TDN_TOKEN_PUNCT) {
        return token;
    }
    const bool ten = tdn_is_word(r, at + 1, "mười") || tdn_is_word(r, at + 1, "hai");
    const bool unit =
        ten && tdn_is_word_token(r, at + 2) && !tdn_has_flag(r, at + 2, TDN_CAPITAL) && !tdn_is_word(r, at + 2, "của");
    return at + (unit ? 3 : 2);
}

size_t tdn_assembly_session_end(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    if (!tdn_are_words(r, token, "kỳ họp")) {
        return token;
    }
    const size_t ordinal = ordinal_end(r, token + 2);
    const size_t at = tdn_is_mark(r, ordinal, ',') || tdn_is_mark(r, ordinal, '-') ? ordinal + 1 : ordinal;
    return ordinal > token + 2 && body_at(r, at, issuer) ? issuer->range.end : token;
}

/** "HĐND xã khoá XIX": an assembly's resolution known by its term of office. */
static size_t assembly_of_term_end(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    static const char COUNCIL[] = "hdnd";
    if (!tdn_begins_issuer(r, token) || !tdn_issuer_at(r, token, issuer) ||
        strcmp(tdn_lexicon_body(issuer->body)->id, COUNCIL) != 0) {
        return token;
    }
    const size_t end = issuer->range.end;
    const bool term =
        tdn_is_word(r, end - 2, "khóa") || (tdn_is_mark(r, end - 1, ')') && tdn_is_word(r, end - 3, "khóa"));
    return term ? end : token;
}

size_t tdn_session_end(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    const char first = tdn_token_at(r, token)->form->first;
    if (first != 'p' && first != 'k' && !tdn_begins_issuer(r, token)) {
        return token;
    }
    const size_t meeting = meeting_end(r, token, issuer);
    const size_t session = meeting > token ? meeting : tdn_assembly_session_end(r, token, issuer);
    return session > token ? session : assembly_of_term_end(r, token, issuer);
}

tdn_read tdn_read_session(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    if (spot->type == NULL || strcmp(tdn_lexicon_type(spot->type->id)->code, "NQ") != 0) {
        return TDN_READ_NOTHING;
    }
    tdn_issuer issuer;
    const size_t behind = spot->token + spot->type->count;
    const size_t end = tdn_has_flag(r, behind, TDN_SENTENCE) ? behind : tdn_session_end(r, behind, &issuer);
    if (end == behind) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, end};
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    return tdn_draft_add_issuer(r, out, &issuer) ? TDN_READ_MENTION : TDN_READ_NOMEM;
}
