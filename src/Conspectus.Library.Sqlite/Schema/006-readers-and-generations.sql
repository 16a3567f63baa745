-- Who reads. Marks, notes and their history belong to a reader; the ids are random, so that two libraries can be merged.
CREATE TABLE reader (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  is_local INTEGER NOT NULL
) STRICT;
INSERT INTO reader (number, id, is_local) VALUES (1, lower(hex(randomblob(16))), 1);

-- A paper without mark and note has no row; an event is never removed, only taken back.
ALTER TABLE reading RENAME TO old_reading;
CREATE TABLE reading (
  reader INTEGER NOT NULL REFERENCES reader (number),
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  mark INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (reader, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO reading (reader, ordinal, mark, note) SELECT 1, ordinal, mark, note FROM old_reading;
DROP TABLE old_reading;
CREATE INDEX reading_mark ON reading (reader, mark, ordinal);

ALTER TABLE reading_event RENAME TO old_reading_event;
CREATE TABLE reading_event (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  mark_before INTEGER NOT NULL,
  note_before TEXT NOT NULL,
  mark_after INTEGER NOT NULL,
  note_after TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO reading_event (number, id, reader, ordinal, mark_before, note_before, mark_after, note_after, recorded_at, taken_back)
SELECT number, lower(hex(randomblob(16))), 1, ordinal, mark_before, note_before, mark_after, note_after, recorded_at, taken_back FROM old_reading_event;
DROP TABLE old_reading_event;
CREATE INDEX reading_event_standing ON reading_event (reader, number) WHERE taken_back = 0;

-- The library's revision: a write moves on what it changes, in its own transaction.
CREATE TABLE revision (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  papers INTEGER NOT NULL,
  analysis INTEGER NOT NULL,
  reading INTEGER NOT NULL
) STRICT;
INSERT INTO revision (one, papers, analysis, reading) SELECT 1,
  (SELECT coalesce(max(number), 0) FROM import), (SELECT coalesce(max(number), 0) FROM analysis), (SELECT coalesce(max(number), 0) FROM reading_event);

-- Imports and analyses are long. They write rows that nobody sees, in transactions so short that a mark never waits for them, and then show all of
-- them at once by changing a single row. A number from here tells the rows of one such write from those of another.
CREATE TABLE generation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO generation (one, last) SELECT 1, coalesce(max(number), 0) + 1 FROM analysis;

-- Papers, editions and keywords beyond the last visible number belong to an import that is not completed.
DROP INDEX paper_edition;
DROP INDEX paper_session;
DROP INDEX paper_track;
DROP INDEX paper_decision;
DROP INDEX paper_title;
DROP INDEX paper_author_order;
ALTER TABLE paper RENAME TO paper_row;
CREATE INDEX paper_edition ON paper_row (edition);
CREATE INDEX paper_session ON paper_row (session);
CREATE INDEX paper_track ON paper_row (track);
CREATE INDEX paper_decision ON paper_row (decision DESC, ordinal);
CREATE INDEX paper_title ON paper_row (title_order, ordinal);
CREATE INDEX paper_author_order ON paper_row (author_order IS NULL, author_order, ordinal);

ALTER TABLE papers_state RENAME TO old_papers_state;
CREATE TABLE papers_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  fingerprint TEXT NOT NULL,
  last_visible INTEGER NOT NULL,
  last_edition INTEGER NOT NULL,
  last_keyword INTEGER NOT NULL,
  search_index INTEGER NOT NULL,
  is_applying INTEGER NOT NULL
) STRICT;
INSERT INTO papers_state (one, fingerprint, last_visible, last_edition, last_keyword, search_index, is_applying) SELECT 1,
  coalesce((SELECT fingerprint FROM old_papers_state), ''), (SELECT coalesce(max(ordinal), 0) FROM paper_row),
  (SELECT coalesce(max(number), 0) FROM edition), (SELECT coalesce(max(number), 0) FROM keyword), 1, 0;
DROP TABLE old_papers_state;
CREATE VIEW paper AS SELECT * FROM paper_row WHERE ordinal <= (SELECT last_visible FROM papers_state);

-- DOI, arXiv and what else a paper goes by, as JSON; null where nothing is known.
ALTER TABLE paper_text ADD COLUMN identifiers TEXT;

-- What an import changes in papers that were there before stands in for their rows here. Once the import is shown (is_applying), everybody reads it from
-- here, and it takes the place of the old rows bit by bit, after a kill by whoever opens the library next; that of an import that was cut short is dropped.
CREATE TABLE pending_row (
  ordinal INTEGER PRIMARY KEY REFERENCES paper_row (ordinal),
  decision INTEGER NOT NULL,
  session TEXT,
  track TEXT,
  title_order TEXT NOT NULL,
  author_order TEXT,
  content_hash BLOB NOT NULL,
  has_authors INTEGER NOT NULL,
  has_keywords INTEGER NOT NULL
) STRICT;
CREATE TABLE pending_text (
  ordinal INTEGER PRIMARY KEY REFERENCES paper_row (ordinal),
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
  source_id TEXT NOT NULL,
  identifiers TEXT
) STRICT;
CREATE TABLE pending_author (
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  position INTEGER NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (ordinal, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE pending_keyword (
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  keyword INTEGER NOT NULL REFERENCES keyword (number),
  PRIMARY KEY (ordinal, keyword)
) STRICT, WITHOUT ROWID;
CREATE TABLE pending_alias (
  number INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES edition (number),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal)
) STRICT;

-- The words of the papers, in pieces, so that no transaction is long.
ALTER TABLE search_index RENAME TO old_search_index;
CREATE TABLE search_index (
  generation INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (generation, part)
) STRICT;
INSERT INTO search_index (generation, part, bytes) SELECT 1, 0, terms FROM old_search_index;
DROP TABLE old_search_index;

-- The analysis that is shown is the one with a row here.
ALTER TABLE analysis RENAME TO old_analysis;
CREATE TABLE analysis (
  generation INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE analysis_model (
  generation INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (generation, part)
) STRICT;
INSERT INTO analysis (generation, fingerprint, saved_at) SELECT number, fingerprint, saved_at FROM old_analysis;
INSERT INTO analysis_model (generation, part, bytes) SELECT number, 0, model FROM old_analysis;
DROP TABLE old_analysis;

ALTER TABLE stage RENAME TO old_stage;
CREATE TABLE stage_row (
  generation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  seconds REAL NOT NULL,
  PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_row SELECT a.generation, s.position, s.name, s.options, s.seconds FROM old_stage s, analysis a;
DROP TABLE old_stage;
CREATE VIEW stage AS SELECT * FROM stage_row WHERE generation = (SELECT generation FROM analysis);

ALTER TABLE topic RENAME TO old_topic;
CREATE TABLE topic_row (
  generation INTEGER NOT NULL,
  id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  level INTEGER NOT NULL,
  parent INTEGER,
  hue INTEGER NOT NULL,
  terms TEXT NOT NULL,
  exemplars BLOB NOT NULL,
  papers BLOB NOT NULL,
  stability REAL,
  PRIMARY KEY (generation, id)
) STRICT;
INSERT INTO topic_row
SELECT a.generation, t.id, t.position, t.label, t.level, t.parent, t.hue, t.terms, t.exemplars, t.papers, t.stability FROM old_topic t, analysis a;
DROP TABLE old_topic;
CREATE VIEW topic AS SELECT * FROM topic_row WHERE generation = (SELECT generation FROM analysis);

ALTER TABLE paper_place RENAME TO old_paper_place;
CREATE TABLE place_row (
  generation INTEGER NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  x REAL NOT NULL,
  y REAL NOT NULL,
  chapter INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  theme INTEGER NOT NULL,
  topic_order INTEGER NOT NULL,
  second INTEGER,
  margin REAL NOT NULL,
  kind INTEGER,
  kind_cues TEXT NOT NULL,
  trust INTEGER,
  PRIMARY KEY (generation, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO place_row
SELECT a.generation, p.ordinal, p.x, p.y, p.chapter, p.topic, p.theme, p.topic_order, p.second, p.margin, p.kind, p.kind_cues, p.trust
FROM old_paper_place p, analysis a;
DROP TABLE old_paper_place;
CREATE INDEX place_chapter ON place_row (generation, chapter);
CREATE INDEX place_topic ON place_row (generation, topic);
CREATE INDEX place_theme ON place_row (generation, theme);
CREATE INDEX place_order ON place_row (generation, topic_order);
CREATE INDEX place_second ON place_row (generation, second, margin);
CREATE INDEX place_kind ON place_row (generation, kind);
CREATE VIEW paper_place AS SELECT * FROM place_row WHERE generation = (SELECT generation FROM analysis);

ALTER TABLE neighbor RENAME TO old_neighbor;
CREATE TABLE neighbor_row (
  generation INTEGER NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  list BLOB NOT NULL,
  PRIMARY KEY (generation, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO neighbor_row SELECT a.generation, n.ordinal, n.list FROM old_neighbor n, analysis a;
DROP TABLE old_neighbor;
CREATE VIEW neighbor AS SELECT * FROM neighbor_row WHERE generation = (SELECT generation FROM analysis);
