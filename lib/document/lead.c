/*
 * lead.c - what a page says about a directive whose letterhead it left out, kept as the identity of the document.
 */
#include "document/lead.h"

#include "document/acting.h"
#include "document/cell.h"
#include "document/lead_form.h"

/* Words of a page's headline: fewer are a menu. */
#define HEADLINE_LEAST 4u

static bool keep_number(const tdn_reader *r, const tdn_lead *l, tdn_document_draft *out)
{
    if (l->number.end == l->number.first) {
        return true;
    }
    tdn_slice serial = l->read.serial;
    while (serial.len > 1 && serial.ptr[0] == '0') {
        serial.ptr++;
        serial.len--;
    }
    const tdnref_span span = tdn_source_span(r, l->number);
    out->record.number = (tdnref_field){tdn_number_text(r, &l->read), span, TDNREF_ORIGIN_PRINTED};
    out->number_start = tdn_token_at(r, l->number.first)->start;
    out->number_end = tdn_token_end(tdn_token_at(r, l->number.end - 1));
    out->serial = tdn_arena_copy(r->arena, serial.ptr, serial.len);
    return out->record.number.text != NULL && out->serial != NULL;
}

static bool keep_date(const tdn_reader *r, const tdn_lead *l, tdn_document_draft *out)
{
    if (l->day.year == 0 || out->record.date.year != 0) {
        return true;
    }
    out->record.date = l->day;
    out->record.date_span = tdn_source_span(r, l->date);
    out->record.date_text = tdn_range_plain_text(r, l->date);
    return out->record.date_text != NULL;
}

static void keep_issuer(const tdn_reader *r, const tdn_lead *l, tdn_document_draft *out)
{
    if (l->issuer_count == 0 || out->issuer_known) {
        return;
    }
    tdn_take_acting_body(r, l->issuers[0], l->title, out);
    out->partner_count = 0;
    if (l->issuer_count > 1) {
        out->partners[out->partner_count++] = l->issuers[1];
    }
}

static bool keep_title(const tdn_reader *r, const tdn_lead *l, tdn_document_draft *out)
{
    if (l->title.end == l->title.first) {
        return true;
    }
    out->record.title =
        (tdnref_field){tdn_range_plain_text(r, l->title), tdn_source_span(r, l->title), TDNREF_ORIGIN_PRINTED};
    return out->record.title.text != NULL;
}

/** The page's own lines end where the text begins. */
static void keep_text(const tdn_reader *r, const tdn_lead *l, tdn_document_draft *out)
{
    if (l->text > 0 && l->text < tdn_token_count(r)) {
        out->content_start = tdn_token_at(r, l->text)->start;
    }
}

/** True if two tokens are the same word, number or mark, whatever their capitals. */
static bool same_token(const tdn_reader *r, size_t a, size_t b)
{
    const tdn_token *first = tdn_token_at(r, a);
    const tdn_token *second = tdn_token_at(r, b);
    const bool words = first->kind == TDN_TOKEN_WORD && second->kind == TDN_TOKEN_WORD;
    return words ? strcmp(first->form->folded, second->form->folded) == 0
                 : tdn_slice_equal(tdn_token_text(r->region, a), tdn_token_text(r->region, b));
}

/** "Giám sát việc thực hiện Nghị quyết số 43/NQ-HĐND | / ... xây dựng kế hoạch giám sát việc thực hiện Nghị quyết số
 * 43/NQ-HĐND về ...": the page's headline is the title, and the opening goes on behind it. */
static void take_headline(const tdn_reader *r, const tdn_document_draft *d, tdn_lead *l)
{
    const size_t first = tdn_token_from(r, d->content_start);
    const size_t words = tdn_next_line(r, first) - first;
    bool same = words >= HEADLINE_LEAST && l->title.end - l->title.first > words && l->title.first > first + words;
    for (size_t i = 0; i < words && same; i++) {
        same = same_token(r, first + i, l->title.first + i);
    }
    l->title = same ? (tdn_range){first, first + words} : l->title;
}

/** What the opening or the news says of the same directive, where a page's heading or the opening leaves it out. */
static void complete(const tdn_reader *r, tdn_lead *l)
{
    tdn_lead other;
    if (l->issuer_count == 0 && tdn_read_opening_sentence(r, &other) && other.type->id == l->type->id) {
        l->issuers[0] = other.issuers[0];
        l->issuer_count = 1;
    }
    if (l->number.end == 0 && l->issuer_count > 0 && tdn_read_news(r, &other) && other.type->id == l->type->id) {
        l->number = other.number;
        l->read = other.read;
        l->date = other.date;
        l->day = other.day;
        l->text = l->text > 0 ? l->text : other.text;
    }
}

bool tdn_read_lead(const tdn_reader *r, tdn_document_draft *out)
{
    tdn_lead l;
    if (!tdn_read_page_heading(r, &l) && !tdn_read_news(r, &l) && !tdn_read_opening_sentence(r, &l) &&
        !tdn_read_headline_over_grounds(r, &l)) {
        return true;
    }
    complete(r, &l);
    take_headline(r, out, &l);
    out->type = l.type->id;
    out->record.type = (tdnref_field){tdn_lexicon_type(l.type->id)->code,
                                      tdn_source_span(r, (tdn_range){l.type->token, l.type->token + l.type->count}),
                                      TDNREF_ORIGIN_PRINTED};
    keep_text(r, &l, out);
    keep_issuer(r, &l, out);
    return keep_number(r, &l, out) && keep_date(r, &l, out) && keep_title(r, &l, out);
}

bool tdn_read_number_of_page(const tdn_reader *r, tdn_document_draft *out)
{
    tdn_lead l;
    const bool cited = (tdn_read_page_heading(r, &l) && l.number.end > l.number.first && l.type->id == out->type) ||
                       (tdn_read_news(r, &l) && l.type->id == out->type);
    if (!cited && !tdn_read_card(r, out->type, &l)) {
        return true;
    }
    keep_text(r, &l, out);
    return keep_number(r, &l, out) && keep_date(r, &l, out);
}

bool tdn_read_labels_of_letter(const tdn_reader *r, size_t addressee, tdn_document_draft *out)
{
    tdn_lead l;
    return !tdn_read_labels(r, addressee, &l) || (keep_number(r, &l, out) && keep_title(r, &l, out));
}

bool tdn_opens_far_before(const tdn_reader *r, size_t token, uint64_t bytes)
{
    tdn_lead l;
    return tdn_read_opening_sentence(r, &l) && l.end < token &&
           tdn_token_at(r, token)->start - tdn_token_at(r, l.end)->start > bytes;
}
