/*
 * named.c - directives known by their date alone, and the year after a name.
 */
#include "field/date.h"
#include "mention/readers.h"
#include "mention/tail.h"
#include "mention/words.h"

bool tdn_take_year_behind_name(const tdn_reader *r, tdn_draft *out)
{
    size_t end = 0;
    uint16_t year = 0;
    const size_t at = out->range.end;
    const bool word = tdn_is_word(r, at, "năm");
    if (tdn_has_flag(r, at, TDN_SENTENCE) || !(word || tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER)) {
        return false;
    }
    if (!tdn_year_at(r, at, &year, &end)) {
        return false;
    }
    out->record.date = (tdnref_date){.year = year};
    out->record.date_origin = TDNREF_ORIGIN_PRINTED;
    out->record.date_span = tdn_source_span(r, (tdn_range){word ? at + 1 : at, end});
    out->range.end = end;
    return true;
}

/** "Quyết định ngày 05/6/2023 của Thủ tướng Chính phủ", "công văn không số đề ngày 23/12/2011 của Công ty ...": a
 * directive known by its date. */
tdn_read tdn_read_dated(const tdn_spot *spot, tdn_draft *out)
{
    const tdn_reader *r = spot->r;
    const size_t behind = spot->type != NULL ? spot->token + spot->type->count : spot->token;
    const bool unnumbered = tdn_are_words(r, behind, "không số") && !tdn_has_flag(r, behind, TDN_SENTENCE);
    if (spot->type == NULL || !(unnumbered || tdn_starts_with_capital(r, spot->token)) ||
        tdn_has_type_flag(spot->type, TDN_TYPE_REJECT | TDN_TYPE_TREATY)) {
        return TDN_READ_NOTHING;
    }
    const size_t end = unnumbered ? behind + 2 : behind;
    if (tdn_has_flag(r, end, TDN_SENTENCE) || !tdn_may_begin_tail(r, end)) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_NAMED, spot->type->id);
    out->range = (tdn_range){spot->token, end};
    if (!tdn_read_tail(r, out)) {
        return TDN_READ_NOMEM;
    }
    if (out->record.date.day == 0 || out->issuer_count == 0) {
        return TDN_READ_NOTHING;
    }
    return TDN_READ_MENTION;
}
