/*
 * export_mermaid.c - a flowchart that Markdown viewers draw.
 *
 * Mermaid interprets markup in many places, which vary between its versions. So of ASCII only letters, digits, spaces
 * and a few harmless characters are written as they are, everything else as a numeric entity, "#" included. Nodes are
 * named n0, n1 ..., because "end" and "graph" are keywords.
 */
#include "export/drawing_words.h"
#include "export/export.h"
#include "lexicon/titles.h"

/* Labels are read at one look. */
#define TITLE_LETTERS 80
#define NAME_LETTERS 120

static const char classes[] = "  classDef partyHeld fill:#f8d3cc,stroke:#b3261e,stroke-width:2px\n"
                              "  classDef stateHeld fill:#cfe0f4,stroke:#1f4e8c,stroke-width:2px\n"
                              "  classDef partyCited fill:#ffffff,stroke:#b3261e\n"
                              "  classDef stateCited fill:#ffffff,stroke:#1f4e8c\n"
                              "  classDef open fill:#ffffff,stroke:#9aa3ad,stroke-dasharray:4 3\n";

static void write_label_text(tdn_writer *w, const char *text, size_t letters)
{
    uint32_t codepoint = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (letters-- == 0) {
            tdn_write_text(w, "…");
            return;
        }
        const unsigned char c = (unsigned char)(codepoint < 0x80 ? codepoint : 'a');
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (tdn_is_alpha(c) || tdn_is_digit(c) || strchr(" -./,()", c) != NULL) {
            tdn_write_codepoint(w, codepoint, text, len);
        } else {
            tdn_write(w, "#", 1);
            tdn_write_number(w, codepoint);
            tdn_write(w, ";", 1);
        }
    }
}

static void write_line(tdn_writer *w, const char *text, size_t letters)
{
    if (text != NULL && text[0] != '\0') {
        tdn_write_text(w, "<br/>");
        write_label_text(w, text, letters);
    }
}

static void write_name(tdn_writer *w, uint64_t node)
{
    tdn_write_text(w, "n");
    tdn_write_number(w, node);
}

static void write_heading(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_directive *value = node->value;
    const char *type = value->type == NULL ? "" : tdn_title_of_type(value->type);
    if (node->member_count > 1) {
        tdn_write_number(w, node->member_count);
        tdn_write_text(w, " × ");
        write_label_text(w, *type == '\0' ? tdn_drawing_text(view, TDN_DRAW_ACT) : type, NAME_LETTERS);
    } else if (value->name != NULL && value->number == NULL) {
        write_label_text(w, value->name, NAME_LETTERS);
    } else {
        write_label_text(w, type, NAME_LETTERS);
        tdn_write_text(w, *type == '\0' ? "" : " ");
        write_label_text(w, value->number == NULL ? tdn_drawing_text(view, TDN_DRAW_NO_NUMBER) : value->number,
                         NAME_LETTERS);
    }
}

static const char *class_of(const tdn_directive *node)
{
    const bool party = ((int)node->line_of & TDNREF_LINE_PARTY) != 0;
    if (node->open) {
        return "open";
    }
    return node->held ? (party ? "partyHeld" : "stateHeld") : (party ? "partyCited" : "stateCited");
}

static void write_node(tdn_writer *w, const tdn_view *view, uint64_t index)
{
    const tdn_view_node *node = &view->nodes.items[index];
    char date[16];
    tdn_write_text(w, "  ");
    write_name(w, index);
    tdn_write_text(w, "[\"");
    write_heading(w, view, node);
    write_line(w, tdnref_date_format(node->value->date, date) > 0 ? date : NULL, sizeof date);
    write_line(w, node->value->issuer, NAME_LETTERS);
    write_line(w, node->value->held ? node->value->title : NULL, TITLE_LETTERS);
    tdn_write_text(w, "\"]:::");
    tdn_write_text(w, class_of(node->value));
    tdn_write_text(w, "\n");
}

static void write_edge(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    tdn_write_text(w, "  ");
    write_name(w, edge->value.from);
    tdn_write_text(w, edge->value.parent ? " ==>|\"" : edge->value.reported ? " -.->|\"" : " -->|\"");
    write_label_text(w, tdn_title_of_relation(edge->value.relation, view->options.lang), NAME_LETTERS);
    if (edge->value.on_circle) {
        tdn_write_text(w, ", ");
        write_label_text(w, tdn_drawing_text(view, TDN_DRAW_CIRCLE), NAME_LETTERS);
    }
    if (edge->part_count > 1) {
        tdn_write_text(w, " × ");
        tdn_write_number(w, edge->part_count);
    }
    tdn_write_text(w, "\"| ");
    write_name(w, edge->value.to);
    tdn_write_text(w, "\n");
}

static void write_pair(tdn_writer *w, const tdn_view *view, const tdn_view_pair *pair)
{
    tdn_write_text(w, "  ");
    write_name(w, pair->node);
    tdn_write_text(w, " -.-|\"");
    tdn_write_text(w, tdn_drawing_text(view, TDN_DRAW_MAY_BE_ONE));
    tdn_write_text(w, "\"| ");
    write_name(w, pair->other);
    tdn_write_text(w, "\n");
}

void tdn_export_mermaid(tdn_writer *w, const tdn_view *view)
{
    tdn_write_text(w, "flowchart BT\n"); /* arrows lead up, to the superior's directive */
    tdn_write_text(w, classes);
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        write_node(w, view, i);
    }
    for (uint64_t i = 0; i < view->edge_count; i++) {
        const tdn_view_edge edge = tdn_view_edge_at(view, i);
        write_edge(w, view, &edge);
    }
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        write_pair(w, view, &view->pairs.items[i]);
    }
}
