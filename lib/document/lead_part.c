#include "document/lead_part.h"

#include "document/cell.h"
#include "document/issuing.h"
#include "document/title_end.h"
#include "field/date.h"

/* Tokens of the news sentence including what announces the text. */
#define LEAD_TOKENS 240u

const tdn_hit *tdn_lead_type_in_text(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    const unsigned other = TDN_TYPE_REJECT | TDN_TYPE_TREATY | TDN_TYPE_LAW | TDN_TYPE_GENERIC;
    const bool fits = type != NULL && type->count > 1 && (tdn_lexicon_type(type->id)->flags & other) == 0;
    return fits ? type : NULL;
}

const tdn_hit *tdn_lead_type_at(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_CAPITAL) ? tdn_lead_type_in_text(r, token) : NULL;
}

bool tdn_lead_take_number(const tdn_reader *r, tdn_lead *l)
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

void tdn_lead_take_tail(const tdn_reader *r, tdn_lead *l)
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

bool tdn_lead_take_subject(const tdn_reader *r, size_t end, tdn_lead *l)
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

size_t tdn_announced_text(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    size_t recitals = TDN_NO_TOKEN;
    for (size_t at = token; at < count && at < LEAD_TOKENS; at++) {
        const bool begins = tdn_has_flag(r, at, TDN_LINE) && recitals == TDN_NO_TOKEN && tdn_begins_recital(r, at);
        recitals = begins ? at : recitals;
        const bool follows = tdn_are_words(r, at, "như sau");
        if (follows || tdn_are_words(r, at, "toàn văn") || tdn_are_words(r, at, "nguyên văn")) {
            const size_t end = follows && tdn_is_mark(r, at + 2, ':') ? at + 3 : tdn_sentence_end(r, at);
            return recitals != TDN_NO_TOKEN ? recitals : end;
        }
    }
    return TDN_NO_TOKEN;
}
