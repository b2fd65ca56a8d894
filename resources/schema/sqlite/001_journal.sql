-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Journal itself: events that never change, their chain, and the texts that may be erased.

CREATE TABLE meta (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  store_id TEXT    NOT NULL,
  created  INTEGER NOT NULL
) STRICT;

-- The end of the chain, written with every append: rows cut off at the end are missed by it.
CREATE TABLE chain_head (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB    NOT NULL
) STRICT;

CREATE TABLE events (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL, -- milliseconds since 1970-01-01, UTC
  kind    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  command BLOB    NOT NULL, -- UUID, 16 bytes
  ordinal INTEGER NOT NULL, -- place among the command's events, from 0
  actor   TEXT    NOT NULL,
  body    TEXT    NOT NULL,
  hash    BLOB    NOT NULL  -- SHA-256 over the row before's hash and this row
) STRICT;

CREATE TABLE sealed (
  seq    INTEGER NOT NULL,
  place  INTEGER NOT NULL,
  call   INTEGER NOT NULL,
  label  TEXT    NOT NULL,
  digest BLOB    NOT NULL,
  salt   BLOB,
  text   TEXT,
  PRIMARY KEY (seq, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_call (
  call INTEGER NOT NULL,
  seq  INTEGER NOT NULL,
  PRIMARY KEY (call, seq)
) STRICT, WITHOUT ROWID;

-- Also refuses INSERT OR REPLACE, which fires no trigger for the row that it removes.
CREATE TRIGGER events_only_at_the_end BEFORE INSERT ON events
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'events are only added at the end'); END;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events never change'); END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events never go'); END;

CREATE TRIGGER sealed_only_erased BEFORE UPDATE ON sealed
WHEN NEW.salt IS NOT NULL OR NEW.text IS NOT NULL OR NEW.seq <> OLD.seq OR NEW.place <> OLD.place
  OR NEW.call <> OLD.call OR NEW.label <> OLD.label OR NEW.digest <> OLD.digest
BEGIN SELECT RAISE(ABORT, 'sealed texts can only be erased'); END;

CREATE TRIGGER sealed_never_goes BEFORE DELETE ON sealed
BEGIN SELECT RAISE(ABORT, 'sealed rows never go'); END;

CREATE TRIGGER meta_never_changes BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'the store keeps its id'); END;

CREATE TRIGGER meta_never_goes BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'the store keeps its id'); END;
