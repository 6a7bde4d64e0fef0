#include "mention/draft.h"

tdn_draft tdn_draft_new(tdnref_kind kind, uint16_t type)
{
    tdn_draft d = {.outer = TDN_NO_DRAFT, .quoted = TDN_NO_DRAFT, .type = type, .said = type, .own_office = TDN_NO_ID};
    d.record.struct_size = sizeof d.record;
    d.record.kind = kind;
    if (type != TDN_NO_ID) {
        d.record.type = (tdnref_field){.text = tdn_lexicon_type(type)->code, .origin = TDNREF_ORIGIN_PRINTED};
    }
    return d;
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
