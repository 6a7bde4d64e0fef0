/*
 * list_item.c - numbers that take their symbol from the last one in the list: "các Thông tư số 01, 02 và
 * 03/2022/TT-BNV", "số 18, 19-NQ/TW".
 */
#include "field/date.h"
#include "mention/number_fields.h"
#include "mention/readers.h"

/* Items between one number and the one that has the symbol. */
#define ITEMS_MAX 16u
#define SERIAL_DIGITS 5u

/** "01", "01/2022": a serial and its year. */
typedef struct item {
    size_t end;
    uint16_t year; /**< 0: none */
} item;

static bool is_glued_mark(const tdn_reader *r, size_t token, char mark)
{
    return tdn_is_mark(r, token, mark) && !tdn_has_flag(r, token, TDN_SPACE);
}

static bool read_item(const tdn_reader *r, size_t token, item *out)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind != TDN_TOKEN_NUMBER || t->norm_len > SERIAL_DIGITS) {
        return false;
    }
    *out = (item){.end = token + 1};
    if (is_glued_mark(r, token + 1, '/') && tdn_token_at(r, token + 2)->kind == TDN_TOKEN_NUMBER) {
        return tdn_year_at(r, token + 2, &out->year, &out->end);
    }
    return true;
}

/** ",", ";", "và", ", số": the token of the next number, or `token` if nothing joins one on. */
static size_t next_number(const tdn_reader *r, size_t token)
{
    size_t at = token;
    at += tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, ';') ? 1 : 0;
    at += tdn_is_word(r, at, "và") || tdn_is_word(r, at, "hoặc") ? 1 : 0;
    if (at == token) {
        return token;
    }
    return at + (tdn_is_word(r, at, "số") ? 1 : 0);
}

/** The number at the end of the list, whose symbol the items from `token` on share. */
static bool find_full_number(const tdn_reader *r, size_t token, uint16_t said, tdn_number *out)
{
    size_t at = token;
    for (size_t items = 0; items < ITEMS_MAX; items++) {
        const size_t next = next_number(r, at);
        item between;
        if (next == at || tdn_token_at(r, next)->kind != TDN_TOKEN_NUMBER) {
            return false;
        }
        if (tdn_number_at(r, next, said, out) && tdn_number_is_known(out)) {
            return !out->spaced;
        }
        if (!read_item(r, next, &between)) {
            return false;
        }
        at = between.end;
    }
    return false;
}

/** True if the symbol is of the type that the words name: "Nghị quyết số 18, 19-NQ/TW". */
static bool fits_type(const tdn_number *n, uint16_t said)
{
    const tdn_type *type = tdn_lexicon_type(said);
    if ((type->flags & TDN_TYPE_GENERIC) != 0 || n->type_group >= n->group_count) {
        return n->type_group >= n->group_count && (n->year != 0 || (type->flags & TDN_TYPE_GENERIC) != 0);
    }
    const tdn_symbol *symbol = n->symbols[n->type_group];
    for (size_t i = 0; i < symbol->type_count; i++) {
        if (strcmp(tdn_lexicon_type(symbol->types[i])->code, type->code) == 0) {
            return true;
        }
    }
    return false;
}

/** "/2022" or nothing. */
static size_t write_year(uint16_t year, char out[6])
{
    if (year == 0) {
        return 0;
    }
    out[0] = '/';
    for (size_t i = 4; i > 0; i--) {
        out[i] = (char)('0' + year % 10);
        year = (uint16_t)(year / 10);
    }
    return 5;
}

/** The number as it would be written alone: "01" and "03/2022/TT-BNV" make "01/2022/TT-BNV". */
static char *write_number(const tdn_reader *r, tdn_slice serial, uint16_t own_year, const tdn_number *full)
{
    const char *symbol = tdn_number_text(r, full);
    if (symbol == NULL) {
        return NULL;
    }
    symbol += full->serial.len;
    const bool printed = full->year != 0 && symbol[0] == '/' && tdn_is_digit((unsigned char)symbol[1]);
    symbol += printed ? 5 : 0;
    char year[6];
    const size_t year_len = write_year(own_year != 0 ? own_year : printed ? full->year : 0, year);
    const size_t symbol_len = strlen(symbol);
    char *out = tdn_arena_alloc(r->arena, serial.len + year_len + symbol_len + 1);
    if (out != NULL) {
        memcpy(out, serial.ptr, serial.len);
        memcpy(out + serial.len, year, year_len);
        memcpy(out + serial.len + year_len, symbol, symbol_len + 1);
    }
    return out;
}

/** "ba thông tư | của Chánh án TANDTC | số 01, 02, 03/2020/TT-TANDTC": the issuer, named before the numbers. Returns
 * the token of "số", or `token` if no issuer is named. */
static size_t skip_issuer(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    const bool of = tdn_is_word(r, token, "của") && !tdn_has_flag(r, token, TDN_SENTENCE);
    return of && tdn_issuer_at(r, token + 1, issuer) && tdn_is_word(r, issuer->range.end, "số") ? issuer->range.end
                                                                                                : token;
}

tdn_read tdn_read_list_item(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const uint16_t said = spot->type != NULL ? spot->type->id : tdn_type_of_list(spot, spot->token);
    if (said == TDN_NO_ID || (tdn_lexicon_type(said)->flags & (TDN_TYPE_REJECT | TDN_TYPE_LAW)) != 0) {
        return TDN_READ_NOTHING;
    }
    const size_t behind = spot->token + (spot->type != NULL ? spot->type->count : 0);
    tdn_issuer issuer;
    size_t number = spot->type != NULL ? skip_issuer(r, behind, &issuer) : behind;
    const bool named = number > behind;
    number += tdn_is_word(r, number, "số") ? 1 : 0;
    number += tdn_is_mark(r, number, ':') ? 1 : 0;
    item own;
    tdn_number full;
    if (!read_item(r, number, &own) || !find_full_number(r, own.end, said, &full) || !fits_type(&full, said)) {
        return TDN_READ_NOTHING;
    }
    tdn_number n = full;
    n.serial = tdn_token_text(r->region, number);
    n.year = own.year != 0 ? own.year : full.year;
    n.range = (tdn_range){number, own.end};
    if (!tdn_take_number(r, spot->token, &n, said, out)) {
        return TDN_READ_NOMEM;
    }
    if (named && out->record.issuer.origin != TDNREF_ORIGIN_PRINTED) {
        out->issuer_count = 0;
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        out->record.issuer.span = tdn_source_span(r, issuer.range);
        if (!tdn_draft_add_issuer(r, out, &issuer)) {
            return TDN_READ_NOMEM;
        }
    }
    out->record.number.text = write_number(r, n.serial, own.year, &full);
    out->record.number.origin = TDNREF_ORIGIN_SHARED;
    out->record.number_read = NULL;
    out->record.number_note = NULL;
    return out->record.number.text != NULL ? TDN_READ_MENTION : TDN_READ_NOMEM;
}
