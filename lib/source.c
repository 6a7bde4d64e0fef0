/*
 * source.c - the public handle of one source: runs the stages one after the other and hands out the records.
 */
#include "context/context.h"
#include "duty/duty.h"
#include "duty/sketch.h"
#include "mention/parse.h"
#include "relation/about.h"
#include "relation/flat_table.h"
#include "relation/relate.h"
#include "text/ctx.h"
#include "text/line.h"
#include "text/mend.h"
#include "text/normalise.h"
#include "text/scan.h"
#include "text/table.h"
#include "unnumbered/unnumbered.h"

struct tdnref_source {
    const tdnref_ctx *ctx;
    tdn_arena arena;
    tdn_text text;
    tdn_bad_runs bad_runs;
    tdn_region region;
    tdn_hits hits;
    tdn_matcher *matcher;
    tdn_extents scan;
    tdn_extents grounds;
    tdn_lines lines;
    tdn_place_votes votes;
    tdn_document_drafts documents;
    tdn_drafts drafts;
    tdn_given_names given;
    tdn_unnumbered_drafts unnumbered;
    tdn_duty_walk duty_walk;
    tdn_duty_drafts duties;
    tdn_sketcher sketcher;
    bool numbers_only;
    uint64_t steps;
};

tdnref_status tdnref_source_new(tdnref_source **out, const tdnref_ctx *ctx, tdnref_error *err)
{
    if (out == NULL || ctx == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "out or ctx is NULL");
    }
    *out = NULL;
    const tdnref_alloc *alloc = tdn_ctx_alloc(ctx);
    tdnref_source *src = tdn_calloc(alloc, sizeof *src);
    if (src == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a source");
    }
    src->ctx = ctx;
    tdn_arena_init(&src->arena, alloc);
    tdn_region_init(&src->region, alloc);
    tdn_hits_init(&src->hits, alloc);
    const tdnref_status status = tdn_matcher_new(&src->matcher, ctx->patterns, err);
    if (status != TDNREF_OK) {
        tdnref_source_free(src);
        return status;
    }
    *out = src;
    return tdn_succeed(err);
}

void tdnref_source_free(tdnref_source *src)
{
    if (src == NULL) {
        return;
    }
    const tdnref_alloc *alloc = tdn_ctx_alloc(src->ctx);
    TDN_ARRAY_FREE(alloc, &src->bad_runs);
    TDN_ARRAY_FREE(alloc, &src->scan);
    TDN_ARRAY_FREE(alloc, &src->grounds);
    TDN_ARRAY_FREE(alloc, &src->lines);
    TDN_ARRAY_FREE(alloc, &src->votes);
    TDN_ARRAY_FREE(alloc, &src->documents);
    TDN_ARRAY_FREE(alloc, &src->drafts);
    TDN_ARRAY_FREE(alloc, &src->unnumbered);
    TDN_ARRAY_FREE(alloc, &src->duties);
    tdn_region_release(&src->region);
    tdn_hits_release(&src->hits);
    tdn_matcher_free(src->matcher);
    tdn_arena_release(&src->arena);
    tdn_free(alloc, src);
}

static void forget(tdnref_source *src)
{
    tdn_arena_reset(&src->arena);
    src->text = (tdn_text){.ptr = "", .len = 0};
    src->bad_runs.count = 0;
    src->scan.count = 0;
    src->grounds.count = 0;
    src->lines.count = 0;
    src->votes.count = 0;
    src->documents.count = 0;
    src->drafts.count = 0;
    src->given.count = 0;
    src->unnumbered.count = 0;
    src->duty_walk = (tdn_duty_walk){.wanted = false};
    src->duties.count = 0;
    src->sketcher = (tdn_sketcher){.document = 0};
    src->steps = 0;
    tdn_matcher_reset(src->matcher);
}

static tdnref_status matcher_status(const tdnref_source *src, tdnref_error *err)
{
    int detail = 0;
    const tdnref_status status = tdn_matcher_status(src->matcher, &detail);
    if (status == TDNREF_OK) {
        return tdn_succeed(err);
    }
    tdn_fail(err, status, "a pattern hit one of its limits");
    if (err != NULL) {
        err->detail = detail;
    }
    return status;
}

/** What the holders of a region's mentions do with them, and what they are about. */
static tdnref_status relate(tdnref_source *src, const tdn_reader *r, uint64_t first, tdnref_error *err)
{
    if (!tdn_find_flat_cells(r, &src->drafts, first, &src->grounds)) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the cells of a table");
    }
    tdn_share_list_fields(r, &src->drafts, first);
    /* Also for numbers only: where a body sits may hang on it ("... của UBND tỉnh B được thay thế bằng ..."). */
    tdn_relate_region(r, &src->documents, &src->grounds, &src->drafts, first);
    const bool read = src->numbers_only || tdn_read_subjects(r, &src->drafts, first);
    return read ? matcher_status(src, err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a subject");
}

/** The phrases of a region; once more if some of its words were misread by a scan. */
static tdnref_status find_phrases(tdnref_source *src, tdnref_error *err)
{
    uint64_t phrases = 0;
    tdnref_status status = tdn_find_phrases(&src->hits, &src->region, err);
    if (status == TDNREF_OK) {
        status = tdn_mend_words(&src->region, &src->hits, &phrases, err);
    }
    return status == TDNREF_OK && phrases > 0 ? tdn_find_phrases(&src->hits, &src->region, err) : status;
}

/** All stages over one region of the text. */
static tdnref_status read_region(tdnref_source *src, tdn_extent extent, tdn_line_layout layout, tdnref_error *err)
{
    tdnref_status status =
        tdn_normalise(&src->region, &src->text, (size_t)extent.start, (size_t)extent.end, layout, err);
    if (status != TDNREF_OK) {
        return status;
    }
    tdn_mark_sentences(&src->region);
    tdn_matcher_forget(src->matcher);
    src->hits.steps = 0;
    const uint64_t first = src->drafts.count;
    const tdn_reader r = {&src->text, &src->region, &src->hits, src->matcher, &src->arena};
    status = find_phrases(src, err);
    if (status == TDNREF_OK) {
        status = tdn_find_documents(&r, &src->documents, err);
    }
    if (status == TDNREF_OK) {
        status = tdn_collect_places(&r, &src->votes, err);
    }
    if (status == TDNREF_OK) {
        status = tdn_parse_region(&r, &src->documents, &src->given, &src->drafts, err);
    }
    if (status == TDNREF_OK) {
        status = relate(src, &r, first, err);
    }
    if (status == TDNREF_OK && !src->numbers_only) {
        status = tdn_find_unnumbered(&r, &src->documents, &src->drafts, first, &src->unnumbered, err);
    }
    if (status == TDNREF_OK && src->duty_walk.wanted) {
        status = tdn_find_duties(&r, &src->documents, &src->duty_walk, &src->duties, err);
        if (status == TDNREF_OK && !tdn_sketch_region(&r, &src->documents, &src->sketcher)) {
            status = tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a sketch");
        }
    }
    src->steps += src->hits.steps + src->region.tokens.count;
    return status;
}

/** Leaves the numbered mentions, without what is done with them. */
static void keep_numbers(tdn_drafts *drafts)
{
    uint64_t kept = 0;
    for (uint64_t i = 0; i < drafts->count; i++) {
        tdnref_mention *m = &drafts->items[i].record;
        if (m->kind != TDNREF_KIND_NUMBERED) {
            continue;
        }
        m->relation = TDNREF_REL_MENTIONS;
        m->from = (tdnref_ref){TDNREF_REF_NONE, 0};
        m->cue = (tdnref_span){0, 0};
        m->clause = TDNREF_CLAUSE_BODY;
        drafts->items[kept++] = drafts->items[i];
    }
    drafts->count = kept;
}

static void find_line(const tdnref_source *src, uint64_t offset, uint64_t *line, uint64_t *column)
{
    tdn_lines_find(&src->lines, &src->text, offset, line, column);
}

/** Place of a field of the letterhead, which stands before or behind the others; none if it is not printed. */
static void locate_field(const tdnref_source *src, tdnref_span span, uint64_t *line, uint64_t *column)
{
    if (span.start < span.end) {
        find_line(src, tdn_text_from_source(&src->text, span.start), line, column);
    }
}

static void locate_letterheads(tdnref_source *src)
{
    for (uint64_t i = 0; i < src->documents.count; i++) {
        tdnref_document *d = &src->documents.items[i].record;
        locate_field(src, d->number.span, &d->number_line, &d->number_column);
        locate_field(src, d->date_span, &d->date_line, &d->date_column);
    }
}

/** Lines and columns of all records, in walks over the text. */
static void locate_records(tdnref_source *src)
{
    for (uint64_t i = 0; i < src->drafts.count; i++) {
        tdn_draft *m = &src->drafts.items[i];
        find_line(src, m->text_start, &m->record.line, &m->record.column);
    }
    for (uint64_t i = 0; i < src->unnumbered.count; i++) {
        tdn_unnumbered_draft *d = &src->unnumbered.items[i];
        find_line(src, d->text_start, &d->record.line, &d->record.column);
    }
    for (uint64_t i = 0; i < src->duties.count; i++) {
        uint64_t column = 0;
        tdn_duty_draft *d = &src->duties.items[i];
        find_line(src, d->text_start, &d->record.line, &column);
    }
    for (uint64_t i = 0; i < src->documents.count; i++) {
        tdn_document_draft *d = &src->documents.items[i];
        uint64_t column = 0;
        find_line(src, d->start, &d->record.line, &column);
        if (d->record.title.text != NULL) {
            find_line(src, d->title_start, &d->record.title_line, &d->record.title_column);
        }
        if (d->record.opening.text != NULL) {
            find_line(src, d->opening_start, &d->record.opening_line, &column);
        }
        const bool last = i + 1 == src->documents.count;
        const uint64_t end =
            last ? src->text.source_len : tdn_text_to_source(&src->text, src->documents.items[i + 1].start);
        d->record.span = (tdnref_span){i == 0 ? 0 : tdn_text_to_source(&src->text, d->start), end};
    }
    locate_letterheads(src);
    for (uint64_t i = 0; i < src->bad_runs.count; i++) {
        uint64_t column = 0;
        tdnref_bad_run *run = &src->bad_runs.items[i];
        find_line(src, tdn_text_from_source(&src->text, run->span.start), &run->line, &column);
    }
}

static tdnref_status parse(tdnref_source *src, const void *bytes, size_t len, bool whole, tdnref_error *err)
{
    whole = whole || src->duty_walk.wanted; /* a task may stand where no reference is near */
    const tdnref_alloc *alloc = tdn_ctx_alloc(src->ctx);
    tdnref_status status = tdn_decode(&src->text, &src->arena, bytes, len, &src->bad_runs, err);
    if (status == TDNREF_OK) {
        status = tdn_scan_text(&src->scan, &src->region.forms, alloc, &src->text, whole, err);
    }
    if (status == TDNREF_OK) {
        status = tdn_find_grounds(&src->grounds, alloc, &src->text, err);
    }
    if (status == TDNREF_OK && !TDN_PUSH(alloc, &src->documents, tdn_document_new(0))) {
        status = tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the documents");
    }
    const tdn_line_layout layout = tdn_find_layout(&src->text);
    for (uint64_t i = 0; i < src->scan.count && status == TDNREF_OK; i++) {
        status = read_region(src, src->scan.items[i], layout, err);
    }
    if (status == TDNREF_OK) {
        status = tdn_apply_context(&src->arena, &src->documents, &src->drafts, &src->votes, err);
    }
    if (status == TDNREF_OK) {
        status = tdn_complete_unnumbered(&src->arena, &src->documents, &src->unnumbered, err);
    }
    if (status == TDNREF_OK && src->numbers_only) {
        keep_numbers(&src->drafts);
    }
    if (status == TDNREF_OK && src->duty_walk.wanted) {
        status = tdn_complete_duties(&src->arena, &src->documents, &src->duties, err);
        if (status == TDNREF_OK && !tdn_sketch_end(&src->arena, &src->documents, &src->sketcher)) {
            status = tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a sketch");
        }
    }
    if (status == TDNREF_OK) {
        status = tdn_lines_build(&src->lines, alloc, &src->text, err);
    }
    if (status == TDNREF_OK) {
        locate_records(src);
    }
    src->steps += tdn_matcher_steps(src->matcher) + src->duty_walk.steps + src->sketcher.steps;
    return status;
}

tdnref_status tdnref_source_parse(tdnref_source *src, const void *text, size_t len, const tdnref_parse_options *options,
                                  tdnref_error *err)
{
    if (src == NULL || (text == NULL && len > 0)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "src or text is NULL");
    }
    forget(src);
    src->duty_walk.wanted = options != NULL && options->duties;
    src->numbers_only = options != NULL && options->numbers_only;
    const tdnref_status status = parse(src, len > 0 ? text : "", len, options != NULL && options->whole_text, err);
    if (status != TDNREF_OK) {
        forget(src);
    }
    return status;
}

const char *tdnref_source_encoding(const tdnref_source *src)
{
    return tdn_encoding_name(src->text.encoding);
}

uint64_t tdnref_source_document_count(const tdnref_source *src)
{
    return src->documents.count;
}

const tdnref_document *tdnref_source_document(const tdnref_source *src, uint64_t index)
{
    return index < src->documents.count ? &src->documents.items[index].record : NULL;
}

uint64_t tdnref_source_mention_count(const tdnref_source *src)
{
    return src->drafts.count;
}

const tdnref_mention *tdnref_source_mention(const tdnref_source *src, uint64_t index)
{
    return index < src->drafts.count ? &src->drafts.items[index].record : NULL;
}

uint64_t tdnref_source_unnumbered_count(const tdnref_source *src)
{
    return src->unnumbered.count;
}

const tdnref_unnumbered *tdnref_source_unnumbered(const tdnref_source *src, uint64_t index)
{
    return index < src->unnumbered.count ? &src->unnumbered.items[index].record : NULL;
}

uint64_t tdnref_source_duty_count(const tdnref_source *src)
{
    return src->duties.count;
}

const tdnref_duty *tdnref_source_duty(const tdnref_source *src, uint64_t index)
{
    return index < src->duties.count ? &src->duties.items[index].record : NULL;
}

uint64_t tdnref_source_bad_run_count(const tdnref_source *src)
{
    return src->bad_runs.count;
}

const tdnref_bad_run *tdnref_source_bad_run(const tdnref_source *src, uint64_t index)
{
    return index < src->bad_runs.count ? &src->bad_runs.items[index] : NULL;
}

tdnref_status tdnref_source_line_column(const tdnref_source *src, uint64_t offset, uint64_t *line, uint64_t *column)
{
    if (src == NULL || line == NULL || column == NULL || offset > src->text.source_len) {
        return TDNREF_ERR_ARG;
    }
    tdn_lines_find(&src->lines, &src->text, tdn_text_from_source(&src->text, offset), line, column);
    return TDNREF_OK;
}

const char *tdnref_source_text(const tdnref_source *src, uint64_t *len)
{
    if (src == NULL) {
        if (len != NULL) {
            *len = 0;
        }
        return "";
    }
    if (len != NULL) {
        *len = src->text.len;
    }
    return src->text.ptr == NULL ? "" : src->text.ptr;
}

uint64_t tdnref_source_text_offset(const tdnref_source *src, uint64_t offset)
{
    if (src == NULL || offset >= src->text.source_len) {
        return src == NULL ? 0 : src->text.len;
    }
    return tdn_text_from_source(&src->text, offset);
}

uint64_t tdnref_source_steps(const tdnref_source *src)
{
    return src->steps;
}
