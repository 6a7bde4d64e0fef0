/*
 * encoding_guess.c - in which legacy encoding bytes that are not valid UTF-8 read as Vietnamese.
 *
 * A legacy encoding maps nearly every byte to a letter, so that a text "can be read" in all of them; only one reading
 * yields syllables. Vietnamese spelling is strict: an onset, a rhyme, one tone, and after c, ch, k, p, t no tone but
 * sắc and nặng. Words of other languages, and of Vietnamese read in the wrong encoding, hardly ever pass. A reading is
 * taken if nearly all words above ASCII are syllables, several different ones are words of the tables (administrative
 * language), a third have letters that Latin-1 lacks, and no other reading comes close. Otherwise the bytes stay UTF-8
 * with invalid bytes.
 */
#include "lexicon/fold.h"
#include "lexicon/lexicon.h"
#include "text/encoding.h"
#include "text/utf8.h"

/* This many words decide; a source may be long. */
#define WORDS_JUDGED 500u
/* Distinct words of the tables that a reading needs: as many as a letterhead has. */
#define KNOWN_LEAST 3u
/* A UTF-8 file in which something broke still has most of its characters; a legacy text has one by chance only. */
#define BAD_FOR_ONE_VALID 4u
/* How far back into ASCII the beginning of a word is looked for; no syllable is longer. */
#define WORD_BACK 16u

/** How a text's words above ASCII turn out in one encoding. */
typedef struct verdict {
    size_t good;                /**< syllables */
    size_t wrong;               /**< words that are not syllables */
    size_t known;               /**< syllables that are in the tables */
    size_t own;                 /**< syllables with a letter or tone that Latin-1 does not have */
    tdn_word seen[KNOWN_LEAST]; /**< distinct ones among the known */
    size_t seen_count;
} verdict;

/* ----------------------------------------------------------- syllables */

static bool is_in(const char *const *words, size_t count, const char *word, size_t len)
{
    for (size_t i = 0; i < count; i++) {
        if (strncmp(words[i], word, len) == 0 && words[i][len] == '\0') {
            return true;
        }
    }
    return false;
}

/** True for a rhyme with its vowel marks, without the tone. "ăk" and the like occur in names: Đắk Lắk. */
static bool is_rhyme(const char *rhyme, size_t len)
{
    static const char *const RHYMES[] = {
        "a",   "ac",   "ach",  "ai",   "ak",   "am",   "an",   "ang", "anh", "ao",   "ap",  "at",   "au",   "ay",
        "e",   "ec",   "em",   "en",   "eng",  "eo",   "ep",   "et",  "i",   "ia",   "ich", "im",   "in",   "inh",
        "ip",  "it",   "iu",   "iêc",  "iêm",  "iên",  "iêng", "iêp", "iêt", "iêu",  "o",   "oa",   "oac",  "oach",
        "oai", "oam",  "oan",  "oang", "oanh", "oao",  "oap",  "oat", "oay", "oc",   "oe",  "oem",  "oen",  "oeo",
        "oet", "oi",   "om",   "on",   "ong",  "ooc",  "oong", "op",  "ot",  "oăc",  "oăm", "oăn",  "oăng", "oăt",
        "u",   "ua",   "uc",   "ui",   "um",   "un",   "ung",  "up",  "ut",  "uy",   "uya", "uych", "uynh", "uyp",
        "uyt", "uyu",  "uyên", "uyêt", "uân",  "uâng", "uât",  "uây", "uê",  "uêch", "uên", "uênh", "uêt",  "uôc",
        "uôi", "uôm",  "uôn",  "uông", "uôt",  "uơ",   "y",    "ya",  "ych", "ynh",  "yp",  "yt",   "yu",   "yêm",
        "yên", "yêng", "yêt",  "yêu",  "â",    "âc",   "âm",   "ân",  "âng", "âp",   "ât",  "âu",   "ây",   "ê",
        "êch", "êm",   "ên",   "ênh",  "êp",   "êt",   "êu",   "ô",   "ôc",  "ôi",   "ôk",  "ôm",   "ôn",   "ông",
        "ôp",  "ôt",   "ă",    "ăc",   "ăk",   "ăm",   "ăn",   "ăng", "ăp",  "ăt",   "ơ",   "ơi",   "ơm",   "ơn",
        "ơp",  "ơt",   "ư",    "ưa",   "ưc",   "ưi",   "ưm",   "ưn",  "ưng", "ưt",   "ưu",  "ươc",  "ươi",  "ươm",
        "ươn", "ương", "ươp",  "ươt",  "ươu",
    };
    return is_in(RHYMES, TDN_COUNT(RHYMES), rhyme, len);
}

static bool is_onset(const char *onset, size_t len)
{
    static const char *const ONSETS[] = {
        "",  "b",  "c",   "ch", "d", "đ",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
        "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x",
    };
    return is_in(ONSETS, TDN_COUNT(ONSETS), onset, len);
}

/** True if letters and tone (tdn_split_syllable()) are a syllable of Vietnamese. */
static bool is_syllable(const char *letters, size_t len, tdn_tone tone)
{
    if (len == 0) {
        return false;
    }
    const char last = letters[len - 1];
    const bool stopped =
        last == 'c' || last == 'k' || last == 'p' || last == 't' || (last == 'h' && len > 1 && letters[len - 2] == 'c');
    if (stopped && (tone == TDN_TONE_HUYEN || tone == TDN_TONE_HOI || tone == TDN_TONE_NGA)) {
        return false;
    }
    for (size_t onset = 0; onset <= 3 && onset < len; onset++) {
        if (is_onset(letters, onset) && is_rhyme(letters + onset, len - onset)) {
            return true;
        }
    }
    return false;
}

/* ---------------------------------------------------------------- words */

/** One word as an encoding reads it. */
typedef struct reading {
    char text[TDN_FOLD_MAX + 4];
    size_t len;
    uint32_t last;   /**< character before */
    bool broken;     /**< a byte without a character, a mark without a vowel, or too long */
    bool own;        /**< has something that Latin-1 lacks */
    bool only_codes; /**< capitals and Đ: an abbreviation such as "HĐND", "GDĐT" */
} reading;

/** Punctuation above ASCII; everything else there belongs to a word, and spoils it if it is not a letter. */
static bool parts_words(uint32_t c)
{
    if (c < 0x80) {
        return !tdn_is_alpha((unsigned char)c);
    }
    return c == 0xA0 || c == 0xAB || c == 0xAD || c == 0xB7 || c == 0xBB || (c >= 0x2000 && c < 0x2070);
}

static bool is_mark(uint32_t c)
{
    return c >= 0x300 && c < 0x370;
}

static bool is_plain_vowel(uint32_t c)
{
    return c < 0x80 && memchr("aeiouyAEIOUY", (int)c, 12) != NULL;
}

static void read_letter(reading *word, uint32_t c, bool bad)
{
    const bool misplaced = is_mark(c) && word->last < 0x80 && !is_plain_vowel(word->last);
    if (bad || misplaced || word->len > TDN_FOLD_MAX) {
        word->broken = true;
        return;
    }
    const bool composed_here = is_mark(c) && word->last < 0x80 && (c == 0x300 || c == 0x301 || c == 0x303);
    word->own = word->own || (c >= 0x100 && !composed_here);
    word->only_codes = word->only_codes && (c == 0x110 || (c < 0x80 && tdn_is_upper((unsigned char)c)));
    word->len += tdn_utf8_encode(c, word->text + word->len);
    word->last = c;
}

/** Reads the word at `at`; returns where it ends. */
static size_t read_word(reading *word, const tdn_encoding *encoding, const uint8_t *bytes, size_t len, size_t at)
{
    *word = (reading){.only_codes = true};
    while (at < len) {
        uint32_t c = 0;
        bool bad = false;
        const size_t step = encoding->step(bytes, len, at, &c, &bad);
        if (!bad && parts_words(c)) {
            break;
        }
        read_letter(word, c, bad);
        at += step;
    }
    return at;
}

static void count_known(verdict *v, tdn_word id)
{
    v->known++;
    for (size_t i = 0; i < v->seen_count; i++) {
        if (v->seen[i] == id) {
            return;
        }
    }
    if (v->seen_count < KNOWN_LEAST) {
        v->seen[v->seen_count++] = id;
    }
}

static void judge_word(verdict *v, const reading *word)
{
    char letters[TDN_FOLD_MAX];
    tdn_tone tone = TDN_TONE_NONE;
    const size_t count = word->broken ? 0 : tdn_split_syllable(word->text, word->len, letters, &tone);
    if (!is_syllable(letters, count, tone)) {
        v->wrong += word->broken || !word->only_codes;
        return;
    }
    v->good++;
    v->own += word->own;
    char folded[TDN_FOLD_MAX];
    const tdn_word id = tdn_lexicon_word(folded, tdn_fold_word(word->text, word->len, folded));
    if (id != 0) {
        count_known(v, id);
    }
}

/** Where the word around a byte above ASCII begins: it may begin with ASCII letters. */
static size_t begin_of_word(const uint8_t *bytes, size_t at, size_t from)
{
    size_t back = 0;
    while (back < WORD_BACK && at - back > from && tdn_is_alpha(bytes[at - back - 1])) {
        back++;
    }
    return at - back;
}

static verdict judge(const tdn_encoding *encoding, const uint8_t *bytes, size_t len)
{
    verdict v = {0};
    size_t from = 0;
    for (size_t at = 0; at < len && v.good + v.wrong < WORDS_JUDGED;) {
        if (bytes[at] < 0x80) {
            at++;
            continue;
        }
        reading word;
        const size_t end = read_word(&word, encoding, bytes, len, begin_of_word(bytes, at, from));
        if (end > at) { /* else the byte is punctuation after an ASCII word */
            judge_word(&v, &word);
        }
        at = end > at ? end : at + 1;
        from = at;
    }
    return v;
}

/* --------------------------------------------------------------- choice */

static bool is_vietnamese(const verdict *v)
{
    return v->wrong <= v->good / 6 && v->known >= v->good / 2 && v->own >= v->good / 3 && v->seen_count >= KNOWN_LEAST;
}

static size_t points(const verdict *v)
{
    return v->good > v->wrong ? v->good - v->wrong : 0;
}

/** True if too many characters are valid UTF-8 for a text in another encoding. */
static bool is_rather_utf8(const uint8_t *bytes, size_t len)
{
    size_t valid = 0;
    size_t bad = 0;
    for (size_t at = 0; at < len;) {
        uint32_t c = 0;
        const size_t step = tdn_utf8_decode((const char *)bytes + at, len - at, &c);
        valid += step > 1;
        bad += step == 1 && bytes[at] >= 0x80;
        at += step;
    }
    return bad < valid * BAD_FOR_ONE_VALID;
}

const tdn_encoding *tdn_guess_legacy(const uint8_t *bytes, size_t len)
{
    static const tdn_encoding *const CANDIDATES[] = {&TDN_TCVN3, &TDN_VNI_WINDOWS, &TDN_WINDOWS_1258};
    if (is_rather_utf8(bytes, len)) {
        return NULL;
    }
    const tdn_encoding *best = NULL;
    size_t best_points = 0;
    size_t next_points = 0;
    for (size_t i = 0; i < TDN_COUNT(CANDIDATES); i++) {
        const verdict v = judge(CANDIDATES[i], bytes, len);
        const size_t reached = points(&v);
        if (reached > best_points) {
            next_points = best_points;
            best_points = reached;
            best = is_vietnamese(&v) ? CANDIDATES[i] : NULL;
        } else if (reached > next_points) {
            next_points = reached;
        }
    }
    return next_points * 2 <= best_points ? best : NULL;
}
