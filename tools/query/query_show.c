/*
 * query_show.c - all that is known of one directive.
 */
#include "query/query.h"

static const struct part {
    const char *name;
    const char *select;
} parts[] = {
    {"identity", "SELECT label AS directive, date, issuer, level, line_of AS line, period, state, title, file, "
                 "nodes.line AS at_line, authority, urn, urn_alias, iri, key FROM nodes WHERE id = ?1"},
    {"candidates", "SELECT nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, nodes.key AS key "
                   "FROM candidates JOIN nodes ON nodes.id = candidates.candidate WHERE candidates.directive = ?1 "
                   "ORDER BY nodes.label COLLATE vi, nodes.id"},
    {"candidate_bodies", "SELECT body, authority FROM candidate_bodies WHERE directive = ?1 ORDER BY ordinal"},
    {"perhaps_the_same",
     "SELECT nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, suspects.evidence AS evidence, "
     "nodes.key AS key FROM suspects JOIN nodes ON nodes.id = CASE ?1 WHEN suspects.directive THEN suspects.other ELSE "
     "suspects.directive END WHERE ?1 IN (suspects.directive, suspects.other) ORDER BY nodes.label COLLATE vi, "
     "nodes.id"},
    {"same_urn_alias",
     "SELECT other.directive AS directive, other.date AS date, other.issuer AS issuer, other.urn AS urn, "
     "other.key AS key FROM collisions JOIN collisions AS other ON other.urn_alias = "
     "collisions.urn_alias AND other.directive_id <> collisions.directive_id WHERE "
     "collisions.directive_id = ?1 ORDER BY other.directive_id"},
    {"parents",
     "SELECT line_of AS line, parent, parent_date AS date, parent_issuer AS issuer, via, reason FROM cascade "
     "WHERE directive_id = ?1 ORDER BY is_primary DESC, line_of"},
    {"without_number",
     "SELECT text AS words, clause, source AS file, line FROM unnumbered WHERE directive = ?1 ORDER BY "
     "ordinal"},
    {"names", "SELECT text AS name, count(*) AS times FROM quotes WHERE directive_id = ?1 "
              "GROUP BY text ORDER BY times DESC, text COLLATE vi LIMIT ?5"},
    {"cited_by",
     "SELECT holder.label AS directive, holder.date AS date, edges.relation AS relation, mentions.clause AS clause, "
     "mentions.text AS words, mentions.source AS file, mentions.line AS line "
     "FROM edges JOIN nodes AS holder ON holder.id = edges.holder JOIN evidence ON evidence.edge = edges.id "
     "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention "
     "WHERE edges.target = ?1 ORDER BY holder.date IS NULL, holder.date, holder.label COLLATE vi, holder.id, "
     "mentions.source, mentions.ordinal LIMIT ?5"},
    {"cites",
     "SELECT target.label AS directive, target.date AS date, edges.relation AS relation, mentions.clause AS clause, "
     "mentions.text AS words, mentions.source AS file, mentions.line AS line "
     "FROM edges JOIN nodes AS target ON target.id = edges.target JOIN evidence ON evidence.edge = edges.id "
     "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention "
     "WHERE edges.holder = ?1 ORDER BY mentions.source, mentions.ordinal, target.id LIMIT ?5"},
};

int query_show(query *q)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const size_t rows = query_add_table(q, parts[i].name, parts[i].select);
        if (rows == 0) {
            report_drop_table(q->answer);
        } else {
            q->answer->tables[q->answer->table_count - 1].upright = i == 0;
        }
    }
    return TOOL_OK;
}
