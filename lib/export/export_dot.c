/*
 * export_dot.c - the cascade as a drawing that can be taken in at a glance.
 *
 * There is a column for the Party's line and one for the State's, with levels from the centre at the top to the
 * commune at the bottom; laws and treaties are small and pale in a column of their own. The file contains all
 * positions (dot_layout.c) and routes (dot_route.c) and selects Graphviz's layout "nop2", which keeps them, so that
 * `dot -Tsvg` draws it as it is.
 */
#include "export/dot_route.h"
#include "export/dot_text.h"
#include "export/drawing_words.h"
#include "lexicon/titles.h"

#define TITLE_GAP 34
#define LEGEND_GAP 40

/* --------------------------------------------------------------- styles */

typedef struct relation_style {
    const char *colour;
    const char *style;
    const char *width;
    const char *arrow;
} relation_style;

static const relation_style relation_styles[TDNREF_REL_COUNT] = {
    [TDNREF_REL_IMPLEMENTS] = {"#2b5fa8", "solid", "1.3", "normal"},
    [TDNREF_REL_BASIS] = {"#4f8a3c", "solid", "1.0", "normal"},
    [TDNREF_REL_GUIDES] = {"#a07400", "dashed", "1.0", "normal"},
    [TDNREF_REL_PROMULGATES] = {"#7a3fa0", "solid", "1.0", "diamond"},
    [TDNREF_REL_AMENDS] = {"#d2691e", "solid", "1.2", "vee"},
    [TDNREF_REL_REPLACES] = {"#c0392b", "solid", "1.2", "tee"},
    [TDNREF_REL_REPEALS] = {"#c0392b", "dashed", "1.2", "tee"},
    [TDNREF_REL_PROPOSAL] = {"#808080", "dotted", "1.2", "open"},
    [TDNREF_REL_MENTIONS] = {"#c8c8c8", "solid", "0.6", "open"},
};

#define PARENT_WIDTH "3.2"
#define PALE_EDGE "#dcdcdc"
#define PAIR_COLOUR "#8e44ad"
#define CIRCLE_COLOUR "#e67e22"

typedef struct column_style {
    tdn_drawing_word title;
    const char *border;
    const char *fill; /* of held directives */
} column_style;

static const column_style columns[TDN_COLUMN_COUNT] = {
    [TDN_COLUMN_PARTY] = {TDN_DRAW_PARTY, "#b3261e", "#f8d3cc"},
    [TDN_COLUMN_STATE] = {TDN_DRAW_STATE, "#1f4e8c", "#cfe0f4"},
    [TDN_COLUMN_LAW] = {TDN_DRAW_LAW, "#9a9a9a", "#eeeeee"},
};

#define CITED_BORDER "#9aa3ad"

/* --------------------------------------------------------------- writing */

static void attribute(tdn_writer *w, const char *name, const char *value)
{
    tdn_write_text(w, " ");
    tdn_write_text(w, name);
    tdn_write_text(w, "=\"");
    tdn_write_text(w, value);
    tdn_write_text(w, "\"");
}

/* A point of a way, with a blank after it. */
static void write_point(tdn_writer *w, tdn_point point)
{
    tdn_write_integer(w, point.x);
    tdn_write(w, ",", 1);
    tdn_write_integer(w, point.y);
    tdn_write(w, " ", 1);
}

static void position(tdn_writer *w, int64_t x, int64_t y)
{
    tdn_write_text(w, " pos=\"");
    tdn_write_integer(w, x);
    tdn_write(w, ",", 1);
    tdn_write_integer(w, y);
    tdn_write(w, "\"", 1);
}

/* Points as inches with two decimals, which is what Graphviz wants for sizes. */
static void size(tdn_writer *w, const char *name, int64_t points)
{
    const int64_t hundredths = points * 100 / 72;
    tdn_write_text(w, " ");
    tdn_write_text(w, name);
    tdn_write_text(w, "=");
    tdn_write_integer(w, hundredths / 100);
    tdn_write_text(w, hundredths % 100 < 10 ? ".0" : ".");
    tdn_write_integer(w, hundredths % 100);
}

static void write_node(tdn_writer *w, const tdn_layout *layout, const tdn_seat *at)
{
    const tdn_view_node *node = &layout->view->nodes.items[at->node];
    const column_style *style = &columns[at->column];
    const bool small = at->column == TDN_COLUMN_LAW;
    tdn_write_text(w, "  ");
    tdn_dot_id(w, node->value->key);
    tdn_write_text(w, " [label=");
    tdn_dot_label(w, layout->view, node, small);
    tdn_write_text(w, " tooltip=");
    tdn_dot_node_tooltip(w, layout->view, node);
    attribute(w, "style", node->value->open ? "filled,rounded,dashed" : "filled,rounded");
    attribute(w, "color", node->value->held || at->weight == 2 ? style->border : CITED_BORDER);
    attribute(w, "fillcolor", node->value->held ? style->fill : "white");
    attribute(w, "penwidth", node->value->held ? "2.2" : at->weight == 2 ? "1.6" : "1.0");
    if (node->member_count > 1) {
        attribute(w, "peripheries", "2");
    }
    if (small) {
        attribute(w, "fontsize", "8");
        attribute(w, "fontcolor", "#707070");
    }
    size(w, "width", small ? TDN_SMALL_BOX_WIDTH : TDN_BOX_WIDTH);
    size(w, "height", at->height);
    position(w, at->x, layout->rows.items[at->row].y);
    tdn_write_text(w, "];\n");
}

/* Ids of the drawing's own nodes begin with a blank, which no key does. */
static void write_own_id(tdn_writer *w, const char *what, uint64_t number)
{
    tdn_write_text(w, "\" ");
    tdn_write_text(w, what);
    tdn_write_number(w, number);
    tdn_write_text(w, "\"");
}

static void write_title(tdn_writer *w, const char *what, uint64_t number, const char *text, const char *colour,
                        int64_t x, int64_t y)
{
    tdn_write_text(w, "  ");
    write_own_id(w, what, number);
    tdn_write_text(w, " [shape=plaintext fontname=\"DejaVu Sans Bold, Arial Bold\"");
    attribute(w, "label", text);
    attribute(w, "tooltip", text);
    attribute(w, "fontcolor", colour);
    attribute(w, "fontsize", *what == 'c' ? "20" : "16");
    position(w, x, y);
    tdn_write_text(w, "];\n");
}

/* A thin line between two points of the frame. */
static void write_line(tdn_writer *w, const char *what, uint64_t number, const int64_t ends[4])
{
    for (uint64_t i = 0; i < 2; i++) {
        tdn_write_text(w, "  ");
        write_own_id(w, what, 2 * number + i);
        tdn_write_text(w, " [shape=point style=invis width=0.01 tooltip=\" \"");
        position(w, ends[2 * i], ends[2 * i + 1]);
        tdn_write_text(w, "];\n");
    }
    tdn_write_text(w, "  ");
    write_own_id(w, what, 2 * number);
    tdn_write_text(w, " -> ");
    write_own_id(w, what, 2 * number + 1);
    tdn_write_text(w, " [arrowhead=none style=dashed color=\"#d0d0d0\" tooltip=\" \" pos=\"");
    for (size_t i = 0; i < 4; i++) {
        write_point(w, (tdn_point){ends[i / 2 * 2], ends[i / 2 * 2 + 1]});
    }
    tdn_write_text(w, "\"];\n");
}

/* Middle of the gap over a row, where a band begins. */
static int64_t over_row(const tdn_layout *layout, uint64_t row)
{
    const tdn_row *at = &layout->rows.items[row];
    const int64_t top = at->y + at->height / 2;
    if (row == 0) {
        return layout->top;
    }
    const tdn_row *above = &layout->rows.items[row - 1];
    return (top + above->y - above->height / 2) / 2;
}

/* Titles of columns and levels, and the lines between them. */
static void write_frame(tdn_writer *w, const tdn_layout *layout)
{
    const int64_t right = layout->right[TDN_COLUMN_COUNT - 1];
    for (size_t i = 0; i < TDN_COLUMN_COUNT; i++) {
        if (layout->left[i] < layout->right[i]) {
            const int64_t middle = (layout->left[i] + layout->right[i]) / 2;
            write_title(w, "column", i, tdn_drawing_text(layout->view, columns[i].title), columns[i].border, middle,
                        layout->top + TITLE_GAP);
            if (i > 0) {
                const int64_t x = layout->left[i] - 35;
                write_line(w, "side", i, (const int64_t[]){x, 0, x, layout->top + TITLE_GAP});
            }
        }
    }
    for (size_t band = 0; band < TDN_BAND_COUNT; band++) {
        if (layout->band_rows[band] > 0) {
            const uint64_t first = layout->first_row[band];
            const int64_t top = over_row(layout, first);
            const int64_t y =
                (layout->rows.items[first].y + layout->rows.items[first + layout->band_rows[band] - 1].y) / 2;
            write_title(w, "level", band, tdn_title_of_level(tdn_band_level(band), layout->view->options.lang),
                        "#444444", 50, y);
            write_line(w, "over", band, (const int64_t[]){0, top, right, top});
        }
    }
}

/* True if an edge is one of the two steps to a parent through the letter that forwards it. */
static bool is_via_step(const tdnref_graph *graph, const tdn_edge_value *edge)
{
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const tdn_parent *parent = &graph->nodes.items[edge->from].parents[line];
        if (parent->node != TDN_NO_NODE && parent->via == edge->to) {
            return true;
        }
    }
    return false;
}

static bool is_strong(const tdn_view *view, const tdn_view_edge *edge)
{
    bool strong = edge->value.parent;
    for (uint64_t i = 0; i < edge->part_count && !strong; i++) {
        strong = is_via_step(view->graph, &tdn_view_part(view, edge, i)->value);
    }
    return strong;
}

static void write_route(tdn_writer *w, const tdn_route *route)
{
    tdn_write_text(w, " pos=\"e,");
    write_point(w, route->tip);
    for (size_t i = 0; i < route->count; i++) {
        write_point(w, route->points[i]);
    }
    tdn_write_text(w, "\"");
}

static void write_way(tdn_writer *w, const tdn_layout *layout, uint64_t edge, int64_t arrow)
{
    tdn_route route;
    const tdn_edge_value value = tdn_view_edge_at(layout->view, edge).value;
    tdn_route_between(layout, value.from, value.to, edge, arrow, &route);
    write_route(w, &route);
}

/* Two that may be one: dotted, without an arrow. */
static void write_pair(tdn_writer *w, const tdn_layout *layout, uint64_t index)
{
    tdn_route route;
    const tdn_view_pair *pair = &layout->view->pairs.items[index];
    tdn_route_between(layout, pair->node, pair->other, index, 0, &route);
    tdn_write_text(w, "  ");
    tdn_dot_id(w, layout->view->nodes.items[pair->node].value->key);
    tdn_write_text(w, " -> ");
    tdn_dot_id(w, layout->view->nodes.items[pair->other].value->key);
    tdn_write_text(w, " [tooltip=\"");
    tdn_write_text(w, tdn_drawing_text(layout->view, TDN_DRAW_MAY_BE_ONE));
    tdn_write_text(w, ": ");
    tdn_dot_quoted(w, pair->evidence);
    tdn_write_text(w, "\" dir=none style=\"dotted\" color=\"" PAIR_COLOUR "\" penwidth=\"1.6\" constraint=false");
    write_route(w, &route);
    tdn_write_text(w, "];\n");
}

static void write_edge(tdn_writer *w, const tdn_layout *layout, uint64_t index, bool strong)
{
    const tdn_view *view = layout->view;
    const tdn_view_edge of = tdn_view_edge_at(view, index);
    const tdn_view_edge *edge = &of;
    const relation_style *style = &relation_styles[edge->value.relation];
    const tdn_view_node *to = &view->nodes.items[edge->value.to];
    const bool pale = !strong && tdn_view_graph_node(view, to)->normative && !to->value->held;
    const bool faint = pale || edge->value.relation == TDNREF_REL_MENTIONS;
    tdn_write_text(w, "  ");
    tdn_dot_id(w, view->nodes.items[edge->value.from].value->key);
    tdn_write_text(w, " -> ");
    tdn_dot_id(w, to->value->key);
    tdn_write_text(w, " [tooltip=");
    tdn_dot_edge_tooltip(w, view, edge);
    attribute(w, "color", edge->value.on_circle ? CIRCLE_COLOUR : pale ? PALE_EDGE : style->colour);
    attribute(w, "style", edge->value.reported && !faint ? "dashed" : style->style);
    attribute(w, "penwidth", strong || edge->value.on_circle ? PARENT_WIDTH : pale ? "0.6" : style->width);
    attribute(w, "arrowhead", style->arrow);
    attribute(w, "arrowsize", strong ? "0.9" : "0.6");
    tdn_write_text(w, faint ? " constraint=false" : "");
    write_way(w, layout, index, strong ? 9 : 6);
    tdn_write_text(w, "];\n");
}

/* Faint ones first, so that parents and circles lie on top. */
static void write_edges(tdn_writer *w, const tdn_layout *layout)
{
    for (int wanted = 0; wanted < 2; wanted++) {
        for (uint64_t i = 0; i < layout->view->edge_count; i++) {
            const tdn_view_edge edge = tdn_view_edge_at(layout->view, i);
            const bool strong = is_strong(layout->view, &edge);
            if ((strong || edge.value.on_circle) == (wanted == 1)) {
                write_edge(w, layout, i, strong);
            }
        }
    }
}

/* --------------------------------------------------------------- legend */

static void write_legend_box(tdn_writer *w, const char *fill, const char *border, const char *style, const char *text)
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

static void write_legend_line(tdn_writer *w, const char *colour, const char *line, const char *text)
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
static void write_legend_boxes(tdn_writer *w, const tdn_layout *layout)
{
    const tdn_view *view = layout->view;
    write_legend_box(w, columns[TDN_COLUMN_STATE].fill, columns[TDN_COLUMN_STATE].border, "rounded",
                     tdn_drawing_text(view, TDN_DRAW_HELD));
    write_legend_box(w, "white", CITED_BORDER, "rounded", tdn_drawing_text(view, TDN_DRAW_CITED));
    write_legend_box(w, "white", CITED_BORDER, "rounded,dashed", tdn_drawing_text(view, TDN_DRAW_OPEN));
    if (layout->left[TDN_COLUMN_LAW] < layout->right[TDN_COLUMN_LAW]) {
        write_legend_box(w, columns[TDN_COLUMN_LAW].fill, columns[TDN_COLUMN_LAW].border, "rounded",
                         tdn_drawing_text(view, TDN_DRAW_LAW_HELD));
    }
    if (view->options.collapse) {
        write_legend_box(w, "white", CITED_BORDER, "rounded", tdn_drawing_text(view, TDN_DRAW_BOX));
    }
}

/* Only the relations that the drawing has. */
static void write_legend_lines(tdn_writer *w, const tdn_view *view)
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
    write_legend_line(w, "#333333", "━━▶", tdn_drawing_text(view, TDN_DRAW_DIRECT));
    write_legend_line(w, "#333333", "╌╌▶", tdn_drawing_text(view, TDN_DRAW_REPORTED));
    if (circle) {
        write_legend_line(w, CIRCLE_COLOUR, "━━▶", tdn_drawing_text(view, TDN_DRAW_CIRCLE));
    }
    if (view->pairs.count > 0) {
        write_legend_line(w, PAIR_COLOUR, "┈┈", tdn_drawing_text(view, TDN_DRAW_MAY_BE_ONE));
    }
    for (size_t i = 0; i < TDN_COUNT(order); i++) {
        if (used[order[i]]) {
            write_legend_line(w, relation_styles[order[i]].colour, "──▶",
                              tdn_title_of_relation(order[i], view->options.lang));
        }
    }
}

static void write_legend(tdn_writer *w, const tdn_layout *layout)
{
    const char *title = tdn_drawing_text(layout->view, TDN_DRAW_LEGEND);
    tdn_write_text(w, "  \" legend0\" [shape=plaintext tooltip=\"");
    tdn_write_text(w, title);
    tdn_write_text(w, "\" label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"4\"><TR><TD><B>");
    tdn_write_text(w, title);
    tdn_write_text(w, "</B></TD>");
    write_legend_boxes(w, layout);
    write_legend_lines(w, layout->view);
    tdn_write_text(w, "</TR></TABLE>>");
    position(w, (layout->left[0] + layout->right[TDN_COLUMN_COUNT - 1]) / 2, -LEGEND_GAP);
    tdn_write_text(w, "];\n");
}

void tdn_export_dot(tdn_writer *w, const tdn_view *view)
{
    tdn_layout layout = {0};
    if (!tdn_lay_out(&layout, view, tdn_dot_label_height)) {
        w->failed = true;
    } else {
        tdn_write_text(
            w, "digraph \"tdnref\" {\n"
               "  graph [charset=\"UTF-8\" layout=nop2 outputorder=edgesfirst bgcolor=white pad=0.3 tooltip=\" \" "
               "fontname=\"DejaVu Sans, Arial\"];\n"
               "  node [shape=box fontname=\"DejaVu Sans, Arial\" fontsize=11 margin=\"0.04,0.04\"];\n"
               "  edge [fontname=\"DejaVu Sans, Arial\"];\n");
        write_frame(w, &layout);
        for (uint64_t i = 0; i < layout.seats.count; i++) {
            write_node(w, &layout, &layout.seats.items[i]);
        }
        write_legend(w, &layout);
        write_edges(w, &layout);
        for (uint64_t i = 0; i < view->pairs.count; i++) {
            write_pair(w, &layout, i);
        }
        tdn_write_text(w, "}\n");
    }
    tdn_layout_release(&layout);
}
