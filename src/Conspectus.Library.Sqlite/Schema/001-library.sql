-- Papers. The ordinal is the library order: the order of first import, never reused.
CREATE TABLE edition (
  number INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  conference TEXT NOT NULL,
  year INTEGER NOT NULL
) STRICT;

-- What lists filter and sort by; kept narrow, so that a scan of a large library stays cheap.
CREATE TABLE paper (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  edition INTEGER NOT NULL REFERENCES edition (number),
  decision INTEGER NOT NULL,
  session TEXT,
  track TEXT,
  title_order TEXT NOT NULL,
  author_order TEXT,
  content_hash BLOB NOT NULL
) STRICT;
CREATE INDEX paper_edition ON paper (edition);
CREATE INDEX paper_session ON paper (session);
CREATE INDEX paper_track ON paper (track);
CREATE INDEX paper_decision ON paper (decision DESC, ordinal);
CREATE INDEX paper_title ON paper (title_order, ordinal);
CREATE INDEX paper_author_order ON paper (author_order IS NULL, author_order, ordinal);

-- What a paper shows. A form equal to its source is null.
CREATE TABLE paper_text (
  ordinal INTEGER PRIMARY KEY REFERENCES paper (ordinal),
  title TEXT NOT NULL,
  title_html TEXT,
  title_text TEXT,
  title_search TEXT,
  abstract TEXT NOT NULL,
  abstract_html TEXT,
  abstract_text TEXT,
  abstract_search TEXT,
  authors TEXT NOT NULL,
  keywords TEXT NOT NULL,
  source_topic TEXT,
  url TEXT,
  pdf_url TEXT,
  source_id TEXT NOT NULL
) STRICT;

CREATE TABLE paper_author (
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  position INTEGER NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (ordinal, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_author_folded ON paper_author (folded, ordinal);

CREATE TABLE keyword (
  number INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL
) STRICT;

CREATE TABLE paper_keyword (
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  keyword INTEGER NOT NULL REFERENCES keyword (number),
  PRIMARY KEY (ordinal, keyword)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_keyword_keyword ON paper_keyword (keyword, ordinal);

-- Everything a paper was ever known by: source ids by kind of source, addresses, title keys.
CREATE TABLE paper_alias (
  edition INTEGER NOT NULL REFERENCES edition (number),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  PRIMARY KEY (edition, kind, value, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE paper_search USING fts5 (
  title, authors, abstract, keywords,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE papers_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  fingerprint TEXT NOT NULL
) STRICT;

CREATE TABLE import (
  number INTEGER PRIMARY KEY,
  location TEXT NOT NULL,
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  issues TEXT NOT NULL
) STRICT;
CREATE INDEX import_hash ON import (hash);

-- Reading. A paper without mark and note has no row in reading; an event is never removed, only taken back.
CREATE TABLE reading (
  ordinal INTEGER PRIMARY KEY REFERENCES paper (ordinal),
  mark INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX reading_mark ON reading (mark, ordinal);

CREATE TABLE reading_event (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  mark_before INTEGER NOT NULL,
  note_before TEXT NOT NULL,
  mark_after INTEGER NOT NULL,
  note_after TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reading_event_standing ON reading_event (number) WHERE taken_back = 0;

-- Analysis. At most one row; its number grows with every analysis, so that caches know theirs is old.
CREATE TABLE analysis (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  model BLOB NOT NULL
) STRICT;

CREATE TABLE stage (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  seconds REAL NOT NULL
) STRICT;

-- Lists of papers are little-endian 32-bit ordinals.
CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  level INTEGER NOT NULL,
  parent INTEGER,
  hue INTEGER NOT NULL,
  terms TEXT NOT NULL,
  exemplars BLOB NOT NULL,
  papers BLOB NOT NULL
) STRICT;

-- topic_order is the position in the list of all papers by topic and, within it, by how typical they are.
CREATE TABLE paper_place (
  ordinal INTEGER PRIMARY KEY REFERENCES paper (ordinal),
  x REAL NOT NULL,
  y REAL NOT NULL,
  chapter INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  theme INTEGER NOT NULL,
  topic_order INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_place_chapter ON paper_place (chapter);
CREATE INDEX paper_place_topic ON paper_place (topic);
CREATE INDEX paper_place_theme ON paper_place (theme);
CREATE INDEX paper_place_order ON paper_place (topic_order);

-- Pairs of a little-endian 32-bit ordinal and a 32-bit float cosine, nearest first.
CREATE TABLE neighbor (
  ordinal INTEGER PRIMARY KEY REFERENCES paper (ordinal),
  list BLOB NOT NULL
) STRICT;
