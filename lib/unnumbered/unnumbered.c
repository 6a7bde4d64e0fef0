/*
 * unnumbered.c - the walk over the types of a region. Each directive found is held back until the next one, which may
 * end its subject.
 */
#include "unnumbered/unnumbered.h"

#include "relation/cue.h"
#include "relation/gap.h"
#include "unnumbered/walk.h"

/* ------------------------------------------------------------------ keeping */

static bool keep(tdn_walk *w)
{
    const tdn_reader *r = w->r;
    const tdn_titled_directive *d = &w->last;
    tdn_unnumbered_draft made = {.text_start = tdn_token_at(r, d->range.first)->start, .issuer = d->issuer};
    tdnref_unnumbered *record = &made.record;
    *record = (tdnref_unnumbered){.struct_size = sizeof *record, .relation = w->governance.relation};
    record->span = tdn_source_span(r, d->range);
    record->text = tdn_range_text(r, d->range);
    record->document = tdn_document_of(w->documents, made.text_start);
    record->clause = tdn_clause_of(&w->documents->items[record->document], made.text_start);
    record->cue = w->governance.cue;
    const tdn_range type = {d->type->token, d->type->token + d->type->count};
    record->type = (tdnref_field){tdn_lexicon_type(d->type->id)->code, tdn_source_span(r, type), TDNREF_ORIGIN_PRINTED};
    record->issuer.span = tdn_source_span(r, d->issuer.range);
    if (d->subject.end > d->subject.first) {
        record->subject =
            (tdnref_field){tdn_range_plain_text(r, d->subject), tdn_source_span(r, d->subject), TDNREF_ORIGIN_PRINTED};
        if (record->subject.text == NULL) {
            return false;
        }
    }
    return record->text != NULL && TDN_PUSH(r->arena->alloc, w->out, made);
}

/** Ends the pending directive, no later than a token; false: no memory. */
static bool settle(tdn_walk *w, size_t end)
{
    tdn_range *subject = &w->last.subject;
    if (!w->pending) {
        return true;
    }
    w->pending = false;
    if (w->last.range.end > end) {
        w->last.range.end = end;
        subject->end = subject->end > end ? end : subject->end;
    }
    return keep(w);
}

/* ------------------------------------------------------------------ the walk */

/** Skips the mentions that begin at or before a token; true if one covers it. */
static bool is_covered(tdn_walk *w, size_t token)
{
    for (; w->next < w->drafts->count && w->drafts->items[w->next].range.first <= token; w->next++) {
        const size_t end = w->drafts->items[w->next].range.end;
        w->covered = end > w->covered ? end : w->covered;
    }
    return token < w->covered;
}

/** True if a token is part of the previous directive's subject, not the next item of its list. */
static bool is_matter(const tdn_walk *w, size_t token)
{
    const tdn_range range = w->last.range;
    if (!w->pending || token >= range.end) {
        return false;
    }
    if (token < w->last.issuer.range.end) {
        return true; /* "của Ban Chỉ đạo Chương trình ..." */
    }
    const tdn_cue_place c = tdn_governing_cue(w->r, (tdn_range){w->last.type->token + w->last.type->count, token});
    return (c.cue != NULL && !tdn_is_pointer(c.cue)) || !tdn_joins_directives(w->r, token - 1);
}

/** Ends a directive at a token after its body, dropping the words there that join the next item of the list. */
static void cut(const tdn_reader *r, size_t token, tdn_titled_directive *d)
{
    size_t end = tdn_skip_list_words_back(r, token, d->issuer.range.end);
    while (end > d->issuer.range.end && (tdn_joins_directives(r, end - 1) || tdn_is_mark(r, end - 1, ':'))) {
        end--;
    }
    d->range.end = end;
    d->subject.end = d->subject.end > end ? end : d->subject.end;
}

/** "Thực hiện Kế hoạch của Bộ Nội vụ về dữ liệu | và Kết luận số 57-KL/TW": a mention governed by what precedes the
 * directive is the next item of its list, not part of its subject. */
static void end_before_mention(const tdn_walk *w, tdn_titled_directive *d)
{
    const uint64_t start = tdn_source_span(w->r, d->range).start;
    for (uint64_t i = w->next; i < w->drafts->count && w->drafts->items[i].range.first < d->range.end; i++) {
        const tdnref_mention *m = &w->drafts->items[i].record;
        if (m->from.kind == TDNREF_REF_DOCUMENT && m->cue.start < m->cue.end && m->cue.end <= start) {
            cut(w->r, w->drafts->items[i].range.first, d);
            return;
        }
    }
}

/** The latest place where the words at an offset can end: the end of the document, or for words in a title the end of
 * the title, even if the opening continues without a full stop. */
static uint64_t end_of_part(const tdn_walk *w, uint64_t document, tdnref_clause clause)
{
    if (clause == TDNREF_CLAUSE_TITLE) {
        return w->documents->items[document].title_end;
    }
    return document + 1 < w->documents->count ? w->documents->items[document + 1].start : UINT64_MAX;
}

/** Ends a directive at an offset; false if its body comes after the offset. */
static bool end_before_offset(const tdn_reader *r, uint64_t offset, tdn_titled_directive *d)
{
    size_t *end = &d->range.end;
    while (*end > d->issuer.range.end && tdn_token_at(r, *end - 1)->start >= offset) {
        (*end)--;
    }
    d->subject.end = d->subject.end > *end ? *end : d->subject.end;
    return tdn_token_at(r, *end - 1)->start < offset;
}

/** Reads what may be named at a token; false: no memory. */
static bool try_token(tdn_walk *w, size_t token)
{
    tdn_titled_directive d;
    const bool quoted =
        token > 0 && tdn_is_mark(w->r, token - 1, '"') && !tdn_has_flag(w->r, token, TDN_SPACE | TDN_LINE);
    const size_t start = quoted ? token - 1 : token; /* "Đề án chuyển đổi số" của Chính phủ */
    if (is_covered(w, token) || is_matter(w, start)) {
        return true;
    }
    const bool more = w->next < w->drafts->count;
    const size_t limit = more ? w->drafts->items[w->next].range.first : tdn_token_count(w->r);
    if (!tdn_titled_directive_at(w->r, token, limit, &d)) {
        return true;
    }
    const uint64_t offset = tdn_token_at(w->r, token)->start;
    const uint64_t document = tdn_document_of(w->documents, offset);
    const tdnref_clause clause = tdn_clause_of(&w->documents->items[document], offset);
    const tdn_governance governance = tdn_govern_unnumbered(w, start, document, clause);
    if (governance.relation == TDNREF_REL_MENTIONS || tdn_is_quoted(&w->quote, w->r, token) ||
        !end_before_offset(w->r, end_of_part(w, document, clause), &d)) {
        return true;
    }
    end_before_mention(w, &d);
    const bool settled = settle(w, start < w->last.range.end ? start - 1 : start);
    w->pending = true;
    w->last = d;
    w->last.range.first = start;
    w->governance = governance;
    return settled;
}

tdnref_status tdn_find_unnumbered(const tdn_reader *r, const tdn_document_drafts *documents, const tdn_drafts *drafts,
                                  uint64_t first, tdn_unnumbered_drafts *out, tdnref_error *err)
{
    tdn_walk w = {.r = r, .documents = documents, .drafts = drafts, .out = out, .first = first, .next = first};
    const size_t count = tdn_token_count(r);
    bool done = true;
    for (size_t at = 0; done && (at = tdn_next_hit(r->hits, at, count, 1u << TDN_PHRASE_TYPE)) < count; at++) {
        done = !tdn_has_flag(r, at, TDN_CAPITAL) || try_token(&w, at);
    }
    done = done && settle(&w, count);
    return done ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a directive without a number");
}
