-- How well a topic holds together, 0 to 1; null at the other levels and before it was measured.
ALTER TABLE topic ADD COLUMN stability REAL;

-- The next best topic, how much nearer a paper is to its own (1 wholly, 0 halfway), what kind of paper it is and the words that decided it.
ALTER TABLE paper_place ADD COLUMN second INTEGER;
ALTER TABLE paper_place ADD COLUMN margin REAL NOT NULL DEFAULT 1;
ALTER TABLE paper_place ADD COLUMN kind INTEGER;
ALTER TABLE paper_place ADD COLUMN kind_cues TEXT NOT NULL DEFAULT '[]';
CREATE INDEX paper_place_second ON paper_place (second, margin);
CREATE INDEX paper_place_kind ON paper_place (kind);

-- The highest number a topic ever had: numbers are not used again.
CREATE TABLE topic_numbers (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  highest INTEGER NOT NULL
) STRICT;
INSERT INTO topic_numbers (one, highest) SELECT 1, coalesce(max(id), 0) FROM topic;
