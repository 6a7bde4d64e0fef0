#include "context/drop.h"

#include "base/one_of.h"

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && tdn_is_same_text(a, b);
}

/** Another body's number may look the same: date and issuer must not contradict. */
static bool is_own_number(const tdnref_document *d, const tdnref_mention *m)
{
    if (!same_text(d->number.text, m->number.text)) {
        return false;
    }
    const bool dated = m->date.year != 0 && d->date.year != 0;
    const bool other_day =
        dated && (m->date.year != d->date.year || m->date.month != d->date.month || m->date.day != d->date.day);
    return !other_day && (m->issuer.text == NULL || same_text(d->issuer.text, m->issuer.text));
}

/** A document cites its own number where a word says what is done with it: "Các huyện ủy căn cứ Chương trình hành động
 * số 215-CTr/TU ... xây dựng kế hoạch". Others do that, so the document only mentions itself. "Công văn 3789/TCT-CS
 * ..." under the signature belongs to the web page. Returns true for the latter. */
static bool is_heading_of_page(const tdnref_document *d, tdnref_mention *m)
{
    if (m->relation == TDNREF_REL_PROMULGATED_BY || !is_own_number(d, m)) {
        return false;
    }
    const bool heading = m->relation == TDNREF_REL_MENTIONS;
    m->relation = TDNREF_REL_MENTIONS;
    return heading;
}

/** "Đề án 06", "Đề án 938": a scheme that goes by the number of the decision which approved it. "Đề án 1" is a part of
 * a programme, and anything above the document's number is the name of a web page. */
static bool is_scheme_by_number(const tdn_document_draft *d, const tdn_draft *m)
{
    const char *digits = m->record.number.text;
    return same_text(m->record.type.text, "ĐA") && digits != NULL && strlen(digits) >= 2 &&
           m->text_start >= d->number_start;
}

/** True if a draft turned out not to be a mention: the document's own number, a bare type name that stands for nothing,
 * or a part of the web page around the document. */
static bool is_dropped(const tdn_document_drafts *documents, tdn_draft *m)
{
    const tdn_document_draft *d = &documents->items[m->record.document];
    const uint64_t next = m->record.document + 1;
    if (next < documents->count && documents->items[next].start < m->text_end) {
        return true; /* what runs across the beginning of a document is not a citation */
    }
    /* "Dự án 3" of a programme is a part of it, but an earlier "Dự án số 15/DA-UBND" would make it a short form. */
    static const char *const PROGRAMMES[] = {"DA", "ĐA", "CTr", NULL}; /* "Chương trình 135" is a name */
    const bool programme = m->record.kind == TDNREF_KIND_SHORT && tdn_is_one_of(m->record.type.text, PROGRAMMES);
    /* "Quyết định số 1163/QĐ-TTg ... phê duyệt Đề án nêu trên": a scheme known by its title, if none was numbered. */
    const bool part =
        programme && !is_scheme_by_number(d, m) && (!m->repeats || m->record.unbound == TDNREF_UNBOUND_NONE);
    /* "Kế hoạch 2024 của tỉnh": a year, if no directive of that number was cited. */
    const bool year = m->record.kind == TDNREF_KIND_SHORT && m->serial != NULL && strlen(m->serial) == 4 &&
                      (memcmp(m->serial, "19", 2) == 0 || memcmp(m->serial, "20", 2) == 0);
    const bool open = m->repeats && m->record.unbound == TDNREF_UNBOUND_AMBIGUOUS; /* "công văn nói trên", one of two */
    if (((m->bare_name && !open) || part || year) && m->record.refers_to.kind == TDNREF_REF_NONE) {
        return true;
    }
    if (m->text_start == d->heading_start || m->text_start < d->content_start || m->text_start >= d->content_end ||
        is_heading_of_page(&d->record, &m->record)) {
        return true;
    }
    return m->text_start < d->number_end && d->number_start < m->text_end;
}

bool tdn_drop_others(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts)
{
    size_t bytes = 0;
    if (!tdn_mul_size((size_t)drafts->count + 1, sizeof(uint64_t), &bytes)) {
        return false;
    }
    uint64_t *moved = tdn_arena_alloc(arena, bytes);
    if (moved == NULL) {
        return false;
    }
    uint64_t kept = 0;
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        const bool of_dropped = m->bare_name && m->record.refers_to.kind == TDNREF_REF_MENTION &&
                                moved[m->record.refers_to.index] == TDN_NO_DRAFT; /* it comes before its short form */
        moved[i] = of_dropped || is_dropped(documents, m) ? TDN_NO_DRAFT : kept++;
    }
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        tdnref_ref *const refs[] = {&m->record.from, &m->record.refers_to};
        for (size_t k = 0; k < TDN_COUNT(refs); k++) {
            if (refs[k]->kind != TDNREF_REF_MENTION) {
                continue;
            }
            const uint64_t to = moved[refs[k]->index];
            *refs[k] = to != TDN_NO_DRAFT ? (tdnref_ref){TDNREF_REF_MENTION, to}
                                          : (tdnref_ref){k == 0 ? TDNREF_REF_DOCUMENT : TDNREF_REF_NONE,
                                                         k == 0 ? m->record.document : 0};
        }
        if (moved[i] != TDN_NO_DRAFT && moved[i] != i) {
            drafts->items[moved[i]] = *m;
        }
    }
    drafts->count = kept;
    return true;
}
