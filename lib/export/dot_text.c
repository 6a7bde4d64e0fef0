/*
 * dot_text.c - labels and escaping for DOT.
 *
 * Labels are HTML-like, so that the number can be bold; in them &, <, > and quotes are entities. Tooltips are quoted
 * strings. In both, Graphviz interprets \n, \N and \G, and versions differ in how often they halve a doubled
 * backslash; so a backslash in a text is shown as its look-alike U+2216. Control characters become spaces.
 */
#include "export/dot_text.h"

#include "base/date_text.h"
#include "export/drawing_words.h"
#include "lexicon/titles.h"

/* A tooltip is read at one look. */
#define TOOLTIP_MENTIONS 8
#define TOOLTIP_MEMBERS 12
#define TOOLTIP_LETTERS 300

/* Letters in a line, so that the boxes keep the width that dot_layout.c counts on; heights in points. */
#define HEADING_WIDTH 24
#define ISSUER_WIDTH 32
#define TITLE_WIDTH 33
#define SMALL_WIDTH 25
#define HEADING_HEIGHT 14
#define LINE_HEIGHT 12
#define SMALL_HEIGHT 10
#define BOX_MARGIN 12

/* Of a box of many, so many are named. */
#define BOX_MEMBERS 3

#define BACKSLASH "\xE2\x88\x96"

void tdn_dot_id(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    tdn_write(w, "\"", 1);
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else {
            if (codepoint == '"' || codepoint == '\\') {
                tdn_write(w, "\\", 1);
            }
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
    tdn_write(w, "\"", 1);
}

void tdn_dot_quoted(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (letters++ == TOOLTIP_LETTERS) {
            tdn_write_text(w, "…");
            return;
        }
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (codepoint == '&') {
            tdn_write_text(w, "&amp;");
        } else if (codepoint == '\\') {
            tdn_write_text(w, BACKSLASH);
        } else if (codepoint == '"') {
            tdn_write_text(w, "\\\"");
        } else {
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
}

static void write_html(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    static const struct entity {
        uint32_t codepoint;
        const char *text;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\\', BACKSLASH}};
    for (size_t i = 0; i < TDN_COUNT(entities); i++) {
        if (entities[i].codepoint == codepoint) {
            tdn_write_text(w, entities[i].text);
            return;
        }
    }
    if (tdn_is_control(codepoint)) {
        tdn_write(w, " ", 1);
    } else {
        tdn_write_codepoint(w, codepoint, bytes, len);
    }
}

/* Letters of the word that begins at `text`, up to a space or the end. */
static size_t word_letters(const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0 && codepoint != ' '; text += len) {
        letters++;
    }
    return letters;
}

/* Part of an HTML-like label: lines of about `width` letters, at most `lines` of them, separated by <BR/>. Returns how
 * many. */
static size_t write_wrapped(tdn_writer *w, const char *text, size_t width, size_t lines)
{
    uint32_t codepoint = 0;
    size_t column = 0;
    size_t line = 1;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        const bool full =
            codepoint == ' ' ? column > 0 && column + 1 + word_letters(text + 1) > width : column >= width + 4;
        if (full && line == lines) {
            tdn_write_text(w, "…");
            return line;
        }
        if (full) {
            tdn_write_text(w, "<BR/>");
            line++;
            column = 0;
        }
        if (!full || codepoint != ' ') {
            write_html(w, codepoint, text, len);
            column++;
        }
    }
    return line;
}

/* ----------------------------------------------------------------- label */

static size_t letters_of(const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        letters++;
    }
    return letters;
}

static bool has_text(const char *text)
{
    return text != NULL && text[0] != '\0';
}

/* "Kế hoạch 417/KH-SKHCN"; "Kế hoạch …/KH-SXD", digits left blank; "Kế hoạch (chưa rõ số)". */
static size_t write_number(tdn_writer *w, const tdn_view *view, const tdn_directive *node)
{
    const bool blank = has_text(node->number) && !tdn_is_digit((unsigned char)node->number[0]);
    const char *number = has_text(node->number) ? node->number : tdn_drawing_text(view, TDN_DRAW_NO_NUMBER);
    const char *type = node->type == NULL ? "" : tdn_title_of_type(node->type);
    const size_t together = letters_of(type) + letters_of(number) + 1;
    size_t lines = 0;
    tdn_write_text(w, "<B>");
    if (has_text(type)) {
        lines += write_wrapped(w, type, HEADING_WIDTH, 1);
        tdn_write_text(w, together > HEADING_WIDTH ? "<BR/>" : " ");
        lines -= together > HEADING_WIDTH ? 0 : 1;
    }
    tdn_write_text(w, blank ? "…" : "");
    lines += write_wrapped(w, number, HEADING_WIDTH, 2);
    tdn_write_text(w, node->open ? " (?)</B>" : "</B>");
    return lines;
}

/* A line in small letters. Graphviz takes no empty <FONT>, so each has its own. */
static size_t write_small_lines(tdn_writer *w, const char *text, size_t width, const char *tag)
{
    tdn_write_text(w, "<BR/><FONT POINT-SIZE=\"9\">");
    tdn_write_text(w, tag);
    const size_t lines = write_wrapped(w, text, width, 2);
    tdn_write_text(w, *tag == '\0' ? "" : "</I>");
    tdn_write_text(w, "</FONT>");
    return lines;
}

/* A law or a treaty, small: its name, or its number and date. */
static int64_t write_small_label(tdn_writer *w, const tdn_view *view, const tdn_directive *node)
{
    char date[TDN_OFFICIAL_DATE_MAX];
    if (has_text(node->name)) {
        return SMALL_HEIGHT * (int64_t)write_wrapped(w, node->name, SMALL_WIDTH, 3);
    }
    const char *number = has_text(node->number) ? node->number : tdn_drawing_text(view, TDN_DRAW_NO_NUMBER);
    const char *type = node->type == NULL ? "" : tdn_title_of_type(node->type);
    size_t lines = 0;
    if (has_text(type)) {
        lines += write_wrapped(w, type, SMALL_WIDTH, 1);
        tdn_write_text(w, "<BR/>");
    }
    lines += write_wrapped(w, number, SMALL_WIDTH, 2);
    if (node->date.year != 0) {
        (void)tdn_official_date(node->date, date);
        tdn_write_text(w, "<BR/>");
        lines += write_wrapped(w, date, SMALL_WIDTH, 1);
    }
    return SMALL_HEIGHT * (int64_t)lines;
}

static int64_t write_label(tdn_writer *w, const tdn_view *view, const tdn_directive *node)
{
    char date[TDN_OFFICIAL_DATE_MAX];
    size_t lines = 0;
    const bool named = has_text(node->name) && !has_text(node->number);
    const size_t heading = named ? write_wrapped(w, node->name, HEADING_WIDTH + 2, 4) : write_number(w, view, node);
    if (node->date.year != 0 && !named) {
        (void)tdn_official_date(node->date, date);
        lines += write_small_lines(w, date, ISSUER_WIDTH, "");
    }
    if (has_text(node->issuer) && !named) {
        lines += write_small_lines(w, node->issuer, ISSUER_WIDTH, "");
    }
    if (node->held && has_text(node->title)) {
        lines += write_small_lines(w, node->title, TITLE_WIDTH, "<I>");
    }
    return HEADING_HEIGHT * (int64_t)heading + LINE_HEIGHT * (int64_t)lines;
}

/* "34 × Kế hoạch", then some of the numbers. */
static int64_t write_box_label(tdn_writer *w, const tdn_view *view, const tdn_view_node *box, bool small)
{
    const char *type =
        box->value->type == NULL ? tdn_drawing_text(view, TDN_DRAW_ACT) : tdn_title_of_type(box->value->type);
    size_t lines = 0;
    tdn_write_text(w, "<B>");
    tdn_write_number(w, box->member_count);
    tdn_write_text(w, " × ");
    const size_t heading = write_wrapped(w, type, small ? SMALL_WIDTH - 8 : HEADING_WIDTH - 8, 2);
    tdn_write_text(w, "</B>");
    if (has_text(box->value->issuer)) {
        lines += write_small_lines(w, box->value->issuer, small ? SMALL_WIDTH : ISSUER_WIDTH, "");
    }
    for (uint64_t i = 0; i < BOX_MEMBERS && i < box->member_count; i++) {
        const tdn_directive *member = tdn_view_member(view, box, i);
        const char *name = has_text(member->number) ? member->number : member->name;
        const bool last = i + 1 == BOX_MEMBERS && box->member_count > BOX_MEMBERS;
        if (has_text(name)) {
            lines += write_small_lines(w, name, small ? SMALL_WIDTH : ISSUER_WIDTH, "");
            tdn_write_text(w, last ? " …" : "");
        }
    }
    return HEADING_HEIGHT * (int64_t)heading + LINE_HEIGHT * (int64_t)lines;
}

static int64_t label(tdn_writer *w, const tdn_view *view, const tdn_view_node *node, bool small)
{
    const int64_t height = node->member_count > 1 ? write_box_label(w, view, node, small)
                           : small                ? write_small_label(w, view, node->value)
                                                  : write_label(w, view, node->value);
    return height + BOX_MARGIN;
}

void tdn_dot_label(tdn_writer *w, const tdn_view *view, const tdn_view_node *node, bool small)
{
    tdn_write_text(w, "<");
    (void)label(w, view, node, small);
    tdn_write_text(w, ">");
}

static int discard(const char *bytes, size_t len, void *ud)
{
    (void)bytes;
    (void)len;
    (void)ud;
    return 0;
}

int64_t tdn_dot_label_height(const tdn_view *view, const tdn_view_node *node, bool small)
{
    tdn_writer scratch;
    tdn_writer_init(&scratch, discard, NULL);
    return label(&scratch, view, node, small);
}

/* --------------------------------------------------------------- tooltip */

static void write_place(tdn_writer *w, const char *file, uint64_t line)
{
    tdn_dot_quoted(w, file);
    tdn_write(w, ":", 1);
    tdn_write_number(w, line);
}

static void write_mention(tdn_writer *w, const tdnref_graph *graph, uint64_t mention)
{
    const tdn_mention_record cited = tdn_mention_at(graph, mention);
    tdn_write_text(w, "\\n");
    write_place(w, tdn_source_name(graph, cited.source), cited.value.line);
    tdn_write_text(w, ": ");
    tdn_dot_quoted(w, cited.value.text == NULL ? "" : cited.value.text);
}

static void write_rest(tdn_writer *w, const tdn_view *view, uint64_t rest, tdn_drawing_word what)
{
    tdn_write_text(w, "\\n");
    tdn_write_text(w, tdn_drawing_text(view, TDN_DRAW_AND));
    tdn_write_number(w, rest);
    tdn_write_text(w, tdn_drawing_text(view, what));
}

static void write_members(tdn_writer *w, const tdn_view *view, const tdn_view_node *box)
{
    tdn_write_number(w, box->member_count);
    tdn_write_text(w, tdn_drawing_text(view, TDN_DRAW_SIBLINGS));
    for (uint64_t i = 0; i < box->member_count && i < TOOLTIP_MEMBERS; i++) {
        const tdn_directive *member = tdn_view_member(view, box, i);
        tdn_write_text(w, "\\n");
        tdn_dot_quoted(w, has_text(member->number) ? member->number : has_text(member->name) ? member->name : "…");
        if (has_text(member->issuer)) {
            tdn_write_text(w, ", ");
            tdn_dot_quoted(w, member->issuer);
        }
    }
    if (box->member_count > TOOLTIP_MEMBERS) {
        write_rest(w, view, box->member_count - TOOLTIP_MEMBERS, TDN_DRAW_OTHER_ACTS);
    }
}

/* A line of a tooltip: what it is, and up to two texts, the second after a comma. */
static void write_line(tdn_writer *w, const tdn_view *view, tdn_drawing_word what, const char *text, const char *more)
{
    tdn_write_text(w, "\\n");
    tdn_write_text(w, tdn_drawing_text(view, what));
    tdn_dot_quoted(w, text);
    if (has_text(more)) {
        tdn_write_text(w, ", ");
        tdn_dot_quoted(w, more);
    }
}

/* What an open directive may be: directives, or the bodies that may have issued it. */
static void write_candidates(tdn_writer *w, const tdn_view *view, const tdn_node *node)
{
    const tdnref_graph *graph = view->graph;
    tdnref_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; i < node->value.candidate_count && i < TOOLTIP_MEMBERS; i++) {
        const tdn_directive *it = &graph->nodes.items[tdn_node_candidate(graph, node, i)].value;
        write_line(w, view, TDN_DRAW_MAY_BE,
                   it->number != NULL ? it->number
                   : it->name != NULL ? it->name
                                      : it->key,
                   it->issuer);
    }
    if (node->value.candidate_count > TOOLTIP_MEMBERS) {
        write_rest(w, view, node->value.candidate_count - TOOLTIP_MEMBERS, TDN_DRAW_OTHER_ACTS);
    }
    const uint64_t index = (uint64_t)(node - graph->nodes.items);
    for (uint64_t i = 0; tdnref_graph_candidate_body(graph, index, i, &body); i++) {
        write_line(w, view, TDN_DRAW_MAY_BE, body.name, NULL);
    }
}

static void write_unnumbered(tdn_writer *w, const tdn_view *view, const tdn_node *node)
{
    tdnref_unnumbered named = {.struct_size = sizeof named};
    const uint64_t index = (uint64_t)(node - view->graph->nodes.items);
    for (uint64_t i = 0; tdnref_graph_unnumbered(view->graph, index, i, &named, NULL); i++) {
        if (tdn_is_front(named.clause)) {
            write_line(w, view, TDN_DRAW_NO_NUMBER_GIVEN, named.text, NULL);
        }
    }
}

void tdn_dot_node_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_directive *value = node->value;
    const tdn_node *at = tdn_view_graph_node(view, node);
    tdn_write(w, "\"", 1);
    if (node->member_count > 1) {
        write_members(w, view, node);
        tdn_write(w, "\"", 1);
        return;
    }
    tdn_dot_quoted(w, value->issuer != NULL ? value->issuer : value->name != NULL ? value->name : value->key);
    if (value->title != NULL) {
        tdn_write_text(w, "\\n");
        tdn_dot_quoted(w, value->title);
    }
    if (value->held) {
        tdn_write_text(w, "\\n");
        tdn_write_text(w, tdn_drawing_text(view, TDN_DRAW_FULL_TEXT));
        uint64_t line = 0;
        const char *source = tdn_view_place(view, node, &line);
        write_place(w, source, line);
    }
    write_candidates(w, view, at);
    write_unnumbered(w, view, at);
    for (uint64_t i = 0; i < value->mention_count && i < TOOLTIP_MENTIONS; i++) {
        write_mention(w, view->graph, tdn_node_mention(view->graph, at, i));
    }
    if (value->mention_count > TOOLTIP_MENTIONS) {
        write_rest(w, view, value->mention_count - TOOLTIP_MENTIONS, TDN_DRAW_OTHER_PLACES);
    }
    tdn_write(w, "\"", 1);
}

void tdn_dot_edge_tooltip(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    uint64_t shown = 0;
    tdn_write(w, "\"", 1);
    tdn_write_text(w, tdn_title_of_relation(edge->value.relation, view->options.lang));
    if (edge->value.on_circle) {
        tdn_write_text(w, "; ");
        tdn_write_text(w, tdn_drawing_text(view, TDN_DRAW_CIRCLE));
    }
    if (edge->part_count > 1) {
        tdn_write_text(w, " × ");
        tdn_write_number(w, edge->part_count);
    }
    for (uint64_t i = 0; i < edge->part_count && shown < TOOLTIP_MENTIONS; i++) {
        const tdn_edge *part = tdn_view_part(view, edge, i);
        for (uint64_t m = 0; m < part->value.mention_count && shown < TOOLTIP_MENTIONS; m++, shown++) {
            write_mention(w, view->graph, tdn_edge_mention(view->graph, part, m));
        }
    }
    if (edge->value.mention_count > shown) {
        write_rest(w, view, edge->value.mention_count - shown, TDN_DRAW_OTHER_PLACES);
    }
    tdn_write(w, "\"", 1);
}
