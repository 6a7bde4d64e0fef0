/*
 * review.h - a finished review as the writers see it, and functions that several of them need.
 *
 * A writer is given a tool_review and an output; it changes neither the review nor the order of its findings.
 */
#ifndef TDNREF_TOOLS_REVIEW_H
#define TDNREF_TOOLS_REVIEW_H

#include "common/output.h"
#include "review/baseline.h"
#include "review/catalogue.h"
#include "review/readings.h"
#include "review/severity.h"

#define TOOL_NO_DOCUMENT UINT64_MAX

typedef struct tool_review {
    const tool_program *program;
    const tdnref_graph *graph;
    const tdnref_audit *audit;
    tool_readings *readings;
    tool_baseline *baseline; /**< NULL: none was given */
    bool has_registry;
    bool bom; /**< a byte order mark before CSV, which spreadsheets need to read UTF-8 */
    tdnref_lang lang;
    bool colour;
    uint64_t *document_of; /**< by node: the reviewed document that it is, TOOL_NO_DOCUMENT */
    uint64_t *shown;       /**< indexes of the findings that the baseline does not know, in the review's order */
    uint64_t shown_count;
    uint64_t *known;                             /**< by document: findings of it that the baseline knows */
    uint64_t by_severity[TDNREF_SEVERITY_COUNT]; /**< of those */
    uint64_t by_verdict[TDNREF_VERDICT_COUNT];
    uint64_t documents;
    uint64_t in_scope;
    uint64_t with_parent; /**< of those in scope: verdict CITES or COMPARE; a decree alone is not a directive */
} tool_review;

/** Counts what the writers tell; drops from `shown` what the baseline knows. The other fields must be set. */
void tool_review_count(tool_review *review);
void tool_review_free(tool_review *review);

/** Writers, one a format. A failed write is the output's; what they return is TOOL_OK or what else went wrong. */
typedef int tool_review_writer(const tool_review *review, tool_output *output);
tool_review_writer tool_review_text, tool_review_json, tool_review_csv, tool_review_csv_documents, tool_review_sarif,
    tool_review_junit, tool_review_html;

/** True if this build has jansson, which JSON, SARIF and HTML need. */
bool tool_has_jansson(void);

/* ------------------------------------------------------- of the review */

/** Finding, place, document and node by index; all indexes come from the review and are in range. */
tdnref_finding tool_finding(const tool_review *review, uint64_t index);
tdnref_place tool_place(const tool_review *review, uint64_t finding, uint64_t index);
tdnref_reviewed tool_reviewed(const tool_review *review, uint64_t index);
tdnref_node tool_node(const tool_review *review, uint64_t index);
tdnref_rule_tally tool_tally(const tool_review *review, uint64_t rule);

/** The reviewed document that a place stands in, TOOL_NO_DOCUMENT if there is none. */
uint64_t tool_document_at(const tool_review *review, const tdnref_place *place);

/** "cites", "not-seen", "compare", "not-enough", "out-of-scope": the verdict in data. */
const char *tool_verdict_id(tdnref_verdict verdict);

/** A superior directive of a node, and the letter that forwarded it. */
typedef struct tool_parent {
    tdnref_line line;
    uint64_t node;
    bool has_via;
    uint64_t via;
    const char *why; /**< in English, constant */
} tool_parent;

/** At most one in each line, the Party's first. */
typedef struct tool_parents {
    tool_parent items[2];
    size_t count;
} tool_parents;
tool_parents tool_parents_of(const tool_review *review, uint64_t node);

/** The province that a document belongs to; NULL if its letterhead does not say. */
const char *tool_province_of(const tool_review *review, const tdnref_reviewed *document);

#endif
