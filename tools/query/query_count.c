/*
 * query_count.c - top and stats.
 */
#include "common/status.h"
#include "query/query.h"

static const char top[] =
    "SELECT target.label AS directive, target.date AS date, target.issuer AS issuer, target.level AS level, "
    "target.line_of AS line, count(DISTINCT holder) AS cited_by, "
    "count(DISTINCT CASE WHEN relation = 'implements' THEN holder END) AS implements, "
    "count(DISTINCT CASE WHEN relation = 'basis' THEN holder END) AS basis, "
    "count(DISTINCT CASE WHEN relation = 'guides' THEN holder END) AS guides, "
    "count(DISTINCT CASE WHEN relation NOT IN ('implements', 'basis', 'guides') THEN holder END) AS other, "
    "target.state AS state, target.key AS key "
    "FROM edges JOIN nodes AS target ON target.id = edges.target "
    "WHERE (?3 IS NULL OR relation = ?3) AND (?4 IS NULL OR target.level = ?4) "
    "GROUP BY target.id ORDER BY cited_by DESC, target.label COLLATE vi, target.id LIMIT ?5";

/* More than this is no top any more; --limit says otherwise. */
enum { TOP_ROWS = 20 };

int query_top(query *q)
{
    q->limit = q->limit == 0 ? TOP_ROWS : q->limit;
    return query_add_list(q, "top", top) > 0 ? TOOL_OK : TOOL_FINDINGS;
}

/* The longest chain goes up the parents; a circle ends it where a directive comes again. */
static const char stats[] =
    "WITH RECURSIVE chain (start, id, length, way) AS ("
    "SELECT id, id, 0, ',' || id || ',' FROM directives "
    "WHERE id IN (SELECT directive FROM parents) AND id NOT IN (SELECT parent FROM parents) "
    "UNION ALL "
    "SELECT start, parents.parent, length + 1, way || parents.parent || ',' "
    "FROM chain JOIN parents ON parents.directive = chain.id "
    "WHERE instr(way, ',' || parents.parent || ',') = 0), "
    "facts (place, what, count) AS ("
    "SELECT 1, 'sources', (SELECT count(*) FROM sources) UNION ALL "
    "SELECT 2, 'documents', (SELECT count(*) FROM documents) UNION ALL "
    "SELECT 3, 'mentions', (SELECT count(*) FROM mentions) UNION ALL "
    "SELECT 4, 'directives', (SELECT count(*) FROM directives) UNION ALL "
    "SELECT 5, 'directives ' || state, count(*) FROM nodes GROUP BY state UNION ALL "
    "SELECT 6, 'directives with several candidates', "
    "(SELECT count(*) FROM (SELECT 1 FROM candidates GROUP BY directive HAVING count(*) > 1)) UNION ALL "
    "SELECT 7, 'relations', (SELECT count(*) FROM edges) UNION ALL "
    "SELECT 8, 'relation ' || relation, count(*) FROM edges GROUP BY relation UNION ALL "
    "SELECT 9, 'relations that only others report', (SELECT count(*) FROM edges WHERE reported) UNION ALL "
    "SELECT 10, 'parents ' || line_of, count(*) FROM parents GROUP BY line_of UNION ALL "
    "SELECT 11, 'roots', "
    "(SELECT count(DISTINCT parent) FROM parents WHERE parent NOT IN (SELECT directive FROM parents)) UNION ALL "
    "SELECT 12, 'orphans', (SELECT count(*) FROM without_parent) UNION ALL "
    "SELECT 13, 'circles', (SELECT count(DISTINCT cycle) FROM cycles) UNION ALL "
    "SELECT 14, 'pairs that may be one directive', (SELECT count(*) FROM suspects) UNION ALL "
    "SELECT 15, 'directives that share a urn alias', (SELECT count(*) FROM collisions) UNION ALL "
    "SELECT 16, 'superiors'' directives named without a number', (SELECT count(*) FROM superiors_unnumbered) UNION ALL "
    "SELECT 17, 'steps of the longest chain', (SELECT coalesce(max(length), 0) FROM chain)) "
    "SELECT what, count FROM facts ORDER BY place, what";

int query_stats(query *q)
{
    (void)query_add_table(q, "stats", stats);
    return TOOL_OK;
}
