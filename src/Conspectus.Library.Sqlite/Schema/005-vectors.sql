-- Vectors that a neural encoder read off the papers' texts, little-endian 32-bit floats. Of each encoder one a paper; the hash tells which text was read.
CREATE TABLE encoded_paper (
  encoder TEXT NOT NULL,
  ordinal INTEGER NOT NULL REFERENCES paper (ordinal),
  text_hash TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (encoder, ordinal)
) STRICT;
