#include "relation/heading.h"

/* "I. CĂN CỨ XÂY DỰNG CHƯƠNG TRÌNH, KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2024". */
#define HEADING_TOKENS 16u

size_t tdn_heading_of_grounds(const tdn_reader *r, size_t start)
{
    static const char *const HEADINGS[] = {"cơ sơ3 phap1 li1", "căn cư1 phap1 li1", "căn cư1 xây dưng5",
                                           "căn cư1 lâp5",     "căn cư1 ban hanh2", "căn cư1 đê3 xây"};
    if (start == 0 || !tdn_has_flag(r, start, TDN_LINE) || !tdn_begins_item(r->region, start)) {
        return TDN_NO_TOKEN;
    }
    const size_t from = start > HEADING_TOKENS ? start - HEADING_TOKENS : 0;
    for (size_t at = start; at-- > from;) {
        for (size_t i = 0; i < TDN_COUNT(HEADINGS); i++) {
            if (tdn_are_folded(r, at, HEADINGS[i])) {
                return at;
            }
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE) && !tdn_has_flag(r, at, TDN_UPPER)) {
            break; /* a heading in capitals may stand on two lines */
        }
    }
    return TDN_NO_TOKEN;
}
