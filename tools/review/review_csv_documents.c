/*
 * review_csv_documents.c - the reviewed documents for a spreadsheet, with or without findings: one per row, what it
 * cites and why that is taken for its superior directive (RFC 4180). Names are Vietnamese, as in review_csv.c.
 */
#include "common/csv.h"
#include "common/status.h"
#include "review/review.h"
#include "review/review_names.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char header[] = "file,line,document,title,issuer,province,verdict,reason_vi,reason_en,party_parent,"
                             "party_why,state_parent,state_why,findings,worst\r\n";

/* What the findings of one document come to. */
typedef struct sum {
    uint64_t count;
    tdnref_severity worst;
} sum;

static sum *sums_of(const tool_review *review)
{
    sum *sums = tool_alloc((size_t)review->documents * sizeof *sums);
    memset(sums, 0, (size_t)review->documents * sizeof *sums);
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const tdnref_finding finding = tool_finding(review, review->shown[i]);
        sum *of = &sums[finding.document];
        of->count++;
        of->worst = finding.severity > of->worst ? finding.severity : of->worst;
    }
    return sums;
}

static void name_cell(tool_buffer *out, const tool_review *review, uint64_t node)
{
    tool_buffer name = {0};
    tool_name_node(&name, review, node, TDNREF_LANG_VI);
    tool_csv_next(out, name.bytes);
    tool_buffer_free(&name);
}

/* The directive of one line and what decided for it; two empty cells if there is none. */
static void parent_cells(tool_buffer *out, const tool_review *review, const tool_parents *parents, tdnref_line line)
{
    for (size_t i = 0; i < parents->count; i++) {
        if (parents->items[i].line == line) {
            name_cell(out, review, parents->items[i].node);
            tool_csv_next(out, parents->items[i].why);
            return;
        }
    }
    tool_buffer_text(out, ",,");
}

static void row(tool_buffer *out, const tool_review *review, uint64_t index, const sum *findings)
{
    const tdnref_reviewed document = tool_reviewed(review, index);
    const tdnref_node node = tool_node(review, document.node);
    const tool_parents parents = tool_parents_of(review, document.node);
    tool_csv_text(out, document.source);
    tool_buffer_format(out, ",%" PRIu64, document.line);
    name_cell(out, review, document.node);
    tool_csv_next(out, node.title);
    tool_csv_next(out, node.issuer);
    tool_csv_next(out, tool_province_of(review, &document));
    tool_csv_next(out, tool_verdict_id(document.verdict));
    tool_csv_next(out, document.reason[TDNREF_LANG_VI]);
    tool_csv_next(out, document.reason[TDNREF_LANG_EN]);
    parent_cells(out, review, &parents, TDNREF_LINE_PARTY);
    parent_cells(out, review, &parents, TDNREF_LINE_STATE);
    tool_buffer_format(out, ",%" PRIu64, findings->count);
    tool_csv_next(out, findings->count == 0 ? NULL : tool_severity_id(findings->worst));
    tool_buffer_text(out, "\r\n");
}

int tool_review_csv_documents(const tool_review *review, tool_output *output)
{
    tool_buffer out = {0};
    sum *findings = sums_of(review);
    tool_buffer_text(&out, review->bom ? TOOL_BYTE_ORDER_MARK : "");
    tool_buffer_text(&out, header);
    for (uint64_t i = 0; i < review->documents; i++) {
        row(&out, review, i, &findings[i]);
    }
    (void)tool_output_write(output, out.bytes, out.len);
    tool_buffer_free(&out);
    free(findings);
    return TOOL_OK;
}
