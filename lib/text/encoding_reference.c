/*
 * encoding_reference.c - HTML character references in UTF-8: "Quy&#7871;t &#273;&#7883;nh", "&agrave;", "57&#45;KL/TW".
 *
 * The names are those of the HTML Standard (13.5, Named character references) for the letters of Vietnamese and for
 * punctuation; every reference must end in its semicolon. Anything that is not such a reference stays as it is: "R&D",
 * "&unknown;", references to NUL, to other control characters, to surrogates and to numbers beyond Unicode.
 */
#include "text/encoding.h"
#include "text/utf8.h"

/*
 * More digits than any character needs, including leading zeros: the limit keeps references short enough to be read
 * again.
 */
#define DIGITS_MAX 8u
#define NAME_MAX 8u

typedef struct named_reference {
    const char *name;
    uint32_t code_point;
} named_reference;

/** In byte order of the names. */
static const named_reference NAMES[] = {
    {"Aacute", 0x00C1}, {"Abreve", 0x0102}, {"Acirc", 0x00C2},  {"Agrave", 0x00C0},  {"Atilde", 0x00C3},
    {"Dstrok", 0x0110}, {"ETH", 0x00D0},    {"Eacute", 0x00C9}, {"Ecirc", 0x00CA},   {"Egrave", 0x00C8},
    {"Iacute", 0x00CD}, {"Igrave", 0x00CC}, {"Itilde", 0x0128}, {"NewLine", 0x000A}, {"Oacute", 0x00D3},
    {"Ocirc", 0x00D4},  {"Ograve", 0x00D2}, {"Otilde", 0x00D5}, {"Tab", 0x0009},     {"Uacute", 0x00DA},
    {"Ugrave", 0x00D9}, {"Utilde", 0x0168}, {"Yacute", 0x00DD}, {"aacute", 0x00E1},  {"abreve", 0x0103},
    {"acirc", 0x00E2},  {"agrave", 0x00E0}, {"amp", 0x0026},    {"apos", 0x0027},    {"ast", 0x002A},
    {"atilde", 0x00E3}, {"bdquo", 0x201E},  {"bsol", 0x005C},   {"bull", 0x2022},    {"colon", 0x003A},
    {"comma", 0x002C},  {"commat", 0x0040}, {"copy", 0x00A9},   {"dash", 0x2010},    {"deg", 0x00B0},
    {"dstrok", 0x0111}, {"eacute", 0x00E9}, {"ecirc", 0x00EA},  {"egrave", 0x00E8},  {"emsp", 0x2003},
    {"ensp", 0x2002},   {"equals", 0x003D}, {"eth", 0x00F0},    {"excl", 0x0021},    {"frasl", 0x2044},
    {"gt", 0x003E},     {"hairsp", 0x200A}, {"hellip", 0x2026}, {"horbar", 0x2015},  {"hyphen", 0x2010},
    {"iacute", 0x00ED}, {"igrave", 0x00EC}, {"itilde", 0x0129}, {"laquo", 0x00AB},   {"lbrace", 0x007B},
    {"lbrack", 0x005B}, {"ldquo", 0x201C},  {"lowbar", 0x005F}, {"lpar", 0x0028},    {"lrm", 0x200E},
    {"lsqb", 0x005B},   {"lsquo", 0x2018},  {"lt", 0x003C},     {"mdash", 0x2014},   {"middot", 0x00B7},
    {"minus", 0x2212},  {"nbsp", 0x00A0},   {"ndash", 0x2013},  {"num", 0x0023},     {"oacute", 0x00F3},
    {"ocirc", 0x00F4},  {"ograve", 0x00F2}, {"ordm", 0x00BA},   {"otilde", 0x00F5},  {"percnt", 0x0025},
    {"period", 0x002E}, {"plus", 0x002B},   {"prime", 0x2032},  {"quest", 0x003F},   {"quot", 0x0022},
    {"raquo", 0x00BB},  {"rbrace", 0x007D}, {"rbrack", 0x005D}, {"rdquo", 0x201D},   {"reg", 0x00AE},
    {"rlm", 0x200F},    {"rpar", 0x0029},   {"rsqb", 0x005D},   {"rsquo", 0x2019},   {"sbquo", 0x201A},
    {"sect", 0x00A7},   {"semi", 0x003B},   {"shy", 0x00AD},    {"sol", 0x002F},     {"thinsp", 0x2009},
    {"times", 0x00D7},  {"uacute", 0x00FA}, {"ugrave", 0x00F9}, {"utilde", 0x0169},  {"yacute", 0x00FD},
    {"zwj", 0x200D},    {"zwnj", 0x200C},
};

static uint32_t find_name(const uint8_t *name, size_t len)
{
    size_t low = 0;
    size_t high = TDN_COUNT(NAMES);
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        const int order = strncmp(NAMES[mid].name, (const char *)name, len);
        if (order == 0 && NAMES[mid].name[len] == '\0') {
            return NAMES[mid].code_point;
        }
        if (order < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return 0;
}

/** The value of a digit, 16 if it is not a digit in the base. */
static uint32_t digit_value(uint8_t c, uint32_t base)
{
    if (tdn_is_digit(c)) {
        return c - (uint32_t)'0';
    }
    const uint8_t small = c | 0x20;
    return base == 16 && small >= 'a' && small <= 'f' ? small - (uint32_t)'a' + 10 : 16;
}

/** The character that a number stands for, 0 for none. 128 to 159 are bytes of Windows-1252: "&#150;" is a dash. */
static uint32_t numbered_character(uint32_t number)
{
    if (number >= 0x7F && number < 0xA0) {
        return tdn_windows_punctuation((uint8_t)number);
    }
    if (number < ' ' && number != '\t' && number != '\n' && number != '\r' && number != '\f') {
        return 0;
    }
    return number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF) ? 0 : number;
}

/** Reads a number at `at`, after "&#"; returns the length up to its semicolon, 0 if it is not a reference. */
static size_t read_number(const uint8_t *source, size_t len, size_t at, uint32_t *code_point)
{
    const bool hexadecimal = at < len && (source[at] == 'x' || source[at] == 'X');
    const uint32_t base = hexadecimal ? 16 : 10;
    const size_t first = at + hexadecimal;
    size_t end = first;
    uint32_t number = 0;
    while (end < len && end - first < DIGITS_MAX && digit_value(source[end], base) < base) {
        number = number * base + digit_value(source[end], base);
        end++;
    }
    *code_point = numbered_character(number);
    return end > first && end < len && source[end] == ';' && *code_point != 0 ? end - at : 0;
}

static size_t read_name(const uint8_t *source, size_t len, size_t at, uint32_t *code_point)
{
    size_t end = at;
    while (end < len && end - at < NAME_MAX && tdn_is_alpha(source[end])) {
        end++;
    }
    if (end == at || end == len || source[end] != ';') {
        return 0;
    }
    *code_point = find_name(source + at, end - at);
    return *code_point != 0 ? end - at : 0;
}

/** Reads a reference at `at`, where there is an "&"; returns its length with the semicolon, 0 if it is not one. */
static size_t read_reference(const uint8_t *source, size_t len, size_t at, uint32_t *code_point)
{
    const size_t intro = at + 1 < len && source[at + 1] == '#' ? 2 : 1;
    const size_t body =
        intro == 2 ? read_number(source, len, at + intro, code_point) : read_name(source, len, at + intro, code_point);
    return body == 0 ? 0 : intro + body + 1;
}

static size_t step_references(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    *bad = false;
    if (source[at] == '&') {
        const size_t used = read_reference(source, len, at, code_point);
        if (used > 0) {
            return used;
        }
    }
    const size_t used = tdn_utf8_decode((const char *)source + at, len - at, code_point);
    *bad = used == 1 && source[at] >= 0x80;
    return used;
}

const tdn_encoding TDN_UTF8_REFERENCES = {"UTF-8 with character references", step_references, 1};

/** True for Vietnamese letters, ASCII and punctuation; a page whose only references are arrows and stars needs no
 * second copy. */
static bool is_of_vietnamese(uint32_t c)
{
    return c < 0x7F || (c >= 0xA0 && c < 0x1B1) || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x2070);
}

bool tdn_has_references(const uint8_t *bytes, size_t len)
{
    const uint8_t *found = len > 0 ? memchr(bytes, '&', len) : NULL;
    while (found != NULL) {
        const size_t at = (size_t)(found - bytes);
        uint32_t code_point = 0;
        if (read_reference(bytes, len, at, &code_point) > 0 && is_of_vietnamese(code_point)) {
            return true;
        }
        found = at + 1 < len ? memchr(found + 1, '&', len - at - 1) : NULL;
    }
    return false;
}
