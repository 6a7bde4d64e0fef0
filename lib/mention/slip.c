#include "mention/slip.h"

#include "lexicon/fold.h"
#include "text/character.h"
#include "text/utf8.h"

#define READ_MAX 160u
#define SERIAL_MAX 16u

/** A number being rewritten, group by group. */
typedef struct reading {
    const char *note; /**< the first slip found, NULL: none */
    char serial[SERIAL_MAX + 1];
    bool changed[TDN_GROUPS_MAX];                  /**< the group is read differently from what is printed */
    char groups[TDN_GROUPS_MAX][TDN_FOLD_MAX + 1]; /**< their text; not cleared, as nearly all numbers have none */
} reading;

typedef struct misprint {
    const char *printed;
    const char *right;
} misprint;

/** Groups that typists and scanners get wrong often enough for the right one to be certain. */
static const misprint LOST_BARS[] = {
    {"ND", "NĐ"},           {"QD", "QĐ"},       {"HDND", "HĐND"},   {"HDBT", "HĐBT"},
    {"HDTP", "HĐTP"},       {"BGDDT", "BGDĐT"}, {"SGDDT", "SGDĐT"}, {"BLDTBXH", "BLĐTBXH"},
    {"SLDTBXH", "SLĐTBXH"}, {"BCD", "BCĐ"},     {"CD", "CĐ"},
};

/** Pairs that are certain only given the type word before the number: "Nghị quyết 08/2025/QN-HĐND", "Thông tư
 * 155/2025/T1-BTC". */
typedef struct type_misprint {
    const char *type;
    const char *printed;
    const char *right;
} type_misprint;

static const type_misprint WRONG_TYPES[] = {
    {"NQ", "QN", "NQ"}, {"TT", "T1", "TT"}, {"TT", "T7", "TT"}, {"TT", "TI", "TT"},
    {"QĐ", "ĐQ", "QĐ"}, {"CT", "TC", "CT"}, {"QĐ", "OD", "QĐ"}, {"QĐ", "OĐ", "QĐ"},
};

static void set_group(reading *out, size_t group, const char *text, const char *note)
{
    const size_t len = strlen(text);
    if (len <= TDN_FOLD_MAX) {
        memcpy(out->groups[group], text, len + 1);
        out->changed[group] = true;
        out->note = out->note == NULL ? note : out->note;
    }
}

static void read_look_alikes(tdn_slice group, reading *out, size_t index)
{
    char text[TDN_FOLD_MAX + 4];
    size_t len = 0;
    bool changed = false;
    if (!tdn_may_look_latin(group)) {
        return;
    }
    for (size_t at = 0; at < group.len && len < TDN_FOLD_MAX;) {
        uint32_t c = 0;
        at += tdn_utf8_decode(group.ptr + at, group.len - at, &c);
        const uint32_t latin = tdn_latin_shape(c);
        changed = changed || latin != c;
        len += tdn_utf8_encode(latin, text + len);
    }
    text[len] = '\0';
    if (changed) {
        set_group(out, index, text, "letters of another alphabet that look like the right ones");
    }
}

/** "OH15", "QHI15", "QHI5", "QHl4": the term of a National Assembly, 9 to 16 and later, with I, l or O for a digit. */
static void read_term(tdn_slice group, reading *out, size_t index)
{
    if (group.len < 3 || group.len > 5 || (group.ptr[0] != 'Q' && group.ptr[0] != 'O') || group.ptr[1] != 'H') {
        return;
    }
    char text[8] = "QH";
    size_t len = 2;
    for (size_t i = 2; i < group.len; i++) {
        const char c = group.ptr[i];
        const char digit = c == 'I' || c == 'l' ? '1' : c == 'O' || c == 'o' ? '0' : c == 'S' ? '5' : c;
        if (!tdn_is_digit((unsigned char)digit)) {
            return;
        }
        const bool doubled = c == 'I' && i + 1 < group.len && group.ptr[i + 1] == '1'; /* "QHI15": the I is the 1 */
        if (!doubled) {
            text[len++] = digit;
        }
    }
    text[len] = '\0';
    if (len > 2 && !tdn_slice_equal(group, tdn_slice_of(text))) {
        set_group(out, index, text, "a letter read for a digit, or O for Q");
    }
}

static void read_lost_bar(tdn_slice group, reading *out, size_t index)
{
    const bool has_d = memchr(group.ptr, 'D', group.len) != NULL; /* which may have lost its bar */
    for (size_t i = 0; has_d && i < TDN_COUNT(LOST_BARS); i++) {
        if (tdn_slice_equal(group, tdn_slice_of(LOST_BARS[i].printed))) {
            set_group(out, index, LOST_BARS[i].right, "D printed for Đ");
        }
    }
}

static void read_wrong_type(const tdn_draft *d, tdn_slice group, reading *out)
{
    const char *type = d->record.type.text;
    for (size_t i = 0; type != NULL && i < TDN_COUNT(WRONG_TYPES); i++) {
        const type_misprint *wrong = &WRONG_TYPES[i];
        if (wrong->printed[0] == group.ptr[0] && strcmp(type, wrong->type) == 0 &&
            tdn_slice_equal(group, tdn_slice_of(wrong->printed))) {
            set_group(out, 0, WRONG_TYPES[i].right, "letters of the type swapped or misread");
        }
    }
}

/** "l5", "12O": digits that a scan turned into letters. An "a" or "b" after them is really a letter. */
static void read_serial(tdn_slice serial, reading *out)
{
    bool changed = false;
    for (size_t i = 0; i < serial.len; i++) {
        const char digit = tdn_read_digit(serial.ptr[i]);
        changed = changed || digit != serial.ptr[i];
        out->serial[i] = digit;
    }
    out->serial[serial.len] = '\0';
    if (changed && strchr(out->serial, 'b') == NULL) { /* "12bis" */
        out->note = "a letter read for a digit";
    }
}

/** True if the year has a letter in place of a digit: "30/2O20/NĐ-CP". */
static bool has_letter_in_year(const tdn_number *n)
{
    const char *at = n->serial.ptr + n->serial.len;
    while (n->year != 0 && at < n->groups[0].ptr) {
        if (tdn_read_digit(*at) != *at) {
            return true;
        }
        at++;
    }
    return false;
}

static void read_groups(const tdn_number *n, const tdn_draft *d, reading *out)
{
    for (size_t i = 0; i < n->group_count; i++) {
        out->changed[i] = false;
        read_look_alikes(n->groups[i], out, i);
        read_term(n->groups[i], out, i);
        read_lost_bar(n->groups[i], out, i);
    }
    if (n->group_count > 1) {
        read_wrong_type(d, n->groups[0], out);
    }
}

static bool is_party_number(const tdn_number *n)
{
    const bool year = n->year != 0 && !n->year_behind; /* "11NQ/TU-2016": the year is not part of the Party's number */
    if (n->type_group != 0 || n->group_count != 2 || n->symbols[1] == NULL || year) {
        return false;
    }
    for (size_t i = 0; i < n->symbols[1]->body_count; i++) {
        if (tdn_lexicon_body(n->symbols[1]->bodies[i])->line != TDNREF_LINE_PARTY) {
            return false;
        }
    }
    return n->symbols[1]->body_count > 0;
}

/** The separator printed in front of a group: '-' in front of "TW" in "NQ-TW". */
static char separator_before(const tdn_number *n, size_t group)
{
    const char *at = group == 0 ? n->serial.ptr + n->serial.len : n->groups[group - 1].ptr + n->groups[group - 1].len;
    while (at < n->groups[group].ptr &&
           (tdn_is_space((unsigned char)*at) || tdn_is_digit((unsigned char)tdn_read_digit(*at)))) {
        at++;
    }
    return at < n->groups[group].ptr ? *at : '\0';
}

/** A group as it is read, or as printed but without blanks; returns its length in bytes. */
static size_t write_group(const tdn_number *n, const reading *in, size_t group, char out[TDN_FOLD_MAX])
{
    const tdn_slice printed =
        in->changed[group] ? (tdn_slice){in->groups[group], strlen(in->groups[group])} : n->groups[group];
    size_t len = 0;
    for (size_t i = 0; i < printed.len && len < TDN_FOLD_MAX; i++) {
        if (printed.ptr[i] != ' ' || in->changed[group]) {
            out[len++] = printed.ptr[i];
        }
    }
    return len;
}

/** Writes the reading in the form that its line uses: State "12/2023/QĐ-UBND", Party "57-KL/TW". */
static size_t write_reading(const tdn_number *n, const reading *in, uint16_t year, bool party, char *out)
{
    size_t len = 0;
    memcpy(out, in->serial, n->serial.len);
    len += n->serial.len;
    if (year != 0 && !party) {
        out[len++] = '/';
        for (unsigned scale = 1000; scale > 0; scale /= 10) {
            out[len++] = (char)('0' + year / scale % 10);
        }
    }
    for (size_t i = 0; i < n->group_count; i++) {
        char group[TDN_FOLD_MAX];
        const size_t size = write_group(n, in, i, group);
        if (len + size + 2 > READ_MAX) {
            break;
        }
        const char printed = separator_before(n, i);
        const char state = i == 0 ? '/' : printed == '/' ? '/' : '-';
        out[len++] = party ? (i == 0 ? '-' : '/') : state;
        memcpy(out + len, group, size);
        len += size;
    }
    out[len] = '\0';
    return len;
}

/** A decree or circular has a year in its number: "72/NĐ-CP ngày 07/9/2015" lost it. */
static uint16_t lost_year(const tdn_number *n, const tdn_draft *d)
{
    const char *type = d->record.type.text;
    const bool needs =
        type != NULL && (tdn_is_same_text(type, "NĐ") || tdn_is_same_text(type, "TTLT")) && n->group_count > 1;
    return needs && n->year == 0 && n->type_group == 0 && d->record.date.day != 0 && d->record.date.year >= 1997
               ? d->record.date.year
               : 0;
}

static const char *separator_note(const tdn_number *n, bool party)
{
    if (n->type_group == 0 && n->group_count > 1 && n->groups[0].ptr + n->groups[0].len == n->groups[1].ptr) {
        return "the dash between type and issuer is lost";
    }
    const char *before = n->groups[0].ptr - 1;
    before -= *before == ' ' ? 1 : 0;
    if (n->year != 0 && tdn_is_digit((unsigned char)*before)) {
        return "no mark stands between year and symbol"; /* "33/2015QĐ-TTg", "70/2014 QĐ/TTg" */
    }
    if (n->spaced) {
        return "no mark stands between serial and symbol";
    }
    for (size_t i = 0; i < n->group_count; i++) {
        const char printed = separator_before(n, i);
        if (printed == '_' || (printed == '.' && i == 1 && n->type_group == 0)) {
            return "another mark printed for the dash";
        }
        if (party && printed != (i == 0 ? '-' : '/')) {
            return "a Party number with other separators";
        }
    }
    return NULL;
}

bool tdn_read_slip(const tdn_reader *r, const tdn_number *number, tdn_draft *out)
{
    if (number->serial.len == 0 || number->serial.len > SERIAL_MAX) {
        return true;
    }
    reading in;
    in.note = NULL;
    read_serial(number->serial, &in);
    if (in.note == NULL && has_letter_in_year(number)) {
        in.note = "a letter read for a digit";
    }
    read_groups(number, out, &in);
    const bool party = is_party_number(number);
    const uint16_t year = lost_year(number, out);
    if (in.note == NULL) {
        in.note = separator_note(number, party);
    }
    if (in.note == NULL && year != 0) {
        in.note = "the year is left out; it is that of the date";
    }
    if (in.note == NULL) {
        return true;
    }
    char text[READ_MAX + 32];
    const size_t len = write_reading(number, &in, number->year != 0 ? number->year : year, party, text);
    out->record.number_read = tdn_arena_copy(r->arena, text, len);
    out->record.number_note = in.note;
    return out->record.number_read != NULL;
}
