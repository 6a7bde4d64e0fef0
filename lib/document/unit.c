#include "document/unit.h"

/* "KHU QUẢN LÝ ĐƯỜNG BỘ II": 7 letters of up to two bytes. */
#define INITIALS_MAX 32u

/** The letters that a line's words begin with, numerals whole, as a symbol writes them: "KHU QUẢN LÝ ĐƯỜNG BỘ II" ->
 * "KQLĐBII". Returns their length, 0 if they are too many. */
static size_t initials_of(const tdn_reader *r, tdn_range line, char out[INITIALS_MAX])
{
    size_t len = 0;
    for (size_t at = line.first; at < line.end; at++) {
        const tdn_slice word = tdn_token_text(r->region, at);
        const bool whole = tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER || tdn_is_roman(word);
        size_t size = 1;
        while (!whole && size < word.len && ((unsigned char)word.ptr[size] & 0xC0) == 0x80) {
            size++;
        }
        size = whole ? word.len : size;
        if (tdn_token_at(r, at)->kind == TDN_TOKEN_PUNCT || tdn_is_folded(r, at, "va2")) {
            continue;
        }
        if (len + size >= INITIALS_MAX) {
            return 0;
        }
        memcpy(out + len, word.ptr, size);
        len += size;
    }
    return len;
}

/** A unit that no table knows stands in the line over the number, under its superiors; the symbol holds its initials.
 */
void tdn_take_unit_of_initials(const tdn_reader *r, tdn_range head, const tdn_number *n, tdn_document_draft *out)
{
    if (n->issuer_first >= n->group_count || n->symbols[n->issuer_first] != NULL) {
        return;
    }
    for (size_t at = head.first; at < head.end; at = tdn_next_cell(r, at)) {
        char initials[INITIALS_MAX];
        const tdn_range line = {at, tdn_next_cell(r, at)};
        const bool office = tdn_are_folded(r, at, "văn phong2"); /* of the body above it */
        const bool upper = !office && tdn_has_flag(r, at, TDN_UPPER) && line.end <= head.end && line.end > at + 2;
        const size_t len = upper ? initials_of(r, line, initials) : 0;
        if (len == 0 || !tdn_slice_equal((tdn_slice){initials, len}, n->groups[n->issuer_first])) {
            continue;
        }
        out->issuer_known = false;
        out->record.issuer =
            (tdnref_field){tdn_range_plain_text(r, line), tdn_source_span(r, line), TDNREF_ORIGIN_PRINTED};
        return;
    }
}
