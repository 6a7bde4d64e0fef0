/*
 * html.c - writing text, words and JSON into the page in such a way that nothing from a document can become markup.
 */
#include "review/html.h"

#include "common/status.h"
#include "common/utf8.h"
#include "review/review_names.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void tool_html_raw(tool_html *html, const char *markup)
{
    tool_buffer_text(&html->out, markup);
}

static const char *reference_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void tool_html_text(tool_html *html, const char *text)
{
    tool_buffer valid = {0};
    tool_buffer_valid(&valid, text == NULL ? "" : text, text == NULL ? 0 : strlen(text));
    for (const char *at = valid.bytes; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        const char *reference = reference_of(*at);
        if (reference != NULL) {
            tool_buffer_text(&html->out, reference);
        } else if (c < 0x20 && c != '\n' && c != '\t') {
            tool_buffer_text(&html->out, "\xEF\xBF\xBD");
        } else {
            tool_buffer_add(&html->out, at, 1);
        }
    }
    tool_buffer_free(&valid);
}

void tool_html_number(tool_html *html, uint64_t number)
{
    tool_buffer_format(&html->out, "%" PRIu64, number);
}

void tool_html_word(tool_html *html, tool_word word)
{
    tool_html_text(html, tool_word_text(word, html->review->lang));
}

void tool_html_say(tool_html *html, tool_word word, const char *first, const char *second)
{
    tool_buffer text = {0};
    tool_say(&text, html->review->lang, word, first, second, NULL);
    tool_html_text(html, text.bytes);
    tool_buffer_free(&text);
}

/* In a script block only "<" is dangerous ("</script>", "<!--"); in JSON it stands in strings only, where an escape
 * means the same. */
void tool_html_json(tool_html *html, json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    json_decref(value);
    if (text == NULL) {
        tool_die(html->review->program, TOOL_INTERNAL, "out of memory");
    }
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '<') {
            tool_html_raw(html, "\\u003c");
        } else {
            tool_buffer_add(&html->out, at, 1);
        }
    }
    free(text);
}

bool tool_html_flush(tool_html *html)
{
    const bool going = tool_output_write(html->output, html->out.bytes, html->out.len);
    html->out.len = 0;
    return going;
}

void tool_html_name(tool_html *html, uint64_t node)
{
    tool_buffer name = {0};
    tool_name_node(&name, html->review, node, html->review->lang);
    tool_html_text(html, name.bytes);
    tool_buffer_free(&name);
}

const char *tool_html_title(const tdnref_node *node)
{
    return node->title != NULL ? node->title : node->name != NULL ? node->name : "";
}
