/*
 * titles.c - the Vietnamese words that drawings use for types, levels and relations.
 */
#include "lexicon/titles.h"

const char *tdn_title_of_type(const char *type)
{
    static const char *const names[][2] = {
        {"KL", "Kết luận"},   {"NQ", "Nghị quyết"},    {"CT", "Chỉ thị"},
        {"QĐ", "Quyết định"}, {"NĐ", "Nghị định"},     {"TT", "Thông tư"},
        {"KH", "Kế hoạch"},   {"CTr", "Chương trình"}, {"CV", "Công văn"},
        {"TTr", "Tờ trình"},  {"HD", "Hướng dẫn"},     {"TB", "Thông báo"},
        {"BC", "Báo cáo"},    {"QyĐ", "Quy định"},     {"QC", "Quy chế"},
        {"ĐA", "Đề án"},      {"PA", "Phương án"},     {"LUẬT", "Luật"},
        {"PL", "Pháp lệnh"},  {"CĐ", "Công điện"},     {"TTLT", "Thông tư liên tịch"},
    };
    for (size_t i = 0; i < TDN_COUNT(names); i++) {
        if (strcmp(type, names[i][0]) == 0) {
            return names[i][1];
        }
    }
    return type;
}

const char *tdn_title_of_level(tdnref_level level)
{
    switch (level) {
    case TDNREF_LEVEL_CENTRAL:
        return "Trung ương";
    case TDNREF_LEVEL_MINISTRY:
        return "Bộ, ngành";
    case TDNREF_LEVEL_PROVINCE:
        return "Tỉnh";
    case TDNREF_LEVEL_DEPARTMENT:
        return "Sở, huyện";
    case TDNREF_LEVEL_COMMUNE:
        return "Xã";
    case TDNREF_LEVEL_INTERNATIONAL:
        return "Quốc tế";
    default:
        return "Chưa rõ cấp";
    }
}

const char *tdn_title_of_relation(tdnref_relation relation)
{
    static const char *const titles[TDNREF_REL_COUNT] = {
        [TDNREF_REL_IMPLEMENTS] = "thực hiện",    [TDNREF_REL_BASIS] = "căn cứ",
        [TDNREF_REL_GUIDES] = "theo hướng dẫn",   [TDNREF_REL_PROMULGATES] = "ban hành, phê duyệt",
        [TDNREF_REL_AMENDS] = "sửa đổi, bổ sung", [TDNREF_REL_REPLACES] = "thay thế",
        [TDNREF_REL_REPEALS] = "bãi bỏ",          [TDNREF_REL_PROPOSAL] = "theo đề nghị",
        [TDNREF_REL_MENTIONS] = "nhắc đến",
    };
    return titles[relation] == NULL ? "" : titles[relation];
}
