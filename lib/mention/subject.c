/*
 * subject.c - "Ngày 28-6-1985, Bộ Chính trị có Nghị quyết số 28-NQ/TW": issuer and day before the act.
 */
#include "mention/subject.h"

#include "field/date.h"

/* Words of a body's name: "Ban Thường vụ Tỉnh ủy Hà Tuyên". */
#define SUBJECT_TOKENS 16u
/* "Ngày 28 tháng 6 năm 1985," */
#define DATE_TOKENS 12u

/** The token where "đã ban hành", "cũng có", "ra" before an act begins; `token` if there is no such verb. */
static size_t verb_before(const tdn_reader *r, size_t token)
{
    static const char *const ADVERBS[] = {"đa4", "cung4", "vưa2"};
    size_t at = token;
    if (at > 1 && tdn_are_folded(r, at - 2, "ban hanh2")) {
        at -= 2;
    } else if (at > 0 && (tdn_is_folded(r, at - 1, "co1") || tdn_is_folded(r, at - 1, "ra"))) {
        at--;
    }
    for (size_t i = 0; at < token && at > 0 && i < TDN_COUNT(ADVERBS); i++) {
        if (tdn_is_folded(r, at - 1, ADVERBS[i])) {
            return at - 1;
        }
    }
    return at;
}

/** True if a clause begins at a token: a body that stands there acts in it. */
static bool begins_clause(const tdn_reader *r, size_t token)
{
    return token == 0 || tdn_has_flag(r, token, TDN_SENTENCE) || tdn_is_mark(r, token - 1, ';');
}

/** "Ngày 28-6-1985 |", "Ngày 28/6/1985, |" at the beginning of a clause; returns its first token, `token`: none. */
static size_t date_before(const tdn_reader *r, size_t token, tdnref_date *date)
{
    const size_t end = token > 0 && tdn_is_mark(r, token - 1, ',') ? token - 1 : token;
    for (size_t back = 2; back <= DATE_TOKENS && back <= end; back++) {
        const size_t at = end - back;
        size_t behind = 0;
        if (tdn_is_folded(r, at, "ngay2") && begins_clause(r, at) && tdn_date_at(r, at, date, &behind)) {
            return behind == end ? at : token;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
    }
    return token;
}

/** The body that ends at a token and acts in its clause, and the day before it. */
static bool find_subject(const tdn_reader *r, size_t end, tdn_issuer *issuer, tdnref_date *date, tdn_range *day)
{
    for (size_t back = 1; back <= SUBJECT_TOKENS && back <= end; back++) {
        const size_t at = end - back;
        if (tdn_issuer_at(r, at, issuer) && issuer->range.end == end) {
            *day = (tdn_range){date_before(r, at, date), at};
            day->end -= tdn_is_mark(r, at - 1, ',') ? 1 : 0;
            const bool dated = day->first < at;
            return dated || begins_clause(r, at);
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            break;
        }
    }
    return false;
}

bool tdn_read_subject(const tdn_reader *r, const tdn_number *n, tdn_draft *out)
{
    const size_t act = out->range.first;
    const size_t verb = verb_before(r, act);
    tdn_issuer issuer;
    tdnref_date date = {0, 0, 0};
    tdn_range day;
    if (verb == act || tdn_has_flag(r, act, TDN_SENTENCE) || !find_subject(r, verb, &issuer, &date, &day) ||
        !tdn_number_names_body(n, issuer.body)) {
        return true;
    }
    const bool needs_day = n->year == 0; /* "123/2020/NĐ-CP" is identified by its own year */
    if (needs_day && out->record.date.year == 0 && date.year != 0) {
        out->record.date = date;
        out->record.date_origin = TDNREF_ORIGIN_PRINTED;
        out->record.date_span = tdn_source_span(r, day);
    }
    if (out->issuer_count > 0) {
        return true;
    }
    out->record.issuer.span = tdn_source_span(r, issuer.range);
    out->record.issuer.origin = TDNREF_ORIGIN_PRINTED;
    return tdn_draft_add_issuer(r, out, &issuer);
}
