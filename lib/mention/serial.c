/*
 * serial.c - a number without its symbol after a type word: whether it can be one, and what it says.
 */
#include "mention/serial.h"

bool tdn_ends_phrase(const tdn_reader *r, size_t token)
{
    static const char *const LINKS[] = {"và",  "của",  "để", "là",   "được",  "đã", "thì", "theo", "tại",
                                        "cho", "phải", "về", "chưa", "không", "có", "cần", "sẽ",   "sớm"};
    if (!tdn_is_word_token(r, token) || tdn_has_flag(r, token, TDN_SENTENCE)) {
        return tdn_token_at(r, token)->kind != TDN_TOKEN_NUMBER;
    }
    return tdn_any_words_at(r, token, LINKS, TDN_COUNT(LINKS)) > 0;
}

/** "30a", "364a": a single lower-case letter glued to the digits belongs to the serial. */
bool tdn_has_serial_suffix(const tdn_reader *r, size_t number)
{
    const tdn_token *t = tdn_token_at(r, number + 1);
    const bool letter = t->kind == TDN_TOKEN_WORD && t->norm_len == 1 && (t->flags & (TDN_SPACE | TDN_CAPITAL)) == 0;
    const tdn_token *next = t + 1;
    return letter && ((next->flags & TDN_SPACE) != 0 ||
                      (next->kind == TDN_TOKEN_PUNCT && next->mark != '/' && next->mark != '-'));
}

/** What shows that a number after a type word is not a serial: a unit, a range, a share, the items of a list. */
bool tdn_is_quantity(const tdn_reader *r, size_t number)
{
    static const char *const UNITS[] = {"năm",  "tháng", "ngày",  "tuần", "lần",  "điểm", "nhóm", "bước", "nội",
                                        "điều", "khoản", "trang", "bản",  "phần", "tổng", "đồng", "người"};
    if (tdn_has_serial_suffix(r, number)) {
        return false;
    }
    const tdn_token *next = tdn_token_at(r, number + 1);
    const bool glued = (next->flags & TDN_SPACE) == 0;
    if (glued && (next->mark == '/' || next->mark == '-' || next->mark == '.' || next->mark == '%' ||
                  next->kind == TDN_TOKEN_WORD)) {
        const bool decimal = (next + 1)->kind == TDN_TOKEN_NUMBER && ((next + 1)->flags & TDN_SPACE) == 0;
        const bool stop = next->mark == '.' && !decimal;
        return !stop;
    }
    for (size_t i = 0; i < TDN_COUNT(UNITS); i++) {
        if (tdn_is_word(r, number + 1, UNITS[i]) && !tdn_has_flag(r, number + 1, TDN_SENTENCE)) {
            return true;
        }
    }
    return next->mark == '-' && (next + 1)->kind == TDN_TOKEN_NUMBER;
}

bool tdn_take_serial(const tdn_reader *r, size_t number, size_t end, tdn_draft *out)
{
    tdn_slice serial = tdn_token_text(r->region, number);
    serial.len += end - number > 1 ? 1 : 0; /* the suffix follows directly, one byte */
    out->record.number = (tdnref_field){tdn_arena_copy(r->arena, serial.ptr, serial.len),
                                        tdn_source_span(r, (tdn_range){number, end}), TDNREF_ORIGIN_PRINTED};
    while (serial.len > 1 && serial.ptr[0] == '0') {
        serial.ptr++;
        serial.len--;
    }
    out->serial = tdn_arena_copy(r->arena, serial.ptr, serial.len);
    return out->record.number.text != NULL && out->serial != NULL;
}
