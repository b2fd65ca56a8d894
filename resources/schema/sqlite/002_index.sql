-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes the Journal quick: one command once, the case index, checkpoints.

CREATE UNIQUE INDEX events_command ON events (command) WHERE ordinal = 0;

CREATE INDEX sealed_call ON sealed (call) WHERE text IS NOT NULL;

CREATE INDEX sealed_digest ON sealed (digest);

CREATE TABLE cases (
  call      INTEGER PRIMARY KEY,
  closed_at INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL,
  row       TEXT    NOT NULL
) STRICT;

CREATE INDEX cases_closed ON cases (closed_at DESC, call DESC);

CREATE TABLE checkpoints (
  seq           INTEGER PRIMARY KEY,
  board_version INTEGER NOT NULL,
  chain_hash    BLOB    NOT NULL,
  sum           BLOB    NOT NULL,
  board         TEXT    NOT NULL
) STRICT;
