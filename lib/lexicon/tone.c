/*
 * tone.c - the vowels of a syllable, which of them bears the tone, and the vowels with each tone.
 */
#include "lexicon/tone.h"

typedef struct vowel {
    uint8_t bytes; /* without a tone; 2: it has a breve, circumflex or horn; 0: no vowel */
    char toned[TDN_TONE_NANG][4];
} vowel;

static const vowel NO_VOWEL = {.bytes = 0};
static const vowel PLAIN[] = {
    ['a' - 'a'] = {1, {"á", "à", "ả", "ã", "ạ"}}, ['e' - 'a'] = {1, {"é", "è", "ẻ", "ẽ", "ẹ"}},
    ['i' - 'a'] = {1, {"í", "ì", "ỉ", "ĩ", "ị"}}, ['o' - 'a'] = {1, {"ó", "ò", "ỏ", "õ", "ọ"}},
    ['u' - 'a'] = {1, {"ú", "ù", "ủ", "ũ", "ụ"}}, ['y' - 'a'] = {1, {"ý", "ỳ", "ỷ", "ỹ", "ỵ"}},
};
static const vowel A_BREVE = {2, {"ắ", "ằ", "ẳ", "ẵ", "ặ"}};
static const vowel A_CIRCUMFLEX = {2, {"ấ", "ầ", "ẩ", "ẫ", "ậ"}};
static const vowel E_CIRCUMFLEX = {2, {"ế", "ề", "ể", "ễ", "ệ"}};
static const vowel O_CIRCUMFLEX = {2, {"ố", "ồ", "ổ", "ỗ", "ộ"}};
static const vowel O_HORN = {2, {"ớ", "ờ", "ở", "ỡ", "ợ"}};
static const vowel U_HORN = {2, {"ứ", "ừ", "ử", "ữ", "ự"}};

/** The vowels of a syllable: "ươ" of "đường". */
typedef struct nucleus {
    size_t at[3]; /* where each begins */
    size_t count; /* 4: more than a syllable has */
    size_t end;
} nucleus;

static inline const vowel *vowel_at(const char *letters, size_t len, size_t at)
{
    const unsigned char first = at < len ? (unsigned char)letters[at] : 0;
    if (first < 0x80) {
        return first >= 'a' && first <= 'y' ? &PLAIN[first - 'a'] : &NO_VOWEL;
    }
    const unsigned char second = at + 1 < len ? (unsigned char)letters[at + 1] : 0;
    switch (first << 8 | second) { /* UTF-8 */
    case 0xC483:
        return &A_BREVE;
    case 0xC3A2:
        return &A_CIRCUMFLEX;
    case 0xC3AA:
        return &E_CIRCUMFLEX;
    case 0xC3B4:
        return &O_CIRCUMFLEX;
    case 0xC6A1:
        return &O_HORN;
    case 0xC6B0:
        return &U_HORN;
    default:
        return &NO_VOWEL;
    }
}

/** The "u" of "quý" and the "i" of "giá" belong to the consonant. */
static bool is_glide(const char *letters, size_t len, size_t at)
{
    const bool glide = at > 0 && ((letters[at - 1] == 'q' && letters[at] == 'u') ||
                                  (at == 1 && letters[0] == 'g' && letters[at] == 'i'));
    return glide && vowel_at(letters, len, at + 1)->bytes > 0;
}

static nucleus find_nucleus(const char *letters, size_t len, size_t printed)
{
    nucleus found = {.count = 0};
    size_t bytes = 0;
    for (size_t at = 0; at < len; at += bytes) {
        const size_t vowel_bytes = vowel_at(letters, len, at)->bytes;
        const bool is_vowel = vowel_bytes > 0;
        bytes = is_vowel ? vowel_bytes : 1;
        if (!is_vowel && found.count > 0 && at > printed) {
            break;
        }
        if (!is_vowel || is_glide(letters, len, at)) {
            found.count = 0;
        } else if (found.count < TDN_COUNT(found.at)) {
            found.at[found.count++] = at;
        } else {
            found.count = TDN_COUNT(found.at) + 1;
        }
        found.end = at + bytes;
    }
    return found;
}

size_t tdn_tone_place(const char *letters, size_t len, size_t printed)
{
    const nucleus n = find_nucleus(letters, len, printed);
    if (n.count == 0 || n.count > TDN_COUNT(n.at)) {
        return printed;
    }
    for (size_t i = n.count; i-- > 0;) {
        if (vowel_at(letters, len, n.at[i])->bytes == 2) {
            return n.at[i]; /* "ế" of "quyết", "ờ" of "đường" */
        }
    }
    const bool open = n.end == len;
    return n.count == 1 ? n.at[0] : n.count == 2 && open ? n.at[0] : n.at[1];
}

const char *tdn_with_tone(const char *letters, size_t len, size_t at, tdn_tone tone, size_t *bytes)
{
    const vowel *v = vowel_at(letters, len, at);
    *bytes = v->bytes;
    return v->bytes == 0 || tone == TDN_TONE_NONE ? NULL : v->toned[tone - 1];
}
