-- Sets of papers that readers put together. The ids are random, so that two libraries can be merged.
CREATE TABLE collection (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  name TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;

CREATE TABLE collection_paper (
  collection INTEGER NOT NULL REFERENCES collection (number) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  PRIMARY KEY (collection, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_paper_ordinal ON collection_paper (ordinal, collection);

-- What was done to collections: an event is never removed, only taken back. Without a name before, the collection was made; without one
-- after, it was removed. What was put in and taken out are ordinals as JSON. It was made after the reading_event whose number it follows
-- and before the next one, so that both together are one history.
CREATE TABLE collection_event (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  collection TEXT NOT NULL,
  name_before TEXT,
  about_before TEXT,
  name_after TEXT,
  about_after TEXT,
  added TEXT NOT NULL,
  removed TEXT NOT NULL,
  follows INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0,
  step TEXT
) STRICT;
CREATE INDEX collection_event_standing ON collection_event (reader, number) WHERE taken_back = 0;
CREATE INDEX collection_event_step ON collection_event (step) WHERE step IS NOT NULL;

-- Queries that readers keep. Papers with a higher ordinal than the one seen have come since the reader last looked.
CREATE TABLE saved_search (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;
