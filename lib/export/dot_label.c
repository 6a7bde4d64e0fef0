/*
 * dot_label.c - labels, which are HTML-like, so that the number can be bold; in them &, <, > and quotes are entities.
 */
#include "export/dot_label.h"

#include "base/date_text.h"
#include "export/dot_text.h"
#include "export/drawing_words.h"
#include "lexicon/titles.h"

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

static void write_html(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    static const struct entity {
        uint32_t codepoint;
        const char *text;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\\', TDN_DOT_BACKSLASH}};
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

/* ---------------------------------------------------------------- labels */

static size_t letters_of(const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        letters++;
    }
    return letters;
}

/* "Kế hoạch 417/KH-SKHCN"; "Kế hoạch …/KH-SXD", digits left blank; "Kế hoạch (chưa rõ số)". */
static size_t write_number(tdn_writer *w, const tdn_view *view, const tdn_directive *node)
{
    const bool blank = tdn_has_text(node->number) && !tdn_is_digit((unsigned char)node->number[0]);
    const char *number = tdn_has_text(node->number) ? node->number : tdn_drawing_text(view, TDN_DRAW_NO_NUMBER);
    const char *type = node->type == NULL ? "" : tdn_title_of_type(node->type);
    const size_t together = letters_of(type) + letters_of(number) + 1;
    size_t lines = 0;
    tdn_write_text(w, "<B>");
    if (tdn_has_text(type)) {
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
    if (tdn_has_text(node->name)) {
        return SMALL_HEIGHT * (int64_t)write_wrapped(w, node->name, SMALL_WIDTH, 3);
    }
    const char *number = tdn_has_text(node->number) ? node->number : tdn_drawing_text(view, TDN_DRAW_NO_NUMBER);
    const char *type = node->type == NULL ? "" : tdn_title_of_type(node->type);
    size_t lines = 0;
    if (tdn_has_text(type)) {
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
    const bool named = tdn_has_text(node->name) && !tdn_has_text(node->number);
    const size_t heading = named ? write_wrapped(w, node->name, HEADING_WIDTH + 2, 4) : write_number(w, view, node);
    if (node->date.year != 0 && !named) {
        (void)tdn_official_date(node->date, date);
        lines += write_small_lines(w, date, ISSUER_WIDTH, "");
    }
    if (tdn_has_text(node->issuer) && !named) {
        lines += write_small_lines(w, node->issuer, ISSUER_WIDTH, "");
    }
    if (node->held && tdn_has_text(node->title)) {
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
    if (tdn_has_text(box->value->issuer)) {
        lines += write_small_lines(w, box->value->issuer, small ? SMALL_WIDTH : ISSUER_WIDTH, "");
    }
    for (uint64_t i = 0; i < BOX_MEMBERS && i < box->member_count; i++) {
        const tdn_directive *member = tdn_view_member(view, box, i);
        const char *name = tdn_has_text(member->number) ? member->number : member->name;
        const bool last = i + 1 == BOX_MEMBERS && box->member_count > BOX_MEMBERS;
        if (tdn_has_text(name)) {
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
