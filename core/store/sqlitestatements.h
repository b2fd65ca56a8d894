// SPDX-License-Identifier: GPL-3.0-or-later
// Every statement that a SqliteJournal runs, prepared once.
#pragma once

#include "core/store/sqlitejournal.h"

#include <utility>
#include <vector>

namespace lodestar::store {

struct SqliteJournal::Statements
{
    Statement begin, commit, rollback;
    Statement head, moveHead;
    Statement rows, rowsOfCall, firstSeq, insertRow;
    Statement sealed, sealedOf, insertSealed, erase;
    Statement touches, insertTouch, dropTouches;
    Statement cases, caseOf, insertCase, dropCases;
    Statement checkpoints, insertCheckpoint, dropOldCheckpoints, dropCheckpoints;
    Statement dataVersion;

    [[nodiscard]] std::vector<std::pair<Statement*, const char*>> all()
    {
        return {
            {&begin, "BEGIN IMMEDIATE"},
            {&commit, "COMMIT"},
            {&rollback, "ROLLBACK"},
            {&head, "SELECT seq, hash FROM chain_head"},
            {&moveHead,
             "UPDATE chain_head SET seq = ?3, hash = ?4 WHERE id = 1 AND seq = ?1 AND hash = ?2"},
            {&rows,
             "SELECT seq, at, kind, version, command, ordinal, actor, body, hash FROM events"
             " WHERE seq > ?1 AND seq <= ?2 ORDER BY seq"},
            {&rowsOfCall,
             "SELECT e.seq, at, kind, version, command, ordinal, actor, body, hash FROM event_call "
             "c"
             " CROSS JOIN events e ON e.seq = c.seq WHERE c.call = ?1 ORDER BY c.seq"},
            {&firstSeq, "SELECT seq FROM events WHERE command = ?1 AND ordinal = 0"},
            {&insertRow,
             "INSERT INTO events (seq, at, kind, version, command, ordinal, actor, body, hash)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"},
            {&sealed,
             "SELECT seq, place, call, label, digest, salt, text FROM sealed"
             " WHERE seq > ?1 AND seq <= ?2 ORDER BY seq, place"},
            {&sealedOf,
             "SELECT seq, place, call, label, digest, salt, text FROM sealed WHERE digest = ?1"},
            {&insertSealed,
             "INSERT INTO sealed (seq, place, call, label, digest, salt, text)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
            {&erase,
             "UPDATE sealed SET salt = NULL, text = NULL WHERE call = ?1 AND text IS NOT NULL AND "
             "seq < ?2"},
            {&touches, "SELECT call, seq FROM event_call ORDER BY call, seq"},
            {&insertTouch, "INSERT INTO event_call (call, seq) VALUES (?1, ?2)"},
            {&dropTouches, "DELETE FROM event_call"},
            {&cases, "SELECT row FROM cases ORDER BY closed_at DESC, call DESC LIMIT ?1"},
            {&caseOf, "SELECT row FROM cases WHERE call = ?1"},
            {&insertCase,
             "INSERT OR REPLACE INTO cases (call, closed_at, last_seq, row) VALUES (?1, ?2, ?3, "
             "?4)"},
            {&dropCases, "DELETE FROM cases"},
            {&checkpoints,
             "SELECT seq, board_version, chain_hash, sum, board FROM checkpoints ORDER BY seq "
             "DESC"},
            {&insertCheckpoint,
             "INSERT OR REPLACE INTO checkpoints (seq, board_version, chain_hash, sum, board)"
             " VALUES (?1, ?2, ?3, ?4, ?5)"},
            {&dropOldCheckpoints,
             "DELETE FROM checkpoints WHERE seq NOT IN"
             " (SELECT seq FROM checkpoints ORDER BY seq DESC LIMIT 2)"},
            {&dropCheckpoints, "DELETE FROM checkpoints"},
            {&dataVersion, "PRAGMA data_version"},
        };
    }
};

} // namespace lodestar::store
