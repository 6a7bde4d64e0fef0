/*
 * query_parent.c - parent, roots, orphans.
 */
#include "common/status.h"
#include "query/query.h"

#include <stdlib.h>
#include <string.h>

static const char parents[] =
    "SELECT parents.line_of AS line, parent.label AS parent, parent.date AS date, parent.issuer AS issuer, "
    "CASE WHEN parents.is_primary THEN 'yes' ELSE 'no' END AS first, via.label AS via, parents.reason AS reason, "
    "parent.state AS state, parent.key AS key "
    "FROM parents "
    "JOIN nodes AS parent ON parent.id = parents.parent "
    "LEFT JOIN nodes AS via ON via.id = parents.via "
    "WHERE parents.directive = ?1 "
    "ORDER BY parents.is_primary DESC, parents.line_of";

/* clang-format off */
/* Of the first citation of a weighed act in its best clause. */
#define OF_FIRST_CITATION(column) \
    "(SELECT " column " FROM edges " \
    "JOIN evidence ON evidence.edge = edges.id " \
    "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention " \
    "WHERE edges.holder = ?1 AND edges.target = weighed.candidate AND mentions.clause = weighed.clause " \
    "ORDER BY mentions.source, mentions.ordinal LIMIT 1)"

/* Every act that was weighed, in the order in which it came out. */
static const char weighed_acts[] =
    "SELECT weighed.line_of AS line, candidate.label AS directive, candidate.date AS date, "
    "weighed.relation AS relation, weighed.clause AS clause, "
    "CASE WHEN weighed.chosen THEN 'chosen' ELSE 'not chosen' END AS chosen, weighed.verdict AS verdict, "
    OF_FIRST_CITATION("mentions.text") " AS words, "
    OF_FIRST_CITATION("mentions.source || ':' || mentions.line") " AS place, candidate.key AS key "
    "FROM weighed "
    "JOIN nodes AS candidate ON candidate.id = weighed.candidate "
    "WHERE weighed.directive = ?1 "
    "ORDER BY weighed.ordinal";
/* clang-format on */

/* What title and opening name without a number: no directive, but a reason to look. */
static const char without_number[] = "SELECT text AS words, clause, file || ':' || line AS place FROM without_number "
                                     "WHERE directive_id = ?1 AND clause IN ('title', 'opening') ORDER BY ordinal";

int query_parent(query *q)
{
    const size_t found = query_add_list(q, "parents", parents);
    if (q->why) {
        (void)query_add_list(q, "weighed", weighed_acts);
    }
    const bool named = query_add_found(q, "without_number", without_number) > 0;
    if (found > 0) {
        return TOOL_OK;
    }
    char *state = query_text_of(q, q->x, "state");
    report_add_note(q->answer,
                    strcmp(state, "held") == 0
                        ? named ? "No parent was found: title and opening name only what has no number."
                                : "No parent was found: nothing in its title and opening orders it. ancestors lists "
                                  "what else it cites."
                        : "Its text is not in the archive, and no other text says what it carries out.");
    free(state);
    return TOOL_FINDINGS;
}

/* A chain of parents may close to a circle: UNION takes each directive once. */
static const char roots[] =
    "WITH RECURSIVE top (id) AS (SELECT DISTINCT parent FROM parents WHERE parent NOT IN (SELECT directive FROM "
    "parents)), "
    "below (root, id) AS (SELECT id, id FROM top UNION SELECT below.root, parents.directive FROM below "
    "JOIN parents ON parents.parent = below.id) "
    "SELECT nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer, nodes.line_of AS line, "
    "(SELECT count(DISTINCT directive) FROM parents WHERE parent = top.id) AS children, "
    "(SELECT count(*) - 1 FROM below WHERE below.root = top.id) AS descendants, nodes.state AS state, "
    "nodes.title AS title, nodes.key AS key "
    "FROM top JOIN nodes ON nodes.id = top.id WHERE (?4 IS NULL OR nodes.level = ?4) "
    "ORDER BY descendants DESC, nodes.label COLLATE vi, nodes.id LIMIT ?5";

int query_roots(query *q)
{
    return query_add_list(q, "roots", roots) > 0 ? TOOL_OK : TOOL_FINDINGS;
}

static const char orphans[] =
    "SELECT label AS directive, date, issuer, level, "
    "(SELECT count(*) FROM edges WHERE holder = without_parent.id) AS cites, title, file, line, key "
    "FROM without_parent WHERE (?4 IS NULL OR level = ?4) "
    "ORDER BY file COLLATE vi, line, label COLLATE vi LIMIT ?5";

int query_orphans(query *q)
{
    return query_add_list(q, "orphans", orphans) > 0 ? TOOL_OK : TOOL_FINDINGS;
}
