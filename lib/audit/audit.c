/*
 * audit.c - running a review: facts, then each rule in the order of the register, then the verdicts and the order of
 * the findings.
 */
#include "audit/chains.h"
#include "audit/facts.h"
#include "audit/policy.h"
#include "audit/register.h"
#include "audit/registered.h"

#include "base/give.h"
#include "base/sort.h"

/* ----------------------------------------------------------------- rules */

static bool is_on(const tdn_review *review, const tdnref_rule *rule)
{
    const tdnref_setting *setting = tdn_setting_of(review, rule->id);
    if (setting == NULL || setting->run == TDNREF_SWITCH_DEFAULT) {
        return !rule->off_by_default;
    }
    return setting->run == TDNREF_SWITCH_ON;
}

/* Forgets what the rule before has kept. */
static void clear_rule(tdn_review *review)
{
    const tdnref_alloc *alloc = review->audit->alloc;
    review->reasons.count = 0;
    tdn_chains_release(&review->index);
    tdn_chains_init(&review->index, alloc);
    TDN_ARRAY_FREE(alloc, &review->marks);
}

static void run_rule(tdn_review *review, const tdn_rule *rule)
{
    if (rule->on_archive != NULL) {
        rule->on_archive(review);
    }
    for (uint64_t i = 0; rule->on_document != NULL && i < review->cases.count && !review->failed; i++) {
        rule->on_document(review, &review->cases.items[i]);
    }
    for (uint64_t i = 0; rule->on_directive != NULL && i < review->graph->nodes.count && !review->failed; i++) {
        rule->on_directive(review, i);
    }
}

/* The commonest reason for abstaining; of equals the one that came first. */
static void keep_reason(const tdn_review *review, tdnref_rule_tally *tally)
{
    const tdn_reason_count *best = NULL;
    for (uint64_t i = 0; i < review->reasons.count; i++) {
        const tdn_reason_count *reason = &review->reasons.items[i];
        best = best == NULL || reason->count > best->count ? reason : best;
    }
    for (size_t lang = 0; lang < TDNREF_LANG_COUNT && best != NULL; lang++) {
        tally->why[lang] = best->reason->text[lang];
    }
}

static void run_rules(tdn_review *review)
{
    tdnref_audit *audit = review->audit;
    for (size_t i = 0; i < tdn_rule_total && !review->failed; i++) {
        const tdnref_rule_tally tally = {.struct_size = sizeof tally, .run = is_on(review, &tdn_rules[i].value)};
        if (!TDN_PUSH(audit->alloc, &audit->tallies, tally)) {
            review->failed = true;
            return;
        }
        review->rule = i;
        review->running = &tdn_rules[i].value;
        clear_rule(review);
        if (tally.run) {
            run_rule(review, tdn_rules[i].rule);
        }
        keep_reason(review, &audit->tallies.items[i]);
    }
}

/* -------------------------------------------------------------- results */

static int compare_findings(const void *a, const void *b, const void *ud)
{
    const tdnref_audit *audit = ud;
    const tdn_finding *x = a;
    const tdn_finding *y = b;
    const tdnref_place *place_x = &audit->places.items[x->first_place];
    const tdnref_place *place_y = &audit->places.items[y->first_place];
    int order = strcmp(place_x->source, place_y->source);
    order = order != 0 ? order : tdn_compare_u64(place_x->span.start, place_y->span.start);
    order = order != 0 ? order : tdn_compare_u64(x->value.rule, y->value.rule);
    return order != 0 ? order : tdn_compare_u64(x->order, y->order);
}

static tdnref_verdict verdict_of(const tdn_case *c)
{
    if (c->undecided) {
        return TDNREF_VERDICT_NOT_ENOUGH;
    }
    if (!c->in_scope) {
        return TDNREF_VERDICT_OUT_OF_SCOPE;
    }
    switch (c->footing) {
    case TDN_FOOTING_DIRECTIVE:
        return c->compare ? TDNREF_VERDICT_COMPARE : TDNREF_VERDICT_CITES;
    case TDN_FOOTING_UNNUMBERED:
    case TDN_FOOTING_TITLE:
        return TDNREF_VERDICT_COMPARE;
    default:
        return TDNREF_VERDICT_NOT_SEEN;
    }
}

static void list_documents(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count && !review->failed; i++) {
        const tdn_case *c = &review->cases.items[i];
        tdnref_reviewed out = {.struct_size = sizeof out,
                               .node = c->held->node,
                               .source = tdn_source_name(review->graph, c->held->source),
                               .line = c->doc->line,
                               .span = c->doc->span,
                               .verdict = verdict_of(c)};
        for (size_t lang = 0; lang < TDNREF_LANG_COUNT && c->reason != NULL; lang++) {
            out.reason[lang] = c->reason->text[lang];
        }
        review->failed = !TDN_PUSH(review->audit->alloc, &review->audit->documents, out);
    }
}

static void review_all(tdn_review *review)
{
    tdnref_audit *audit = review->audit;
    tdn_read_registry(review);
    tdn_collect_facts(review);
    run_rules(review);
    list_documents(review);
    if (!review->failed) {
        tdn_sort(audit->findings.items, audit->findings.count, sizeof(tdn_finding), compare_findings, audit);
        audit->steps = review->steps;
    }
}

/* --------------------------------------------------------------- public */

static tdnref_audit *new_audit(const tdnref_alloc *alloc)
{
    tdnref_audit *audit = tdn_calloc(alloc, sizeof *audit);
    if (audit != NULL) {
        audit->alloc = alloc;
        tdn_arena_init(&audit->arena, alloc);
    }
    return audit;
}

static void open_review(tdn_review *review, const tdnref_graph *graph, const tdnref_audit_options *options,
                        tdnref_audit *audit)
{
    *review = (tdn_review){.graph = graph,
                           .policy = options->policy,
                           .registry = options->registry,
                           .registry_count = options->registry == NULL ? 0 : options->registry_count,
                           .audit = audit,
                           .namer = {.alloc = graph->alloc, .strings = &review->strings}};
    tdn_intern_init(&review->strings, graph->alloc);
    tdn_intern_init(&review->fingerprints, graph->alloc);
    tdn_chains_init(&review->registry_numbers, graph->alloc);
    tdn_chains_init(&review->index, graph->alloc);
}

static void release(tdn_review *review)
{
    const tdnref_alloc *alloc = review->graph->alloc;
    clear_rule(review);
    TDN_ARRAY_FREE(alloc, &review->mentions);
    TDN_ARRAY_FREE(alloc, &review->documents);
    tdn_by_document_release(review->graph, &review->grouped);
    TDN_ARRAY_FREE(alloc, &review->cases);
    TDN_ARRAY_FREE(alloc, &review->reasons);
    TDN_ARRAY_FREE(alloc, &review->numbers);
    tdn_free(alloc, review->blamed);
    tdn_chains_release(&review->registry_numbers);
    TDN_ARRAY_FREE(alloc, &review->registry_periods);
    tdn_namer_release(&review->namer);
    tdn_intern_release(&review->strings);
    tdn_intern_release(&review->fingerprints);
}

tdnref_status tdnref_audit_run(tdnref_audit **out, const tdnref_graph *graph, const tdnref_audit_options *options,
                               tdnref_error *err)
{
    static const tdnref_audit_options none = {.struct_size = sizeof none};
    const tdnref_audit_options *given = options == NULL ? &none : options;
    if (out == NULL || graph == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "out and graph must not be NULL");
    }
    *out = NULL;
    if (!graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is not sealed");
    }
    const char *wrong = tdn_check_options(given);
    if (wrong != NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, wrong);
    }
    tdnref_audit *audit = new_audit(graph->alloc);
    if (audit == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the review");
    }
    tdn_review review;
    open_review(&review, graph, given, audit);
    review_all(&review);
    release(&review);
    if (review.failed) {
        tdnref_audit_free(audit);
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the review");
    }
    *out = audit;
    return tdn_succeed(err);
}

void tdnref_audit_free(tdnref_audit *audit)
{
    if (audit == NULL) {
        return;
    }
    const tdnref_alloc *alloc = audit->alloc;
    TDN_ARRAY_FREE(alloc, &audit->documents);
    TDN_ARRAY_FREE(alloc, &audit->findings);
    TDN_ARRAY_FREE(alloc, &audit->places);
    TDN_ARRAY_FREE(alloc, &audit->tallies);
    tdn_arena_release(&audit->arena);
    tdn_free(alloc, audit);
}

/* ------------------------------------------------------------ accessors */

uint64_t tdnref_audit_document_count(const tdnref_audit *audit)
{
    return audit == NULL ? 0 : audit->documents.count;
}

bool tdnref_audit_document(const tdnref_audit *audit, uint64_t index, tdnref_reviewed *out)
{
    return out != NULL && index < tdnref_audit_document_count(audit) &&
           tdn_give(out, out->struct_size, &audit->documents.items[index], sizeof *out);
}

uint64_t tdnref_audit_finding_count(const tdnref_audit *audit)
{
    return audit == NULL ? 0 : audit->findings.count;
}

bool tdnref_audit_finding(const tdnref_audit *audit, uint64_t index, tdnref_finding *out)
{
    return out != NULL && index < tdnref_audit_finding_count(audit) &&
           tdn_give(out, out->struct_size, &audit->findings.items[index].value, sizeof *out);
}

bool tdnref_audit_place(const tdnref_audit *audit, uint64_t finding, uint64_t index, tdnref_place *out)
{
    if (out == NULL || finding >= tdnref_audit_finding_count(audit)) {
        return false;
    }
    const tdn_finding *at = &audit->findings.items[finding];
    return index < at->value.place_count &&
           tdn_give(out, out->struct_size, &audit->places.items[at->first_place + index], sizeof *out);
}

bool tdnref_audit_tally(const tdnref_audit *audit, uint64_t rule, tdnref_rule_tally *out)
{
    return out != NULL && audit != NULL && rule < audit->tallies.count &&
           tdn_give(out, out->struct_size, &audit->tallies.items[rule], sizeof *out);
}
