/*
 * export_dot.c - the cascade as a drawing that can be taken in at a glance.
 *
 * There is a column for the Party's line and one for the State's, with levels from the centre at the top to the
 * commune at the bottom; laws and treaties are small and pale in a column of their own. The file contains all
 * positions (dot_layout.c) and routes (dot_route.c) and selects Graphviz's layout "nop2", which keeps them, so that
 * `dot -Tsvg` draws it as it is.
 */
#include "export/dot_label.h"
#include "export/dot_legend.h"
#include "export/dot_route.h"
#include "export/dot_style.h"
#include "export/dot_text.h"
#include "export/dot_tooltip.h"
#include "export/export.h"
#include "lexicon/titles.h"

/* Points between the top of the drawing and the titles of its columns; middle of the titles of levels. */
#define TITLE_GAP 34
#define LEVEL_TITLE 50
/* Length of the head of an arrow, and of a thick one, in points. */
#define ARROW 6
#define STRONG_ARROW 9

/* ----------------------------------------------------------------- boxes */

/* A point of a way, with a blank after it. */
static void write_point(tdn_writer *w, tdn_point point)
{
    tdn_write_integer(w, point.x);
    tdn_write(w, ",", 1);
    tdn_write_integer(w, point.y);
    tdn_write(w, " ", 1);
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
    const tdn_column_style *style = &tdn_column_styles[at->column];
    const bool small = at->column == TDN_COLUMN_LAW;
    tdn_write_text(w, "  ");
    tdn_dot_id(w, node->value->key);
    tdn_write_text(w, " [label=");
    tdn_dot_label(w, layout->view, node, small);
    tdn_write_text(w, " tooltip=");
    tdn_dot_node_tooltip(w, layout->view, node);
    tdn_dot_attribute(w, "style", node->value->open ? "filled,rounded,dashed" : "filled,rounded");
    tdn_dot_attribute(w, "color",
                      node->value->held || at->weight == TDN_WEIGHT_PARENT ? style->border : TDN_CITED_BORDER);
    tdn_dot_attribute(w, "fillcolor", node->value->held ? style->fill : "white");
    tdn_dot_attribute(w, "penwidth", node->value->held ? "2.2" : at->weight == TDN_WEIGHT_PARENT ? "1.6" : "1.0");
    if (node->member_count > 1) {
        tdn_dot_attribute(w, "peripheries", "2");
    }
    if (small) {
        tdn_dot_attribute(w, "fontsize", "8");
        tdn_dot_attribute(w, "fontcolor", "#707070");
    }
    size(w, "width", small ? TDN_SMALL_BOX_WIDTH : TDN_BOX_WIDTH);
    size(w, "height", at->height);
    tdn_dot_position(w, at->x, layout->rows.items[at->row].y);
    tdn_write_text(w, "];\n");
}

/* ----------------------------------------------------------------- frame */

/* Ids of the drawing's own nodes begin with a blank, which no key does. */
static void write_own_id(tdn_writer *w, const char *what, uint64_t number)
{
    tdn_write_text(w, "\" ");
    tdn_write_text(w, what);
    tdn_write_number(w, number);
    tdn_write_text(w, "\"");
}

/* A title of the frame. */
typedef struct caption {
    const char *what; /* for its id, with a number */
    uint64_t number;
    const char *text;
    const char *colour;
    const char *font_size;
    tdn_point at;
} caption;

static void write_caption(tdn_writer *w, const caption *c)
{
    tdn_write_text(w, "  ");
    write_own_id(w, c->what, c->number);
    tdn_write_text(w, " [shape=plaintext fontname=\"DejaVu Sans Bold, Arial Bold\"");
    tdn_dot_attribute(w, "label", c->text);
    tdn_dot_attribute(w, "tooltip", c->text);
    tdn_dot_attribute(w, "fontcolor", c->colour);
    tdn_dot_attribute(w, "fontsize", c->font_size);
    tdn_dot_position(w, c->at.x, c->at.y);
    tdn_write_text(w, "];\n");
}

/* A thin line of the frame, between two invisible nodes; a straight curve has its ends twice. */
static void write_line(tdn_writer *w, const char *what, uint64_t number, tdn_point from, tdn_point to)
{
    const tdn_point ends[] = {from, to};
    for (uint64_t i = 0; i < TDN_COUNT(ends); i++) {
        tdn_write_text(w, "  ");
        write_own_id(w, what, 2 * number + i);
        tdn_write_text(w, " [shape=point style=invis width=0.01 tooltip=\" \"");
        tdn_dot_position(w, ends[i].x, ends[i].y);
        tdn_write_text(w, "];\n");
    }
    tdn_write_text(w, "  ");
    write_own_id(w, what, 2 * number);
    tdn_write_text(w, " -> ");
    write_own_id(w, what, 2 * number + 1);
    tdn_write_text(w, " [arrowhead=none style=dashed color=\"#d0d0d0\" tooltip=\" \" pos=\"");
    for (size_t i = 0; i < 2 * TDN_COUNT(ends); i++) {
        write_point(w, ends[i / 2]);
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

/* The title of a column, and the line between it and the one before. */
static void write_column(tdn_writer *w, const tdn_layout *layout, size_t column)
{
    const int64_t left = layout->left[column];
    const int64_t right = layout->right[column];
    const int64_t head = layout->top + TITLE_GAP;
    const tdn_column_style *style = &tdn_column_styles[column];
    if (left == right) {
        return;
    }
    const caption title = {.what = "column",
                           .number = column,
                           .text = tdn_drawing_text(layout->view, style->title),
                           .colour = style->border,
                           .font_size = "20",
                           .at = {(left + right) / 2, head}};
    write_caption(w, &title);
    if (column > 0) {
        const int64_t x = left - TDN_COLUMN_GAP / 2;
        write_line(w, "side", column, (tdn_point){x, 0}, (tdn_point){x, head});
    }
}

/* The title of a level, and the line over it. */
static void write_band(tdn_writer *w, const tdn_layout *layout, size_t band)
{
    if (layout->band_rows[band] == 0) {
        return;
    }
    const uint64_t first = layout->first_row[band];
    const uint64_t last = first + layout->band_rows[band] - 1;
    const int64_t top = over_row(layout, first);
    const caption title = {.what = "level",
                           .number = band,
                           .text = tdn_title_of_level(tdn_band_level(band), layout->view->options.lang),
                           .colour = "#444444",
                           .font_size = "16",
                           .at = {LEVEL_TITLE, (layout->rows.items[first].y + layout->rows.items[last].y) / 2}};
    write_caption(w, &title);
    write_line(w, "over", band, (tdn_point){0, top}, (tdn_point){layout->right[TDN_COLUMN_COUNT - 1], top});
}

static void write_frame(tdn_writer *w, const tdn_layout *layout)
{
    for (size_t column = 0; column < TDN_COLUMN_COUNT; column++) {
        write_column(w, layout, column);
    }
    for (size_t band = 0; band < TDN_BAND_COUNT; band++) {
        write_band(w, layout, band);
    }
}

/* ----------------------------------------------------------------- links */

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
    tdn_write_text(w, "\" dir=none style=\"dotted\" color=\"" TDN_PAIR_COLOUR "\" penwidth=\"1.6\" constraint=false");
    write_route(w, &route);
    tdn_write_text(w, "];\n");
}

static void write_edge(tdn_writer *w, const tdn_layout *layout, uint64_t index, bool strong)
{
    const tdn_view *view = layout->view;
    const tdn_view_edge edge = tdn_view_edge_at(view, index);
    const tdn_relation_style *style = &tdn_relation_styles[edge.value.relation];
    const tdn_view_node *to = &view->nodes.items[edge.value.to];
    const bool pale = !strong && tdn_view_graph_node(view, to)->normative && !to->value->held;
    const bool faint = pale || edge.value.relation == TDNREF_REL_MENTIONS;
    tdn_write_text(w, "  ");
    tdn_dot_id(w, view->nodes.items[edge.value.from].value->key);
    tdn_write_text(w, " -> ");
    tdn_dot_id(w, to->value->key);
    tdn_write_text(w, " [tooltip=");
    tdn_dot_edge_tooltip(w, view, &edge);
    tdn_dot_attribute(w, "color", edge.value.on_circle ? TDN_CIRCLE_COLOUR : pale ? TDN_PALE_COLOUR : style->colour);
    tdn_dot_attribute(w, "style", edge.value.reported && !faint ? "dashed" : style->style);
    tdn_dot_attribute(w, "penwidth", strong || edge.value.on_circle ? TDN_STRONG_WIDTH : pale ? "0.6" : style->width);
    tdn_dot_attribute(w, "arrowhead", style->arrow);
    tdn_dot_attribute(w, "arrowsize", strong ? "0.9" : "0.6");
    tdn_write_text(w, faint ? " constraint=false" : "");
    write_way(w, layout, index, strong ? STRONG_ARROW : ARROW);
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
        tdn_dot_legend(w, &layout);
        write_edges(w, &layout);
        for (uint64_t i = 0; i < view->pairs.count; i++) {
            write_pair(w, &layout, i);
        }
        tdn_write_text(w, "}\n");
    }
    tdn_layout_release(&layout);
}
