/*
 * export_csv.c - the lists of nodes and of edges, for spreadsheets (RFC 4180).
 *
 * Every text is quoted. A text that a spreadsheet would evaluate as a formula ("=HYPERLINK(...)" in somebody's
 * document) is preceded by an apostrophe, even if it begins with spaces. Control characters become spaces, so that
 * every row is one line.
 */
#include "export/export.h"

static bool is_formula(const char *text)
{
    uint32_t first = ' ';
    for (size_t len; first == ' ' || first == 0xA0 || first == 0x3000 || first == 0xFEFF || tdn_is_control(first);
         text += len) {
        len = tdn_next_codepoint(text, &first);
        if (len == 0) {
            return false;
        }
    }
    /* Also the full-width forms, which some programs take for the others. */
    return first == '=' || first == '+' || first == '-' || first == '@' || first == 0xFF1D || first == 0xFF0B ||
           first == 0xFF0D || first == 0xFF20;
}

/* Begins a cell; the first of a row has no comma before it. */
static void next_cell(tdn_writer *w)
{
    tdn_write(w, ",", w->comma ? 1 : 0);
    w->comma = true;
}

static void end_row(tdn_writer *w)
{
    tdn_write(w, "\r\n", 2);
    w->comma = false;
}

static void write_inside(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    for (size_t len = 0;; text += len) {
        const size_t run = tdn_plain_run(text);
        tdn_write(w, text, run);
        text += run;
        len = tdn_next_codepoint(text, &codepoint);
        if (len == 0) {
            return;
        }
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (codepoint == '"') {
            tdn_write(w, "\"\"", 2);
        } else {
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
}

static void text_cell(tdn_writer *w, const char *text)
{
    next_cell(w);
    if (text != NULL) {
        tdn_write(w, "\"", 1);
        tdn_write(w, "'", is_formula(text) ? 1 : 0);
        write_inside(w, text);
        tdn_write(w, "\"", 1);
    }
}

/* 0 is unknown in what is written so. */
static void number_cell(tdn_writer *w, uint64_t number)
{
    next_cell(w);
    if (number != 0) {
        tdn_write_number(w, number);
    }
}

static void bool_cell(tdn_writer *w, bool value)
{
    next_cell(w);
    tdn_write_text(w, value ? "true" : "false");
}

static void date_cell(tdn_writer *w, tdnref_date date)
{
    char text[16];
    text_cell(w, tdnref_date_format(date, text) > 0 ? text : NULL);
}

static void begin(tdn_writer *w, const tdn_view *view, const char *header)
{
    if (view->options.byte_order_mark) {
        tdn_write_text(w, "\xEF\xBB\xBF");
    }
    tdn_write_text(w, header);
    end_row(w);
}

static const char *parent_key(const tdn_view *view, const tdn_node *node, size_t line)
{
    return tdn_parent_in(node, line) == TDN_NONE ? NULL : tdn_view_key(view, tdn_parent_in(node, line));
}

void tdn_export_csv_nodes(tdn_writer *w, const tdn_view *view)
{
    begin(
        w, view,
        "key,type,number,name,date,issuer,level,line_of,title,period_from,period_to,held,open,file,line,mention_count,"
        "member_count,party_parent,state_parent,urn,urn_alias,iri");
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        const tdn_view_node *node = &view->nodes.items[i];
        const tdn_directive *value = node->value;
        uint64_t line = 0;
        text_cell(w, value->key);
        text_cell(w, value->type);
        text_cell(w, value->number);
        text_cell(w, value->name);
        date_cell(w, value->date);
        text_cell(w, value->issuer);
        text_cell(w, tdnref_level_name(value->level));
        text_cell(w, tdnref_line_name(value->line_of));
        text_cell(w, value->title);
        number_cell(w, value->period_from);
        number_cell(w, value->period_to);
        bool_cell(w, value->held);
        bool_cell(w, value->open);
        text_cell(w, tdn_view_place(view, node, &line));
        number_cell(w, line);
        number_cell(w, value->mention_count);
        number_cell(w, node->member_count);
        text_cell(w, parent_key(view, tdn_view_graph_node(view, node), TDN_PARTY_LINE));
        text_cell(w, parent_key(view, tdn_view_graph_node(view, node), TDN_STATE_LINE));
        text_cell(w, value->urn);
        text_cell(w, value->urn_alias);
        text_cell(w, value->iri);
        end_row(w);
    }
}

/* The first mention of an edge: file, line, words. */
static void evidence_cells(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    const tdn_edge *part = tdn_view_part(view, edge, 0);
    if (part->value.mention_count == 0) {
        text_cell(w, NULL);
        text_cell(w, NULL);
        text_cell(w, NULL);
        return;
    }
    const tdn_mention_record first = tdn_mention_at(view->graph, tdn_edge_mention(view->graph, part, 0));
    text_cell(w, tdn_source_name(view->graph, first.source));
    number_cell(w, first.value.line);
    text_cell(w, first.value.text);
}

static const char *short_name(const tdn_directive *node)
{
    return node->number != NULL ? node->number : node->name;
}

static void ends_cells(tdn_writer *w, const tdn_view *view, uint64_t from, uint64_t to, const char *relation)
{
    text_cell(w, view->nodes.items[from].value->key);
    text_cell(w, view->nodes.items[to].value->key);
    text_cell(w, short_name(view->nodes.items[from].value));
    text_cell(w, short_name(view->nodes.items[to].value));
    text_cell(w, relation);
}

static void edge_row(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    int64_t days = 0;
    ends_cells(w, view, edge->value.from, edge->value.to, tdnref_relation_name(edge->value.relation));
    bool_cell(w, edge->value.parent);
    bool_cell(w, edge->value.primary);
    bool_cell(w, edge->value.reported);
    next_cell(w);
    if (tdn_view_edge_days(view, edge, &days)) {
        tdn_write_integer(w, days);
    }
    number_cell(w, edge->part_count);
    number_cell(w, edge->value.mention_count);
    evidence_cells(w, view, edge);
    end_row(w);
}

/* Two directives that may be one get a row of the relation "same-as?", with the reason in the last cell. */
static void pair_row(tdn_writer *w, const tdn_view *view, const tdn_view_pair *pair)
{
    ends_cells(w, view, pair->node, pair->other, "same-as?");
    bool_cell(w, false);
    bool_cell(w, false);
    bool_cell(w, false);
    for (size_t i = 0; i < 5; i++) {
        next_cell(w);
    }
    text_cell(w, pair->evidence);
    end_row(w);
}

void tdn_export_csv_edges(tdn_writer *w, const tdn_view *view)
{
    begin(
        w, view,
        "from,to,from_number,to_number,relation,parent,primary,reported,days,edge_count,mention_count,file,line,text");
    for (uint64_t i = 0; i < view->edge_count; i++) {
        const tdn_view_edge edge = tdn_view_edge_at(view, i);
        edge_row(w, view, &edge);
    }
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        pair_row(w, view, &view->pairs.items[i]);
    }
}
