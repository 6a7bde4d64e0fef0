/*
 * add.c - records are added to a graph.
 *
 * add_source() uses add_document() and the others, so that stored records take the same path as fresh ones. What an
 * addition needs is allocated before anything is changed: a failed call leaves the graph as it was.
 */
#include "graph/source_table.h"

/* Packed mentions know their source and their directive by 32 bits, and there are no more directives than records. */
#define RECORDS_MAX (UINT32_MAX - 1)

/* ---------------------------------------------------------------- strings */

static bool keep_text(tdnref_graph *graph, const char **text)
{
    if (*text != NULL) {
        *text = tdn_intern_text(&graph->strings, *text, strlen(*text));
        return *text != NULL;
    }
    return true;
}

static bool keep_document(tdnref_graph *graph, const tdnref_document *doc, tdn_stored_document *out)
{
    const char *text = doc->opening.text;
    const uint64_t opening = text == NULL ? TDN_NO_PLACE : tdn_wording_add(&graph->openings, text);
    const uint64_t place =
        text != NULL && opening == TDN_NO_PLACE
            ? TDN_NO_PLACE
            : tdn_pack_document(&graph->strings, &graph->faces, &graph->packed_documents, doc, opening);
    out->place_low = (uint32_t)place;
    out->place_high = (uint32_t)(place >> 32);
    return place != TDN_NO_PLACE;
}

static bool keep_duty(tdnref_graph *graph, tdnref_duty *duty)
{
    return keep_text(graph, &duty->text) && keep_text(graph, &duty->body.text) && keep_text(graph, &duty->authority) &&
           keep_text(graph, &duty->deliverable);
}

static bool keep_unnumbered(tdnref_graph *graph, tdnref_unnumbered *named)
{
    return keep_text(graph, &named->text) && keep_text(graph, &named->type.text) &&
           keep_text(graph, &named->issuer.text) && keep_text(graph, &named->authority) &&
           keep_text(graph, &named->subject.text);
}

/* ----------------------------------------------------------------- checks */

/* What add_document() and the others ask of their arguments. */
static tdnref_status check_record(const tdnref_graph *graph, const char *name, size_t given, size_t first_size,
                                  tdnref_error *err)
{
    if (graph == NULL || name == NULL || given < first_size) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph, name and record must not be NULL and struct_size must be set");
    }
    if (graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is sealed");
    }
    return TDNREF_OK;
}

static tdnref_status check_room(const tdnref_graph *graph, tdnref_error *err)
{
    return graph->documents.count + graph->mentions.count < RECORDS_MAX && graph->sources.count < RECORDS_MAX
               ? TDNREF_OK
               : tdn_fail(err, TDNREF_ERR_LIMIT, "a graph holds no more than 4 billion records");
}

/* Index of the source of that name, made if it is new; TDN_NONE when memory is out. */
static uint64_t source_named(tdnref_graph *graph, const char *name)
{
    const uint64_t known = tdn_find_source(graph, name);
    return known != TDN_NONE ? known : tdn_add_source_name(graph, name);
}

/* Index of the source of that name, if it has that document; TDN_NONE if not. */
static uint64_t source_with(const tdnref_graph *graph, const char *name, uint64_t document)
{
    const uint64_t at = tdn_find_source(graph, name);
    return at != TDN_NONE && document < graph->sources.items[at].document_count ? at : TDN_NONE;
}

/* ---------------------------------------------------------------- records */

tdnref_status tdnref_graph_add_document(tdnref_graph *graph, const char *name, const tdnref_document *doc,
                                        tdnref_error *err)
{
    tdnref_status status = check_record(graph, name, doc == NULL ? 0 : doc->struct_size, sizeof *doc, err);
    status = status == TDNREF_OK ? check_room(graph, err) : status;
    if (status != TDNREF_OK) {
        return status;
    }
    const uint64_t known = tdn_find_source(graph, name);
    if (known != TDN_NONE &&
        (graph->sources.items[known].mention_count > 0 || graph->sources.items[known].has_duties)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "a source's documents come before its mentions and duties");
    }
    tdn_stored_document held = {.node = TDN_NO_NODE};
    const bool kept = TDN_RESERVE(graph->alloc, &graph->documents) && keep_document(graph, doc, &held);
    const uint64_t at = kept ? source_named(graph, name) : TDN_NONE;
    if (at == TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a document");
    }
    held.source = (uint32_t)at;
    graph->sources.items[at].document_count++;
    graph->documents.items[graph->documents.count++] = held;
    return tdn_succeed(err);
}

tdnref_status tdnref_graph_add_mention(tdnref_graph *graph, const char *name, const tdnref_mention *mention,
                                       tdnref_error *err)
{
    tdnref_status status = check_record(graph, name, mention == NULL ? 0 : mention->struct_size, sizeof *mention, err);
    status = status == TDNREF_OK ? check_room(graph, err) : status;
    if (status != TDNREF_OK) {
        return status;
    }
    const uint64_t at = source_with(graph, name, mention->document);
    if (at == TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "the mention's document was not added");
    }
    if ((unsigned)mention->relation >= TDNREF_REL_COUNT) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such relation");
    }
    tdn_stored_mention packed = {.source = (uint32_t)at, .node = TDN_NO_NODE};
    if (!TDN_RESERVE(graph->alloc, &graph->mentions) ||
        !tdn_pack_mention(&graph->strings, &graph->faces, &graph->packed_mentions, mention, &packed)) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a mention");
    }
    graph->sources.items[at].mention_count++;
    graph->mentions.items[graph->mentions.count++] = packed;
    return tdn_succeed(err);
}

tdnref_status tdnref_graph_add_duty(tdnref_graph *graph, const char *name, const tdnref_duty *duty, tdnref_error *err)
{
    const tdnref_status checked = check_record(graph, name, duty == NULL ? 0 : duty->struct_size, sizeof *duty, err);
    if (checked != TDNREF_OK) {
        return checked;
    }
    const uint64_t at = source_with(graph, name, duty->document);
    if (at == TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "the duty's document was not added");
    }
    if ((unsigned)duty->kind > TDNREF_DUTY_DEADLINE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no such kind of duty");
    }
    tdn_stored_duty tasked = {.value = *duty, .source = (uint32_t)at};
    if (!keep_duty(graph, &tasked.value) || !TDN_RESERVE(graph->alloc, &graph->duties)) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a duty");
    }
    graph->sources.items[at].has_duties = true;
    graph->duties.items[graph->duties.count++] = tasked;
    return tdn_succeed(err);
}

tdnref_status tdnref_graph_add_unnumbered(tdnref_graph *graph, const char *name, const tdnref_unnumbered *unnumbered,
                                          tdnref_error *err)
{
    const size_t given = unnumbered == NULL ? 0 : unnumbered->struct_size;
    const tdnref_status checked = check_record(graph, name, given, sizeof *unnumbered, err);
    if (checked != TDNREF_OK) {
        return checked;
    }
    const uint64_t at = source_with(graph, name, unnumbered->document);
    if (at == TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "the document of the directive without a number was not added");
    }
    tdn_stored_unnumbered kept = {.value = *unnumbered, .source = (uint32_t)at};
    if (!keep_unnumbered(graph, &kept.value) || !TDN_PUSH(graph->alloc, &graph->unnumbered, kept)) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a directive without a number");
    }
    return tdn_succeed(err);
}

static tdnref_status add_records(tdnref_graph *graph, const char *name, const tdnref_source *src, tdnref_error *err)
{
    const uint64_t documents = tdnref_source_document_count(src);
    for (uint64_t i = 0; i < documents; i++) {
        const tdnref_status status = tdnref_graph_add_document(graph, name, tdnref_source_document(src, i), err);
        if (status != TDNREF_OK) {
            return status;
        }
    }
    const uint64_t mentions = tdnref_source_mention_count(src);
    for (uint64_t i = 0; i < mentions; i++) {
        const tdnref_status status = tdnref_graph_add_mention(graph, name, tdnref_source_mention(src, i), err);
        if (status != TDNREF_OK) {
            return status;
        }
    }
    const uint64_t unnumbered = tdnref_source_unnumbered_count(src);
    for (uint64_t i = 0; i < unnumbered; i++) {
        const tdnref_status status = tdnref_graph_add_unnumbered(graph, name, tdnref_source_unnumbered(src, i), err);
        if (status != TDNREF_OK) {
            return status;
        }
    }
    const uint64_t duties = tdnref_source_duty_count(src);
    for (uint64_t i = 0; i < duties; i++) {
        const tdnref_status status = tdnref_graph_add_duty(graph, name, tdnref_source_duty(src, i), err);
        if (status != TDNREF_OK) {
            return status;
        }
    }
    return tdn_succeed(err);
}

tdnref_status tdnref_graph_add_source(tdnref_graph *graph, const char *name, const tdnref_source *src,
                                      tdnref_error *err)
{
    const tdnref_status checked = check_record(graph, name, src == NULL ? 0 : 1, 1, err);
    if (checked != TDNREF_OK) {
        return checked;
    }
    if (tdn_find_source(graph, name) != TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "a source of this name is in the graph already");
    }
    const tdnref_status status = add_records(graph, name, src, err);
    if (status != TDNREF_OK) {
        (void)tdnref_graph_remove_source(graph, name, NULL);
    }
    return status;
}
