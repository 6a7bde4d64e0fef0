/*
 * review_text.c - the review as lines that a person reads and an editor opens: FILE:LINE:COLUMN: SEVERITY: message
 * [rule].
 */
#include "review.h"

#include <inttypes.h>

typedef struct words {
    const char *text[TDNREF_LANG_COUNT];
} words;

static const words settle_label = {{"Cách xử lý", "To settle it"}};
static const words documents_label = {{"văn bản", "documents"}};
static const words tally_labels[] = {{{"đã xét", "checked"}}, {{"nêu", "found"}}, {{"chưa đủ dữ liệu", "undecided"}}};
static const words closing = {
    {"Kết quả rà soát tự động, để tham khảo; không thay cho kết luận của cơ quan có thẩm quyền.",
     "Result of an automatic review, for information; it does not replace the conclusion of the competent body."}};

static void write_place(tool_buffer *out, const tdnref_place *place)
{
    tool_buffer_plain(out, place->source);
    tool_buffer_format(out, ":%" PRIu64 ":%" PRIu64 ": ", place->line, place->column);
}

static void write_quote(tool_buffer *out, const tdnref_place *place)
{
    if (place->text != NULL) {
        tool_buffer_text(out, "    \"");
        tool_buffer_plain(out, place->text);
        tool_buffer_text(out, "\"\n");
    }
}

static void write_finding(tool_buffer *out, const tdnref_audit *audit, uint64_t index, tdnref_lang lang)
{
    tdnref_finding finding = {.struct_size = sizeof finding};
    tdnref_place place = {.struct_size = sizeof place};
    (void)tdnref_audit_finding(audit, index, &finding);
    for (uint64_t i = 0; tdnref_audit_place(audit, index, i, &place); i++) {
        if (i == 0) {
            write_place(out, &place);
            tool_buffer_format(out, "%s: ", tdnref_severity_name(finding.severity, lang));
            tool_buffer_plain(out, finding.message[lang]);
            tool_buffer_format(out, " [%s]\n", tdnref_rule_at(finding.rule)->id);
        } else {
            tool_buffer_text(out, "  ");
            write_place(out, &place);
            tool_buffer_text(out, "\n");
        }
        write_quote(out, &place);
    }
    tool_buffer_format(out, "  %s: ", settle_label.text[lang]);
    tool_buffer_plain(out, finding.settled_by[lang]);
    tool_buffer_text(out, "\n");
}

static void write_verdicts(tool_buffer *out, const tdnref_audit *audit, tdnref_lang lang)
{
    uint64_t counts[TDNREF_VERDICT_COUNT] = {0};
    tdnref_reviewed document = {.struct_size = sizeof document};
    for (uint64_t i = 0; tdnref_audit_document(audit, i, &document); i++) {
        counts[document.verdict]++;
    }
    tool_buffer_format(out, "%" PRIu64 " %s\n", tdnref_audit_document_count(audit), documents_label.text[lang]);
    for (int v = 0; v < TDNREF_VERDICT_COUNT; v++) {
        tool_buffer_format(out, "%6" PRIu64 "  %s\n", counts[v], tdnref_verdict_name((tdnref_verdict)v, lang));
    }
}

static void write_tallies(tool_buffer *out, const tdnref_audit *audit, tdnref_lang lang)
{
    tdnref_rule_tally tally = {.struct_size = sizeof tally};
    for (uint64_t i = 0; tdnref_audit_tally(audit, i, &tally); i++) {
        if (!tally.run) {
            continue;
        }
        tool_buffer_format(out, "%s: ", tdnref_rule_at(i)->id);
        const uint64_t counts[] = {tally.checked, tally.found, tally.abstained};
        for (size_t j = 0; j < sizeof counts / sizeof *counts; j++) {
            tool_buffer_format(out, "%s%s %" PRIu64, j == 0 ? "" : ", ", tally_labels[j].text[lang], counts[j]);
        }
        if (tally.why[lang] != NULL) {
            tool_buffer_format(out, " (%s)", tally.why[lang]);
        }
        tool_buffer_text(out, "\n");
    }
}

void tool_review_text(tool_buffer *out, const tdnref_audit *audit, tdnref_lang lang)
{
    for (uint64_t i = 0; i < tdnref_audit_finding_count(audit); i++) {
        write_finding(out, audit, i, lang);
    }
    write_verdicts(out, audit, lang);
    write_tallies(out, audit, lang);
    tool_buffer_format(out, "%s\n", closing.text[lang]);
}
