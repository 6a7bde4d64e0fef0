#include "text/role.h"

typedef struct role_word {
    char word[11];
    uint8_t roles;
} role_word;

/* By their lengths in bytes: most words are refused by the first bytes of a few. */
static const role_word OF_1[] = {
    {"Q", TDN_ROLE_ABBREVIATION},
    {"T", TDN_ROLE_ABBREVIATION},
};
static const role_word OF_2[] = {
    {"do", TDN_ROLE_GOES_ON},      {"TP", TDN_ROLE_ABBREVIATION}, {"Tp", TDN_ROLE_ABBREVIATION},
    {"tp", TDN_ROLE_ABBREVIATION}, {"TM", TDN_ROLE_ABBREVIATION}, {"KT", TDN_ROLE_ABBREVIATION},
    {"TL", TDN_ROLE_ABBREVIATION}, {"GS", TDN_ROLE_ABBREVIATION}, {"TS", TDN_ROLE_ABBREVIATION},
    {"BS", TDN_ROLE_ABBREVIATION}, {"No", TDN_ROLE_ABBREVIATION}, {"St", TDN_ROLE_ABBREVIATION},
    {"Ư", TDN_ROLE_ABBREVIATION},
};
static const role_word OF_3[] = {
    {"và", TDN_ROLE_GOES_ON},       {"cho", TDN_ROLE_GOES_ON},      {"là", TDN_ROLE_GOES_ON},
    {"TUQ", TDN_ROLE_ABBREVIATION}, {"ThS", TDN_ROLE_ABBREVIATION}, {"PGS", TDN_ROLE_ABBREVIATION},
};
static const role_word OF_4[] = {
    {"số", TDN_ROLE_GOES_ON},   {"các", TDN_ROLE_GOES_ON}, {"năm", TDN_ROLE_GOES_ON},      {"về", TDN_ROLE_GOES_ON},
    {"theo", TDN_ROLE_GOES_ON}, {"từ", TDN_ROLE_GOES_ON},  {"ông", TDN_ROLE_ABBREVIATION},
};
static const role_word OF_5[] = {
    {"của", TDN_ROLE_GOES_ON},
    {"tại", TDN_ROLE_GOES_ON},
    {"với", TDN_ROLE_GOES_ON},
    {"ngày", TDN_ROLE_GOES_ON},
    {"bởi", TDN_ROLE_GOES_ON},
    {"trong", TDN_ROLE_GOES_ON},
    {"cùng", TDN_ROLE_GOES_ON},
    {"gồm", TDN_ROLE_GOES_ON},
    {"lục", TDN_ROLE_GOES_ON},
    {"mục", TDN_ROLE_PINPOINT},
    {"Mục", TDN_ROLE_PINPOINT | TDN_ROLE_PART},
};
static const role_word OF_6[] = {
    {"tháng", TDN_ROLE_GOES_ON}, {"giữa", TDN_ROLE_GOES_ON},
    {"hoặc", TDN_ROLE_GOES_ON},  {"Phần", TDN_ROLE_GOES_ON | TDN_ROLE_PART},
    {"phần", TDN_ROLE_GOES_ON},
};
static const role_word OF_7[] = {
    {"thuộc", TDN_ROLE_GOES_ON},  {"Điều", TDN_ROLE_PINPOINT | TDN_ROLE_ARTICLE},
    {"ĐIỀU", TDN_ROLE_ARTICLE},   {"điều", TDN_ROLE_PINPOINT},
    {"khoản", TDN_ROLE_PINPOINT}, {"Khoản", TDN_ROLE_PINPOINT},
    {"điểm", TDN_ROLE_PINPOINT},
};
static const role_word OF_8[] = {
    {"Chương", TDN_ROLE_GOES_ON | TDN_ROLE_PART},
    {"chương", TDN_ROLE_GOES_ON},
};

#define WORDS(list)                                                                                                    \
    {                                                                                                                  \
        list, TDN_COUNT(list)                                                                                          \
    }

static const struct {
    const role_word *words;
    size_t count;
} BY_LENGTH[] = {
    [1] = WORDS(OF_1), [2] = WORDS(OF_2), [3] = WORDS(OF_3), [4] = WORDS(OF_4),
    [5] = WORDS(OF_5), [6] = WORDS(OF_6), [7] = WORDS(OF_7), [8] = WORDS(OF_8),
};

uint8_t tdn_roles_of(tdn_slice word)
{
    const size_t count = word.len < TDN_COUNT(BY_LENGTH) ? BY_LENGTH[word.len].count : 0;
    for (size_t i = 0; i < count; i++) {
        const role_word *listed = &BY_LENGTH[word.len].words[i];
        if (listed->word[0] == word.ptr[0] && memcmp(listed->word, word.ptr, word.len) == 0) {
            return listed->roles;
        }
    }
    return 0;
}
