/*
 * dot_tooltip.c - tooltips: names and titles in full, and the places that say what is drawn.
 */
#include "export/dot_tooltip.h"

#include "export/dot_text.h"
#include "export/drawing_words.h"
#include "lexicon/titles.h"

/* A tooltip is read at one look. */
#define TOOLTIP_MENTIONS 8
#define TOOLTIP_MEMBERS 12

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
        tdn_dot_quoted(w, tdn_has_text(member->number) ? member->number
                          : tdn_has_text(member->name) ? member->name
                                                       : "…");
        if (tdn_has_text(member->issuer)) {
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
    if (tdn_has_text(more)) {
        tdn_write_text(w, ", ");
        tdn_dot_quoted(w, more);
    }
}

/* What an open directive may be: directives, or the bodies that may have issued it. */
static void write_candidates(tdn_writer *w, const tdn_view *view, uint64_t index)
{
    const tdnref_graph *graph = view->graph;
    const tdn_node *node = &graph->nodes.items[index];
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
    for (uint64_t i = 0; tdnref_graph_candidate_body(graph, index, i, &body); i++) {
        write_line(w, view, TDN_DRAW_MAY_BE, body.name, NULL);
    }
}

static void write_unnumbered(tdn_writer *w, const tdn_view *view, uint64_t node)
{
    tdnref_unnumbered named = {.struct_size = sizeof named};
    for (uint64_t i = 0; tdnref_graph_unnumbered(view->graph, node, i, &named, NULL); i++) {
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
    write_candidates(w, view, node->node);
    write_unnumbered(w, view, node->node);
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
