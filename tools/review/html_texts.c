/*
 * html_texts.c - the documents as data for the script of the page: their identity, and their texts with marked places.
 *
 * Each text is a separate block that is parsed only when it is opened, so that a page of 1,000 documents opens at
 * once. Positions are counted in UTF-16 units from the beginning of the text, as JavaScript does.
 */
#include "common/utf8.h"
#include "review/html.h"
#include "review/review_names.h"
#include "review/review_quote.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* -------------------------------------------------------------- identity */

static json_t *identity(const tool_review *review, uint64_t index)
{
    const tdnref_reviewed document = tool_reviewed(review, index);
    const tdnref_node node = tool_node(review, document.node);
    json_t *object = json_object();
    tool_buffer name = {0};
    tool_name_node(&name, review, document.node, review->lang);
    tool_json_set_text(object, "key", node.key);
    tool_json_set(object, "name", tool_json_bytes(name.bytes, name.len));
    tool_json_set_text(object, "title", node.number == NULL ? "" : tool_html_title(&node));
    tool_json_set_text(object, "issuer", node.issuer);
    tool_json_set_text(object, "file", document.source);
    tool_json_set_number(object, "line", document.line);
    tool_json_set_text(object, "verdict", tool_verdict_id(document.verdict));
    tool_json_set_text(object, "says", tdnref_verdict_name(document.verdict, review->lang));
    tool_json_set_text(object, "reason", document.reason[review->lang]);
    tool_buffer_free(&name);
    return object;
}

void tool_html_documents(tool_html *html)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < html->review->documents; i++) {
        tool_json_append(list, identity(html->review, i));
    }
    tool_html_json(html, list);
}

/* ----------------------------------------------------------------- texts */

/** A mention and the node that it points at. */
typedef struct pointer {
    const char *source;
    uint64_t start;
    uint64_t node;
} pointer;

/** A place of a finding. */
typedef struct spot {
    uint64_t document;
    uint64_t finding;
    uint64_t place;
} spot;

typedef struct texts {
    tool_html *html;
    pointer *pointers;
    size_t pointer_count;
    spot *spots;
    size_t spot_count;
    const tdnref_source *source;
    const char *text; /**< of the document */
    size_t len;
    uint64_t first;  /**< where it begins in the text of the source */
    uint32_t *units; /**< by byte of the text: UTF-16 units before it; one more for the end */
} texts;

static int compare_pointers(const void *a, const void *b)
{
    const pointer *x = a;
    const pointer *y = b;
    const int order = strcmp(x->source, y->source);
    return order != 0 ? order : (x->start > y->start) - (x->start < y->start);
}

static void collect_pointers(texts *t)
{
    const tool_review *review = t->html->review;
    size_t capacity = 0;
    for (uint64_t i = 0; i < tdnref_graph_node_count(review->graph); i++) {
        capacity += (size_t)tool_node(review, i).mention_count;
    }
    t->pointers = tool_alloc(capacity * sizeof *t->pointers);
    for (uint64_t i = 0; i < tdnref_graph_node_count(review->graph); i++) {
        tdnref_evidence at = {.struct_size = sizeof at};
        for (uint64_t k = 0; t->pointer_count < capacity && tdnref_graph_mention(review->graph, i, k, &at); k++) {
            t->pointers[t->pointer_count++] = (pointer){at.source, at.span.start, i};
        }
    }
    if (t->pointer_count > 1) {
        qsort(t->pointers, t->pointer_count, sizeof *t->pointers, compare_pointers);
    }
}

static int compare_spots(const void *a, const void *b)
{
    const spot *x = a;
    const spot *y = b;
    if (x->document != y->document) {
        return x->document < y->document ? -1 : 1;
    }
    if (x->finding != y->finding) {
        return x->finding < y->finding ? -1 : 1;
    }
    return (x->place > y->place) - (x->place < y->place);
}

static void collect_spots(texts *t)
{
    const tool_review *review = t->html->review;
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const uint64_t count = tool_finding(review, review->shown[i]).place_count;
        t->spots = tool_realloc(t->spots, (t->spot_count + (size_t)count) * sizeof *t->spots);
        for (uint64_t k = 0; k < count; k++) {
            const tdnref_place place = tool_place(review, review->shown[i], k);
            t->spots[t->spot_count++] = (spot){tool_document_at(review, &place), review->shown[i], k};
        }
    }
    if (t->spot_count > 1) {
        qsort(t->spots, t->spot_count, sizeof *t->spots, compare_spots);
    }
}

/* ------------------------------------------------------------ UTF-16 units */

static void count_units(texts *t)
{
    uint32_t units = 0;
    t->units = tool_realloc(t->units, (t->len + 1) * sizeof *t->units);
    for (size_t at = 0; at < t->len;) {
        const size_t step = tool_utf8_length(t->text + at, t->len - at);
        const size_t bytes = step == 0 ? 1 : step; /* an invalid byte becomes U+FFFD */
        for (size_t i = 0; i < bytes; i++) {
            t->units[at + i] = units;
        }
        units += step == 4 ? 2 : 1;
        at += bytes;
    }
    t->units[t->len] = units;
}

/* A byte of the source in units of the document's text. */
static json_t *units_of(const texts *t, uint64_t offset)
{
    const uint64_t at = tdnref_source_text_offset(t->source, offset);
    const uint64_t inside = at < t->first ? 0 : at - t->first;
    return tool_json_number(t->units[inside > t->len ? t->len : (size_t)inside]);
}

static json_t *range(const texts *t, tdnref_span span)
{
    json_t *pair = json_array();
    tool_json_append(pair, units_of(t, span.start));
    tool_json_append(pair, units_of(t, span.end));
    return pair;
}

static void set_range(const texts *t, json_t *object, tdnref_span span)
{
    tool_json_set(object, "start", units_of(t, span.start));
    tool_json_set(object, "end", units_of(t, span.end));
}

/* ---------------------------------------------------------- one document */

static const pointer *pointer_of(const texts *t, const char *source, uint64_t start)
{
    const pointer wanted = {source, start, 0};
    return t->pointer_count == 0 ? NULL
                                 : bsearch(&wanted, t->pointers, t->pointer_count, sizeof wanted, compare_pointers);
}

static json_t *mention_object(const texts *t, const char *source, const tdnref_mention *mention)
{
    const tool_review *review = t->html->review;
    const pointer *to = pointer_of(t, source, mention->span.start);
    const uint64_t held = to == NULL ? TOOL_NO_DOCUMENT : review->document_of[to->node];
    tool_buffer says = {0};
    json_t *object = json_object();
    tool_buffer_text(&says, tool_word_text(tool_word_of_relation(mention->relation), review->lang));
    tool_buffer_text(&says, ": ");
    if (to == NULL) {
        tool_buffer_text(&says, mention->text);
    } else {
        tool_name_node(&says, review, to->node, review->lang);
    }
    set_range(t, object, mention->span);
    tool_json_set(object, "says", tool_json_bytes(says.bytes, says.len));
    tool_json_set(object, "document", held == TOOL_NO_DOCUMENT ? json_integer(-1) : tool_json_number(held));
    tool_buffer_free(&says);
    return object;
}

static json_t *mentions(const texts *t, const tdnref_reviewed *document)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < tdnref_source_mention_count(t->source); i++) {
        const tdnref_mention *mention = tdnref_source_mention(t->source, i);
        if (mention->span.start >= document->span.start && mention->span.end <= document->span.end) {
            tool_json_append(list, mention_object(t, document->source, mention));
        }
    }
    return list;
}

static json_t *spot_object(const texts *t, const spot *at)
{
    const tool_review *review = t->html->review;
    const tdnref_finding finding = tool_finding(review, at->finding);
    const tdnref_place place = tool_place(review, at->finding, at->place);
    json_t *object = json_object();
    tool_buffer id = {0};
    tool_buffer_format(&id, "%" PRIu64 ".%" PRIu64, at->finding, at->place);
    tool_json_set(object, "id", tool_json_bytes(id.bytes, id.len));
    tool_json_set_text(object, "severity", tool_severity_id(finding.severity));
    set_range(t, object, place.span);
    tool_json_set(object, "wrong", tool_place_is_marked(&place) ? range(t, place.mark) : json_null());
    tool_buffer_free(&id);
    return object;
}

static json_t *found(const texts *t, size_t *next, uint64_t document)
{
    json_t *list = json_array();
    while (*next < t->spot_count && t->spots[*next].document < document) {
        (*next)++;
    }
    for (; *next < t->spot_count && t->spots[*next].document == document; (*next)++) {
        tool_json_append(list, spot_object(t, &t->spots[*next]));
    }
    return list;
}

static bool take_text(texts *t, const tdnref_reviewed *document)
{
    uint64_t len = 0;
    t->source = tool_readings_open(t->html->review->readings, document->source);
    if (t->source == NULL) {
        return false;
    }
    const char *text = tdnref_source_text(t->source, &len);
    t->first = tdnref_source_text_offset(t->source, document->span.start);
    const uint64_t end = tdnref_source_text_offset(t->source, document->span.end);
    t->text = text + t->first;
    t->len = (size_t)(end > t->first ? end - t->first : 0);
    count_units(t);
    return true;
}

static bool write_document(texts *t, uint64_t index, size_t *next)
{
    const tdnref_reviewed document = tool_reviewed(t->html->review, index);
    if (!take_text(t, &document)) {
        return true;
    }
    json_t *object = json_object();
    tool_json_set_number(object, "line", document.line);
    tool_json_set(object, "text", tool_json_bytes(t->text, t->len));
    tool_json_set(object, "mentions", mentions(t, &document));
    tool_json_set(object, "found", found(t, next, index));
    tool_buffer_format(&t->html->out, "<script type=\"application/json\" id=\"text-%" PRIu64 "\">", index);
    tool_html_json(t->html, object);
    tool_html_raw(t->html, "</script>\n");
    return tool_html_flush(t->html);
}

void tool_html_texts(tool_html *html)
{
    texts t = {.html = html};
    size_t next = 0;
    collect_pointers(&t);
    collect_spots(&t);
    for (uint64_t i = 0; i < html->review->documents && write_document(&t, i, &next); i++) {
    }
    free(t.pointers);
    free(t.spots);
    free(t.units);
}
