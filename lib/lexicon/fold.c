/*
 * fold.c - the folded forms of fold.h.
 *
 * One pass and no allocation: every word of every text goes through here. The 134 Vietnamese letters stand in two small
 * tables; any other letter ("Ñ" in "Đắk Ñông", Cyrillic) is only lower-cased by utf8proc.
 */
#include "lexicon/fold.h"

#include <utf8proc.h>

/** A letter with its vowel mark, in lower case and UTF-8, its tone apart: "Ộ" is {"ô", '5'}; no text: not Vietnamese.
 */
typedef struct letter {
    char text[3];
    char tone;
} letter;

/** A folded word in the making. The tones wait until the letters are done: "hòa" and "hoà" must both give "hoa2". */
typedef struct folding {
    char *out;
    size_t len;
    size_t tone_count;
    char tones[8];
} folding;

#define LATIN_FIRST 0x00C0
#define LATIN_LAST 0x01B0
#define BOTH_CASES(upper, lower, text, tone) [(upper)-LATIN_FIRST] = {text, tone}, [(lower)-LATIN_FIRST] = {text, tone}

static const letter latin_letters[LATIN_LAST - LATIN_FIRST + 1] = {
    BOTH_CASES(0xC0, 0xE0, "a", '2'),
    BOTH_CASES(0xC1, 0xE1, "a", '1'),
    BOTH_CASES(0xC2, 0xE2, "â", 0),
    BOTH_CASES(0xC3, 0xE3, "a", '4'),
    BOTH_CASES(0xC8, 0xE8, "e", '2'),
    BOTH_CASES(0xC9, 0xE9, "e", '1'),
    BOTH_CASES(0xCA, 0xEA, "ê", 0),
    BOTH_CASES(0xCC, 0xEC, "i", '2'),
    BOTH_CASES(0xCD, 0xED, "i", '1'),
    BOTH_CASES(0xD2, 0xF2, "o", '2'),
    BOTH_CASES(0xD3, 0xF3, "o", '1'),
    BOTH_CASES(0xD4, 0xF4, "ô", 0),
    BOTH_CASES(0xD5, 0xF5, "o", '4'),
    BOTH_CASES(0xD9, 0xF9, "u", '2'),
    BOTH_CASES(0xDA, 0xFA, "u", '1'),
    BOTH_CASES(0xDD, 0xFD, "y", '1'),
    BOTH_CASES(0x102, 0x103, "ă", 0),
    BOTH_CASES(0x110, 0x111, "đ", 0),
    BOTH_CASES(0x128, 0x129, "i", '4'),
    BOTH_CASES(0x168, 0x169, "u", '4'),
    BOTH_CASES(0x1A0, 0x1A1, "ơ", 0),
    BOTH_CASES(0x1AF, 0x1B0, "ư", 0),
    /* Eth and African D, which old fonts and scans print for Đ: "89/2015/NÐ-CP". */
    BOTH_CASES(0xD0, 0xF0, "đ", 0),
    [0x189 - LATIN_FIRST] = {"đ", 0},
};

#define VIETNAMESE_FIRST 0x1EA0
#define VIETNAMESE_LAST 0x1EF9

/** U+1EA0 to U+1EF9 come in pairs, capital before small: one entry for a pair. */
static const letter vietnamese_letters[(VIETNAMESE_LAST - VIETNAMESE_FIRST + 1) / 2] = {
    {"a", '5'}, {"a", '3'}, {"â", '1'}, {"â", '2'}, {"â", '3'}, {"â", '4'}, {"â", '5'}, {"ă", '1'}, {"ă", '2'},
    {"ă", '3'}, {"ă", '4'}, {"ă", '5'}, {"e", '5'}, {"e", '3'}, {"e", '4'}, {"ê", '1'}, {"ê", '2'}, {"ê", '3'},
    {"ê", '4'}, {"ê", '5'}, {"i", '3'}, {"i", '5'}, {"o", '5'}, {"o", '3'}, {"ô", '1'}, {"ô", '2'}, {"ô", '3'},
    {"ô", '4'}, {"ô", '5'}, {"ơ", '1'}, {"ơ", '2'}, {"ơ", '3'}, {"ơ", '4'}, {"ơ", '5'}, {"u", '5'}, {"u", '3'},
    {"ư", '1'}, {"ư", '2'}, {"ư", '3'}, {"ư", '4'}, {"ư", '5'}, {"y", '2'}, {"y", '5'}, {"y", '3'}, {"y", '4'},
};

static const letter *find_letter(utf8proc_int32_t rune)
{
    const letter *found = NULL;
    if (rune >= LATIN_FIRST && rune <= LATIN_LAST) {
        found = &latin_letters[rune - LATIN_FIRST];
    } else if (rune >= VIETNAMESE_FIRST && rune <= VIETNAMESE_LAST) {
        found = &vietnamese_letters[(rune - VIETNAMESE_FIRST) / 2];
    }
    return found != NULL && found->text[0] != '\0' ? found : NULL;
}

/** The digit of a combining tone mark, 0 for any other character. */
static char tone_of_mark(utf8proc_int32_t rune)
{
    switch (rune) {
    case 0x0301:
        return '1';
    case 0x0300:
        return '2';
    case 0x0309:
        return '3';
    case 0x0303:
        return '4';
    case 0x0323:
        return '5';
    default:
        return '\0';
    }
}

/** The letter that a combining vowel mark makes of `base`: "a" and U+0306 make "ă"; NULL if it makes none of ours. */
static const char *with_vowel_mark(char base, utf8proc_int32_t mark)
{
    if (mark == 0x0302) {
        return base == 'a' ? "â" : base == 'e' ? "ê" : base == 'o' ? "ô" : NULL;
    }
    if (mark == 0x0306) {
        return base == 'a' ? "ă" : NULL;
    }
    if (mark == 0x031B) {
        return base == 'o' ? "ơ" : base == 'u' ? "ư" : NULL;
    }
    return NULL;
}

static bool append(folding *word, const char *bytes, size_t len)
{
    if (len > TDN_FOLD_MAX - word->len) {
        return false;
    }
    for (size_t i = 0; i < len; i++) { /* one or two bytes nearly always: less than a call of memcpy costs */
        word->out[word->len++] = bytes[i];
    }
    return true;
}

static void add_tone(folding *word, char tone)
{
    if (tone != '\0' && word->tone_count < sizeof(word->tones)) {
        word->tones[word->tone_count++] = tone;
    }
}

static bool append_rune(folding *word, utf8proc_int32_t rune)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t len = utf8proc_encode_char(rune, bytes);
    return append(word, (const char *)bytes, (size_t)len);
}

/** Adds one character above ASCII. */
static bool fold_rune(folding *word, utf8proc_int32_t rune)
{
    const letter *known = find_letter(rune);
    if (known != NULL) {
        add_tone(word, known->tone);
        return append(word, known->text, known->text[1] == '\0' ? 1 : 2);
    }
    char tone = tone_of_mark(rune);
    if (tone != '\0') {
        add_tone(word, tone);
        return true;
    }
    const char *marked = word->len == 0 ? NULL : with_vowel_mark(word->out[word->len - 1], rune);
    if (marked != NULL) {
        word->len--;
        return append(word, marked, 2);
    }
    return append_rune(word, utf8proc_tolower(rune));
}

/** "kỹ" and "kĩ", "lý" and "lí" are one word; "ủy", "thúy" and a lone "y" keep their letter. */
static void fold_lone_y(folding *word)
{
    if (word->len == 2 && word->out[1] == 'y' && memchr("hklmst", word->out[0], 6) != NULL) {
        word->out[1] = 'i';
    }
}

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/** The character at `*at`, which moves behind it; -1 if the bytes are no UTF-8. */
static utf8proc_int32_t next_rune(const char *text, size_t len, size_t *at)
{
    const char *bytes = text + *at;
    const unsigned char first = (unsigned char)bytes[0];
    if (first < 0x80) {
        *at += 1;
        return first;
    }
    /* Nearly all Vietnamese letters are C3 to C6 or E1 and their tails; the rest is left to utf8proc, which checks all.
     */
    if (first >= 0xC3 && first <= 0xC6 && len - *at >= 2 && is_tail(bytes[1])) {
        *at += 2;
        return (first & 0x1F) << 6 | (bytes[1] & 0x3F);
    }
    if (first == 0xE1 && len - *at >= 3 && is_tail(bytes[1]) && is_tail(bytes[2])) {
        *at += 3;
        return (first & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
    }
    utf8proc_int32_t rune = -1;
    const utf8proc_ssize_t used =
        utf8proc_iterate((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)(len - *at), &rune);
    *at += used > 0 ? (size_t)used : 1;
    return used > 0 ? rune : -1;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): written through `folded` */
size_t tdn_fold_word(const char *word, size_t len, char out[TDN_FOLD_MAX])
{
    folding folded = {.out = out};
    for (size_t at = 0; at < len;) {
        const utf8proc_int32_t rune = next_rune(word, len, &at);
        if (rune < 0) {
            return 0;
        }
        const char lower = (char)(rune >= 'A' && rune <= 'Z' ? rune + ('a' - 'A') : rune);
        if (!(rune < 0x80 ? append(&folded, &lower, 1) : fold_rune(&folded, rune))) {
            return 0;
        }
    }
    fold_lone_y(&folded);
    return append(&folded, folded.tones, folded.tone_count) ? folded.len : 0;
}

/** Bytes of the blank, dash or apostrophe at the beginning of a text, 0: a letter or digit stands there. */
static size_t gap_at(const char *text, size_t len)
{
    const unsigned char c = (unsigned char)*text;
    if (c < 0x80) {
        return tdn_is_digit(c) || tdn_is_alpha(c) ? 0 : 1;
    }
    return len >= 3 && memcmp(text, "\xE2\x80", 2) == 0 ? 3 : 0; /* U+2019 and its neighbours */
}

size_t tdn_fold_name(const char *name, size_t len, char out[TDN_FOLD_MAX])
{
    size_t used = 0;
    for (size_t at = 0; at < len;) {
        const size_t gap = gap_at(name + at, len - at);
        size_t end = at + gap;
        while (gap == 0 && end < len && gap_at(name + end, len - end) == 0) {
            end++;
        }
        char word[TDN_FOLD_MAX];
        const size_t size = gap == 0 ? tdn_fold_word(name + at, end - at, word) : 0;
        if (used + size > TDN_FOLD_MAX || (gap == 0 && size == 0)) {
            return 0;
        }
        memcpy(out + used, word, size);
        used += size;
        at = end;
    }
    return used;
}

/** Đ also for the letters that are printed for it, d without bar stays D. */
static utf8proc_int32_t upper_rune(utf8proc_int32_t rune)
{
    if (rune < 0x80) {
        return rune >= 'a' && rune <= 'z' ? rune - ('a' - 'A') : rune;
    }
    const letter *known = find_letter(rune);
    return known != NULL && strcmp(known->text, "đ") == 0 ? 0x0110 : utf8proc_toupper(rune);
}

/* NOLINTNEXTLINE(readability-non-const-parameter): written through `folded` */
size_t tdn_fold_code(const char *word, size_t len, char out[TDN_FOLD_MAX])
{
    folding folded = {.out = out};
    for (size_t at = 0; at < len;) {
        const utf8proc_int32_t rune = next_rune(word, len, &at);
        const utf8proc_int32_t upper = rune < 0 ? rune : upper_rune(rune);
        const char ascii = (char)upper;
        if (rune < 0 || !(upper < 0x80 ? append(&folded, &ascii, 1) : append_rune(&folded, upper))) {
            return 0;
        }
    }
    return folded.len;
}
