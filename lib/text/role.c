/*
 * role.c - the words that have a role.
 */
#include "text/role.h"

/** A word and its roles; words of the same length are listed together, because the length distinguishes most of
 * them. */
typedef struct listed {
    const char *word;
    uint8_t roles;
} listed;

static const listed ONE[] = {
    {"Q", TDN_ROLE_ABBREVIATION},
    {"T", TDN_ROLE_ABBREVIATION},
};
static const listed TWO[] = {
    {"do", TDN_ROLE_GOES_ON},      {"TP", TDN_ROLE_ABBREVIATION}, {"Tp", TDN_ROLE_ABBREVIATION},
    {"tp", TDN_ROLE_ABBREVIATION}, {"TM", TDN_ROLE_ABBREVIATION}, {"KT", TDN_ROLE_ABBREVIATION},
    {"TL", TDN_ROLE_ABBREVIATION}, {"GS", TDN_ROLE_ABBREVIATION}, {"TS", TDN_ROLE_ABBREVIATION},
    {"BS", TDN_ROLE_ABBREVIATION}, {"No", TDN_ROLE_ABBREVIATION}, {"St", TDN_ROLE_ABBREVIATION},
    {"Ư", TDN_ROLE_ABBREVIATION},
};
static const listed THREE[] = {
    {"và", TDN_ROLE_GOES_ON},       {"cho", TDN_ROLE_GOES_ON},      {"là", TDN_ROLE_GOES_ON},
    {"khi", TDN_ROLE_GOES_ON},      {"TUQ", TDN_ROLE_ABBREVIATION}, {"ThS", TDN_ROLE_ABBREVIATION},
    {"PGS", TDN_ROLE_ABBREVIATION},
};
static const listed FOUR[] = {
    {"số", TDN_ROLE_GOES_ON}, {"các", TDN_ROLE_GOES_ON},  {"năm", TDN_ROLE_GOES_ON}, {"về", TDN_ROLE_GOES_ON},
    {"Theo", TDN_ROLE_OPENS}, {"theo", TDN_ROLE_GOES_ON}, {"từ", TDN_ROLE_GOES_ON},  {"ông", TDN_ROLE_ABBREVIATION},
};
static const listed FIVE[] = {
    {"của", TDN_ROLE_GOES_ON},
    {"tại", TDN_ROLE_GOES_ON},
    {"Tại", TDN_ROLE_OPENS},
    {"Nếu", TDN_ROLE_OPENS},
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
static const listed SIX[] = {
    {"Nhằm", TDN_ROLE_OPENS},
    {"tháng", TDN_ROLE_GOES_ON},
    {"giữa", TDN_ROLE_GOES_ON},
    {"hoặc", TDN_ROLE_GOES_ON},
    {"Phần", TDN_ROLE_GOES_ON | TDN_ROLE_PART},
    {"phần", TDN_ROLE_GOES_ON},
};
static const listed SEVEN[] = {
    {"thuộc", TDN_ROLE_GOES_ON},  {"Điều", TDN_ROLE_PINPOINT | TDN_ROLE_ARTICLE},
    {"ĐIỀU", TDN_ROLE_ARTICLE},   {"điều", TDN_ROLE_PINPOINT},
    {"khoản", TDN_ROLE_PINPOINT}, {"Khoản", TDN_ROLE_PINPOINT},
    {"điểm", TDN_ROLE_PINPOINT},
};
static const listed EIGHT[] = {
    {"Chương", TDN_ROLE_GOES_ON | TDN_ROLE_PART},
    {"chương", TDN_ROLE_GOES_ON},
};

/** The lists, by the length of their words in bytes. */
static const struct {
    const listed *words;
    size_t count;
} BY_LENGTH[] = {
    [1] = {ONE, TDN_COUNT(ONE)},     [2] = {TWO, TDN_COUNT(TWO)},     [3] = {THREE, TDN_COUNT(THREE)},
    [4] = {FOUR, TDN_COUNT(FOUR)},   [5] = {FIVE, TDN_COUNT(FIVE)},   [6] = {SIX, TDN_COUNT(SIX)},
    [7] = {SEVEN, TDN_COUNT(SEVEN)}, [8] = {EIGHT, TDN_COUNT(EIGHT)},
};

uint8_t tdn_roles_of(tdn_slice word)
{
    const size_t count = word.len < TDN_COUNT(BY_LENGTH) ? BY_LENGTH[word.len].count : 0;
    for (size_t i = 0; i < count; i++) {
        const listed *known = &BY_LENGTH[word.len].words[i];
        if (known->word[0] == word.ptr[0] && memcmp(known->word, word.ptr, word.len) == 0) {
            return known->roles;
        }
    }
    return 0;
}
