/*
 * html_map.c - the map on the page: Graphviz's SVG, or a note if there is none.
 */
#include "common/library.h"
#include "common/status.h"
#include "graph/graphviz.h"
#include "review/html.h"

#include <string.h>

/* A drawing of more boxes is no picture any more, and takes browsers long. */
enum { MOST_NODES = 400, LARGEST_DOT = 4 << 20 };

static void button(tool_html *html, const char *id, tool_word word, const char *sign)
{
    tool_buffer_format(&html->out, "<button type=\"button\" id=\"%s\" title=\"", id);
    tool_html_word(html, word);
    tool_buffer_format(&html->out, "\">%s</button>\n", sign);
}

static void legend(tool_html *html)
{
    static const struct {
        const char *name;
        tool_word word;
    } marks[] = {
        {"held", WORD_legend_held}, {"cited", WORD_legend_cited}, {"open", WORD_legend_open}, {"law", WORD_legend_law}};
    tool_html_raw(html, "<div class=\"legend\">\n");
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        tool_buffer_format(&html->out, "<span><i class=\"%s\"></i>", marks[i].name);
        tool_html_word(html, marks[i].word);
        tool_html_raw(html, "</span>\n");
    }
    button(html, "zoom-fit", WORD_picture_fit, "⤢");
    button(html, "zoom-in", WORD_picture_in, "+");
    button(html, "zoom-out", WORD_picture_out, "−");
    tool_html_raw(html, "<span class=\"sub hint\">");
    tool_html_word(html, WORD_picture_hint);
    tool_html_raw(html, "</span>\n</div>\n");
}

static void note(tool_html *html, tool_word word, const char *value)
{
    tool_html_raw(html, "<p class=\"note\">");
    tool_html_say(html, word, value, NULL);
    tool_html_raw(html, "</p>\n");
}

/* Without the XML declaration, the document type and remarks before <svg>: they are not legal inside a page. */
static void write_svg(tool_html *html, const tool_buffer *svg)
{
    const char *begin = strstr(svg->bytes, "<svg");
    if (begin == NULL) {
        note(html, WORD_picture_failed, "SVG");
        return;
    }
    legend(html);
    tool_html_raw(html, "<div id=\"canvas\">\n");
    tool_html_raw(html, begin);
    tool_html_raw(html, "</div>\n");
}

/* A large archive as a view: only what carries out something else, siblings as one box. */
static const tdnref_view_options large_view = {
    .struct_size = sizeof large_view,
    .relations = 1U << TDNREF_REL_IMPLEMENTS | 1U << TDNREF_REL_GUIDES,
    .reduce = true,
    .collapse = true,
};

static void draw(tool_html *html, const tdnref_view_options *view)
{
    tool_buffer dot = {0};
    tool_buffer svg = {0};
    tdnref_error err;
    const char *why = NULL;
    if (tdnref_graph_write_view(html->review->graph, TDNREF_FORMAT_DOT, view, tool_buffer_sink, &dot, &err) !=
        TDNREF_OK) {
        note(html, WORD_picture_failed, tool_error_text(&err));
        html->status = tool_worst(html->status, tool_error_status(&err));
    } else if (dot.len > LARGEST_DOT) {
        note(html, WORD_picture_large, NULL);
    } else if (!tool_draw(&dot, "svg", &svg, NULL, &why)) {
        note(html, WORD_picture_failed, why);
    } else {
        write_svg(html, &svg);
    }
    tool_buffer_free(&dot);
    tool_buffer_free(&svg);
}

void tool_html_picture(tool_html *html)
{
    const bool large = tdnref_graph_node_count(html->review->graph) > MOST_NODES;
    if (!tool_has_graphviz()) {
        note(html, WORD_picture_missing, NULL);
        return;
    }
    if (large) {
        note(html, WORD_picture_collapsed, NULL);
    }
    tdnref_view_options view = large ? large_view : (tdnref_view_options){.struct_size = sizeof view};
    view.lang = html->review->lang;
    draw(html, &view);
}
