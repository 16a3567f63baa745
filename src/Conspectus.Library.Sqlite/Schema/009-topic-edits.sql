-- What readers changed in the topics: the kinds are 1 rename, 2 move, 3 merge, 4 split, 5 pin. An edit is never removed, only taken back.
-- The target is the topic merged into, split off, or the chapter of a pinned one; the papers are ids as JSON.
CREATE TABLE topic_edit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  target INTEGER,
  theme INTEGER,
  name TEXT,
  papers TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  in_effect INTEGER NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX topic_edit_standing ON topic_edit (number) WHERE taken_back = 0;

-- The topics as the analysis found them, all of them as soon as one is edited, none where no edit stands: topic_row has what is shown.
CREATE TABLE computed_topic (
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

-- Where the analysis put the papers that edits put elsewhere: place_row has what is shown.
CREATE TABLE computed_place (
  generation INTEGER NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  chapter INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  theme INTEGER NOT NULL,
  topic_order INTEGER NOT NULL,
  second INTEGER,
  margin REAL NOT NULL,
  PRIMARY KEY (generation, ordinal)
) STRICT, WITHOUT ROWID;
