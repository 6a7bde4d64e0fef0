#include "context/annex_head.h"

/** True if the kinds are the same, as a Công văn and a "văn bản" are. */
static bool same_code(uint16_t a, uint16_t b)
{
    return a != TDN_NO_ID && b != TDN_NO_ID && strcmp(tdn_lexicon_type(a)->code, tdn_lexicon_type(b)->code) == 0;
}

static bool is_own(const tdn_document_draft *d, const tdn_draft *m)
{
    return m->record.relation == TDNREF_REL_PROMULGATED_BY && m->record.from.kind == TDNREF_REF_DOCUMENT &&
           m->record.clause == TDNREF_CLAUSE_ANNEX && m->record.number.text != NULL &&
           (same_code(m->type, d->type) || tdn_is_annex_alone(d, d->annex_start));
}

/** "(Kèm theo văn bản số    /BKHCN-CĐSQG ngày    /11/2025 | của Bộ Khoa học và Công nghệ)". */
static void take_issuers(tdn_document_draft *d, const tdn_draft *m)
{
    if (d->issuer_known || d->record.issuer.text != NULL || m->issuer_count == 0) {
        return;
    }
    d->issuer = m->issuers[0];
    d->issuer_known = true;
    d->record.issuer.origin = TDNREF_ORIGIN_CONTEXT;
    d->partner_count = 0;
    for (size_t i = 1; i < m->issuer_count && d->partner_count < TDN_PARTNERS_MAX; i++) {
        d->partners[d->partner_count++] = m->issuers[i];
    }
}

static void take_number(tdn_document_draft *d, const tdn_draft *m)
{
    if (tdn_is_annex_alone(d, d->annex_start)) {
        d->type = m->type;
        d->record.type = (tdnref_field){m->record.type.text, {0, 0}, TDNREF_ORIGIN_CONTEXT};
    }
    d->serial = m->serial;
    d->record.number = (tdnref_field){m->record.number.text, {0, 0}, TDNREF_ORIGIN_CONTEXT};
    const bool fuller = d->record.date.day == 0 && m->record.date.day != 0;
    if (fuller || d->record.date.year == 0) {
        d->record.date = m->record.date;
    }
    take_issuers(d, m);
}

void tdn_take_numbers_of_annexes(tdn_document_drafts *documents, const tdn_drafts *drafts)
{
    for (uint64_t i = 0; i < drafts->count; i++) {
        const tdn_draft *m = &drafts->items[i];
        tdn_document_draft *d = &documents->items[m->record.document];
        const bool better = m->serial != NULL || d->record.number.text == NULL;
        if (d->serial == NULL && better && is_own(d, m)) {
            take_number(d, m);
        }
    }
}
