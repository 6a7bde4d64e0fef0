/*
 * review_csv.c - the review for a spreadsheet: one finding per row, RFC 4180, messages in both languages.
 *
 * Names of documents are Vietnamese whatever the language of the reader: data stay the same.
 */
#include "common/csv.h"
#include "common/status.h"
#include "review/review.h"
#include "review/review_names.h"

#include <inttypes.h>

static const char header[] = "severity,rule,file,line,column,document,issuer,province,verdict,parents,message_vi,"
                             "message_en,quote,settled_by_vi,settled_by_en,other_places,fingerprint,page\r\n";

static void parents_cell(tool_buffer *out, const tool_review *review, uint64_t node)
{
    const tool_parents parents = tool_parents_of(review, node);
    tool_buffer names = {0};
    for (size_t i = 0; i < parents.count; i++) {
        tool_buffer_text(&names, names.len == 0 ? "" : "; ");
        tool_name_node(&names, review, parents.items[i].node, TDNREF_LANG_VI);
    }
    tool_csv_next(out, names.bytes);
    tool_buffer_free(&names);
}

static void document_cells(tool_buffer *out, const tool_review *review, uint64_t index)
{
    const tdnref_reviewed document = tool_reviewed(review, index);
    tool_buffer name = {0};
    tool_name_node(&name, review, document.node, TDNREF_LANG_VI);
    tool_csv_next(out, name.bytes);
    tool_csv_next(out, tool_node(review, document.node).issuer);
    tool_csv_next(out, tool_province_of(review, &document));
    tool_csv_next(out, tool_verdict_id(document.verdict));
    parents_cell(out, review, document.node);
    tool_buffer_free(&name);
}

static void other_places_cell(tool_buffer *out, const tool_review *review, uint64_t finding, uint64_t count)
{
    tool_buffer list = {0};
    for (uint64_t i = 1; i < count; i++) {
        const tdnref_place place = tool_place(review, finding, i);
        tool_buffer_format(&list, "%s%s:%" PRIu64 ":%" PRIu64, i == 1 ? "" : "; ", place.source, place.line,
                           place.column);
    }
    tool_csv_next(out, list.bytes);
    tool_buffer_free(&list);
}

static void row(tool_buffer *out, const tool_review *review, uint64_t index)
{
    const tdnref_finding finding = tool_finding(review, index);
    const tdnref_place place = tool_place(review, index, 0);
    tool_csv_text(out, tool_severity_id(finding.severity));
    tool_csv_next(out, tdnref_rule_at(finding.rule)->id);
    tool_csv_next(out, place.source);
    tool_buffer_format(out, ",%" PRIu64 ",%" PRIu64, place.line, place.column);
    document_cells(out, review, finding.document);
    tool_csv_next(out, finding.message[TDNREF_LANG_VI]);
    tool_csv_next(out, finding.message[TDNREF_LANG_EN]);
    tool_csv_next(out, place.text);
    tool_csv_next(out, finding.settled_by[TDNREF_LANG_VI]);
    tool_csv_next(out, finding.settled_by[TDNREF_LANG_EN]);
    other_places_cell(out, review, index, finding.place_count);
    tool_csv_next(out, finding.fingerprint);
    const uint64_t page = tool_readings_page(review->readings, place.source, place.span.start);
    tool_buffer_text(out, ",");
    if (page > 0) {
        tool_buffer_format(out, "%" PRIu64, page);
    }
    tool_buffer_text(out, "\r\n");
}

int tool_review_csv(const tool_review *review, tool_output *output)
{
    tool_buffer out = {0};
    tool_buffer_text(&out, review->bom ? TOOL_BYTE_ORDER_MARK : "");
    tool_buffer_text(&out, header);
    for (uint64_t i = 0; i < review->shown_count; i++) {
        row(&out, review, review->shown[i]);
    }
    (void)tool_output_write(output, out.bytes, out.len);
    tool_buffer_free(&out);
    return TOOL_OK;
}
