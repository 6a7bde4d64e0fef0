#include "context/authority.h"

#include "base/one_of.h"
#include "relation/cue.h"

/** Codes of types that give tasks, report or ask, and enact nothing. */
static bool enacts_nothing(const char *type)
{
    static const char *const TYPES[] = {"KH", "CTr", "BC", "CV", "TTr", "HD", "CĐ", "ĐA", "PA", "KHPH", NULL};
    return tdn_is_one_of(type, TYPES);
}

/** True if the target's body is above the document's. Districts' acts passed to the communes on 1 July 2025. */
static bool is_above(tdnref_level target, tdnref_level document)
{
    if (target == TDNREF_LEVEL_UNKNOWN || document == TDNREF_LEVEL_UNKNOWN || target == TDNREF_LEVEL_DEPARTMENT) {
        return false;
    }
    return target < document;
}

/** "Công văn này thay thế Thông báo số 12/TB-SGDĐT": the document itself is the subject. */
static bool acts_itself(const tdn_drafts *drafts, uint64_t index)
{
    const tdnref_mention *m = &drafts->items[index].record;
    if (m->relation == TDNREF_REL_AMENDS) {
        return false;
    }
    for (uint64_t i = index; i-- > 0;) {
        const tdnref_mention *before = &drafts->items[i].record;
        if (before->kind == TDNREF_KIND_SELF) {
            return before->span.end <= m->cue.start && m->cue.start - before->span.end < 200;
        }
        if (before->document != m->document || before->relation != m->relation) {
            return false;
        }
    }
    return false;
}

static bool is_beyond_power(const tdnref_document *document, const tdn_drafts *drafts, uint64_t index)
{
    const tdnref_mention *m = &drafts->items[index].record;
    const bool weak = document->type.text != NULL && enacts_nothing(document->type.text);
    if (m->relation == TDNREF_REL_PROMULGATES) {
        return weak;
    }
    if (!tdn_is_change(m->relation)) {
        return false;
    }
    const bool other_type = m->type.text != NULL && weak && strcmp(m->type.text, document->type.text) != 0;
    return is_above(m->level, document->level) || (other_type && !acts_itself(drafts, index));
}

/** "Nghị quyết số 50/NQ-CP ngày 13/3/2025 ... về ban hành Kế hoạch triển khai ... (Nghị quyết số 50/NQ-CP)": the number
 * alone cites the act once more, and no act does anything to itself. With a date or body it may be another. */
static bool is_its_own_holder(const tdn_drafts *drafts, const tdnref_mention *m)
{
    const char *number = m->number.text;
    const char *holder = m->from.kind == TDNREF_REF_MENTION ? drafts->items[m->from.index].record.number.text : NULL;
    const bool bare = m->date.year == 0 && m->issuer.origin != TDNREF_ORIGIN_PRINTED;
    return bare && number != NULL && holder != NULL && strcmp(number, holder) == 0;
}

void tdn_check_authority(const tdn_document_drafts *documents, tdn_drafts *drafts)
{
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdnref_mention *m = &drafts->items[i].record;
        if (is_its_own_holder(drafts, m)) {
            m->from = (tdnref_ref){TDNREF_REF_DOCUMENT, m->document};
            m->relation = TDNREF_REL_MENTIONS;
        }
        if (m->from.kind == TDNREF_REF_DOCUMENT && is_beyond_power(&documents->items[m->document].record, drafts, i)) {
            m->relation = TDNREF_REL_MENTIONS;
        }
    }
}
