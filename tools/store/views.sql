-- The views of a stored graph, for queries in plain SQL. The tables behind them are in schema.sql. They are recreated
-- whenever a file of an older format is converted.

-- Directives as people name them: "KL 57-KL/TW".
CREATE VIEW nodes AS
SELECT id,
       CASE WHEN number IS NOT NULL AND type IS NOT NULL THEN type || ' ' || number
            ELSE coalesce(number, name, CASE WHEN type IS NULL THEN title ELSE type || coalesce(' ' || title, '') END, source || ':' || line,
                           key)
       END AS label,
       replace(replace(date, '-00', ''), '0000-', '') AS date,
       issuer, authority, level, line_of, title,
       CASE WHEN period_from = 0 THEN NULL
            WHEN period_to IN (0, period_from) THEN CAST(period_from AS TEXT)
            ELSE period_from || '-' || period_to END AS period,
       CASE WHEN held THEN 'held' WHEN open THEN 'open' ELSE 'cited' END AS state,
       source AS file, line, mention_count AS mentions, urn, urn_alias, iri, subject, key, type, number
FROM directives;

-- Every directive with its parents.
CREATE VIEW cascade AS
SELECT child.label AS directive, child.date AS date, child.issuer AS issuer, parents.line_of AS line_of,
       parent.label AS parent, parent.date AS parent_date, parent.issuer AS parent_issuer, via.label AS via,
       parents.is_primary AS is_primary, parents.reason AS reason, child.file AS file, child.line AS line,
       parents.directive AS directive_id, parents.parent AS parent_id
FROM parents
JOIN nodes AS child ON child.id = parents.directive
JOIN nodes AS parent ON parent.id = parents.parent
LEFT JOIN nodes AS via ON via.id = parents.via;

-- Every relation, with names and the number of places that say so.
CREATE VIEW relations AS
SELECT holder.label AS holder, edges.relation AS relation, target.label AS target, edges.is_parent AS is_parent,
       edges.reported AS reported,
       (SELECT count(*) FROM evidence WHERE evidence.edge = edges.id) AS places,
       edges.holder AS holder_id, edges.target AS target_id
FROM edges
JOIN nodes AS holder ON holder.id = edges.holder
JOIN nodes AS target ON target.id = edges.target;

-- Every place that points at a directive, with its words.
CREATE VIEW quotes AS
SELECT nodes.label AS directive, mentions.text AS text, mentions.relation AS relation, mentions.clause AS clause,
       mentions.source AS file, mentions.line AS line, citations.directive AS directive_id
FROM citations
JOIN nodes ON nodes.id = citations.directive
JOIN mentions ON mentions.source = citations.source AND mentions.ordinal = citations.mention;

-- The relations that make the cascade, where they do not point down to a lower level: who follows them from holder to
-- target comes to the ancestors, the other way to the descendants.
CREATE VIEW rising AS
WITH ranks (level, rank) AS (
    VALUES ('international', 0), ('central', 1), ('ministry', 2), ('province', 3), ('department', 4), ('commune', 5)
)
SELECT edges.id AS edge, holder, target, relation, is_parent, reported
FROM edges
JOIN directives AS below ON below.id = edges.holder
JOIN directives AS above ON above.id = edges.target
LEFT JOIN ranks AS lower ON lower.level = below.level
LEFT JOIN ranks AS upper ON upper.level = above.level
WHERE relation IN ('basis', 'implements', 'guides') AND coalesce(upper.rank <= lower.rank, 1);

-- Directives that share a urn_alias: the year or term does not tell them apart.
CREATE VIEW collisions AS
SELECT nodes.urn_alias AS urn_alias, nodes.label AS directive, nodes.date AS date, nodes.issuer AS issuer,
       nodes.urn AS urn, nodes.key AS key, nodes.id AS directive_id
FROM nodes
WHERE urn_alias IN (SELECT urn_alias FROM directives GROUP BY urn_alias HAVING count(*) > 1);

-- Held documents in which no directive was found that they carry out.
CREATE VIEW without_parent AS
SELECT nodes.*
FROM nodes
WHERE state = 'held' AND NOT EXISTS (SELECT 1 FROM parents WHERE parents.directive = nodes.id);
