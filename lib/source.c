/*
 * source.c - the public handle of one source: runs the stages one after the other and hands out the records.
 *
 * Some stages read the whole text, others one region of it after the other (scan.h finds them). Both are tables of
 * functions, in the order in which one stage builds on another.
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
    tdn_arena arena; /* of all strings of the records */
    tdn_text text;
    tdn_lines lines;
    /* what the caller asked for */
    bool whole_text;
    bool duties_wanted;
    bool numbers_only;
    /* the region that is being read */
    tdn_region region;
    tdn_hits hits;
    tdn_matcher *matcher;
    /* what stages leave for later ones */
    tdn_extents scan;    /* the regions */
    tdn_extents grounds; /* cells of tables under a heading of legal grounds */
    tdn_place_votes votes;
    tdn_given_names given;
    tdn_duty_walk duty_walk;
    tdn_sketcher sketcher;
    /* the records */
    tdn_document_drafts documents;
    tdn_drafts drafts;
    tdn_unnumbered_drafts unnumbered;
    tdn_duty_drafts duties;
    tdn_bad_runs bad_runs;
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
    src->duty_walk = (tdn_duty_walk){.in_tasks = false};
    src->duties.count = 0;
    src->sketcher = (tdn_sketcher){.document = 0};
    src->steps = 0;
    tdn_matcher_reset(src->matcher);
}

/** The status of a stage that can only run out of memory; `msg` says for what. */
static tdnref_status memory_status(bool done, const char *msg, tdnref_error *err)
{
    return done ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, msg);
}

/* -------------------------------------------------- stages of a region */

/** What a stage is given besides the source. */
typedef struct reading {
    tdn_reader reader;
    uint64_t first; /**< mention of the region */
} reading;

/** The phrases of a region; once more if some of its words were misread by a scan. */
static tdnref_status find_phrases(tdnref_source *src, const reading *in, tdnref_error *err)
{
    uint64_t phrases = 0;
    (void)in;
    tdnref_status status = tdn_find_phrases(&src->hits, &src->region, err);
    if (status == TDNREF_OK) {
        status = tdn_mend_words(&src->region, &src->hits, &phrases, err);
    }
    return status == TDNREF_OK && phrases > 0 ? tdn_find_phrases(&src->hits, &src->region, err) : status;
}

static tdnref_status find_documents(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return tdn_find_documents(&in->reader, &src->documents, err);
}

static tdnref_status collect_places(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return tdn_collect_places(&in->reader, &src->votes, err);
}

static tdnref_status find_mentions(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return tdn_parse_region(&in->reader, &src->documents, &src->given, &src->drafts, err);
}

/** What the holders of the mentions do with them. Also for numbers only: where a body sits may hang on it ("... của
 * UBND tỉnh B được thay thế bằng ..."). */
static tdnref_status relate(tdnref_source *src, const reading *in, tdnref_error *err)
{
    if (!tdn_find_flat_cells(&in->reader, &src->drafts, in->first, &src->grounds)) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the cells of a table");
    }
    tdn_share_list_fields(&in->reader, &src->drafts, in->first);
    tdn_relate_region(&in->reader, &src->documents, &src->grounds, &src->drafts, in->first);
    return tdn_succeed(err);
}

/** What the mentions are about. */
static tdnref_status read_subjects(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return memory_status(src->numbers_only || tdn_read_subjects(&in->reader, &src->drafts, in->first),
                         "no memory for a subject", err);
}

/** The stages above ask patterns without looking whether one hit a limit. */
static tdnref_status check_patterns(tdnref_source *src, const reading *in, tdnref_error *err)
{
    int detail = 0;
    (void)in;
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

static tdnref_status find_unnumbered(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return src->numbers_only
               ? tdn_succeed(err)
               : tdn_find_unnumbered(&in->reader, &src->documents, &src->drafts, in->first, &src->unnumbered, err);
}

static tdnref_status find_duties(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return src->duties_wanted ? tdn_find_duties(&in->reader, &src->documents, &src->duty_walk, &src->duties, err)
                              : tdn_succeed(err);
}

static tdnref_status sketch(tdnref_source *src, const reading *in, tdnref_error *err)
{
    return memory_status(!src->duties_wanted || tdn_sketch_region(&in->reader, &src->documents, &src->sketcher),
                         "no memory for a sketch", err);
}

static tdnref_status (*const region_stages[])(tdnref_source *src, const reading *in, tdnref_error *err) = {
    find_phrases,  find_documents, collect_places,  find_mentions, relate,
    read_subjects, check_patterns, find_unnumbered, find_duties,   sketch,
};

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
    const reading in = {{&src->text, &src->region, &src->hits, src->matcher, &src->arena}, src->drafts.count};
    for (size_t i = 0; i < TDN_COUNT(region_stages) && status == TDNREF_OK; i++) {
        status = region_stages[i](src, &in, err);
    }
    src->steps += src->hits.steps + src->region.tokens.count;
    return status;
}

/* ---------------------------------------------------------------- lines */

/** Line and column of an offset in the text; `column` may be NULL. */
static void find_line(const tdnref_source *src, uint64_t offset, uint64_t *line, uint64_t *column)
{
    uint64_t unused = 0;
    tdn_lines_find(&src->lines, &src->text, offset, line, column != NULL ? column : &unused);
}

/** Place of a field of the letterhead; none if it is not printed. */
static void locate_field(const tdnref_source *src, tdnref_span span, uint64_t *line, uint64_t *column)
{
    if (span.start < span.end) {
        find_line(src, tdn_text_from_source(&src->text, span.start), line, column);
    }
}

/** Documents tile the source. */
static tdnref_span span_of_document(const tdnref_source *src, uint64_t index)
{
    const tdn_document_draft *documents = src->documents.items;
    const bool last = index + 1 == src->documents.count;
    return (tdnref_span){
        index == 0 ? 0 : tdn_text_to_source(&src->text, documents[index].start),
        last ? src->text.source_len : tdn_text_to_source(&src->text, documents[index + 1].start),
    };
}

static void locate_document(const tdnref_source *src, tdn_document_draft *d)
{
    tdnref_document *record = &d->record;
    find_line(src, d->start, &record->line, NULL);
    if (record->title.text != NULL) {
        find_line(src, d->title_start, &record->title_line, &record->title_column);
    }
    if (record->opening.text != NULL) {
        find_line(src, d->opening_start, &record->opening_line, NULL);
    }
    locate_field(src, record->number.span, &record->number_line, &record->number_column);
    locate_field(src, record->date_span, &record->date_line, &record->date_column);
}

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
        tdn_duty_draft *d = &src->duties.items[i];
        find_line(src, d->text_start, &d->record.line, NULL);
    }
    for (uint64_t i = 0; i < src->documents.count; i++) {
        src->documents.items[i].record.span = span_of_document(src, i);
        locate_document(src, &src->documents.items[i]);
    }
    for (uint64_t i = 0; i < src->bad_runs.count; i++) {
        tdnref_bad_run *run = &src->bad_runs.items[i];
        find_line(src, tdn_text_from_source(&src->text, run->span.start), &run->line, NULL);
    }
}

/* ------------------------------------------------- stages of the text */

static tdnref_status scan(tdnref_source *src, tdnref_error *err)
{
    const bool whole = src->whole_text || src->duties_wanted; /* a task may stand where no reference is near */
    return tdn_scan_text(&src->scan, &src->region.forms, tdn_ctx_alloc(src->ctx), &src->text, whole, err);
}

static tdnref_status find_grounds(tdnref_source *src, tdnref_error *err)
{
    return tdn_find_grounds(&src->grounds, tdn_ctx_alloc(src->ctx), &src->text, err);
}

static tdnref_status read_regions(tdnref_source *src, tdnref_error *err)
{
    const tdn_line_layout layout = tdn_find_layout(&src->text);
    tdnref_status status = memory_status(TDN_PUSH(tdn_ctx_alloc(src->ctx), &src->documents, tdn_document_new(0)),
                                         "no memory for the documents", err);
    for (uint64_t i = 0; i < src->scan.count && status == TDNREF_OK; i++) {
        status = read_region(src, src->scan.items[i], layout, err);
    }
    return status;
}

static tdnref_status apply_context(tdnref_source *src, tdnref_error *err)
{
    return tdn_apply_context(&src->arena, &src->documents, &src->drafts, &src->votes, err);
}

static tdnref_status complete_unnumbered(tdnref_source *src, tdnref_error *err)
{
    return tdn_complete_unnumbered(&src->arena, &src->documents, &src->unnumbered, err);
}

/** For numbers only: leaves the numbered mentions, without what is done with them. */
static tdnref_status keep_numbers(tdnref_source *src, tdnref_error *err)
{
    tdn_drafts *drafts = &src->drafts;
    uint64_t kept = 0;
    if (!src->numbers_only) {
        return tdn_succeed(err);
    }
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
    return tdn_succeed(err);
}

static tdnref_status complete_duties(tdnref_source *src, tdnref_error *err)
{
    return src->duties_wanted ? tdn_complete_duties(&src->arena, &src->documents, &src->duties, err) : tdn_succeed(err);
}

static tdnref_status end_sketch(tdnref_source *src, tdnref_error *err)
{
    return memory_status(!src->duties_wanted || tdn_sketch_end(&src->arena, &src->documents, &src->sketcher),
                         "no memory for a sketch", err);
}

static tdnref_status locate(tdnref_source *src, tdnref_error *err)
{
    const tdnref_status status = tdn_lines_build(&src->lines, tdn_ctx_alloc(src->ctx), &src->text, err);
    if (status == TDNREF_OK) {
        locate_records(src);
    }
    return status;
}

static tdnref_status (*const text_stages[])(tdnref_source *src, tdnref_error *err) = {
    scan,         find_grounds, read_regions,    apply_context, complete_unnumbered,
    keep_numbers, end_sketch,   complete_duties, locate,
};

static tdnref_status parse(tdnref_source *src, const void *bytes, size_t len, tdnref_error *err)
{
    tdnref_status status = tdn_decode(&src->text, &src->arena, bytes, len, &src->bad_runs, err);
    for (size_t i = 0; i < TDN_COUNT(text_stages) && status == TDNREF_OK; i++) {
        status = text_stages[i](src, err);
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
    src->duties_wanted = options != NULL && options->duties;
    src->numbers_only = options != NULL && options->numbers_only;
    src->whole_text = options != NULL && options->whole_text;
    const tdnref_status status = parse(src, len > 0 ? text : "", len, err);
    if (status != TDNREF_OK) {
        forget(src);
    }
    return status;
}

/* ------------------------------------------------------------ accessors */

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
    find_line(src, tdn_text_from_source(&src->text, offset), line, column);
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
