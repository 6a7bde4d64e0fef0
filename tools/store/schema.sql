-- schema.sql - the stored graph, format 5.
--
-- A stored graph is one SQLite file: what was read from each source, and the resulting cascade. `refgraph -o archive.db
-- FILE|DIR...` creates and updates it; everything in it can be queried in plain SQL, preferably through the views of
-- views.sql ("SELECT * FROM cascade"). Do not write to it by other means: sources and records come from the files, and
-- the tables below "The graph" are emptied and rebuilt whenever a source has changed.
--
--   application_id  0x74646E72 ("tdnr"); any other file is rejected
--   user_version    the format, 5; a file of a later format is rejected, one of an earlier format converted when written to
--                   (format 1 lacked the lines of number and date, and sketches; format 2 lacked directives named
--                   without a number, format 3 had only words of them, format 4 no .docx and PDF)
--
-- Conventions
--   paths     of sources, relative to the folder that holds the file, separated by "/"; the file can be moved with its texts
--   dates     "2024-03-07"; parts that the text leaves blank are 00: "2024-03-00", "2024-00-00". NULL: no date at all.
--             The views leave the zeros out
--   NULL      not stated by the text; never a guess
--   *_start, *_end    bytes of the source, half-open; equal: not printed. Of a document or PDF file, bytes of the text that was
--                     read of it (`refscan --format plain`), and so are lines
--   *_origin  where a value comes from: printed, symbol (derived from the number), shared (with another item of a list),
--             context (completed from the document)
--   ordinals  count from 0 within a source, in the order of its text
-- The names of relations, levels, lines, clauses and kinds are those of `refscan --format jsonl`.

-- What is known of the file itself; one row, "state": complete, or unfinished while a run goes on or after it was
-- stopped. An unfinished file has no graph until refgraph has run again.
CREATE TABLE archive (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- ------------------------------------------------------------- What was read

-- One input file.
CREATE TABLE sources (
    path TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,       -- bytes of the file
    mtime INTEGER,               -- nanoseconds since 1970; NULL if it changed so shortly before that only the hash tells
    sha256 TEXT NOT NULL,        -- of the file's bytes, lower-case hexadecimal
    encoding TEXT NOT NULL,      -- "UTF-8", "UTF-16LE", "TCVN3" ...
    bad_runs INTEGER NOT NULL,   -- runs of bytes that are invalid in that encoding
    library TEXT NOT NULL,       -- version of the library that read it; another version reads it again
    imported_from TEXT,          -- path of the stored graph that it came from; NULL: read from the file
    unread_parts INTEGER NOT NULL DEFAULT 0 -- pages of a PDF without text, parts of a .docx in another form
) WITHOUT ROWID;

-- The text of a source, compressed (zstd, one frame): the bytes of the file, or what was read of a document or PDF file. No row
-- under --no-text.
CREATE TABLE texts (
    source TEXT NOT NULL PRIMARY KEY REFERENCES sources (path) ON DELETE CASCADE,
    zstd BLOB NOT NULL
) WITHOUT ROWID;

-- One directive or plan inside a source, as its own text describes it.
CREATE TABLE documents (
    source TEXT NOT NULL REFERENCES sources (path) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    line INTEGER NOT NULL,
    type TEXT, type_start INTEGER, type_end INTEGER, type_origin TEXT,         -- code: KH, QĐ, NQ ...
    number TEXT, number_start INTEGER, number_end INTEGER, number_origin TEXT, -- "417/KH-SKHCN"
    place TEXT, place_start INTEGER, place_end INTEGER, place_origin TEXT,     -- province of the place line
    issuer TEXT, issuer_start INTEGER, issuer_end INTEGER, issuer_origin TEXT, -- full official name
    title TEXT, title_start INTEGER, title_end INTEGER, title_origin TEXT,
    date TEXT, date_start INTEGER, date_end INTEGER,
    level TEXT,                  -- central, ministry, province, department, commune, international
    line_of TEXT,                -- party, state, both
    period_from INTEGER, period_to INTEGER, -- years that the title names, 0: none
    authority TEXT,              -- legal body: "ubnd-tinh@dak-lak"
    urn TEXT,                    -- RFC 9676, of a complete identity
    secrecy TEXT, secrecy_start INTEGER, secrecy_end INTEGER, secrecy_origin TEXT, -- stamp: MẬT, TỐI MẬT, TUYỆT MẬT
    opening TEXT, opening_start INTEGER, opening_end INTEGER, opening_origin TEXT, -- recitals, cut; NULL: no end was found
    opening_line INTEGER NOT NULL, title_line INTEGER NOT NULL, title_column INTEGER NOT NULL,
    number_line INTEGER NOT NULL, number_column INTEGER NOT NULL, -- in the letterhead, 0: not printed
    date_text TEXT, date_line INTEGER NOT NULL, date_column INTEGER NOT NULL,
    sketch TEXT,                 -- a sample of the whole text, by which texts are compared
    PRIMARY KEY (source, ordinal)
) WITHOUT ROWID;

-- One place in a document that points at a directive.
CREATE TABLE mentions (
    source TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    document INTEGER NOT NULL,   -- ordinal of the document that holds it
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    text TEXT NOT NULL,          -- the words, white space collapsed
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,     -- in characters, from 1
    kind TEXT NOT NULL,          -- numbered, named, short, self
    type TEXT, type_start INTEGER, type_end INTEGER, type_origin TEXT,
    number TEXT, number_start INTEGER, number_end INTEGER, number_origin TEXT,
    number_read TEXT,            -- a safer reading of a slip, never applied
    number_note TEXT,            -- why
    date TEXT, date_start INTEGER, date_end INTEGER, date_origin TEXT,
    issuer TEXT, issuer_start INTEGER, issuer_end INTEGER, issuer_origin TEXT,
    level TEXT,
    line_of TEXT,
    relation TEXT NOT NULL,      -- what the holder does with the target, as printed (passives included)
    from_kind TEXT, from_ordinal INTEGER,           -- the holder: a document or mention of this source
    cue_start INTEGER, cue_end INTEGER,             -- the words that decided the relation
    clause TEXT NOT NULL,        -- title, opening, body, annex, note
    refers_to_kind TEXT, refers_to_ordinal INTEGER, -- what a short or self mention stands for
    unbound TEXT,                -- why it stands for nothing: none, ambiguous
    pinpoint TEXT, pinpoint_start INTEGER, pinpoint_end INTEGER, pinpoint_origin TEXT,
    authority TEXT,
    urn TEXT,
    subject TEXT, subject_start INTEGER, subject_end INTEGER, subject_origin TEXT, -- what the text says it is about
    PRIMARY KEY (source, ordinal),
    FOREIGN KEY (source, document) REFERENCES documents (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX mentions_by_place ON mentions (source, span_start);
CREATE INDEX mentions_by_document ON mentions (source, document);

-- A directive that a document says it carries out or rests on, named by its title, without a number.
CREATE TABLE unnumbered (
    source TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    document INTEGER NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    text TEXT NOT NULL,          -- the words, cut where they are long
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    type TEXT, type_start INTEGER, type_end INTEGER, type_origin TEXT,
    issuer TEXT, issuer_start INTEGER, issuer_end INTEGER, issuer_origin TEXT,
    level TEXT,
    line_of TEXT,
    authority TEXT,
    subject TEXT, subject_start INTEGER, subject_end INTEGER, subject_origin TEXT,
    relation TEXT NOT NULL,      -- basis, implements, guides
    cue_start INTEGER, cue_end INTEGER,
    clause TEXT NOT NULL,
    PRIMARY KEY (source, ordinal),
    FOREIGN KEY (source, document) REFERENCES documents (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX unnumbered_by_place ON unnumbered (source, span_start);
CREATE INDEX unnumbered_by_document ON unnumbered (source, document);

-- A body that a document tasks or sends itself to, and days by which something is due.
CREATE TABLE duties (
    source TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    document INTEGER NOT NULL,
    kind TEXT NOT NULL,          -- task, recipient, deadline
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    line INTEGER NOT NULL,
    body TEXT, body_start INTEGER, body_end INTEGER, body_origin TEXT, -- NULL: nobody named (a deadline for all)
    authority TEXT,              -- legal body, NULL for a class of bodies
    level TEXT,
    whole_class INTEGER NOT NULL, -- 1: every body of that kind ("các sở, ban, ngành")
    date TEXT,                   -- deadline; 00 for parts that stay open: "0000-01-15" every year, "0000-00-20" every month
    deliverable TEXT,            -- type code of what is due by then
    PRIMARY KEY (source, ordinal),
    FOREIGN KEY (source, document) REFERENCES documents (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX duties_by_document ON duties (source, document);

-- ----------------------------------------------------------------- The graph

-- One directive, one row: held (its text is here) or only cited. Ids count in the order of the keys.
CREATE TABLE directives (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,    -- "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND"
    type TEXT,
    number TEXT,
    name TEXT,                   -- of what is cited by name (laws, treaties, congress resolutions)
    date TEXT,
    issuer TEXT,
    authority TEXT,
    title TEXT,                  -- of a held directive
    level TEXT,
    line_of TEXT,
    period_from INTEGER NOT NULL, period_to INTEGER NOT NULL,
    urn TEXT,
    urn_alias TEXT,              -- the urn with the year or the Party's term in place of the date
    iri TEXT,                    -- Akoma Ntoso
    subject TEXT,                -- what the texts that cite it say it is about
    held INTEGER NOT NULL,
    open INTEGER NOT NULL,       -- 1: the texts do not tell which directive is meant
    source TEXT REFERENCES sources (path) ON DELETE CASCADE, -- where it is held
    line INTEGER,
    mention_count INTEGER NOT NULL
);
CREATE INDEX directives_by_source ON directives (source);

-- Which directive a mention points at.
CREATE TABLE citations (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    mention INTEGER NOT NULL,
    PRIMARY KEY (directive, source, mention),
    FOREIGN KEY (source, mention) REFERENCES mentions (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX citations_by_mention ON citations (source, mention);

-- What one directive does with another, always in the active direction.
CREATE TABLE edges (
    id INTEGER NOT NULL PRIMARY KEY,
    holder INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    target INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    is_parent INTEGER NOT NULL,  -- 1: the target is the holder's parent in one line
    is_primary INTEGER NOT NULL,
    reported INTEGER NOT NULL,   -- 1: only other documents say so
    UNIQUE (holder, target, relation)
);
CREATE INDEX edges_by_target ON edges (target);

-- The mentions behind an edge.
CREATE TABLE evidence (
    edge INTEGER NOT NULL REFERENCES edges (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    mention INTEGER NOT NULL,
    PRIMARY KEY (edge, source, mention),
    FOREIGN KEY (source, mention) REFERENCES mentions (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX evidence_by_mention ON evidence (source, mention);

-- The directive that another carries out most directly, at most one in each line.
CREATE TABLE parents (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    line_of TEXT NOT NULL,       -- party, state
    parent INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    via INTEGER REFERENCES directives (id) ON DELETE CASCADE, -- letter or guidance that forwards it
    is_primary INTEGER NOT NULL, -- 1: the first of the directive's parents
    reason TEXT NOT NULL,
    PRIMARY KEY (directive, line_of)
) WITHOUT ROWID;
CREATE INDEX parents_by_parent ON parents (parent);
CREATE INDEX parents_by_via ON parents (via);

-- Every act that was weighed as a parent of a held directive, with what decided or what spoke against it.
CREATE TABLE weighed (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,    -- in each line the chosen one first, then the nearest to it
    candidate INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    line_of TEXT NOT NULL,       -- party, state
    relation TEXT NOT NULL,
    clause TEXT NOT NULL,        -- the best place in which the directive says so
    chosen INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (directive, ordinal)
) WITHOUT ROWID;
CREATE INDEX weighed_by_candidate ON weighed (candidate);

-- Of the directives named without a number those of superiors, by the directive that names them: no directives of this
-- graph.
CREATE TABLE superiors_unnumbered (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    source TEXT NOT NULL,
    unnumbered INTEGER NOT NULL, -- its ordinal there
    PRIMARY KEY (directive, ordinal),
    FOREIGN KEY (source, unnumbered) REFERENCES unnumbered (source, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX superiors_unnumbered_by_source ON superiors_unnumbered (source, unnumbered);

-- Two directives that may be one whose number was misread or mistyped; never merged.
CREATE TABLE suspects (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    evidence TEXT NOT NULL,
    PRIMARY KEY (directive, other)
) WITHOUT ROWID;
CREATE INDEX suspects_by_other ON suspects (other);

-- Circles of relations: each step an edge, the last leads back to the first.
CREATE TABLE cycles (
    cycle INTEGER NOT NULL,
    step INTEGER NOT NULL,
    edge INTEGER NOT NULL REFERENCES edges (id) ON DELETE CASCADE,
    PRIMARY KEY (cycle, step)
) WITHOUT ROWID;
CREATE INDEX cycles_by_edge ON cycles (edge);

-- What an open directive may be.
CREATE TABLE candidates (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    candidate INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    PRIMARY KEY (directive, candidate)
) WITHOUT ROWID;
CREATE INDEX candidates_by_candidate ON candidates (candidate);

-- The bodies that may have issued an open directive: "UBND tỉnh" of before a merger may be any of those that merged.
CREATE TABLE candidate_bodies (
    directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    authority TEXT NOT NULL,
    body TEXT NOT NULL,          -- full official name of that time
    PRIMARY KEY (directive, ordinal)
) WITHOUT ROWID;
