#include "document/secrecy.h"

/** Words that make another word with "mật" behind or before them, where a title was wrapped between the two. */
static bool is_half_word(const tdn_reader *r, size_t token, size_t end)
{
    static const char *const BEFORE[] = {"bí", "bảo", "cơ", "thân", "cẩn", "độ", "tối", "tuyệt"};
    static const char *const BEHIND[] = {"độ", "khẩu", "mã", "vụ", "nhà"};
    for (size_t i = 0; token > 0 && i < TDN_COUNT(BEFORE); i++) {
        if (tdn_is_word(r, token - 1, BEFORE[i])) {
            return true;
        }
    }
    for (size_t i = 0; i < TDN_COUNT(BEHIND); i++) {
        if (tdn_is_word(r, end, BEHIND[i]) && tdn_has_flag(r, end, TDN_UPPER)) {
            return true;
        }
    }
    return false;
}

/** True if nothing but the end of a line, column or bracket stands behind. */
static bool ends_cell(const tdn_reader *r, size_t token)
{
    return token >= tdn_token_count(r) || tdn_has_flag(r, token, TDN_LINE | TDN_GAP) || tdn_is_mark(r, token, '|');
}

const char *tdn_secrecy_at(const tdn_reader *r, size_t token, size_t *end)
{
    static const struct {
        const char *folded;
        size_t words;
        const char *mark;
    } MARKS[] = {{"tuyệt mật", 2, "TUYỆT MẬT"}, {"tối mật", 2, "TỐI MẬT"}, {"mật", 1, "MẬT"}};
    const bool label = tdn_are_words(r, token, "độ mật") && tdn_is_mark(r, token + 2, ':');
    size_t at = label ? token + 3 : token;
    const bool bracket = tdn_is_mark(r, at, '(') || tdn_is_mark(r, at, '[');
    at += bracket ? 1 : 0;
    for (size_t i = 0; i < TDN_COUNT(MARKS); i++) {
        const bool upper = tdn_has_flag(r, at, TDN_UPPER) && tdn_has_flag(r, at + MARKS[i].words - 1, TDN_UPPER);
        if (!upper || !tdn_are_words(r, at, MARKS[i].folded)) {
            continue;
        }
        const size_t behind = at + MARKS[i].words;
        const bool closed = bracket && (tdn_is_mark(r, behind, ')') || tdn_is_mark(r, behind, ']'));
        *end = behind + (closed ? 1 : 0);
        return bracket == closed && ends_cell(r, *end) && !is_half_word(r, at, *end) ? MARKS[i].mark : NULL;
    }
    return NULL;
}
