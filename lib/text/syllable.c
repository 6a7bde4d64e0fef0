#include "text/syllable.h"

#include "text/character.h"
#include "text/utf8.h"

/* A syllable has one run of vowels: consonants between two runs end one syllable and begin the next. */
#define CONSONANTS_MAX 5u

/** The letter without its marks, in lower case; đ is a letter of its own, and one vowel is as good as another. 0: not in
 * the Latin alphabet. */
static char plain_letter(uint32_t c)
{
    if (c < 0x80) {
        return (char)(tdn_is_upper((unsigned char)c) ? c + 32 : c);
    }
    if (c >= 0x1EA0 && c <= 0x1EF9) {
        return 'a'; /* "Ạ" to "ỹ" */
    }
    if (c == 0x110 || c == 0x111) {
        return 'D';
    }
    return tdn_base_letter(c);
}

static bool is_vowel(char letter)
{
    switch (letter) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return true;
    default:
        return false;
    }
}

static bool is_one_of(const char *letters, size_t len, const char *const *list)
{
    for (; *list != NULL; list++) {
        if (strlen(*list) == len && memcmp(letters, *list, len) == 0) {
            return true;
        }
    }
    return false;
}

/** Consonants between two runs of vowels. */
typedef struct consonants {
    char letters[CONSONANTS_MAX];
    size_t starts[CONSONANTS_MAX + 1]; /* where each of them is, and the vowel after them */
    size_t count;
} consonants;

/** Where a syllable may end among the consonants: "ỉnhủ" behind no, one or both of them. Returns how many ends. */
static size_t ends_among(const consonants *between, size_t ends[TDN_SYLLABLE_ENDS])
{
    static const char *const ENDINGS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", NULL};
    static const char *const BEGINNINGS[] = {"",   "b",  "c",  "d",  "D",  "g",  "h",  "k",   "l",
                                             "m",  "n",  "q",  "r",  "s",  "t",  "v",  "x",   "ch",
                                             "gh", "kh", "ng", "nh", "ph", "th", "tr", "ngh", NULL};
    size_t found = 0;
    for (size_t ending = 0; ending <= between->count && ending < TDN_SYLLABLE_ENDS; ending++) {
        if (is_one_of(between->letters, ending, ENDINGS) &&
            is_one_of(between->letters + ending, between->count - ending, BEGINNINGS)) {
            ends[found++] = between->starts[ending];
        }
    }
    return found;
}

/** True if a letter of the word has a diacritic: "INTERNET" is one word. */
static bool has_marks(tdn_slice word)
{
    for (size_t at = 0; at < word.len; at++) {
        if ((unsigned char)word.ptr[at] >= 0x80) {
            return true;
        }
    }
    return false;
}

size_t tdn_syllable_ends(tdn_slice word, size_t ends[TDN_SYLLABLE_ENDS])
{
    consonants between = {.count = 0};
    bool vowels = false;
    const size_t end = has_marks(word) ? word.len : 0;
    for (size_t at = 0; at < end;) {
        uint32_t c = 0;
        const size_t start = at;
        at += tdn_utf8_decode(word.ptr + at, word.len - at, &c);
        const char letter = plain_letter(c);
        between.starts[between.count] = start;
        if (letter == 0 || (!is_vowel(letter) && between.count == CONSONANTS_MAX)) {
            break;
        }
        if (!is_vowel(letter)) {
            between.letters[between.count] = letter;
            between.count += vowels ? 1 : 0;
            continue;
        }
        if (between.count > 0) {
            return ends_among(&between, ends);
        }
        vowels = true;
    }
    return 0;
}
