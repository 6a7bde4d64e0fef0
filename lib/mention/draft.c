#include "mention/draft.h"

void tdn_draft_begin(tdn_draft *out, tdnref_kind kind, uint16_t type)
{
    *out =
        (tdn_draft){.outer = TDN_NO_DRAFT, .quoted = TDN_NO_DRAFT, .type = type, .said = type, .own_office = TDN_NO_ID};
    out->record.struct_size = sizeof out->record;
    out->record.kind = kind;
    if (type != TDN_NO_ID) {
        out->record.type = (tdnref_field){.text = tdn_lexicon_type(type)->code, .origin = TDNREF_ORIGIN_PRINTED};
    }
}

bool tdn_draft_add_issuer(const tdn_reader *r, tdn_draft *out, const tdn_issuer *issuer)
{
    if (out->issuers == NULL || out->issuer_count < 2) { /* nearly all drafts have one */
        const size_t room = out->issuer_count == 0 ? 1 : TDN_ISSUERS_MAX;
        tdn_issuer *issuers = tdn_arena_alloc(r->arena, room * sizeof *issuers);
        if (issuers == NULL) {
            return false;
        }
        if (out->issuers != NULL && out->issuer_count == 1) {
            issuers[0] = out->issuers[0];
        }
        out->issuers = issuers;
    }
    if (out->issuer_count < TDN_ISSUERS_MAX) {
        out->issuers[out->issuer_count++] = *issuer;
    }
    return true;
}
