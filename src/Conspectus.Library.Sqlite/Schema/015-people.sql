-- Who may sign in: the roles are 1 guest, 2 reader, 3 curator, 4 administrator. What an account reads and writes is its reader's. The hash
-- of the password says how it was made; failures counts attempts to sign in since the last that succeeded.
CREATE TABLE account (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  role INTEGER NOT NULL,
  reader INTEGER NOT NULL UNIQUE REFERENCES reader (number),
  password_hash TEXT NOT NULL,
  is_disabled INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  added_at TEXT NOT NULL,
  signed_in_at TEXT
) STRICT;

-- Secrets that stand for an account, of which only the hashes are kept: the scopes are 1 read, 2 write, 3 a browser that is signed in.
CREATE TABLE access_token (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account INTEGER NOT NULL REFERENCES account (number),
  label TEXT NOT NULL,
  scope INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  ends_at TEXT,
  used_at TEXT
) STRICT;
CREATE INDEX access_token_account ON access_token (account);

-- Who did what to the library, its article and its people. The acts are those of AuditAct; nothing is ever removed.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act INTEGER NOT NULL,
  about TEXT NOT NULL
) STRICT;
