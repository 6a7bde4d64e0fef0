/*
 * export_graphml.c - GraphML with typed attributes, for Gephi, igraph, networkx and yEd.
 *
 * XML 1.0 cannot represent most control characters, not even as references: they become spaces, and U+FFFE and U+FFFF,
 * which it also forbids, U+FFFD. Each edge has an id, so that readers keep two relations between the same pair apart.
 */
#include "export/export.h"

/* What <key> declares, in the order in which values are written. */
typedef struct attribute {
    const char *name;
    const char *of;
    const char *type;
} attribute;

static const attribute attributes[] = {
    {"type", "node", "string"},        {"number", "node", "string"},     {"name", "node", "string"},
    {"date", "node", "string"},        {"issuer", "node", "string"},     {"authority", "node", "string"},
    {"level", "node", "string"},       {"line_of", "node", "string"},    {"title", "node", "string"},
    {"period_from", "node", "int"},    {"period_to", "node", "int"},     {"urn", "node", "string"},
    {"urn_alias", "node", "string"},   {"iri", "node", "string"},        {"held", "node", "boolean"},
    {"open", "node", "boolean"},       {"file", "node", "string"},       {"line", "node", "long"},
    {"mention_count", "node", "long"}, {"member_count", "node", "long"}, {"label", "node", "string"},
    {"relation", "edge", "string"},    {"parent", "edge", "boolean"},    {"primary", "edge", "boolean"},
    {"reported", "edge", "boolean"},   {"days", "edge", "long"},         {"evidence_count", "edge", "long"},
    {"evidence", "edge", "string"},
};

static void write_xml(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (codepoint == '&') {
            tdn_write_text(w, "&amp;");
        } else if (codepoint == '<') {
            tdn_write_text(w, "&lt;");
        } else if (codepoint == '>') {
            tdn_write_text(w, "&gt;");
        } else if (codepoint == '"') {
            tdn_write_text(w, "&quot;");
        } else if ((codepoint & 0xFFFE) == 0xFFFE) {
            tdn_write_text(w, "\xEF\xBF\xBD");
        } else {
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
}

static void open_data(tdn_writer *w, const char *name)
{
    tdn_write_text(w, "<data key=\"");
    tdn_write_text(w, name);
    tdn_write_text(w, "\">");
}

static void text_data(tdn_writer *w, const char *name, const char *text)
{
    if (text != NULL) {
        open_data(w, name);
        write_xml(w, text);
        tdn_write_text(w, "</data>");
    }
}

/* 0 is unknown in what is written so. */
static void number_data(tdn_writer *w, const char *name, uint64_t number)
{
    if (number != 0) {
        open_data(w, name);
        tdn_write_number(w, number);
        tdn_write_text(w, "</data>");
    }
}

static void bool_data(tdn_writer *w, const char *name, bool value)
{
    text_data(w, name, value ? "true" : "false");
}

/* What a drawing shows: the number, or the name, or the count of a box with its type. */
static void write_label(tdn_writer *w, const tdn_view_node *node)
{
    const tdn_directive *value = node->value;
    open_data(w, "label");
    if (node->member_count > 1) {
        tdn_write_number(w, node->member_count);
        tdn_write_text(w, " × ");
        write_xml(w, value->type == NULL ? "?" : value->type);
    } else {
        write_xml(w, value->number != NULL ? value->number : value->name != NULL ? value->name : value->key);
    }
    tdn_write_text(w, "</data>");
}

static void write_node(tdn_writer *w, const tdn_view *view, const tdn_view_node *node)
{
    const tdn_directive *value = node->value;
    uint64_t line = 0;
    char date[16];
    tdn_write_text(w, "<node id=\"");
    write_xml(w, value->key);
    tdn_write_text(w, "\">");
    text_data(w, "type", value->type);
    text_data(w, "number", value->number);
    text_data(w, "name", value->name);
    text_data(w, "date", tdnref_date_format(value->date, date) > 0 ? date : NULL);
    text_data(w, "issuer", value->issuer);
    text_data(w, "authority", value->authority);
    text_data(w, "level", tdnref_level_name(value->level));
    text_data(w, "line_of", tdnref_line_name(value->line_of));
    text_data(w, "title", value->title);
    number_data(w, "period_from", value->period_from);
    number_data(w, "period_to", value->period_to);
    text_data(w, "urn", value->urn);
    text_data(w, "urn_alias", value->urn_alias);
    text_data(w, "iri", value->iri);
    bool_data(w, "held", value->held);
    bool_data(w, "open", value->open);
    text_data(w, "file", tdn_view_place(view, node, &line));
    number_data(w, "line", line);
    number_data(w, "mention_count", value->mention_count);
    number_data(w, "member_count", node->member_count);
    write_label(w, node);
    tdn_write_text(w, "</node>\n");
}

/* "plans/a.txt:12: Kết luận số 57-KL/TW": the first mention. */
static void write_evidence(tdn_writer *w, const tdn_view *view, const tdn_view_edge *edge)
{
    const tdn_edge *part = tdn_view_part(view, edge, 0);
    if (part->value.mention_count == 0) {
        return;
    }
    const tdn_mention_record first = tdn_mention_at(view->graph, tdn_edge_mention(view->graph, part, 0));
    open_data(w, "evidence");
    write_xml(w, tdn_source_name(view->graph, first.source));
    tdn_write_text(w, ":");
    tdn_write_number(w, first.value.line);
    tdn_write_text(w, ": ");
    write_xml(w, first.value.text == NULL ? "" : first.value.text);
    tdn_write_text(w, "</data>");
}

static void open_edge(tdn_writer *w, const tdn_view *view, uint64_t number, uint64_t from, uint64_t to)
{
    tdn_write_text(w, "<edge id=\"e");
    tdn_write_number(w, number);
    tdn_write_text(w, "\" source=\"");
    write_xml(w, view->nodes.items[from].value->key);
    tdn_write_text(w, "\" target=\"");
    write_xml(w, view->nodes.items[to].value->key);
    tdn_write_text(w, "\">");
}

/* Two directives that may be one get an edge of the relation "same-as?". */
static void write_pair(tdn_writer *w, const tdn_view *view, uint64_t index)
{
    const tdn_view_pair *pair = &view->pairs.items[index];
    open_edge(w, view, view->edge_count + index, pair->node, pair->other);
    text_data(w, "relation", "same-as?");
    text_data(w, "evidence", pair->evidence);
    tdn_write_text(w, "</edge>\n");
}

static void write_edge(tdn_writer *w, const tdn_view *view, uint64_t index)
{
    const tdn_view_edge edge = tdn_view_edge_at(view, index);
    int64_t days = 0;
    open_edge(w, view, index, edge.value.from, edge.value.to);
    text_data(w, "relation", tdnref_relation_name(edge.value.relation));
    bool_data(w, "parent", edge.value.parent);
    bool_data(w, "primary", edge.value.primary);
    bool_data(w, "reported", edge.value.reported);
    if (tdn_view_edge_days(view, &edge, &days)) {
        open_data(w, "days");
        tdn_write_integer(w, days);
        tdn_write_text(w, "</data>");
    }
    number_data(w, "evidence_count", edge.value.mention_count);
    write_evidence(w, view, &edge);
    tdn_write_text(w, "</edge>\n");
}

void tdn_export_graphml(tdn_writer *w, const tdn_view *view)
{
    tdn_write_text(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
                      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
                      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    for (size_t i = 0; i < TDN_COUNT(attributes); i++) {
        tdn_write_text(w, "<key id=\"");
        tdn_write_text(w, attributes[i].name);
        tdn_write_text(w, "\" for=\"");
        tdn_write_text(w, attributes[i].of);
        tdn_write_text(w, "\" attr.name=\"");
        tdn_write_text(w, attributes[i].name);
        tdn_write_text(w, "\" attr.type=\"");
        tdn_write_text(w, attributes[i].type);
        tdn_write_text(w, "\"/>\n");
    }
    tdn_write_text(w, "<graph id=\"tdnref\" edgedefault=\"directed\">\n");
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        write_node(w, view, &view->nodes.items[i]);
    }
    for (uint64_t i = 0; i < view->edge_count; i++) {
        write_edge(w, view, i);
    }
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        write_pair(w, view, i);
    }
    tdn_write_text(w, "</graph>\n</graphml>\n");
}
