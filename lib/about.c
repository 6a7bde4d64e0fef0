/*
 * about.c - "Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh | về Công tác thông tin đối ngoại năm 2024".
 *
 * The words behind a mention tell two acts of one day apart, and show that two numbers are one act. They are kept as
 * printed, up to the end of the item: a semicolon, a full stop, the bracket that holds the mention, or a body that
 * begins to act.
 */
#include "about.h"

#include "gap.h"

/* A subject of more words is text, not a name. */
#define SUBJECT_TOKENS 60u
#define SUBJECT_BYTES 300u

/** "về", "về việc", "v/v", "phê duyệt", "ban hành", "quy định", "hướng dẫn", "công bố", "sửa đổi", "bổ sung", "bãi bỏ".
 */
static bool opens(const tdn_reader *r, size_t token)
{
    return !tdn_is_mark(r, token, ':') && !tdn_is_mark(r, token, '"') && !tdn_is_folded(r, token, "vơi1") &&
           !tdn_is_folded(r, token, "chi") && tdn_opens_subject(r, token);
}

/** True if the subject ends before this token. */
static bool ends(const tdn_reader *r, size_t token, int depth)
{
    if (tdn_is_mark(r, token, ';') || (tdn_is_mark(r, token, ')') && depth == 0) || tdn_is_mark(r, token, '|') ||
        (tdn_has_flag(r, token, TDN_SENTENCE) && !tdn_has_flag(r, token, TDN_WEAK))) {
        return true;
    }
    if (tdn_is_mark(r, token, '.')) {
        return tdn_has_flag(r, token + 1, TDN_SPACE | TDN_LINE) || token + 1 >= tdn_token_count(r);
    }
    const bool body = tdn_hit_at(r->hits, token + 1, TDN_PHRASE_BODY) != NULL || tdn_is_folded(r, token + 1, "uy3");
    return tdn_is_mark(r, token, ',') && body && tdn_has_flag(r, token + 1, TDN_CAPITAL);
}

static tdn_range subject_range(const tdn_reader *r, size_t behind)
{
    const size_t count = tdn_token_count(r);
    size_t first = behind < count ? tdn_skip_remark(r, behind, count) : behind;
    first += first < count && tdn_is_mark(r, first, ',') ? 1 : 0;
    if (first >= count || tdn_has_flag(r, first, TDN_BLANK | TDN_SENTENCE) || !opens(r, first)) {
        return (tdn_range){0, 0};
    }
    size_t end = first + 1;
    int depth = 0;
    while (end < count && end - first < SUBJECT_TOKENS && !ends(r, end, depth)) {
        depth += tdn_is_mark(r, end, '(') ? 1 : tdn_is_mark(r, end, ')') ? -1 : 0;
        end++;
    }
    return (tdn_range){first, end};
}

bool tdn_read_subjects(const tdn_reader *r, tdn_drafts *drafts, uint64_t first)
{
    for (uint64_t i = first; i < drafts->count; i++) {
        tdn_draft *m = &drafts->items[i];
        const tdn_range range = subject_range(r, m->range.end);
        if (range.end <= range.first || m->record.kind == TDNREF_KIND_SELF) {
            continue;
        }
        char *text = tdn_range_plain_text(r, range);
        if (text == NULL) {
            return false;
        }
        tdn_cut_text(text, SUBJECT_BYTES);
        m->record.subject = (tdnref_field){text, tdn_source_span(r, range), TDNREF_ORIGIN_PRINTED};
    }
    return true;
}
