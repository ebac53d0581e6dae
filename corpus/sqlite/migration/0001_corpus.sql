-- Documents as published. The text comes last so that reading a header does not touch its pages.
CREATE TABLE document (
	number    INTEGER PRIMARY KEY,
	id        TEXT NOT NULL UNIQUE,
	outlet    TEXT NOT NULL,
	title     TEXT NOT NULL,
	published INTEGER,          -- Unix seconds; NULL when unknown
	zone      INTEGER NOT NULL, -- seconds east of UTC where it was published: yesterday is counted from its day
	date_only INTEGER NOT NULL, -- 1: published is a day, its clock means nothing
	url       TEXT NOT NULL,
	language  TEXT NOT NULL,
	digest    TEXT NOT NULL,
	text      TEXT NOT NULL
);
CREATE INDEX document_published ON document(published);
CREATE INDEX document_outlet ON document(outlet, published);

-- Claims. What is read with a claim but never searched by lies packed in body (see body.go).
CREATE TABLE claim (
	number      INTEGER PRIMARY KEY, -- never used twice, so that a larger one is newer
	document    INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
	name        TEXT NOT NULL,       -- the claim's id after its document's id and "#"
	kind        TEXT NOT NULL,
	low         REAL,
	high        REAL,
	approximate INTEGER,             -- NULL: the claim has no value
	unit        TEXT,
	words       TEXT NOT NULL,       -- the quote, as in the document's text
	body        BLOB NOT NULL,
	UNIQUE (document, name)
);
CREATE INDEX claim_kind ON claim(kind, document);

-- The names of keys. Numbers are never given up, so that readers may remember them.
CREATE TABLE term (
	number INTEGER PRIMARY KEY,
	name   TEXT NOT NULL UNIQUE
);

-- Which claims have a key: a bitmap of claim numbers for each term and each block of 65,536 claims.
CREATE TABLE posting (
	term  INTEGER NOT NULL,
	block INTEGER NOT NULL, -- claim number >> 16
	bits  BLOB NOT NULL,    -- Roaring bitmap, portable serialisation
	PRIMARY KEY (term, block)
) WITHOUT ROWID;

-- When the claims' documents were published, so that ties are broken without reading rows: for each block of 4,096
-- claims, four bytes a claim, little-endian: Unix seconds, 0 when unknown or before 1970.
CREATE TABLE recency (
	block   INTEGER PRIMARY KEY, -- claim number >> 12
	seconds BLOB NOT NULL
);

-- One row: how much there is, and a number that grows with every change of the corpus.
CREATE TABLE tally (
	only       INTEGER PRIMARY KEY CHECK (only = 1),
	generation INTEGER NOT NULL,
	documents  INTEGER NOT NULL,
	claims     INTEGER NOT NULL,
	last_claim INTEGER NOT NULL -- the largest claim number ever given
);
INSERT INTO tally VALUES (1, 0, 0, 0, 0);

-- Claims an editor rejected. They are named by what they say, not by a row, so that a rejection survives the
-- replacement of the document.
CREATE TABLE rejection (
	document TEXT NOT NULL, -- id
	kind     TEXT NOT NULL,
	words    TEXT NOT NULL,
	focus    TEXT NOT NULL, -- the value's own words
	PRIMARY KEY (document, kind, words, focus)
) WITHOUT ROWID;

-- Every act of an editor, for ever.
CREATE TABLE audit (
	number INTEGER PRIMARY KEY,
	time   INTEGER NOT NULL, -- Unix microseconds
	deed   TEXT NOT NULL,
	claim  TEXT NOT NULL,    -- id
	quote  TEXT NOT NULL,
	by     TEXT NOT NULL,
	reason TEXT NOT NULL
);
