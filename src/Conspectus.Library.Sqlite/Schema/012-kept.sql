-- What was computed from the library and takes long to compute again: it may be deleted at any time. made_of tells what it was made of.
CREATE TABLE kept (
  name TEXT PRIMARY KEY,
  made_of TEXT NOT NULL,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
