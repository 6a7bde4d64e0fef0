/*
 * store_graph.c - the tables of the graph, rebuilt from all records of a store.
 *
 * Linking is a function of the whole set of records, so nothing less would do: one new document can complete the
 * identity of a citation anywhere. Ids are indexes in the sealed graph, which do not depend on the order in which
 * sources were added; the same sources give the same rows.
 */
#include "store/store_graph.h"

#include "common/day.h"
#include "common/library.h"
#include "store/store_sources.h"

void store_clear_graph(tool_store *store)
{
    tool_sql_run(&store->sql, "DELETE FROM candidate_bodies; DELETE FROM cycles; DELETE FROM suspects; "
                              "DELETE FROM superiors_unnumbered; DELETE FROM weighed; DELETE FROM candidates; "
                              "DELETE FROM parents; DELETE FROM evidence; DELETE FROM edges; "
                              "DELETE FROM citations; DELETE FROM directives");
}

/* ----------------------------------------------------------- directives */

static void put_directive(tool_sql_row *r, uint64_t id, const tdnref_node *node)
{
    char date[TOOL_DAY_SIZE];
    tool_sql_row_count(r, id);
    tool_sql_row_text(r, node->key);
    tool_sql_row_text(r, node->type);
    tool_sql_row_text(r, node->number);
    tool_sql_row_text(r, node->name);
    tool_sql_row_text(r, tool_day_text(node->date, date));
    tool_sql_row_text(r, node->issuer);
    tool_sql_row_text(r, node->authority);
    tool_sql_row_text(r, node->title);
    tool_sql_row_text(r, tdnref_level_name(node->level));
    tool_sql_row_text(r, tdnref_line_name(node->line_of));
    tool_sql_row_count(r, node->period_from);
    tool_sql_row_count(r, node->period_to);
    tool_sql_row_text(r, node->urn);
    tool_sql_row_text(r, node->urn_alias);
    tool_sql_row_text(r, node->iri);
    tool_sql_row_text(r, node->subject);
    tool_sql_row_count(r, node->held ? 1 : 0);
    tool_sql_row_count(r, node->open ? 1 : 0);
    tool_sql_row_text(r, node->source);
    if (node->source == NULL) {
        tool_sql_row_null(r);
    } else {
        tool_sql_row_count(r, node->line);
    }
    tool_sql_row_count(r, node->mention_count);
    tool_sql_row_put(r);
}

static void put_directives(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(
        &store->sql,
        "INSERT INTO directives VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_node node = {.struct_size = sizeof node};
        (void)tdnref_graph_node(graph, i, &node);
        put_directive(&r, i, &node);
    }
    tool_sql_row_end(&r);
}

/* A place in the text is the mention that stands there: of several that begin and end together, the first. */
#define MENTION_AT                                                                                                     \
    "SELECT ?1, source, min(ordinal) FROM mentions WHERE source = ?2 AND span_start = ?3 AND span_end = ?4 "           \
    "HAVING count(*) > 0"

static void put_place(tool_sql_row *r, uint64_t owner, const tdnref_evidence *place)
{
    tool_sql_row_count(r, owner);
    tool_sql_row_text(r, place->source);
    tool_sql_row_count(r, place->span.start);
    tool_sql_row_count(r, place->span.end);
    tool_sql_row_put(r);
}

static void put_citations(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(&store->sql, "INSERT OR IGNORE INTO citations " MENTION_AT);
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_evidence place = {.struct_size = sizeof place};
        for (uint64_t j = 0; tdnref_graph_mention(graph, i, j, &place); j++) {
            put_place(&r, i, &place);
        }
    }
    tool_sql_row_end(&r);
}

/* ---------------------------------------------------------------- edges */

static void put_edges(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row edges = tool_sql_row_begin(&store->sql, "INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?, ?)");
    tool_sql_row places = tool_sql_row_begin(&store->sql, "INSERT OR IGNORE INTO evidence " MENTION_AT);
    const uint64_t count = tdnref_graph_edge_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_edge edge = {.struct_size = sizeof edge};
        tdnref_evidence place = {.struct_size = sizeof place};
        (void)tdnref_graph_edge(graph, i, &edge);
        tool_sql_row_count(&edges, i);
        tool_sql_row_count(&edges, edge.from);
        tool_sql_row_count(&edges, edge.to);
        tool_sql_row_text(&edges, tdnref_relation_name(edge.relation));
        tool_sql_row_count(&edges, edge.parent ? 1 : 0);
        tool_sql_row_count(&edges, edge.primary ? 1 : 0);
        tool_sql_row_count(&edges, edge.reported ? 1 : 0);
        tool_sql_row_put(&edges);
        for (uint64_t j = 0; tdnref_graph_evidence(graph, i, j, &place); j++) {
            put_place(&places, i, &place);
        }
    }
    tool_sql_row_end(&edges);
    tool_sql_row_end(&places);
}

/** The primary parent is the one whose edge is marked so. */
static void put_parent(tool_sql_row *r, const tdnref_graph *graph, uint64_t node, tdnref_line line)
{
    uint64_t parent = 0;
    uint64_t via = 0;
    const char *reason = tdnref_graph_parent(graph, node, line, &parent);
    if (reason == NULL) {
        return;
    }
    tool_sql_row_count(r, node);
    tool_sql_row_text(r, tdnref_line_name(line));
    tool_sql_row_count(r, parent);
    if (tdnref_graph_parent_via(graph, node, line, &via)) {
        tool_sql_row_count(r, via);
    } else {
        tool_sql_row_null(r);
    }
    tool_sql_row_text(r, reason);
    tool_sql_row_put(r);
}

static void put_parents(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(
        &store->sql, "INSERT INTO parents (directive, line_of, parent, via, reason, is_primary) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, EXISTS (SELECT 1 FROM edges WHERE holder = ?1 AND target = ?3 AND "
                     "is_primary))");
    tool_sql_row candidates = tool_sql_row_begin(&store->sql, "INSERT OR IGNORE INTO candidates VALUES (?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        uint64_t candidate = 0;
        put_parent(&r, graph, i, TDNREF_LINE_PARTY);
        put_parent(&r, graph, i, TDNREF_LINE_STATE);
        for (uint64_t j = 0; tdnref_graph_candidate(graph, i, j, &candidate); j++) {
            tool_sql_row_count(&candidates, i);
            tool_sql_row_count(&candidates, candidate);
            tool_sql_row_put(&candidates);
        }
    }
    tool_sql_row_end(&r);
    tool_sql_row_end(&candidates);
}

static void put_candidate_bodies(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(&store->sql, "INSERT INTO candidate_bodies VALUES (?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_body body = {.struct_size = sizeof body};
        for (uint64_t j = 0; tdnref_graph_candidate_body(graph, i, j, &body); j++) {
            tool_sql_row_count(&r, i);
            tool_sql_row_count(&r, j);
            tool_sql_row_text(&r, body.authority);
            tool_sql_row_text(&r, body.name);
            tool_sql_row_put(&r);
        }
    }
    tool_sql_row_end(&r);
}

static void put_weighed(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(&store->sql, "INSERT INTO weighed VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_parent_candidate candidate = {.struct_size = sizeof candidate};
        for (uint64_t j = 0; tdnref_graph_parent_candidate(graph, i, j, &candidate); j++) {
            tool_sql_row_count(&r, i);
            tool_sql_row_count(&r, j);
            tool_sql_row_count(&r, candidate.node);
            tool_sql_row_text(&r, tdnref_line_name(candidate.line));
            tool_sql_row_text(&r, tdnref_relation_name(candidate.relation));
            tool_sql_row_text(&r, tdnref_clause_name(candidate.clause));
            tool_sql_row_count(&r, candidate.chosen ? 1 : 0);
            tool_sql_row_text(&r, candidate.verdict);
            tool_sql_row_put(&r);
        }
    }
    tool_sql_row_end(&r);
}

static void put_suspects(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(&store->sql, "INSERT INTO suspects VALUES (?, ?, ?)");
    tdnref_same_as pair = {.struct_size = sizeof pair};
    for (uint64_t i = 0; tdnref_graph_same_as(graph, i, &pair); i++) {
        tool_sql_row_count(&r, pair.node);
        tool_sql_row_count(&r, pair.other);
        tool_sql_row_text(&r, pair.evidence);
        tool_sql_row_put(&r);
    }
    tool_sql_row_end(&r);
}

static void put_superiors_unnumbered(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(
        &store->sql, "INSERT INTO superiors_unnumbered SELECT ?, ?, source, ordinal FROM unnumbered WHERE source = ? "
                     "AND span_start = ? LIMIT 1");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_unnumbered named = {.struct_size = sizeof named};
        const char *source = NULL;
        for (uint64_t j = 0; tdnref_graph_unnumbered(graph, i, j, &named, &source); j++) {
            tool_sql_row_count(&r, i);
            tool_sql_row_count(&r, j);
            tool_sql_row_text(&r, source);
            tool_sql_row_count(&r, named.span.start);
            tool_sql_row_put(&r);
        }
    }
    tool_sql_row_end(&r);
}

static void put_cycles(const tool_store *store, const tdnref_graph *graph)
{
    tool_sql_row r = tool_sql_row_begin(&store->sql, "INSERT INTO cycles VALUES (?, ?, ?)");
    const uint64_t count = tdnref_graph_cycle_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        uint64_t edge = 0;
        for (uint64_t step = 0; tdnref_graph_cycle_edge(graph, i, step, &edge); step++) {
            tool_sql_row_count(&r, i);
            tool_sql_row_count(&r, step);
            tool_sql_row_count(&r, edge);
            tool_sql_row_put(&r);
        }
    }
    tool_sql_row_end(&r);
}

/* ---------------------------------------------------------------- whole */

tdnref_graph *store_read_graph(const tool_store *store, const tdnref_ctx *ctx)
{
    tdnref_graph *graph = tool_graph_new(store->sql.program, ctx);
    store_source source;
    store_reader reader;
    store_reader_begin(&reader, store);
    sqlite3_stmt *list = store_list_sources(store);
    while (store_next_source(store, list, &source)) {
        store_add_to_graph(&reader, source.path, graph, source.path);
    }
    (void)sqlite3_finalize(list);
    store_reader_end(&reader);
    tool_graph_seal(store->sql.program, graph);
    return graph;
}

void store_make_graph(tool_store *store, const tdnref_ctx *ctx)
{
    store_clear_graph(store);
    tdnref_graph *graph = store_read_graph(store, ctx);
    put_directives(store, graph);
    put_citations(store, graph);
    put_edges(store, graph);
    put_parents(store, graph);
    put_candidate_bodies(store, graph);
    put_weighed(store, graph);
    put_suspects(store, graph);
    put_superiors_unnumbered(store, graph);
    put_cycles(store, graph);
    tdnref_graph_free(graph);
}
