#include "document/secrecy.h"

/** Words that form a different word together with "mật" after or before them, in a title that was wrapped between the
 * two. */
static bool is_half_word(const tdn_reader *r, size_t token, size_t end)
{
    static const char *const BEFORE[] = {"bí", "bảo", "cơ", "thân", "cẩn", "độ", "tối", "tuyệt"};
    static const char *const BEHIND[] = {"độ", "khẩu", "mã", "vụ", "nhà"};
    for (size_t i = 0; token > 0 && i < TDN_COUNT(BEFORE); i++) {
        if (tdn_is_word(r, token - 1, BEFORE[i])) {
            return true;
        }
    }
    return tdn_any_words_at(r, end, BEHIND, TDN_COUNT(BEHIND)) > 0 && tdn_has_flag(r, end, TDN_UPPER);
}

/** True if only the end of a line, column or bracket follows. */
static bool ends_cell(const tdn_reader *r, size_t token)
{
    return token >= tdn_token_count(r) || tdn_has_flag(r, token, TDN_LINE | TDN_GAP) || tdn_is_mark(r, token, '|');
}

const char *tdn_secrecy_at(const tdn_reader *r, size_t token, size_t *end)
{
    static const struct {
        const char *words;
        const char *mark;
    } MARKS[] = {{"tuyệt mật", "TUYỆT MẬT"}, {"tối mật", "TỐI MẬT"}, {"mật", "MẬT"}};
    const bool label = tdn_are_words(r, token, "độ mật") && tdn_is_mark(r, token + 2, ':');
    size_t at = label ? token + 3 : token;
    const bool bracket = tdn_is_mark(r, at, '(') || tdn_is_mark(r, at, '[');
    at += bracket ? 1 : 0;
    for (size_t i = 0; i < TDN_COUNT(MARKS); i++) {
        const size_t behind = at + tdn_words_at(r, at, MARKS[i].words);
        if (behind == at || !tdn_has_flag(r, at, TDN_UPPER) || !tdn_has_flag(r, behind - 1, TDN_UPPER)) {
            continue;
        }
        const bool closed = bracket && (tdn_is_mark(r, behind, ')') || tdn_is_mark(r, behind, ']'));
        *end = behind + (closed ? 1 : 0);
        return bracket == closed && ends_cell(r, *end) && !is_half_word(r, at, *end) ? MARKS[i].mark : NULL;
    }
    return NULL;
}
