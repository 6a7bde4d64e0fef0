/*
 * register.c - the entries of rules.inc with the functions that check them.
 */
#include "audit/register.h"

#include "audit/rules.h"

enum { ON, OFF };

#define BOTH(vi, en)                                                                                                   \
    {                                                                                                                  \
        [TDNREF_LANG_VI] = (vi), [TDNREF_LANG_EN] = (en)                                                               \
    }
#define RULE(name, identifier, level, state, in_a_line, what, such_as, remedy)                                         \
    {{.struct_size = sizeof(tdnref_rule),                                                                              \
      .id = (identifier),                                                                                              \
      .severity = TDNREF_SEVERITY_##level,                                                                             \
      .off_by_default = (state) == OFF,                                                                                \
      .summary = in_a_line,                                                                                            \
      .explanation = what,                                                                                             \
      .example = such_as,                                                                                              \
      .settled_by = remedy},                                                                                           \
     &tdn_rule_##name},
const tdn_register_line tdn_rules[] = {
#include "audit/rules.inc"
};
#undef RULE
#undef BOTH

const size_t tdn_rule_total = TDN_COUNT(tdn_rules);

uint64_t tdnref_rule_count(void)
{
    return tdn_rule_total;
}

const tdnref_rule *tdnref_rule_at(uint64_t index)
{
    return index < tdn_rule_total ? &tdn_rules[index].value : NULL;
}

uint64_t tdnref_rule_index(const char *id)
{
    size_t index = 0;
    while (index < tdn_rule_total && (id == NULL || strcmp(tdn_rules[index].value.id, id) != 0)) {
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
