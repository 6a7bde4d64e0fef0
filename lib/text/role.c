#include "text/role.h"

#define WORD(word, roles)                                                                                              \
    {                                                                                                                  \
        word, sizeof(word) - 1, roles                                                                                  \
    }

static const struct {
    const char *word;
    uint8_t len; /* of most words another one */
    uint8_t roles;
} WORDS[] = {
    WORD("của", TDN_ROLE_GOES_ON),
    WORD("và", TDN_ROLE_GOES_ON),
    WORD("số", TDN_ROLE_GOES_ON),
    WORD("tại", TDN_ROLE_GOES_ON),
    WORD("các", TDN_ROLE_GOES_ON),
    WORD("với", TDN_ROLE_GOES_ON),
    WORD("ngày", TDN_ROLE_GOES_ON),
    WORD("tháng", TDN_ROLE_GOES_ON),
    WORD("năm", TDN_ROLE_GOES_ON),
    WORD("về", TDN_ROLE_GOES_ON),
    WORD("theo", TDN_ROLE_GOES_ON),
    WORD("do", TDN_ROLE_GOES_ON),
    WORD("giữa", TDN_ROLE_GOES_ON),
    WORD("cho", TDN_ROLE_GOES_ON),
    WORD("bởi", TDN_ROLE_GOES_ON),
    WORD("từ", TDN_ROLE_GOES_ON),
    WORD("trong", TDN_ROLE_GOES_ON),
    WORD("là", TDN_ROLE_GOES_ON),
    WORD("thuộc", TDN_ROLE_GOES_ON),
    WORD("hoặc", TDN_ROLE_GOES_ON),
    WORD("cùng", TDN_ROLE_GOES_ON),
    WORD("gồm", TDN_ROLE_GOES_ON),
    WORD("Phần", TDN_ROLE_GOES_ON | TDN_ROLE_PART),
    WORD("phần", TDN_ROLE_GOES_ON),
    WORD("Chương", TDN_ROLE_GOES_ON | TDN_ROLE_PART),
    WORD("chương", TDN_ROLE_GOES_ON),
    WORD("lục", TDN_ROLE_GOES_ON),
    WORD("Điều", TDN_ROLE_PINPOINT | TDN_ROLE_ARTICLE),
    WORD("ĐIỀU", TDN_ROLE_ARTICLE),
    WORD("điều", TDN_ROLE_PINPOINT),
    WORD("khoản", TDN_ROLE_PINPOINT),
    WORD("Khoản", TDN_ROLE_PINPOINT),
    WORD("điểm", TDN_ROLE_PINPOINT),
    WORD("mục", TDN_ROLE_PINPOINT),
    WORD("Mục", TDN_ROLE_PINPOINT | TDN_ROLE_PART),
    WORD("TP", TDN_ROLE_ABBREVIATION),
    WORD("Tp", TDN_ROLE_ABBREVIATION),
    WORD("tp", TDN_ROLE_ABBREVIATION),
    WORD("TM", TDN_ROLE_ABBREVIATION),
    WORD("KT", TDN_ROLE_ABBREVIATION),
    WORD("TL", TDN_ROLE_ABBREVIATION),
    WORD("TUQ", TDN_ROLE_ABBREVIATION),
    WORD("Q", TDN_ROLE_ABBREVIATION),
    WORD("GS", TDN_ROLE_ABBREVIATION),
    WORD("TS", TDN_ROLE_ABBREVIATION),
    WORD("ThS", TDN_ROLE_ABBREVIATION),
    WORD("PGS", TDN_ROLE_ABBREVIATION),
    WORD("BS", TDN_ROLE_ABBREVIATION),
    WORD("No", TDN_ROLE_ABBREVIATION),
    WORD("St", TDN_ROLE_ABBREVIATION),
    WORD("T", TDN_ROLE_ABBREVIATION),
    WORD("Ư", TDN_ROLE_ABBREVIATION),
    WORD("ông", TDN_ROLE_ABBREVIATION),
};

uint8_t tdn_roles_of(tdn_slice word)
{
    for (size_t i = 0; i < TDN_COUNT(WORDS); i++) {
        const bool alike = WORDS[i].len == word.len && WORDS[i].word[0] == word.ptr[0];
        if (alike && memcmp(WORDS[i].word, word.ptr, word.len) == 0) {
            return WORDS[i].roles;
        }
    }
    return 0;
}
