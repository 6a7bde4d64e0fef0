/*
 * register.c - the rules, the most useful to a reviewer first.
 */
#include "audit/register.h"

#include "audit/rules.h"

/* clang-format off */
const tdn_rule *const tdn_rules[] = {
    &tdn_rule_no_parent,
    &tdn_rule_only_legal_basis,
    &tdn_rule_number_conflict,
    &tdn_rule_date_conflict,
    &tdn_rule_year_mismatch,
    &tdn_rule_cites_future,
    &tdn_rule_issuer_conflict,
    &tdn_rule_type_conflict,
    &tdn_rule_level_skipped,
    &tdn_rule_expected_parent_missing,
    &tdn_rule_stale_parent,
    &tdn_rule_parent_period_over,
    &tdn_rule_cites_superseded,
    &tdn_rule_late,
    &tdn_rule_defunct_body,
    &tdn_rule_broken_chain,
    &tdn_rule_copied_text,
    &tdn_rule_not_sent_up,
    &tdn_rule_malformed_number,
    &tdn_rule_padding,
    &tdn_rule_first_citation_incomplete,
    &tdn_rule_identity_incomplete,
    &tdn_rule_duplicate_identity,
    &tdn_rule_unresolved_parent,
    &tdn_rule_cycle,
};
/* clang-format on */

const size_t tdn_rule_total = TDN_COUNT(tdn_rules);

uint64_t tdnref_rule_count(void)
{
    return tdn_rule_total;
}

const tdnref_rule *tdnref_rule_at(uint64_t index)
{
    return index < tdn_rule_total ? &tdn_rules[index]->value : NULL;
}

uint64_t tdnref_rule_index(const char *id)
{
    size_t index = 0;
    while (index < tdn_rule_total && (id == NULL || strcmp(tdn_rules[index]->value.id, id) != 0)) {
        index++;
    }
    return index;
}

const tdnref_rule *tdnref_rule_find(const char *id)
{
    return tdnref_rule_at(tdnref_rule_index(id));
}

const char *tdnref_severity_name(tdnref_severity severity, tdnref_lang lang)
{
    static const tdn_words names[TDNREF_SEVERITY_COUNT] = {
        [TDNREF_SEVERITY_INFORMATION] = {{"Thông tin", "Information"}},
        [TDNREF_SEVERITY_FORM] = {{"Thể thức", "Form"}},
        [TDNREF_SEVERITY_REVIEW] = {{"Nên xem lại", "Worth a look"}},
        [TDNREF_SEVERITY_CHECK] = {{"Cần kiểm tra", "To be checked"}},
    };
    return (unsigned)severity < TDNREF_SEVERITY_COUNT && (unsigned)lang < TDNREF_LANG_COUNT ? names[severity].text[lang]
                                                                                            : NULL;
}

const char *tdnref_verdict_name(tdnref_verdict verdict, tdnref_lang lang)
{
    static const tdn_words names[TDNREF_VERDICT_COUNT] = {
        [TDNREF_VERDICT_CITES] = {{"Đã viện dẫn văn bản giao nhiệm vụ", "Cites the directive that orders it"}},
        [TDNREF_VERDICT_NOT_SEEN] = {{"Chưa thấy viện dẫn", "No such citation seen"}},
        [TDNREF_VERDICT_COMPARE] = {{"Có viện dẫn, cần đối chiếu lại", "Cites it, but the citation needs checking"}},
        [TDNREF_VERDICT_NOT_ENOUGH] = {{"Chưa đủ dữ liệu để kết luận", "Not enough data to decide"}},
        [TDNREF_VERDICT_OUT_OF_SCOPE] = {{"Không thuộc diện", "Not within scope"}},
    };
    return (unsigned)verdict < TDNREF_VERDICT_COUNT && (unsigned)lang < TDNREF_LANG_COUNT ? names[verdict].text[lang]
                                                                                          : NULL;
}
