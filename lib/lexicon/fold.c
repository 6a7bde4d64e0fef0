/*
 * fold.c - the folded forms of fold.h.
 *
 * One pass and no allocation: every word of every text goes through here. The 134 Vietnamese letters are in two small
 * tables; any other letter ("Ñ" in "Đắk Ñông", Cyrillic) is only lower-cased by utf8proc.
 */
#include "lexicon/fold.h"

#include <utf8proc.h>

enum {
    NONE = TDN_TONE_NONE,
    SAC = TDN_TONE_SAC,
    HUYEN = TDN_TONE_HUYEN,
    HOI = TDN_TONE_HOI,
    NGA = TDN_TONE_NGA,
    NANG = TDN_TONE_NANG
};

/** A letter with its vowel mark, in lower case and UTF-8, its tone separate: "Ộ" is {"ô", NANG}; no text: not
 * Vietnamese. */
typedef struct letter {
    char text[3];
    uint8_t tone;
} letter;

/** A folded word in the making. Its tones wait until the letters are done: "hòa" and "hoà" must both give "hòa". */
typedef struct folding {
    char *out;
    size_t len;
    size_t tone_count;
    struct {
        uint8_t tone;
        size_t at; /**< where in `out` the letter that bears it is */
    } tones[8];
} folding;

#define LATIN_FIRST 0x00C0
#define LATIN_LAST 0x01B0
#define BOTH_CASES(upper, lower, text, tone) [(upper)-LATIN_FIRST] = {text, tone}, [(lower)-LATIN_FIRST] = {text, tone}

static const letter latin_letters[LATIN_LAST - LATIN_FIRST + 1] = {
    BOTH_CASES(0xC0, 0xE0, "a", HUYEN),
    BOTH_CASES(0xC1, 0xE1, "a", SAC),
    BOTH_CASES(0xC2, 0xE2, "â", NONE),
    BOTH_CASES(0xC3, 0xE3, "a", NGA),
    BOTH_CASES(0xC8, 0xE8, "e", HUYEN),
    BOTH_CASES(0xC9, 0xE9, "e", SAC),
    BOTH_CASES(0xCA, 0xEA, "ê", NONE),
    BOTH_CASES(0xCC, 0xEC, "i", HUYEN),
    BOTH_CASES(0xCD, 0xED, "i", SAC),
    BOTH_CASES(0xD2, 0xF2, "o", HUYEN),
    BOTH_CASES(0xD3, 0xF3, "o", SAC),
    BOTH_CASES(0xD4, 0xF4, "ô", NONE),
    BOTH_CASES(0xD5, 0xF5, "o", NGA),
    BOTH_CASES(0xD9, 0xF9, "u", HUYEN),
    BOTH_CASES(0xDA, 0xFA, "u", SAC),
    BOTH_CASES(0xDD, 0xFD, "y", SAC),
    BOTH_CASES(0x102, 0x103, "ă", NONE),
    BOTH_CASES(0x110, 0x111, "đ", NONE),
    BOTH_CASES(0x128, 0x129, "i", NGA),
    BOTH_CASES(0x168, 0x169, "u", NGA),
    BOTH_CASES(0x1A0, 0x1A1, "ơ", NONE),
    BOTH_CASES(0x1AF, 0x1B0, "ư", NONE),
    /* Eth and African D, which old fonts and scans print for Đ: "89/2015/NÐ-CP". */
    BOTH_CASES(0xD0, 0xF0, "đ", NONE),
    [0x189 - LATIN_FIRST] = {"đ", NONE},
};

#define VIETNAMESE_FIRST 0x1EA0
#define VIETNAMESE_LAST 0x1EF9

/** U+1EA0 to U+1EF9 come in pairs, capital before small: one entry for a pair. */
static const letter vietnamese_letters[(VIETNAMESE_LAST - VIETNAMESE_FIRST + 1) / 2] = {
    {"a", NANG},  {"a", HOI},   {"â", SAC},  {"â", HUYEN}, {"â", HOI},  {"â", NGA},   {"â", NANG},  {"ă", SAC},
    {"ă", HUYEN}, {"ă", HOI},   {"ă", NGA},  {"ă", NANG},  {"e", NANG}, {"e", HOI},   {"e", NGA},   {"ê", SAC},
    {"ê", HUYEN}, {"ê", HOI},   {"ê", NGA},  {"ê", NANG},  {"i", HOI},  {"i", NANG},  {"o", NANG},  {"o", HOI},
    {"ô", SAC},   {"ô", HUYEN}, {"ô", HOI},  {"ô", NGA},   {"ô", NANG}, {"ơ", SAC},   {"ơ", HUYEN}, {"ơ", HOI},
    {"ơ", NGA},   {"ơ", NANG},  {"u", NANG}, {"u", HOI},   {"ư", SAC},  {"ư", HUYEN}, {"ư", HOI},   {"ư", NGA},
    {"ư", NANG},  {"y", HUYEN}, {"y", NANG}, {"y", HOI},   {"y", NGA},
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

/** The tone of a combining mark, NONE for any other character. */
static uint8_t tone_of_mark(utf8proc_int32_t rune)
{
    switch (rune) {
    case 0x0301:
        return SAC;
    case 0x0300:
        return HUYEN;
    case 0x0309:
        return HOI;
    case 0x0303:
        return NGA;
    case 0x0323:
        return NANG;
    default:
        return NONE;
    }
}

/** The letter that a combining vowel mark makes of `base`: "a" and U+0306 make "ă"; NULL if the result is not
 * Vietnamese. */
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

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static bool append(folding *word, const char *bytes, size_t len)
{
    if (len > TDN_FOLD_MAX - word->len) {
        return false;
    }
    for (size_t i = 0; i < len; i++) { /* one or two bytes nearly always: cheaper than a call of memcpy */
        word->out[word->len++] = bytes[i];
    }
    return true;
}

/** Notes a tone on the letter appended last. */
static void add_tone(folding *word, uint8_t tone)
{
    if (tone == NONE || word->len == 0 || word->tone_count == TDN_COUNT(word->tones)) {
        return;
    }
    size_t at = word->len - 1;
    at -= at > 0 && is_tail(word->out[at]) ? 1 : 0;
    word->tones[word->tone_count].tone = tone;
    word->tones[word->tone_count++].at = at;
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
        const bool fits = append(word, known->text, known->text[1] == '\0' ? 1 : 2);
        add_tone(word, known->tone);
        return fits;
    }
    const uint8_t tone = tone_of_mark(rune);
    if (tone != NONE) {
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

/** "kỹ" and "kĩ", "lý" and "lí", "sĩ" and "sỹ" are one word; "ủy", "thúy" and a lone "y" keep their letter. */
static void fold_lone_y(folding *word)
{
    if (word->len == 2 && word->out[1] == 'i' && memchr("hklmt", word->out[0], 5) != NULL) {
        word->out[1] = 'y';
    } else if (word->len == 2 && memcmp(word->out, "sy", 2) == 0) {
        word->out[1] = 'i';
    }
}

/** The character outside ASCII at `*at`, which moves past it; -1 if the bytes are not UTF-8. */
static utf8proc_int32_t next_rune(const char *text, size_t len, size_t *at)
{
    const char *bytes = text + *at;
    const unsigned char first = (unsigned char)bytes[0];
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

/** The letters of a word without their tones, which are noted in `folded`; false if they are too many or not UTF-8. */
static bool fold_letters(folding *folded, const char *word, size_t len)
{
    for (size_t at = 0; at < len;) {
        const unsigned char first = (unsigned char)word[at];
        if (first < 0x80) {
            const char lower = (char)(tdn_is_upper(first) ? first + ('a' - 'A') : first);
            if (!append(folded, &lower, 1)) {
                return false;
            }
            at++;
            continue;
        }
        const utf8proc_int32_t rune = next_rune(word, len, &at);
        if (rune < 0 || !fold_rune(folded, rune)) {
            return false;
        }
    }
    fold_lone_y(folded);
    return true;
}

/** Writes a tone on the letter at `at`; false if there is no room. Only a vowel bears one. */
static bool put_tone(folding *folded, size_t at, tdn_tone tone)
{
    size_t bytes = 0;
    const char *toned = tdn_with_tone(folded->out, folded->len, at, tone, &bytes);
    if (toned == NULL) {
        return true;
    }
    const size_t more = strlen(toned) - bytes;
    if (more > TDN_FOLD_MAX - folded->len) {
        return false;
    }
    memmove(folded->out + at + bytes + more, folded->out + at + bytes, folded->len - at - bytes);
    memcpy(folded->out + at, toned, bytes + more);
    folded->len += more;
    return true;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): written through `folded` */
size_t tdn_fold_word(const char *word, size_t len, char out[TDN_FOLD_MAX])
{
    folding folded = {.out = out};
    if (!fold_letters(&folded, word, len)) {
        return 0;
    }
    if (folded.tone_count == 1) { /* words that lost the blank between them, "quyếtđịnh", keep their tones as printed */
        folded.tones[0].at = tdn_tone_place(out, folded.len, folded.tones[0].at);
    }
    for (size_t i = folded.tone_count; i-- > 0;) {
        if (!put_tone(&folded, folded.tones[i].at, (tdn_tone)folded.tones[i].tone)) {
            return 0;
        }
    }
    return folded.len;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): written through `folded` */
size_t tdn_split_syllable(const char *word, size_t len, char letters[TDN_FOLD_MAX], tdn_tone *tone)
{
    folding folded = {.out = letters};
    if (!fold_letters(&folded, word, len) || folded.tone_count > 1) {
        return 0;
    }
    *tone = folded.tone_count == 1 ? (tdn_tone)folded.tones[0].tone : TDN_TONE_NONE;
    return folded.len;
}

/** Bytes of the blank, dash or apostrophe at the beginning of a text, 0: a letter or digit is there. */
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

/** Đ also for the letters printed in its place; d without a bar stays D. */
static utf8proc_int32_t upper_rune(utf8proc_int32_t rune)
{
    const letter *known = find_letter(rune);
    return known != NULL && strcmp(known->text, "đ") == 0 ? 0x0110 : utf8proc_toupper(rune);
}

/* NOLINTNEXTLINE(readability-non-const-parameter): written through `folded` */
size_t tdn_fold_code(const char *word, size_t len, char out[TDN_FOLD_MAX])
{
    folding folded = {.out = out};
    for (size_t at = 0; at < len;) {
        const unsigned char first = (unsigned char)word[at];
        if (first < 0x80) {
            const char upper = (char)(tdn_is_lower(first) ? first - ('a' - 'A') : first);
            if (!append(&folded, &upper, 1)) {
                return 0;
            }
            at++;
            continue;
        }
        const utf8proc_int32_t rune = next_rune(word, len, &at);
        if (rune < 0 || !append_rune(&folded, upper_rune(rune))) {
            return 0;
        }
    }
    return folded.len;
}
