/*
 * html_rows.c - the table of the page: documents with their findings, the most severe first.
 *
 * Each finding is a complete row, so that a filtered or printed table can be read without the others; the script hides
 * repetitions. A document within scope without findings has one row too.
 */
#include "review/html.h"
#include "review/review_names.h"
#include "review/review_quote.h"

#include <inttypes.h>
#include <stdlib.h>

/** A finding, or a document without one. */
typedef struct row {
    uint64_t document;
    uint64_t finding; /**< NONE: nothing to look at */
    int severity;     /**< -1 without a finding */
    int gravest;      /**< of the document */
} row;

#define NONE UINT64_MAX

static int compare_rows(const void *a, const void *b)
{
    const row *x = a;
    const row *y = b;
    if (x->gravest != y->gravest) {
        return y->gravest - x->gravest;
    }
    if (x->document != y->document) {
        return x->document < y->document ? -1 : 1;
    }
    if (x->severity != y->severity) {
        return y->severity - x->severity;
    }
    return (x->finding > y->finding) - (x->finding < y->finding);
}

static row *collect_rows(const tool_review *review, size_t *count)
{
    row *rows = tool_alloc((size_t)(review->shown_count + review->documents) * sizeof *rows);
    int *gravest = tool_alloc((size_t)review->documents * sizeof *gravest);
    *count = 0;
    for (uint64_t i = 0; i < review->documents; i++) {
        gravest[i] = -1;
    }
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const tdnref_finding finding = tool_finding(review, review->shown[i]);
        const int severity = (int)finding.severity;
        gravest[finding.document] = severity > gravest[finding.document] ? severity : gravest[finding.document];
        rows[(*count)++] = (row){finding.document, review->shown[i], severity, 0};
    }
    for (uint64_t i = 0; i < review->documents; i++) {
        if (gravest[i] < 0 && tool_reviewed(review, i).verdict != TDNREF_VERDICT_OUT_OF_SCOPE) {
            rows[(*count)++] = (row){i, NONE, -1, 0};
        }
    }
    for (size_t i = 0; i < *count; i++) {
        rows[i].gravest = gravest[rows[i].document];
    }
    if (*count > 1) {
        qsort(rows, *count, sizeof *rows, compare_rows);
    }
    free(gravest);
    return rows;
}

/* ---------------------------------------------------- cells of a document */

static void document_cell(tool_html *html, uint64_t index, const tdnref_reviewed *document)
{
    const tdnref_node node = tool_node(html->review, document->node);
    tool_buffer_format(&html->out, "<td class=\"own\"><a href=\"#d%" PRIu64 "\">", index);
    tool_html_name(html, document->node);
    tool_html_raw(html, "</a><div class=\"title\">");
    tool_html_text(html, node.number == NULL ? "" : tool_html_title(&node));
    tool_buffer_format(&html->out, "</div><span class=\"badge %s\">", tool_verdict_id(document->verdict));
    tool_html_text(html, tdnref_verdict_name(document->verdict, html->review->lang));
    tool_html_raw(html, "</span></td>");
}

static void issuer_cell(tool_html *html, const tdnref_reviewed *document)
{
    const char *issuer = tool_node(html->review, document->node).issuer;
    tool_html_raw(html, "<td class=\"own\"><div>");
    tool_html_text(html, issuer != NULL ? issuer : tool_word_text(WORD_issuer_unknown, html->review->lang));
    tool_html_raw(html, "</div></td>");
}

static void parent_item(tool_html *html, const tool_parent *parent)
{
    const tool_review *review = html->review;
    const uint64_t held = review->document_of[parent->node];
    tool_html_raw(html, "<li><span class=\"sub\">");
    tool_html_word(html, parent->line == TDNREF_LINE_PARTY ? WORD_parent_line_party : WORD_parent_line_state);
    tool_html_raw(html, ":</span> ");
    if (held != TOOL_NO_DOCUMENT) {
        tool_buffer_format(&html->out, "<a href=\"#d%" PRIu64 "\">", held);
    }
    tool_html_name(html, parent->node);
    tool_html_raw(html, held != TOOL_NO_DOCUMENT ? "</a>" : "");
    if (parent->has_via) {
        tool_buffer via = {0};
        tool_name_node(&via, review, parent->via, review->lang);
        tool_html_raw(html, " <span class=\"sub\">");
        tool_html_say(html, WORD_parent_via, via.bytes, NULL);
        tool_html_raw(html, "</span>");
        tool_buffer_free(&via);
    }
    tool_html_raw(html, "</li>");
}

static void parents_cell(tool_html *html, const tdnref_reviewed *document)
{
    const tool_parents parents = tool_parents_of(html->review, document->node);
    tool_html_raw(html, "<td class=\"own\"><ul class=\"plain\">");
    for (size_t i = 0; i < parents.count; i++) {
        parent_item(html, &parents.items[i]);
    }
    if (parents.count == 0) {
        tool_html_raw(html, "<li class=\"sub\">");
        tool_html_word(html, WORD_parent_none);
        tool_html_raw(html, "</li>");
    }
    tool_html_raw(html, "</ul></td>");
}

/* ----------------------------------------------------- cells of a finding */

static void quote(tool_html *html, const tdnref_place *place)
{
    tool_quote words;
    if (tool_quote_place(html->review, place, &words)) {
        tool_html_raw(html, "<blockquote>");
        tool_html_text(html, words.before.bytes);
        if (words.wrong.len > 0) {
            tool_html_raw(html, "<mark>");
            tool_html_text(html, words.wrong.bytes);
            tool_html_raw(html, "</mark>");
        }
        tool_html_text(html, words.after.bytes);
        tool_html_raw(html, "</blockquote>");
    }
    tool_quote_free(&words);
}

static void finding_cell(tool_html *html, uint64_t index, const tdnref_finding *finding)
{
    const char *id = tdnref_rule_at(finding->rule)->id;
    tool_buffer_format(&html->out, "<td><span class=\"badge severity %s\">", tool_severity_id(finding->severity));
    tool_html_text(html, tdnref_severity_name(finding->severity, html->review->lang));
    tool_html_raw(html, "</span> <span class=\"message\">");
    tool_html_text(html, finding->message[html->review->lang]);
    tool_buffer_format(&html->out, "</span> <a class=\"rule\" href=\"#rule-%s\">%s</a>", id, id);
    for (uint64_t i = 0; i < finding->place_count; i++) {
        const tdnref_place place = tool_place(html->review, index, i);
        quote(html, &place);
    }
    tool_html_raw(html, "</td>");
}

static void place_cell(tool_html *html, uint64_t index, const tdnref_finding *finding)
{
    tool_html_raw(html, "<td>");
    for (uint64_t i = 0; i < finding->place_count; i++) {
        const tdnref_place place = tool_place(html->review, index, i);
        const uint64_t page = tool_readings_page(html->review->readings, place.source, place.span.start);
        tool_buffer_format(&html->out,
                           "<a class=\"place\" href=\"#f%" PRIu64 ".%" PRIu64 "\" data-document=\"%" PRIu64
                           "\" data-line=\"%" PRIu64 "\">",
                           index, i, tool_document_at(html->review, &place), place.line);
        tool_html_text(html, place.source);
        tool_buffer_format(&html->out, ":%" PRIu64 ":%" PRIu64, place.line, place.column);
        if (page > 0) {
            tool_html_raw(html, " (");
            tool_say_number(&html->out, html->review->lang, WORD_page_at, page);
            tool_html_raw(html, ")");
        }
        tool_html_raw(html, "</a>");
    }
    tool_html_raw(html, "</td>");
}

static void finding_row(tool_html *html, uint64_t number, const row *r, const tdnref_reviewed *document)
{
    const tdnref_finding finding = tool_finding(html->review, r->finding);
    tool_buffer_format(&html->out,
                       "<tr id=\"row-%" PRIu64 "\" data-finding=\"%" PRIu64 "\" data-severity=\"%s\" data-rule=\"%s\">"
                       "<td>%" PRIu64 "</td>",
                       number, r->finding, tool_severity_id(finding.severity), tdnref_rule_at(finding.rule)->id,
                       number);
    document_cell(html, r->document, document);
    issuer_cell(html, document);
    parents_cell(html, document);
    finding_cell(html, r->finding, &finding);
    place_cell(html, r->finding, &finding);
    tool_html_raw(html, "<td class=\"settle\">");
    tool_html_text(html, finding.settled_by[html->review->lang]);
    tool_html_raw(html, "</td></tr>\n");
}

static void source_link(tool_html *html, uint64_t index, const tdnref_reviewed *document)
{
    tool_buffer_format(&html->out, "<a class=\"place\" href=\"#d%" PRIu64 "\">", index);
    tool_html_text(html, document->source);
    tool_buffer_format(&html->out, ":%" PRIu64 "</a>", document->line);
}

static void clean_row(tool_html *html, uint64_t number, const row *r, const tdnref_reviewed *document)
{
    const char *reason = document->reason[html->review->lang];
    tool_buffer_format(&html->out, "<tr id=\"row-%" PRIu64 "\"><td>%" PRIu64 "</td>", number, number);
    document_cell(html, r->document, document);
    issuer_cell(html, document);
    parents_cell(html, document);
    tool_html_raw(html, "<td class=\"sub\">");
    if (reason == NULL && html->review->known[r->document] > 0) {
        tool_html_say(html, WORD_document_known, tool_decimal(html->review->known[r->document]).text, NULL);
    } else {
        tool_html_text(html, reason != NULL ? reason : tool_word_text(WORD_document_clean, html->review->lang));
    }
    tool_html_raw(html, "</td><td>");
    source_link(html, r->document, document);
    tool_html_raw(html, "</td><td></td></tr>\n");
}

static void begin_group(tool_html *html, const tdnref_reviewed *document)
{
    const char *issuer = tool_node(html->review, document->node).issuer;
    const char *province = tool_province_of(html->review, document);
    tool_buffer_format(&html->out, "<tbody data-verdict=\"%s\" data-body=\"", tool_verdict_id(document->verdict));
    tool_html_text(html, issuer != NULL ? issuer : tool_word_text(WORD_issuer_unknown, html->review->lang));
    tool_html_raw(html, "\" data-province=\"");
    tool_html_text(html, province != NULL ? province : tool_word_text(WORD_province_none, html->review->lang));
    tool_html_raw(html, "\">\n");
}

void tool_html_rows(tool_html *html)
{
    size_t count = 0;
    row *rows = collect_rows(html->review, &count);
    for (size_t i = 0; i < count; i++) {
        const tdnref_reviewed document = tool_reviewed(html->review, rows[i].document);
        if (i == 0 || rows[i - 1].document != rows[i].document) {
            begin_group(html, &document);
        }
        if (rows[i].finding == NONE) {
            clean_row(html, i + 1, &rows[i], &document);
        } else {
            finding_row(html, i + 1, &rows[i], &document);
        }
        if (i + 1 == count || rows[i + 1].document != rows[i].document) {
            tool_html_raw(html, "</tbody>\n");
        }
    }
    free(rows);
}

/* ------------------------------------------------------------- out of scope */

static void outside_row(tool_html *html, uint64_t index, const tdnref_reviewed *document)
{
    const char *reason = document->reason[html->review->lang];
    tool_html_raw(html, "<tr>");
    document_cell(html, index, document);
    issuer_cell(html, document);
    tool_html_raw(html, "<td>");
    tool_html_text(html, reason);
    tool_html_raw(html, "</td><td>");
    source_link(html, index, document);
    tool_html_raw(html, "</td></tr>\n");
}

void tool_html_outside(tool_html *html)
{
    static const tool_word columns[] = {WORD_column_document, WORD_column_issuer, WORD_column_reason,
                                        WORD_column_place};
    if (html->review->in_scope == html->review->documents) {
        return;
    }
    tool_html_raw(html, "<section id=\"outside\">\n<h2>");
    tool_html_word(html, WORD_out_of_scope);
    tool_html_raw(html, "</h2>\n<table><thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        tool_html_raw(html, "<th scope=\"col\">");
        tool_html_word(html, columns[i]);
        tool_html_raw(html, "</th>");
    }
    tool_html_raw(html, "</tr></thead><tbody>\n");
    for (uint64_t i = 0; i < html->review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(html->review, i);
        if (document.verdict == TDNREF_VERDICT_OUT_OF_SCOPE) {
            outside_row(html, i, &document);
        }
    }
    tool_html_raw(html, "</tbody></table>\n</section>");
}
