-- What readers are after. The ids are random, so that two libraries can be merged.
CREATE TABLE interest (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  name TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

-- Papers liked (1) or skipped (0) for an interest.
CREATE TABLE interest_paper (
  interest INTEGER NOT NULL REFERENCES interest (number) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  belongs INTEGER NOT NULL,
  PRIMARY KEY (interest, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX interest_paper_ordinal ON interest_paper (ordinal, interest);

-- The interest for which a mark was given, and what it said before; null where the paper had not been marked for it.
ALTER TABLE reading_event ADD COLUMN interest INTEGER;
ALTER TABLE reading_event ADD COLUMN belonged INTEGER;
CREATE INDEX reading_event_interest ON reading_event (interest, ordinal, number) WHERE interest IS NOT NULL AND taken_back = 0;
