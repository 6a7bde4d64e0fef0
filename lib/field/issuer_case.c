#include "field/issuer_case.h"

#include "text/utf8.h"

#include <utf8proc.h>

/** True for "TNHH", "MTV", "PTNT": capitals without a vowel are an abbreviation. */
static bool is_abbreviation(const char *word)
{
    size_t len = 0;
    for (; word[len] != '\0' && word[len] != ' '; len++) {
        const bool joined = word[len] == '&' && len > 0; /* "TH&THCS" */
        if (!joined && (!tdn_is_upper((unsigned char)word[len]) || strchr("AEIOUY", word[len]) != NULL)) {
            return false;
        }
    }
    return len > 1;
}

/** Turns capitals into lower case, except in abbreviations and in the first letters of the words [first, end): "HUYỆN
 * BUÔN ĐÔN", [1, ...) -> "huyện Buôn Đôn". */
static char *without_capitals(const tdn_reader *r, const char *text, size_t first_name, size_t name_end)
{
    char *out = tdn_arena_alloc(r->arena, strlen(text) * 2 + 1);
    size_t len = 0;
    size_t words = 0;
    bool first = true;
    bool whole = is_abbreviation(text);
    for (size_t at = 0, size = strlen(text); out != NULL && at < size;) {
        uint32_t c = 0;
        at += tdn_utf8_decode(text + at, size - at, &c);
        const bool keep = whole || (first && words >= first_name && words < name_end);
        len += tdn_utf8_encode(keep ? c : (uint32_t)utf8proc_tolower((utf8proc_int32_t)c), out + len);
        first = c == ' ' || c == '-';
        words += c == ' ';
        whole = first ? is_abbreviation(text + at) : whole;
    }
    if (out != NULL) {
        out[len] = '\0';
    }
    return out;
}

/** The words of a name without the capitals of a letterhead; the proper name begins at the token `name`. */
static char *name_without_capitals(const tdn_reader *r, tdn_range range, size_t name)
{
    char *text = tdn_range_plain_text(r, range);
    const bool number = tdn_token_at(r, range.end - 1)->kind == TDN_TOKEN_NUMBER; /* "QUẬN 1" */
    const bool upper = text != NULL && tdn_has_flag(r, number ? range.first : range.end - 1, TDN_UPPER);
    return upper ? without_capitals(r, text, name - range.first, SIZE_MAX) : text;
}

char *tdn_locality_name(const tdn_reader *r, tdn_range range, size_t name)
{
    if (name == range.first || !tdn_is_word(r, range.first, "tp")) {
        return name_without_capitals(r, range, name);
    }
    const char *bare = name_without_capitals(r, (tdn_range){name, range.end}, name);
    return bare != NULL ? tdn_name_with_locality(r, "thành phố", bare) : NULL;
}

char *tdn_name_with_locality(const tdn_reader *r, const char *name, const char *locality)
{
    char *out = tdn_arena_alloc(r->arena, strlen(name) + strlen(locality) + 2);
    if (out != NULL) {
        memcpy(out, name, strlen(name));
        out[strlen(name)] = ' ';
        memcpy(out + strlen(name) + 1, locality, strlen(locality) + 1);
    }
    return out;
}

/** The word before "ủy" in an open name, "35 | Huyện | ủy Quảng Xương"; range.end if there is none. */
static size_t committee_of_name(const tdn_reader *r, tdn_range range)
{
    for (size_t at = range.first + 1; at < range.end; at++) {
        if (tdn_is_word(r, at, "ủy") && !tdn_is_word(r, at + 1, "ban") && at > range.first) {
            return at - 1;
        }
    }
    return range.end;
}

/** "35 HUYỆN ỦY QUẢNG XƯƠNG" as texts write it: "35 Huyện ủy Quảng Xương". */
static char *name_with_committee(const tdn_reader *r, tdn_range range, size_t committee)
{
    const tdn_range parts[] = {{range.first, committee}, {committee, committee + 2}, {committee + 2, range.end}};
    char *out = NULL;
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        if (parts[i].end <= parts[i].first) {
            continue;
        }
        const char *text = tdn_range_plain_text(r, parts[i]);
        char *part = text != NULL ? without_capitals(r, text, 0, i < 2 ? 1 : SIZE_MAX) : NULL;
        if (part == NULL) {
            return NULL;
        }
        out = out == NULL ? part : tdn_name_with_locality(r, out, part);
    }
    return out;
}

char *tdn_open_name(const tdn_reader *r, tdn_range range, bool letterhead, bool named)
{
    char *text = tdn_range_plain_text(r, range);
    const bool numbered = tdn_is_word(r, range.first, "số") && range.end == range.first + 2; /* "SỐ 7" */
    const bool upper = text != NULL && letterhead && tdn_has_flag(r, range.end - (numbered ? 2 : 1), TDN_UPPER);
    if (!upper) {
        return text;
    }
    if (tdn_are_words(r, range.first, "khu vực")) {
        return without_capitals(r, text, 2, SIZE_MAX); /* "khu vực Tân Trụ" */
    }
    /* a field in lower case, "về tìm kiếm, quy tập"; a name with capitals, "Lê Hồng Phong" */
    const bool field = numbered || tdn_is_word(r, range.first, "về");
    const size_t committee = committee_of_name(r, range);
    if (committee < range.end) {
        return name_with_committee(r, range, committee);
    }
    return without_capitals(r, text, field ? SIZE_MAX : 0, named ? SIZE_MAX : 1);
}
