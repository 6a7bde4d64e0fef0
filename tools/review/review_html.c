/*
 * review_html.c - the review as one page that works offline: page/page.html with its slots filled in.
 *
 * Anybody may open the page, from any medium. Its content security policy lets the browser run the page's own script,
 * identified by its hash, and load nothing else.
 */
#include "review/html.h"

#include "page.inc"
#include "review/review_summary.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef void fill(tool_html *html);

/* --------------------------------------------------------------- the head */

static void fill_lang(tool_html *html)
{
    tool_html_raw(html, html->review->lang == TDNREF_LANG_VI ? "vi" : "en");
}

static void fill_hash(tool_html *html)
{
    tool_html_raw(html, page_hash);
}

static void fill_style(tool_html *html)
{
    tool_html_raw(html, (const char *)page_style);
}

static void fill_script(tool_html *html)
{
    tool_html_raw(html, (const char *)page_script);
}

static void fill_counts(tool_html *html)
{
    tool_buffer line = {0};
    tool_say_counts(&line, html->review);
    tool_html_text(html, line.bytes);
    tool_buffer_free(&line);
}

static void fill_tiles(tool_html *html)
{
    const tool_review *review = html->review;
    for (int i = 0; i < TDNREF_VERDICT_OUT_OF_SCOPE; i++) {
        const char *id = tool_verdict_id((tdnref_verdict)i);
        tool_buffer_format(
            &html->out, "<button type=\"button\" class=\"tile %s\" data-verdict=\"%s\" aria-pressed=\"false\" title=\"",
            id, id);
        tool_html_word(html, WORD_tile_hint);
        tool_buffer_format(&html->out, "\"><b>%" PRIu64 "</b> <span>", review->by_verdict[i]);
        tool_html_text(html, tdnref_verdict_name((tdnref_verdict)i, review->lang));
        tool_html_raw(html, "</span></button>\n");
    }
}

static void fill_advice(tool_html *html)
{
    tool_advice advice;
    tool_advice_collect(html->review, &advice);
    for (size_t i = 0; i < advice.count; i++) {
        tool_html_raw(html, "<li>");
        tool_html_text(html, advice.lines[i].bytes);
        tool_html_raw(html, "</li>\n");
    }
    tool_advice_free(&advice);
}

static void fill_advice_first(tool_html *html)
{
    tool_advice advice;
    tool_advice_collect(html->review, &advice);
    tool_html_text(html, advice.lines[0].bytes);
    if (advice.count > 1) {
        tool_buffer_format(&html->out, " <span class=\"sub\">(+%zu)</span>", advice.count - 1);
    }
    tool_advice_free(&advice);
}

/* --------------------------------------------------- sections below the map */

static void fill_unread(tool_html *html)
{
    tool_attention list;
    tool_attention_collect(html->review, &list);
    if (list.count > 0) {
        tool_html_raw(html, "<section id=\"unread\">\n<h2>");
        tool_html_word(html, WORD_unread);
        tool_html_raw(html, "</h2>\n<table><thead><tr><th scope=\"col\">");
        tool_html_word(html, WORD_column_file);
        tool_html_raw(html, "</th><th scope=\"col\">");
        tool_html_word(html, WORD_column_reason);
        tool_html_raw(html, "</th></tr></thead><tbody>\n");
    }
    for (size_t i = 0; i < list.count; i++) {
        tool_html_raw(html, "<tr><td>");
        tool_html_text(html, list.items[i].path);
        tool_html_raw(html, "</td><td>");
        tool_html_text(html, list.items[i].reason.bytes);
        tool_html_raw(html, "</td></tr>\n");
    }
    tool_html_raw(html, list.count > 0 ? "</tbody></table>\n</section>" : "");
    tool_attention_free(&list);
}

static void gone_item(tool_html *html, const tool_known *known)
{
    tool_html_raw(html, "<li>");
    tool_html_text(html, known->file);
    tool_html_raw(html, " <span class=\"rule\">");
    tool_html_text(html, known->rule);
    tool_html_raw(html, "</span> ");
    tool_html_text(html, known->remark[html->review->lang]);
    tool_html_raw(html, "</li>\n");
}

static void fill_gone(tool_html *html)
{
    const tool_baseline *baseline = html->review->baseline;
    if (baseline == NULL) {
        return;
    }
    const tool_gone gone = tool_gone_collect(html->review);
    tool_html_raw(html, "<section id=\"gone\">\n<h2>");
    tool_html_word(html, WORD_gone);
    tool_html_raw(html, "</h2>\n<p>");
    tool_html_say(html, WORD_known_count, tool_decimal(baseline->seen_count).text, baseline->path);
    tool_html_raw(html, "</p>\n<ul>\n");
    for (size_t i = 0; i < gone.count; i++) {
        gone_item(html, gone.items[i]);
    }
    tool_html_raw(html, "</ul>\n<p>");
    if (gone.not_compared > 0) {
        tool_html_say(html, WORD_gone_unread, tool_decimal(gone.not_compared).text, NULL);
    }
    tool_html_raw(html, "</p>\n</section>");
    free(gone.items);
}

static void number_cell(tool_html *html, uint64_t number)
{
    tool_html_raw(html, "<td>");
    tool_html_number(html, number);
    tool_html_raw(html, "</td>");
}

static void rule_numbers(tool_html *html, const tdnref_rule_tally *tally)
{
    if (!tally->run) {
        tool_html_raw(html, "<td colspan=\"4\" class=\"sub\">");
        tool_html_word(html, WORD_rules_off);
        tool_html_raw(html, "</td>");
        return;
    }
    number_cell(html, tally->checked);
    number_cell(html, tally->found);
    number_cell(html, tally->abstained);
    tool_html_raw(html, "<td>");
    tool_html_text(html, tally->why[html->review->lang]);
    tool_html_raw(html, "</td>");
}

static void fill_rules(tool_html *html)
{
    const tdnref_lang lang = html->review->lang;
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        const tdnref_rule *rule = tdnref_rule_at(i);
        const tdnref_rule_tally tally = tool_tally(html->review, i);
        tool_buffer_format(&html->out, "<tr id=\"rule-%s\"><td>%s</td><td>", rule->id, rule->id);
        tool_html_text(html, tdnref_severity_name(rule->severity, lang));
        tool_html_raw(html, "</td><td><details><summary>");
        tool_html_text(html, rule->summary[lang]);
        tool_html_raw(html, "</summary><p>");
        tool_html_text(html, rule->explanation[lang]);
        tool_html_raw(html, "</p><p><b>");
        tool_html_word(html, WORD_example);
        tool_html_raw(html, ":</b> ");
        tool_html_text(html, rule->example[lang]);
        tool_html_raw(html, "</p></details></td>");
        rule_numbers(html, &tally);
        tool_html_raw(html, "</tr>\n");
    }
}

static void fill_made_by(tool_html *html)
{
    tool_html_say(html, WORD_made_by, html->review->program->name, tdnref_version());
}

static void fill_words(tool_html *html)
{
    json_t *object = json_object();
    for (int i = 0; i < WORD_COUNT; i++) {
        tool_json_set_text(object, tool_word_name((tool_word)i), tool_word_text((tool_word)i, html->review->lang));
    }
    tool_html_json(html, object);
}

/* -------------------------------------------------------------- the slots */

static const struct slot {
    const char *name;
    fill *fill;
} slots[] = {
    {"lang", fill_lang},
    {"hash", fill_hash},
    {"style", fill_style},
    {"script", fill_script},
    {"counts", fill_counts},
    {"tiles", fill_tiles},
    {"advice", fill_advice},
    {"advice-first", fill_advice_first},
    {"rows", tool_html_rows},
    {"picture", tool_html_picture},
    {"unread", fill_unread},
    {"outside", tool_html_outside},
    {"gone", fill_gone},
    {"rules", fill_rules},
    {"made-by", fill_made_by},
    {"words", fill_words},
    {"documents", tool_html_documents},
    {"texts", tool_html_texts},
};

static void fill_word(tool_html *html, const char *name, size_t len)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        const char *word = tool_word_name((tool_word)i);
        if (strlen(word) == len && memcmp(word, name, len) == 0) {
            tool_html_word(html, (tool_word)i);
            return;
        }
    }
}

static void fill_slot(tool_html *html, const char *name, size_t len)
{
    static const char prefix[] = "word:";
    if (len > sizeof prefix - 1 && memcmp(name, prefix, sizeof prefix - 1) == 0) {
        fill_word(html, name + sizeof prefix - 1, len - (sizeof prefix - 1));
        return;
    }
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
        if (strlen(slots[i].name) == len && memcmp(slots[i].name, name, len) == 0) {
            slots[i].fill(html);
            return;
        }
    }
}

int tool_review_html(const tool_review *review, tool_output *output)
{
    static const char begin[] = "<!--@";
    static const char end[] = "-->";
    tool_html html = {.review = review, .output = output};
    const char *at = (const char *)page_template;
    for (const char *slot; (slot = strstr(at, begin)) != NULL;) {
        tool_buffer_add(&html.out, at, (size_t)(slot - at));
        slot += sizeof begin - 1;
        const char *after = strstr(slot, end);
        fill_slot(&html, slot, (size_t)(after - slot));
        (void)tool_html_flush(&html);
        at = after + sizeof end - 1;
    }
    tool_html_raw(&html, at);
    (void)tool_html_flush(&html);
    tool_buffer_free(&html.out);
    return html.status;
}
