/*
 * subject.c - "Ngày 28-6-1985, Bộ Chính trị có Nghị quyết số 28-NQ/TW": the issuer before the act. The date there
 * belongs to the clause and is not part of the citation.
 */
#include "mention/subject.h"

#include "field/date.h"
#include "field/person.h"
#include "mention/signatory.h"

/* Words of a body's name: "Ban Thường vụ Tỉnh ủy Hà Tuyên". */
#define SUBJECT_TOKENS 16u
/* "UBND xã đã ban hành Kế hoạch ... về ...; Quyết định ... về việc ...;" */
#define LIST_TOKENS 150u
/* "Ngày 28 tháng 6 năm 1985," */
#define DATE_TOKENS 12u

/** The token where "đã ban hành", "vừa ký", "cũng có", "ra" before an act begins; `token` if there is no such verb. */
static size_t verb_before(const tdn_reader *r, size_t token)
{
    static const char *const ADVERBS[] = {"đã", "cũng", "vừa"};
    size_t at = token;
    if (at > 1 && tdn_are_words(r, at - 2, "ban hành")) {
        at -= 2;
        at -= at > 0 && tdn_is_word(r, at - 1, "ký") ? 1 : 0;
    } else if (at > 0 &&
               (tdn_is_word(r, at - 1, "có") || tdn_is_word(r, at - 1, "ra") || tdn_is_word(r, at - 1, "ký"))) {
        at--;
    }
    for (size_t i = 0; at < token && at > 0 && i < TDN_COUNT(ADVERBS); i++) {
        if (tdn_is_word(r, at - 1, ADVERBS[i])) {
            return at - 1;
        }
    }
    return at;
}

/** True if a clause begins at a token: a body named there is its subject. "- |" and "1. |" may begin an item. */
static bool begins_clause(const tdn_reader *r, size_t token)
{
    if (token == 0 || tdn_has_flag(r, token, TDN_SENTENCE) || tdn_is_mark(r, token - 1, ';')) {
        return true;
    }
    return tdn_begins_item(r->region, token - 1) || (token > 1 && tdn_begins_item(r->region, token - 2));
}

/** True if a clause begins at a token, or "Ngày 28-6-1985 |", "Ngày 28/6/1985, |" at the beginning of one ends there.
 */
static bool opens_clause(const tdn_reader *r, size_t token)
{
    if (begins_clause(r, token)) {
        return true;
    }
    const size_t end = tdn_is_mark(r, token - 1, ',') ? token - 1 : token;
    if (end < token && end > 0 && tdn_hit_before(r->hits, end, 0, TDN_PHRASE_BODY) == NULL) {
        return true; /* "Trong năm, |", "Trên cơ sở đó, |", but not a second body, "Sở Y tế, |" */
    }
    for (size_t back = 2; back <= DATE_TOKENS && back <= end; back++) {
        const size_t at = end - back;
        size_t behind = 0;
        tdnref_date date;
        if (tdn_is_word(r, at, "ngày") && begins_clause(r, at) && tdn_date_at(r, at, &date, &behind)) {
            return behind == end;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
    }
    return false;
}

/** "Cục Thuế tỉnh Vĩnh Phúc | (nay là Thuế tỉnh Phú Thọ) | có": the token of the bracket that ends at `end`; `end` if
 * there is none. */
static size_t before_successor(const tdn_reader *r, size_t end)
{
    for (size_t back = 3; back <= SUBJECT_TOKENS && back < end && tdn_is_mark(r, end - 1, ')'); back++) {
        if (tdn_is_mark(r, end - back, '(')) {
            return tdn_are_words(r, end - back + 1, "nay là") ? end - back : end;
        }
    }
    return end;
}

/** The body whose name ends at a token and which is the subject of its clause; the name of its head may follow. */
static bool find_subject(const tdn_reader *r, size_t verb, tdn_issuer *issuer)
{
    const size_t end = before_successor(r, verb);
    for (size_t back = 1; back <= SUBJECT_TOKENS && back <= end; back++) {
        const size_t at = end - back;
        if (tdn_issuer_at(r, at, issuer) && (issuer->range.end == end || tdn_person_end(r, issuer->range.end) == end) &&
            opens_clause(r, at)) {
            tdn_leave_out_deputy(issuer);
            return true;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
    }
    return false;
}

/** "UBND xã đã ban hành Kế hoạch số 30/KH-UBND ...; | Quyết định số 55/QĐ-UBND": the subject with which the sentence
 * begins has issued the next item too. */
static bool find_subject_of_list(const tdn_reader *r, size_t act, tdn_issuer *issuer)
{
    if (act < 2 || !tdn_is_mark(r, act - 1, ';')) {
        return false;
    }
    const size_t from = act > LIST_TOKENS ? act - LIST_TOKENS : 0;
    size_t first = tdn_sentence_start(r, act - 1, from);
    first += tdn_is_word_token(r, first) ? 0 : 1;
    if (!tdn_issuer_at(r, first, issuer)) {
        return false;
    }
    const size_t end = issuer->range.end;
    const size_t verb = end + (tdn_is_word(r, end, "đã") || tdn_is_word(r, end, "vừa") ? 1 : 0);
    return tdn_are_words(r, verb, "ban hành") && tdn_hit_at(r->hits, verb + 2, TDN_PHRASE_TYPE) != NULL;
}

/** True if the letters of the number can be those of the body, as far as any body is known by them: "565/TB-CTVPH" of
 * Cục Thuế tỉnh Vĩnh Phúc. */
static bool may_be_of(const tdn_number *n, uint16_t body)
{
    bool known = false;
    for (size_t i = n->issuer_first; i < n->issuer_end; i++) {
        known = known || (n->symbols[i] != NULL && n->symbols[i]->body_count > 0);
    }
    const bool open = !known && n->issuer_first < n->issuer_end && n->groups[n->issuer_first].len > 3;
    return open || tdn_number_names_body(n, body);
}

bool tdn_read_subject(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t act = out->range.first;
    const size_t verb = verb_before(r, act);
    tdn_issuer issuer;
    if (out->issuer_count > 0 || tdn_has_flag(r, act, TDN_SENTENCE)) {
        return true;
    }
    const bool found = verb < act ? find_subject(r, verb, &issuer) : find_subject_of_list(r, act, &issuer);
    if (!found || !may_be_of(n, issuer.body)) {
        return true;
    }
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    return tdn_draft_add_issuer(r, out, &issuer);
}
