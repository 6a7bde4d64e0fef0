#include "field/symbol_groups.h"

#include "base/one_of.h"
#include "lexicon/fold.h"
#include "text/character.h"
#include "text/utf8.h"

/** The group with look-alikes replaced by the Latin letters they stand for; returns the length, 0 if it is too long. */
static size_t latin_group(tdn_slice group, char out[TDN_FOLD_MAX])
{
    size_t len = 0;
    for (size_t at = 0; at < group.len;) {
        uint32_t c = 0;
        at += tdn_utf8_decode(group.ptr + at, group.len - at, &c);
        if (len + 4 > TDN_FOLD_MAX) {
            return 0;
        }
        len += tdn_utf8_encode(tdn_latin_shape(c), out + len);
    }
    return len;
}

/** The group as a code, if it consists of ASCII and Đ, as nearly all do; returns the length, 0 if it contains another
 * letter. */
static size_t plain_code(tdn_slice group, char out[TDN_FOLD_MAX])
{
    for (size_t i = 0; i < group.len; i++) {
        const unsigned char byte = (unsigned char)group.ptr[i];
        const unsigned char next = i + 1 < group.len ? (unsigned char)group.ptr[i + 1] : 0;
        if (i + 1 >= TDN_FOLD_MAX || (byte >= 0x80 && (byte != 0xC4 || next != 0x90))) {
            return 0;
        }
        out[i] = (char)(tdn_is_lower(byte) ? byte - 32 : byte);
        if (byte >= 0x80) {
            out[++i] = (char)next;
        }
    }
    return group.len;
}

static const tdn_symbol *symbol_of(tdn_slice group)
{
    char latin[TDN_FOLD_MAX];
    char code[TDN_FOLD_MAX];
    const size_t plain = plain_code(group, code);
    if (plain > 0) {
        return tdn_lexicon_symbol(code, plain);
    }
    const bool as_printed = group.len + 4 <= TDN_FOLD_MAX && !tdn_may_look_latin(group);
    const size_t len =
        as_printed ? tdn_fold_code(group.ptr, group.len, code) : tdn_fold_code(latin, latin_group(group, latin), code);
    return len == 0 ? NULL : tdn_lexicon_symbol(code, len);
}

/** A group that no table knows is still one if it is all capitals and digits: a unit ("TTĐN", "C06") or a school. One
 * lower-case letter is allowed among at least `capitals` capitals: three in a lone group ("BSGBTr" of a company in Bến
 * Tre), two after another group ("ToC" of "1100/LĐLĐ-ToC"). */
static bool is_capitals(tdn_slice group, size_t capitals)
{
    char code[TDN_FOLD_MAX];
    const size_t len = tdn_fold_code(group.ptr, group.len, code);
    if (len != group.len) {
        return false;
    }
    size_t small = 0;
    size_t large = 0;
    for (size_t i = 0; i < len; i++) {
        small += code[i] != group.ptr[i];
        large += tdn_is_upper((unsigned char)group.ptr[i]);
    }
    return small == 0 || (small == 1 && large >= capitals);
}

static size_t run_end(tdn_slice text, size_t at, size_t end)
{
    while (at < end && !tdn_is_number_separator(text.ptr[at]) && !tdn_is_space((unsigned char)text.ptr[at])) {
        at++;
    }
    return at;
}

static bool is_one_letter(const char *ptr, size_t len)
{
    uint32_t c = 0;
    return len > 0 && tdn_utf8_decode(ptr, len, &c) == len;
}

/** End of a group that a blank splits in two: "Q Đ", "UB ND", "C P". One part is a single letter or the "ND" of
 * councils and committees, and the whole is known; else the group ends before the blank, at `at`. */
static size_t parted_group_end(tdn_slice text, size_t first, size_t at, size_t end)
{
    const size_t behind = at < end && text.ptr[at] == ' ' ? run_end(text, at + 1, end) : at;
    if (behind <= at + 1) {
        return at;
    }
    const tdn_slice part = {text.ptr + at + 1, behind - at - 1};
    const bool fits = is_one_letter(text.ptr + first, at - first) || is_one_letter(part.ptr, part.len) ||
                      tdn_slice_equal(part, tdn_slice_of("ND"));
    return fits && symbol_of((tdn_slice){text.ptr + first, behind - first}) != NULL ? behind : at;
}

bool tdn_is_police_department(tdn_slice group)
{
    return group.len == 4 && group.ptr[0] == 'P' && strchr("ACHKVX", group.ptr[1]) != NULL &&
           tdn_is_digit((unsigned char)group.ptr[2]) && tdn_is_digit((unsigned char)group.ptr[3]);
}

/**
 * Splits the symbol at its separators. Stops before a group that is prose: "số 57-KL/TW - Về việc" ends at "TW".
 * Returns the end of the last group taken.
 */
static size_t split_groups(tdn_number *n, tdn_slice text, size_t at, size_t end)
{
    size_t taken = at;
    while (at < end && n->group_count < TDN_GROUPS_MAX) {
        bool parted = n->group_count == 0;
        while (at < end && (tdn_is_number_separator(text.ptr[at]) || tdn_is_space((unsigned char)text.ptr[at]))) {
            parted = parted || tdn_is_number_separator(text.ptr[at]);
            at++;
        }
        if (!parted) {
            break; /* "57-KL/TW NGÀY" */
        }
        const size_t first = at;
        at = parted_group_end(text, first, run_end(text, at, end), end);
        const tdn_slice group = {text.ptr + first, at - first};
        const tdn_symbol *symbol = tdn_is_police_department(group) ? NULL : symbol_of(group);
        if (group.len == 0 || (symbol == NULL && !is_capitals(group, n->group_count == 0 ? 3 : 2))) {
            break;
        }
        n->groups[n->group_count] = group;
        n->symbols[n->group_count++] = symbol;
        taken = at;
    }
    return taken;
}

/** "QĐUBND", "TTBTC", "CTTTg": a lost dash. The group is split if both parts are known, the first a type. */
static void split_lost_dash(tdn_number *n)
{
    if (n->group_count != 1 || n->symbols[0] != NULL) {
        return;
    }
    const tdn_slice whole = n->groups[0];
    for (size_t cut = whole.len - 1; cut > 0; cut--) {
        if (((unsigned char)whole.ptr[cut] & 0xC0) == 0x80) {
            continue;
        }
        const tdn_slice head = {whole.ptr, cut};
        const tdn_slice tail = {whole.ptr + cut, whole.len - cut};
        const tdn_symbol *type = symbol_of(head);
        const tdn_symbol *issuer = symbol_of(tail);
        if (type != NULL && type->type_count > 0 && issuer != NULL && issuer->body_count > 0) {
            n->groups[0] = head;
            n->symbols[0] = type;
            n->groups[1] = tail;
            n->symbols[1] = issuer;
            n->group_count = 2;
            return;
        }
    }
}

static bool is_type(const tdn_number *n, size_t group)
{
    return group < n->group_count && n->symbols[group] != NULL && n->symbols[group]->type_count > 0;
}

static bool is_body(const tdn_number *n, size_t group)
{
    return group < n->group_count && n->symbols[group] != NULL && n->symbols[group]->body_count > 0;
}

static bool says_letter(uint16_t said)
{
    return said != TDN_NO_ID && (tdn_lexicon_type(said)->flags & TDN_TYPE_GENERIC) != 0;
}

/** "CT" and "TC" in front of a unit mostly stand for an office: Cục Thuế, Tổng cục Chính trị, Bộ Tài chính. */
static bool is_office_code(tdn_slice group)
{
    return tdn_slice_equal(group, tdn_slice_of("CT")) || tdn_slice_equal(group, tdn_slice_of("TC"));
}

/** True if the type word before the number is not one that the letters stand for. */
static bool says_other(const tdn_symbol *symbol, uint16_t said)
{
    for (size_t i = 0; symbol != NULL && i < symbol->type_count; i++) {
        if (symbol->types[i] == said) {
            return false;
        }
    }
    return said != TDN_NO_ID;
}

/** Letters that are both a type and a body (CT, TC, BC, TB): a type only if an issuer follows and the type word before
 * is not that of a letter. */
static size_t find_type_group(const tdn_number *n, uint16_t said)
{
    if (is_type(n, 0) && !is_body(n, 0)) {
        return 0;
    }
    const bool office = is_office_code(n->groups[0]) && (says_letter(said) || says_other(n->symbols[0], said));
    if (is_type(n, 0) && is_body(n, 0) && n->group_count > 1 && !office && (!says_letter(said) || is_body(n, 1))) {
        return 0; /* "văn bản số 51/TTr-BTTTT", but "Công văn số 3562/CT-PC", "Thông tư số 12-TC/NT" */
    }
    const bool unit = says_other(n->symbols[1], said); /* "Tờ trình số 4965/LĐTBXH-KH": a planning office */
    if (is_body(n, 0) && is_type(n, 1) && !is_body(n, 1) && !says_letter(said) && n->group_count == 2 && !unit) {
        return 1; /* "120/2004/TTg-QĐ": issuer and type swapped */
    }
    return n->group_count;
}

/** A second issuer or a drafting unit? A joint type has issuers only; a programme, plan, regulation or guidance has a
 * second one where the table knows a body ("1166/CTR-STTTT-BCHBĐBP"); any other tail is a unit ("1673/QĐ-BNN-TCTS"). */
static bool joins_issuers(const tdn_number *n)
{
    static const char *const MAY_JOIN[] = {"CTr", "KH", "QC", "HD", "TTLT", "NQLT", "CTPH", NULL};
    if (n->type_group >= n->group_count) {
        return false;
    }
    return tdn_is_one_of(tdn_lexicon_type(n->symbols[n->type_group]->types[0])->code, MAY_JOIN);
}

/** "KH-TWĐTN-BTG", "QC-MTTW-ĐCT": a board or organ of the union or front in the group before it, though other bodies
 * use the same letters. */
static bool is_organ_of_union(const tdn_number *n, size_t group)
{
    static const char *const ORGANS[] = {"BTG", "ĐCT", "BTT", "BTV", "BTC", NULL};
    return tdn_lexicon_body(n->symbols[group - 1]->bodies[0])->line == TDNREF_LINE_UNKNOWN &&
           tdn_word_in(n->groups[group], ORGANS);
}

/** "TTr-BKHCN-BTTTT", "BKHCN-BTTTT-VP": two ministries propose jointly; no office of a ministry has the code of another
 * ministry. */
static bool is_ministry(const tdn_number *n, size_t group)
{
    enum { MINISTRIES = 30 }; /* their rank in bodies.txt */
    const tdn_body *body = is_body(n, group) ? tdn_lexicon_body(n->symbols[group]->bodies[0]) : NULL;
    return body != NULL && body->rank == MINISTRIES && body->line == TDNREF_LINE_STATE &&
           body->scope == TDN_SCOPE_NONE && n->groups[group].len > 2;
}

/** "16/KH-BTT-MTTQ", "05/TB-BTT-UBMTTQ": the organ stands before the Front that it acts for, not behind it. */
static bool is_organ_before_union(const tdn_number *n, size_t group)
{
    static const char *const ORGANS[] = {"BTT", "ĐCT", NULL};
    return n->type_group == 0 && group + 1 < n->group_count && !is_body(n, group) &&
           tdn_word_in(n->groups[group], ORGANS) && is_body(n, group + 1) &&
           tdn_lexicon_body(n->symbols[group + 1]->bodies[0])->line == TDNREF_LINE_UNKNOWN;
}

static void assign_groups(tdn_number *n, uint16_t said)
{
    n->type_group = (uint8_t)find_type_group(n, said);
    size_t first = n->type_group == 0 ? 1 : 0;
    if (n->type_group == n->group_count && n->group_count > 1 && n->symbols[0] == NULL && is_body(n, 1) &&
        n->groups[0].len <= 2) {
        first = 1; /* "155/2025/T1-BTC": a type that was misread */
    }
    first += is_organ_before_union(n, first) ? 1 : 0;
    size_t end = n->type_group == 1 ? 1 : n->group_count;
    if (first < end && end - first > 1) {
        size_t last = first + 1;
        while (last < end &&
               ((is_ministry(n, last - 1) && is_ministry(n, last)) ||
                (joins_issuers(n) && is_body(n, last) && !(is_body(n, last - 1) && is_organ_of_union(n, last))))) {
            last++;
        }
        end = last;
    }
    n->issuer_first = (uint8_t)first;
    n->issuer_end = (uint8_t)(end > first + TDN_ISSUERS_MAX ? first + TDN_ISSUERS_MAX : end);
}

size_t tdn_read_groups(tdn_number *n, tdn_slice text, size_t at, size_t end, uint16_t said)
{
    const size_t behind = split_groups(n, text, at, end);
    if (n->group_count > 0) {
        split_lost_dash(n);
        assign_groups(n, said);
    }
    return behind;
}
