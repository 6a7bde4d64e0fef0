/*
 * identity_words.c - names and titles as words in one form: lower case, joined by dashes, the tone in one place.
 */
#include "graph/codepoint.h"
#include "graph/identity.h"

/* Letters with two marks come in pairs, the capital first: U+1EA0 Ạ to U+1EF9 ỹ. */
static bool is_in_pairs(utf8proc_int32_t codepoint)
{
    return codepoint >= 0x1EA0 && codepoint <= 0x1EF9;
}

static utf8proc_int32_t in_lower_case(utf8proc_int32_t codepoint)
{
    if (codepoint < 0x80) {
        return tdn_is_upper((unsigned char)codepoint) ? codepoint + 'a' - 'A' : codepoint;
    }
    return is_in_pairs(codepoint) ? codepoint | 1 : utf8proc_tolower(codepoint);
}

static bool is_letter_or_digit(utf8proc_int32_t codepoint)
{
    if (codepoint < 0x80) {
        return tdn_is_alpha((unsigned char)codepoint) || tdn_is_digit((unsigned char)codepoint);
    }
    if (is_in_pairs(codepoint)) {
        return true;
    }
    const utf8proc_category_t category = utf8proc_category(codepoint);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC) || category == UTF8PROC_CATEGORY_ND;
}

/* The tone of "oa", "oe", "uy" at the end of a word: "hoà" and "hòa" are one word, the second is the form of the keys.
 */
typedef struct tone_pair {
    utf8proc_int32_t first, second;         /* as "oà" */
    utf8proc_int32_t new_first, new_second; /* as "òa" */
} tone_pair;

static const tone_pair tone_pairs[] = {
    {'o', 0x00E0, 0x00F2, 'a'}, {'o', 0x00E1, 0x00F3, 'a'}, {'o', 0x1EA3, 0x1ECF, 'a'}, {'o', 0x00E3, 0x00F5, 'a'},
    {'o', 0x1EA1, 0x1ECD, 'a'}, {'o', 0x00E8, 0x00F2, 'e'}, {'o', 0x00E9, 0x00F3, 'e'}, {'o', 0x1EBB, 0x1ECF, 'e'},
    {'o', 0x1EBD, 0x00F5, 'e'}, {'o', 0x1EB9, 0x1ECD, 'e'}, {'u', 0x1EF3, 0x00F9, 'y'}, {'u', 0x00FD, 0x00FA, 'y'},
    {'u', 0x1EF7, 0x1EE7, 'y'}, {'u', 0x1EF9, 0x0169, 'y'}, {'u', 0x1EF5, 0x1EE5, 'y'},
};

/* Puts the last two letters of a word; `before` is the letter in front of them: the u of "quý" is not a vowel. */
static void put_word_end(tdn_namer *namer, utf8proc_int32_t before, utf8proc_int32_t first, utf8proc_int32_t second)
{
    const bool pair = (first == 'o' || first == 'u') && before != 'q';
    for (size_t i = 0; pair && i < TDN_COUNT(tone_pairs); i++) {
        if (tone_pairs[i].first == first && tone_pairs[i].second == second) {
            first = tone_pairs[i].new_first;
            second = tone_pairs[i].new_second;
            break;
        }
    }
    if (first != 0) {
        tdn_namer_put_codepoint(namer, first);
    }
    if (second != 0) {
        tdn_namer_put_codepoint(namer, second);
    }
}

const char *tdn_identity_words(tdn_namer *namer, tdn_slice text)
{
    utf8proc_int32_t last[3] = {0, 0,
                                0}; /* the last letters of the word, newest at the end; the first is put already */
    for (size_t at = 0; at < text.len;) {
        utf8proc_int32_t codepoint = 0;
        at += tdn_codepoint_at(text.ptr + at, text.len - at, &codepoint);
        if (is_letter_or_digit(codepoint)) {
            if (last[2] == 0 && last[1] == 0 && namer->text.count > 0) {
                tdn_namer_put(namer, "-", 1);
            }
            if (last[1] != 0) {
                tdn_namer_put_codepoint(namer, last[1]);
            }
            last[0] = last[1];
            last[1] = last[2];
            last[2] = in_lower_case(codepoint);
        } else {
            put_word_end(namer, last[0], last[1], last[2]);
            last[0] = last[1] = last[2] = 0;
        }
    }
    put_word_end(namer, last[0], last[1], last[2]);
    return tdn_namer_take(namer);
}
