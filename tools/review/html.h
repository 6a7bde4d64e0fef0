/*
 * html.h - the parts of the page that refaudit writes.
 *
 * Whatever comes from a document goes through tool_html_text(), or into a block of JSON by tool_html_json(); nothing
 * else may put a document's words on the page.
 */
#ifndef TDNREF_TOOLS_HTML_H
#define TDNREF_TOOLS_HTML_H

#include "common/json.h"
#include "review/review.h"

typedef struct tool_html {
    const tool_review *review;
    tool_output *output;
    tool_buffer out; /**< what is not written yet */
    int status;
} tool_html;

/** Text with & < > " ' as references, control characters as U+FFFD. */
void tool_html_text(tool_html *html, const char *text);
/** Markup of the page itself. */
void tool_html_raw(tool_html *html, const char *markup);
void tool_html_number(tool_html *html, uint64_t number);
void tool_html_word(tool_html *html, tool_word word);
/** Words with values, as text. */
void tool_html_say(tool_html *html, tool_word word, const char *first, const char *second);
/** JSON that cannot end its block, and frees the value. */
void tool_html_json(tool_html *html, json_t *value);
/** Writes what is there; false once nothing more can be written. */
bool tool_html_flush(tool_html *html);
/** "Kế hoạch 12/KH-UBND ngày ..." as text. */
void tool_html_name(tool_html *html, uint64_t node);

/** Sections that live in files of their own. */
void tool_html_rows(tool_html *html);
void tool_html_outside(tool_html *html);
void tool_html_documents(tool_html *html);
void tool_html_texts(tool_html *html);
void tool_html_picture(tool_html *html);

/** The words of a document's title or name, never NULL. */
const char *tool_html_title(const tdnref_node *node);

#endif
