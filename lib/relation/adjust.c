#include "relation/adjust.h"

#include "field/issuer.h"

/* "theo các Hướng dẫn số ...": words between "theo" and what is followed. */
#define FOLLOWING_TOKENS 4u

/** True if a form or annex stands before the cue: "(Mẫu số 01 kèm theo Nghị định số 30/2020/NĐ-CP)". */
static bool follows_form(const tdn_reader *r, size_t token)
{
    for (size_t back = 1; back <= 4 && back <= token; back++) {
        if (tdn_is_folded(r, token - back, "mâu4") || tdn_is_folded(r, token - back, "biêu3")) {
            return true;
        }
    }
    return false;
}

/** True if a body other than the document's own stands right before the cue. */
static bool another_body_acts(const tdn_reader *r, const tdn_document_draft *d, size_t cue)
{
    for (size_t back = 1; back <= 12 && back <= cue; back++) {
        const tdn_hit *body = tdn_hit_at(r->hits, cue - back, TDN_PHRASE_BODY);
        tdn_issuer issuer;
        if (body != NULL && tdn_issuer_at(r, cue - back, &issuer) && issuer.range.end == cue) {
            return !d->issuer_known || issuer.body != d->issuer.body;
        }
        if (tdn_has_flag(r, cue - back, TDN_SENTENCE)) {
            break;
        }
    }
    return false;
}

/** "(Ban hành kèm theo Quyết định số      /QĐ-UBND ...)": the document's own number, left blank. */
static bool is_own_blank(const tdn_document_draft *d, const tdn_draft *m)
{
    const char *number = m->record.number.text;
    const char *own = number == NULL || number[0] != '/' ? NULL : strchr(d->record.number.text, '/');
    return own != NULL && strcmp(own, number) == 0;
}

/** "các Thông tư | được sửa đổi, bổ sung tại | Thông tư số 119/2014/TT-BTC": what is changed is named by its type
 * alone, and is no document of the text. */
static bool changes_unnamed(const tdn_reader *r, tdn_government g)
{
    const bool passive = g.relation == TDNREF_REL_AMENDED_BY || g.relation == TDNREF_REL_REPLACED_BY ||
                         g.relation == TDNREF_REL_REPEALED_BY;
    return passive && g.holder == TDN_NO_DRAFT && tdn_hit_before(r->hits, g.cue.first, 0, TDN_PHRASE_TYPE) != NULL;
}

/** "công văn số 1310/CV-THANDS (| kèm theo | Quyết định số 466/QĐ-CTHADS)": a letter encloses what it does not get its
 * force from. */
static bool only_encloses(const tdn_reader *r, const tdn_drafts *drafts, tdn_government g)
{
    static const char *const LETTERS[] = {"CV", "TTr", "BC", "TB", NULL};
    const char *type = g.holder == TDN_NO_DRAFT ? NULL : drafts->items[g.holder].record.type.text;
    return g.relation == TDNREF_REL_PROMULGATED_BY && type != NULL && tdn_word_in(tdn_slice_of(type), LETTERS) &&
           tdn_is_folded(r, g.cue.first, "kem2");
}

tdn_government tdn_adjust_government(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                     uint64_t index, tdn_government g)
{
    const tdn_draft *m = &drafts->items[index];
    if (changes_unnamed(r, g)) {
        return TDN_UNGOVERNED;
    }
    if (only_encloses(r, drafts, g)) {
        g.relation = TDNREF_REL_MENTIONS;
    }
    if (g.relation == TDNREF_REL_PROMULGATED_BY) {
        const bool own = d->record.number.text != NULL && m->record.number.text != NULL &&
                         strcmp(d->record.number.text, m->record.number.text) == 0;
        g.holder = own ? TDN_NO_DRAFT : g.holder;
        if (g.holder == TDN_NO_DRAFT && !own && d->record.number.text != NULL && !is_own_blank(d, m)) {
            /* another act's annex or programme: "theo Bộ chỉ số ban hành tại Quyết định số 766/QĐ-TTg" */
            g.relation = follows_form(r, g.cue.first) ? TDNREF_REL_IMPLEMENTS : TDNREF_REL_MENTIONS;
        }
    }
    if (g.relation == TDNREF_REL_PROMULGATES && g.holder == TDN_NO_DRAFT && another_body_acts(r, d, g.cue.first)) {
        return TDN_UNGOVERNED; /* "Tỉnh ủy ban hành Kế hoạch số 91-KH/TU" in another body's document */
    }
    /* "theo Hướng dẫn số 12-HD/BTGDVTW" follows guidance; "thực hiện Hướng dẫn ..." carries it out. */
    const bool follows = g.known && g.relation == TDNREF_REL_IMPLEMENTS && !g.carries_out && g.holder == TDN_NO_DRAFT &&
                         m->record.pinpoint.text == NULL && g.cue.end + FOLLOWING_TOKENS > m->range.first;
    if (follows && m->record.type.text != NULL && strcmp(m->record.type.text, "HD") == 0) {
        g.relation = TDNREF_REL_GUIDES;
    }
    const bool guidance = d->record.type.text != NULL && strcmp(d->record.type.text, "HD") == 0;
    if (!g.known && guidance && m->record.clause == TDNREF_CLAUSE_TITLE) {
        g.relation = TDNREF_REL_IMPLEMENTS;
    }
    return g;
}
