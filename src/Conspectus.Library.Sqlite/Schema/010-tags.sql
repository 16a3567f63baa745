-- Tags of papers: the bit n - 1 stands for the tag n.
ALTER TABLE reading ADD COLUMN tags INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reading_event ADD COLUMN tags_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reading_event ADD COLUMN tags_after INTEGER NOT NULL DEFAULT 0;

-- Changes with the same step are taken back together; null for one on its own. In taken_back, 2 is a change that was made in another
-- library and came with its history: it counts as history, and undo passes it over.
ALTER TABLE reading_event ADD COLUMN step TEXT;
CREATE INDEX reading_event_step ON reading_event (step) WHERE step IS NOT NULL;

-- What readers call their tags; a tag without a row has its default name.
CREATE TABLE reader_tag (
  reader INTEGER NOT NULL REFERENCES reader (number),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reader, number)
) STRICT, WITHOUT ROWID;
