#include "context/annex_head.h"

static bool is_own(const tdn_document_draft *d, const tdn_draft *m)
{
    return m->record.relation == TDNREF_REL_PROMULGATED_BY && m->record.from.kind == TDNREF_REF_DOCUMENT &&
           m->record.clause == TDNREF_CLAUSE_ANNEX && m->serial != NULL && m->type != TDN_NO_ID && m->type == d->type;
}

void tdn_take_numbers_of_annexes(tdn_document_drafts *documents, const tdn_drafts *drafts)
{
    for (uint64_t i = 0; i < drafts->count; i++) {
        const tdn_draft *m = &drafts->items[i];
        tdn_document_draft *d = &documents->items[m->record.document];
        if (d->serial != NULL || !is_own(d, m)) {
            continue;
        }
        d->serial = m->serial;
        d->record.number = (tdnref_field){m->record.number.text, {0, 0}, TDNREF_ORIGIN_CONTEXT};
        if (d->record.date.day == 0 && m->record.date.day != 0) {
            d->record.date = m->record.date;
        }
    }
}
