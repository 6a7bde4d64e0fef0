/*
 * encoding_legacy.c - Windows-1258, TCVN3 and VNI-Windows, one character at a time.
 *
 * Windows-1258: Unicode's mapping MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT. TCVN3: TCVN 5712:1993, set VN3. VNI-
 * Windows: the layout of the fonts "VNI-Times" and their like. The last two do not define the bytes 0x80 to 0x9F; their
 * texts come from Windows and use the punctuation of code page 1252 there.
 */
#include "text/encoding.h"

#include "text/utf8.h"

#define HIGH 0x80u

/* ------------------------------------------------------ Windows code pages */

uint32_t tdn_windows_punctuation(uint8_t byte)
{
    static const uint16_t CHARACTERS[32] = {
        0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, /* 80 */
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000, /* 88 */
        0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, /* 90 */
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178, /* 98 */
    };
    return byte >= 0x80 && byte < 0xA0 ? CHARACTERS[byte - 0x80] : 0;
}

/** Returns a byte's character: ASCII is itself, any other byte its character, or U+FFFD if it has none. */
static size_t give(uint8_t byte, uint32_t character, uint32_t *code_point, bool *bad)
{
    *bad = byte >= HIGH && character == 0;
    *code_point = byte < HIGH ? byte : *bad ? TDN_REPLACEMENT : character;
    return 1;
}

static size_t step_windows_1258(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    static const uint16_t CHARACTERS[128] = {
        0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, /* 80 */
        0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000, /* 88 */
        0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, /* 90 */
        0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178, /* 98 */
        0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, /* A0 */
        0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, /* A8 */
        0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, /* B0 */
        0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, /* B8 */
        0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7, /* C0 */
        0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF, /* C8: CC huyền */
        0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7, /* D0: D2 hỏi */
        0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF, /* D8: DE ngã */
        0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7, /* E0 */
        0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF, /* E8: EC sắc */
        0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7, /* F0: F2 nặng */
        0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF, /* F8 */
    };
    (void)len;
    const uint8_t byte = source[at];
    return give(byte, byte < HIGH ? 0 : CHARACTERS[byte - HIGH], code_point, bad);
}

const tdn_encoding TDN_WINDOWS_1258 = {"Windows-1258", step_windows_1258, 1};

/* -------------------------------------------------- Vietnamese letters */

/** A vowel with no tone, sắc, huyền, hỏi, ngã, nặng. */
typedef enum tone { LEVEL, ACUTE, GRAVE, HOOK, TILDE, DOT, TONE_COUNT } tone;

typedef enum vowel { A, A_BREVE, A_HAT, E, E_HAT, I, O, O_HAT, O_HORN, U, U_HORN, Y, VOWEL_COUNT, NO_VOWEL } vowel;

static const uint16_t VOWELS[VOWEL_COUNT][TONE_COUNT] = {
    [A] = {0x0061, 0x00E1, 0x00E0, 0x1EA3, 0x00E3, 0x1EA1},
    [A_BREVE] = {0x0103, 0x1EAF, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EB7},
    [A_HAT] = {0x00E2, 0x1EA5, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EAD},
    [E] = {0x0065, 0x00E9, 0x00E8, 0x1EBB, 0x1EBD, 0x1EB9},
    [E_HAT] = {0x00EA, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7},
    [I] = {0x0069, 0x00ED, 0x00EC, 0x1EC9, 0x0129, 0x1ECB},
    [O] = {0x006F, 0x00F3, 0x00F2, 0x1ECF, 0x00F5, 0x1ECD},
    [O_HAT] = {0x00F4, 0x1ED1, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED9},
    [O_HORN] = {0x01A1, 0x1EDB, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EE3},
    [U] = {0x0075, 0x00FA, 0x00F9, 0x1EE7, 0x0169, 0x1EE5},
    [U_HORN] = {0x01B0, 0x1EE9, 0x1EEB, 0x1EED, 0x1EEF, 0x1EF1},
    [Y] = {0x0079, 0x00FD, 0x1EF3, 0x1EF7, 0x1EF9, 0x1EF5},
};

/** The capital of a small Vietnamese letter: 32 lower in ASCII and Latin-1, else one lower. */
static uint32_t capital_of(uint32_t small)
{
    return small < 0x100 ? small - 0x20 : small - 1;
}

/* --------------------------------------------------------------- TCVN3 */

#define TCVN3_FIRST 0xA0u
#define TCVN3_FIRST_TONED 0xB5u
/* How far to look at a word's neighbours for its case. */
#define CASE_REACH 24u

typedef enum letter_case { CASE_NONE, CASE_SMALL, CASE_CAPITAL, CASE_EITHER } letter_case;

/** The case that a TCVN3 byte indicates; a letter with a tone is printed as a capital by a font of capitals. */
static letter_case tcvn3_case(uint8_t byte)
{
    if (tdn_is_upper(byte) || (byte >= 0xA1 && byte <= 0xA7)) {
        return CASE_CAPITAL;
    }
    if (tdn_is_lower(byte) || (byte >= 0xA8 && byte <= 0xAE)) {
        return CASE_SMALL;
    }
    return byte >= TCVN3_FIRST_TONED ? CASE_EITHER : CASE_NONE;
}

/** The letters around a place, not counting its own: those of its word, or also those of the words on both sides,
 * separated by single blanks. */
typedef struct surroundings {
    size_t capitals;
    bool small;
} surroundings;

static surroundings tcvn3_look_round(const uint8_t *source, size_t len, size_t at, bool past_blanks)
{
    surroundings found = {0, false};
    const size_t first = at > CASE_REACH ? at - CASE_REACH : 0;
    const size_t end = len - at > CASE_REACH ? at + CASE_REACH : len;
    const size_t sides[2] = {at - first, end - at - 1};
    for (size_t side = 0; side < 2; side++) {
        for (size_t step = 1; step <= sides[side]; step++) {
            const uint8_t byte = side == 0 ? source[at - step] : source[at + step];
            const letter_case is = tcvn3_case(byte);
            if (is == CASE_NONE && !(past_blanks && byte == ' ')) {
                break;
            }
            found.capitals += is == CASE_CAPITAL;
            found.small = found.small || is == CASE_SMALL;
        }
    }
    return found;
}

/**
 * VN3 has no capitals with a tone: "KẾ HOẠCH" is printed with a font of capitals and is "Kế HOạCH" in the text. Such a
 * letter among capitals is read as the capital it is printed as. If its word has only one other letter ("Kế", "KẾ"),
 * the surrounding words decide.
 */
static bool tcvn3_is_capital(const uint8_t *source, size_t len, size_t at)
{
    const surroundings word = tcvn3_look_round(source, len, at, false);
    if (word.small || word.capitals == 0) {
        return false;
    }
    if (word.capitals >= 2) {
        return true;
    }
    const surroundings line = tcvn3_look_round(source, len, at, true);
    return !line.small && line.capitals >= 3;
}

static size_t step_tcvn3(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    static const uint16_t CHARACTERS[96] = {
        0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110, /* A0 */
        0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0x0000, /* A8 */
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x00E0, 0x1EA3, 0x00E3, /* B0 */
        0x00E1, 0x1EA1, 0x0000, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x0000, /* B8 */
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x1EB7, 0x1EA7, /* C0 */
        0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x0000, 0x1EBB, 0x1EBD, /* C8 */
        0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, /* D0 */
        0x1EC9, 0x0000, 0x0000, 0x0000, 0x0129, 0x00ED, 0x1ECB, 0x00F2, /* D8 */
        0x0000, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7, /* E0 */
        0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9, /* E8 */
        0x0000, 0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF, /* F0 */
        0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x0000, /* F8 */
    };
    const uint8_t byte = source[at];
    if (byte < TCVN3_FIRST) {
        return give(byte, tdn_windows_punctuation(byte), code_point, bad);
    }
    uint32_t character = CHARACTERS[byte - TCVN3_FIRST];
    if (character != 0 && byte >= TCVN3_FIRST_TONED && tcvn3_is_capital(source, len, at)) {
        character = capital_of(character);
    }
    return give(byte, character, code_point, bad);
}

const tdn_encoding TDN_TCVN3 = {"TCVN3", step_tcvn3, 1};

/* --------------------------------------------------------- VNI-Windows */

/** What a byte after a letter turns it into. The byte for the capital is 0x20 lower: "aø" is à, "AØ" À. */
typedef struct vni_mark {
    tone tone;
    vowel a, e, o;  /**< the vowel that a plain A, E, O becomes */
    bool on_others; /**< also follows u, y, ơ and ư */
} vni_mark;

#define ANY_VOWEL A, E, O, true
#define HAT A_HAT, E_HAT, O_HAT, false
#define BREVE A_BREVE, NO_VOWEL, NO_VOWEL, false

static const vni_mark VNI_MARKS[32] = {
    [0x19] = {ACUTE, ANY_VOWEL}, [0x18] = {GRAVE, ANY_VOWEL}, [0x1B] = {HOOK, ANY_VOWEL}, [0x15] = {TILDE, ANY_VOWEL},
    [0x0F] = {DOT, ANY_VOWEL},   [0x02] = {LEVEL, HAT},       [0x01] = {ACUTE, HAT},      [0x00] = {GRAVE, HAT},
    [0x05] = {HOOK, HAT},        [0x03] = {TILDE, HAT},       [0x04] = {DOT, HAT},        [0x0A] = {LEVEL, BREVE},
    [0x09] = {ACUTE, BREVE},     [0x08] = {GRAVE, BREVE},     [0x1A] = {HOOK, BREVE},     [0x1C] = {TILDE, BREVE},
    [0x0B] = {DOT, BREVE},
};

/** Letters of one byte: đ, ơ, ư, and i and ỵ with their tones. */
static uint32_t vni_single(uint8_t low)
{
    switch (low) {
    case 0x11:
        return 0x0111;
    case 0x14:
        return VOWELS[O_HORN][LEVEL];
    case 0x16:
        return VOWELS[U_HORN][LEVEL];
    case 0x0D:
        return VOWELS[I][ACUTE];
    case 0x0C:
        return VOWELS[I][GRAVE];
    case 0x06:
        return VOWELS[I][HOOK];
    case 0x13:
        return VOWELS[I][TILDE];
    case 0x12:
        return VOWELS[I][DOT];
    case 0x0E:
        return VOWELS[Y][DOT];
    default:
        return 0;
    }
}

/** The vowel formed by a letter and the mark after it, NO_VOWEL if they do not combine. */
static vowel vni_vowel(uint8_t base, const vni_mark *mark)
{
    if (mark->a == A && !mark->on_others) { /* an empty row of the table */
        return NO_VOWEL;
    }
    switch (base) {
    case 'a':
    case 'A':
        return mark->a;
    case 'e':
    case 'E':
        return mark->e;
    case 'o':
    case 'O':
        return mark->o;
    case 'u':
    case 'U':
        return mark->on_others ? U : NO_VOWEL;
    case 'y':
    case 'Y':
        return mark->on_others ? Y : NO_VOWEL;
    case 0xF4:
    case 0xD4:
        return mark->on_others ? O_HORN : NO_VOWEL;
    case 0xF6:
    case 0xD6:
        return mark->on_others ? U_HORN : NO_VOWEL;
    default:
        return NO_VOWEL;
    }
}

/** The letter decides the case: typists leave small marks after capitals. */
static size_t step_vni_windows(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    const uint8_t base = source[at];
    const bool capital = tdn_is_upper(base) || (base >= 0xC0 && base < 0xE0);
    *bad = false;
    if (at + 1 < len && source[at + 1] >= 0xC0) {
        const vni_mark *mark = &VNI_MARKS[source[at + 1] & 0x1F];
        const vowel with_mark = vni_vowel(base, mark);
        if (with_mark != NO_VOWEL) {
            const uint32_t small = VOWELS[with_mark][mark->tone];
            *code_point = capital ? capital_of(small) : small;
            return 2;
        }
    }
    if (base < 0xA0) {
        return give(base, tdn_windows_punctuation(base), code_point, bad);
    }
    const uint32_t small = base >= 0xC0 ? vni_single(base & 0x1F) : 0;
    return give(base, small == 0 ? base : capital ? capital_of(small) : small, code_point, bad);
}

const tdn_encoding TDN_VNI_WINDOWS = {"VNI-Windows", step_vni_windows, 1};
