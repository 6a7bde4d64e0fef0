/*
 * short_list.c - lists of short forms, which give the type once, and the issuer at the end or before a colon: "chỉ thị
 * số 20, 23, 25 của Ban Bí thư", "9 nghị quyết của Bộ Chính trị: 57, 59, 66".
 */
#include "mention/short_list.h"

#include "base/one_of.h"
#include "mention/readers.h"
#include "mention/serial.h"
#include "mention/words.h"

/* Items after a short form that are scanned for an issuer after the last one. */
#define ITEMS_MAX 16u
#define SERIAL_DIGITS 3u

static bool is_serial(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t->kind == TDN_TOKEN_NUMBER && t->norm_len <= SERIAL_DIGITS && (t->flags & TDN_SENTENCE) == 0 &&
           !tdn_is_quantity(r, token) && tdn_ends_phrase(r, token + 1);
}

/** The serial that a comma or "và" joins to what ends before `token`, or `token` if there is none. */
static size_t next_serial(const tdn_reader *r, size_t token)
{
    const bool link = (tdn_is_mark(r, token, ',') || tdn_is_word(r, token, "và")) &&
                      tdn_has_flag(r, token + 1, TDN_SPACE) && is_serial(r, token + 1);
    return link ? token + 1 : token;
}

bool tdn_take_issuer_of_short_list(const tdn_reader *r, size_t number, tdn_draft *out)
{
    size_t last = number;
    for (size_t i = 0; i < ITEMS_MAX; i++) {
        const size_t next = next_serial(r, last + 1);
        if (next == last + 1) {
            break;
        }
        last = next;
    }
    tdn_issuer issuer;
    const bool of = tdn_is_word(r, last + 1, "của") && !tdn_has_flag(r, last + 1, TDN_SENTENCE);
    if (!of || !tdn_issuer_at(r, last + 2, &issuer)) {
        return true;
    }
    out->record.issuer.origin = last == number ? TDNREF_ORIGIN_PRINTED : TDNREF_ORIGIN_SHARED;
    if (last == number) {
        out->record.issuer.span = tdn_source_span(r, issuer.range);
        out->range.end = issuer.range.end;
    }
    return tdn_draft_add_issuer(r, out, &issuer);
}

/** Takes the type of the mention before it and, if it has no issuer of its own, the issuer. */
static tdn_read take_item(const tdn_reader *r, const tdn_draft *last, size_t token, tdn_draft *out)
{
    tdn_draft_begin(out, TDNREF_KIND_SHORT, last->type);
    out->range = (tdn_range){token, token + 1};
    out->bare_name = last->bare_name;
    if (!tdn_take_serial(r, token, token + 1, out) || !tdn_take_issuer_of_short_list(r, token, out)) {
        return TDN_READ_NOMEM;
    }
    if (out->issuer_count == 0 && last->issuer_count > 0) {
        out->issuers = last->issuers;
        out->issuer_count = last->issuer_count;
        out->record.issuer.origin = TDNREF_ORIGIN_SHARED;
    }
    return TDN_READ_MENTION;
}

tdn_read tdn_read_short_item(const tdn_spot *spot, tdn_draft *out)
{
    if (spot->drafts->count == spot->region_first) {
        return TDN_READ_NOTHING;
    }
    const tdn_draft *last = &spot->drafts->items[spot->drafts->count - 1];
    const bool listed = last->record.kind == TDNREF_KIND_SHORT && last->serial != NULL && last->year == 0 &&
                        last->record.date.year == 0 && last->range.end + 1 == spot->token;
    return listed && next_serial(spot->r, last->range.end) == spot->token ? take_item(spot->r, last, spot->token, out)
                                                                          : TDN_READ_NOTHING;
}

tdn_read tdn_read_introduced_short(const tdn_spot *spot, tdn_draft *out)
{
    static const char *const TYPES[] = {"NQ", "CT", "KL", "QĐ", "NĐ", "TT", NULL};
    const tdn_reader *r = spot->r;
    if (spot->type == NULL) {
        return TDN_READ_NOTHING;
    }
    const size_t of = spot->token + spot->type->count;
    tdn_issuer issuer;
    if (!tdn_is_word(r, of, "của") || tdn_has_flag(r, of, TDN_SENTENCE) ||
        !tdn_is_one_of(tdn_lexicon_type(spot->type->id)->code, TYPES) || !tdn_issuer_at(r, of + 1, &issuer) ||
        !tdn_is_mark(r, issuer.range.end, ':')) {
        return TDN_READ_NOTHING;
    }
    const size_t colon = issuer.range.end;
    const size_t number = colon + (tdn_is_word(r, colon + 1, "số") ? 2 : 1);
    if (!is_serial(r, number) || next_serial(r, number + 1) == number + 1) {
        return TDN_READ_NOTHING;
    }
    tdn_draft_begin(out, TDNREF_KIND_SHORT, spot->type->id);
    out->range = (tdn_range){spot->token, number + 1};
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    return tdn_take_serial(r, number, number + 1, out) && tdn_draft_add_issuer(r, out, &issuer) ? TDN_READ_MENTION
                                                                                                : TDN_READ_NOMEM;
}
