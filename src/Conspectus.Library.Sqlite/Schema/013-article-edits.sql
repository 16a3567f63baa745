-- What readers edited in the article: the parts are 1 heading, 2 text, 3 remark, 4 order, 5 left out. Of each place and part the latest row
-- stands that was not taken back; a null text brings the generated one back. In taken_back, 2 is an edit that was made in another library
-- and came with its history: undo passes it over. It was made after the changes of marks and of collections whose numbers are in
-- after_event and after_collections, so that all are one history.
CREATE TABLE article_edit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reader INTEGER NOT NULL REFERENCES reader (number),
  edition TEXT NOT NULL,
  place TEXT NOT NULL,
  part INTEGER NOT NULL,
  text TEXT,
  replaced TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  after_event INTEGER NOT NULL,
  after_collections INTEGER NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX article_edit_place ON article_edit (reader, edition, place, part);
CREATE INDEX article_edit_standing ON article_edit (reader, number) WHERE taken_back = 0;
