/*
 * titles.c - the words that drawings use for types, levels and relations.
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

const char *tdn_title_of_level(tdnref_level level, tdnref_lang lang)
{
    static const char *const titles[][TDNREF_LANG_COUNT] = {
        [TDNREF_LEVEL_UNKNOWN] = {"Chưa rõ cấp", "Unknown level"},
        [TDNREF_LEVEL_CENTRAL] = {"Trung ương", "Centre"},
        [TDNREF_LEVEL_MINISTRY] = {"Bộ, ngành", "Ministries"},
        [TDNREF_LEVEL_PROVINCE] = {"Cấp tỉnh", "Provinces"},
        [TDNREF_LEVEL_DEPARTMENT] = {"Sở, cấp huyện", "Departments"},
        [TDNREF_LEVEL_COMMUNE] = {"Cấp xã", "Communes"},
        [TDNREF_LEVEL_INTERNATIONAL] = {"Quốc tế", "International"},
    };
    const size_t row = (size_t)level < TDN_COUNT(titles) ? (size_t)level : TDNREF_LEVEL_UNKNOWN;
    return titles[row][lang];
}

const char *tdn_title_of_relation(tdnref_relation relation, tdnref_lang lang)
{
    static const char *const titles[TDNREF_REL_COUNT][TDNREF_LANG_COUNT] = {
        [TDNREF_REL_IMPLEMENTS] = {"thực hiện", "carries out"},
        [TDNREF_REL_BASIS] = {"căn cứ", "based on"},
        [TDNREF_REL_GUIDES] = {"theo hướng dẫn", "guided by"},
        [TDNREF_REL_PROMULGATES] = {"ban hành, phê duyệt", "issues, approves"},
        [TDNREF_REL_AMENDS] = {"sửa đổi, bổ sung", "amends"},
        [TDNREF_REL_REPLACES] = {"thay thế", "replaces"},
        [TDNREF_REL_REPEALS] = {"bãi bỏ", "repeals"},
        [TDNREF_REL_PROPOSAL] = {"theo đề nghị", "proposed by"},
        [TDNREF_REL_MENTIONS] = {"nhắc đến", "mentions"},
    };
    return titles[relation][lang] == NULL ? "" : titles[relation][lang];
}
