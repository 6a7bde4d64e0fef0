/*
 * shape.c - a word folded, its marks and its tone taken off, its letters as scanners confuse them.
 */
#include "lexicon/shape.h"

/** Letters with vowel marks, in lower case and UTF-8, and what is left of them. */
static const struct {
    char marked[3];
    char plain;
} LETTERS[] = {{"ă", 'a'}, {"â", 'a'}, {"đ", 'd'}, {"ê", 'e'}, {"ô", 'o'}, {"ơ", 'o'}, {"ư", 'u'}};

/** The letter of two bytes at `at` without its mark, 0: it is none of ours. */
static char plain_letter(const char *at)
{
    for (size_t i = 0; i < TDN_COUNT(LETTERS); i++) {
        if (memcmp(at, LETTERS[i].marked, 2) == 0) {
            return LETTERS[i].plain;
        }
    }
    return 0;
}

char tdn_shape_letter(char c)
{
    return (char)(c == 'l' || c == '1' ? 'i' : c == '0' || c == '6' ? 'o' : c == 'w' ? 'u' : c);
}

size_t tdn_shape_word(const char *word, size_t len, char out[TDN_FOLD_MAX])
{
    tdn_tone tone = TDN_TONE_NONE;
    char letters[TDN_FOLD_MAX];
    const size_t size = tdn_split_syllable(word, len, letters, &tone);
    size_t used = 0;
    for (size_t at = 0; at < size; at++) {
        const bool ascii = (unsigned char)letters[at] < 0x80;
        const char plain = ascii ? letters[at] : at + 1 < size ? plain_letter(letters + at) : (char)0;
        if (plain == 0) {
            return 0;
        }
        at += ascii ? 0 : 1;
        out[used++] = tdn_shape_letter(plain);
    }
    return used;
}
