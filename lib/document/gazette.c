#include "document/gazette.h"

#include "field/date.h"

/** "SỐ | 175 | NGÀY 14 THÁNG 4 NĂM 1948": the orders of 1945 to 1960 have no symbol, but a date after the number. */
static bool bare_number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    tdnref_date date;
    size_t end = 0;
    if (!tdn_date_at(r, token + 1, &date, &end)) {
        return false;
    }
    *out = (tdn_number){.range = {token, token + 1}, .serial = tdn_token_text(r->region, token)};
    return true;
}

static bool number_at(const tdn_reader *r, size_t token, tdn_number *out)
{
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_NUMBER) {
        return false;
    }
    return tdn_number_at(r, token, TDN_NO_ID, out) ? tdn_number_is_known(out) : bare_number_at(r, token, out);
}

bool tdn_gazette_heading_at(const tdn_reader *r, size_t token, tdn_gazette_heading *out)
{
    *out = (tdn_gazette_heading){.date_range = {token, token}, .end = token};
    if (token >= tdn_token_count(r) || !tdn_has_flag(r, token, TDN_UPPER) || !tdn_is_word(r, token, "của") ||
        !tdn_issuer_at(r, token + 1, &out->issuer)) {
        return false;
    }
    const size_t so = out->issuer.range.end;
    if (!tdn_is_word(r, so, "số") || !number_at(r, so + 1, &out->number)) {
        return false;
    }
    out->end = out->number.range.end;
    size_t end = 0;
    if (tdn_date_at(r, out->end, &out->date, &end)) {
        out->date_range = (tdn_range){out->end, end};
        out->end = end;
    }
    return true;
}

static bool take_number(const tdn_reader *r, const tdn_number *n, tdn_document_draft *out)
{
    tdn_slice serial = n->serial;
    while (serial.len > 1 && serial.ptr[0] == '0') {
        serial.ptr++;
        serial.len--;
    }
    out->record.number = (tdnref_field){tdn_number_text(r, n), tdn_source_span(r, n->range), TDNREF_ORIGIN_PRINTED};
    out->number_start = tdn_token_at(r, n->range.first)->start;
    out->number_end = tdn_token_end(tdn_token_at(r, n->range.end - 1));
    out->serial = tdn_arena_copy(r->arena, serial.ptr, serial.len);
    return out->record.number.text != NULL && out->serial != NULL;
}

bool tdn_take_gazette_heading(const tdn_reader *r, size_t token, tdn_document_draft *out)
{
    tdn_gazette_heading heading;
    if (token == TDN_NO_TOKEN || !tdn_gazette_heading_at(r, token, &heading)) {
        return true;
    }
    if (out->record.date.year == 0 && heading.date.year != 0) {
        out->record.date = heading.date;
        out->record.date_span = tdn_source_span(r, heading.date_range);
        out->record.date_text = tdn_range_plain_text(r, heading.date_range);
        if (out->record.date_text == NULL) {
            return false;
        }
    }
    if (!out->issuer_known) {
        out->issuer = heading.issuer;
        out->issuer_known = true;
        out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
        out->record.issuer.span = tdn_source_span(r, heading.issuer.range);
    }
    return out->record.number.text != NULL || take_number(r, &heading.number, out);
}
