/*
 * review_text.c - the review for a terminal: documents with their findings, then what was read and what to do next.
 *
 * A finding begins with FILE:LINE:COLUMN, which editors can open. The wrong part of a quote is coloured on a terminal
 * and enclosed in ⟦ ⟧ elsewhere. All words of a document go through tool_buffer_plain(), so that no text can control a
 * terminal.
 */
#include "common/status.h"
#include "common/utf8.h"
#include "review/review.h"
#include "review/review_names.h"
#include "review/review_quote.h"
#include "review/review_summary.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef struct page {
    const tool_review *review;
    tool_buffer out;
} page;

enum paint { PAINT_OFF, PAINT_DOCUMENT, PAINT_PLACE, PAINT_WRONG, PAINT_QUIET, PAINT_CHECK, PAINT_REVIEW, PAINT_NOTE };

static const char *const paints[] = {
    [PAINT_OFF] = "\033[0m",       [PAINT_DOCUMENT] = "\033[1m", [PAINT_PLACE] = "\033[36m",
    [PAINT_WRONG] = "\033[1;31m",  [PAINT_QUIET] = "\033[2m",    [PAINT_CHECK] = "\033[1;31m",
    [PAINT_REVIEW] = "\033[1;33m", [PAINT_NOTE] = "\033[1;34m",
};

static void paint(page *p, enum paint colour)
{
    if (p->review->colour) {
        tool_buffer_text(&p->out, paints[colour]);
    }
}

static void painted(page *p, enum paint colour, const char *text)
{
    paint(p, colour);
    tool_buffer_plain(&p->out, text);
    paint(p, PAINT_OFF);
}

/* ----------------------------------------------------------- one finding */

static void write_quote(page *p, const tdnref_place *place)
{
    tool_quote quote;
    if (tool_quote_place(p->review, place, &quote)) {
        const bool brackets = quote.wrong.len > 0 && !p->review->colour;
        tool_buffer_text(&p->out, "      “");
        tool_buffer_plain(&p->out, quote.before.bytes);
        tool_buffer_text(&p->out, brackets ? "⟦" : "");
        painted(p, PAINT_WRONG, quote.wrong.bytes);
        tool_buffer_text(&p->out, brackets ? "⟧" : "");
        tool_buffer_plain(&p->out, quote.after.bytes);
        tool_buffer_text(&p->out, "”\n");
    }
    tool_quote_free(&quote);
}

static void write_place(page *p, const tdnref_place *place)
{
    const uint64_t number = tool_readings_page(p->review->readings, place->source, place->span.start);
    paint(p, PAINT_PLACE);
    tool_buffer_plain(&p->out, place->source);
    tool_buffer_format(&p->out, ":%" PRIu64 ":%" PRIu64, place->line, place->column);
    paint(p, PAINT_OFF);
    if (number > 0) {
        tool_buffer_text(&p->out, " (");
        tool_say_number(&p->out, p->review->lang, WORD_page_at, number);
        tool_buffer_text(&p->out, ")");
    }
}

static void write_finding(page *p, uint64_t index)
{
    static const enum paint of_severity[TDNREF_SEVERITY_COUNT] = {
        [TDNREF_SEVERITY_INFORMATION] = PAINT_NOTE,
        [TDNREF_SEVERITY_FORM] = PAINT_NOTE,
        [TDNREF_SEVERITY_REVIEW] = PAINT_REVIEW,
        [TDNREF_SEVERITY_CHECK] = PAINT_CHECK,
    };
    const tdnref_lang lang = p->review->lang;
    const tdnref_finding finding = tool_finding(p->review, index);
    for (uint64_t i = 0; i < finding.place_count; i++) {
        const tdnref_place place = tool_place(p->review, index, i);
        tool_buffer_text(&p->out, i == 0 ? "  " : "    ");
        write_place(p, &place);
        if (i == 0) {
            tool_buffer_text(&p->out, ": ");
            painted(p, of_severity[finding.severity], tdnref_severity_name(finding.severity, lang));
            tool_buffer_text(&p->out, ": ");
            tool_buffer_plain(&p->out, finding.message[lang]);
            tool_buffer_text(&p->out, " ");
            paint(p, PAINT_QUIET);
            tool_buffer_format(&p->out, "[%s]", tdnref_rule_at(finding.rule)->id);
            paint(p, PAINT_OFF);
        }
        tool_buffer_text(&p->out, "\n");
        write_quote(p, &place);
    }
    tool_buffer_text(&p->out, "      ");
    tool_say(&p->out, lang, WORD_settle, finding.settled_by[lang], NULL);
    tool_buffer_text(&p->out, "\n");
}

/* ---------------------------------------------------------- one document */

static void write_parents(page *p, uint64_t node)
{
    const tool_parents parents = tool_parents_of(p->review, node);
    for (size_t i = 0; i < parents.count; i++) {
        tool_buffer name = {0};
        tool_name_node(&name, p->review, parents.items[i].node, p->review->lang);
        tool_buffer_text(&p->out, "  → ");
        tool_buffer_plain(&p->out, name.bytes);
        tool_buffer_text(&p->out, "\n");
        tool_buffer_free(&name);
    }
}

/* "Kế hoạch 31/KH-SXD ngày 19/01/2024, Sở Xây dựng tỉnh Đắk Lắk". */
static void write_name(page *p, uint64_t node)
{
    const char *issuer = tool_node(p->review, node).issuer;
    tool_buffer name = {0};
    tool_name_node(&name, p->review, node, p->review->lang);
    painted(p, PAINT_DOCUMENT, name.bytes);
    if (issuer != NULL) {
        tool_buffer_text(&p->out, ", ");
        tool_buffer_plain(&p->out, issuer);
    }
    tool_buffer_free(&name);
}

static void write_document(page *p, uint64_t index)
{
    const tdnref_reviewed document = tool_reviewed(p->review, index);
    tool_buffer_text(&p->out, p->out.len == 0 ? "" : "\n");
    write_name(p, document.node);
    tool_buffer_text(&p->out, " — ");
    tool_buffer_text(&p->out, tdnref_verdict_name(document.verdict, p->review->lang));
    if (document.reason[p->review->lang] != NULL) {
        tool_buffer_text(&p->out, ": ");
        tool_buffer_plain(&p->out, document.reason[p->review->lang]);
    }
    tool_buffer_text(&p->out, "\n");
    write_parents(p, document.node);
}

/* --------------------------------------------------------------- the end */

static void say(page *p, tool_word word, const char *first, const char *second)
{
    tool_buffer line = {0};
    tool_say(&line, p->review->lang, word, first, second, NULL);
    tool_buffer_plain(&p->out, line.bytes);
    tool_buffer_text(&p->out, "\n");
    tool_buffer_free(&line);
}

static void write_counts(page *p)
{
    const tool_review *review = p->review;
    tool_say_counts(&p->out, review);
    tool_buffer_text(&p->out, "\n");
    for (int verdict = 0; verdict < TDNREF_VERDICT_OUT_OF_SCOPE; verdict++) {
        tool_buffer_format(&p->out, "  %5" PRIu64 "  %s\n", review->by_verdict[verdict],
                           tdnref_verdict_name((tdnref_verdict)verdict, review->lang));
    }
    say(p, WORD_with_parent, tool_decimal(review->with_parent).text, tool_decimal(review->in_scope).text);
}

static void write_severities(page *p)
{
    const tool_review *review = p->review;
    tool_buffer list = {0};
    for (int severity = TDNREF_SEVERITY_COUNT - 1; severity >= 0; severity--) {
        if (review->by_severity[severity] > 0) {
            tool_buffer_format(&list, "%s%" PRIu64 " %s", list.len == 0 ? "" : ", ", review->by_severity[severity],
                               tdnref_severity_name((tdnref_severity)severity, review->lang));
        }
    }
    if (review->shown_count == 0 && review->baseline != NULL && review->baseline->seen_count > 0) {
        say(p, WORD_no_new_findings, tool_decimal(review->baseline->seen_count).text, NULL);
    } else if (review->shown_count == 0) {
        say(p, WORD_no_findings, NULL, NULL);
    } else {
        say(p, WORD_severities, tool_decimal(review->shown_count).text, list.bytes);
    }
    tool_buffer_free(&list);
}

/* The answer to the question of the review, together at the end of what may be many pages of findings. */
static void write_not_seen(page *p)
{
    const tool_review *review = p->review;
    if (review->by_verdict[TDNREF_VERDICT_NOT_SEEN] > 0) {
        tool_buffer_format(&p->out, "\n%s:\n", tdnref_verdict_name(TDNREF_VERDICT_NOT_SEEN, review->lang));
    }
    for (uint64_t i = 0; i < review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(review, i);
        if (document.verdict == TDNREF_VERDICT_NOT_SEEN) {
            tool_buffer_text(&p->out, "  ");
            paint(p, PAINT_PLACE);
            tool_buffer_plain(&p->out, document.source);
            tool_buffer_format(&p->out, ":%" PRIu64, document.line);
            paint(p, PAINT_OFF);
            tool_buffer_text(&p->out, ": ");
            write_name(p, document.node);
            tool_buffer_text(&p->out, "\n");
        }
    }
}

/* Documents that were not judged: how many for which reason, and for those that lack data which they are. */
static void write_reason(page *p, tdnref_verdict verdict, uint64_t first, bool with_names)
{
    const tdnref_lang lang = p->review->lang;
    const char *reason = tool_reviewed(p->review, first).reason[lang];
    tool_buffer names = {0};
    uint64_t count = 0;
    for (uint64_t i = 0; i < p->review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(p->review, i);
        const bool same =
            document.verdict == verdict && document.reason[lang] != NULL && strcmp(document.reason[lang], reason) == 0;
        if (same && i < first) {
            return; /* told with that one */
        }
        if (same) {
            count++;
            tool_buffer_text(&names, "      ");
            tool_buffer_plain(&names, document.source);
            tool_buffer_format(&names, ":%" PRIu64 "\n", document.line);
        }
    }
    tool_buffer_format(&p->out, "  %5" PRIu64 "  ", count);
    tool_buffer_plain(&p->out, reason);
    tool_buffer_text(&p->out, "\n");
    tool_buffer_text(&p->out, with_names ? names.bytes : "");
    tool_buffer_free(&names);
}

static void write_reasons(page *p, tdnref_verdict verdict, bool with_names)
{
    bool begun = false;
    for (uint64_t i = 0; i < p->review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(p->review, i);
        if (document.verdict != verdict || document.reason[p->review->lang] == NULL) {
            continue;
        }
        if (!begun) {
            tool_buffer_format(&p->out, "\n%s:\n", tdnref_verdict_name(verdict, p->review->lang));
            begun = true;
        }
        write_reason(p, verdict, i, with_names);
    }
}

static void write_baseline(page *p)
{
    const tool_baseline *baseline = p->review->baseline;
    if (baseline == NULL) {
        return;
    }
    const tool_gone gone = tool_gone_collect(p->review);
    say(p, WORD_known_count, tool_decimal(baseline->seen_count).text, baseline->path);
    for (size_t i = 0; i < gone.count; i++) {
        const tool_known *known = gone.items[i];
        tool_buffer line = {0};
        tool_buffer_format(&line, "%s [%s] %s", known->file, known->rule, known->remark[p->review->lang]);
        say(p, WORD_gone_count, line.bytes, NULL);
        tool_buffer_free(&line);
    }
    if (gone.not_compared > 0) {
        say(p, WORD_gone_unread, tool_decimal(gone.not_compared).text, NULL);
    }
    free(gone.items);
}

/* Rules that could not decide everything, with the commonest reason. */
static void write_undecided(page *p)
{
    const tdnref_lang lang = p->review->lang;
    bool begun = false;
    for (uint64_t rule = 0; rule < tdnref_rule_count(); rule++) {
        const tdnref_rule_tally tally = tool_tally(p->review, rule);
        if (!tally.run || tally.abstained == 0) {
            continue;
        }
        if (!begun) {
            tool_buffer_format(&p->out, "\n%s:\n", tool_word_text(WORD_column_abstained, lang));
            begun = true;
        }
        tool_buffer_format(&p->out, "  %-24s %5" PRIu64 "/%-5" PRIu64 " ", tdnref_rule_at(rule)->id, tally.abstained,
                           tally.abstained + tally.checked);
        tool_buffer_plain(&p->out, tally.why[lang] == NULL ? "" : tally.why[lang]);
        tool_buffer_text(&p->out, "\n");
    }
}

static void write_attention(page *p)
{
    tool_attention list;
    tool_attention_collect(p->review, &list);
    if (list.count > 0) {
        tool_buffer_format(&p->out, "\n%s:\n", tool_word_text(WORD_unread, p->review->lang));
    }
    for (size_t i = 0; i < list.count; i++) {
        tool_buffer_text(&p->out, "  ");
        tool_buffer_plain(&p->out, list.items[i].path);
        tool_buffer_format(&p->out, ": %s\n", list.items[i].reason.bytes);
    }
    tool_attention_free(&list);
}

static void write_advice(page *p)
{
    tool_advice advice;
    tool_advice_collect(p->review, &advice);
    if (p->review->documents > 0) {
        tool_say(tool_advice_add(&advice), p->review->lang, WORD_next_page, p->review->program->name, NULL);
    }
    tool_buffer_format(&p->out, "\n%s:\n", tool_word_text(WORD_next, p->review->lang));
    for (size_t i = 0; i < advice.count; i++) {
        tool_buffer_format(&p->out, "  %zu. ", i + 1);
        tool_buffer_plain(&p->out, advice.lines[i].bytes);
        tool_buffer_text(&p->out, "\n");
    }
    tool_advice_free(&advice);
}

int tool_review_text(const tool_review *review, tool_output *output)
{
    page p = {.review = review};
    uint64_t document = UINT64_MAX;
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const tdnref_finding finding = tool_finding(review, review->shown[i]);
        if (finding.document != document) {
            document = finding.document;
            write_document(&p, document);
        }
        write_finding(&p, review->shown[i]);
    }
    tool_buffer_text(&p.out, p.out.len == 0 ? "" : "\n");
    write_counts(&p);
    write_severities(&p);
    write_baseline(&p);
    write_not_seen(&p);
    write_reasons(&p, TDNREF_VERDICT_NOT_ENOUGH, true);
    write_reasons(&p, TDNREF_VERDICT_OUT_OF_SCOPE, false);
    write_undecided(&p);
    write_attention(&p);
    write_advice(&p);
    tool_buffer_format(&p.out, "\n%s\n", tool_word_text(WORD_closing, review->lang));
    (void)tool_output_write(output, p.out.bytes, p.out.len);
    tool_buffer_free(&p.out);
    return TOOL_OK;
}
