#include "document/syllable.h"

#include "text/character.h"
#include "text/utf8.h"

/* A syllable has one run of vowels: consonants between two runs end one syllable and begin the next. */
#define CONSONANTS_MAX 5u

/** The letter without its marks, in lower case; đ is a letter of its own. 0: not in the Latin alphabet. */
static char plain_letter(uint32_t c)
{
    if (c < 0x80) {
        return (char)(tdn_is_upper((unsigned char)c) ? c + 32 : c);
    }
    if (c == 0x110 || c == 0x111) {
        return 'D';
    }
    return tdn_base_letter(c);
}

static bool is_vowel(char letter)
{
    return letter != 0 && strchr("aeiouy", letter) != NULL;
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

/** How many of the consonants between two vowels end the first syllable; `len` + 1 if no two syllables can meet that
 * way. */
static size_t ending_of(const char *letters, size_t len)
{
    static const char *const ENDINGS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", NULL};
    static const char *const BEGINNINGS[] = {"b",  "c",  "d",  "D",  "g",  "h",  "k",   "l",  "m",
                                             "n",  "q",  "r",  "s",  "t",  "v",  "x",   "ch", "gh",
                                             "kh", "ng", "nh", "ph", "th", "tr", "ngh", NULL};
    for (size_t ending = 0; ending < len && ending <= 2; ending++) {
        if (is_one_of(letters, ending, ENDINGS) && is_one_of(letters + ending, len - ending, BEGINNINGS)) {
            return ending;
        }
    }
    return len + 1;
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

size_t tdn_glued_syllable(tdn_slice word)
{
    char consonants[CONSONANTS_MAX];
    size_t starts[CONSONANTS_MAX]; /* where each of them is */
    size_t count = 0;
    bool vowels = false;
    const size_t end = has_marks(word) ? word.len : 0;
    for (size_t at = 0; at < end;) {
        uint32_t c = 0;
        const size_t start = at;
        at += tdn_utf8_decode(word.ptr + at, word.len - at, &c);
        const char letter = plain_letter(c);
        if (letter == 0 || (!is_vowel(letter) && count == CONSONANTS_MAX)) {
            break;
        }
        if (!is_vowel(letter)) {
            consonants[count] = letter;
            starts[count] = start;
            count += vowels ? 1 : 0;
            continue;
        }
        const size_t ending = count > 0 ? ending_of(consonants, count) : 0;
        if (ending < count) {
            return starts[ending];
        }
        vowels = true;
        count = 0;
    }
    return word.len;
}
