/*
 * review_junit.c - the review for a build server: each rule is a test suite, each finding at or above "review" a
 * failed test, lesser ones tests with a remark; a rule without findings is one passed test, a rule that did not run a
 * skipped one.
 */
#include "common/status.h"
#include "common/utf8.h"
#include "review/review.h"
#include "review/review_summary.h"

#include <inttypes.h>
#include <string.h>

/* XML 1.0 knows no control characters but tab and line breaks, in no notation at all. */
static void xml(tool_buffer *out, const char *text)
{
    tool_buffer valid = {0};
    tool_buffer_valid(&valid, text == NULL ? "" : text, text == NULL ? 0 : strlen(text));
    for (const char *at = valid.bytes; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        const bool no_character = c == 0xEF && (unsigned char)at[1] == 0xBF && (unsigned char)at[2] >= 0xBE;
        if (no_character) {
            tool_buffer_text(out, "?");
            at += 2;
        } else if (*at == '&') {
            tool_buffer_text(out, "&amp;");
        } else if (*at == '<') {
            tool_buffer_text(out, "&lt;");
        } else if (*at == '>') {
            tool_buffer_text(out, "&gt;");
        } else if (*at == '"') {
            tool_buffer_text(out, "&quot;");
        } else if (c == '\n' || c == '\t' || c == '\r') {
            tool_buffer_format(out, "&#%d;", *at);
        } else {
            tool_buffer_add(out, c < 0x20 || c == 0x7F ? "?" : at, 1);
        }
    }
    tool_buffer_free(&valid);
}

static void attribute(tool_buffer *out, const char *name, const char *value)
{
    tool_buffer_format(out, " %s=\"", name);
    xml(out, value);
    tool_buffer_text(out, "\"");
}

static void test_name(tool_buffer *out, const char *rule, const tdnref_finding *finding, const tdnref_place *place)
{
    tool_buffer name = {0};
    tool_buffer_format(&name, "%s:%" PRIu64 ":%" PRIu64 " %s", place->source, place->line, place->column,
                       finding->fingerprint);
    tool_buffer_text(out, "  <testcase");
    attribute(out, "classname", rule);
    attribute(out, "name", name.bytes);
    tool_buffer_free(&name);
}

static void finding_case(tool_buffer *out, const tool_review *review, uint64_t index)
{
    const tdnref_finding finding = tool_finding(review, index);
    const tdnref_place place = tool_place(review, index, 0);
    const bool fails = finding.severity >= TDNREF_SEVERITY_REVIEW;
    test_name(out, tdnref_rule_at(finding.rule)->id, &finding, &place);
    tool_buffer_text(out, fails ? "><failure" : "><system-out>");
    if (fails) {
        attribute(out, "type", tool_severity_id(finding.severity));
        attribute(out, "message", finding.message[TDNREF_LANG_EN]);
        tool_buffer_text(out, ">");
    } else {
        xml(out, finding.message[TDNREF_LANG_EN]);
        tool_buffer_text(out, "\n");
    }
    for (uint64_t i = 0; i < finding.place_count; i++) {
        const tdnref_place at = tool_place(review, index, i);
        xml(out, at.source);
        tool_buffer_format(out, ":%" PRIu64 ":%" PRIu64 ": ", at.line, at.column);
        xml(out, at.text);
        tool_buffer_text(out, "\n");
    }
    xml(out, finding.settled_by[TDNREF_LANG_EN]);
    tool_buffer_text(out, fails ? "</failure></testcase>\n" : "</system-out></testcase>\n");
}

static void suite(tool_buffer *out, const tool_review *review, uint64_t rule, uint64_t *all_tests,
                  uint64_t *all_failures)
{
    const tdnref_rule_tally tally = tool_tally(review, rule);
    tool_buffer cases = {0};
    uint64_t tests = 0;
    uint64_t failures = 0;
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const tdnref_finding finding = tool_finding(review, review->shown[i]);
        if (finding.rule == rule) {
            finding_case(&cases, review, review->shown[i]);
            tests++;
            failures += finding.severity >= TDNREF_SEVERITY_REVIEW ? 1 : 0;
        }
    }
    if (tests == 0) {
        tool_buffer_text(&cases, "  <testcase");
        attribute(&cases, "classname", tdnref_rule_at(rule)->id);
        attribute(&cases, "name", tdnref_rule_at(rule)->summary[TDNREF_LANG_EN]);
        tool_buffer_text(&cases, tally.run ? "/>\n" : "><skipped/></testcase>\n");
        tests = 1;
    }
    tool_buffer_text(out, " <testsuite");
    attribute(out, "name", tdnref_rule_at(rule)->id);
    tool_buffer_format(out, " tests=\"%" PRIu64 "\" failures=\"%" PRIu64 "\" errors=\"0\" skipped=\"%d\" time=\"0\">\n",
                       tests, failures, tally.run ? 0 : 1);
    tool_buffer_text(out, cases.bytes);
    tool_buffer_text(out, " </testsuite>\n");
    tool_buffer_free(&cases);
    *all_tests += tests;
    *all_failures += failures;
}

/* Files that were not read are errors of a suite of their own. */
static uint64_t unread_suite(tool_buffer *out, const tool_review *review)
{
    tool_buffer cases = {0};
    uint64_t count = 0;
    for (size_t i = 0; i < review->readings->count; i++) {
        const tool_readings_item *item = &review->readings->items[i];
        if (tool_readings_is_whole(item)) {
            continue;
        }
        tool_buffer reason = {0};
        tool_say_reading(&reason, TDNREF_LANG_EN, item);
        tool_buffer_text(&cases, "  <testcase classname=\"files\"");
        attribute(&cases, "name", item->path);
        tool_buffer_text(&cases, "><error");
        attribute(&cases, "message", reason.bytes);
        tool_buffer_text(&cases, "/></testcase>\n");
        tool_buffer_free(&reason);
        count++;
    }
    if (count > 0) {
        tool_buffer_format(out,
                           " <testsuite name=\"files\" tests=\"%" PRIu64 "\" failures=\"0\" errors=\"%" PRIu64
                           "\" skipped=\"0\" time=\"0\">\n%s </testsuite>\n",
                           count, count, cases.bytes);
    }
    tool_buffer_free(&cases);
    return count;
}

int tool_review_junit(const tool_review *review, tool_output *output)
{
    tool_buffer suites = {0};
    tool_buffer out = {0};
    uint64_t tests = 0;
    uint64_t failures = 0;
    for (uint64_t rule = 0; rule < tdnref_rule_count(); rule++) {
        suite(&suites, review, rule, &tests, &failures);
    }
    const uint64_t errors = unread_suite(&suites, review);
    tool_buffer_format(&out,
                       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"refaudit\" tests=\"%" PRIu64
                       "\" failures=\"%" PRIu64 "\" errors=\"%" PRIu64 "\" time=\"0\">\n",
                       tests + errors, failures, errors);
    tool_buffer_add(&out, suites.bytes, suites.len);
    tool_buffer_text(&out, "</testsuites>\n");
    (void)tool_output_write(output, out.bytes, out.len);
    tool_buffer_free(&suites);
    tool_buffer_free(&out);
    return TOOL_OK;
}
