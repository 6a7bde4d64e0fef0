#include "mention/signatory.h"

#include "field/person.h"
#include "mention/tail.h"

void tdn_leave_out_deputy(tdn_issuer *issuer)
{
    static const char *const SIGN_FOR[] = {"Phó ", "Thứ trưởng", "Bí thư", "Quyền "};
    const char *office = issuer->office == TDN_NO_ID ? "" : tdn_lexicon_office(issuer->office)->name;
    for (size_t i = 0; i < TDN_COUNT(SIGN_FOR); i++) {
        if (strncmp(office, SIGN_FOR[i], strlen(SIGN_FOR[i])) == 0) {
            issuer->office = TDN_NO_ID;
            return;
        }
    }
}

/** "ký", "đã ký ban hành", "thông qua": returns the token after it, or `token` if there is no such verb. */
static size_t verb_end(const tdn_reader *r, size_t token)
{
    static const struct {
        const char *folded;
        size_t words;
    } VERBS[] = {{"ký ban hành", 3}, {"ký phê duyệt", 3}, {"ký", 1},       {"ban hành", 2},
                 {"phê duyệt", 2},   {"thông qua", 2},    {"phát hành", 2}};
    const bool past = tdn_is_word(r, token, "đã") || tdn_is_word(r, token, "vừa");
    const size_t at = token + (past ? 1 : 0);
    for (size_t i = 0; i < TDN_COUNT(VERBS); i++) {
        if (tdn_are_words(r, at, VERBS[i].folded)) {
            return at + VERBS[i].words;
        }
    }
    return token;
}

/** True if the number's symbol can be that of the body: a Deputy Prime Minister signs for the Prime Minister, not for
 * the Government. */
static bool fits_symbol(const tdn_number *n, uint16_t body)
{
    bool known = false;
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        known = known || (n->symbols[i] != NULL && n->symbols[i]->body_count > 0);
    }
    return !known || tdn_number_names_body(n, body);
}

/** The token after the body, or head of a body, named at a token; `token` if there is none. *fits: whether it can be
 * the issuer. */
static size_t signatory_end(const tdn_reader *r, const tdn_number *n, size_t token, tdn_issuer *issuer, bool *fits)
{
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    *fits = tdn_issuer_at(r, token, issuer);
    if (*fits) {
        *fits = fits_symbol(n, issuer->body);
        return issuer->range.end;
    }
    return office != NULL ? token + office->count : token; /* "Phó Thủ tướng | Trần Hồng Hà" */
}

bool tdn_read_signatory(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    tdn_issuer issuer;
    bool fits = false;
    const size_t by = out->range.end;
    if (out->issuer_count > 0 || !tdn_is_word(r, by, "do") || tdn_has_flag(r, by, TDN_SENTENCE)) {
        return true;
    }
    const size_t name = signatory_end(r, n, by + 1, &issuer, &fits);
    const size_t verb = tdn_person_end(r, name);
    const size_t end = verb_end(r, verb);
    if (name == by + 1 || end == verb || tdn_has_flag(r, verb, TDN_SENTENCE)) {
        return true;
    }
    out->range.end = end;
    if (out->record.date.year != 0 || !tdn_read_date_behind(r, out)) {
        out->range.end = fits ? issuer.range.end : by;
    }
    if (!fits) {
        return true; /* the symbol gives the issuer */
    }
    tdn_leave_out_deputy(&issuer);
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    return tdn_draft_add_issuer(r, out, &issuer);
}
