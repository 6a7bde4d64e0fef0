/*
 * query_show.c - everything that is known about one directive.
 */
#include "common/day.h"
#include "common/status.h"
#include "query/query.h"

#include <stdlib.h>

static const char identity[] = "SELECT label AS directive, date, issuer, level, line_of AS line, period, state, title, "
                               "file, nodes.line AS at_line, "
                               "authority, urn, urn_alias, iri, key FROM nodes WHERE id = ?1";

/** What is shown besides, where there is something. */
static const struct part {
    const char *name;
    const char *select;
} parts[] = {
    {"candidates", "SELECT nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, nodes.key AS key "
                   "FROM candidates JOIN nodes ON nodes.id = candidates.candidate "
                   "WHERE candidates.directive = ?1 ORDER BY nodes.label COLLATE vi, nodes.id"},
    {"candidate_bodies", "SELECT body, authority FROM candidate_bodies WHERE directive = ?1 ORDER BY ordinal"},
    {"perhaps_the_same",
     "SELECT nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, suspects.evidence AS evidence, "
     "nodes.key AS key "
     "FROM suspects JOIN nodes ON nodes.id = CASE ?1 WHEN suspects.directive THEN suspects.other ELSE "
     "suspects.directive END "
     "WHERE ?1 IN (suspects.directive, suspects.other) "
     "ORDER BY nodes.label COLLATE vi, nodes.id"},
    {"same_urn_alias",
     "SELECT other.directive AS directive, other.date AS date, other.issuer AS issuer, other.urn AS urn, "
     "other.key AS key "
     "FROM collisions "
     "JOIN collisions AS other ON other.urn_alias = collisions.urn_alias "
     "AND other.directive_id <> collisions.directive_id "
     "WHERE collisions.directive_id = ?1 ORDER BY other.directive_id"},
    {"parents", "SELECT line_of AS line, parent, parent_date AS date, parent_issuer AS issuer, via, reason "
                "FROM cascade WHERE directive_id = ?1 ORDER BY is_primary DESC, line_of"},
    {"without_number", "SELECT text AS words, clause, file, line FROM without_number "
                       "WHERE directive_id = ?1 ORDER BY ordinal"},
    {"names", "SELECT text AS name, count(*) AS times FROM quotes WHERE directive_id = ?1 "
              "GROUP BY text ORDER BY times DESC, text COLLATE vi LIMIT ?5"},
    {"cited_by",
     "SELECT holder.label AS directive, holder.date AS date, edges.relation AS relation, mentions.clause AS clause, "
     "mentions.text AS words, mentions.source AS file, mentions.line AS line "
     "FROM edges JOIN nodes AS holder ON holder.id = edges.holder "
     "JOIN evidence ON evidence.edge = edges.id "
     "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention "
     "WHERE edges.target = ?1 "
     "ORDER BY holder.date IS NULL, holder.date, holder.label COLLATE vi, holder.id, mentions.source, "
     "mentions.ordinal LIMIT ?5"},
    {"cites",
     "SELECT target.label AS directive, target.date AS date, edges.relation AS relation, mentions.clause AS clause, "
     "mentions.text AS words, mentions.source AS file, mentions.line AS line "
     "FROM edges JOIN nodes AS target ON target.id = edges.target "
     "JOIN evidence ON evidence.edge = edges.id "
     "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention "
     "WHERE edges.holder = ?1 "
     "ORDER BY mentions.source, mentions.ordinal, target.id LIMIT ?5"},
};

static void add_date(report_table *table, tdnref_date date)
{
    char text[TOOL_DAY_SIZE];
    report_add_text(table, tdnref_date_format(date, text) == 0 ? NULL : text);
}

static void add_body(report_table *table, const char *what, const tdnref_body *body)
{
    report_add_text(table, what);
    report_add_text(table, body->name);
    add_date(table, body->from);
    add_date(table, body->to);
    report_add_text(table, body->authority);
}

/** Adds those that a function gives for a body: what went into it, or what it went into. */
static void add_others(report_table *table, const char *what, const tdnref_body *own,
                       bool (*next)(const char *, tdnref_date, uint64_t, tdnref_body *))
{
    tdnref_body other = {.struct_size = sizeof other};
    /* A body without a first day was there from the beginning of the tables. */
    const tdnref_date on = own->from.year != 0 ? own->from : own->to;
    for (uint64_t i = 0; next(own->authority, on, i, &other); i++) {
        add_body(table, what, &other);
    }
}

/** The body that issued X as it stood on the day, what it was formed of, and what it went into. */
static void add_bodies(query *q)
{
    static const char *const columns[] = {"what", "body", "from", "to", "authority"};
    tdnref_body own = {.struct_size = sizeof own};
    tdnref_date on = {0};
    char *authority = query_text_of(q, q->x, "authority");
    char *date = query_text_of(q, q->x, "date");
    report_table *table = report_add_table(q->answer, "body");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        report_add_column(table, columns[i]);
    }
    if (tool_day_read(date, &on) && tdnref_body_on(authority, on, &own)) {
        add_others(table, "formed of", &own, tdnref_body_predecessor);
        add_body(table, "on that day", &own);
        add_others(table, "went into", &own, tdnref_body_successor);
    }
    if (report_row_count(table) < 2) { /* its name stands in the identity */
        report_drop_table(q->answer);
    }
    free(date);
    free(authority);
}

int query_show(query *q)
{
    (void)query_add_table(q, "identity", identity);
    report_last_table(q->answer)->upright = true;
    add_bodies(q);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        (void)query_add_found(q, parts[i].name, parts[i].select);
    }
    return TOOL_OK;
}
