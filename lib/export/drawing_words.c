/*
 * drawing_words.c - the words of a drawing, as a table.
 */
#include "export/drawing_words.h"

static const char *const words[TDN_DRAW_COUNT][TDNREF_LANG_COUNT] = {
    [TDN_DRAW_PARTY] = {"ĐẢNG", "PARTY"},
    [TDN_DRAW_STATE] = {"NHÀ NƯỚC", "STATE"},
    [TDN_DRAW_LAW] = {"CĂN CỨ PHÁP LÝ", "LEGAL BASIS"},
    [TDN_DRAW_LEGEND] = {"Chú giải", "Legend"},
    [TDN_DRAW_HELD] = {"có toàn văn", "full text held"},
    [TDN_DRAW_CITED] = {"chỉ được viện dẫn", "only cited"},
    [TDN_DRAW_OPEN] = {"chưa xác định", "not identified"},
    [TDN_DRAW_LAW_HELD] = {"căn cứ pháp lý có toàn văn", "legal basis, full text held"},
    [TDN_DRAW_BOX] = {"n × : nhiều văn bản cùng văn bản cấp trên", "n × : several under one superior directive"},
    [TDN_DRAW_DIRECT] = {"nét đậm: triển khai trực tiếp", "thick: carries out directly"},
    [TDN_DRAW_REPORTED] = {"nét đứt: theo văn bản khác", "broken: as others report"},
    [TDN_DRAW_CIRCLE] = {"viện dẫn vòng quanh", "goes round in a circle"},
    [TDN_DRAW_MAY_BE_ONE] = {"có thể là một", "may be one"},
    [TDN_DRAW_NO_NUMBER] = {"(chưa rõ số)", "(number unknown)"},
    [TDN_DRAW_ACT] = {"văn bản", "acts"},
    [TDN_DRAW_AND] = {"… và ", "… and "},
    [TDN_DRAW_OTHER_ACTS] = {" văn bản khác", " others"},
    [TDN_DRAW_OTHER_PLACES] = {" chỗ khác", " other places"},
    [TDN_DRAW_SIBLINGS] = {" văn bản cùng loại, cùng cấp, cùng văn bản cấp trên:",
                           " of one type and level under one superior directive:"},
    [TDN_DRAW_FULL_TEXT] = {"Toàn văn: ", "Full text: "},
    [TDN_DRAW_MAY_BE] = {"Có thể là: ", "May be: "},
    [TDN_DRAW_NO_NUMBER_GIVEN] = {"Được nêu, không có số: ", "Named without a number: "},
};

const char *tdn_drawing_text(const tdn_view *view, tdn_drawing_word word)
{
    return words[word][view->options.lang];
}
