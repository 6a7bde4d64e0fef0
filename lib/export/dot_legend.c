/*
 * dot_legend.c - the legend: one row of boxes and lines, only of what the drawing has.
 */
#include "export/dot_legend.h"

#include "export/dot_style.h"
#include "export/dot_text.h"
#include "lexicon/titles.h"

/* Points between the foot of the drawing and the middle of the legend. */
#define LEGEND_GAP 40

static void write_box(tdn_writer *w, const char *fill, const char *border, const char *style, const char *text)
{
    tdn_write_text(w, "<TD BORDER=\"1\" BGCOLOR=\"");
    tdn_write_text(w, fill);
    tdn_write_text(w, "\" COLOR=\"");
    tdn_write_text(w, border);
    tdn_write_text(w, "\" STYLE=\"");
    tdn_write_text(w, style);
    tdn_write_text(w, "\">");
    tdn_write_text(w, text);
    tdn_write_text(w, "</TD>");
}

static void write_line(tdn_writer *w, const char *colour, const char *line, const char *text)
{
    tdn_write_text(w, "<TD ALIGN=\"LEFT\"><FONT COLOR=\"");
    tdn_write_text(w, colour);
    tdn_write_text(w, "\"><B>");
    tdn_write_text(w, line);
    tdn_write_text(w, "</B></FONT> ");
    tdn_write_text(w, text);
    tdn_write_text(w, "</TD>");
}

/* What the boxes are: full texts in the colours of their columns. */
static void write_boxes(tdn_writer *w, const tdn_layout *layout)
{
    const tdn_view *view = layout->view;
    write_box(w, tdn_column_styles[TDN_COLUMN_STATE].fill, tdn_column_styles[TDN_COLUMN_STATE].border, "rounded",
              tdn_drawing_text(view, TDN_DRAW_HELD));
    write_box(w, "white", TDN_CITED_BORDER, "rounded", tdn_drawing_text(view, TDN_DRAW_CITED));
    write_box(w, "white", TDN_CITED_BORDER, "rounded,dashed", tdn_drawing_text(view, TDN_DRAW_OPEN));
    if (layout->left[TDN_COLUMN_LAW] < layout->right[TDN_COLUMN_LAW]) {
        write_box(w, tdn_column_styles[TDN_COLUMN_LAW].fill, tdn_column_styles[TDN_COLUMN_LAW].border, "rounded",
                  tdn_drawing_text(view, TDN_DRAW_LAW_HELD));
    }
    if (view->options.collapse) {
        write_box(w, "white", TDN_CITED_BORDER, "rounded", tdn_drawing_text(view, TDN_DRAW_BOX));
    }
}

/* Only the relations that the drawing has. */
static void write_lines(tdn_writer *w, const tdn_view *view)
{
    static const tdnref_relation order[] = {TDNREF_REL_IMPLEMENTS,  TDNREF_REL_BASIS,    TDNREF_REL_GUIDES,
                                            TDNREF_REL_PROMULGATES, TDNREF_REL_AMENDS,   TDNREF_REL_REPLACES,
                                            TDNREF_REL_REPEALS,     TDNREF_REL_PROPOSAL, TDNREF_REL_MENTIONS};
    bool used[TDNREF_REL_COUNT] = {false};
    bool circle = false;
    for (uint64_t i = 0; i < view->edge_count; i++) {
        used[tdn_view_edge_at(view, i).value.relation] = true;
        circle = circle || tdn_view_edge_at(view, i).value.on_circle;
    }
    write_line(w, "#333333", "━━▶", tdn_drawing_text(view, TDN_DRAW_DIRECT));
    write_line(w, "#333333", "╌╌▶", tdn_drawing_text(view, TDN_DRAW_REPORTED));
    if (circle) {
        write_line(w, TDN_CIRCLE_COLOUR, "━━▶", tdn_drawing_text(view, TDN_DRAW_CIRCLE));
    }
    if (view->pairs.count > 0) {
        write_line(w, TDN_PAIR_COLOUR, "┈┈", tdn_drawing_text(view, TDN_DRAW_MAY_BE_ONE));
    }
    for (size_t i = 0; i < TDN_COUNT(order); i++) {
        if (used[order[i]]) {
            write_line(w, tdn_relation_styles[order[i]].colour, "──▶",
                       tdn_title_of_relation(order[i], view->options.lang));
        }
    }
}

void tdn_dot_legend(tdn_writer *w, const tdn_layout *layout)
{
    const char *title = tdn_drawing_text(layout->view, TDN_DRAW_LEGEND);
    tdn_write_text(w, "  \" legend0\" [shape=plaintext tooltip=\"");
    tdn_write_text(w, title);
    tdn_write_text(w, "\" label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"4\"><TR><TD><B>");
    tdn_write_text(w, title);
    tdn_write_text(w, "</B></TD>");
    write_boxes(w, layout);
    write_lines(w, layout->view);
    tdn_write_text(w, "</TR></TABLE>>");
    tdn_dot_position(w, (layout->left[0] + layout->right[TDN_COLUMN_COUNT - 1]) / 2, -LEGEND_GAP);
    tdn_write_text(w, "];\n");
}
