#include "lexicon/tone.h"

typedef struct vowel {
    char letter[3];
    bool marked; /* with a breve, circumflex or horn */
    char toned[TDN_TONE_NANG][4];
} vowel;

static const vowel VOWELS[] = {
    {"a", false, {"á", "à", "ả", "ã", "ạ"}}, {"ă", true, {"ắ", "ằ", "ẳ", "ẵ", "ặ"}},
    {"â", true, {"ấ", "ầ", "ẩ", "ẫ", "ậ"}},  {"e", false, {"é", "è", "ẻ", "ẽ", "ẹ"}},
    {"ê", true, {"ế", "ề", "ể", "ễ", "ệ"}},  {"i", false, {"í", "ì", "ỉ", "ĩ", "ị"}},
    {"o", false, {"ó", "ò", "ỏ", "õ", "ọ"}}, {"ô", true, {"ố", "ồ", "ổ", "ỗ", "ộ"}},
    {"ơ", true, {"ớ", "ờ", "ở", "ỡ", "ợ"}},  {"u", false, {"ú", "ù", "ủ", "ũ", "ụ"}},
    {"ư", true, {"ứ", "ừ", "ử", "ữ", "ự"}},  {"y", false, {"ý", "ỳ", "ỷ", "ỹ", "ỵ"}},
};

/** The vowels of a syllable: "ươ" of "đường". */
typedef struct nucleus {
    size_t at[3]; /* where each begins */
    size_t count; /* 4: more than a syllable has */
    size_t end;
} nucleus;

static const vowel *vowel_at(const char *letters, size_t len, size_t at)
{
    for (size_t i = 0; at < len && i < TDN_COUNT(VOWELS); i++) {
        const size_t size = strlen(VOWELS[i].letter);
        if (size <= len - at && memcmp(letters + at, VOWELS[i].letter, size) == 0) {
            return &VOWELS[i];
        }
    }
    return NULL;
}

/** The "u" of "quý" and the "i" of "giá" belong to the consonant. */
static bool is_glide(const char *letters, size_t len, size_t at)
{
    const bool glide = at > 0 && ((letters[at - 1] == 'q' && letters[at] == 'u') ||
                                  (at == 1 && letters[0] == 'g' && letters[at] == 'i'));
    return glide && vowel_at(letters, len, at + 1) != NULL;
}

static nucleus find_nucleus(const char *letters, size_t len, size_t printed)
{
    nucleus found = {.count = 0};
    const vowel *v;
    for (size_t at = 0; at < len; at += v == NULL ? 1 : strlen(v->letter)) {
        v = vowel_at(letters, len, at);
        if (v == NULL && found.count > 0 && at > printed) {
            break;
        }
        if (v == NULL || is_glide(letters, len, at)) {
            found.count = 0;
        } else if (found.count < TDN_COUNT(found.at)) {
            found.at[found.count++] = at;
        } else {
            found.count = TDN_COUNT(found.at) + 1;
        }
        found.end = at + (v == NULL ? 1 : strlen(v->letter));
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
        if (vowel_at(letters, len, n.at[i])->marked) {
            return n.at[i]; /* "ế" of "quyết", "ờ" of "đường" */
        }
    }
    const bool open = n.end == len;
    return n.count == 1 ? n.at[0] : n.count == 2 && open ? n.at[0] : n.at[1];
}

const char *tdn_with_tone(const char *letters, size_t len, size_t at, tdn_tone tone, size_t *bytes)
{
    const vowel *v = vowel_at(letters, len, at);
    if (v == NULL || tone == TDN_TONE_NONE) {
        return NULL;
    }
    *bytes = strlen(v->letter);
    return v->toned[tone - 1];
}
