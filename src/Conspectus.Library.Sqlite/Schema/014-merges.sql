-- Records that imports took for papers which other records had made: reason is a MatchReason, papers holds, deflated, the paper before the record, the
-- record, and what it brought of what the paper goes by. Numbers beyond papers_state.last_merge belong to an import that is not completed.
CREATE TABLE merged_record (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  ordinal INTEGER NOT NULL REFERENCES paper_row (ordinal),
  reason INTEGER NOT NULL,
  location TEXT NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  papers BLOB NOT NULL
) STRICT;
CREATE INDEX merged_record_paper ON merged_record (ordinal, number);

-- Papers that were taken for one and are two.
CREATE TABLE paper_apart (
  one INTEGER NOT NULL REFERENCES paper_row (ordinal),
  other INTEGER NOT NULL REFERENCES paper_row (ordinal),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

ALTER TABLE papers_state ADD COLUMN last_merge INTEGER NOT NULL DEFAULT 0;
