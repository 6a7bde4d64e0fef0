/*
 * store_graph.c - the tables of the graph, rebuilt from all records of a store.
 *
 * Linking is a function of the whole set of records, so nothing less would do: one new document can complete the
 * identity of a citation anywhere. Ids are indexes in the sealed graph, which do not depend on the order in which
 * sources were added; the same sources give the same rows.
 */
#include "common/day.h"
#include "common/library.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

void store_clear_graph(tool_store *store)
{
    tool_sql_run(&store->sql, "DELETE FROM candidate_bodies; DELETE FROM cycles; DELETE FROM suspects; "
                              "DELETE FROM superiors_unnumbered; DELETE FROM weighed; DELETE FROM candidates; "
                              "DELETE FROM parents; DELETE FROM evidence; DELETE FROM edges; "
                              "DELETE FROM citations; DELETE FROM directives");
}

/** A statement that is run many times, and how many of its values are bound already. */
typedef struct row {
    const tool_sql *sql;
    sqlite3_stmt *statement;
    int bound;
} row;

static row row_of(const tool_store *store, const char *statement)
{
    return (row){&store->sql, tool_sql_prepare(&store->sql, statement), 0};
}

static void text(row *r, const char *value)
{
    tool_sql_bind_text(r->sql, r->statement, ++r->bound, value);
}

static void number(row *r, uint64_t value)
{
    tool_sql_bind_number(r->sql, r->statement, ++r->bound, (int64_t)value);
}

static void insert(row *r)
{
    tool_sql_finish(r->sql, r->statement);
    r->bound = 0;
}

/* ----------------------------------------------------------- directives */

static void put_directive(row *r, uint64_t id, const tdnref_node *node)
{
    char date[TOOL_DAY_SIZE];
    number(r, id);
    text(r, node->key);
    text(r, node->type);
    text(r, node->number);
    text(r, node->name);
    text(r, tool_day_text(node->date, date));
    text(r, node->issuer);
    text(r, node->authority);
    text(r, node->title);
    text(r, tdnref_level_name(node->level));
    text(r, tdnref_line_name(node->line_of));
    number(r, node->period_from);
    number(r, node->period_to);
    text(r, node->urn);
    text(r, node->urn_alias);
    text(r, node->iri);
    text(r, node->subject);
    number(r, node->held ? 1 : 0);
    number(r, node->open ? 1 : 0);
    text(r, node->source);
    if (node->source == NULL) {
        tool_sql_bind_null(r->sql, r->statement, ++r->bound);
    } else {
        number(r, node->line);
    }
    number(r, node->mention_count);
    insert(r);
}

static void put_directives(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store,
                   "INSERT INTO directives VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_node node = {.struct_size = sizeof node};
        (void)tdnref_graph_node(graph, i, &node);
        put_directive(&r, i, &node);
    }
    (void)sqlite3_finalize(r.statement);
}

/* A place in the text is the mention that stands there: of several that begin and end together, the first. */
#define MENTION_AT                                                                                                     \
    "SELECT ?1, source, min(ordinal) FROM mentions WHERE source = ?2 AND span_start = ?3 AND span_end = ?4 "           \
    "HAVING count(*) > 0"

static void put_place(row *r, uint64_t owner, const tdnref_evidence *place)
{
    number(r, owner);
    text(r, place->source);
    number(r, place->span.start);
    number(r, place->span.end);
    insert(r);
}

static void put_citations(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store, "INSERT OR IGNORE INTO citations " MENTION_AT);
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_evidence place = {.struct_size = sizeof place};
        for (uint64_t j = 0; tdnref_graph_mention(graph, i, j, &place); j++) {
            put_place(&r, i, &place);
        }
    }
    (void)sqlite3_finalize(r.statement);
}

/* ---------------------------------------------------------------- edges */

static void put_edges(const tool_store *store, const tdnref_graph *graph)
{
    row edges = row_of(store, "INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?, ?)");
    row places = row_of(store, "INSERT OR IGNORE INTO evidence " MENTION_AT);
    const uint64_t count = tdnref_graph_edge_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_edge edge = {.struct_size = sizeof edge};
        tdnref_evidence place = {.struct_size = sizeof place};
        (void)tdnref_graph_edge(graph, i, &edge);
        number(&edges, i);
        number(&edges, edge.from);
        number(&edges, edge.to);
        text(&edges, tdnref_relation_name(edge.relation));
        number(&edges, edge.parent ? 1 : 0);
        number(&edges, edge.primary ? 1 : 0);
        number(&edges, edge.reported ? 1 : 0);
        insert(&edges);
        for (uint64_t j = 0; tdnref_graph_evidence(graph, i, j, &place); j++) {
            put_place(&places, i, &place);
        }
    }
    (void)sqlite3_finalize(edges.statement);
    (void)sqlite3_finalize(places.statement);
}

/** The primary parent is the one whose edge is marked so. */
static void put_parent(row *r, const tdnref_graph *graph, uint64_t node, tdnref_line line)
{
    uint64_t parent = 0;
    uint64_t via = 0;
    const char *reason = tdnref_graph_parent(graph, node, line, &parent);
    if (reason == NULL) {
        return;
    }
    number(r, node);
    text(r, tdnref_line_name(line));
    number(r, parent);
    if (tdnref_graph_parent_via(graph, node, line, &via)) {
        number(r, via);
    } else {
        tool_sql_bind_null(r->sql, r->statement, ++r->bound);
    }
    text(r, reason);
    insert(r);
}

static void put_parents(const tool_store *store, const tdnref_graph *graph)
{
    row r =
        row_of(store, "INSERT INTO parents (directive, line_of, parent, via, reason, is_primary) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, EXISTS (SELECT 1 FROM edges WHERE holder = ?1 AND target = ?3 AND "
                      "is_primary))");
    row candidates = row_of(store, "INSERT OR IGNORE INTO candidates VALUES (?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        uint64_t candidate = 0;
        put_parent(&r, graph, i, TDNREF_LINE_PARTY);
        put_parent(&r, graph, i, TDNREF_LINE_STATE);
        for (uint64_t j = 0; tdnref_graph_candidate(graph, i, j, &candidate); j++) {
            number(&candidates, i);
            number(&candidates, candidate);
            insert(&candidates);
        }
    }
    (void)sqlite3_finalize(r.statement);
    (void)sqlite3_finalize(candidates.statement);
}

static void put_candidate_bodies(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store, "INSERT INTO candidate_bodies VALUES (?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_body body = {.struct_size = sizeof body};
        for (uint64_t j = 0; tdnref_graph_candidate_body(graph, i, j, &body); j++) {
            number(&r, i);
            number(&r, j);
            text(&r, body.authority);
            text(&r, body.name);
            insert(&r);
        }
    }
    (void)sqlite3_finalize(r.statement);
}

static void put_weighed(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store, "INSERT INTO weighed VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_parent_candidate candidate = {.struct_size = sizeof candidate};
        for (uint64_t j = 0; tdnref_graph_parent_candidate(graph, i, j, &candidate); j++) {
            number(&r, i);
            number(&r, j);
            number(&r, candidate.node);
            text(&r, tdnref_line_name(candidate.line));
            text(&r, tdnref_relation_name(candidate.relation));
            text(&r, tdnref_clause_name(candidate.clause));
            number(&r, candidate.chosen ? 1 : 0);
            text(&r, candidate.verdict);
            insert(&r);
        }
    }
    (void)sqlite3_finalize(r.statement);
}

static void put_suspects(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store, "INSERT INTO suspects VALUES (?, ?, ?)");
    tdnref_same_as pair = {.struct_size = sizeof pair};
    for (uint64_t i = 0; tdnref_graph_same_as(graph, i, &pair); i++) {
        number(&r, pair.node);
        number(&r, pair.other);
        text(&r, pair.evidence);
        insert(&r);
    }
    (void)sqlite3_finalize(r.statement);
}

static void put_superiors_unnumbered(const tool_store *store, const tdnref_graph *graph)
{
    row r =
        row_of(store, "INSERT INTO superiors_unnumbered SELECT ?, ?, source, ordinal FROM unnumbered WHERE source = ? "
                      "AND span_start = ? LIMIT 1");
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_unnumbered named = {.struct_size = sizeof named};
        const char *source = NULL;
        for (uint64_t j = 0; tdnref_graph_unnumbered(graph, i, j, &named, &source); j++) {
            number(&r, i);
            number(&r, j);
            text(&r, source);
            number(&r, named.span.start);
            insert(&r);
        }
    }
    (void)sqlite3_finalize(r.statement);
}

static void put_cycles(const tool_store *store, const tdnref_graph *graph)
{
    row r = row_of(store, "INSERT INTO cycles VALUES (?, ?, ?)");
    const uint64_t count = tdnref_graph_cycle_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        uint64_t edge = 0;
        for (uint64_t step = 0; tdnref_graph_cycle_edge(graph, i, step, &edge); step++) {
            number(&r, i);
            number(&r, step);
            number(&r, edge);
            insert(&r);
        }
    }
    (void)sqlite3_finalize(r.statement);
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
        store_add_to_graph(&reader, source.path, graph, source.path, false);
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
