/*
 * export_jsonld.c - the graph as RDF, in JSON-LD, with the relations of the European Legislation Identifier.
 *
 * ELI has terms for most relations, but none for "ban hành", and only one, "repeals", for both "thay thế" and "bãi
 * bỏ"; for these two we define terms of our own. A directive is identified by "urn:x-tdnref:directive:" and its key;
 * its RFC 9676 name, if it has one, is "sameAs", since two keys may lead to the same name. Relations stated only by
 * other documents are marked by a statement about the statement.
 */
#include "export/export.h"

#define BIT(relation) (1u << TDNREF_REL_##relation)

/* Properties with the relations that they express. */
static const struct property {
    const char *name;
    uint32_t relations;
} properties[] = {
    {"eli:based_on", BIT(BASIS)},
    {"eli:implements", BIT(IMPLEMENTS)},
    {"eli:applies", BIT(GUIDES)}, /* the directive applies the guidance */
    {"tdnref:promulgates", BIT(PROMULGATES)},
    {"eli:amends", BIT(AMENDS)},
    {"eli:repeals", BIT(REPLACES) | BIT(REPEALS)},
    {"tdnref:replaces", BIT(REPLACES)},
    {"eli:related_to", BIT(PROPOSAL)},
    {"eli:cites", BIT(MENTIONS)},
};

static const char *const prefixes[][2] = {
    {"eli", "http://data.europa.eu/eli/ontology#"}, {"dc", "http://purl.org/dc/elements/1.1/"},
    {"owl", "http://www.w3.org/2002/07/owl#"},      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},   {"tdnref", "urn:x-tdnref:vocabulary:"},
};

/* An IRI as a JSON string: what is neither unreserved nor one of "/;:@+" is percent-encoded. */
static void write_iri(tdn_writer *w, const char *key)
{
    static const char hex[] = "0123456789ABCDEF";
    tdn_write_text(w, "\"urn:x-tdnref:directive:");
    for (const char *at = key; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        if (tdn_is_alpha(c) || tdn_is_digit(c) || strchr("-._~/;:@+", c) != NULL) {
            tdn_write(w, at, 1);
        } else {
            const char escape[3] = {'%', hex[c >> 4], hex[c & 15]};
            tdn_write(w, escape, sizeof escape);
        }
    }
    tdn_write(w, "\"", 1);
}

static void iri_field(tdn_writer *w, const char *member, const char *key)
{
    tdn_json_name(w, member);
    write_iri(w, key);
}

/* A member whose value is a node: {"@id": ...}. */
static void node_field(tdn_writer *w, const char *member, const char *key)
{
    tdn_json_open_member(w, member, '{');
    iri_field(w, "@id", key);
    tdn_json_close(w, '}');
}

static void text_field(tdn_writer *w, const char *member, const char *text)
{
    if (text != NULL) {
        tdn_json_field(w, member, text);
    }
}

/* A value with its language or its type. */
static void value_field(tdn_writer *w, const char *member, const char *value, const char *of, const char *which)
{
    if (value != NULL) {
        tdn_json_open_member(w, member, '{');
        tdn_json_field(w, "@value", value);
        tdn_json_field(w, of, which);
        tdn_json_close(w, '}');
    }
}

static void date_field(tdn_writer *w, tdnref_date date)
{
    char text[16];
    const bool known = tdnref_date_format(date, text) > 0;
    value_field(w, "eli:date_document", known ? text : NULL, "@type",
                date.month == 0 ? "xsd:gYear"
                : date.day == 0 ? "xsd:gYearMonth"
                                : "xsd:date");
}

static void write_context(tdn_writer *w)
{
    tdn_json_open_member(w, "@context", '{');
    for (size_t i = 0; i < TDN_COUNT(prefixes); i++) {
        tdn_json_field(w, prefixes[i][0], prefixes[i][1]);
    }
    tdn_json_close(w, '}');
}

/* The edges of one node are [first, end). */
static void write_relations(tdn_writer *w, const tdn_view *view, uint64_t first, uint64_t end)
{
    for (size_t p = 0; p < TDN_COUNT(properties); p++) {
        bool any = false;
        for (uint64_t i = first; i < end; i++) {
            const tdn_view_edge at = tdn_view_edge_at(view, i);
            const tdn_edge_value *edge = &at.value;
            if ((properties[p].relations >> edge->relation & 1) == 0) {
                continue;
            }
            if (!any) {
                tdn_json_open_member(w, properties[p].name, '[');
            }
            any = true;
            tdn_json_open(w, '{');
            iri_field(w, "@id", view->nodes.items[edge->to].value->key);
            tdn_json_close(w, '}');
        }
        if (any) {
            tdn_json_close(w, ']');
        }
    }
}

static void write_members(tdn_writer *w, const tdn_view *view, const tdn_view_node *box)
{
    tdn_json_open_member(w, "tdnref:member", '[');
    for (uint64_t i = 0; i < box->member_count; i++) {
        tdn_json_open(w, '{');
        iri_field(w, "@id", tdn_view_member(view, box, i)->key);
        tdn_json_close(w, '}');
    }
    tdn_json_close(w, ']');
}

static void write_node(tdn_writer *w, const tdn_view *view, const tdn_view_node *node, uint64_t first, uint64_t end)
{
    const tdn_directive *value = node->value;
    const tdn_node *at = tdn_view_graph_node(view, node);
    uint64_t line = 0;
    tdn_json_open(w, '{');
    iri_field(w, "@id", value->key);
    tdn_json_field(w, "@type", node->member_count > 1 ? "tdnref:Group" : "eli:LegalResource");
    if (value->urn != NULL) {
        tdn_json_open_member(w, "owl:sameAs", '{');
        tdn_json_field(w, "@id", value->urn);
        tdn_json_close(w, '}');
    }
    text_field(w, "dc:type", value->type);
    text_field(w, "eli:id_local", value->number);
    date_field(w, value->date);
    value_field(w, "dc:title", value->title != NULL ? value->title : value->name, "@language", "vi");
    value_field(w, "dc:creator", value->issuer, "@language", "vi");
    text_field(w, "tdnref:level", tdnref_level_name(value->level));
    text_field(w, "tdnref:line_of", tdnref_line_name(value->line_of));
    tdn_json_bool(w, "tdnref:held", value->held);
    tdn_json_bool(w, "tdnref:open", value->open);
    text_field(w, "tdnref:file", tdn_view_place(view, node, &line));
    text_field(w, "tdnref:urn_alias", value->urn_alias);
    text_field(w, "tdnref:akn_iri", value->iri);
    if (at->primary < TDN_LINE_COUNT) {
        node_field(w, "tdnref:primary_parent", tdn_view_key(view, tdn_primary_of(at)));
    }
    if (node->member_count > 1) {
        write_members(w, view, node);
    }
    write_relations(w, view, first, end);
    tdn_json_close(w, '}');
}

/* "Only other documents say so", once for each property of the edge. */
static void write_reported(tdn_writer *w, const tdn_view *view, const tdn_edge_value *edge)
{
    for (size_t p = 0; p < TDN_COUNT(properties); p++) {
        if ((properties[p].relations >> edge->relation & 1) != 0) {
            tdn_write(w, "\n", 1);
            tdn_json_open(w, '{');
            tdn_json_field(w, "@type", "rdf:Statement");
            node_field(w, "rdf:subject", view->nodes.items[edge->from].value->key);
            tdn_json_open_member(w, "rdf:predicate", '{');
            tdn_json_field(w, "@id", properties[p].name);
            tdn_json_close(w, '}');
            node_field(w, "rdf:object", view->nodes.items[edge->to].value->key);
            tdn_json_bool(w, "tdnref:reported", true);
            tdn_json_close(w, '}');
        }
    }
}

/* Never owl:sameAs: it is a suspicion. */
static void write_pair(tdn_writer *w, const tdn_view *view, const tdn_view_pair *pair)
{
    tdn_write(w, "\n", 1);
    tdn_json_open(w, '{');
    tdn_json_field(w, "@type", "rdf:Statement");
    node_field(w, "rdf:subject", view->nodes.items[pair->node].value->key);
    tdn_json_open_member(w, "rdf:predicate", '{');
    tdn_json_field(w, "@id", "tdnref:may_be_same_as");
    tdn_json_close(w, '}');
    node_field(w, "rdf:object", view->nodes.items[pair->other].value->key);
    tdn_json_field(w, "tdnref:evidence", pair->evidence);
    tdn_json_close(w, '}');
}

void tdn_export_jsonld(tdn_writer *w, const tdn_view *view)
{
    tdn_json_open(w, '{');
    write_context(w);
    tdn_json_open_member(w, "@graph", '[');
    for (uint64_t i = 0, first = 0, end = 0; i < view->nodes.count; i++, first = end) {
        while (end < view->edge_count && tdn_view_edge_at(view, end).value.from == i) {
            end++;
        }
        tdn_write(w, "\n", 1);
        write_node(w, view, &view->nodes.items[i], first, end);
    }
    for (uint64_t i = 0; i < view->edge_count; i++) {
        const tdn_view_edge edge = tdn_view_edge_at(view, i);
        if (edge.value.reported) {
            write_reported(w, view, &edge.value);
        }
    }
    for (uint64_t i = 0; i < view->pairs.count; i++) {
        write_pair(w, view, &view->pairs.items[i]);
    }
    tdn_write(w, "\n", 1);
    tdn_json_close(w, ']');
    tdn_json_close(w, '}');
    tdn_write(w, "\n", 1);
}
