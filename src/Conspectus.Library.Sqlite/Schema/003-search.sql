-- Search is in memory (docs/decisions/0010-search.md); what it is made from is kept as one blob, which every import writes anew.
DROP TABLE paper_search;

CREATE TABLE search_index (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  terms BLOB NOT NULL
) STRICT;
