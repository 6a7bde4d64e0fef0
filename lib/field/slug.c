#include "field/slug.h"

#include "text/character.h"
#include "text/utf8.h"

#include <stddef.h>

/** The base letters of U+00C0 to U+012F, '.': look closer. */
static const char LATIN_BASES[] = "aaaaaa.ceeeeiiii"
                                  "dnooooo..uuuuy.."
                                  "aaaaaa.ceeeeiiii"
                                  ".nooooo..uuuuy.y"
                                  "aaaaaaccccccccdd"
                                  "ddeeeeeeeeeegggg"
                                  "gggghh..iiiiiiii";

/** The base letter of a Vietnamese letter, without calling utf8proc; '.': not a Vietnamese letter. */
static char vietnamese_base(uint32_t c)
{
    if (c >= 0x1EA0 && c <= 0x1EF9) { /* six runs, by vowel */
        return c <= 0x1EB7 ? 'a' : c <= 0x1EC7 ? 'e' : c <= 0x1ECB ? 'i' : c <= 0x1EE3 ? 'o' : c <= 0x1EF1 ? 'u' : 'y';
    }
    if (c >= 0xC0 && c < 0xC0 + sizeof LATIN_BASES - 1) {
        return LATIN_BASES[c - 0xC0];
    }
    switch (c) {
    case 0x189: /* printed for Đ */
        return 'd';
    case 0x1A0:
    case 0x1A1:
        return 'o';
    case 0x168:
    case 0x169:
    case 0x1AF:
    case 0x1B0:
        return 'u';
    default:
        return '.';
    }
}

/** The base letter of a folded or printed letter: "ầ" -> 'a', "Đ" -> 'd'; 0 if there is none in ASCII. */
static char base_letter(uint32_t c)
{
    const char known = vietnamese_base(c);
    return known != '.' ? known : tdn_base_letter(c);
}

size_t tdn_slug(const char *text, char gap, char *out, size_t room)
{
    const size_t size = strlen(text);
    size_t len = 0;
    bool between = false;
    for (size_t at = 0; at < size && len + 2 < room;) {
        const unsigned char byte = (unsigned char)text[at];
        char letter = (char)(tdn_is_upper(byte) ? byte + 32 : byte);
        if (byte < 0x80) {
            at++;
        } else {
            uint32_t c = 0;
            at += tdn_utf8_decode(text + at, size - at, &c);
            letter = base_letter(c);
        }
        if (tdn_is_lower((unsigned char)letter) || tdn_is_digit((unsigned char)letter)) {
            if (between && len > 0) {
                out[len++] = gap;
            }
            between = false;
            out[len++] = letter;
        } else {
            between = true;
        }
    }
    out[len] = '\0';
    return len;
}

/** "và", "của", "các". */
static bool is_connective(const char *word, size_t len)
{
    return (len == 2 && memcmp(word, "va", 2) == 0) ||
           (len == 3 && (memcmp(word, "cua", 3) == 0 || memcmp(word, "cac", 3) == 0));
}

size_t tdn_urn_words(const char *text, char *out, size_t room)
{
    const size_t size = tdn_slug(text, '.', out, room);
    size_t len = 0;
    for (size_t at = 0; at < size;) {
        const size_t word = strcspn(out + at, ".");
        if (!is_connective(out + at, word)) {
            if (len > 0) {
                out[len++] = '.';
            }
            memmove(out + len, out + at, word);
            len += word;
        }
        at += word + 1;
    }
    out[len] = '\0';
    return len;
}
